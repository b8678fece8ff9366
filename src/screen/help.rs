//! The help: what the screen is for and how to go on, the keys, and whom to ask. It shows over any screen.
use super::Lent;
use super::part::centre::whom;
use crate::domain::centre::Settings;
use crate::domain::question::QuestionKind;
use crate::i18n::Tr;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, Tone};

use iced::widget::{column, container, row};
use iced::{Center, Fill};

/// The screen that help is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Who learns today.
    Welcome,
    /// A new person.
    Person,
    /// Home.
    Home,
    /// A lesson.
    Lesson,
    /// The quiz, and what is to do in it.
    Quiz(ToDo),
    /// The results of a quiz.
    Results,
    /// What one prefers.
    Settings,
    /// The glossary.
    Glossary,
    /// The search.
    Search,
    /// The trial profile.
    Practice,
    /// The accessibility statement.
    Statement,
    /// The trainer's space.
    Trainer,
}

/// What is to do in a quiz.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToDo {
    /// Choose one option.
    Choice,
    /// Choose several options.
    Choices,
    /// Put items in order.
    Order,
    /// Pair items.
    Match,
    /// Put items in groups.
    Sort,
    /// Write a word.
    Blank,
    /// Mark parts.
    Spot,
    /// Choose replies.
    Scenario,
    /// Rate oneself.
    Rate,
    /// Read the feedback.
    Feedback,
}

impl From<&QuestionKind> for ToDo {
    fn from(kind: &QuestionKind) -> Self {
        match kind {
            QuestionKind::Choice { .. } => Self::Choice,
            QuestionKind::Choices { .. } => Self::Choices,
            QuestionKind::Order { .. } => Self::Order,
            QuestionKind::Match { .. } => Self::Match,
            QuestionKind::Sort { .. } => Self::Sort,
            QuestionKind::Blank { .. } => Self::Blank,
            QuestionKind::Spot { .. } => Self::Spot,
            QuestionKind::Scenario { .. } => Self::Scenario,
            QuestionKind::Rate { .. } => Self::Rate,
        }
    }
}

/// How wide the help may get, in logical pixels.
pub const WIDTH: f32 = 920.0;

/// How wide the names of keys are.
const KEY: f32 = 176.0;

/// The help for `topic`. `settings` are those of the centre, once they are read; `on_statement` is what the way to the
/// accessibility statement gives, `listening` what reads the help aloud.
pub fn view<'a, Message: Clone + 'a>(
    lent: Lent<'a>,
    topic: Topic,
    settings: Option<&'a Settings>,
    on_statement: Message,
    listening: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let tr = lent.tr;
    let (title, lines) = said(tr, topic);
    let to_do = to_do(tr, topic);
    let has_listen = match topic {
        Topic::Welcome
        | Topic::Person
        | Topic::Home
        | Topic::Lesson
        | Topic::Quiz(_)
        | Topic::Results
        | Topic::Glossary
        | Topic::Practice
        | Topic::Statement => true,
        Topic::Settings | Topic::Search | Topic::Trainer => false,
    };
    let listen = has_listen.then(|| tr.listen_help());
    let lines = lines
        .lines()
        .chain(to_do.as_deref())
        .chain(listen.as_deref());
    let items: Vec<_> = lines
        .map(|line| ui::paragraph(line.to_owned()).into())
        .collect();
    let here = column![
        listening,
        ui::heading("help-here", 3, title),
        ui::bullets(items),
        ui::heading("help-who", 3, tr.help_who()),
        ui::paragraph(whom(tr, settings)),
        (topic != Topic::Statement).then(|| {
            Element::from(
                Button::new("help-statement", tr.statement_open())
                    .leading(Icon::FileText)
                    .on_press(on_statement),
            )
        }),
    ]
    .spacing(space::M);
    ui::columns(lent.window, here, keys(tr), 432.0)
}

/// The name of the screen, and what it is for, a sentence or two a line.
fn said(tr: &Tr, topic: Topic) -> (String, String) {
    match topic {
        Topic::Welcome => (tr.help_welcome(), tr.help_welcome_lines()),
        Topic::Person => (tr.help_person(), tr.help_person_lines()),
        Topic::Home => (tr.help_home(), tr.help_home_lines()),
        Topic::Lesson => (tr.help_lesson(), tr.help_lesson_lines()),
        Topic::Quiz(_) => (tr.help_quiz(), tr.help_quiz_lines()),
        Topic::Results => (tr.help_results(), tr.help_results_lines()),
        Topic::Settings => (tr.help_settings(), tr.help_settings_lines()),
        Topic::Glossary => (tr.help_glossary(), tr.help_glossary_lines()),
        Topic::Search => (tr.help_search(), tr.help_search_lines()),
        Topic::Practice => (tr.help_practice(), tr.help_practice_lines()),
        Topic::Statement => (tr.statement_title(), tr.statement_help_lines()),
        Topic::Trainer => (tr.help_trainer(), tr.help_trainer_lines()),
    }
}

/// What is to do on the screen just now.
fn to_do(tr: &Tr, topic: Topic) -> Option<String> {
    let Topic::Quiz(to_do) = topic else {
        return None;
    };
    Some(match to_do {
        ToDo::Choice => tr.help_quiz_choice(),
        ToDo::Choices => tr.help_quiz_choices(),
        ToDo::Order => tr.help_quiz_order(),
        ToDo::Match => tr.help_quiz_match(),
        ToDo::Sort => tr.help_quiz_sort(),
        ToDo::Blank => tr.help_quiz_blank(),
        ToDo::Spot => tr.help_quiz_spot(),
        ToDo::Scenario => tr.help_quiz_scenario(),
        ToDo::Rate => tr.help_quiz_rate(),
        ToDo::Feedback => tr.help_quiz_feedback(),
    })
}

fn keys<'a, Message: Clone + 'a>(tr: &'a Tr) -> Element<'a, Message> {
    let keys = [
        (tr.help_key_tab(), tr.help_key_tab_does()),
        (tr.help_key_press(), tr.help_key_press_does()),
        (tr.help_key_arrows(), tr.help_key_arrows_does()),
        (tr.help_key_letters(), tr.help_key_letters_does()),
        (tr.help_key_move(), tr.help_key_move_does()),
        (tr.help_key_pages(), tr.help_key_pages_does()),
        (tr.help_key_ends(), tr.help_key_ends_does()),
        (tr.help_key_escape(), tr.help_key_escape_does()),
        (tr.help_key_search(), tr.help_key_search_does()),
        (tr.listen_key(), tr.listen_key_does()),
        (tr.help_key_size(), tr.help_key_size_does()),
        (tr.help_key_language(), tr.help_key_language_does()),
        (tr.help_key_help(), tr.help_key_help_does()),
        (tr.help_key_full(), tr.help_key_full_does()),
    ];
    let rows = keys.map(|(key, does)| {
        row![
            container(ui::badge(key, Tone::Quiet)).width(KEY),
            ui::small(does).width(Fill),
        ]
        .spacing(space::M)
        .align_y(Center)
        .into()
    });
    column![
        ui::heading("help-keys", 3, tr.help_keys()),
        ui::lines(rows, space::S),
    ]
    .spacing(space::M)
    .into()
}
