//! What is asked at the end of a session, as it shows.
use super::super::{App, Leaving, Message};
use super::{Asked, Happened, PLACE, Step, Why};
use crate::domain::problem::{TransferTrouble, Trouble};
use crate::theme::space;
use crate::ui::{self, Button, Element, Icon, TextField};

use iced::widget::column;

use std::path::Path;

impl App {
    /// The question, as a dialog of the given id.
    pub(in super::super) fn leave_dialog<'a>(
        &'a self,
        id: &'static str,
        asked: &'a Asked,
    ) -> ui::Dialog<'a, Message> {
        let tr = &self.tr;
        let is_free = self.leaving == Leaving::No && !self.ending.is_asking;
        let way = |id, label: String, happened| {
            Button::new(id, label)
                .stays_reachable()
                .on_press_maybe(is_free.then_some(Message::Ending(happened)))
        };
        let stay = Button::new("leave-stay", tr.leave_stay())
            .main()
            .stays_reachable()
            .on_press_maybe(is_free.then_some(Message::DialogCancelled));
        let dialog = match &asked.step {
            Step::Choice => {
                let content = self.choices(asked.why, &way);
                ui::Dialog::new(id, tr.leave_title(), content).action(stay)
            }
            Step::Place => {
                let words = ui::paragraph(tr.leave_place_text());
                ui::Dialog::new(id, tr.leave_place(), words)
            }
            Step::Sure => {
                let words = ui::paragraph(tr.leave_sure_text());
                let sure = way("leave-sure", tr.leave_sure(), Happened::SurePressed).danger();
                ui::Dialog::new(id, tr.leave_sure_title(), words)
                    .action(stay)
                    .action(sure)
                    .alert()
            }
            Step::Failed(path, trouble) => {
                let why = self.not_taken_words(path, trouble);
                let lines = [why, tr.leave_nothing_erased()];
                let lines = lines.map(|line| ui::paragraph(line).into());
                let by_hand = way("leave-by-hand", tr.away_by_hand(), Happened::ByHandPressed);
                let again = way("leave-again", tr.leave_again(), Happened::TakePressed);
                ui::Dialog::new(id, tr.away_not_saved(), ui::lines(lines, space::S))
                    .action(stay)
                    .action(by_hand)
                    .action(again.primary())
            }
            Step::ByHand { .. } => {
                let save = way("leave-save", tr.away_save_here(), Happened::SaveHerePressed);
                ui::Dialog::new(id, tr.away_by_hand_title(), self.place_field(&asked.step))
                    .action(stay)
                    .action(save.primary().leading(Icon::Save))
            }
        };
        dialog.on_close(Message::DialogCancelled)
    }

    /// What can be chosen, each with what it means.
    fn choices<'a>(
        &'a self,
        why: Why,
        way: &impl Fn(&'static str, String, Happened) -> Button<'a, Message>,
    ) -> Element<'a, Message> {
        let tr = &self.tr;
        let reason = match why {
            Why::Brought => Some(tr.leave_brought()),
            Why::Forgets => Some(tr.leave_forgets()),
            Why::Wish | Why::Copy | Why::Summary | Why::Erase => None,
        };
        let take = way("leave-take", tr.leave_take(), Happened::TakePressed)
            .primary()
            .leading(Icon::Usb)
            .fill();
        let keep = way("leave-keep", tr.leave_keep(), Happened::KeepPressed)
            .main()
            .leading(Icon::HardDrive)
            .fill();
        let erase = way("leave-erase", tr.leave_erase(), Happened::ErasePressed)
            .danger_outlined()
            .leading(Icon::Trash2)
            .fill();
        let keep_line = if self.surroundings.computer.forgets {
            tr.leave_keep_forgets()
        } else {
            tr.leave_keep_line()
        };
        let choice = |control: Button<'a, Message>, line: String| {
            Element::from(column![Element::from(control), ui::small(line)].spacing(space::XS))
        };
        let keeps = (why != Why::Brought || self.keeps_brought()).then(|| choice(keep, keep_line));
        column![
            reason.map(ui::paragraph),
            choice(take, tr.leave_take_line()),
            keeps,
            choice(erase, tr.leave_erase_line()),
        ]
        .spacing(space::M)
        .into()
    }

    fn not_taken_words(&self, path: &Path, trouble: &TransferTrouble) -> String {
        match trouble {
            // The folder is not there, which is no trouble of the file.
            TransferTrouble::Records(Trouble::Gone(gone)) if gone == path => {
                self.tr.leave_no_place()
            }
            other => self.transfer_words(path, other),
        }
    }

    fn place_field<'a>(&'a self, step: &'a Step) -> Element<'a, Message> {
        let tr = &self.tr;
        let Step::ByHand {
            path,
            is_needed,
            is_empty,
            trouble,
        } = step
        else {
            return ui::paragraph("").into();
        };
        let needed = is_needed.then(|| ui::paragraph(tr.away_no_dialog()));
        let error = match trouble {
            Some((path, trouble)) => Some(self.not_taken_words(path, trouble)),
            None => is_empty.then(|| tr.bring_no_path()),
        };
        let field = TextField::new(PLACE, tr.away_path(), path)
            .help(tr.away_path_help())
            .error(error)
            .on_input(|path| Message::Ending(Happened::PlaceEdited(path)))
            .on_submit_maybe(Some(Message::Ending(Happened::SaveHerePressed)));
        column![needed, Element::from(field)]
            .spacing(space::M)
            .into()
    }
}
