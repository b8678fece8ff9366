//! The groups, while they are managed: all of them, each with what is done to it.
use super::{GROUP_NAME, Known, Message, Naming, People};
use crate::domain::group::Group;
use crate::i18n::Tr;
use crate::screen::Lent;
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, TextField};

use iced::widget::{column, container, row};
use iced::{Center, Fill};

/// Narrower than this, what is done to a group stands below its name.
const ROOM: f32 = 700.0;

impl People {
    /// The groups, while they are managed, `width` wide.
    pub(super) fn managing<'a>(
        &'a self,
        lent: Lent<'a>,
        known: Known<'a>,
        width: f32,
    ) -> Option<Element<'a, Message>> {
        if !self.is_managing {
            return None;
        }
        let tr = lent.tr;
        if let Some(naming) = &self.naming {
            return Some(ui::card(naming_view(tr, naming)));
        }
        let new = Button::new("people-group-new", tr.following_group_new())
            .leading(Icon::Plus)
            .on_press(Message::NewGroupPressed);
        let (over, open): (Vec<_>, Vec<_>) =
            known.groups.groups.iter().partition(|group| group.archived);
        let groups = open.into_iter().chain(over);
        let groups: Vec<_> = groups.map(|group| line(tr, group, width)).collect();
        let groups: Element<'a, Message> = if groups.is_empty() {
            ui::paragraph(tr.following_groups_none()).width(Fill).into()
        } else {
            ui::group(tr.following_groups(), ui::lines(groups, space::M))
        };
        let content = column![groups, Element::from(new)].spacing(space::L);
        Some(ui::card(content))
    }
}

/// A group, and what is done to it.
fn line<'a>(tr: &'a Tr, group: &'a Group, width: f32) -> Element<'a, Message> {
    let is_over = group.archived;
    let rename = Button::new(
        format!("people-group-rename-{}", group.id),
        tr.following_group_rename(),
    )
    .name(tr.following_group_rename_of(&group.name))
    .leading(Icon::Pencil)
    .on_press(Message::RenamePressed(group.id.clone()));
    let (words, name, icon) = if is_over {
        (
            tr.following_bring_back(),
            tr.following_group_bring_back_of(&group.name),
            Icon::ArchiveRestore,
        )
    } else {
        (
            tr.following_archive(),
            tr.following_group_archive_of(&group.name),
            Icon::Archive,
        )
    };
    let archive = Button::new(format!("people-group-archive-{}", group.id), words)
        .name(name)
        .leading(icon)
        .on_press(Message::GroupArchivePressed(group.id.clone(), !is_over));
    let title = if is_over {
        tr.following_group_over(&group.name)
    } else {
        group.name.clone()
    };
    let title = container(ui::strong(title).width(Fill)).width(Fill);
    let buttons = row![rename, archive].spacing(space::S);
    if width < ROOM {
        return column![title, buttons.wrap()].spacing(space::XS).into();
    }
    row![title, buttons]
        .spacing(space::M)
        .align_y(Center)
        .into()
}

fn naming_view<'a>(tr: &'a Tr, naming: &'a Naming) -> Element<'a, Message> {
    let field = TextField::new(GROUP_NAME, tr.following_group_name(), &naming.typed)
        .help(tr.following_group_name_help())
        .error(naming.bad.map(|bad| tr.bad_group(bad)))
        .on_input(Message::GroupNameEdited)
        .on_submit_maybe(Some(Message::GroupNameKept));
    let save = Button::new("people-group-save", tr.following_group_save())
        .primary()
        .on_press(Message::GroupNameKept);
    let leave = Button::new("people-group-cancel", tr.following_group_cancel())
        .main()
        .on_press(Message::GroupNameLeft);
    column![
        container(field).max_width(480),
        row![save, leave].spacing(space::M).wrap()
    ]
    .spacing(space::M)
    .into()
}
