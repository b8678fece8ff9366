//! Sheets and the guide of `passerelle export`: modules on a page each, and the trainer's guide, as PDF files.
use super::printer::Printer;
use super::{Asked, Status};
use crate::content::Library;
use crate::domain::id::ModuleId;
use crate::domain::lesson::Module;
use crate::domain::problem::{ModuleTrouble, TakingTrouble};
use crate::domain::text::Language;
use crate::i18n::Tr;
use crate::report::guide::{self, Guide};
use crate::report::print::{Printed, print};
use crate::report::sheet::{self, Sheet};
use crate::store::{Disk, IfThere, take_away};

use jiff::civil::Date;

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The word for every module.
const ALL: &str = "all";

/// What to print.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
pub struct Papers {
    /// The id of a module whose sheet is wanted, or the word for every module.
    #[arg(long, value_name = "MODULE|all")]
    pub sheet: Option<String>,
    /// Whether the trainer's guide is wanted.
    #[arg(long)]
    pub guide: bool,
}

/// Where the files go, and what they are written with.
struct Press<'a> {
    library: &'a Library,
    folder: &'a Path,
    day: Date,
}

/// A module that cannot be printed, or a file that cannot be written, as it was told.
struct Refused;

/// Writes `papers` of the modules of `library` into `folder`, in the language that was named or in French and English,
/// and prints the names of the files. One that is there already is written anew. Status 1 where a module cannot be read,
/// or a file cannot be written.
///
/// # Errors
/// Those of the printer, and of making the folder.
pub fn run(
    papers: &Papers,
    library: &Library,
    folder: &Path,
    asked: Asked<'_>,
    tr: &Tr,
    printer: &mut Printer<'_>,
) -> io::Result<Status> {
    let ids: Vec<ModuleId> = library.modules().map(|module| module.id.clone()).collect();
    let wanted: Vec<ModuleId> = match papers.sheet.as_deref() {
        None => Vec::new(),
        Some(ALL) => ids,
        Some(one) => {
            let of_library = ids.iter().find(|id| id.as_str() == one);
            let Some(id) = of_library else {
                let ids: Vec<_> = ids.iter().map(ModuleId::as_str).collect();
                printer.note(&tr.command_no_module(one, &ids.join(", ")));
                return Ok(Status::Wrong);
            };
            vec![id.clone()]
        }
    };
    fs::create_dir_all(folder)?;
    let day = jiff::Zoned::now().date();
    let press = Press {
        library,
        folder,
        day,
    };
    let guide = papers.guide.then(|| guide::MODULE.parse().ok()).flatten();
    let sheets = wanted.iter().map(|id| (id, false));
    for (id, is_guide) in sheets.chain(guide.iter().map(|id| (id, true))) {
        let languages = languages(library, id, asked.language);
        if languages.is_empty() {
            printer.note(&tr.command_no_language(id.as_str()));
            return Ok(Status::Wrong);
        }
        for language in languages {
            match press.write(id, is_guide, language, tr, printer) {
                Ok(file) => printer.result(&tr.paper_exported(&file.display().to_string()))?,
                Err(Refused) => return Ok(Status::Wrong),
            }
        }
    }
    Ok(Status::Sound)
}

/// The languages to print a module in: of those that it has.
fn languages(library: &Library, id: &ModuleId, named: Option<Language>) -> Vec<Language> {
    [Language::FR, Language::EN]
        .into_iter()
        .filter(|language| named.is_none_or(|wanted| wanted == *language))
        .filter(|language| library.languages(id).contains(language))
        .collect()
}

impl Press<'_> {
    /// Writes the sheet of a module, or the guide, and gives where it is. What goes wrong is told in words of `tr`.
    fn write(
        &self,
        id: &ModuleId,
        is_guide: bool,
        language: Language,
        tr: &Tr,
        printer: &mut Printer<'_>,
    ) -> Result<PathBuf, Refused> {
        let opened = self.library.open_with(id, 1, |_| BTreeSet::new());
        let module = opened.map_err(|trouble: ModuleTrouble| {
            printer.note(&tr.module_trouble(&trouble).what);
            Refused
        })?;
        let name = if is_guide { "guide" } else { id.as_str() };
        let file = self.folder.join(format!("{name}-{language}.pdf"));
        let written = self
            .printed(&module.module, is_guide, &Tr::new(language))
            .and_then(|printed| {
                let written = take_away(&Disk, &file, &printed.pdf, IfThere::Replace);
                written.map_err(TakingTrouble::NotWritten)
            });
        written.map_err(|trouble| {
            printer.note(&tr.taking_trouble(&trouble).what);
            Refused
        })?;
        Ok(file)
    }

    fn printed(&self, module: &Module, is_guide: bool, tr: &Tr) -> Result<Printed, TakingTrouble> {
        let languages = self.library.languages(&module.id);
        let fallback = languages.first().copied().unwrap_or(Language::FR);
        let (place, day) = (&*tr.app_name(), self.day);
        let printed = if is_guide {
            let guide = Guide {
                module,
                fallback,
                place,
                day,
            };
            let page_words = |page, pages| tr.report_page(page, pages);
            print(&guide::document(&guide, tr), &page_words)
        } else {
            let sheet = Sheet {
                module,
                term: &|term| self.library.term(&module.id, term),
                fallback,
                place,
                day,
            };
            sheet::print(&sheet, tr)
        };
        printed.map_err(TakingTrouble::NotPrinted)
    }
}
