//! Presenting mode at work: reads the module that is shown, and makes everything as large as fits. It records nothing.
use super::{Message, Space};
use crate::access;
use crate::app::learning::handles;
use crate::app::{App, Handed, Message as AppMessage, OpenModule, Screen, shortcut, typed};
use crate::content::Opened;
use crate::domain::attempt::Attempt;
use crate::domain::id::{ModuleId, QuestionId};
use crate::domain::lesson::Module;
use crate::domain::problem::ModuleTrouble;
use crate::domain::record::Mode;
use crate::domain::text::Language;
use crate::screen::lesson::{self, Lesson, Reading};
use crate::screen::trainer::Section;
use crate::screen::trainer::present::{self, Action, Present, Start};
use crate::screen::{Lent, Pictures};
use crate::theme;
use crate::ui::{Element, Page};

use iced::keyboard::{self, key};
use iced::widget::operation::focus;
use iced::{Pixels, Size, Task};

use std::sync::Arc;

/// How much larger than usual a step of a show is, for a room that reads it from eight metres: the first of these at
/// which all of it fits into the window, else the last.
const STEPS: [f32; 11] = [3.0, 2.6, 2.3, 2.0, 1.8, 1.6, 1.45, 1.3, 1.2, 1.1, 1.0];
/// The room that the bars need at the least, in logical pixels: what a window of 1024 × 560 has at twice the size.
const LEAST: Size = Size::new(512.0, 280.0);

/// What presenting mode has at hand.
#[derive(Default)]
pub(in crate::app) struct Stage {
    present: Present,
    open: Option<OpenModule>,
    /// The lesson whose blocks show, with the words that were opened in it.
    lesson: Option<Lesson>,
    /// Where a show begins once the module is read.
    wanted: Option<Start>,
    fitted: Option<Fitted>,
}

/// How large a step of a show is, and of what and for which window that was found.
#[derive(Debug, PartialEq)]
struct Fitted {
    page: String,
    language: Language,
    window: Size,
    /// One of [`STEPS`].
    step: f32,
}

/// How much larger than usual everything is in a show, in a window of this size, where `step` fits and text has this
/// factor: who wants it larger than fits may scroll.
fn zoom(window: Size, step: f32, factor: f32) -> f32 {
    (step * factor).min(most(window)).max(step)
}

/// How much larger than usual everything can be in a window of this size.
fn most(window: Size) -> f32 {
    (window.width / LEAST.width).min(window.height / LEAST.height)
}

/// The message of a key in a show: those of remote controls for projectors are among them.
fn turn_key(key: &keyboard::Key, modifiers: keyboard::Modifiers) -> Option<AppMessage> {
    use key::Named;

    let message = match key.as_ref() {
        keyboard::Key::Named(Named::ArrowRight) => present::Message::NextPressed,
        keyboard::Key::Named(Named::ArrowLeft) => present::Message::BackPressed,
        keyboard::Key::Named(Named::PageDown) => present::Message::PageKeyPressed(true),
        keyboard::Key::Named(Named::PageUp) => present::Message::PageKeyPressed(false),
        _ => return None,
    };
    let message = AppMessage::Trainer(Message::Present(message));
    modifiers.is_empty().then_some(message)
}

impl App {
    /// How much larger than usual everything is drawn.
    pub(in crate::app) fn zoom(&self) -> f32 {
        let factor = self.prefers.text_size.factor();
        match self.staged() {
            Some(stage) => {
                let fitted = stage.fitted.as_ref();
                let step = fitted.map_or(1.0, |fitted| fitted.step);
                zoom(self.window.size, step, factor)
            }
            None => factor,
        }
    }

    /// Finds how large the step that shows can be, where that is not known.
    pub(in crate::app) fn fit_show(&mut self) {
        let Some(stage) = self.staged() else {
            return;
        };
        let (page, language) = (stage.present.page_id(), self.language());
        let window = self.window.size;
        let is_known = |known: &Fitted| {
            known.page == page && known.language == language && known.window == window
        };
        if stage.fitted.as_ref().is_some_and(is_known) {
            return;
        }
        let module = stage.open.as_ref().map(|open| &open.opened.module);
        let columns = module.map_or(1, |module| stage.present.most_columns(module));
        let mut tries = STEPS
            .into_iter()
            .filter(|step| *step <= most(window))
            .flat_map(|step| (1..=columns).map(move |columns| (step, columns)));
        let found = tries.find(|(step, columns)| {
            self.put_in_columns(*columns);
            self.show_fits(*step)
        });
        let (step, columns) = found.unwrap_or((STEPS[STEPS.len() - 1], 1));
        self.put_in_columns(columns);
        let fitted = Fitted {
            page,
            language,
            window,
            step,
        };
        if let Some(stage) = self.stage_mut() {
            stage.fitted = Some(fitted);
        }
    }

    fn put_in_columns(&mut self, columns: usize) {
        if let Some(stage) = self.stage_mut() {
            stage.present.put_in_columns(columns);
        }
    }

    /// Whether all of what is shown fits into the window when it is that much larger.
    fn show_fits(&self, step: f32) -> bool {
        let Size { width, height } = self.window.size;
        let lent = Lent {
            window: Size::new(width / step, height / step),
            ..self.lent()
        };
        let Screen::Trainer(space) = &self.screen else {
            return true;
        };
        let (Some(page), Some(top)) = (self.show_page(space, lent), self.show_top(lent)) else {
            return true;
        };
        let renderer = iced::Renderer::new(theme::TEXT, Pixels(theme::size::BODY));
        access::fits(page.top(top), lent.window, &renderer)
    }

    /// What keys do that no control wants.
    pub(in crate::app) fn keys(
        &self,
    ) -> impl Fn(&keyboard::Key, keyboard::Modifiers) -> Option<AppMessage> + use<> {
        let is_show = self.staged().is_some() && self.dialog.is_none() && self.help.is_none();
        let awaits_word = self.awaits_word();
        move |key, modifiers| {
            let turned = is_show.then(|| turn_key(key, modifiers)).flatten();
            let typed = || awaits_word.then(|| typed(key, modifiers)).flatten();
            turned.or_else(typed).or_else(|| shortcut(key, modifiers))
        }
    }

    /// What is being shown to a room, while nothing covers it.
    fn staged(&self) -> Option<&Stage> {
        match &self.screen {
            Screen::Trainer(space) if space.section == Section::Present => {
                let stage = &space.stage;
                (self.covers.is_empty() && stage.present.is_showing()).then_some(stage)
            }
            _ => None,
        }
    }

    fn stage_mut(&mut self) -> Option<&mut Stage> {
        self.space_mut().map(|space| &mut space.stage)
    }

    pub(super) fn on_present(&mut self, message: present::Message) -> Task<AppMessage> {
        let language = self.language();
        let Some(stage) = self.stage_mut() else {
            return Task::none();
        };
        let module = stage.open.as_ref().map(|open| &open.opened.module);
        match stage.present.update(message, module, language) {
            Action::None => Task::none(),
            Action::Open(module) => self.read_stage(module),
            Action::Begin(start) => self.begin_show(start),
            Action::Scroll(is_forwards) => turn_page(is_forwards),
            Action::Turned(id) => {
                self.lay_stage();
                focus(id)
            }
            Action::Toggle(place) => {
                if let Some(lesson) = &mut stage.lesson
                    && let Some(open) = &stage.open
                {
                    let message = lesson::Message::AnswerToggled(place);
                    // It keeps what it opened; nothing is asked of the app.
                    let _ = lesson.update(message, &open.opened.module, language, 0);
                }
                focus(present::NEXT)
            }
            Action::Ended(id) => focus(id),
            Action::Speak(language) => self.speak(language),
            Action::Resize(true) => self.resize_text(self.prefers.text_size.larger()),
            Action::Resize(false) => self.resize_text(self.prefers.text_size.smaller()),
        }
    }

    /// A hard word was opened in a block. What a lesson would record or lead to is no part of a show.
    pub(super) fn on_block(&mut self, message: lesson::Message) -> Task<AppMessage> {
        let language = self.language();
        let Some(stage) = self.stage_mut() else {
            return Task::none();
        };
        let (Some(lesson), Some(open)) = (&mut stage.lesson, &stage.open) else {
            return Task::none();
        };
        match lesson.update(message, &open.opened.module, language, 0) {
            lesson::Action::Focus(id) => focus(id),
            _ => Task::none(),
        }
    }

    /// Opens presenting mode at a question, as where it was pressed among the hardest.
    pub(super) fn present_question(
        &mut self,
        module: ModuleId,
        question: QuestionId,
    ) -> Task<AppMessage> {
        let Some(space) = self.space_mut() else {
            return Task::none();
        };
        space.section = Section::Present;
        space.stage.present.choose(module.clone());
        space.stage.wanted = Some(Start::Question(question));
        self.read_stage(module)
    }

    /// Reads a module with its pictures, in a task.
    fn read_stage(&mut self, module: ModuleId) -> Task<AppMessage> {
        let (library, widest) = (self.library().clone(), self.widest_picture());
        let wanted = module.clone();
        let reading = blocking::unblock(move || {
            let pictures = |module: &Module| module.pictures().map(str::to_owned).collect();
            Handed::new(library.open_with(&wanted, widest, pictures))
        });
        Task::perform(reading, move |result| {
            AppMessage::Trainer(Message::ModuleRead(result, module.clone()))
        })
    }

    pub(super) fn stage_read(
        &mut self,
        result: &Handed<Result<Opened, ModuleTrouble>>,
        module: &ModuleId,
    ) -> Task<AppMessage> {
        let Some(stage) = self.stage_mut() else {
            return Task::none();
        };
        if stage.present.module() != Some(module) {
            return Task::none();
        }
        let wanted = stage.wanted.take();
        match result.take() {
            None => Task::none(),
            Some(Err(trouble)) => {
                self.module_trouble = Some(trouble);
                self.focus_told()
            }
            Some(Ok(mut opened)) => {
                let pictures: Pictures = handles(std::mem::take(&mut opened.images));
                stage.open = Some(OpenModule {
                    opened: Arc::new(opened),
                    pictures,
                });
                wanted.map_or_else(Task::none, |start| self.begin_show(start))
            }
        }
    }

    /// Begins a show of the module that is open.
    fn begin_show(&mut self, start: Start) -> Task<AppMessage> {
        let (id, seed) = (self.surroundings.attempt_id(), self.surroundings.seed());
        let Some(stage) = self.stage_mut() else {
            return Task::none();
        };
        let Some(open) = &stage.open else {
            return Task::none();
        };
        let module = &open.opened.module;
        let questions = module.questions().map(|question| question.id.clone());
        let attempt = Attempt::of_questions(id, module, Mode::Practice, seed, questions.collect());
        stage.present.begin(start, module, attempt);
        stage.fitted = None;
        self.lay_stage();
        self.on_present(present::Message::Began)
    }

    /// Makes the lesson of the blocks that show, unless it is there.
    fn lay_stage(&mut self) {
        let (id, seed) = (self.surroundings.attempt_id(), self.surroundings.seed());
        let Some(stage) = self.stage_mut() else {
            return;
        };
        let (Some((lesson, _)), Some(open)) = (stage.present.blocks(), &stage.open) else {
            return;
        };
        if stage.lesson.as_ref().map(Lesson::lesson) != Some(lesson) {
            let module = &open.opened.module;
            let attempt =
                |question| Attempt::of_questions(id, module, Mode::Practice, seed, vec![question]);
            stage.lesson = Some(Lesson::new(lesson.clone(), module, attempt));
        }
    }

    /// Whether something is shown to a room.
    pub(super) fn is_showing(&self) -> bool {
        self.staged().is_some()
    }

    /// Ends the show; an explanation that is open closes first.
    pub(super) fn end_show(&mut self) -> Task<AppMessage> {
        if let Some(stage) = self.stage_mut()
            && stage.lesson.as_ref().is_some_and(Lesson::is_explaining)
        {
            return self.on_block(lesson::Message::ExplanationClosed);
        }
        self.on_present(present::Message::EndPressed)
    }

    /// Goes on in the show, if there is one.
    pub(in crate::app) fn turn_show(&mut self) -> Task<AppMessage> {
        if self.staged().is_none() {
            return Task::none();
        }
        self.on_present(present::Message::NextPressed)
    }

    /// What can be shown.
    pub(super) fn stage_view<'a>(
        &'a self,
        space: &'a Space,
        lent: Lent<'a>,
    ) -> Element<'a, AppMessage> {
        let open = space.stage.open.as_ref();
        let open = open.map(|open| &open.opened.module);
        let modules = self.library().modules();
        let view = space.stage.present.view(lent, modules, open);
        view.map(|message| AppMessage::Trainer(Message::Present(message)))
    }

    /// The bar at the top of a show; nothing where there is none.
    pub(in crate::app) fn show_top<'a>(
        &'a self,
        lent: Lent<'a>,
    ) -> Option<Element<'a, AppMessage>> {
        let stage = self.staged()?;
        let module = &stage.open.as_ref()?.opened.module;
        let languages = [
            self.tr.app_language_french(),
            self.tr.app_language_english(),
        ];
        let top = stage.present.top(lent, module, languages);
        Some(top.map(|message| AppMessage::Trainer(Message::Present(message))))
    }

    /// The page of a show; nothing where there is none.
    pub(super) fn show_page<'a>(
        &'a self,
        space: &'a Space,
        lent: Lent<'a>,
    ) -> Option<Page<'a, AppMessage>> {
        let stage = self.staged()?;
        let open = space.stage.open.as_ref()?;
        let (module, pictures) = (&open.opened.module, &open.pictures);
        let question = stage.present.question(lent, module, pictures);
        let question =
            question.map(|view| view.map(|message| AppMessage::Trainer(Message::Present(message))));
        let view = question.or_else(|| self.shown_blocks(stage, lent, module, pictures))?;
        let bottom = stage.present.bottom(lent, module);
        let bottom = bottom.map(|message| AppMessage::Trainer(Message::Present(message)));
        let page = Page::new(stage.present.page_id(), lent.window, view);
        Some(page.bottom(bottom).keeps_bottom())
    }

    fn shown_blocks<'a>(
        &'a self,
        stage: &'a Stage,
        lent: Lent<'a>,
        module: &'a Module,
        pictures: &'a Pictures,
    ) -> Option<Element<'a, AppMessage>> {
        let library = self.library();
        let (_, places) = stage.present.blocks()?;
        let reading = Reading {
            term: &|term| library.term(&module.id, term),
            other: None,
            shows_other: false,
            can_practise: false,
        };
        let lesson = stage.lesson.as_ref()?;
        let blocks = lesson.blocks(lent, reading, module, pictures, places);
        Some(blocks.map(|message| AppMessage::Trainer(Message::Block(message))))
    }
}

/// Scrolls the page of a show, and goes on by a step, or back, where there is nothing more to scroll.
fn turn_page(is_forwards: bool) -> Task<AppMessage> {
    access::turn_page(is_forwards).then(move |has_moved| {
        let message = match (has_moved, is_forwards) {
            (true, _) => return Task::none(),
            (false, true) => present::Message::NextPressed,
            (false, false) => present::Message::BackPressed,
        };
        Task::done(AppMessage::Trainer(Message::Present(message)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_show_is_as_large_as_fits_and_larger_where_one_likes_and_there_is_room() {
        for (width, height, step, factor, expected) in [
            (1280.0, 800.0, 2.0, 1.0, 2.0),
            (1280.0, 800.0, 2.0, 1.2, 2.4),
            (1280.0, 800.0, 2.0, 2.0, 2.5),
            (1280.0, 800.0, 1.25, 1.2, 1.5),
            (1024.0, 560.0, 2.0, 1.5, 2.0),
            (1920.0, 1080.0, 2.0, 1.5, 3.0),
            (640.0, 400.0, 1.0, 1.0, 1.0),
            (640.0, 400.0, 1.0, 2.0, 1.25),
        ] {
            let zoomed = zoom(Size::new(width, height), step, factor);
            assert!(
                (zoomed - expected).abs() < 0.001,
                "{width} {factor}: {zoomed}"
            );
        }
    }
}
