// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/Printing.h"

#include <council/StrictJson.h>

#include <gtest/gtest.h>

#include <QJsonArray>

namespace guichet::test {

using namespace Qt::StringLiterals;

namespace {

/// \a depth objects and arrays in all, one in the other.
QByteArray nested(int depth, const QByteArray &opening, const QByteArray &closing)
{
    return R"({"a":)"_ba + opening.repeated(depth - 1) + '1' + closing.repeated(depth - 1) + '}';
}

} // namespace

TEST(StrictJson, IsTheObject)
{
    const auto object = strictObject(R"( {"a" : 1, "b":{"a":[{"a":2},{"a":3}], "c":"a"}, "é\"{\\":"[\"a\":"} )"_ba);
    ASSERT_TRUE(object.has_value());
    EXPECT_EQ(object->value(u"a"_s).toInt(), 1);
    EXPECT_EQ(object->value(u"b"_s).toObject().value(u"a"_s).toArray().size(), 2);
    EXPECT_EQ(object->value(u"é\"{\\"_s).toString(), u"[\"a\":"_s);
    EXPECT_TRUE(strictObject("{}"_ba).has_value());
}

TEST(StrictJson, NamesNothingTwice)
{
    for (const QByteArray &json :
         {R"({"a":1,"a":1})"_ba, R"({"a":1,"b":2,"a" :3})"_ba, R"({"x":{"a":1,"a":2}})"_ba,
          R"({"x":[1,{"a":1,"b":[],"a":2}]})"_ba, "{\"a\":1,\"\\u0061\":2}"_ba, "{\"\\u00e9\":1,\"é\":2}"_ba,
          R"({"":1,"":2})"_ba, R"({"a\"":1,"a\u0022":2})"_ba, "{\"a\"\r\n\t :1,\"a\"\n:2}"_ba}) {
        EXPECT_FALSE(strictObject(json).has_value()) << json.toStdString();
    }
    for (const QByteArray &json :
         {R"({"a":{"a":{"a":1}}})"_ba, R"({"a":[{"a":1},{"a":1}]})"_ba, R"({"a":"a","b":"a"})"_ba,
          R"({"a":"\"a\":","A":["a","a"]})"_ba, R"({"a\\":1,"a":2})"_ba}) {
        EXPECT_TRUE(strictObject(json).has_value()) << json.toStdString();
    }
}

TEST(StrictJson, NestsOnlySoDeep)
{
    EXPECT_TRUE(strictObject(nested(deepestJson, "["_ba, "]"_ba)).has_value());
    EXPECT_FALSE(strictObject(nested(deepestJson + 1, "["_ba, "]"_ba)).has_value());
    EXPECT_TRUE(strictObject(nested(deepestJson, R"({"a":)"_ba, "}"_ba)).has_value());
    EXPECT_FALSE(strictObject(nested(deepestJson + 1, R"({"a":)"_ba, "}"_ba)).has_value());
    // As much as fits into the largest answer.
    EXPECT_FALSE(strictObject(nested(100'000, "["_ba, "]"_ba)).has_value());
    EXPECT_FALSE(strictObject(QByteArray(256 * 1024, '[')).has_value());
    EXPECT_FALSE(strictObject(R"({"a":)"_ba.repeated(50'000)).has_value());
    // A brace in a text is none.
    EXPECT_TRUE(strictObject(R"({"a":")"_ba + QByteArray(1000, '[') + R"("})"_ba).has_value());
}

TEST(StrictJson, IsUtf8)
{
    for (const QByteArray &bytes : {"\xff"_ba, "\xc3"_ba, "\xc0\xaf"_ba, "\xe0\x80\xaf"_ba, "\xed\xa0\x80"_ba,
                                    "\xf5\x80\x80\x80"_ba, "\xe9"_ba}) {
        EXPECT_FALSE(strictObject(R"({"a":")"_ba + bytes + R"("})"_ba).has_value()) << bytes.toHex().toStdString();
        EXPECT_FALSE(strictObject(R"({")"_ba + bytes + R"(":1})"_ba).has_value()) << bytes.toHex().toStdString();
    }
    EXPECT_TRUE(strictObject(R"({"a":"é€😀"})"_ba).has_value());
}

TEST(StrictJson, HoldsNumbersThatThereAre)
{
    for (const QByteArray &number : {"1e999"_ba, "-1e999"_ba, "NaN"_ba, "Infinity"_ba, "01"_ba, "0x10"_ba, "1e-999"_ba,
                                     "+1"_ba, "1e"_ba, "--1"_ba}) {
        EXPECT_FALSE(strictObject(R"({"a":)"_ba + number + '}').has_value()) << number.toStdString();
    }
    for (const QByteArray &number : {"0"_ba, "-0"_ba, "1.5e3"_ba, "99999999999999999999"_ba, "1e308"_ba}) {
        EXPECT_TRUE(strictObject(R"({"a":)"_ba + number + '}').has_value()) << number.toStdString();
    }
}

TEST(StrictJson, IsWholeAndNothingElse)
{
    for (const QByteArray &json :
         {""_ba, "null"_ba, "[]"_ba, "\"a\""_ba, "{"_ba, "}"_ba, "]]}"_ba, R"({"a)"_ba, R"({"a\)"_ba, R"({"a":1}})"_ba,
          R"({"a":1,})"_ba, R"({"a":1} {"b":2})"_ba, R"({'a':1})"_ba, R"({"a":"\u12"})"_ba, R"({"a" 1})"_ba,
          R"({"a":tru})"_ba, "{\"a\":1}\0"_ba, R"(/**/{})"_ba}) {
        EXPECT_FALSE(strictObject(json).has_value()) << json.toStdString();
    }
}

/// A body cut anywhere is no object, and harms nobody.
TEST(StrictJson, IsNeverHalf)
{
    const QByteArray whole = R"({"a":[{"b":"é\u00e9\"","c":-1.5e3},[],{}],"d":{"e":null,"f":true}})"_ba;
    ASSERT_TRUE(strictObject(whole).has_value());
    for (qsizetype size = 0; size < whole.size(); ++size) {
        EXPECT_FALSE(strictObject(whole.left(size)).has_value()) << size;
        for (const char sign : {'"', '\\', '{', '}', ':', '\xff', '\0'}) {
            QByteArray spoilt = whole;
            spoilt[size] = sign;
            strictObject(spoilt);
        }
    }
}

} // namespace guichet::test
