//! Libraries of any size: the modules of the program, again and again, under other ids.
use passerelle::content::Source;

use serde_json::{Value, json};

use std::fs;
use std::path::{Path, PathBuf};

const TEMPLATES: [&str; 3] = ["why-networks", "headline-about", "privacy-safety"];
/// How many modules a track has.
const TRACK: usize = 50;

/// A library of so many modules on the disk, each of which requires the one before.
pub struct Modules {
    folder: tempfile::TempDir,
}

impl Modules {
    /// Writes them.
    pub fn new(count: usize) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let templates = TEMPLATES.map(|name| {
            let folder = lessons().join(name);
            let text = fs::read_to_string(folder.join("module.json")).expect("a module");
            let module: Value = serde_json::from_str(&text).expect("JSON");
            (folder.join("images"), module)
        });
        let ids: Vec<String> = (1..=count)
            .map(|number| format!("module-{number}"))
            .collect();
        for (index, id) in ids.iter().enumerate() {
            let (images, template) = &templates[index % templates.len()];
            let mut module = template.clone();
            module["id"] = json!(id);
            module["requires"] = json!(ids[index.saturating_sub(1)..index]);
            let to = folder.path().join(id);
            fs::create_dir_all(to.join("images")).expect("a folder");
            fs::write(to.join("module.json"), format!("{module:#}")).expect("a module");
            for image in fs::read_dir(images).into_iter().flatten().flatten() {
                let to = to.join("images").join(image.file_name());
                fs::copy(image.path(), to).expect("a picture");
            }
        }
        let tracks: Vec<Value> = ids
            .chunks(TRACK)
            .enumerate()
            .map(|(number, modules)| {
                let title =
                    json!({"fr": format!("Parcours {number}"), "en": format!("Track {number}")});
                json!({"id": format!("track-{number}"), "title": title, "modules": modules})
            })
            .collect();
        let library = json!({"format": 1, "id": "measured", "version": "1", "languages": ["fr", "en"],
            "title": {"fr": "Mesure", "en": "Measure"}, "tracks": tracks});
        fs::write(folder.path().join("library.json"), library.to_string()).expect("a library");
        Self { folder }
    }

    /// Where they are, besides those of the program.
    pub fn sources(&self) -> [Source; 2] {
        let folder = Source::Folder(self.folder.path().to_owned());
        [Source::Embedded, folder]
    }
}

fn lessons() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons")
}
