//! The order of the modules, where the centre locks it: each opens once those before it are done.
use super::App;
use crate::domain::id::ModuleId;
use crate::domain::progress::done_first;

use std::collections::BTreeMap;

/// A module that somebody wanted to open, and the one that comes first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Held {
    pub(super) module: ModuleId,
    pub(super) before: ModuleId,
}

impl App {
    /// The module to do before this one; `None` where it is open.
    pub(super) fn done_first(&self, module: &ModuleId) -> Option<&ModuleId> {
        if !self
            .centre
            .as_ref()
            .is_some_and(|centre| centre.locked_order)
        {
            return None;
        }
        let progress = &self.session.as_ref()?.progress;
        let summary = |id: &ModuleId| self.library().summary(id);
        done_first(progress, self.library().tracks(), &summary, module)
    }

    /// Of every module that is not open the one to do before it.
    pub(super) fn all_held_back(&self) -> BTreeMap<ModuleId, ModuleId> {
        let held = self.library().modules().filter_map(|module| {
            let before = self.done_first(&module.id)?;
            Some((module.id.clone(), before.clone()))
        });
        held.collect()
    }

    /// Why a module does not open, in words.
    pub(super) fn held_in_words(&self, held: &Held) -> String {
        let title = |id: &ModuleId| {
            let summary = self.library().summary(id);
            summary.map_or_else(
                || id.to_string(),
                |summary| self.lent().words(&summary.title).to_owned(),
            )
        };
        let (module, before) = (title(&held.module), title(&held.before));
        self.tr.order_held(&module, &before)
    }
}
