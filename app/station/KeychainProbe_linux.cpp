// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeychainProbe.h"

#include <QByteArray>
#include <QLibrary>
#include <QTimer>

#include <gio/gio.h>

#include <array>
#include <memory>
#include <utility>

namespace guichet::keychainprobe {

using namespace Qt::StringLiterals;

namespace {

constexpr auto bus = "org.freedesktop.secrets";
constexpr auto servicePath = "/org/freedesktop/secrets";
constexpr auto serviceInterface = "org.freedesktop.Secret.Service";
constexpr auto collectionInterface = "org.freedesktop.Secret.Collection";

template<auto release>
struct Release
{
    template<typename Thing>
    void operator()(Thing *thing) const
    {
        release(thing);
    }
};
using Reply = std::unique_ptr<GVariant, Release<g_variant_unref>>;
using Error = std::unique_ptr<GError, Release<g_error_free>>;
template<typename Thing>
using Object = std::unique_ptr<Thing, Release<g_object_unref>>;

/// One asking, kept alive by the ticket and by the call that is under way.
struct Probe
{
    Act act;
    QByteArray service;
    QByteArray key;
    /// Empty once answered or dropped.
    Handler handler;
    Object<GCancellable> cancellable {g_cancellable_new()};
    Object<GDBusConnection> connection {};

    void answer(std::optional<Vault::Problem> problem)
    {
        if (const auto give = std::exchange(handler, nullptr)) {
            give(problem);
        }
    }
};
using Shared = std::shared_ptr<Probe>;
using Next = void (*)(const Shared &, GVariant *);

/// What GLib carries for us from a call to its reply.
struct Step
{
    Shared probe;
    Next next;
};

Vault::Problem problemOf(const GError &error)
{
    using Problem = Vault::Problem;
    struct Row
    {
        GQuark domain;
        int code;
        Problem problem;
    };
    const std::array rows = {
        Row {G_DBUS_ERROR, G_DBUS_ERROR_ACCESS_DENIED, Problem::Refused},
        Row {G_DBUS_ERROR, G_DBUS_ERROR_AUTH_FAILED, Problem::Refused},
        Row {G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, Problem::Refused},
        Row {G_DBUS_ERROR, G_DBUS_ERROR_TIMEOUT, Problem::Slow},
        Row {G_DBUS_ERROR, G_DBUS_ERROR_TIMED_OUT, Problem::Slow},
        Row {G_IO_ERROR, G_IO_ERROR_TIMED_OUT, Problem::Slow},
    };
    for (const Row &row : rows) {
        if (error.domain == row.domain && error.code == row.code) {
            return row.problem;
        }
    }
    // No session bus, nobody behind the name, gone in the middle of it, or no Secret Service at all.
    return Problem::Absent;
}

void onReply(GObject *, GAsyncResult *result, gpointer data)
{
    const std::unique_ptr<Step> step(static_cast<Step *>(data));
    GError *raised = nullptr;
    const Reply reply(g_dbus_connection_call_finish(step->probe->connection.get(), result, &raised));
    const Error error(raised);
    if (error != nullptr) {
        step->probe->answer(problemOf(*error));
    } else if (step->probe->handler) {
        step->next(step->probe, reply.get());
    }
}

void call(const Shared &probe, const char *path, const char *interface, const char *method, GVariant *arguments,
          Next next)
{
    auto step = std::make_unique<Step>(Step {probe, next});
    g_dbus_connection_call(probe->connection.get(), bus, path, interface, method, arguments, nullptr,
                           G_DBUS_CALL_FLAGS_NONE, G_MAXINT, probe->cancellable.get(), onReply, step.release());
}

bool hasType(GVariant *reply, const char *type)
{
    return g_strcmp0(g_variant_get_type_string(reply), type) == 0;
}

gsize count(GVariant *pair, gsize index)
{
    const Reply child(g_variant_get_child_value(pair, index));
    return g_variant_n_children(child.get());
}

void judgeItems(const Shared &probe, GVariant *reply)
{
    if (!hasType(reply, "(aoao)")) {
        probe->answer(Vault::Problem::Absent);
        return;
    }
    const bool open = count(reply, 0) > 0;
    const bool locked = count(reply, 1) > 0;
    // An erasure goes after all of them, a reading takes the first that is open.
    if (locked && (probe->act == Act::Erase || !open)) {
        probe->answer(Vault::Problem::Locked);
    } else if (!open) {
        probe->answer(Vault::Problem::NotFound);
    } else {
        probe->answer(std::nullopt);
    }
}

void judgeCollection(const Shared &probe, GVariant *reply)
{
    if (!hasType(reply, "(v)")) {
        probe->answer(Vault::Problem::Absent);
        return;
    }
    GVariant *boxed = nullptr;
    g_variant_get(reply, "(v)", &boxed);
    const Reply value(boxed);
    if (!hasType(boxed, "b") || g_variant_get_boolean(boxed) != FALSE) {
        probe->answer(Vault::Problem::Locked);
    } else if (probe->act == Act::Write) {
        probe->answer(std::nullopt);
    } else {
        // Another keyring may hold an entry of this name, and be locked.
        GVariantBuilder attributes;
        g_variant_builder_init(&attributes, G_VARIANT_TYPE("a{ss}"));
        g_variant_builder_add(&attributes, "{ss}", "user", probe->key.constData());
        g_variant_builder_add(&attributes, "{ss}", "server", probe->service.constData());
        call(probe, servicePath, serviceInterface, "SearchItems", g_variant_new("(a{ss})", &attributes), judgeItems);
    }
}

void judgeAlias(const Shared &probe, GVariant *reply)
{
    if (!hasType(reply, "(o)")) {
        probe->answer(Vault::Problem::Absent);
        return;
    }
    const char *collection = nullptr;
    g_variant_get(reply, "(&o)", &collection);
    if (g_strcmp0(collection, "/") == 0) {
        // A keyring was never made; making one asks for a password on the screen.
        probe->answer(Vault::Problem::Absent);
    } else {
        call(probe, collection, "org.freedesktop.DBus.Properties", "Get",
             g_variant_new("(ss)", collectionInterface, "Locked"), judgeCollection);
    }
}

void onBus(GObject *, GAsyncResult *result, gpointer data)
{
    const std::unique_ptr<Shared> probe(static_cast<Shared *>(data));
    GError *raised = nullptr;
    (*probe)->connection.reset(g_bus_get_finish(result, &raised));
    const Error error(raised);
    if (error != nullptr) {
        (*probe)->answer(problemOf(*error));
        return;
    }
    // libsecret shares this connection, and GLib would end the process with its session bus.
    g_dbus_connection_set_exit_on_close((*probe)->connection.get(), FALSE);
    if ((*probe)->handler) {
        call(*probe, servicePath, serviceInterface, "ReadAlias", g_variant_new("(s)", "default"), judgeAlias);
    }
}

/// libsecret's own secret_service_disconnect(), or null without libsecret: QtKeychain would then turn to the desktop's own
/// keychain.
QFunctionPointer libsecretDisconnect()
{
    static const QFunctionPointer function = QLibrary(u"secret-1"_s, 0).resolve("secret_service_disconnect");
    return function;
}

} // namespace

void chooseBackend()
{
    qputenv("XDG_CURRENT_DESKTOP", "Guichet");
    for (const char *name : {"DESKTOP_SESSION", "GNOME_DESKTOP_SESSION_ID", "KDE_FULL_SESSION"}) {
        qunsetenv(name);
    }
    // For QtKeychain from 0.16 on, which does know an option, and for libsecret's own choice.
    qputenv("QTKEYCHAIN_BACKEND", "libsecret");
    qputenv("SECRET_BACKEND", "service");
}

Ticket ask(Act act, const QString &service, const QString &key, Handler handler)
{
    const auto probe = std::make_shared<Probe>(
        Probe {.act = act, .service = service.toUtf8(), .key = key.toUtf8(), .handler = std::move(handler)});
    if (const auto disconnect = libsecretDisconnect()) {
        // libsecret would keep to the session that it once opened, and after a restart of the keyring find no other.
        disconnect();
        auto data = std::make_unique<Shared>(probe);
        g_bus_get(G_BUS_TYPE_SESSION, probe->cancellable.get(), onBus, data.release());
    } else {
        QTimer::singleShot(0, [probe] { probe->answer(Vault::Problem::Absent); });
    }
    return Ticket([probe] {
        probe->handler = nullptr;
        g_cancellable_cancel(probe->cancellable.get());
    });
}

} // namespace guichet::keychainprobe
