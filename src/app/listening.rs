//! Listen: reads a page aloud, sentence by sentence: the welcome screen, home, lessons, quizzes, results, practice, the
//! glossary, the introduction, and the help over any screen. It begins when it is asked to, and ends with the page, the language or the session.
use super::frame::FOLDED;
use super::{App, Dialog, Leaving, Message as AppMessage, Screen};
use crate::access::reading::{self, Mark, Piece};
use crate::access::speech::{Said, Sentence};
use crate::domain::learner::{Preferences, Speed};
use crate::domain::problem::SpeechTrouble;
use crate::domain::speech::{sentences, spoken};
use crate::domain::text::Language;
use crate::screen::{Lent, settings};
use crate::theme::{self, size, space};
use crate::ui::{self, Banner, Button, Element, Icon, Tone};

use iced::widget::operation::focus;
use iced::widget::{column, container, row};
use iced::{Center, Fill, Task};

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// "Listen", or "Stop" in its place, was pressed.
    Pressed,
    /// The key of Listen was pressed: it begins, pauses and goes on.
    KeyPressed,
    /// "Pause" or "Go on" was pressed.
    PausePressed,
    /// Another speed was asked for.
    SpeedChosen(Speed),
    /// This is what there is to read, for the reading of that number.
    Found(u64, Vec<Piece>),
    /// This became of the sentence of that number.
    Said(u64, Result<Said, SpeechTrouble>),
    /// That nothing can be read was understood.
    TroubleUnderstood,
}

/// The id of the button that begins, on the page and in a dialog over it, and of the one that pauses.
pub(super) const LISTEN: &str = "top-listen";
const LISTEN_IN_DIALOG: &str = "dialog-listen";
const PAUSE: &str = "listen-pause";
/// The id of the strip that says why nothing is read.
const TROUBLE: &str = "listen-trouble";

/// What is being read aloud, if anything is.
#[derive(Default)]
pub(super) struct Listening {
    reading: Option<Reading>,
    /// Why the last reading failed, on that page.
    trouble: Option<(SpeechTrouble, String)>,
    /// How many readings and sentences there were: what comes late belongs to none.
    count: u64,
}

/// A page as it is read.
struct Reading {
    page: String,
    /// Which beginning, or which sentence, is waited for.
    number: u64,
    begin: Begin,
    sentences: Vec<Line>,
    /// The sentence that is being read.
    at: usize,
    is_paused: bool,
}

/// Where reading begins. Who goes to the button by Tab has come through the whole page, which has scrolled to its end: so
/// only the key, which can be pressed anywhere, begins where one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Begin {
    /// At the beginning of the page.
    Above,
    /// At what shows at the top of the window.
    Here,
}

/// A sentence of the page.
struct Line {
    mark: Mark,
    words: String,
    language: Language,
}

impl Reading {
    fn line(&self) -> Option<&Line> {
        self.sentences.get(self.at)
    }
}

impl App {
    pub(super) fn on_listening(&mut self, message: Message) -> Task<AppMessage> {
        match message {
            Message::Pressed if self.listening.reading.is_some() => self.stop_listening(),
            Message::Pressed => self.listen(Begin::Above),
            Message::KeyPressed if self.listening.reading.is_some() => self.pause_or_go_on(),
            Message::KeyPressed => self.listen(Begin::Here),
            Message::PausePressed => self.pause_or_go_on(),
            Message::SpeedChosen(speed) => self.choose_speed(speed),
            Message::Found(number, pieces) => self.found_to_read(number, &pieces),
            Message::Said(number, result) => self.said(number, result),
            Message::TroubleUnderstood => {
                self.listening.trouble = None;
                focus(self.listen_id())
            }
        }
    }

    /// Whether the screen has Listen.
    pub(super) fn can_listen(&self) -> bool {
        self.has_voice() && self.page_name().is_some()
    }

    /// Whether anything is read aloud here.
    fn has_voice(&self) -> bool {
        let has_sound = self.centre.as_ref().is_none_or(|centre| centre.sound);
        has_sound && self.leaving == Leaving::No
    }

    /// The id of Listen where one is.
    fn listen_id(&self) -> &'static str {
        match self.dialog_name() {
            Some(_) => LISTEN_IN_DIALOG,
            None => LISTEN,
        }
    }

    /// A name for the dialog over the page that has Listen: the help, or a step of the introduction.
    fn dialog_name(&self) -> Option<String> {
        match &self.dialog {
            Some(Dialog::Introduction(step)) => Some(format!("introduction {step:?}")),
            Some(_) => None,
            None => self.help.as_ref().map(|_| "help".to_owned()),
        }
    }

    /// A name for what can be read now: with another name, reading ends. Nothing where nothing can be.
    fn page_to_read(&self) -> Option<String> {
        if !self.has_voice() {
            return None;
        }
        let page = match self.dialog_name() {
            None if self.dialog.is_some() => return None,
            None => self.page_name()?,
            Some(dialog) => dialog,
        };
        Some(format!("{page} {}", self.language()))
    }

    /// A name for what shows, on the screens that have Listen.
    fn page_name(&self) -> Option<String> {
        if let Some(cover) = self.cover() {
            return cover.page_to_read();
        }
        match &self.screen {
            Screen::Welcome(_) => Some("welcome".to_owned()),
            Screen::Person(_) => Some("person".to_owned()),
            Screen::Home(_) => Some("home".to_owned()),
            Screen::Lesson(lesson) => Some(lesson.page_id()),
            Screen::Quiz(quiz) => Some(quiz.page_to_read()),
            Screen::Results(_) => Some("results".to_owned()),
            Screen::Trainer(_) | Screen::Door(_) => None,
        }
    }

    /// Begins to read, once it is known what the view shows.
    fn listen(&mut self, begin: Begin) -> Task<AppMessage> {
        let Some(page) = self.page_to_read() else {
            return Task::none();
        };
        self.listening.trouble = None;
        let number = self.listening.next();
        self.listening.reading = Some(Reading {
            page,
            number,
            begin,
            sentences: Vec::new(),
            at: 0,
            is_paused: false,
        });
        reading::pieces().map(move |pieces| AppMessage::Listening(Message::Found(number, pieces)))
    }

    fn found_to_read(&mut self, number: u64, pieces: &[Piece]) -> Task<AppMessage> {
        let language = self.language();
        let begin = self.listening.of(number).map(|reading| reading.begin);
        let first = self.first_to_read(pieces, begin.unwrap_or(Begin::Above));
        let Some(reading) = self.listening.of(number) else {
            return Task::none();
        };
        reading.sentences = lines(&pieces[first..], language);
        self.read_on()
    }

    /// The piece to begin with: the feedback of a quiz, if there is one.
    fn first_to_read(&self, pieces: &[Piece], begin: Begin) -> usize {
        let first = match (&self.screen, begin) {
            (Screen::Quiz(quiz), _) => quiz.feedback().and_then(|feedback| {
                let id = feedback.into();
                pieces
                    .iter()
                    .position(|piece| piece.id.as_ref() == Some(&id))
            }),
            (_, Begin::Here) => pieces.iter().position(|piece| !piece.is_past),
            (_, Begin::Above) => None,
        };
        first.unwrap_or_default()
    }

    /// Reads the sentence at hand; after the last one, reading ends.
    fn read_on(&mut self) -> Task<AppMessage> {
        let speed = self.prefers.speed;
        let number = self.listening.next();
        let Some(reading) = &mut self.listening.reading else {
            return Task::none();
        };
        reading.number = number;
        reading.is_paused = false;
        let Some(line) = reading.line() else {
            return self.stop_listening();
        };
        let saying = self.surroundings.voice.say(Sentence {
            words: line.words.clone(),
            language: line.language,
            speed,
        });
        let shown = reading::bring_into_view(line.mark.clone());
        let said = Task::perform(saying, move |result| {
            AppMessage::Listening(Message::Said(number, result))
        });
        Task::batch([shown, said])
    }

    fn said(&mut self, number: u64, result: Result<Said, SpeechTrouble>) -> Task<AppMessage> {
        let Some(reading) = self.listening.of(number) else {
            return Task::none();
        };
        match result {
            Ok(Said::Whole) => {
                reading.at += 1;
                self.read_on()
            }
            // Another program speaks: whoever listens goes on when they like.
            Ok(Said::Cut) => {
                reading.is_paused = true;
                Task::none()
            }
            Err(trouble) => {
                let page = reading.page.clone();
                self.listening.reading = None;
                self.listening.trouble = Some((trouble, page));
                focus(TROUBLE)
            }
        }
    }

    /// Pauses; or goes on with the beginning of the sentence that was cut short.
    fn pause_or_go_on(&mut self) -> Task<AppMessage> {
        let number = self.listening.next();
        let Some(reading) = &mut self.listening.reading else {
            return Task::none();
        };
        if reading.is_paused {
            return self.read_on();
        }
        // What there is to read may still be on its way: it is let go of.
        if reading.sentences.is_empty() {
            return self.stop_listening();
        }
        reading.number = number;
        reading.is_paused = true;
        self.surroundings.voice.stop();
        Task::none()
    }

    /// Falls silent, and forgets what was read.
    pub(super) fn stop_listening(&mut self) -> Task<AppMessage> {
        if self.listening.reading.take().is_some() {
            self.surroundings.voice.stop();
        }
        Task::none()
    }

    /// Whether something is being read, or is paused.
    pub(super) fn is_listening(&self) -> bool {
        self.listening.reading.is_some()
    }

    /// Whether something is being read aloud, and is not paused.
    pub(super) fn reads_aloud(&self) -> bool {
        let reading = self.listening.reading.as_ref();
        reading.is_some_and(|reading| !reading.is_paused)
    }

    /// Falls silent where what is read is no longer what the person has before them.
    pub(super) fn settle_listening(&mut self) {
        let reading = self.listening.reading.as_ref();
        let trouble = self.listening.trouble.as_ref();
        let of = reading
            .map(|reading| &reading.page)
            .or(trouble.map(|(_, page)| page));
        if of.is_some() && of != self.page_to_read().as_ref() {
            self.listening.trouble = None;
            let _ = self.stop_listening();
        }
    }

    fn choose_speed(&mut self, speed: Speed) -> Task<AppMessage> {
        let keeping = self.prefer(Preferences {
            speed,
            ..self.prefers
        });
        let is_reading = self
            .listening
            .reading
            .as_ref()
            .is_some_and(|reading| !reading.is_paused && !reading.sentences.is_empty());
        // The sentence at hand is heard at the new speed: so one knows what was chosen.
        let again = if is_reading {
            self.read_on()
        } else {
            Task::none()
        };
        Task::batch([keeping, again])
    }

    /// The sentence that stands out on the page.
    pub(super) fn read_mark(&self) -> Option<Mark> {
        let reading = self.listening.reading.as_ref()?;
        reading.line().map(|line| line.mark.clone())
    }

    /// "Listen", on the screens that can be read.
    pub(super) fn listen_button<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, AppMessage>> {
        // Under a dialog, whose own button is another, nothing is being read.
        let is_reading = self.is_listening() && self.dialog_name().is_none();
        let button = self.listen_toggle(LISTEN, is_reading);
        let button = button.quiet().folded(lent.window.width < FOLDED);
        self.can_listen().then(|| button.into())
    }

    fn listen_toggle<'a>(&'a self, id: &'static str, is_reading: bool) -> Button<'a, AppMessage> {
        let tr = &self.tr;
        let button = if is_reading {
            Button::new(id, tr.listen_stop())
                .leading(Icon::Square)
                .name(tr.listen_stop_name())
        } else {
            Button::new(id, tr.listen_start()).leading(Icon::Volume2)
        };
        button.on_press(AppMessage::Listening(Message::Pressed))
    }

    /// What reads a dialog aloud: Listen, its controls while it reads, or why it does not.
    pub(super) fn dialog_listening<'a>(
        &'a self,
        lent: Lent<'a>,
    ) -> Option<Element<'a, AppMessage>> {
        let toggle = self.listen_toggle(LISTEN_IN_DIALOG, self.is_listening());
        let parts = column![
            Element::from(toggle),
            self.silence_told(lent),
            self.listening_bar(lent)
        ];
        self.has_voice()
            .then(|| ui::unread(parts.spacing(space::M)))
    }

    /// What must be told, and below it why nothing is read.
    pub(super) fn strips<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, AppMessage>> {
        let is_bare = self.dialog_name().is_none();
        let silence = is_bare.then(|| self.silence_told(lent)).flatten();
        let strips = [self.banner(lent), silence];
        if strips.iter().all(Option::is_none) {
            return None;
        }
        // A place of its own for each: the focus stays where it is when the other comes or goes.
        let places = strips.map(|strip| container(column![strip]).width(Fill));
        Some(iced::widget::column(places.map(Element::from)).into())
    }

    fn silence_told<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, AppMessage>> {
        let (trouble, _) = self.listening.trouble.as_ref()?;
        let words = self.tr.speech_trouble(trouble);
        let understood = Button::new("listen-understood", self.tr.app_understood())
            .returns_focus_to(self.listen_id())
            .on_press(AppMessage::Listening(Message::TroubleUnderstood));
        let banner = Banner::new(TROUBLE, lent.window, Tone::Warn, Icon::VolumeX, words);
        Some(banner.action(understood).into())
    }

    /// What pauses the reading and changes its speed; in a low window, where the bars scroll away, what ends it instead.
    pub(super) fn listening_controls<'a>(
        &'a self,
        lent: Lent<'a>,
    ) -> Option<Element<'a, AppMessage>> {
        match self.dialog_name() {
            Some(_) => None,
            None => self.listening_bar(lent),
        }
    }

    fn listening_bar<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, AppMessage>> {
        let reading = self.listening.reading.as_ref()?;
        let tr = &self.tr;
        let pause = self.pause_button(reading.is_paused);
        let controls = if ui::is_low(lent.window) && self.dialog_name().is_none() {
            let stop = Button::new("listen-stop", tr.listen_stop())
                .leading(Icon::Square)
                .name(tr.listen_stop_name())
                .returns_focus_to(LISTEN)
                .on_press(AppMessage::Listening(Message::Pressed));
            row![pause, Element::from(stop)]
        } else {
            let title = row![
                ui::icon_toned(Icon::Volume2, size::ICON, Tone::Primary),
                ui::decoration(ui::strong(tr.listen_title())),
            ]
            .spacing(space::S)
            .align_y(Center);
            row![Element::from(title), pause, self.speed_steps()]
        };
        let controls = controls
            .spacing(space::L)
            .align_y(Center)
            .wrap()
            .vertical_spacing(space::S);
        let strip = container(controls)
            .padding([space::S, space::XL])
            .width(Fill)
            .style(theme::container::callout(Tone::Primary));
        Some(ui::group(tr.listen_title(), strip))
    }

    fn pause_button<'a>(&'a self, is_paused: bool) -> Element<'a, AppMessage> {
        let (label, icon) = if is_paused {
            (self.tr.listen_go_on(), Icon::Play)
        } else {
            (self.tr.listen_pause(), Icon::Pause)
        };
        Button::new(PAUSE, label)
            .leading(icon)
            .returns_focus_to(self.listen_id())
            .on_press(AppMessage::Listening(Message::PausePressed))
            .into()
    }

    fn speed_steps<'a>(&'a self) -> Element<'a, AppMessage> {
        settings::speed_steps(&self.tr, "listen", self.prefers.speed, |speed| {
            AppMessage::Listening(Message::SpeedChosen(speed))
        })
    }
}

impl Listening {
    fn next(&mut self) -> u64 {
        self.count += 1;
        self.count
    }

    /// The reading, where it waits for what has that number.
    fn of(&mut self, number: u64) -> Option<&mut Reading> {
        let reading = self.reading.as_mut();
        reading.filter(|reading| reading.number == number && !reading.is_paused)
    }
}

/// The sentences of a page, where something of them is heard.
fn lines(pieces: &[Piece], language: Language) -> Vec<Line> {
    let lines = pieces.iter().flat_map(|piece| {
        let own = piece.language.as_deref().and_then(|code| code.parse().ok());
        let language = own.unwrap_or(language);
        let of_piece = sentences(&piece.words, language).into_iter();
        of_piece.filter_map(move |range| {
            let shown = piece.words[range.clone()].trim_end();
            let words = spoken(shown);
            (!words.is_empty()).then(|| Line {
                mark: Mark {
                    words: piece.words.clone(),
                    rank: piece.rank,
                    sentence: range.start..range.start + shown.len(),
                },
                words,
                language,
            })
        })
    });
    lines.collect()
}
