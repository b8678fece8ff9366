//! The words of sessions on shared computers.
use super::Tr;
use super::quote::shown;

use std::path::Path;

messages! {
    welcome_code_line;
    welcome_bring;
    welcome_bring_line;
    welcome_find;
    welcome_found_none;
    welcome_people(first: usize, last: usize, total: usize);
    welcome_people_before;
    welcome_people_next;
    welcome_forgets;
    welcome_idle;
    welcome_idle_kept;
    welcome_idle_forgotten;
    welcome_taken;
    welcome_taken_in_part;
    welcome_taken_folder(folder: &str);
    welcome_taken_folder_only(folder: &str);
    welcome_erased;
    welcome_erased_text;
    welcome_not_erased;
    welcome_not_erased_text;
    kept_profile;
    kept_days(days: u32);
    kept_copy(days: u32);
    code_title;
    code_wanted;
    code_honest;
    code_new;
    code_new_help;
    code_none;
    code_set;
    code_change;
    code_remove;
    code_is_set;
    code_is_not_set;
    code_ask(name: &str);
    code_field;
    code_field_help;
    code_wrong;
    code_pause(seconds: u64);
    code_forgotten;
    code_back;
    code_enter;
    bring_title;
    bring_kind;
    bring_no_dialog;
    bring_path;
    bring_path_help;
    bring_no_path;
    bring_no_file;
    bring_open;
    bring_failed;
    bring_by_hand;
    bring_again;
    bring_came(name: &str);
    bring_known;
    bring_new;
    bring_added(count: usize);
    bring_nothing_new;
    bring_begin;
    bring_stays;
    bring_stays_text;
    bring_take_off;
    leave_title;
    leave_brought;
    leave_forgets;
    leave_take;
    leave_take_line;
    leave_keep;
    leave_keep_line;
    leave_keep_forgets;
    leave_erase;
    leave_erase_line;
    leave_stay;
    leave_sure_title;
    leave_sure_text;
    leave_sure;
    leave_nothing_erased;
    leave_again;
    leave_place;
    leave_place_text;
    leave_file_name;
    idle_title;
    idle_named;
    idle_guest;
    idle_seconds(seconds: u32);
    idle_stay;
    kiosk_title;
    kiosk_text;
    kiosk_honest;
    leave_no_place;
    bring_erased;
    bring_erased_text;
    bring_erased_yes;
}

impl Tr {
    /// Where the work stands that somebody took along, and whether nothing of it `stays` here.
    pub fn taken_to(&self, folder: &Path, stays: bool) -> String {
        let folder = shown(&folder.to_string_lossy());
        if stays {
            self.welcome_taken_folder_only(&folder)
        } else {
            self.welcome_taken_folder(&folder)
        }
    }
}
