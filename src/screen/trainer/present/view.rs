//! What presenting mode draws: the list of what can be shown, the question that shows, and the bars around it.
use super::{BACK, Message, NEXT, Present, REVEAL, Start, module_id, start_id};
use crate::domain::lesson::Module;
use crate::domain::library::ModuleSummary;
use crate::domain::text::Language;
use crate::screen::part::question;
use crate::screen::trainer::TITLE;
use crate::screen::{Lent, Pictures};
use crate::theme::space;
use crate::ui::{self, Button, Element, Entry, Icon, Segment, Tone};

use iced::widget::{column, container, row};
use iced::{Center, Fill};

/// Narrower than this, in logical pixels, what shows the answer is its symbol alone: the bar stays one line.
const ROOMY: f32 = 600.0;

impl Present {
    /// The list of modules; below the open one its lessons and questions, once it is read.
    pub fn view<'a>(
        &'a self,
        lent: Lent<'a>,
        modules: impl Iterator<Item = &'a ModuleSummary>,
        open: Option<&'a Module>,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let head = column![
            ui::heading(TITLE, 1, tr.present_title()),
            ui::paragraph(tr.present_line()),
        ]
        .spacing(space::S);
        let mut rows = modules
            .map(|summary| self.module_row(lent, summary, open))
            .peekable();
        if rows.peek().is_none() {
            let empty = ui::callout(
                Tone::Primary,
                Icon::BookOpen,
                ui::paragraph(tr.present_empty()),
            );
            return column![head, empty].spacing(space::XL).into();
        }
        column![head, ui::lines(rows, space::S)]
            .spacing(space::XL)
            .into()
    }

    fn module_row<'a>(
        &'a self,
        lent: Lent<'a>,
        summary: &'a ModuleSummary,
        open: Option<&'a Module>,
    ) -> Element<'a, Message> {
        let is_open = self.module.as_ref() == Some(&summary.id);
        let icon = if is_open {
            Icon::ChevronUp
        } else {
            Icon::ChevronDown
        };
        let button = Button::new(module_id(&summary.id), lent.words(&summary.title))
            .leading(Icon::BookOpen)
            .trailing(icon)
            .expanded(is_open)
            .on_press(Message::ModulePressed(summary.id.clone()));
        let inside = is_open.then(|| match open.filter(|open| open.id == summary.id) {
            Some(module) => contents(lent, module),
            None => ui::status(lent.tr.present_reading()),
        });
        column![Element::from(button), inside]
            .spacing(space::S)
            .into()
    }

    /// The question that shows, or that the show is over; nothing where blocks of a lesson show.
    pub fn question<'a>(
        &'a self,
        lent: Lent<'a>,
        module: &'a Module,
        pictures: &'a Pictures,
    ) -> Option<Element<'a, Message>> {
        let show = self.show.as_ref()?;
        if show.step().is_none() {
            let words = column![
                ui::heading(TITLE, 1, lent.tr.present_over()),
                ui::paragraph(lent.tr.present_over_line()),
            ];
            return Some(words.spacing(space::S).into());
        }
        let question = show.question(module)?;
        let asked = show.asked.as_ref()?;
        let view = question::view(lent, module, question, asked, pictures, 1, None);
        Some(view.map(Message::Question))
    }

    /// A name for what is on the screen: each step begins at its top.
    pub fn page_id(&self) -> String {
        match &self.show {
            Some(show) => format!("present-{}-{}", start_id(&show.start), show.place),
            None => "present".to_owned(),
        }
    }

    /// What is shown of this module: the lesson, or the quiz.
    fn shown(&self, lent: Lent<'_>, module: &Module) -> Option<String> {
        let lesson = match &self.show.as_ref()?.start {
            Start::Question(_) => return Some(lent.tr.present_questions()),
            Start::Lesson(id) => id,
        };
        let rank = module.lessons.iter().position(|one| one.id == *lesson)?;
        let title = lent.words(&module.lessons[rank].title);
        Some(lent.tr.present_lesson(rank + 1, title))
    }

    /// What is shown, and what else can be done: the language, the size of the text, and the end.
    pub fn top<'a>(
        &'a self,
        lent: Lent<'a>,
        module: &Module,
        languages: [String; 2],
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let icon = |id, label: String, icon, message| -> Element<'a, Message> {
            let button = Button::new(id, label).leading(icon).icon_only();
            button.on_press(message).into()
        };
        let [french, english] = languages;
        let segment = |language: Language, label: &'static str, code, name: String| Segment {
            id: format!("present-language-{language}").into(),
            label: label.into(),
            name: name.into(),
            language: code,
            is_chosen: tr.language() == language,
            on_choose: Message::LanguagePressed(language),
        };
        let segments = vec![
            segment(Language::FR, "FR", "fr", french),
            segment(Language::EN, "EN", "en", english),
        ];
        let languages = ui::segments("present-language", tr.app_language(), segments);
        let (smaller, larger) = (Message::SmallerPressed, Message::LargerPressed);
        let end = Button::new("present-end", tr.present_end())
            .leading(Icon::X)
            .on_press(Message::EndPressed);
        let actions = vec![
            icon(
                "present-smaller",
                tr.app_text_smaller(),
                Icon::Minus,
                smaller,
            ),
            icon("present-larger", tr.app_text_larger(), Icon::Plus, larger),
            languages,
            end.into(),
        ];
        let actions = row(actions).spacing(space::S).align_y(Center);
        let shown = self.shown(lent, module);
        let shown = shown.filter(|_| lent.window.width >= ROOMY);
        let bar = row![container(shown.map(ui::strong)).width(Fill), actions]
            .spacing(space::M)
            .align_y(Center);
        edge(bar)
    }

    /// The way back, how far the show is, the answer, and the way on.
    pub fn bottom<'a>(&'a self, lent: Lent<'a>, module: &Module) -> Element<'a, Message> {
        let tr = lent.tr;
        let Some(show) = &self.show else {
            return ui::bottom_bar(lent.window, None, None, None);
        };
        let back = Button::new(BACK, tr.present_back())
            .leading(Icon::ArrowLeft)
            .icon_only()
            .stays_reachable()
            .on_press_maybe((show.place > 0).then_some(Message::BackPressed));
        let is_over = show.step().is_none();
        let total = show.steps.len();
        let place = tr.present_place((show.place + 1).min(total), total);
        let place = (!is_over).then(|| ui::strong_status(place));
        let reveal = show.can_reveal(module).then(|| -> Element<'a, Message> {
            let (label, icon) = if show.is_revealed {
                (tr.present_hide(), Icon::EyeOff)
            } else {
                (tr.present_reveal(), Icon::Eye)
            };
            let button = Button::new(REVEAL, label)
                .leading(icon)
                .on_press(Message::RevealPressed);
            if lent.window.width < ROOMY {
                button.icon_only().into()
            } else {
                button.into()
            }
        });
        let next = Button::new(NEXT, tr.present_next())
            .trailing(Icon::ArrowRight)
            .on_press_maybe((!is_over).then_some(Message::NextPressed));
        let left = row![Element::from(back), place]
            .spacing(space::M)
            .align_y(Center);
        let right = row![reveal, Element::from(next)].spacing(space::M);
        let bar = row![
            left,
            container(right).width(Fill).align_x(iced::Alignment::End)
        ]
        .spacing(space::M)
        .align_y(Center);
        edge(bar)
    }
}

/// A bar at the edge of the window, above or below the show.
fn edge<'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(content)
        .padding([space::S, space::L])
        .width(Fill)
        .style(crate::theme::container::bar)
        .into()
}

/// The lessons and questions of a module, each of which begins a show.
fn contents<'a>(lent: Lent<'a>, module: &'a Module) -> Element<'a, Message> {
    let tr = lent.tr;
    let entry = |start: Start, label: String, icon| -> Element<'a, Message> {
        Entry::new(start_id(&start), label)
            .mark(icon, Tone::Primary, None)
            .on_press_maybe(Some(Message::Chosen(start)))
            .into()
    };
    let lessons = module.lessons.iter().enumerate().map(|(rank, lesson)| {
        let label = tr.present_lesson(rank + 1, lent.words(&lesson.title));
        entry(Start::Lesson(lesson.id.clone()), label, Icon::Presentation)
    });
    let questions = module.quiz.questions.iter().enumerate();
    let questions = questions.map(|(rank, question)| {
        let label = tr.present_question(rank + 1, lent.words(&question.prompt));
        let start = Start::Question(question.id.clone());
        entry(start, label, Icon::CircleQuestionMark)
    });
    let lists = column![
        ui::heading_sized(
            "present-lessons",
            2,
            crate::theme::size::LARGE,
            tr.present_lessons()
        ),
        ui::lines(lessons, space::XS),
        ui::heading_sized(
            "present-questions",
            2,
            crate::theme::size::LARGE,
            tr.present_questions()
        ),
        ui::lines(questions, space::XS),
    ]
    .spacing(space::M);
    ui::card(lists)
}
