//! Files that the program packs, made of the parts of an input: mutations would never guess their checksums.
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;

use std::io::{Cursor, Write};

/// A ZIP of these files with their list, of which `manifest` is the rest. Names that cannot stand in one are left out.
pub fn packed(mut manifest: Value, files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut names: Vec<&str> = Vec::new();
    let mut files = files.to_vec();
    files.retain(|(name, _)| {
        let is_new = !names.contains(name);
        names.push(name);
        is_new
    });
    manifest["files"] = files
        .iter()
        .map(|(path, bytes)| entry(path, bytes))
        .collect();
    let manifest = manifest.to_string();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in [("manifest.json", manifest.as_bytes())]
        .into_iter()
        .chain(files)
    {
        if writer
            .start_file(name, SimpleFileOptions::default())
            .is_ok()
        {
            writer.write_all(bytes).expect("room");
        }
    }
    writer.finish().expect("room").into_inner()
}

/// The parts of an input, parted by lines of `%`.
pub fn parts(input: &[u8]) -> Vec<&[u8]> {
    const END: &[u8] = b"\n%\n";
    let mut parts = Vec::new();
    let mut rest = input;
    while let Some(place) = rest.windows(END.len()).position(|window| window == END) {
        // The end of the last line of a part belongs to it.
        parts.push(&rest[..=place]);
        rest = &rest[place + END.len()..];
    }
    parts.push(rest);
    parts
}

fn entry(path: &str, bytes: &[u8]) -> Value {
    let digest = Sha256::digest(bytes);
    let checksum: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    json!({"path": path, "bytes": bytes.len(), "sha256": checksum})
}
