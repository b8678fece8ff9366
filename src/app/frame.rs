//! What is around every screen: the top bar, what must be told, and the dialog.
use super::session::Session;
use super::telling::sentence;
use super::{App, Dialog, Message, Screen, Wanted};
use crate::access;
use crate::domain::id::ModuleId;
use crate::domain::library::ModuleSummary;
use crate::domain::text::Language;
use crate::report::guide;
use crate::screen::home::Path;
use crate::screen::{Lent, home, lesson, person, results, trainer};
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, Page, Segment};

use iced::widget::column;
use iced::widget::operation::focus;
use iced::{Size, Task};

/// The id of the dialog.
const DIALOG: &str = "dialog";

/// Where the window is narrower, the help is its symbol alone: the top bar stays one line.
const ROOMY: f32 = 1000.0;
/// Where it is narrower still, so are the ways home and to Listen.
pub(super) const FOLDED: f32 = 900.0;
/// And there, who is learning and the brand.
const TIGHT: f32 = 720.0;
/// And there, the size of the text and the end of the session.
const TIGHTEST: f32 = 610.0;
/// How many letters of a name the bar at the top shows.
const LONGEST_NAME: usize = 18;
/// The same where there is Listen too.
const ROOMY_WITH_LISTEN: f32 = 1160.0;
/// The width of the column of a quiz, in logical pixels.
const QUIZ_WIDTH: f32 = 820.0;
/// The width of the column of a lesson.
pub(super) const LESSON_WIDTH: f32 = 760.0;

impl App {
    /// What is on the screen.
    pub fn view(&self) -> Element<'_, Message> {
        let lent = self.lent();
        let page = self
            .page(lent)
            .top(self.show_top(lent).unwrap_or_else(|| self.top_bar(lent)))
            .banner(self.strips(lent))
            .strip(self.listening_controls(lent));
        let page = ui::floating_over(page, self.wait_line(lent));
        let dialog = self.dialog_view().or_else(|| self.help_view(DIALOG));
        let view = ui::dialog_over(page, lent.window, dialog);
        access::root(&self.surroundings.bridge, self.tr.app_name(), view)
            .language(self.language().code())
            .choice_keys(self.prefers.choice_keys)
            .on_input(&self.activity, self.wanted_of_input())
            .on_first_draw(Message::Begun)
            .on_much_changed(Message::MuchChanged)
            .on_key(self.keys())
            .into()
    }

    pub(super) fn lent(&self) -> Lent<'_> {
        let factor = self.zoom();
        let Size { width, height } = self.window.size;
        Lent {
            tr: &self.tr,
            window: Size::new(width / factor, height / factor),
            fallback: self.library().first_language(),
            is_still: self.is_still(),
        }
    }

    fn page<'a>(&'a self, lent: Lent<'a>) -> Page<'a, Message> {
        if let Some(cover) = self.cover_page(lent) {
            return cover;
        }
        match &self.screen {
            Screen::Welcome(screen) => {
                let can_keep = self.surroundings.store.is_ok();
                let view = screen.view(lent, self.known_people(), self.offered());
                let view = view.map(Message::Welcome);
                let bottom = screen.bottom(lent, self.offered()).map(Message::Welcome);
                let trainer = can_keep.then(|| screen.trainer(lent).map(Message::Welcome));
                let bottom = ui::bottom_bar(lent.window, Some(bottom), None, trainer);
                Page::new("welcome", lent.window, view)
                    .mark(self.read_mark())
                    .bottom(bottom)
            }
            Screen::Person(screen) => {
                let view = screen.view(lent, self.centre.as_ref());
                let view = view.map(Message::Person);
                Page::new("person", lent.window, view)
                    .mark(self.read_mark())
                    .bottom(screen.bottom(lent).map(Message::Person))
            }
            Screen::Home(screen) => self.home_page(screen, lent),
            Screen::Trainer(space) => self.space_page(space, lent),
            Screen::Door(door) => self.door_page(door, lent),
            Screen::Lesson(screen) => self.lesson_page(screen, lent),
            Screen::Quiz(screen) => match &self.module {
                Some(open) => {
                    let module = &open.opened.module;
                    let view = screen.view(lent, module, &open.pictures);
                    Page::new(screen.page_id(), lent.window, view.map(Message::Quiz))
                        .max_width(QUIZ_WIDTH)
                        .mark(self.read_mark())
                        .bottom(screen.bottom(lent, module).map(Message::Quiz))
                }
                None => self.loading(lent),
            },
            Screen::Results(screen) => match &self.module {
                Some(open) => {
                    let view = screen.view(lent, &open.opened.module, &open.pictures);
                    Page::new("results", lent.window, view.map(Message::Results))
                        .mark(self.read_mark())
                }
                None => self.loading(lent),
            },
        }
    }

    fn home_page<'a>(&'a self, screen: &'a home::Home, lent: Lent<'a>) -> Page<'a, Message> {
        let Some(session) = &self.session else {
            return self.loading(lent);
        };
        if self.is_reading_library {
            return self.loading(lent);
        }
        let summary = |id: &_| self.library().summary(id);
        let view = screen.view(lent, self.path(session, &summary));
        Page::new("home", lent.window, view.map(Message::Home)).mark(self.read_mark())
    }

    /// The lessons and what was done, as home is lent them.
    pub(super) fn path<'a, 'f>(
        &'a self,
        session: &'a Session,
        summary: &'f dyn Fn(&ModuleId) -> Option<&'a ModuleSummary>,
    ) -> Path<'a, 'f> {
        Path {
            name: &session.learner.name,
            tracks: self.library().tracks(),
            summary,
            progress: &session.progress,
            left_out: self.library().troubles(),
        }
    }

    fn lesson_page<'a>(&'a self, screen: &'a lesson::Lesson, lent: Lent<'a>) -> Page<'a, Message> {
        let Some(open) = &self.module else {
            return self.loading(lent);
        };
        let module = &open.opened.module;
        let progress = self
            .session
            .as_ref()
            .and_then(|session| session.progress.module(&module.id));
        let number = self.library().rank(&module.id).map_or(1, |index| index + 1);
        let (name, side) = screen.side(lent, module, progress, number, guide::is_of(&module.id));
        let library = self.library();
        let session = self.session.as_ref();
        let reading = lesson::Reading {
            term: &|term| library.term(&module.id, term),
            other: self.other_language(lent, library.languages(&module.id)),
            shows_other: session.is_some_and(|session| session.shows_other_language),
            can_practise: !library.sections().is_empty(),
        };
        let view = screen
            .view(lent, reading, module, &open.pictures)
            .map(Message::Lesson);
        let fold = Message::Lesson(lesson::Message::OutlineToggled);
        Page::new(screen.page_id(), lent.window, view)
            .max_width(LESSON_WIDTH)
            .mark(self.read_mark())
            .side(name, side.map(Message::Lesson))
            .fold(screen.is_outline_open(), fold)
            .bottom(screen.bottom(lent, module).map(Message::Lesson))
    }

    /// The language that texts can show in as well; `None` where the centre offers one alone.
    fn other_language(&self, lent: Lent<'_>, languages: &[Language]) -> Option<Language> {
        let other = lent.other(languages)?;
        let settings = self.centre.as_ref();
        settings
            .is_none_or(|settings| settings.offers(other))
            .then_some(other)
    }

    fn loading<'a>(&'a self, lent: Lent<'a>) -> Page<'a, Message> {
        Page::new("loading", lent.window, ui::paragraph(self.tr.app_loading()))
    }

    fn top_bar<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = &self.tr;
        let mut actions: Vec<Element<'a, Message>> = Vec::new();
        let is_away = !matches!(
            self.screen,
            Screen::Home(_) | Screen::Welcome(_) | Screen::Person(_)
        );
        if self.session.is_some() && (is_away || !self.covers.is_empty()) {
            actions.push(
                Button::new("top-home", tr.app_home())
                    .quiet()
                    .leading(Icon::House)
                    .folded(lent.window.width < FOLDED)
                    .on_press(Message::HomePressed)
                    .into(),
            );
        }
        let is_space = matches!(self.screen, Screen::Trainer(_));
        let mut space = is_space.then(|| self.space_actions().into_iter());
        actions.extend(space.as_mut().and_then(Iterator::next));
        actions.extend(self.listen_button(lent));
        actions.push(self.help_button(lent));
        self.text_size_buttons(lent, &mut actions);
        actions.extend(self.languages());
        actions.push(self.settings_button(lent));
        if self.session.is_some() {
            actions.push(
                Button::new("top-finish", tr.app_finish())
                    .leading(Icon::LogOut)
                    .folded(lent.window.width < TIGHTEST)
                    .on_press(Message::FinishPressed)
                    .into(),
            );
        }
        actions.extend(space.into_iter().flatten());
        let brand = ui::brand(tr.app_name(), lent.window.width < TIGHT);
        ui::top_bar(lent.window, brand, actions)
    }

    /// Who is learning, or the word for it: leads to what they prefer.
    fn settings_button<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = &self.tr;
        let button = match &self.session {
            None => Button::new("top-settings", tr.settings_open()).leading(Icon::Settings),
            Some(session) => {
                let name = if session.is_guest() {
                    tr.app_guest()
                } else {
                    session.learner.name.clone()
                };
                Button::new("top-person", shortened(&name))
                    .leading(Icon::CircleUserRound)
                    .name(tr.settings_open_of(&name))
            }
        };
        button
            .quiet()
            .folded(lent.window.width < TIGHT)
            .on_press(Message::CoverPressed(Wanted::Settings))
            .into()
    }

    fn help_button<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let button = Button::new("top-help", self.tr.help_open())
            .quiet()
            .leading(Icon::CircleQuestionMark)
            .on_press(Message::HelpPressed);
        let is_tight = lent.window.width < ROOMY
            || (self.can_listen() && lent.window.width < ROOMY_WITH_LISTEN);
        let button = if is_tight { button.icon_only() } else { button };
        button.into()
    }

    fn text_size_buttons<'a>(&'a self, lent: Lent<'a>, actions: &mut Vec<Element<'a, Message>>) {
        let tr = &self.tr;
        let size = tr.per_cent(u64::from(self.prefers.text_size.per_cent()));
        let step = |id, label: String, icon, is_open: bool, message| {
            Button::new(id, label)
                .leading(icon)
                .icon_only()
                .stays_reachable()
                .on_press_maybe(is_open.then_some(message))
        };
        let (smaller, larger) = (
            self.prefers.text_size.smaller(),
            self.prefers.text_size.larger(),
        );
        if self.is_text_size_open {
            let can_shrink = smaller != self.prefers.text_size;
            let smaller = step(
                "top-text-smaller",
                tr.app_text_smaller(),
                Icon::Minus,
                can_shrink,
                Message::TextSmallerPressed,
            );
            actions.push(smaller.into());
        }
        let toggle = Button::new("top-text-size", size.clone())
            .quiet()
            .leading(Icon::ALargeSmall)
            .folded(lent.window.width < TIGHTEST)
            .name(tr.app_text_size(&size))
            .expanded(self.is_text_size_open)
            .on_press(Message::TextSizePressed);
        actions.push(toggle.into());
        if self.is_text_size_open {
            let can_grow = larger != self.prefers.text_size;
            let larger = step(
                "top-text-larger",
                tr.app_text_larger(),
                Icon::Plus,
                can_grow,
                Message::TextLargerPressed,
            );
            actions.push(larger.into());
        }
    }

    fn languages<'a>(&'a self) -> Option<Element<'a, Message>> {
        let segment = |language: Language, label: &'static str, name: String| Segment {
            id: format!("top-language-{language}").into(),
            label: label.into(),
            name: name.into(),
            language: match label {
                "EN" => "en",
                _ => "fr",
            },
            is_chosen: self.language() == language,
            on_choose: Message::LanguagePressed(language),
        };
        let mut segments = vec![
            segment(Language::FR, "FR", self.tr.app_language_french()),
            segment(Language::EN, "EN", self.tr.app_language_english()),
        ];
        let settings = self.centre.as_ref();
        let is_offered = |language| settings.is_none_or(|settings| settings.offers(language));
        if !is_offered(Language::EN) {
            segments.pop();
        } else if !is_offered(Language::FR) {
            segments.remove(0);
        }
        (segments.len() > 1).then(|| ui::segments("top-language", self.tr.app_language(), segments))
    }

    fn dialog_view<'a>(&'a self) -> Option<ui::Dialog<'a, Message>> {
        let tr = &self.tr;
        let (title, text, stay, leave, is_danger) = match self.dialog.as_ref()? {
            Dialog::GuestEnds => (
                tr.app_guest_end_title(),
                tr.app_guest_end_text(),
                tr.app_guest_end_stay(),
                tr.app_guest_end_leave(),
                true,
            ),
            Dialog::UnsavedEnds(_) => (
                tr.app_unsaved_end_title(),
                tr.app_unsaved_end_text(),
                tr.app_unsaved_end_stay(),
                tr.app_unsaved_end_leave(),
                true,
            ),
            Dialog::Introduction(step) => return Some(self.introduction(DIALOG, *step)),
            Dialog::Paper(told) => return Some(self.paper_dialog(DIALOG, told)),
            Dialog::Code(asked) => return Some(self.code_dialog(DIALOG, asked)),
            Dialog::Bring(told) => return Some(self.bring_dialog(DIALOG, told)),
            Dialog::Leave(asked) => return Some(self.leave_dialog(DIALOG, asked)),
            Dialog::Idle(countdown) => return Some(self.idle_dialog(DIALOG, countdown)),
            Dialog::Held => return Some(self.held_dialog(DIALOG)),
            Dialog::TakeSettings(_) => (
                tr.centre_file_ask(),
                tr.centre_file_ask_line(),
                tr.centre_file_ask_no(),
                tr.centre_file_ask_yes(),
                true,
            ),
            Dialog::Attestation(asked) => return Some(self.attestation_dialog(DIALOG, asked)),
            Dialog::TakeOver { told, .. } => (
                tr.app_open_elsewhere_title(),
                sentence(&tr.trouble(told)),
                tr.app_open_elsewhere_leave(),
                tr.app_open_elsewhere_take(),
                false,
            ),
        };
        let why = matches!(self.dialog, Some(Dialog::UnsavedEnds(_))).then(|| self.why_not_saved());
        let content = column![ui::paragraph(text), why.map(ui::paragraph)].spacing(space::M);
        let stay = Button::new("dialog-stay", stay)
            .main()
            .on_press(Message::DialogCancelled);
        let leave = Button::new("dialog-leave", leave).on_press(Message::DialogConfirmed);
        let leave = if is_danger {
            leave.danger()
        } else {
            leave.primary()
        };
        Some(
            ui::Dialog::new(DIALOG, title, content)
                .action(stay)
                .action(leave)
                .on_close(Message::DialogCancelled)
                .alert(),
        )
    }

    /// Puts the focus where a person begins on the screen.
    pub(super) fn focus_screen(&self) -> Task<Message> {
        if let Some(id) = self.cover_focus() {
            return focus(id);
        }
        match &self.screen {
            Screen::Welcome(screen) => focus(screen.focus(self.known_people(), self.offered())),
            Screen::Person(_) => focus(person::NAME),
            Screen::Home(screen) => focus(screen.focus()),
            Screen::Lesson(_) => focus(lesson::TITLE),
            Screen::Quiz(screen) => focus(screen.focus()),
            Screen::Results(_) => focus(results::TITLE),
            Screen::Trainer(_) => focus(trainer::TITLE),
            Screen::Door(door) => focus(door.focus()),
        }
    }

    /// Puts the focus on the question that was put.
    pub(super) fn focus_dialog(&self) -> Task<Message> {
        focus("dialog-title")
    }
}

/// A name as the bar at the top has room for it: its beginning, where it is long.
fn shortened(name: &str) -> String {
    let mut letters = name.chars();
    let beginning: String = letters.by_ref().take(LONGEST_NAME).collect();
    if letters.next().is_none() {
        return name.to_owned();
    }
    format!("{}…", beginning.trim_end())
}
