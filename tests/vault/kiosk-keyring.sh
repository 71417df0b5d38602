#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Guichet developers
# SPDX-License-Identifier: GPL-3.0-or-later

# kiosk-keyring.sh TEST_VAULT: what installer/kiosk does for the keyring, with the real gnome-keyring and without systemd
# itself: this script does its part. The credential is made and opened by systemd-creds where this is root.
set -euo pipefail
test_vault=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
kiosk=$here/../../installer/kiosk
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_RUNTIME_DIR=$home/run
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME DBUS_SESSION_BUS_ADDRESS CREDENTIALS_DIRECTORY
mkdir -m 700 "$home/run" "$home/credentials" "$home/other"

fail() {
  echo "FAILED: $1" >&2
  exit 1
}

echo "The credential"
if [[ $EUID == 0 ]]; then
  export GUICHET_ROOT=$home/root
  mkdir -p "$GUICHET_ROOT$(getent passwd nobody | cut -d: -f6)"
  "$kiosk/make-keyring-credential" nobody
  made=$GUICHET_ROOT/etc/credstore.encrypted/guichet-keyring
  [[ $(stat -c %a "$made") == 600 ]] || fail "others may read the credential"
  systemd-creds decrypt --name=guichet-keyring "$made" "$home/credentials/guichet-keyring"
  [[ $(stat -c %s "$home/credentials/guichet-keyring") == 44 ]] || fail "the password is not 44 characters long"
  ! grep -qF -f "$home/credentials/guichet-keyring" -r "$GUICHET_ROOT" || fail "the password lies there in clear"
  grep -qx "User=nobody" "$GUICHET_ROOT/etc/systemd/system/guichet-keyring.service.d/user.conf" || fail "no user"
  [[ -e $GUICHET_ROOT/var/lib/systemd/linger/nobody ]] || fail "no session bus from the start"
  masked=$GUICHET_ROOT$(getent passwd nobody | cut -d: -f6)/.config/systemd/user/gnome-keyring-daemon.socket
  [[ $(readlink "$masked") == /dev/null ]] || fail "the user's systemd may start another keyring"
  before=$(cksum "$made")
  ! "$kiosk/make-keyring-credential" nobody || fail "made twice"
  [[ $(cksum "$made") == "$before" ]] || fail "overwritten"
  rm "$made"
  data=$GUICHET_ROOT$(getent passwd nobody | cut -d: -f6)/.local/share
  [[ $(stat -c %U "$data") == nobody ]] || fail "the user's own folder is not the user's"
  mkdir "$data/keyrings"
  touch "$data/keyrings/login.keyring"
  ! "$kiosk/make-keyring-credential" nobody || fail "made beside a keyring of another password"
  ! "$kiosk/make-keyring-credential" no-such-user-here || fail "made for nobody"
else
  echo "not root: a password of this script's"
  printf 'mot-de-passe' >"$home/credentials/guichet-keyring"
fi
printf 'un autre' >"$home/other/guichet-keyring"

# session NAME CREDENTIALS [OPTION...]: one life of the machine, from its start to the power cut.
session() {
  local name=$1 credentials=$2
  shift 2
  # shellcheck disable=SC2016 # for the shell inside
  dbus-run-session "$@" -- bash -euc '
    CREDENTIALS_DIRECTORY=$1 "$2/unlock-keyring" >/dev/null 2>&1 &
    keyring=$!
    status=0
    "$3" --gtest_filter="KioskKeyringTest.$4" || status=$?
    kill -9 "$keyring"
    wait "$keyring" 2>/dev/null || true
    exit "$status"' session "$credentials" "$kiosk" "$test_vault" "$name"
}
closed=--config-file=$here/closed-session.conf

echo "First start, power cut, second start"
session WritesAtTheFirstStart "$home/credentials" "$closed"
session ReadsAfterThePowerCut "$home/credentials" "$closed"
echo "Another password"
session IsLockedWithAnotherPassword "$home/other" "$closed"
session ReadsAfterThePowerCut "$home/credentials" "$closed"

if [[ $EUID == 0 ]]; then
  echo "A program that asks before the keyring is there"
  mkdir -p "$home/.local/share"
  cp -r "$data/dbus-1" "$home/.local/share/"
  # shellcheck disable=SC2016 # for the shell inside
  XDG_DATA_HOME=$home/.local/share dbus-run-session -- bash -euc '
    "$3" --gtest_filter=KioskKeyringTest.IsAbsentAtFirst
    CREDENTIALS_DIRECTORY=$1 "$2/unlock-keyring" >/dev/null 2>&1 &
    keyring=$!
    status=0
    "$3" --gtest_filter=KioskKeyringTest.ReadsAfterThePowerCut || status=$?
    kill -9 "$keyring"
    exit "$status"' session "$home/credentials" "$kiosk" "$test_vault"
fi

echo "No credential"
for directory in "$home" ""; do
  ! CREDENTIALS_DIRECTORY=$directory "$kiosk/unlock-keyring" 2>"$home/said" || fail "started without a credential"
  grep -q "no credential guichet-keyring" "$home/said" || fail "said nothing of it"
done

echo "The unit"
sed "s#/usr/libexec/guichet/unlock-keyring#$kiosk/unlock-keyring#" "$kiosk/guichet-keyring.service" \
  >"$home/guichet-keyring.service"
said=$(systemd-analyze verify --man=no "$home/guichet-keyring.service" 2>&1 | grep -F guichet-keyring || true)
[[ -z $said ]] || fail "$said"
echo "All is well"
