//! What stands in a field of several lines while somebody writes.
use iced::widget::text_editor::{Action, Content, Edit, Motion};
use unicode_segmentation::UnicodeSegmentation;

use std::sync::Arc;

/// What editing a [`TextArea`](super::TextArea) publishes.
pub type Editing = Action;

/// The text of a [`TextArea`](super::TextArea), which never grows beyond what can be drawn without a wait.
#[derive(Debug)]
pub struct Editor {
    content: Content,
    /// As people count characters, and as they are stored: of the latter several may stand on one place.
    length: usize,
    stored: usize,
    most: usize,
    has_lines: bool,
    has_left_out: bool,
}

/// What editing led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edited {
    /// The words are the same: the caret moved, or nothing happened.
    Same,
    /// These are the words now.
    Words(String),
    /// Nothing was taken in.
    Refused(Refusal),
}

/// Why words were not taken in: there would have been too many of what is counted here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    Characters(usize),
    /// Emoji and letters that the program brings no font for: each is looked for in all fonts of the system, which
    /// takes seconds where there are thousands.
    Rare(usize),
}

/// The most emoji and letters of far scripts in a text.
pub const MOST_RARE: usize = 200;

/// Whether somebody pressed Enter.
pub fn is_enter(action: &Editing) -> bool {
    matches!(action, Action::Edit(Edit::Enter))
}

impl Editor {
    /// An editor of at most `most` characters, of several lines or of one. A longer text that is there already stays.
    pub fn new(words: &str, most: usize, has_lines: bool) -> Self {
        Self {
            content: written(words),
            length: words.graphemes(true).count(),
            stored: words.chars().count(),
            most,
            has_lines,
            has_left_out: false,
        }
    }

    /// What is drawn.
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// How many characters there are, as people count them.
    pub fn length(&self) -> usize {
        self.length
    }

    /// Whether something that no font shows was left out of what came last.
    pub fn has_left_out(&self) -> bool {
        self.has_left_out
    }

    /// Takes in what somebody did.
    pub fn edit(&mut self, action: Editing) -> Edited {
        let action = match action {
            Action::Edit(Edit::Enter) if !self.has_lines => return Edited::Same,
            Action::Edit(Edit::Insert(character)) if is_hidden(character) => {
                return Edited::Same;
            }
            Action::Edit(Edit::Paste(pasted)) => {
                if let Some(refusal) = self.refusal(&pasted, &self.content.text()) {
                    return Edited::Refused(refusal);
                }
                Action::Edit(Edit::Paste(Arc::new(self.clean(&pasted))))
            }
            Action::Edit(Edit::Insert(_) | Edit::Enter) if self.is_full() => {
                return Edited::Refused(Refusal::Characters(self.stored + 1));
            }
            Action::Edit(Edit::Insert(character)) if is_rare(character) => {
                let before = self.content.text();
                if let Some(refusal) = self.refusal(character.encode_utf8(&mut [0; 4]), &before) {
                    return Edited::Refused(refusal);
                }
                Action::Edit(Edit::Insert(character))
            }
            action => action,
        };
        let is_edit = action.is_edit();
        if is_edit && !matches!(&action, Action::Edit(Edit::Paste(_))) {
            self.has_left_out = false;
        }
        self.content.perform(action);
        if is_edit {
            self.taken_in()
        } else {
            Edited::Same
        }
    }

    /// Takes in all words anew, as assistive technology sets them; the caret stands behind them, to write on.
    pub fn set(&mut self, words: &str) -> Edited {
        if let Some(refusal) = self.refusal(words, "") {
            return Edited::Refused(refusal);
        }
        let words = self.clean(words);
        self.content = written(&words);
        self.taken_in()
    }

    /// Why these words cannot be added to those before; `None` where they can.
    fn refusal(&self, words: &str, before: &str) -> Option<Refusal> {
        let both = || before.chars().chain(words.chars());
        let (total, rare) = (both().count(), both().filter(|sign| is_rare(*sign)).count());
        if total > self.most {
            return Some(Refusal::Characters(total));
        }
        (rare > MOST_RARE).then_some(Refusal::Rare(rare))
    }

    fn is_full(&self) -> bool {
        self.stored >= self.most && self.content.selection().is_none()
    }

    fn taken_in(&mut self) -> Edited {
        let words = self.content.text();
        self.length = words.graphemes(true).count();
        self.stored = words.chars().count();
        Edited::Words(words)
    }

    /// Without what no font shows; a line alone has no line ends.
    fn clean(&mut self, words: &str) -> String {
        let words = words.replace("\r\n", "\n");
        self.has_left_out = false;
        let kept = words.chars().filter_map(|character| match character {
            '\n' | '\r' if self.has_lines => Some('\n'),
            '\n' | '\r' | '\t' => Some(' '),
            hidden if is_hidden(hidden) => {
                self.has_left_out = true;
                None
            }
            visible => Some(visible),
        });
        kept.collect()
    }
}

/// Whether a character is an emoji, or of a script that systems often have no font for: neither Latin, Greek, Cyrillic,
/// Hebrew nor Arabic, nor a sign between words.
fn is_rare(character: char) -> bool {
    !matches!(character, '\0'..='\u{6ff}' | '\u{1e00}'..='\u{25ff}')
}

/// Whether a character shows nothing, and is not there to join letters or signs either: controls, marks that turn the
/// direction of words, and blanks without a width.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        )
}

/// Words with the caret at their end: whoever comes back to a field goes on writing.
fn written(words: &str) -> Content {
    let mut content = Content::with_text(words);
    content.perform(Action::Move(Motion::DocumentEnd));
    content
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_comes_back_goes_on_at_the_end() {
        let mut editor = Editor::new("Je cuisine", 100, true);
        editor.edit(Action::Edit(Edit::Insert('.')));
        assert_eq!(editor.content().text().trim_end(), "Je cuisine.");
        editor.set("Un\ndeux");
        editor.edit(Action::Edit(Edit::Insert('!')));
        assert_eq!(editor.content().text().trim_end(), "Un\ndeux!");
    }

    fn paste(words: &str) -> Editing {
        Action::Edit(Edit::Paste(Arc::new(words.to_owned())))
    }

    #[test]
    fn after_words_that_were_set_one_writes_on() {
        let mut editor = Editor::new("avant", 100, true);
        editor.set("Bonjour\nMadame");
        let typed = editor.edit(Action::Edit(Edit::Insert('!')));
        assert_eq!(typed, Edited::Words("Bonjour\nMadame!".to_owned()));
    }

    #[test]
    fn a_text_that_is_too_long_is_refused_whole_and_what_was_there_stays() {
        let mut editor = Editor::new("Cook", 1_000, true);
        let long = "a".repeat(1_000_000);
        assert_eq!(
            editor.edit(paste(&long)),
            Edited::Refused(Refusal::Characters(1_000_004))
        );
        assert_eq!(
            editor.set(&long),
            Edited::Refused(Refusal::Characters(1_000_000))
        );
        assert_eq!(editor.content().text(), "Cook");

        let full = "a".repeat(1_000);
        assert_eq!(editor.set(&full), Edited::Words(full.clone()));
        let more = Action::Edit(Edit::Insert('b'));
        assert_eq!(
            editor.edit(more.clone()),
            Edited::Refused(Refusal::Characters(1_001))
        );
        let _ = editor.edit(Action::Edit(Edit::Backspace));
        assert!(matches!(editor.edit(more), Edited::Words(_)));
    }

    #[test]
    fn what_no_font_shows_is_left_out_and_told_and_the_rest_stays() {
        let mut area = Editor::new("", 100, true);
        let (family, arabic) = ("👩\u{200d}👧", "مرحبا");
        let pasted = format!("{family}\u{202e} {arabic}\u{0}\n");
        let expected = format!("{family} {arabic}\n");
        assert_eq!(area.edit(paste(&pasted)), Edited::Words(expected));
        assert!(area.has_left_out());
        assert_eq!(area.length(), 8, "a family is one sign");
        let _ = area.edit(Action::Edit(Edit::Insert('a')));
        assert!(!area.has_left_out(), "it is told once");
        let hidden = Action::Edit(Edit::Insert('\u{202e}'));
        assert_eq!(area.edit(hidden), Edited::Same);
        let _ = area.edit(paste("a\r\nb"));
        assert!(!area.has_left_out(), "line ends are nothing hidden");
    }

    #[test]
    fn emoji_and_letters_of_far_scripts_are_taken_up_to_a_number() {
        let mut area = Editor::new("", 1_000, true);
        let full = "🍳".repeat(MOST_RARE);
        assert!(matches!(area.edit(paste(&full)), Edited::Words(_)));
        let refused = Edited::Refused(Refusal::Rare(MOST_RARE + 1));
        for more in [paste("🍳"), Action::Edit(Edit::Insert('🍳'))] {
            assert_eq!(area.edit(more), refused);
        }
        assert!(matches!(area.edit(paste("a")), Edited::Words(_)));
        let refused = Edited::Refused(Refusal::Rare(600));
        assert_eq!(area.set(&"王".repeat(600)), refused);
        let near = "Élève, Ωμέγα, Борис, שלום, مرحبا « » … — € ".repeat(20);
        assert!(matches!(area.set(&near), Edited::Words(_)));
    }

    #[test]
    fn marks_heaped_on_one_letter_do_not_grow_without_end() {
        let mut area = Editor::new("", 1_000, true);
        let heap = format!("a{}", "\u{301}".repeat(998));
        assert!(matches!(area.edit(paste(&heap)), Edited::Words(_)));
        assert_eq!(area.length(), 1);
        assert_eq!(
            area.edit(paste(&heap)),
            Edited::Refused(Refusal::Characters(1_998))
        );
    }

    #[test]
    fn a_line_has_no_line_ends_and_no_hidden_characters() {
        let mut line = Editor::new("", 100, false);
        let words = |edited| match edited {
            Edited::Words(words) => words,
            other => panic!("{other:?}"),
        };
        assert_eq!(words(line.edit(paste("a\r\nb\u{0}\tc"))), "a b c");
        assert_eq!(line.edit(Action::Edit(Edit::Enter)), Edited::Same);
        let mut area = Editor::new("", 100, true);
        assert_eq!(words(area.edit(paste("a\r\nb\u{7}"))), "a\nb");
        assert_eq!(area.length(), 3);
    }
}
