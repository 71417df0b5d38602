// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <variant>

namespace guichet {

/// Either a good value or the reason why there is none; never both, never neither.
/// Ask with ok() (or as a bool) before value() or error(): asking for the other side throws std::bad_variant_access.
template<typename Value, typename Error>
class [[nodiscard]] Outcome
{
public:
    Outcome(Value value)
        : m_side(std::in_place_index<0>, std::move(value))
    {
    }
    Outcome(Error error)
        : m_side(std::in_place_index<1>, std::move(error))
    {
    }

    bool ok() const { return m_side.index() == 0; }
    explicit operator bool() const { return ok(); }

    const Value &value() const & { return std::get<0>(m_side); }
    Value &value() & { return std::get<0>(m_side); }
    Value &&value() && { return std::get<0>(std::move(m_side)); }
    const Error &error() const { return std::get<1>(m_side); }

private:
    std::variant<Value, Error> m_side;
};

} // namespace guichet
