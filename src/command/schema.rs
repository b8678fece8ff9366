//! `passerelle schema`: the JSON Schemas of lesson files, for editors that complete and check while one types.
use super::Status;
use super::printer::Printer;
use crate::content;

use serde_json::{Map, Value};

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Prints one object that has each schema under its file's name, or writes the files into the folder `out`, which
/// is made where it is missing.
///
/// # Errors
/// Those of the printer, and of writing the files.
pub fn run(out: Option<&Path>, printer: &mut Printer<'_>) -> io::Result<Status> {
    if let Some(folder) = out {
        fs::create_dir_all(folder)?;
        for (name, schema) in content::schemas() {
            let mut file = File::create(folder.join(name))?;
            writeln!(file, "{}", serde_json::to_string_pretty(&schema)?)?;
            file.sync_all()?;
        }
    } else {
        let schemas = content::schemas()
            .into_iter()
            .map(|(name, schema)| (name.to_owned(), schema))
            .collect::<Map<_, _>>();
        printer.result(&serde_json::to_string_pretty(&Value::Object(schemas))?)?;
    }
    Ok(Status::Sound)
}
