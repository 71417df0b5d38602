// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fields/Sentences.h>
#include <fields/Widgets.h>
#include <frame/Look.h>
#include <values/Iban.h>

#include <gtest/gtest.h>

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QSet>
#include <QTest>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

/// A field that is seen, and what a resident does to it. In the texts the bar is the caret, and square brackets a selection.
class IbanFieldTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        field.setTexts(u"Votre IBAN :"_s);
        field.resize(900, 200);
        field.show();
        field.edit()->setFocus();
    }

    /// As if it had been typed before, with the caret or the selection as written.
    void given(const QString &marked)
    {
        QString text = marked;
        const qsizetype from = text.indexOf(u'[');
        text.remove(u'[');
        const qsizetype to = text.indexOf(u']');
        text.remove(u']');
        const qsizetype caret = text.indexOf(u'|');
        text.remove(u'|');
        field.setText(text);
        if (from >= 0) {
            field.edit()->setSelection(static_cast<int>(from), static_cast<int>(to - from));
        } else {
            field.edit()->setCursorPosition(static_cast<int>(caret));
        }
    }

    std::string seen() { return QString(field.text()).insert(field.edit()->cursorPosition(), u'|').toStdString(); }

    void type(const QString &text)
    {
        for (const QChar letter : text) {
            QTest::sendKeyEvent(QTest::Click, field.edit(), static_cast<Qt::Key>(letter.toUpper().unicode()),
                                QString(letter), Qt::NoModifier);
        }
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(field.edit(), key, modifiers);
    }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        key(Qt::Key_V, Qt::ControlModifier);
        QGuiApplication::clipboard()->clear();
    }
    void undo() { key(Qt::Key_Z, Qt::ControlModifier); }
    void redo() { key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }

    Look look {Profile::Counter, true};
    FormField field {look, FormField::Kind::Iban, false};
};

} // namespace

TEST_F(IbanFieldTest, GroupsAppearWhileTypingAtTheEnd)
{
    const QString number = u"fr7630006000011234567890189"_s;
    for (const QChar c : number) {
        type(c);
        EXPECT_EQ(field.edit()->cursorPosition(), field.text().size());
    }
    EXPECT_EQ(seen(), "FR76 3000 6000 0112 3456 7890 189|");
    EXPECT_TRUE(Iban::parse(field.text()).ok());
}

TEST_F(IbanFieldTest, SpacesThatAreTypedStandWhereTheyStandAnyway)
{
    type(u"fr76 3000 6000-0112.3456 7890 189 "_s);
    EXPECT_EQ(seen(), "FR76 3000 6000 0112 3456 7890 189|");
    given(u"FR76| 3000"_s);
    type(u" "_s);
    EXPECT_EQ(seen(), "FR76 |3000");
    given(u"FR76 30|00"_s);
    type(u" "_s);
    EXPECT_EQ(seen(), "FR76 30|00");
}

TEST_F(IbanFieldTest, TheCaretDoesNotJumpInTheMiddle)
{
    struct Act
    {
        QString before;
        QString typed;
        std::string after;
    };
    const QList<Act> acts {
        {u"FR76 |000 6"_s, u"3"_s, "FR76 3|000 6"}, {u"FR7| 3000"_s, u"6"_s, "FR76| 3000"},
        {u"FR76| 3000"_s, u"9"_s, "FR76 9|300 0"},  {u"FR76 |3000"_s, u"9"_s, "FR76 9|300 0"},
        {u"|FR76 3000"_s, u"x"_s, "X|FR7 6300 0"},  {u"FR76 3000 6|000"_s, u"1234"_s, "FR76 3000 6123 4|000"},
        {u"FR[76 30]00"_s, u"1"_s, "FR1|0 0"},      {u"[FR76 3000 6000]"_s, u"d"_s, "D|"},
        {u"FR76[ ]3000"_s, u"5"_s, "FR76 5|300 0"}, {u"|76 3000"_s, u"iban fr"_s, "FR|76 3000"},
    };
    for (const Act &act : acts) {
        given(act.before);
        type(act.typed);
        EXPECT_EQ(seen(), act.after) << act.before.toStdString() << " typing " << act.typed.toStdString();
    }
}

TEST_F(IbanFieldTest, DeletingASpaceDeletesTheCharacterBeyond)
{
    struct Act
    {
        QString before;
        Qt::Key key;
        std::string after;
    };
    const QList<Act> acts {
        {u"FR76 3000|"_s, Qt::Key_Backspace, "FR76 300|"},
        {u"FR76 3|"_s, Qt::Key_Backspace, "FR76|"},
        {u"FR76|"_s, Qt::Key_Backspace, "FR7|"},
        {u"FR76 3|000 6"_s, Qt::Key_Backspace, "FR76 |0006"},
        {u"FR76 |3000 6"_s, Qt::Key_Backspace, "FR7|3 0006"},
        {u"FR76| 3000 6"_s, Qt::Key_Backspace, "FR7|3 0006"},
        {u"FR76| 3000 6"_s, Qt::Key_Delete, "FR76| 0006"},
        {u"FR76 |3000 6"_s, Qt::Key_Delete, "FR76 |0006"},
        {u"FR76 3|000 6"_s, Qt::Key_Delete, "FR76 3|006"},
        {u"|FR76 3000"_s, Qt::Key_Delete, "|R763 000"},
        {u"|FR76"_s, Qt::Key_Backspace, "|FR76"},
        {u"FR76|"_s, Qt::Key_Delete, "FR76|"},
        {u"F[R76 3]000"_s, Qt::Key_Backspace, "F|000"},
        {u"F[R76 3]000"_s, Qt::Key_Delete, "F|000"},
    };
    for (const Act &act : acts) {
        given(act.before);
        key(act.key);
        EXPECT_EQ(seen(), act.after) << act.before.toStdString() << " key " << act.key;
    }
    // Nothing but the space was chosen.
    given(u"FR76[ ]3000"_s);
    key(Qt::Key_Delete);
    EXPECT_EQ(field.text(), u"FR76 3000"_s);
}

TEST_F(IbanFieldTest, HeldBackspaceEmptiesIt)
{
    given(u"FR76 3000 6000 0112 3456 7890 189|"_s);
    for (int i = 0; i < 27; ++i) {
        key(Qt::Key_Backspace);
    }
    EXPECT_EQ(field.text(), QString());
}

TEST_F(IbanFieldTest, TakesEveryPaste)
{
    for (const QString &pasted :
         {u"FR7630006000011234567890189"_s, u"  iban : fr76 3000 6000 0112 3456 7890 189\n"_s,
          u"FR76-3000-6000-0112-3456-7890-189"_s, u"FR76\u00A03000\u202F6000\u200B0112 34567890\t189"_s,
          u"ＦＲ７６ ３０００ ６０００ ０１１２ ３４５６ ７８９０ １８９"_s}) {
        given(u"[FR00]"_s);
        paste(pasted);
        EXPECT_EQ(seen(), "FR76 3000 6000 0112 3456 7890 189|") << pasted.toStdString();
    }
    given(u"FR76 |7890 189"_s);
    paste(u"3000 6000 0112 3456"_s);
    EXPECT_EQ(seen(), "FR76 3000 6000 0112 3456| 7890 189");
}

TEST_F(IbanFieldTest, KeepsWhatCannotBeRight)
{
    type(u"fr7é $00"_s);
    EXPECT_EQ(seen(), "FR7é $00|");
    EXPECT_EQ(Iban::parse(field.text()).error().error, IbanError::UnknownCharacter);
    given(u"|"_s);
    paste(u"FR76 3000 6000 0112 3456 7890 189 0000 0000 0000"_s);
    EXPECT_EQ(Iban::parse(field.text()).error().error, IbanError::TooLong);
}

TEST_F(IbanFieldTest, UndoAndRedoGoChangeByChange)
{
    type(u"fr763"_s);
    undo();
    EXPECT_EQ(seen(), "FR76|");
    undo();
    EXPECT_EQ(seen(), "FR7|");
    redo();
    redo();
    EXPECT_EQ(seen(), "FR76 3|");
    redo();
    EXPECT_EQ(seen(), "FR76 3|");
    paste(u"000 6000"_s);
    EXPECT_EQ(seen(), "FR76 3000 6000|");
    key(Qt::Key_Home);
    key(Qt::Key_Right);
    key(Qt::Key_Delete);
    EXPECT_EQ(seen(), "F|763 0006 000");
    undo();
    EXPECT_EQ(seen(), "F|R76 3000 6000");
    undo();
    EXPECT_EQ(seen(), "FR76 3|");
    type(u"1"_s);
    redo();
    EXPECT_EQ(seen(), "FR76 31|");
    for (int i = 0; i < 20; ++i) {
        undo();
    }
    EXPECT_EQ(seen(), "|");
}

TEST_F(IbanFieldTest, UndoBringsBackWhatWasTypedOver)
{
    given(u"|"_s);
    paste(u"FR7630006000"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"d"_s);
    EXPECT_EQ(seen(), "D|");
    undo();
    EXPECT_EQ(field.text(), u"FR76 3000 6000"_s);
}

TEST_F(IbanFieldTest, ForgetsWhatCouldBeBroughtBack)
{
    type(u"fr76"_s);
    field.forget();
    undo();
    redo();
    EXPECT_EQ(field.text(), QString());
    // The text is empty already when it is forgotten.
    type(u"fr76"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Backspace);
    field.forget();
    undo();
    redo();
    EXPECT_EQ(field.text(), QString());
    type(u"fr76"_s);
    field.setText(u"DE89"_s);
    undo();
    EXPECT_EQ(field.text(), u"DE89"_s);
}

TEST_F(IbanFieldTest, FollowsTheAccessibilityInterface)
{
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(field.edit());
    ASSERT_NE(accessible, nullptr);
    EXPECT_EQ(accessible->text(QAccessible::Name), u"Votre IBAN :"_s);
    accessible->setText(QAccessible::Value, u"fr7630006000011234567890189"_s);
    EXPECT_EQ(field.text(), u"FR76 3000 6000 0112 3456 7890 189"_s);
    EXPECT_EQ(accessible->text(QAccessible::Value), field.text());
    QAccessibleEditableTextInterface *editable = accessible->editableTextInterface();
    ASSERT_NE(editable, nullptr);
    editable->replaceText(0, 4, u"gi75"_s);
    EXPECT_EQ(field.text(), u"GI75 3000 6000 0112 3456 7890 189"_s);
    editable->deleteText(4, static_cast<int>(field.text().size()));
    EXPECT_EQ(field.text(), u"GI75"_s);
    editable->insertText(4, u"nwbk"_s);
    EXPECT_EQ(field.text(), u"GI75 NWBK"_s);
}

TEST_F(IbanFieldTest, FollowsAnInputMethod)
{
    given(u"FR76 30|00"_s);
    QInputMethodEvent composing(u"1"_s, {});
    QCoreApplication::sendEvent(field.edit(), &composing);
    EXPECT_EQ(field.text(), u"FR76 3000"_s);
    QInputMethodEvent committing;
    committing.setCommitString(u"12"_s);
    QCoreApplication::sendEvent(field.edit(), &committing);
    EXPECT_EQ(seen(), "FR76 3012| 00");
    QInputMethodEvent replacing;
    replacing.setCommitString(u"9"_s, -1, 1);
    QCoreApplication::sendEvent(field.edit(), &replacing);
    EXPECT_EQ(seen(), "FR76 3019| 00");
}

TEST_F(IbanFieldTest, FollowsAnOnScreenKeyboard)
{
    // Text without a key, and the slots that some keyboards call.
    const QString typed = u"fr76300"_s;
    for (const QChar c : typed) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, c);
        QCoreApplication::sendEvent(field.edit(), &press);
    }
    EXPECT_EQ(seen(), "FR76 300|");
    field.edit()->setCursorPosition(5);
    field.edit()->backspace();
    EXPECT_EQ(seen(), "FR7|3 00");
    field.edit()->insert(u"6"_s);
    EXPECT_EQ(seen(), "FR76| 300");
}

TEST_F(IbanFieldTest, TellsOfEachChangeWithTheGroupsInPlace)
{
    QStringList told;
    QObject::connect(&field, &FormField::changed, &field, [&] { told << field.text(); });
    type(u"fr763"_s);
    EXPECT_EQ(told.last(), u"FR76 3"_s);
    undo();
    EXPECT_EQ(told.last(), u"FR76"_s);
    told.clear();
    type(u" "_s);
    for (const QString &text : told) {
        EXPECT_EQ(text, u"FR76"_s);
    }
}

TEST(IbanSentencesTest, EachProblemHasItsOwnAndNamesTheGroup)
{
    const QList<IbanProblem> problems {
        {IbanError::Empty},
        {IbanError::UnknownCharacter, 3},
        {IbanError::UnknownCountry, 1},
        {IbanError::NotSepa, 1},
        {IbanError::TooShort, std::nullopt, 27},
        {IbanError::TooLong, std::nullopt, 27},
        {IbanError::WrongGroup, 3, 0, true},
        {IbanError::WrongGroup, 3, 0, true, u'O', u'0'},
        {IbanError::WrongGroup, 3, 0, true, u'B', u'8'},
        {IbanError::WrongGroup, 3, 0, false},
        {IbanError::WrongChecksum},
        {IbanError::WrongChecksum, 3},
        {IbanError::WrongRibKey},
    };
    QSet<QString> said;
    for (const IbanProblem &problem : problems) {
        const QString sentence = sentences::forIban(problem);
        said << sentence;
        EXPECT_TRUE(sentence.endsWith(u'.')) << sentence.toStdString();
        EXPECT_EQ(sentence.startsWith(u"Vérifiez le groupe 3 : "_s), problem.group == 3) << sentence.toStdString();
        EXPECT_EQ(sentence.contains(u"27"_s), problem.length == 27) << sentence.toStdString();
    }
    EXPECT_EQ(said.size(), problems.size());
    EXPECT_TRUE(sentences::forIban({IbanError::WrongGroup, 3, 0, true, u'O', u'0'})
                    .endsWith(u"Le chiffre 0 est la touche 0, pas la lettre O."_s));
    EXPECT_FALSE(sentences::forIban({IbanError::WrongGroup, 3, 0, true}).contains(u'0'));
    // The group says all that is known, whichever key is wrong.
    EXPECT_EQ(sentences::forIban({IbanError::WrongRibKey, 3}), sentences::forIban({IbanError::WrongChecksum, 3}));
}

TEST(HolderSentencesTest, EachProblemHasItsOwn)
{
    const QList<HolderProblem> problems {
        {HolderError::Empty},
        {HolderError::LooksLikeIban},
        {HolderError::LooksLikeEmail},
        {HolderError::UnknownCharacter, u"&"_s},
        {HolderError::UnknownCharacter, u"<"_s},
        {HolderError::NoLetter},
        {HolderError::TooLong},
    };
    QSet<QString> said;
    for (const HolderProblem &problem : problems) {
        const QString sentence = sentences::forHolder(problem);
        said << sentence;
        EXPECT_TRUE(sentence.endsWith(u'.')) << sentence.toStdString();
        EXPECT_TRUE(sentence.contains(problem.character)) << sentence.toStdString();
    }
    EXPECT_EQ(said.size(), problems.size());
}

} // namespace guichet
