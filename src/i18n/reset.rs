//! The words of resets, of work that is brought and taken, and of the end of the day.
use super::Tr;
use crate::domain::reset::{Going, Scope};

messages! {
    /// The title of the panel.
    reset_title(people: usize);
    reset_end_of_day_title(people: usize);
    reset_unseen_title(people: usize);
    /// Names, and how many others.
    reset_and_others(names: &str, others: usize);
    reset_scope;
    reset_scope_all;
    reset_scope_modules;
    reset_scope_quizzes;
    reset_scope_profile;
    reset_modules;
    reset_choose_modules;
    reset_goes;
    reset_nothing_goes;
    reset_counting;
    /// Of a reset of everything: the people themselves.
    reset_going_people(count: usize);
    reset_going_lessons(count: usize);
    reset_going_modules(count: usize);
    reset_going_attempts(count: usize);
    reset_going_answers(count: usize);
    reset_going_profiles(count: usize);
    reset_going_photos(count: usize);
    reset_going_messages(count: usize);
    reset_going_network(count: usize);
    reset_going_ratings(count: usize);
    reset_going_copies(count: usize);
    reset_stays;
    reset_keep_copy(days: u32);
    reset_no_copy;
    reset_now;
    reset_anyway;
    reset_not;
    reset_working;
    /// What came of it.
    reset_done(people: usize);
    reset_copy_kept(days: u32);
    /// Nothing of it remains: the program looked.
    reset_proof;
    reset_remains(path: &str);
    reset_undo;
    reset_undoing;
    reset_undone(people: usize);
    reset_close;
    reset_people(count: usize);
    files_bring;
    files_bring_help;
    files_choose;
    files_path;
    files_path_help;
    files_take_in;
    files_dialog;
    files_kind;
    files_bringing(done: usize, total: usize);
    files_brought(good: usize, total: usize);
    files_new(name: &str, added: usize);
    files_merged(name: &str, added: usize);
    files_same(name: &str);
    files_anyway;
    files_anyway_name(file: &str);
    files_take;
    files_take_help;
    files_everyone(people: usize);
    files_of_group(group: &str, people: usize);
    files_folder;
    files_folder_help;
    files_choose_folder;
    files_export;
    files_exporting;
    files_exported(people: usize, folder: &str);
    files_not_exported(people: usize);
    files_copies;
    files_no_copies;
    files_copies_help(days: u32);
    files_copy_of(date: &str, people: usize);
    files_copy_days(days: u32);
    files_undo_all;
    files_undo_one(name: &str);
    files_day;
    files_day_help;
    files_day_no_groups;
    files_without_group;
    files_day_end(people: usize);
    files_unseen(people: usize, days: u32);
    files_unseen_help;
    files_unseen_erase;
    files_reading;
}

impl Tr {
    /// What goes with this scope, a line for each thing; nothing for what does not.
    pub fn going(&self, going: &Going, scope: &Scope) -> Vec<String> {
        let people = if *scope == Scope::All {
            going.people
        } else {
            0
        };
        let line = |count, line: fn(&Self, usize) -> String| (count > 0).then(|| line(self, count));
        let lines = [
            line(people, Self::reset_going_people),
            line(going.modules, Self::reset_going_modules),
            line(going.lessons, Self::reset_going_lessons),
            line(going.attempts, Self::reset_going_attempts),
            line(going.answers, Self::reset_going_answers),
            line(going.ratings, Self::reset_going_ratings),
            line(going.profiles, Self::reset_going_profiles),
            line(going.photos, Self::reset_going_photos),
            line(going.messages, Self::reset_going_messages),
            line(going.network, Self::reset_going_network),
            line(going.copies, Self::reset_going_copies),
        ];
        lines.into_iter().flatten().collect()
    }

    /// What a reset was of.
    pub fn reset_scope_word(&self, scope: &Scope) -> String {
        match scope {
            Scope::All => self.reset_scope_all(),
            Scope::Modules(_) => self.reset_scope_modules(),
            Scope::Quizzes(_) => self.reset_scope_quizzes(),
            Scope::Profile => self.reset_scope_profile(),
        }
    }
}
