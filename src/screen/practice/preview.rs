//! The profile as others see it: its card, its line in a search, and its line beside a comment.
use super::card::in_language_of;
use super::photo::Portrait;
use super::{Message, Practice};
use crate::screen::Lent;
use crate::theme::{size, space};
use crate::ui::{self, Element};

use iced::Fill;
use iced::widget::{column, container, row};
use unicode_segmentation::UnicodeSegmentation;

/// How much of a headline lists show, in characters.
const IN_LISTS: usize = 120;
/// How much of it stands beside a comment.
const IN_COMMENTS: usize = 60;
/// How much of a summary shows before one asks for more.
const SUMMARY_FRONT: usize = 270;
/// The diameter of the small picture.
const SMALL: f32 = 48.0;

impl Practice {
    /// The three views of others.
    pub(super) fn preview<'a>(
        &'a self,
        lent: Lent<'a>,
        portrait: &'a Portrait,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let part = |id: &'static str, title: String, note: String, content| {
            column![ui::heading(id, 2, title), ui::small(note), content].spacing(space::S)
        };
        let search = ui::card(self.line(lent, portrait, IN_LISTS, None));
        let said = in_language_of(
            self.draft.language,
            ui::paragraph(tr.practice_comment_sample()),
        );
        let comment = ui::card(self.line(lent, portrait, IN_COMMENTS, Some(said)));
        column![
            part(
                "practice-seen-card",
                tr.practice_card(),
                tr.practice_card_note(),
                self.whole(lent, portrait),
            ),
            part(
                "practice-seen-search",
                tr.practice_search_line(),
                tr.practice_search_note(IN_LISTS),
                search,
            ),
            part(
                "practice-seen-comment",
                tr.practice_comment(),
                tr.practice_comment_note(),
                comment,
            ),
        ]
        .spacing(space::XL)
        .into()
    }

    /// The card, with what shows of the summary below it.
    fn whole<'a>(&'a self, lent: Lent<'a>, portrait: &'a Portrait) -> Element<'a, Message> {
        let about = self.draft.about.trim();
        let about = (!about.is_empty()).then(|| {
            let words = ui::paragraph(front(about, SUMMARY_FRONT));
            ui::card(in_language_of(self.draft.language, words))
        });
        column![self.card(lent, portrait), about]
            .spacing(space::M)
            .into()
    }

    /// The picture, the name and the beginning of the headline on a line, perhaps above what the person said.
    fn line<'a>(
        &'a self,
        lent: Lent<'a>,
        portrait: &'a Portrait,
        most: usize,
        said: Option<Element<'a, Message>>,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let name = self.draft.name.trim();
        let name = if name.is_empty() {
            tr.practice_no_name()
        } else {
            name.to_owned()
        };
        let headline = self.draft.headline.trim();
        let headline = if headline.is_empty() {
            tr.practice_no_headline()
        } else {
            front(headline, most)
        };
        let words = column![ui::strong(name).size(size::BODY), ui::small(headline), said]
            .spacing(space::XS)
            .width(Fill);
        let words = container(in_language_of(self.draft.language, words)).width(Fill);
        row![self.disc(portrait, SMALL), words]
            .spacing(space::M)
            .into()
    }
}

/// The first characters of a text, with dots where there is more.
fn front(words: &str, most: usize) -> String {
    match words.grapheme_indices(true).nth(most) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::front;

    #[test]
    fn lists_show_the_first_characters_as_people_count_them() {
        for (words, most, shown) in [
            ("abc", 3, "abc"),
            ("abcd", 3, "abc…"),
            ("ab cd", 3, "ab…"),
            ("e\u{301}e\u{301}e", 2, "e\u{301}e\u{301}…"),
            ("", 3, ""),
        ] {
            assert_eq!(front(words, most), shown, "{words}");
        }
    }
}
