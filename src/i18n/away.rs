//! The words of taking the trial profile away.
use super::Tr;
use super::quote::shown;
use crate::domain::profile::away::Form;

use std::path::Path;

messages! {
    away_title;
    away_line;
    away_files;
    away_pdf;
    away_pdf_line;
    away_pdf_save;
    away_text;
    away_text_line;
    away_text_save;
    away_photo;
    away_photo_line;
    away_photo_save;
    away_no_photo;
    away_saved;
    away_saved_at(name: &str, folder: &str);
    /// How many kinds of characters no font of the program has.
    away_unprintable(count: usize);
    away_not_saved;
    away_by_hand;
    away_by_hand_title;
    away_no_dialog;
    away_form;
    away_path;
    away_path_help;
    away_save_here;
    away_copy;
    away_copy_line;
    away_copy_button;
    away_copy_of(title: &str);
    away_copy_section;
    away_copied(title: &str);
    /// A field of one entry of several.
    away_field_of(field: &str, entry: &str);
    away_nothing;
    /// What the file is, in its name.
    away_file_name;
    away_photo_name;
}

impl Tr {
    /// A form in which the profile is taken away.
    pub fn form(&self, form: Form) -> String {
        match form {
            Form::Pdf => self.away_pdf(),
            Form::Text => self.away_text(),
            Form::Photo => self.away_photo(),
        }
    }

    /// What it is good for.
    pub fn form_line(&self, form: Form) -> String {
        match form {
            Form::Pdf => self.away_pdf_line(),
            Form::Text => self.away_text_line(),
            Form::Photo => self.away_photo_line(),
        }
    }

    /// What saves it.
    pub fn form_save(&self, form: Form) -> String {
        match form {
            Form::Pdf => self.away_pdf_save(),
            Form::Text => self.away_text_save(),
            Form::Photo => self.away_photo_save(),
        }
    }

    /// Where a file is: people look for its name and its folder.
    pub fn saved_at(&self, path: &Path) -> String {
        let name = path.file_name().unwrap_or(path.as_os_str());
        let folder = path.parent().unwrap_or(path);
        self.away_saved_at(
            &shown(&name.to_string_lossy()),
            &shown(&folder.to_string_lossy()),
        )
    }

    /// What its file is, in the name of the file.
    pub fn form_name(&self, form: Form) -> String {
        match form {
            Form::Pdf | Form::Text => self.away_file_name(),
            Form::Photo => self.away_photo_name(),
        }
    }
}
