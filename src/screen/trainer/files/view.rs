//! How the section shows.
use super::{BROUGHT, Brought, EXPORTED, FOLDER, Files, Known, Message, PATH, UNDONE};
use crate::domain::id::GroupId;
use crate::domain::problem::TransferTrouble;
use crate::domain::reset::KeptCopy;
use crate::screen::Lent;
use crate::screen::trainer::TITLE;
use crate::screen::trainer::reset::{done_words, told};
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, Notice, RadioRow, Strength, TextField, Tone};

use iced::Fill;
use iced::widget::{column, row};

/// The most people of a copy that are offered one by one.
const PEOPLE: usize = 12;

impl Files {
    /// The section.
    pub fn view<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let Some(known) = &self.known else {
            return column![
                ui::heading(TITLE, 1, tr.trainer_files()),
                ui::status(tr.files_reading()),
            ]
            .spacing(space::L)
            .into();
        };
        let troubles = known.troubles.iter().map(|trouble| tr.trouble(trouble));
        let damaged = known
            .damaged
            .iter()
            .map(|trouble| tr.reset_trouble(trouble));
        let troubles = troubles
            .chain(damaged)
            .map(|trouble| told(lent, "files-trouble", trouble));
        column![
            ui::heading(TITLE, 1, tr.trainer_files()),
            self.finished(lent),
            (!known.unseen.is_empty()).then(|| unseen(lent, known)),
            self.bringing(lent),
            self.taking(lent, known),
            self.day(lent),
            self.copies(lent, known),
        ]
        .extend(troubles)
        .spacing(space::L)
        .into()
    }

    /// The resets that a stop left and that were finished since, with their proof.
    pub fn finished<'a, M: Clone + 'a>(&self, lent: Lent<'a>) -> Option<Element<'a, M>> {
        let tr = lent.tr;
        let days = self.known.as_ref().map_or(0, |known| known.archive_days);
        let notices = self.finished.iter().map(|done| {
            let (tone, words) = done_words(tr, done, days);
            Notice::new(
                format!("files-finished-{}", done.id),
                tone,
                tr.files_finished(),
            )
            .still(lent.is_still)
            .icon(Icon::RotateCcw)
            .text(words)
            .into()
        });
        let notices: Vec<_> = notices.collect();
        (!notices.is_empty()).then(|| ui::lines(notices, space::S))
    }

    fn bringing<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let is_free = self.bringing.is_none();
        let field = TextField::new(PATH, tr.files_path(), &self.path)
            .help(tr.files_path_help())
            .on_input(Message::PathWritten)
            .on_submit_maybe(Some(Message::TakeInPressed));
        let bar = self.bringing.map(|(done, total)| {
            let words = tr.files_bringing(done, total);
            let fraction = done as f32 / total.max(1) as f32;
            let bar = ui::progress_bar(tr.files_bring(), words.clone(), fraction, Strength::Way);
            column![ui::status(words), bar].spacing(space::XS)
        });
        let content = column![
            ui::paragraph(tr.files_bring_help()).width(Fill),
            Button::new("files-choose", tr.files_choose())
                .main()
                .leading(Icon::FolderOpen)
                .stays_reachable()
                .on_press_maybe(is_free.then_some(Message::ChoosePressed)),
            Element::from(field),
            Button::new("files-take-in", tr.files_take_in())
                .leading(Icon::Download)
                .stays_reachable()
                .on_press_maybe(is_free.then_some(Message::TakeInPressed)),
            bar,
            self.results(lent),
        ]
        .spacing(space::M);
        ui::titled_card("files-bring", Icon::Download, tr.files_bring(), content)
    }

    /// What came of each file.
    fn results<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        if self.brought.is_empty() || self.bringing.is_some() {
            return None;
        }
        let good = self.brought.iter().filter(|one| one.result.is_ok()).count();
        let all = self.brought.len();
        let tone = if good == all { Tone::Ok } else { Tone::Warn };
        let head = Notice::new(BROUGHT, tone, tr.files_brought(good, all))
            .still(lent.is_still)
            .icon(if good == all {
                Icon::CircleCheck
            } else {
                Icon::TriangleAlert
            });
        let rows = self.brought.iter().enumerate();
        let rows = rows.map(|(place, one)| result(lent, place, one));
        Some(
            column![Element::from(head), ui::lines(rows, space::S)]
                .spacing(space::M)
                .into(),
        )
    }

    fn taking<'a>(&'a self, lent: Lent<'a>, known: &'a Known) -> Element<'a, Message> {
        let tr = lent.tr;
        let row = |id: String, label: String, group: Option<GroupId>| RadioRow {
            id: id.into(),
            label: label.into(),
            is_chosen: self.whose == group,
            on_choose: Some(Message::WhoseChosen(group)),
        };
        let everyone = tr.files_everyone(known.learners.len());
        let mut rows = vec![row("files-everyone".to_owned(), everyone, None)];
        for crowd in &self.crowds {
            let Some(group) = &crowd.group else {
                continue;
            };
            let label = tr.files_of_group(&crowd.name, crowd.people.len());
            rows.push(row(
                format!("files-group-{group}"),
                label,
                Some(group.clone()),
            ));
        }
        let field = TextField::new(FOLDER, tr.files_folder(), &self.folder)
            .help(tr.files_folder_help())
            .on_input(Message::FolderWritten)
            .on_submit_maybe(Some(Message::ExportPressed));
        let can_export = !self.is_exporting && !known.learners.is_empty();
        let content = column![
            ui::paragraph(tr.files_take_help()).width(Fill),
            ui::radio_group("files-whose", tr.files_take(), rows),
            Button::new("files-choose-folder", tr.files_choose_folder())
                .leading(Icon::FolderOpen)
                .on_press(Message::ChooseFolderPressed),
            Element::from(field),
            Button::new("files-export", tr.files_export())
                .main()
                .leading(Icon::Upload)
                .stays_reachable()
                .on_press_maybe(can_export.then_some(Message::ExportPressed)),
            self.is_exporting.then(|| ui::status(tr.files_exporting())),
            self.took(lent),
        ]
        .spacing(space::M);
        ui::titled_card("files-take", Icon::Upload, tr.files_take(), content)
    }

    /// What came of exporting.
    fn took<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let exported = self.exported.as_ref()?;
        let folder = exported.folder.to_string_lossy();
        let Some(refused) = exported.refused.first() else {
            let words = tr.files_exported(exported.people, &folder);
            let notice = Notice::new(EXPORTED, Tone::Ok, words)
                .still(lent.is_still)
                .icon(Icon::CircleCheck);
            return Some(notice.into());
        };
        let why = tr.transfer_trouble(refused);
        let words = tr.files_not_exported(exported.refused.len());
        let notice = Notice::new(EXPORTED, Tone::Bad, words)
            .still(lent.is_still)
            .icon(Icon::TriangleAlert)
            .text(why.what)
            .text(why.cure);
        Some(notice.into())
    }

    fn day<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let rows: Vec<_> = self
            .crowds
            .iter()
            .map(|crowd| {
                let id = crowd.group.as_ref().map_or("none", GroupId::as_str);
                let people = crowd.people.len();
                let label = match &crowd.group {
                    Some(_) => tr.files_of_group(&crowd.name, people),
                    None => tr.files_of_group(&tr.files_without_group(), people),
                };
                ui::check_row(
                    format!("files-day-{id}"),
                    label,
                    self.ending.contains(&crowd.group),
                    Some(Message::GroupToggled(crowd.group.clone())),
                )
            })
            .collect();
        let ends: usize = self.ends().map(|crowd| crowd.people.len()).sum();
        let content: Element<'a, Message> = if rows.is_empty() {
            ui::paragraph(tr.files_day_no_groups()).width(Fill).into()
        } else {
            column![
                ui::paragraph(tr.files_day_help()).width(Fill),
                ui::group(tr.files_day(), iced::widget::column(rows)),
                Button::new("files-day-end", tr.files_day_end(ends))
                    .danger_outlined()
                    .leading(Icon::RotateCcw)
                    .stays_reachable()
                    .on_press_maybe((ends > 0).then_some(Message::EndPressed)),
            ]
            .spacing(space::M)
            .into()
        };
        ui::titled_card("files-day", Icon::Moon, tr.files_day(), content)
    }

    fn copies<'a>(&'a self, lent: Lent<'a>, known: &'a Known) -> Element<'a, Message> {
        let tr = lent.tr;
        let came = match &self.undone {
            None => self.is_undoing.then(|| ui::status(tr.reset_undoing())),
            Some(Ok(undone)) => Some(
                Notice::new(UNDONE, Tone::Ok, tr.reset_undone(undone.people.len()))
                    .still(lent.is_still)
                    .icon(Icon::CircleCheck)
                    .into(),
            ),
            Some(Err(trouble)) => Some(told(lent, UNDONE, tr.reset_trouble(trouble))),
        };
        let content: Element<'a, Message> = if known.copies.is_empty() {
            ui::paragraph(tr.files_no_copies()).width(Fill).into()
        } else {
            let copies = known.copies.iter();
            let copies = copies.map(|copy| self.copy(lent, known, copy));
            column![
                ui::paragraph(tr.files_copies_help(known.archive_days)).width(Fill),
                iced::widget::column(copies).spacing(space::L),
            ]
            .spacing(space::M)
            .into()
        };
        ui::titled_card(
            "files-copies",
            Icon::Undo2,
            tr.files_copies(),
            column![came, content].spacing(space::M),
        )
    }

    /// A reset that can be undone, for all or one by one.
    fn copy<'a>(
        &'a self,
        lent: Lent<'a>,
        known: &'a Known,
        copy: &'a KeptCopy,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let when = tr.date_and_time(copy.at.civil());
        let since = (known.today - copy.at.civil().date()).get_days();
        let left = i64::from(known.archive_days) - i64::from(since);
        let left = u32::try_from(left).unwrap_or_default();
        let undo = |id: String, label: String, learner| {
            Button::new(id, label)
                .leading(Icon::Undo2)
                .stays_reachable()
                .on_press_maybe(
                    (!self.is_undoing).then_some(Message::UndoPressed(copy.reset, learner)),
                )
        };
        let one_by_one = (2..=PEOPLE).contains(&copy.people.len());
        let people = copy.people.iter().filter(|_| one_by_one).map(|person| {
            let id = format!("files-undo-{}-{}", copy.reset, person.learner);
            let label = tr.files_undo_one(&person.name);
            Element::from(undo(id, label, Some(person.learner)))
        });
        let name = match copy.people.as_slice() {
            [person] => tr.files_undo_one(&person.name),
            _ => tr.files_undo_all(),
        };
        column![
            ui::strong(tr.files_copy_of(&when, copy.people.len())).width(Fill),
            ui::small(format!(
                "{} · {}",
                tr.reset_scope_word(&copy.scope),
                tr.files_copy_days(left)
            ))
            .width(Fill),
            iced::widget::row(people)
                .push(undo(format!("files-undo-{}", copy.reset), name, None))
                .spacing(space::S)
                .wrap()
                .vertical_spacing(space::S),
        ]
        .spacing(space::S)
        .into()
    }
}

/// Who has not come for long, and what can be done.
fn unseen<'a>(lent: Lent<'a>, known: &'a Known) -> Element<'a, Message> {
    let tr = lent.tr;
    let people = &known.unseen;
    let names: Vec<_> = people
        .iter()
        .take(PEOPLE)
        .map(|person| person.name.as_str())
        .collect();
    let names = match people.len() - names.len() {
        0 => tr.list(&names),
        others => tr.reset_and_others(&names.join(", "), others),
    };
    let days = known.keep_days.unwrap_or_default();
    let content = column![
        ui::strong(tr.files_unseen(people.len(), days)).width(Fill),
        ui::paragraph(names).width(Fill),
        ui::paragraph(tr.files_unseen_help()).width(Fill),
        Button::new("files-unseen", tr.files_unseen_erase())
            .danger_outlined()
            .leading(Icon::Trash2)
            .on_press(Message::UnseenPressed),
    ]
    .spacing(space::S);
    ui::callout(Tone::Warn, Icon::Clock, content)
}

/// What came of a file, and the way on where somebody was erased here.
fn result<'a>(lent: Lent<'a>, place: usize, one: &'a Brought) -> Element<'a, Message> {
    let tr = lent.tr;
    let trouble = match &one.result {
        Ok(came) => {
            let words = match (came.was_known, came.added) {
                (false, added) => tr.files_new(&came.name, added),
                (true, 0) => tr.files_same(&came.name),
                (true, added) => tr.files_merged(&came.name, added),
            };
            return line(Icon::CircleCheck, Tone::Ok, words, None);
        }
        Err(trouble) => trouble,
    };
    let why = tr.transfer_trouble(trouble);
    let words = format!("{} {}", why.what, why.cure);
    let anyway = matches!(trouble, TransferTrouble::WasErased { .. }).then(|| {
        let file = one.path.file_name().unwrap_or_default().to_string_lossy();
        Button::new(format!("files-anyway-{place}"), tr.files_anyway())
            .name(tr.files_anyway_name(&file))
            .on_press(Message::AnywayPressed(place))
            .into()
    });
    line(Icon::TriangleAlert, Tone::Bad, words, anyway)
}

fn line<'a>(
    icon: Icon,
    tone: Tone,
    words: String,
    action: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    row![
        ui::icon_toned(icon, 20.0, tone),
        column![ui::paragraph(words).width(Fill), action].spacing(space::XS),
    ]
    .spacing(space::S)
    .into()
}
