//! Learning: from home into modules, lessons and quizzes, and to the results.
use super::order::Held;
use super::paper::Paper;
use super::{App, Handed, Message, OpenModule, Opening, Screen, Wanted};
use crate::access;
use crate::content::{Image, Opened};
use crate::domain::attempt::Attempt;
use crate::domain::centre::FeedbackTime;
use crate::domain::id::{LessonId, LessonReference, ModuleId, QuestionId};
use crate::domain::lesson::{self as lessons, Module};
use crate::domain::problem::ModuleTrouble;
use crate::domain::progress::{NextStep, step_in};
use crate::domain::record::{AttemptStarted, EventKind, Mode};
use crate::screen::Pictures;
use crate::screen::home::{self, Review};
use crate::screen::lesson::{self, Lesson};
use crate::screen::part::question::{self, Stretch};
use crate::screen::quiz::{self, Quiz};
use crate::screen::results::{self, Before, Results};

use iced::Task;
use iced::widget::image::Handle;
use iced::widget::operation::focus;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A place in a module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A lesson.
    Lesson(ModuleId, LessonId),
    /// The quiz: where it was left, or a new attempt.
    Quiz(ModuleId),
    /// These questions, which are due for review.
    Review(ModuleId, Vec<QuestionId>),
}

impl Place {
    fn module(&self) -> &ModuleId {
        match self {
            Self::Lesson(module, _) | Self::Quiz(module) | Self::Review(module, _) => module,
        }
    }

    /// The pictures that show there.
    fn pictures(&self, module: &Module) -> BTreeSet<String> {
        match self {
            Self::Lesson(_, lesson) => {
                let lesson = module.lesson(lesson).or(module.lessons.first());
                let files = lesson.into_iter().flat_map(lessons::Lesson::pictures);
                files.map(str::to_owned).collect()
            }
            Self::Quiz(_) | Self::Review(..) => {
                module.question_pictures().map(str::to_owned).collect()
            }
        }
    }
}

impl From<NextStep> for Place {
    fn from(step: NextStep) -> Self {
        match step {
            NextStep::Lesson { module, lesson } => Self::Lesson(module, lesson),
            NextStep::Quiz { module, .. } => Self::Quiz(module),
        }
    }
}

impl OpenModule {
    /// Forgets all pictures but those of `files`; `false` where one of these is not at hand.
    fn keep_pictures(&mut self, files: &BTreeSet<String>) -> bool {
        let has_all = files.iter().all(|file| self.pictures.contains_key(file));
        if has_all {
            self.pictures.retain(|file, _| files.contains(file));
        }
        has_all
    }
}

/// What iced shows of pictures. The pixels are moved, not copied: they are the largest thing in memory.
pub(super) fn handles(images: BTreeMap<String, Image>) -> Pictures {
    let handle = |image: Image| Handle::from_rgba(image.width, image.height, image.rgba);
    let handles = images
        .into_iter()
        .map(|(file, image)| (file, handle(image)));
    handles.collect()
}

impl App {
    pub(super) fn on_home(&mut self, message: home::Message) -> Task<Message> {
        let library = self.library().clone();
        let Screen::Home(screen) = &mut self.screen else {
            return Task::none();
        };
        match screen.update(message, library.tracks()) {
            home::Action::None => Task::none(),
            home::Action::GoOn(step) => self.go_to(step.into()),
            home::Action::Review => match self.due().1 {
                Some((module, questions)) => self.go_to(Place::Review(module, questions)),
                None => Task::none(),
            },
            home::Action::Open(module) => self.open_where_left(&module),
            home::Action::Focus(id) => focus(id),
            home::Action::Practice(section) => self.want(Wanted::Practice(section)),
            home::Action::Search => self.want(Wanted::Search),
            home::Action::Glossary => self.want(Wanted::Glossary(None)),
            home::Action::Attest(track) => self.ask_attestation(track),
        }
    }

    /// What is due for review, and the questions of the first module that has any: one module at a time.
    pub(super) fn due(&self) -> (Review, Option<(ModuleId, Vec<QuestionId>)>) {
        let Some(session) = &self.session else {
            return (Review::Never, None);
        };
        let reviews = &session.progress.reviews;
        let due: Vec<_> = reviews
            .due(self.surroundings.now().moment)
            .into_iter()
            .filter(|question| self.library().summary(&question.module).is_some())
            .collect();
        let Some(first) = due.first().map(|question| question.module.clone()) else {
            let later = reviews.count() > 0;
            return (if later { Review::Later } else { Review::Never }, None);
        };
        let count = due.len();
        let questions = due
            .into_iter()
            .filter(|question| question.module == first)
            .map(|question| question.question)
            .collect();
        (Review::Due(count), Some((first, questions)))
    }

    /// Opens a module at its first unfinished step.
    pub(super) fn open_where_left(&mut self, module: &ModuleId) -> Task<Message> {
        let Some((session, summary)) = self.session.as_ref().zip(self.library().summary(module))
        else {
            return Task::none();
        };
        let place = match (step_in(&session.progress, summary), summary.lessons.first()) {
            (Some(step), _) => Place::from(step),
            // All is done: there is no harm in reading again.
            (None, Some(lesson)) => Place::Lesson(module.clone(), lesson.id.clone()),
            (None, None) => Place::Quiz(module.clone()),
        };
        self.go_to(place)
    }

    /// Goes to a place, reading its module and its pictures where they are not at hand.
    pub(super) fn go_to(&mut self, place: Place) -> Task<Message> {
        let module = place.module().clone();
        let before = self.done_first(&module).cloned();
        self.held = before.map(|before| Held { module, before });
        if self.held.is_some() {
            return self.focus_told();
        }
        if let Some(open) = &mut self.module
            && open.opened.module.id == *place.module()
        {
            let files = place.pictures(&open.opened.module);
            return if open.keep_pictures(&files) {
                self.show(place)
            } else {
                self.read_pictures(place, files)
            };
        }
        if self.opening == Some(Opening::Module(place.clone())) {
            return Task::none();
        }
        // Another place pressed meanwhile is the one that is wanted.
        self.opening = Some(Opening::Module(place.clone()));
        let (library, wanted) = (self.library().clone(), place.clone());
        let widest = self.widest_picture();
        let opening = blocking::unblock(move || {
            let files = |module: &Module| wanted.pictures(module);
            Handed::new(library.open_with(wanted.module(), widest, files))
        });
        Task::perform(opening, move |result| {
            Message::ModuleOpened(result, place.clone())
        })
    }

    /// Reads the pictures of another place in the open module, then goes there.
    fn read_pictures(&mut self, place: Place, files: BTreeSet<String>) -> Task<Message> {
        if self.opening == Some(Opening::Module(place.clone())) {
            return Task::none();
        }
        self.opening = Some(Opening::Module(place.clone()));
        let (library, module) = (self.library().clone(), place.module().clone());
        let widest = self.widest_picture();
        let reading =
            blocking::unblock(move || Handed::new(library.pictures(&module, &files, widest)));
        Task::perform(reading, move |images| {
            Message::PicturesRead(images, place.clone())
        })
    }

    pub(super) fn pictures_read(
        &mut self,
        images: &Handed<BTreeMap<String, Image>>,
        place: Place,
    ) -> Task<Message> {
        if self.opening != Some(Opening::Module(place.clone())) {
            return Task::none();
        }
        self.opening = None;
        let open = self.module.as_mut();
        let open = open.filter(|open| open.opened.module.id == *place.module());
        let Some((open, images)) = open.zip(images.take()) else {
            return Task::none();
        };
        open.pictures = handles(images);
        self.show(place)
    }

    /// The width that a picture can fill, in pixels of the screen; where text is small, that of the usual size.
    pub(super) fn widest_picture(&self) -> u32 {
        let factor = (self.prefers.text_size.factor() * self.window.scale).max(1.0);
        (super::frame::LESSON_WIDTH * factor).ceil() as u32
    }

    pub(super) fn module_opened(
        &mut self,
        result: &Handed<Result<Opened, ModuleTrouble>>,
        place: Place,
    ) -> Task<Message> {
        if self.opening != Some(Opening::Module(place.clone())) {
            return Task::none();
        }
        self.opening = None;
        match result.take() {
            None => Task::none(),
            Some(Err(trouble)) => {
                self.module_trouble = Some(trouble);
                self.focus_told()
            }
            Some(Ok(mut opened)) => {
                self.module_trouble = None;
                let pictures = handles(std::mem::take(&mut opened.images));
                self.module = Some(OpenModule {
                    opened: Arc::new(opened),
                    pictures,
                });
                self.show(place)
            }
        }
    }

    fn show(&mut self, place: Place) -> Task<Message> {
        self.abandon_opening();
        match place {
            Place::Lesson(_, lesson) => self.show_lesson(lesson),
            Place::Quiz(_) => self.show_quiz(),
            Place::Review(_, questions) => self.ask_only(questions, Mode::Review),
        }
    }

    fn opened(&self) -> Option<Arc<Opened>> {
        self.module.as_ref().map(|open| Arc::clone(&open.opened))
    }

    fn show_lesson(&mut self, lesson: LessonId) -> Task<Message> {
        let Some(opened) = self.opened() else {
            return Task::none();
        };
        let module = &opened.module;
        // A lesson that is gone since the records were written opens the first.
        let lesson = match module.lesson(&lesson) {
            Some(_) => lesson,
            None => module.lessons[0].id.clone(),
        };
        self.put_screen_aside();
        let left = self.left.take_lesson(&opened.content, &lesson);
        let surroundings = &self.surroundings;
        let attempt = |question: QuestionId| {
            let id = surroundings.attempt_id();
            let seed = surroundings.seed();
            Attempt::of_questions(id, module, Mode::Practice, seed, vec![question])
        };
        let screen = left.unwrap_or_else(|| {
            let mut screen = Lesson::new(lesson.clone(), module, attempt);
            if self.is_new(&module.id)
                && let Some(rating) = module.rating()
            {
                screen.ask_before(rating, attempt(rating.id.clone()));
            }
            screen
        });
        self.put(Screen::Lesson(screen));
        self.asked_at = self.surroundings.now();
        self.record(EventKind::LessonOpened {
            module: module.id.clone(),
            lesson,
        });
        let saving = self.save(false);
        Task::batch([saving, self.focus_screen()])
    }

    /// Whether no lesson of a module is done, nor a quiz of it begun, nor how one judges oneself noted.
    fn is_new(&self, module: &ModuleId) -> bool {
        let session = self.session.as_ref();
        session.is_some_and(|session| {
            session.progress.module(module).is_none_or(|of_module| {
                of_module.lessons_completed.is_empty()
                    && of_module.attempts == 0
                    && of_module.open_quiz.is_none()
                    && of_module.ratings.is_empty()
            })
        })
    }

    pub(super) fn on_lesson(&mut self, message: lesson::Message) -> Task<Message> {
        let language = self.language();
        let seconds = self.seconds_asked();
        let Some(opened) = self.opened() else {
            return Task::none();
        };
        let Screen::Lesson(screen) = &mut self.screen else {
            return Task::none();
        };
        // What was chosen counts, whether its button was pressed or not.
        if let lesson::Message::NextPressed = message
            && let Some(question) = screen.unnoted(&opened.module)
        {
            let noting = self.on_lesson(lesson::Message::CheckPressed(question));
            return Task::batch([noting, self.on_lesson(message)]);
        }
        match screen.update(message, &opened.module, language, seconds) {
            lesson::Action::None => Task::none(),
            lesson::Action::Show(lesson) => {
                self.go_to(Place::Lesson(opened.module.id.clone(), lesson))
            }
            lesson::Action::Review(lesson) => self.review(&lesson),
            lesson::Action::Done(lesson) => self.lesson_done(&opened.module, lesson),
            lesson::Action::Quiz => self.go_to(Place::Quiz(opened.module.id.clone())),
            lesson::Action::Answered { begun, answered } => {
                if let Some(attempt) = begun {
                    self.record_start(&attempt, &opened);
                }
                self.asked_at = self.surroundings.now();
                let question = answered.question.question.clone();
                let receipt = self.record(EventKind::Answered(answered));
                let kept = Message::Lesson(lesson::Message::AnswerKept(question));
                self.await_receipt(receipt, kept)
            }
            lesson::Action::FocusFeedback(question) => {
                self.focus_beneath(question::feedback_id(&question))
            }
            lesson::Action::Reveal(Stretch { first, last }) => access::reveal_between(first, last),
            lesson::Action::Focus(id) => self.focus_beneath(id),
            lesson::Action::Practice(section) => self.want(Wanted::Practice(Some(section))),
            lesson::Action::Sheet => self.print_paper(Paper::Sheet),
            lesson::Action::Guide => self.print_paper(Paper::Guide),
            lesson::Action::ToggleOtherLanguage => {
                if let Some(session) = &mut self.session {
                    session.shows_other_language = !session.shows_other_language;
                }
                Task::none()
            }
        }
    }

    fn lesson_done(&mut self, module: &Module, lesson: LessonId) -> Task<Message> {
        let next = module
            .lesson_index(&lesson)
            .and_then(|index| module.lessons.get(index + 1));
        self.record(EventKind::LessonCompleted {
            module: module.id.clone(),
            lesson,
        });
        let saving = self.save(next.is_none());
        let module = module.id.clone();
        let place = match next {
            Some(next) => Place::Lesson(module, next.id.clone()),
            None => Place::Quiz(module),
        };
        Task::batch([saving, self.go_to(place)])
    }

    fn review(&mut self, lesson: &LessonReference) -> Task<Message> {
        let module = match lesson.module() {
            Some(module) => module.clone(),
            None => match self.opened() {
                Some(opened) => opened.module.id.clone(),
                None => return Task::none(),
            },
        };
        self.go_to(Place::Lesson(module, lesson.lesson().clone()))
    }

    /// Shows the quiz: the attempt that was interrupted, or a new one.
    fn show_quiz(&mut self) -> Task<Message> {
        let Some(opened) = self.opened() else {
            return Task::none();
        };
        let resumed = self
            .session
            .as_ref()
            .and_then(|session| session.progress.module(&opened.module.id))
            .and_then(|progress| progress.open_quiz.as_ref())
            .map(|open| Attempt::resumed(&open.started, &open.answered, &opened.module));
        let attempt = match resumed {
            Some(attempt) => attempt,
            None => {
                let (id, seed) = (self.surroundings.attempt_id(), self.surroundings.seed());
                let attempt = Attempt::quiz(id, &opened.module, seed);
                self.record_start(&attempt, &opened);
                attempt
            }
        };
        self.ask(attempt, &opened.module)
    }

    /// Asks just these questions; those that no longer exist are passed over.
    fn ask_only(&mut self, questions: Vec<QuestionId>, mode: Mode) -> Task<Message> {
        let Some(opened) = self.opened() else {
            return Task::none();
        };
        let (id, seed) = (self.surroundings.attempt_id(), self.surroundings.seed());
        let attempt = Attempt::of_questions(id, &opened.module, mode, seed, questions);
        self.record_start(&attempt, &opened);
        self.ask(attempt, &opened.module)
    }

    fn record_start(&mut self, attempt: &Attempt, opened: &Opened) {
        let started: AttemptStarted =
            attempt.started(&opened.module, &opened.content, self.language());
        self.record(EventKind::AttemptStarted(Box::new(started)));
    }

    fn ask(&mut self, attempt: Attempt, module: &Module) -> Task<Message> {
        self.asked_at = self.surroundings.now();
        self.put_screen_aside();
        let withholds = attempt.mode == Mode::Quiz && self.has_feedback_at_end();
        let left = self.left.take_quiz(&attempt);
        let quiz = left.unwrap_or_else(|| Quiz::new(attempt, module));
        let quiz = quiz.withholding(withholds);
        let saving = self.save(false);
        // Stopped between the last feedback and the results: the results come now.
        let shown = if quiz.is_over() {
            self.finish_attempt(quiz.attempt().clone(), module)
        } else {
            self.put(Screen::Quiz(quiz));
            self.focus_screen()
        };
        Task::batch([saving, shown])
    }

    /// Whether a word is to be written, and nothing lies over the question.
    pub(super) fn awaits_word(&self) -> bool {
        let is_bare = self.dialog.is_none() && self.help.is_none() && self.covers.is_empty();
        matches!(&self.screen, Screen::Quiz(quiz) if is_bare && quiz.awaits_word())
    }

    pub(super) fn on_quiz(&mut self, message: quiz::Message) -> Task<Message> {
        let language = self.language();
        let seconds = self.seconds_asked();
        let Some(opened) = self.opened() else {
            return Task::none();
        };
        let Screen::Quiz(screen) = &mut self.screen else {
            return Task::none();
        };
        match screen.update(message, &opened.module, language, seconds) {
            quiz::Action::None => Task::none(),
            quiz::Action::Reveal(Stretch { first, last }) => access::reveal_between(first, last),
            quiz::Action::Answered(answered) => {
                let receipt = self.record(EventKind::Answered(answered));
                self.await_receipt(receipt, Message::Quiz(quiz::Message::AnswerKept))
            }
            quiz::Action::FocusFeedback(question) => {
                self.focus_beneath(question::feedback_id(&question))
            }
            quiz::Action::FocusQuestion => {
                self.asked_at = self.surroundings.now();
                self.focus_screen()
            }
            quiz::Action::Focus(id) => self.focus_beneath(id),
            quiz::Action::Finished(attempt) => self.finish_attempt(*attempt, &opened.module),
            quiz::Action::Lesson(lesson) => self.review(&lesson),
            quiz::Action::Read => self.leaf_back(&opened.module),
        }
    }

    /// The first lesson of a module, with its outline; the quiz goes on where it stands when one comes back.
    fn leaf_back(&mut self, module: &Module) -> Task<Message> {
        match module.lessons.first() {
            Some(lesson) => self.go_to(Place::Lesson(module.id.clone(), lesson.id.clone())),
            None => Task::none(),
        }
    }

    /// How long the question has been on the screen; 0 where the clock went back.
    fn seconds_asked(&self) -> u32 {
        let elapsed = self
            .surroundings
            .now()
            .moment
            .duration_since(self.asked_at.moment);
        u32::try_from(elapsed.as_secs()).unwrap_or_default()
    }

    fn finish_attempt(&mut self, attempt: Attempt, module: &Module) -> Task<Message> {
        let before = self
            .session
            .as_ref()
            .and_then(|session| session.progress.module(&module.id))
            .map_or_else(Before::default, |progress| Before {
                first: progress.first,
                best: progress.best,
                ratings: progress.ratings.clone(),
            });
        let score = attempt.score();
        let passed = score.is_some_and(|score| score.reaches(module.quiz.pass));
        self.record(EventKind::AttemptFinished {
            attempt: attempt.id,
            score,
            passed,
        });
        let next = self.module_after(&module.id);
        let next = next.filter(|next| self.done_first(next).is_none());
        let explains = attempt.mode == Mode::Quiz && self.has_feedback_at_end();
        let mut results = Results::new(attempt, before, passed, next, &self.theme());
        if explains {
            results.explain(module);
        }
        self.put(Screen::Results(results));
        let saving = self.save(true);
        Task::batch([saving, self.focus_screen()])
    }

    /// Whether the feedback of a quiz comes with its results.
    fn has_feedback_at_end(&self) -> bool {
        let settings = self.centre.as_ref();
        settings.is_some_and(|settings| settings.feedback == FeedbackTime::End)
    }

    fn module_after(&self, module: &ModuleId) -> Option<ModuleId> {
        let rank = self.library().rank(module)?;
        let mut after = self.library().modules().skip(rank + 1);
        after.next().map(|summary| summary.id.clone())
    }

    pub(super) fn on_results(&mut self, message: results::Message) -> Task<Message> {
        let Screen::Results(screen) = &mut self.screen else {
            return Task::none();
        };
        match screen.update(message) {
            results::Action::None => Task::none(),
            results::Action::Module(module) => self.open_where_left(&module),
            results::Action::Home => self.go_home(),
            results::Action::Quiz => self.show_quiz(),
            results::Action::Retry(questions) => self.ask_only(questions, Mode::Practice),
            results::Action::Lesson(lesson) => self.review(&lesson),
            results::Action::Sheet => self.print_paper(Paper::Sheet),
        }
    }

    pub(super) fn go_home(&mut self) -> Task<Message> {
        if self.session.is_some() {
            self.show_home()
        } else {
            Task::none()
        }
    }
}
