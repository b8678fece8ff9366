//! Cases too large, or too odd, to keep as files.
use super::Case;
use super::draft::Draft;

use passerelle::content::{Library, Source};

use std::fs;

/// What is expected of each.
pub const CASES: &[Case] = &[
    ("not UTF-8", &["error: alpha/module.json:0:0: : not-utf8"]),
    ("UTF-16", &["error: glossary.json:0:0: : not-utf8"]),
    ("a byte-order mark", &[]),
    (
        "a fault after a byte-order mark",
        &["error: glossary.json:1:28: note: unknown-key"],
    ),
    (
        "a folder in place of a file",
        &["error: alpha/module.json:0:0: : unreadable"],
    ),
    ("4 MB of JSON", &[]),
    (
        "more than 4 MB of JSON",
        &["error: glossary.json:0:0: : too-large"],
    ),
    ("65 levels", &["error: glossary.json:1:65: : too-deep"]),
    (
        "a hundred thousand levels",
        &["error: glossary.json:1:65: : too-deep"],
    ),
    (
        "an image of more than 8 MB",
        &["error: alpha/module.json:16:41: lessons[0].blocks[0].file: image-too-heavy"],
    ),
    (
        "an image of more than 40 megapixels",
        &["error: alpha/module.json:16:41: lessons[0].blocks[0].file: image-too-many-pixels"],
    ),
    (
        "a module of the program",
        &["error: library.json:7:95: tracks[0].modules[2]: duplicate-module"],
    ),
    #[cfg(unix)]
    (
        "an image linked from outside",
        &["error: alpha/module.json:16:41: lessons[0].blocks[0].file: bad-file-path"],
    ),
    #[cfg(unix)]
    (
        "a module linked from outside",
        &["error: alpha/module.json:0:0: : bad-file-path"],
    ),
    #[cfg(unix)]
    (
        "a folder linked from outside",
        &["error: alpha/module.json:0:0: : bad-file-path"],
    ),
];

/// The library of a case.
pub fn draft(name: &str) -> Draft {
    match name {
        "an image of more than 8 MB" => with_image(&padded(picture(8, 8), 8 * 1024 * 1024 + 1)),
        "an image of more than 40 megapixels" => with_image(&picture(8_000, 5_001)),
        "a module of the program" => with_module_of_program(),
        "a folder in place of a file" => with_folder_for_module(),
        #[cfg(unix)]
        "an image linked from outside" => linked("alpha/images/a.png"),
        #[cfg(unix)]
        "a module linked from outside" => linked("alpha/module.json"),
        #[cfg(unix)]
        "a folder linked from outside" => linked("alpha"),
        _ => with_bytes(name),
    }
}

/// The base with one JSON file of odd bytes.
fn with_bytes(name: &str) -> Draft {
    let draft = Draft::base();
    let glossary = draft.read("glossary.json");
    let module = draft.read("alpha/module.json");
    let (file, bytes) = match name {
        "not UTF-8" => ("alpha/module.json", module.chars().map(latin).collect()),
        "UTF-16" => (
            "glossary.json",
            glossary.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        ),
        "a byte-order mark" => (
            "alpha/module.json",
            format!("\u{feff}{module}").into_bytes(),
        ),
        "a fault after a byte-order mark" => (
            "glossary.json",
            "\u{feff}{\"format\": 1, \"terms\": [], \"note\": 1}".into(),
        ),
        "4 MB of JSON" => ("glossary.json", padded(glossary.into_bytes(), MOST)),
        "more than 4 MB of JSON" => ("glossary.json", padded(glossary.into_bytes(), MOST + 1)),
        "65 levels" => ("glossary.json", nested(65)),
        "a hundred thousand levels" => ("glossary.json", nested(100_000)),
        _ => panic!("no case {name}"),
    };
    draft.write(file, &bytes);
    draft
}

/// The greatest size of a JSON file.
const MOST: usize = 4 * 1024 * 1024;

/// The byte of a character in Latin-1.
fn latin(character: char) -> u8 {
    u8::try_from(u32::from(character)).unwrap_or(b'?')
}

fn padded(mut bytes: Vec<u8>, length: usize) -> Vec<u8> {
    bytes.resize(length, b' ');
    bytes
}

fn nested(depth: usize) -> Vec<u8> {
    ("[".repeat(depth) + &"]".repeat(depth)).into_bytes()
}

/// The base with one image block in alpha, on line 16, and its image.
fn with_image(image: &[u8]) -> Draft {
    let draft = Draft::base();
    let module = draft.read("alpha/module.json");
    let block = r#"{"kind": "image", "file": "images/a.png", "alt": {"fr": "Un.", "en": "One."}}"#;
    let text = r#"{"kind": "text", "text": {"fr": "Bonjour à vous.", "en": "Hello to you."}}"#;
    assert!(module.contains(text), "the base has another text");
    draft.write("alpha/module.json", module.replace(text, block).as_bytes());
    draft.write("alpha/images/a.png", image);
    draft
}

/// A grey PNG of one row, whatever its header says of its size.
pub fn picture(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    image::GrayImage::new(8, 8)
        .write_to(
            &mut std::io::Cursor::new(&mut bytes),
            image::ImageFormat::Png,
        )
        .unwrap();
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = checksum(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

/// The CRC-32 that closes a chunk of a PNG.
fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg());
        }
    }
    !sum
}

/// The base with a module of its own that has the id of one in the program.
fn with_module_of_program() -> Draft {
    let program = Library::read(&[Source::Embedded]);
    let id = &program
        .modules()
        .next()
        .expect("the program has lessons")
        .id;
    let draft = Draft::base();
    let listed = draft
        .read("library.json")
        .replace(r#""beta"]"#, &format!(r#""beta", "{id}"]"#));
    draft.write("library.json", listed.as_bytes());
    let module = draft
        .read("alpha/module.json")
        .replace("alpha", id.as_str());
    draft.write(&format!("{id}/module.json"), module.as_bytes());
    draft
}

fn with_folder_for_module() -> Draft {
    let draft = Draft::base();
    fs::remove_file(draft.path("alpha/module.json")).unwrap();
    fs::create_dir(draft.path("alpha/module.json")).unwrap();
    draft
}

/// The base with an image, then `file` moved out of the library and a link left in its place.
#[cfg(unix)]
fn linked(file: &str) -> Draft {
    let draft = with_image(&picture(8, 8));
    let outside = draft.path("../outside");
    fs::rename(draft.path(file), &outside).unwrap();
    std::os::unix::fs::symlink(outside, draft.path(file)).unwrap();
    draft
}
