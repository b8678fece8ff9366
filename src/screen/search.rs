//! The search: modules, lessons and terms in which words occur.
use super::Lent;
use super::part::seek::{self, Sought};
use crate::domain::search::{Found, Hit, Target};
use crate::theme::space;
use crate::ui::{self, Button, Element, FoundRow, Icon, Tone};

use iced::widget::column;

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something happened to the field.
    Sought(seek::Message),
    /// What the newest words lead to was found.
    Found(Found),
    /// A result was pressed.
    HitPressed(Target),
    /// "Back" was pressed.
    BackPressed,
}

/// What the app must do.
#[must_use]
pub enum Action {
    /// Nothing.
    None,
    /// Look for [`Search::text`], then say [`Message::Found`].
    Search,
    /// The same, and put the focus on the field.
    SearchFromField,
    /// Show this.
    Open(Target),
    /// Go back to the screen beneath.
    Back,
}

/// The search screen.
#[derive(Debug, Default)]
pub struct Search {
    sought: Sought,
    /// The last results; they stay until the next ones come.
    found: Option<Found>,
    /// Whether the results are those of the words in the field.
    is_current: bool,
    /// Whether Enter was pressed before the results came.
    opens_first: bool,
}

impl Search {
    /// The words that are looked for, as they are written.
    pub fn text(&self) -> &str {
        self.sought.text()
    }

    /// What is found may be something else now: other lessons, or another language.
    pub fn outdated(&mut self) {
        self.is_current = false;
    }

    /// Whether there are results, and they are not those of the words in the field.
    pub fn shows_earlier(&self) -> bool {
        let found = self.found.as_ref();
        !self.is_current && found.is_some_and(|found| found.total() > 0)
    }

    /// Routes what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Sought(seek::Message::SubmitPressed) => self.submit(),
            Message::Sought(message) => {
                let is_written = matches!(message, seek::Message::Written(_));
                self.sought.update(message);
                self.is_current = false;
                self.opens_first = false;
                if is_written {
                    Action::Search
                } else {
                    Action::SearchFromField
                }
            }
            Message::Found(found) => {
                self.found = Some(found);
                self.is_current = true;
                if std::mem::take(&mut self.opens_first) {
                    self.submit()
                } else {
                    Action::None
                }
            }
            Message::HitPressed(target) => Action::Open(target),
            Message::BackPressed => Action::Back,
        }
    }

    /// Opens the first result, as soon as it is there.
    fn submit(&mut self) -> Action {
        self.opens_first = !self.is_current;
        let first = self.found.as_ref().filter(|_| self.is_current);
        let first = first.and_then(|found| found.hits().next());
        first.map_or(Action::None, |hit| Action::Open(hit.target.clone()))
    }
}

/// The id of the field: it has the focus when the screen opens.
pub const FIELD: &str = "search-field";

impl Search {
    /// The field, and what was found.
    pub fn view<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let field = self
            .sought
            .view(tr, lent.window, FIELD, tr.search_field())
            .map(Message::Sought);
        let head = column![
            ui::heading("search-title", 1, tr.search_title()),
            ui::paragraph(tr.search_introduction()),
        ]
        .spacing(space::S);
        let content = column![head, field, self.state(lent), self.results(lent)];
        ui::steps(content.spacing(space::XL))
    }

    /// How the search stands, in words; nothing before anything is written.
    fn state<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        if self.text().trim().is_empty() {
            let begin = column![
                ui::strong(tr.search_begin()),
                ui::paragraph(tr.search_begin_line()),
            ];
            let begin = begin.spacing(space::XS);
            return Some(ui::callout(Tone::Primary, Icon::Search, begin));
        }
        match &self.found {
            Some(found) if found.total() == 0 && self.is_current => Some(ui::callout(
                Tone::Primary,
                Icon::Search,
                column![
                    ui::strong_status(tr.search_none(self.text().trim())),
                    ui::paragraph(tr.search_none_line()),
                ]
                .spacing(space::XS),
            )),
            Some(found) if found.total() > 0 => Some(ui::status(tr.search_count(found.total()))),
            Some(_) | None => Some(ui::status(tr.search_reading())),
        }
    }

    fn results<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let found = self.found.as_ref()?;
        if self.text().trim().is_empty() || found.total() == 0 {
            return None;
        }
        let groups = [
            (tr.search_modules(), Icon::BookOpen, &found.modules),
            (tr.search_lessons(), Icon::FileText, &found.lessons),
            (tr.search_terms(), Icon::Library, &found.terms),
        ];
        let groups = groups.into_iter().filter(|(_, _, hits)| !hits.is_empty());
        let groups = groups.enumerate().map(|(rank, (title, icon, hits))| {
            let rows = hits.iter().map(|hit| row(lent, icon, hit));
            column![
                ui::heading(format!("search-group-{rank}"), 2, title),
                ui::lines(rows, space::M),
            ]
            .spacing(space::M)
            .into()
        });
        let more = (found.more > 0).then(|| ui::paragraph(tr.search_more(found.more)));
        let groups = iced::widget::column(groups).spacing(space::XL);
        Some(groups.push(more).into())
    }

    /// The way back.
    pub fn bottom<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let back = Button::new("search-back", lent.tr.search_back())
            .main()
            .leading(Icon::ArrowLeft)
            .on_press(Message::BackPressed);
        ui::bottom_bar(lent.window, Some(back.into()), None, None)
    }
}

/// The id of a result.
pub fn hit_id(target: &Target) -> String {
    match target {
        Target::Module(module) => format!("search-module-{module}"),
        Target::Lesson(module, lesson) => format!("search-lesson-{module}-{lesson}"),
        Target::Term(term) => format!("search-term-{term}"),
    }
}

fn row<'a>(lent: Lent<'a>, icon: Icon, hit: &'a Hit) -> Element<'a, Message> {
    let place = hit.place.as_ref();
    FoundRow::new(hit_id(&hit.target), icon, hit.title.as_str())
        .place(place.map(|module| lent.tr.search_place(module)))
        .snippet(hit.snippet.as_ref())
        .on_press(Message::HitPressed(hit.target.clone()))
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(ids: &[&str]) -> Found {
        let hit = |id: &&str| Hit {
            target: Target::Term(id.parse().unwrap()),
            title: (*id).to_owned(),
            place: None,
            snippet: None,
        };
        Found {
            terms: ids.iter().map(hit).collect(),
            ..Found::default()
        }
    }

    fn write(search: &mut Search, text: &str) {
        let written = seek::Message::Written(text.to_owned());
        let action = search.update(Message::Sought(written));
        assert!(matches!(action, Action::Search));
    }

    #[test]
    fn enter_opens_the_first_result_of_the_newest_words_also_before_it_is_there() {
        let submit = || Message::Sought(seek::Message::SubmitPressed);
        let first = |action| match action {
            Action::Open(Target::Term(term)) => Some(term.to_string()),
            _ => None,
        };
        let mut search = Search::default();
        write(&mut search, "a");
        let _ = search.update(Message::Found(found(&["old"])));
        assert_eq!(first(search.update(submit())), Some("old".to_owned()));

        write(&mut search, "ab");
        assert_eq!(
            first(search.update(submit())),
            None,
            "those are the old ones"
        );
        let action = search.update(Message::Found(found(&["new", "other"])));
        assert_eq!(first(action), Some("new".to_owned()));

        write(&mut search, "abc");
        let _ = search.update(submit());
        write(&mut search, "abcd");
        let action = search.update(Message::Found(found(&["new"])));
        assert_eq!(first(action), None, "who writes on has not asked for it");
    }

    #[test]
    fn words_that_were_taken_away_come_back() {
        let mut search = Search::default();
        write(&mut search, "résumé");
        let action = search.update(Message::Sought(seek::Message::ClearPressed));
        assert!(matches!(action, Action::SearchFromField));
        assert_eq!(search.text(), "");
        let _ = search.update(Message::Sought(seek::Message::RestorePressed));
        assert_eq!(search.text(), "résumé");
    }
}
