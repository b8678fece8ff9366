//! A group at a glance: charts, what is hard, who is stuck, who has not come.
use super::TITLE;
use crate::domain::following::FileKind;
use crate::domain::following::roster::Whom;
use crate::domain::group::Groups;
use crate::domain::id::{LearnerId, QuestionReference};
use crate::domain::insight::AWAY;
use crate::i18n::insight::{About, Part, ToldLine, ToldSection};
use crate::screen::Lent;
use crate::theme::{self, size, space};
use crate::ui::{self, Bar, Button, Chooser, ChooserOption, Element, Icon, RadioRow, Tone};

use iced::widget::{self, column, container, row};
use iced::{Center, Fill};

/// How many people of a list show; the file has all.
const SHOWN: usize = 20;

/// The id of what prints it.
pub const PRINT: &str = "insight-print";
/// The id of what saves it for a spreadsheet.
pub const EXPORT: &str = "insight-export";

/// The id of what shows somebody's trial profile.
pub fn profile_id(learner: LearnerId) -> String {
    format!("insight-profile-{learner}")
}

/// The id of what opens the page of somebody listed in `part`.
pub fn person_id(part: Part, learner: LearnerId) -> String {
    format!("insight-{}-{learner}", part.word())
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// The choice of whom to look at was opened, or closed.
    WhomToggled,
    WhomChosen(Whom),
    /// People without a visit for so many days are to show.
    AwayChosen(i32),
    /// A question is to be presented.
    QuestionPressed(QuestionReference),
    /// The page of somebody who is stuck or absent is to show.
    PersonPressed(LearnerId),
    /// The trial profile of somebody who shares it is to show.
    ProfilePressed(LearnerId),
    /// A file is to be saved.
    TakePressed(FileKind),
}

/// What the app must do.
#[must_use]
#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    /// Look at other people.
    Look,
    Present(QuestionReference),
    Person(LearnerId),
    Profile(LearnerId),
    /// Save a file of it.
    Take(FileKind),
}

/// The screen.
#[derive(Debug, Default)]
pub struct Insight {
    whom: Whom,
    is_choosing: bool,
    /// An index of [`AWAY`].
    away: usize,
    told: Option<Told>,
}

/// What is known of the people, in words.
#[derive(Debug)]
struct Told {
    people: usize,
    sections: Vec<ToldSection>,
}

impl Insight {
    /// Whom it is about.
    pub fn whom(&self) -> &Whom {
        &self.whom
    }

    /// This is how the people stand, in words.
    pub fn tell(&mut self, people: usize, sections: Vec<ToldSection>) {
        self.told = Some(Told { people, sections });
    }

    /// Routes what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::WhomToggled => {
                self.is_choosing = !self.is_choosing;
                Action::None
            }
            Message::WhomChosen(whom) => {
                self.is_choosing = false;
                self.whom = whom;
                Action::Look
            }
            Message::AwayChosen(days) => {
                self.away = AWAY.iter().position(|away| *away == days).unwrap_or(0);
                Action::None
            }
            Message::QuestionPressed(question) => Action::Present(question),
            Message::PersonPressed(learner) => Action::Person(learner),
            Message::ProfilePressed(learner) => Action::Profile(learner),
            Message::TakePressed(kind) => Action::Take(kind),
        }
    }

    /// The title, whom it is about, and its parts.
    pub fn view<'a>(&'a self, lent: Lent<'a>, groups: &'a Groups) -> Element<'a, Message> {
        let tr = lent.tr;
        let head = column![
            ui::heading(TITLE, 1, tr.trainer_insight()),
            ui::paragraph(tr.insight_line()),
        ]
        .spacing(space::S);
        let Some(told) = &self.told else {
            let reading = ui::status(tr.insight_reading());
            return column![head, reading].spacing(space::XL).into();
        };
        let tools = self.tools(lent, groups);
        if told.people == 0 {
            let empty = ui::callout(
                Tone::Primary,
                Icon::Users,
                ui::paragraph(tr.insight_empty()),
            );
            return column![head, tools, empty].spacing(space::XL).into();
        }
        let people = ui::strong_status(tr.insight_people(told.people));
        let sections = told
            .sections
            .iter()
            .map(|section| self.section(lent, section));
        column![
            head,
            tools,
            people,
            widget::column(sections).spacing(space::L),
        ]
        .spacing(space::L)
        .into()
    }

    /// The choice of people, and what saves it.
    fn tools<'a>(&'a self, lent: Lent<'a>, groups: &'a Groups) -> Element<'a, Message> {
        let tr = lent.tr;
        let option = |whom: Whom, words: ui::Words<'a>| ChooserOption {
            words,
            is_chosen: self.whom == whom,
            on_choose: Message::WhomChosen(whom),
        };
        let open = groups.groups.iter().filter(|group| !group.archived);
        let mut options = vec![option(Whom::Everyone, tr.insight_everyone().into())];
        options.extend(
            open.map(|group| option(Whom::Group(group.id.clone()), group.name.as_str().into())),
        );
        options.push(option(
            Whom::WithoutGroup,
            tr.insight_without_group().into(),
        ));
        let chooser = Chooser::new("insight-whom", tr.insight_whom(), tr.insight_everyone())
            .options(options)
            .open(self.is_choosing, Some(Message::WhomToggled));
        let print = Button::new(PRINT, tr.insight_print())
            .leading(Icon::Printer)
            .on_press(Message::TakePressed(FileKind::Pdf));
        let export = Button::new(EXPORT, tr.insight_export())
            .leading(Icon::Download)
            .on_press(Message::TakePressed(FileKind::Csv));
        let buttons = row![Element::from(print), Element::from(export)]
            .spacing(space::M)
            .wrap()
            .vertical_spacing(space::S);
        let label = ui::decoration(ui::strong(tr.insight_whom()));
        let chooser = column![label, Element::from(chooser)].spacing(space::XS);
        if ui::is_narrow(lent.window) {
            column![chooser, buttons].spacing(space::M).into()
        } else {
            row![container(chooser).width(Fill), buttons]
                .spacing(space::L)
                .align_y(iced::Alignment::End)
                .into()
        }
    }

    fn section<'a>(&'a self, lent: Lent<'a>, section: &'a ToldSection) -> Element<'a, Message> {
        let id = format!("insight-{}", section.part.word());
        let title = ui::heading_sized(id, 2, size::LARGE, section.title.as_str());
        let days =
            (section.part == Part::Absent && !section.lines.is_empty()).then(|| self.days(lent));
        let content: Element<'a, Message> = if section.lines.is_empty() {
            ui::small(section.empty.as_str()).into()
        } else if section.part.is_chart() {
            let lines = section.lines.iter().map(|line| Bar {
                label: line.label.as_str().into(),
                share: line.share,
                value: line.value.as_str().into(),
            });
            ui::bars(section.title.as_str(), lent.window, lines)
        } else {
            self.list(lent, section)
        };
        ui::card(column![title, days, content].spacing(space::M))
    }

    /// The choice of how long people have not come.
    fn days<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let rows = AWAY.iter().enumerate().map(|(rank, days)| RadioRow {
            id: format!("insight-away-{days}").into(),
            label: tr.insight_away(days.unsigned_abs()).into(),
            is_chosen: rank == self.away,
            on_choose: Some(Message::AwayChosen(*days)),
        });
        let group = ui::radio_group("insight-away", tr.insight_away_name(), rows.collect());
        let label = ui::decoration(ui::small(tr.insight_away_name()));
        column![label, group].spacing(space::XS).into()
    }

    fn shows(&self, part: Part, line: &ToldLine) -> bool {
        let least = u64::from(AWAY[self.away].unsigned_abs());
        part != Part::Absent || line.numbers.first().is_none_or(|days| *days >= least)
    }

    fn list<'a>(&'a self, lent: Lent<'a>, section: &'a ToldSection) -> Element<'a, Message> {
        let shown = || {
            let lines = section.lines.iter();
            lines.filter(|line| self.shows(section.part, line))
        };
        let count = shown().count();
        if count == 0 {
            return ui::small(section.empty.as_str()).into();
        }
        let rows = shown()
            .take(SHOWN)
            .enumerate()
            .map(|(rank, line)| line_view(lent, section.part, rank, line));
        let more = (count > SHOWN).then(|| ui::small(lent.tr.insight_more(count - SHOWN)));
        column![ui::lines(rows, space::M), more]
            .spacing(space::M)
            .into()
    }
}

fn line_view<'a>(
    lent: Lent<'a>,
    part: Part,
    rank: usize,
    line: &'a ToldLine,
) -> Element<'a, Message> {
    let words = column![
        ui::strong(line.label.as_str()).line_height(1.35),
        ui::small(line.value.as_str()),
    ]
    .spacing(2.0)
    .width(Fill);
    let button = match &line.about {
        About::Question(question) => {
            let id = format!("insight-{}-{rank}", part.word());
            let button = Button::new(id, lent.tr.insight_present())
                .quiet()
                .leading(Icon::Presentation)
                .name(lent.tr.insight_present_of(&line.label))
                .on_press(Message::QuestionPressed(question.clone()));
            Some(Element::from(button))
        }
        About::Person(learner) if part == Part::Shared => {
            let button = Button::new(profile_id(*learner), lent.tr.insight_shared_open())
                .quiet()
                .leading(Icon::Eye)
                .name(lent.tr.insight_shared_open_of(&line.label))
                .on_press(Message::ProfilePressed(*learner));
            Some(Element::from(button))
        }
        About::Person(learner) => {
            let button = Button::new(person_id(part, *learner), lent.tr.insight_person())
                .quiet()
                .leading(Icon::User)
                .name(lent.tr.following_open_person(&line.label))
                .on_press(Message::PersonPressed(*learner));
            Some(Element::from(button))
        }
        About::Nothing => None,
    };
    let row: Element<'a, Message> = if ui::is_narrow(lent.window) {
        column![words, button].spacing(space::XS).into()
    } else {
        row![words, button].spacing(space::M).align_y(Center).into()
    };
    let divider = widget::rule::horizontal(1).style(theme::field::divider);
    column![row, divider].spacing(space::M).into()
}
