//! What stands above the table: whom it shows, the search, and what is done with those who are chosen.
use super::{DONE, Done, GROUPS, Known, Message, People, SEARCH, WHOM, What};
use crate::domain::following::roster::Whom;
use crate::i18n::Tr;
use crate::screen::Lent;
use crate::theme::{self, TARGET, size, space};
use crate::ui::{self, Button, Chooser, ChooserOption, Element, Icon, Notice, TextField, Tone};

use iced::widget::{column, container, row, text};
use iced::{Alignment, Center, Fill};

impl People {
    /// Whom the table shows, and the search.
    pub(super) fn tools<'a>(
        &'a self,
        lent: Lent<'a>,
        known: Known<'a>,
        width: f32,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let label = text(tr.following_whom())
            .size(size::SMALL)
            .font(theme::SEMIBOLD);
        let chooser =
            column![ui::decoration(label), self.whom_chooser(tr, known)].spacing(space::S);
        let search = TextField::new(SEARCH, tr.following_search(), &self.search)
            .placeholder(tr.following_search_placeholder())
            .on_input(Message::SearchEdited);
        let manage = Button::new(GROUPS, tr.following_groups())
            .leading(Icon::UsersRound)
            .expanded(self.is_managing)
            .on_press(Message::GroupsToggled);
        let refresh = Button::new("people-refresh", tr.following_refresh())
            .leading(Icon::RefreshCw)
            .on_press(Message::RefreshPressed);
        let buttons = row![manage, refresh].spacing(space::M).wrap();
        if width < 820.0 {
            return column![chooser, search, buttons].spacing(space::M).into();
        }
        row![
            container(chooser).width(Fill),
            container(search).width(Fill),
            buttons
        ]
        .spacing(space::L)
        .align_y(if self.is_choosing_whom {
            Alignment::Start
        } else {
            Alignment::End
        })
        .into()
    }

    fn whom_chooser<'a>(&'a self, tr: &'a Tr, known: Known<'a>) -> Element<'a, Message> {
        let option = |whom: Whom, words: String| ChooserOption {
            words: words.into(),
            is_chosen: self.whom == whom,
            on_choose: Message::WhomChosen(whom),
        };
        let mut options = vec![option(Whom::Everyone, tr.following_everyone())];
        options.extend(known.groups.open().map(|group| {
            let whom = Whom::Group(group.id.clone());
            option(whom, group.name.clone())
        }));
        options.push(option(Whom::WithoutGroup, tr.following_without_group()));
        options.push(option(Whom::Archived, tr.following_archived()));
        let over = known.groups.groups.iter().filter(|group| group.archived);
        options.extend(over.map(|group| {
            let whom = Whom::Group(group.id.clone());
            option(whom, tr.following_group_over(&group.name))
        }));
        Chooser::new(WHOM, tr.following_whom(), tr.following_everyone())
            .options(options)
            .open(self.is_choosing_whom, Some(Message::WhomToggled))
            .into()
    }

    /// What is done with those who are chosen, or how some are.
    pub(super) fn chosen_bar<'a>(
        &'a self,
        lent: Lent<'a>,
        known: Known<'a>,
    ) -> Option<Element<'a, Message>> {
        if self.shown.is_empty() && self.chosen.is_empty() {
            return None;
        }
        let tr = lent.tr;
        if self.chosen.is_empty() {
            // It keeps the place of the buttons: the table does not move with the first tick.
            let line = container(ui::paragraph(tr.following_choose_line())).center_y(TARGET);
            return Some(ui::toned_card(Tone::Primary, line));
        }
        let is_archive = self.whom == Whom::Archived;
        let (words, icon) = if is_archive {
            (tr.following_bring_back(), Icon::ArchiveRestore)
        } else {
            (tr.following_archive(), Icon::Archive)
        };
        let archive = Button::new("people-archive", words)
            .leading(icon)
            .on_press(Message::ArchivePressed(!is_archive));
        let none = Button::new("people-none", tr.following_choose_none())
            .quiet()
            .on_press(Message::NoneChosen);
        let count = ui::status(tr.following_chosen(self.chosen.len()));
        let moving = container(self.move_chooser(tr, known)).width(300);
        let bar = row![count, moving, archive, none]
            .spacing(space::M)
            .align_y(Center)
            .wrap()
            .vertical_spacing(space::S);
        Some(ui::toned_card(Tone::Primary, bar))
    }

    fn move_chooser<'a>(&'a self, tr: &'a Tr, known: Known<'a>) -> Element<'a, Message> {
        let option = |group, words: String| ChooserOption {
            words: words.into(),
            is_chosen: false,
            on_choose: Message::MoveChosen(group),
        };
        let groups = known.groups.open();
        let mut options: Vec<_> = groups
            .map(|group| option(Some(group.id.clone()), group.name.clone()))
            .collect();
        options.push(option(None, tr.following_without_group()));
        Chooser::new("people-move", tr.following_move_to(), tr.following_move())
            .options(options)
            .open(self.is_moving, Some(Message::MoveToggled))
            .into()
    }

    /// What was done last.
    pub(super) fn done<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let done = self.done.as_ref()?;
        Some(done_notice(lent, done, DONE, WHOM, Message::UndoPressed))
    }
}

/// What was done, and the way back; the focus goes to `after` where that is pressed.
pub(in crate::screen::trainer) fn done_notice<'a, Message: Clone + 'a>(
    lent: Lent<'a>,
    done: &'a Done,
    id: &'static str,
    after: &'static str,
    on_undo: Message,
) -> Element<'a, Message> {
    let tr = lent.tr;
    let tone = if done.trouble.is_some() {
        Tone::Bad
    } else {
        Tone::Ok
    };
    let title = what(tr, &done.what).unwrap_or_else(|| tr.following_failed());
    let mut notice = Notice::new(id, tone, title).still(lent.is_still);
    if let Some(trouble) = &done.trouble {
        let told = tr.trouble(trouble);
        notice = notice.text(format!("{} {}", told.what, told.cure));
    }
    if done.undo.is_some() {
        let words = match done.what {
            What::Archived(_) | What::GroupArchived(_) => tr.following_undo_archive(),
            _ => tr.following_undo(),
        };
        let undo = Button::new(format!("{id}-undo"), words)
            .leading(Icon::Undo2)
            .returns_focus_to(after)
            .on_press(on_undo);
        notice = notice.action(undo);
    }
    notice.into()
}

fn what(tr: &Tr, what: &What) -> Option<String> {
    Some(match what {
        What::Moved(count) => tr.following_moved(*count),
        What::Archived(count) => tr.following_was_archived(*count),
        What::BroughtBack(count) => tr.following_was_brought_back(*count),
        What::GroupMade(name) => tr.following_group_made(name),
        What::GroupRenamed(name) => tr.following_group_renamed(name),
        What::GroupArchived(name) => tr.following_group_archived(name),
        What::GroupReopened(name) => tr.following_group_reopened(name),
        What::CodeCleared => tr.following_code_cleared(),
        What::Undone => tr.following_undone(),
        What::Nothing => return None,
    })
}
