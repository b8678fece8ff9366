//! `passerelle export`: a module as web pages, one for each language, and what `paper` prints.
use super::paper::{self, Papers};
use super::printer::Printer;
use super::{Asked, Status, profile};
use crate::content::{Library, Opened, PictureFile, Source};
use crate::domain::id::{ModuleId, TermId};
use crate::domain::problem::ModuleTrouble;
use crate::domain::text::Language;
use crate::i18n::Tr;
use crate::report::html::{self, Export, Picture};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use clap::ArgGroup;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What to write, and where.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
#[command(group = ArgGroup::new("wanted").required(true).multiple(true).args(["html", "sheet", "guide"]))]
pub struct Request {
    /// The id of the module to write as web pages.
    #[arg(long, value_name = "MODULE")]
    pub html: Option<String>,
    #[command(flatten)]
    pub papers: Papers,
    /// The folder to write to; the current one where it is not given.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Lesson libraries beside the one inside the program; here, or before the command.
    #[arg(long, value_name = "DIR|ZIP")]
    pub lessons: Vec<PathBuf>,
}

/// Writes the pages of the module, in the language that was named or in French and English, and prints their names.
/// A page that is there already is written anew. Status 1 where the module cannot be read.
///
/// # Errors
/// Those of the printer, and of writing the pages.
pub fn run(
    request: &Request,
    asked: Asked<'_>,
    tr: &Tr,
    printer: &mut Printer<'_>,
) -> io::Result<Status> {
    let named = [asked.lessons, &request.lessons].concat();
    let sources = named.iter().cloned().map(Source::at);
    let library = Library::read(&sources.chain([Source::Embedded]).collect::<Vec<_>>());
    let refused = library
        .troubles()
        .iter()
        .find(|trouble| profile::is_named(trouble, &named));
    if let Some(trouble) = refused {
        printer.note(&tr.module_trouble(trouble).what);
        return Ok(Status::Wrong);
    }
    let folder = request.out.as_deref().unwrap_or(Path::new("."));
    if let Some(module) = &request.html {
        let status = pages(module, &library, folder, asked, tr, printer)?;
        if status != Status::Sound {
            return Ok(status);
        }
    }
    paper::run(&request.papers, &library, folder, asked, tr, printer)
}

/// Writes the pages of one module.
fn pages(
    module: &str,
    library: &Library,
    folder: &Path,
    asked: Asked<'_>,
    tr: &Tr,
    printer: &mut Printer<'_>,
) -> io::Result<Status> {
    let Some(id) = known(module, library) else {
        let ids: Vec<_> = library
            .modules()
            .map(|module| module.id.to_string())
            .collect();
        printer.note(&tr.command_no_module(module, &ids.join(", ")));
        return Ok(Status::Wrong);
    };
    let opened = match library.open_with(&id, 1, |_| BTreeSet::new()) {
        Ok(opened) => opened,
        Err(trouble) => {
            printer.note(&tr.module_trouble(&trouble).what);
            return Ok(Status::Wrong);
        }
    };
    let languages = [Language::FR, Language::EN]
        .into_iter()
        .filter(|language| asked.language.is_none_or(|wanted| wanted == *language))
        .filter(|language| library.languages(&id).contains(language))
        .collect::<Vec<_>>();
    if languages.is_empty() {
        printer.note(&tr.command_no_language(id.as_str()));
        return Ok(Status::Wrong);
    }
    fs::create_dir_all(folder)?;
    let pictures = pictures(library, &opened);
    for language in languages {
        let page = page(library, &opened, &pictures, language);
        let file = folder.join(format!("{id}-{language}.html"));
        write(&file, &page)?;
        printer.result(&tr.command_exported(&file.display().to_string()))?;
    }
    Ok(Status::Sound)
}

/// The id of a module that can be read, or that was left out for a reason to tell.
fn known(written: &str, library: &Library) -> Option<ModuleId> {
    let id: ModuleId = written.parse().ok()?;
    let is_left_out = |trouble: &ModuleTrouble| match trouble {
        ModuleTrouble::Broken { module, .. } | ModuleTrouble::Unreadable(module) => *module == id,
        ModuleTrouble::BrokenLibrary { .. } => false,
    };
    let is_known = library.summary(&id).is_some() || library.troubles().iter().any(is_left_out);
    is_known.then_some(id)
}

fn pictures(library: &Library, opened: &Opened) -> BTreeMap<String, Picture> {
    let wanted = opened.module.pictures().map(str::to_owned).collect();
    let files = library.picture_files(&opened.module.id, &wanted);
    let picture = |file: PictureFile| Picture {
        data: format!(
            "data:{};base64,{}",
            file.media_type,
            STANDARD.encode(&file.bytes)
        ),
        width: file.width,
        height: file.height,
    };
    files
        .into_iter()
        .map(|(name, file)| (name, picture(file)))
        .collect()
}

fn page(
    library: &Library,
    opened: &Opened,
    pictures: &BTreeMap<String, Picture>,
    language: Language,
) -> String {
    let id = &opened.module.id;
    let languages = library.languages(id);
    html::page(&Export {
        tr: &Tr::new(language),
        fallback: languages.first().copied().unwrap_or(language),
        module: &opened.module,
        pictures,
        term: &|term: &TermId| library.term(id, term),
    })
}

fn write(file: &Path, page: &str) -> io::Result<()> {
    let mut file = File::create(file)?;
    file.write_all(page.as_bytes())?;
    file.sync_all()
}
