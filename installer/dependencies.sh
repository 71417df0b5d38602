#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Guichet developers
# SPDX-License-Identifier: GPL-3.0-or-later

# The Debian packages that Guichet is built, tested and checked with. Sourced, after « root » was set to the
# repository's folder.
# shellcheck disable=SC2034,SC2154 # the lists are for the scripts that source this one, « root » is theirs

# What builds and runs the program. Qt's HttpServer asks for WebSockets, though Guichet does not. cups-client has the
# programs that print.
# GoogleTest is here because one build folder serves ./run and ./test.
RUN_PACKAGES=(
  ca-certificates ccache cmake g++ ninja-build pkg-config
  qt6-base-dev qt6-httpserver-dev qt6-websockets-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
  libqt6sql6-sqlite libqt6sql6-psql qt6-qpa-plugins cups-client
  qtkeychain-qt6-dev libsecret-1-0 libglib2.0-dev gnome-keyring
  libsodium-dev libssl-dev libzxcvbn-dev libgl-dev libvulkan-dev libxkbcommon-dev
  libgtest-dev libgmock-dev
)
# What the tests of the whole program use besides: a screen of its own, a window manager, the accessibility interface.
TEST_PACKAGES=(
  xvfb xauth openbox at-spi2-core gir1.2-atspi-2.0 python3-gi python3-pyatspi dbus openssl imagemagick xclip
  libsecret-tools systemd postgresql
)
# What the checks of the source use.
CHECK_PACKAGES=(binutils clang clang-format clang-tidy python3)
# What runs the validator and the linter of the council's interface, where no Node.js is there already.
NODE_PACKAGES=(nodejs npm)

# require_packages NAME...: installs what is missing. Costs nothing when the same list was found complete before and no
# package was installed or removed since.
require_packages() {
  local key stamp have name missing=() as_root=()
  key=$(printf '%s\n' "$@" | cksum)
  stamp=$root/build/.packages-${key%% *}
  [[ -e $stamp && ! /var/lib/dpkg/status -nt $stamp ]] && return

  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    printf '%s\n' "Ce système n’est pas Debian : installez l’équivalent de ces paquets." \
      "This system is not Debian: please install the like of these packages." "  $*" >&2
    return
  fi
  # A virtual package is provided by another: only the names themselves count. dpkg-query fails when one is unknown.
  # shellcheck disable=SC2016 # dpkg-query's own placeholders
  have=$(dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
  for name in "$@"; do
    [[ $'\n'$have$'\n' == *$'\n'"installed $name"$'\n'* ]] || missing+=("$name")
  done
  if ((${#missing[@]})); then
    printf '%s\n' "Paquets Debian à installer :" "Debian packages to install:" "  ${missing[*]}" >&2
    if ((EUID != 0)); then
      if ! command -v sudo >/dev/null; then
        printf '%s\n' "Il faut être administrateur : apt-get install ${missing[*]}" \
          "This needs an administrator: apt-get install ${missing[*]}" >&2
        return 1
      fi
      as_root=(sudo)
    fi
    "${as_root[@]}" apt-get -q update >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get -q -y --no-install-recommends -o DPkg::Lock::Timeout=300 install "${missing[@]}" >&2
  fi
  mkdir -p "$root/build"
  touch "$stamp"
}

# Whether Node.js of 18.20 or newer is there with npm, whoever brought it.
have_node() {
  command -v npm >/dev/null && node -e 'const [a, b] = process.versions.node.split(".").map(Number);
    process.exit(a > 18 || (a === 18 && b >= 20) ? 0 : 1)' 2>/dev/null
}

# require_node: installs Debian's where there is none.
require_node() {
  have_node || require_packages "${NODE_PACKAGES[@]}"
}
