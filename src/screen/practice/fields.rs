//! The fields of a section: lines, texts, lists and entries.
use super::{Desk, Message, Practice, most, slot_id};
use crate::domain::library::Limit;
use crate::domain::practice::{Field, Input, Section};
use crate::domain::profile::month::Month;
use crate::domain::profile::slot::{List, Slot, year};
use crate::domain::text::Language;
use crate::screen::Lent;
use crate::theme::space;
use crate::ui::{
    self, Button, Element, Icon, MOST_RARE, Notice, RadioRow, Refusal, TextArea, Tone,
};

use iced::widget::{column, row};
use iced::{Alignment, Fill};

/// The id of the button that moves an item up or down.
pub(super) fn move_id(list: List, rank: usize, is_up: bool) -> String {
    let way = if is_up { "up" } else { "down" };
    format!("practice-{way}-{}", list.first_slot(rank).key())
}

/// The id of the button that adds to a list.
pub(super) fn add_id(list: List) -> String {
    match list {
        List::Experience => "practice-add-experience".to_owned(),
        List::Education => "practice-add-education".to_owned(),
        List::Skills => "practice-add-skill".to_owned(),
        List::Languages => "practice-add-language".to_owned(),
        List::Points(entry) => format!("practice-add-point-{entry}"),
    }
}

impl Practice {
    /// The fields of a section.
    pub(super) fn fields<'a>(
        &'a self,
        lent: Lent<'a>,
        desk: Desk<'a>,
        section: &'a Section,
    ) -> Element<'a, Message> {
        let fields = match section.id.as_str() {
            "experience" => self.entries(lent, desk, section, List::Experience),
            "education" => self.entries(lent, desk, section, List::Education),
            _ => {
                let fields = section.fields.iter();
                let fields = fields.map(|field| self.field(lent, desk, section, field, 0));
                iced::widget::column(fields).spacing(space::L)
            }
        };
        let language = (section.id.as_str() == "target").then(|| self.language(lent));
        column![language, fields].spacing(space::L).into()
    }

    /// The language of the job wanted, in which the profile is written and judged.
    fn language<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let row = |language: Language, label: String| RadioRow {
            id: format!("practice-language-{language}").into(),
            label: label.into(),
            is_chosen: self.draft.language == language,
            on_choose: Some(Message::LanguageChosen(language)),
        };
        let rows = vec![
            row(Language::FR, tr.practice_language_french()),
            row(Language::EN, tr.practice_language_english()),
        ];
        column![
            ui::strong(tr.practice_language()),
            ui::radio_group("practice-language", tr.practice_language(), rows),
        ]
        .spacing(space::XS)
        .into()
    }

    /// A field of the section, or of its entry of this rank.
    fn field<'a>(
        &'a self,
        lent: Lent<'a>,
        desk: Desk<'a>,
        section: &'a Section,
        field: &'a Field,
        rank: usize,
    ) -> Element<'a, Message> {
        let (section, id) = (section.id.as_str(), field.id.as_str());
        let limit = field.limit.as_ref().and_then(|id| desk.limit(id));
        match field.input {
            Input::Line | Input::Area => match Slot::of(section, id, rank) {
                Some(slot) => {
                    let (label, help) = (lent.words(&field.label), lent.words(&field.help));
                    self.area(lent, slot, label.to_owned(), Some(help), limit)
                }
                None => said(lent, field),
            },
            Input::List => match List::of(section, id, rank) {
                Some(list) => self.list(lent, field, list, limit),
                None => said(lent, field),
            },
            Input::Photo => self.photo(lent, desk.portrait, field),
            // The checklist below is what it chooses from.
            Input::Choice => ui::paragraph(lent.words(&field.help)).into(),
        }
    }

    /// A place to write in, with how much is written beside its limit.
    fn area<'a>(
        &'a self,
        lent: Lent<'a>,
        slot: Slot,
        label: String,
        help: Option<&'a str>,
        limit: Option<&'a Limit>,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let Some(editor) = self.editors.get(&slot) else {
            return column![].into();
        };
        let refused = self.refused.filter(|(refused, _)| *refused == slot);
        let error = match refused {
            Some((_, refusal)) => Some(refused_words(lent, refusal)),
            None => self.unread(lent, slot).or_else(|| {
                let has_left_out = editor.has_left_out();
                has_left_out.then(|| tr.practice_hidden_left_out())
            }),
        };
        let mut area = TextArea::new(slot_id(slot), label, editor.content())
            .language(self.draft.language.code())
            .error(error)
            .on_action(move |action| Message::Edited(slot, action))
            .on_value(move |words| Message::ValueSet(slot, words));
        if !slot.has_lines() && slot != Slot::Headline {
            area = area.one_line();
        }
        if let Some(help) = help {
            area = area.help(help);
        }
        if let Some(limit) = limit {
            area = area.count(tr.practice_count(editor.length(), limit.value));
        }
        area.into()
    }

    /// What is asked for where a year or a month cannot be read, or lacks its month.
    fn unread(&self, lent: Lent<'_>, slot: Slot) -> Option<String> {
        let tr = lent.tr;
        match slot {
            Slot::Year(_) => {
                let typed = self.typed.words(slot)?.trim();
                (!typed.is_empty() && year(typed).is_none()).then(|| tr.practice_bad_year())
            }
            Slot::Start(_) | Slot::End(_) => {
                let words = self.draft.words(slot);
                let month = Month::read(&words);
                match month {
                    _ if words.trim().is_empty() => None,
                    None => Some(tr.practice_bad_month()),
                    Some(Month { year, month: None }) => {
                        Some(tr.practice_which_month(&year.to_string()))
                    }
                    Some(_) => None,
                }
            }
            _ => None,
        }
    }

    /// A list of lines under the name of its field.
    fn list<'a>(
        &'a self,
        lent: Lent<'a>,
        field: &'a Field,
        list: List,
        limit: Option<&'a Limit>,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let count = self.draft.count(list);
        let rows = (0..count).map(|rank| {
            let fields = match list {
                List::Languages => row![
                    self.item(lent, Slot::SpokenName(rank)),
                    self.item(lent, Slot::SpokenLevel(rank)),
                ]
                .spacing(space::M)
                .into(),
                _ => self.item(lent, list.first_slot(rank)),
            };
            let buttons = self.item_buttons(lent, list, rank);
            if ui::is_narrow(lent.window) {
                column![fields, buttons].spacing(space::S).into()
            } else {
                row![fields, buttons]
                    .spacing(space::S)
                    .align_y(Alignment::End)
                    .into()
            }
        });
        let (label, help) = (lent.words(&field.label), lent.words(&field.help));
        let written = match list {
            List::Points(_) => (0..count)
                .filter_map(|rank| self.editors.get(&list.first_slot(rank)))
                .map(ui::Editor::length)
                .sum(),
            _ => (0..count)
                .filter(|rank| !self.draft.words(list.first_slot(*rank)).trim().is_empty())
                .count(),
        };
        let counted = limit
            .filter(|_| count > 0)
            .map(|limit| ui::small(tr.practice_count(written, limit.value)));
        let head = column![
            ui::strong(label),
            row![ui::small(help).width(Fill), counted].spacing(space::L),
        ]
        .spacing(2.0);
        let items = (count > 0).then(|| ui::lines(rows, space::M));
        let content = column![
            head,
            items,
            self.removed_line(lent, list),
            add(lent, list, count)
        ]
        .spacing(space::M);
        ui::group(label, content)
    }

    /// The field of an item of a list.
    fn item<'a>(&'a self, lent: Lent<'a>, slot: Slot) -> Element<'a, Message> {
        self.area(lent, slot, name(lent, slot), None, None)
    }

    /// The entries of a section that has several fields for each.
    fn entries<'a>(
        &'a self,
        lent: Lent<'a>,
        desk: Desk<'a>,
        section: &'a Section,
        list: List,
    ) -> iced::widget::Column<'a, Message> {
        let count = self.draft.count(list);
        let entries = (0..count).map(|rank| {
            let title = name_of(lent, list, rank);
            let heading = ui::heading(
                format!("practice-entry-{}", list.first_slot(rank).key()),
                3,
                title.clone(),
            );
            let head = row![
                iced::widget::container(heading).width(Fill),
                self.item_buttons(lent, list, rank),
            ]
            .spacing(space::M)
            .align_y(Alignment::Center);
            let fields = section.fields.iter();
            let fields = fields.map(|field| self.field(lent, desk, section, field, rank));
            let content = column![head].extend(fields).spacing(space::L);
            ui::group(title, ui::card(content))
        });
        iced::widget::column(entries)
            .push(self.removed_line(lent, list))
            .push(add(lent, list, count))
            .spacing(space::L)
    }

    /// The buttons that move and take out an item.
    fn item_buttons<'a>(&'a self, lent: Lent<'a>, list: List, rank: usize) -> Element<'a, Message> {
        let tr = lent.tr;
        let name = name_of(lent, list, rank);
        let last = self.draft.count(list).saturating_sub(1);
        let step = |is_up: bool, label: String, icon, to: Option<usize>| {
            Button::new(move_id(list, rank, is_up), label)
                .leading(icon)
                .icon_only()
                .stays_reachable()
                .on_press_maybe(to.map(|to| Message::MovePressed(list, rank, to)))
        };
        let up = step(
            true,
            tr.practice_up(&name),
            Icon::ArrowUp,
            rank.checked_sub(1),
        );
        let down = step(
            false,
            tr.practice_down(&name),
            Icon::ArrowDown,
            (rank < last).then_some(rank + 1),
        );
        let id = format!("practice-remove-{}", list.first_slot(rank).key());
        let remove = Button::new(id, tr.practice_remove(&name))
            .leading(Icon::Trash2)
            .icon_only()
            .on_press(Message::RemovePressed(list, rank));
        // What stands alone has nowhere to go.
        let moves = (last > 0).then(|| row![up, down].spacing(space::XS));
        row![moves, Element::from(remove)].spacing(space::XS).into()
    }

    /// That something was taken out of this list, and the way to have it back.
    fn removed_line<'a>(&'a self, lent: Lent<'a>, list: List) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let removed = self.removed.as_ref()?;
        if removed.list != list {
            return None;
        }
        let undo = Button::new("practice-undo", tr.practice_undo())
            .leading(Icon::RotateCcw)
            .on_press(Message::UndoPressed);
        let notice = Notice::new(super::view::REMOVED, Tone::Quiet, tr.practice_removed())
            .still(lent.is_still)
            .icon(Icon::Trash2)
            .action(undo);
        Some(notice.into())
    }
}

/// The label and help of a field that is filled elsewhere.
pub(super) fn said<'a>(lent: Lent<'a>, field: &'a Field) -> Element<'a, Message> {
    column![
        ui::strong(lent.words(&field.label)),
        ui::paragraph(lent.words(&field.help)),
    ]
    .into()
}

/// Why a text was not taken in.
pub(super) fn refused_words(lent: Lent<'_>, refusal: Refusal) -> String {
    match refusal {
        Refusal::Characters(length) => lent.tr.practice_too_long(length),
        Refusal::Rare(count) => lent.tr.practice_too_many_rare(count, MOST_RARE),
    }
}

fn add<'a>(lent: Lent<'a>, list: List, count: usize) -> Element<'a, Message> {
    let tr = lent.tr;
    let label = match list {
        List::Experience => tr.practice_add_experience(),
        List::Education => tr.practice_add_education(),
        List::Skills => tr.practice_add_skill(),
        List::Languages => tr.practice_add_language(),
        List::Points(_) => tr.practice_add_point(),
    };
    let most = most(list);
    let button = Button::new(add_id(list), label)
        .leading(Icon::Plus)
        .stays_reachable()
        .on_press_maybe((count < most).then_some(Message::AddPressed(list)));
    let enough = (count >= most).then(|| ui::status(tr.practice_enough(most)));
    column![Element::from(button), enough]
        .spacing(space::S)
        .into()
}

/// What an item of a list is called, numbered from 1.
fn name_of(lent: Lent<'_>, list: List, rank: usize) -> String {
    let (tr, number) = (lent.tr, rank + 1);
    match list {
        List::Experience => tr.practice_experience(number),
        List::Education => tr.practice_education(number),
        List::Skills => tr.practice_skill(number),
        List::Languages => tr.practice_spoken(number),
        List::Points(_) => tr.practice_point(number),
    }
}

/// What the field of an item is called.
fn name(lent: Lent<'_>, slot: Slot) -> String {
    match (slot, slot.item()) {
        (Slot::SpokenLevel(rank), _) => lent.tr.practice_level(rank + 1),
        (_, Some((list, rank))) => name_of(lent, list, rank),
        (_, None) => String::new(),
    }
}
