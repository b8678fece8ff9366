//! Lesson packs: which there are, and what the validator says of one that was refused.
use super::file::Purpose;
use super::{Centre, Message};
use crate::domain::id::LibraryId;
use crate::domain::problem::{Level, Problem};
use crate::domain::text::Text;
use crate::screen::Lent;
use crate::theme::{size, space};
use crate::ui::{self, Button, Element, Icon, Notice, Tone};

use iced::widget::{column, container, row};
use iced::{Center, Fill};

/// A pack that is there.
#[derive(Debug, Clone, PartialEq)]
pub struct PackRow {
    pub id: LibraryId,
    pub title: Text,
    pub version: String,
    pub modules: usize,
}

/// A pack that was refused, and why.
#[derive(Debug)]
pub struct Refused {
    problems: Vec<Problem>,
    errors: usize,
    shown: usize,
}

/// How many problems show at first, and how many more each time.
const AT_ONCE: usize = 20;

impl Refused {
    /// A pack with these problems; the errors come first.
    pub fn new(mut problems: Vec<Problem>) -> Self {
        problems.sort_by_key(Problem::level);
        let is_error = |problem: &&Problem| problem.level() == Level::Error;
        Self {
            errors: problems.iter().filter(is_error).count(),
            problems,
            shown: AT_ONCE,
        }
    }

    pub(super) fn show_more(&mut self) {
        self.shown += AT_ONCE;
    }
}

/// The id of the words that a pack was refused.
const REFUSED: &str = super::TOLD;

impl Centre {
    pub(super) fn pack_list<'a>(&'a self, lent: Lent<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let none = self
            .packs
            .is_empty()
            .then(|| ui::paragraph(tr.centre_packs_none()));
        let rows = self.packs.iter().map(|pack| pack_row(lent, pack));
        let add = Button::new("centre-pack-add", tr.centre_pack_add())
            .leading(Icon::Plus)
            .stays_reachable()
            .on_press_maybe(self.choose(Purpose::Pack));
        let folder = Button::new("centre-pack-folder", tr.centre_pack_folder())
            .leading(Icon::FolderOpen)
            .stays_reachable()
            .on_press_maybe(self.choose(Purpose::PackFolder));
        let buttons = row![Element::from(add), Element::from(folder)]
            .spacing(space::M)
            .wrap()
            .vertical_spacing(space::S);
        let content = column![
            none,
            ui::lines(rows, space::M),
            Element::from(buttons),
            self.by_hand(lent, Purpose::Pack),
            self.refused(lent),
        ]
        .spacing(space::M);
        ui::titled_card("centre-packs", Icon::Library, tr.centre_packs(), content)
    }

    /// Chooses a place in the system's window, unless something is under way.
    pub(super) fn choose(&self, purpose: Purpose) -> Option<Message> {
        (!self.is_busy).then_some(Message::ChoosePressed(purpose))
    }

    /// What the validator says: the errors, then the warnings.
    fn refused<'a>(&'a self, lent: Lent<'a>) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let refused = self.refused.as_ref()?;
        let notice = Notice::new(REFUSED, Tone::Bad, tr.centre_pack_refused(refused.errors))
            .icon(Icon::TriangleAlert)
            .text(tr.centre_pack_refused_line())
            .still(lent.is_still);
        let shown = refused.problems.iter().take(refused.shown);
        let rows = shown.map(|problem| problem_row(lent, problem));
        let left = refused.problems.len().saturating_sub(refused.shown);
        let more = (left > 0).then(|| {
            Button::new("centre-problems-more", tr.centre_problems_more(left))
                .leading(Icon::ChevronDown)
                .on_press(Message::MorePressed)
        });
        let list = column![
            Element::from(notice),
            ui::group(tr.centre_problems(), ui::lines(rows, space::M)),
            more.map(Element::from),
        ];
        Some(list.spacing(space::M).into())
    }
}

/// What is wrong with the centre's own limits of networks: those of the program hold instead.
pub(super) fn own_limits<'a>(
    lent: Lent<'a>,
    problems: &'a [Problem],
) -> Option<Element<'a, Message>> {
    let tr = lent.tr;
    let notice = own_limits_notice(lent, problems)?;
    let rows = problems.iter().take(AT_ONCE);
    let rows = rows.map(|problem| problem_row(lent, problem));
    let list = ui::group(tr.centre_own_limits_problems(), ui::lines(rows, space::M));
    let content = column![Element::from(notice), list].spacing(space::M);
    Some(ui::card(content))
}

/// That the centre's own limits of networks have errors, which the program's stand in for; or warnings.
pub fn own_limits_notice<'a, M: Clone + 'a>(
    lent: Lent<'a>,
    problems: &[Problem],
) -> Option<Notice<'a, M>> {
    let tr = lent.tr;
    let is_error = |problem: &Problem| problem.level() == Level::Error;
    let text = if problems.iter().any(is_error) {
        tr.centre_own_limits_unused()
    } else {
        tr.centre_own_limits_used()
    };
    let notice = Notice::new("own-limits", Tone::Warn, tr.centre_own_limits())
        .icon(Icon::TriangleAlert)
        .text(text)
        .still(lent.is_still);
    (!problems.is_empty()).then_some(notice)
}

fn pack_row<'a>(lent: Lent<'a>, pack: &'a PackRow) -> Element<'a, Message> {
    let tr = lent.tr;
    let title = lent.words(&pack.title);
    let words = column![
        ui::strong(title),
        ui::small(tr.centre_pack_row(pack.modules, &pack.version)),
    ]
    .width(Fill);
    let remove = Button::new(
        format!("centre-pack-remove-{}", pack.id),
        tr.centre_pack_remove(),
    )
    .leading(Icon::Trash2)
    .name(tr.centre_pack_remove_of(title))
    .on_press(Message::RemovePressed(pack.id.clone()));
    row![words, Element::from(remove)]
        .spacing(space::M)
        .align_y(Center)
        .into()
}

/// Where it is, what is wrong and how to mend it.
fn problem_row<'a>(lent: Lent<'a>, problem: &'a Problem) -> Element<'a, Message> {
    let tr = lent.tr;
    let (icon, tone, level) = match problem.level() {
        Level::Error => (Icon::CircleX, Tone::Bad, tr.centre_problem_error()),
        Level::Warning => (Icon::TriangleAlert, Tone::Warn, tr.centre_problem_warning()),
    };
    let place = if problem.line > 0 {
        tr.centre_problem_line(&problem.file, problem.line)
    } else {
        problem.file.clone()
    };
    let worded = tr.problem(problem);
    let place = (!place.is_empty()).then(|| ui::strong(place).width(Fill));
    let words = column![
        ui::small(level),
        place,
        ui::paragraph(worded.message).width(Fill),
        ui::paragraph(worded.cure).width(Fill),
    ]
    .width(Fill);
    container(row![ui::icon_toned(icon, size::ICON, tone), words].spacing(space::M))
        .width(Fill)
        .into()
}
