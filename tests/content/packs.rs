//! Packs that somebody made to do harm, or that a bad stick made.
use super::Case;
use super::draft::Draft;

use passerelle::content::Source;
use zip::write::SimpleFileOptions;

use std::fs::{self, File};
use std::io::{Cursor, Write};
use std::path::PathBuf;

/// What is expected of each.
pub const CASES: &[Case] = &[
    ("no ZIP", &["error: :0:0: : not-a-pack"]),
    ("half a ZIP", &["error: :0:0: : not-a-pack"]),
    ("an empty file", &["error: :0:0: : not-a-pack"]),
    ("an empty ZIP", &["error: library.json:0:0: : missing-file"]),
    ("a way up", &["error: ../evil.json:0:0: : bad-file-path"]),
    (
        "a way up, later",
        &["error: alpha/../../evil.json:0:0: : bad-file-path"],
    ),
    ("a root", &["error: /evil.json:0:0: : bad-file-path"]),
    ("a drive", &["error: C:/evil.json:0:0: : bad-file-path"]),
    (
        "a backslash",
        &["error: ..\\evil.json:0:0: : bad-file-path"],
    ),
    (
        "a link",
        &["error: alpha/images/a.png:0:0: : bad-file-path"],
    ),
    ("two files of one name", &["error: :0:0: : not-a-pack"]),
    ("one folder that holds all", &[]),
    (
        "a damaged module",
        &["error: alpha/module.json:0:0: : unreadable"],
    ),
    (
        "a damaged picture that nobody names",
        &["error: alpha/images/a.png:0:0: : unreadable"],
    ),
    ("5,000 files", &[]),
    ("5,001 files", &["error: :0:0: : pack-too-many-files"]),
    ("a bomb", &["error: alpha/images/a.png:0:0: : pack-ratio"]),
    (
        "a bomb that lies",
        &["error: alpha/images/a.png:0:0: : pack-ratio"],
    ),
    ("more than 200 MB", &["error: :0:0: : pack-too-large"]),
];

/// The pack of a case, and the folder that holds it.
pub fn pack(name: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pack.zip");
    File::create(&path)
        .unwrap()
        .write_all(&bytes(name))
        .unwrap();
    (folder, path)
}

fn bytes(name: &str) -> Vec<u8> {
    let base = base();
    match name {
        "no ZIP" => b"Not a pack.\n".to_vec(),
        "half a ZIP" => base[..base.len() / 2].to_vec(),
        "an empty file" => Vec::new(),
        "an empty ZIP" => zip::ZipWriter::new(Cursor::new(Vec::new()))
            .finish()
            .unwrap()
            .into_inner(),
        "a way up" => with_entry("../evil.json", b"{}"),
        "a way up, later" => with_entry("alpha/../../evil.json", b"{}"),
        "a root" => with_entry("/evil.json", b"{}"),
        "a drive" => with_entry("C:/evil.json", b"{}"),
        "a backslash" => with_entry("..\\evil.json", b"{}"),
        "a link" => with_link(),
        "two files of one name" => twice(),
        "one folder that holds all" => in_folder(),
        "a damaged module" => damaged(base, "alpha/module.json"),
        "a damaged picture that nobody names" => damaged(
            with_entry("alpha/images/a.png", b"No picture."),
            "alpha/images/a.png",
        ),
        "5,000 files" => with_files(5_000),
        "5,001 files" => with_files(5_001),
        "a bomb" => with_entry("alpha/images/a.png", &zeros(20)),
        "a bomb that lies" => claiming(
            with_entry("alpha/images/a.png", &zeros(20)),
            "alpha/images/a.png",
            1_000,
        ),
        "more than 200 MB" => more_than_200_megabytes(),
        _ => panic!("no case {name}"),
    }
}

fn zeros(megabytes: usize) -> Vec<u8> {
    vec![0; megabytes * 1024 * 1024]
}

fn base() -> Vec<u8> {
    let draft = Draft::base();
    let Source::Pack(path) = draft.pack() else {
        panic!("a pack is a pack");
    };
    fs::read(path).unwrap()
}

/// The base with more in it.
fn with(add: impl FnOnce(&mut zip::ZipWriter<Cursor<Vec<u8>>>)) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new_append(Cursor::new(base())).unwrap();
    add(&mut writer);
    writer.finish().unwrap().into_inner()
}

fn with_entry(name: &str, bytes: &[u8]) -> Vec<u8> {
    with(|writer| {
        writer
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    })
}

/// The pack with one bit changed in the packed bytes of the file `name`.
fn damaged(mut pack: Vec<u8>, name: &str) -> Vec<u8> {
    let header = header(&pack, b"PK\x03\x04", 30, name);
    let extra = usize::from(u16::from_le_bytes([pack[header + 28], pack[header + 29]]));
    pack[header + 30 + name.len() + extra + 4] ^= 1;
    pack
}

/// Where the header of the file `name` begins: after `mark`, and with its name `name_at` bytes on.
fn header(pack: &[u8], mark: &[u8], name_at: usize, name: &str) -> usize {
    (0..pack.len() - name_at)
        .find(|at| {
            pack[*at..].starts_with(mark) && pack[at + name_at..].starts_with(name.as_bytes())
        })
        .unwrap()
}

/// The base in a folder, as a file manager packs it.
fn in_folder() -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(base())).unwrap();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).unwrap();
        let name = format!("library/{}", entry.name().unwrap());
        writer.raw_copy_file_rename(entry, name).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The base with a second file of a name that it has already.
fn twice() -> Vec<u8> {
    let mut pack = with_entry("alpha/modul-.json", b"{}");
    for (mark, name_at) in [(b"PK\x03\x04", 30), (b"PK\x01\x02", 46)] {
        let name = header(&pack, mark, name_at, "alpha/modul-.json") + name_at;
        pack[name..name + "alpha/module.json".len()].copy_from_slice(b"alpha/module.json");
    }
    pack
}

fn with_link() -> Vec<u8> {
    with(|writer| {
        let options = SimpleFileOptions::default();
        writer
            .add_symlink("alpha/images/a.png", "../../../outside.png", options)
            .unwrap();
    })
}

/// The base, and as many small files as make up `count`.
fn with_files(count: usize) -> Vec<u8> {
    with(|writer| {
        for number in 6..count {
            let name = format!("alpha/images/{number}.png");
            writer
                .start_file(name, SimpleFileOptions::default())
                .unwrap();
        }
    })
}

/// Three files that claim to be 90 MB each, one byte in 90 of which is there.
fn more_than_200_megabytes() -> Vec<u8> {
    let names = [
        "alpha/images/a.png",
        "alpha/images/b.png",
        "alpha/images/c.png",
    ];
    let pack = with(|writer| {
        let stored =
            SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        for name in names {
            writer.start_file(name, stored).unwrap();
            writer.write_all(&zeros(1)).unwrap();
        }
    });
    names
        .into_iter()
        .fold(pack, |pack, name| claiming(pack, name, 90 * 1024 * 1024))
}

/// The pack with another unpacked size written for the file `name`, in both places where a ZIP writes it.
fn claiming(mut pack: Vec<u8>, name: &str, size: u32) -> Vec<u8> {
    for (mark, size_at, name_at) in [(b"PK\x03\x04", 22, 30), (b"PK\x01\x02", 24, 46)] {
        let header = header(&pack, mark, name_at, name);
        pack[header + size_at..header + size_at + 4].copy_from_slice(&size.to_le_bytes());
    }
    pack
}
