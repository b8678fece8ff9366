//! The words for what is waited for.
use super::Tr;
use crate::domain::wait::Wait;

messages! {
    waiting_people;
    waiting_people_long;
    waiting_learner;
    waiting_learner_long;
    waiting_new_learner;
    waiting_new_learner_long;
    waiting_library;
    waiting_library_long;
    waiting_module;
    waiting_module_long;
    waiting_draft;
    waiting_draft_long;
    waiting_photo;
    waiting_photo_long;
    waiting_answer;
    waiting_taking;
    waiting_taking_long;
    waiting_bringing;
    waiting_bringing_long;
    waiting_erasing;
    waiting_erasing_long;
    waiting_centre;
    waiting_centre_long;
    waiting_search;
    waiting_search_long;
    waiting_closing;
    waiting_closing_long;
    waiting_ending;
    waiting_ending_long;
    waiting_cancel;
    waiting_stop;
    waiting_end_now;
}

impl Tr {
    /// What is happening.
    pub fn wait(&self, wait: Wait) -> String {
        match wait {
            Wait::People => self.waiting_people(),
            Wait::Learner => self.waiting_learner(),
            Wait::NewLearner => self.waiting_new_learner(),
            Wait::Library => self.waiting_library(),
            Wait::Module => self.waiting_module(),
            Wait::Draft => self.waiting_draft(),
            Wait::Photo => self.waiting_photo(),
            Wait::Answer => self.waiting_answer(),
            Wait::Taking => self.waiting_taking(),
            Wait::Bringing => self.waiting_bringing(),
            Wait::Erasing => self.waiting_erasing(),
            Wait::Centre => self.waiting_centre(),
            Wait::Search => self.waiting_search(),
            Wait::Closing => self.waiting_closing(),
            Wait::Ending => self.waiting_ending(),
        }
    }

    /// That it takes long, and what can be done.
    pub fn long_wait(&self, wait: Wait) -> String {
        match wait {
            Wait::People => self.waiting_people_long(),
            Wait::Learner => self.waiting_learner_long(),
            Wait::NewLearner => self.waiting_new_learner_long(),
            Wait::Library => self.waiting_library_long(),
            Wait::Module => self.waiting_module_long(),
            Wait::Draft => self.waiting_draft_long(),
            Wait::Photo => self.waiting_photo_long(),
            // An answer waits no longer then: the banner says that it is not kept yet.
            Wait::Answer => self.waiting_answer(),
            Wait::Taking => self.waiting_taking_long(),
            Wait::Bringing => self.waiting_bringing_long(),
            Wait::Erasing => self.waiting_erasing_long(),
            Wait::Centre => self.waiting_centre_long(),
            Wait::Search => self.waiting_search_long(),
            Wait::Closing => self.waiting_closing_long(),
            Wait::Ending => self.waiting_ending_long(),
        }
    }
}
