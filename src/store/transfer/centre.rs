//! What a centre has set, in one file: settings, PIN and lesson packs, for its other computers.
use super::parcel::{Entry, Fault, MANIFEST, json, object, of_breaches, read};
use crate::archive::{Archive, LARGEST, is_plain_path};
use crate::domain::centre::Settings;
use crate::domain::centre_record::{CentreEvent, CentreEventKind};
use crate::domain::id::{EventId, LibraryId};
use crate::domain::pin::Kept;
use crate::domain::problem::{SettingsTrouble, Trouble};
use crate::domain::record::At;
use crate::store::folder::{PIN, SETTINGS};
use crate::store::packs::NewPack;
use crate::store::secret::is_hash;
use crate::store::{IfThere, Kind, Store, take_away, trouble};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Cursor, Write};
use std::path::{Path, PathBuf};

/// What the file is of.
const KIND: &str = "settings";
/// Where packs stand in it.
const PACKS: &str = "packs/";
/// How many folders deep a pack may be.
const DEEPEST: usize = 8;

/// What came of a settings file that was taken.
#[derive(Debug, Clone, PartialEq)]
pub struct TakenSettings {
    /// As they are now.
    pub settings: Settings,
    /// Whether it brought a PIN.
    pub pin: bool,
    /// The packs that it brought.
    pub packs: Vec<LibraryId>,
}

/// The file `manifest.json`.
#[derive(Serialize, Deserialize)]
struct Manifest {
    format: u32,
    kind: String,
    centre: String,
    exported: At,
    program: String,
    files: Vec<Entry>,
}

/// The files of a pack by their paths.
type PackFiles = BTreeMap<String, Vec<u8>>;

/// All that a centre has set.
#[derive(Debug, Clone, PartialEq)]
struct Centre {
    settings: Settings,
    /// The hash of the PIN.
    pin: Option<String>,
    packs: BTreeMap<LibraryId, PackFiles>,
}

impl Store {
    /// Writes settings, PIN and packs as they are at the moment `at` to a file at `path`, and gives where it is.
    pub fn export_settings(
        &self,
        at: &At,
        path: &Path,
        if_there: IfThere,
    ) -> Result<PathBuf, SettingsTrouble> {
        let (settings, mut troubles) = self.settings();
        if let Some(trouble) = troubles.pop() {
            return Err(trouble.into());
        }
        let pin = self.kept_pin()?.map(|kept| kept.hash);
        let mut packs = BTreeMap::new();
        for (id, folder) in self.packs()? {
            let mut files = PackFiles::new();
            self.gather(&folder, "", &mut files)?;
            packs.insert(id, files);
        }
        let centre = Centre {
            settings,
            pin: pin.filter(|hash| is_hash(hash)),
            packs,
        };
        let bytes = centre.packed(at).map_err(|fault| told(fault, path))?;
        Ok(take_away(self.files(), path, &bytes, if_there)?)
    }

    /// Takes a file of another computer of the centre in the place of what is set here, at that moment, and tells what
    /// changed in what trainers did. All of it is held against its checksums and formats, and each pack shown to
    /// `is_sound`, before anything here changes.
    pub fn import_settings(
        &self,
        path: &Path,
        at: &At,
        is_sound: impl Fn(&Path) -> bool,
    ) -> Result<TakenSettings, SettingsTrouble> {
        let path = std::path::absolute(path).map_err(trouble::at(path))?;
        let length = match self.files().length(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(SettingsTrouble::Missing(path));
            }
            length => length.map_err(trouble::at(&path))?,
        };
        if length > LARGEST {
            return Err(SettingsTrouble::TooLarge(path));
        }
        let bytes = self.files().read(&path).map_err(trouble::at(&path))?;
        let centre = Centre::unpacked(&bytes).map_err(|fault| told(fault, &path))?;
        drop(bytes);
        // Where they cannot be replaced it is said before a pack is.
        self.may_replace()?;
        let mut written = Vec::new();
        let prepared = self.prepare(&centre, at, &path, is_sound, &mut written);
        if let Err(trouble) = prepared {
            written.into_iter().for_each(NewPack::give_up);
            return Err(trouble);
        }
        let (before, _) = self.settings();
        for pack in written {
            pack.finish(at.moment)?;
        }
        if !centre.packs.is_empty() {
            self.record_taken(CentreEventKind::PacksChanged, at)?;
        }
        if let Some(hash) = &centre.pin {
            self.take_pin(hash.clone())?;
            self.record_taken(CentreEventKind::PinChanged, at)?;
        }
        self.save_settings(&centre.settings)?;
        let changed = before.changed(&centre.settings);
        if !changed.is_empty() {
            self.record_taken(CentreEventKind::SettingsChanged { changed }, at)?;
        }
        Ok(TakenSettings {
            pin: centre.pin.is_some(),
            packs: centre.packs.into_keys().collect(),
            settings: centre.settings,
        })
    }

    fn record_taken(&self, kind: CentreEventKind, at: &At) -> Result<(), Trouble> {
        self.record_centre(&CentreEvent {
            id: EventId(Uuid::now_v7()),
            at: at.clone(),
            kind,
        })
    }

    /// Writes the packs beside their places.
    fn prepare(
        &self,
        centre: &Centre,
        at: &At,
        path: &Path,
        is_sound: impl Fn(&Path) -> bool,
        written: &mut Vec<NewPack>,
    ) -> Result<(), SettingsTrouble> {
        for (id, files) in &centre.packs {
            let mut pack = self.begin_pack(id.clone(), at.moment)?;
            let put = files
                .iter()
                .try_for_each(|(path, bytes)| pack.put(path, bytes));
            let sound = put.is_ok() && is_sound(pack.folder());
            written.push(pack);
            put?;
            if !sound {
                let (path, pack) = (path.to_owned(), id.clone());
                return Err(SettingsTrouble::BrokenPack { path, pack });
            }
        }
        Ok(())
    }

    /// Errors where settings or PIN of a newer version are here, which nobody overwrites.
    fn may_replace(&self) -> Result<(), Trouble> {
        self.kept_pin()?;
        let (_, troubles) = self.settings();
        let newer = |trouble: &Trouble| matches!(trouble, Trouble::NewerFormat(..));
        troubles.into_iter().find(newer).map_or(Ok(()), Err)
    }

    /// The files in a folder of a pack, each by its path after `before`.
    fn gather(
        &self,
        folder: &Path,
        before: &str,
        files: &mut PackFiles,
    ) -> Result<(), SettingsTrouble> {
        let names = self.files().list(folder).map_err(trouble::at(folder))?;
        for (name, kind) in names {
            let Ok(name) = name.into_string() else {
                continue;
            };
            let path = folder.join(&name);
            let inside = format!("{before}{name}");
            match kind {
                Kind::File => {
                    let bytes = self.files().read(&path).map_err(trouble::at(&path))?;
                    files.insert(inside, bytes);
                }
                Kind::Folder if inside.split('/').count() < DEEPEST => {
                    self.gather(&path, &format!("{inside}/"), files)?;
                }
                Kind::Folder | Kind::Other => {}
            }
        }
        Ok(())
    }
}

impl Centre {
    /// The bytes of the file, written at the moment `at`: such as [`Centre::unpacked`] takes.
    fn packed(&self, at: &At) -> Result<Vec<u8>, Fault> {
        // Packed well, files that say the same over and over would look like a bomb.
        for method in [CompressionMethod::Deflated, CompressionMethod::Stored] {
            let bytes = self.packed_by(method, at).map_err(|_| Fault::Damaged)?;
            if Self::unpacked(&bytes).as_ref() == Ok(self) {
                return Ok(bytes);
            }
        }
        Err(Fault::TooLarge)
    }

    fn packed_by(&self, method: CompressionMethod, at: &At) -> ZipResult<Vec<u8>> {
        let mut files = vec![(SETTINGS.to_owned(), json(&self.settings)?)];
        if let Some(hash) = &self.pin {
            files.push((PIN.to_owned(), json(&Kept::new(hash.clone()))?));
        }
        for (id, pack) in &self.packs {
            let place = |path: &String| format!("{PACKS}{id}/{path}");
            files.extend(
                pack.iter()
                    .map(|(path, bytes)| (place(path), bytes.clone())),
            );
        }
        let manifest = Manifest {
            format: 1,
            kind: KIND.to_owned(),
            centre: self.settings.centre.clone(),
            exported: at.clone(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            files: files
                .iter()
                .map(|(path, bytes)| Entry::of(path, bytes))
                .collect(),
        };
        files.insert(0, (MANIFEST.to_owned(), json(&manifest)?));
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(method);
        for (path, bytes) in files {
            zip.start_file(path, options)?;
            zip.write_all(&bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }

    /// Reads such a file: all of it is held against its list, its checksums and its formats.
    fn unpacked(bytes: &[u8]) -> Result<Self, Fault> {
        if !bytes.starts_with(b"PK") {
            return Err(Fault::Foreign);
        }
        let mut archive = Archive::open(Cursor::new(bytes)).map_err(of_breaches)?;
        if !archive.files().contains_key(MANIFEST) {
            return Err(Fault::Foreign);
        }
        let value = object(&read(&mut archive, MANIFEST, LARGEST)?)?;
        if value.get("kind").and_then(Value::as_str) != Some(KIND) {
            return Err(Fault::Foreign);
        }
        let manifest: Manifest = serde_json::from_value(value).map_err(|_| Fault::Damaged)?;
        let mut files = manifest.files_in(&mut archive)?;
        let settings = files.remove(SETTINGS).ok_or(Fault::Damaged)?;
        let settings = serde_json::from_value(object(&settings)?).map_err(|_| Fault::Damaged)?;
        let pin = files.remove(PIN).map(|bytes| hash(&bytes)).transpose()?;
        let mut packs: BTreeMap<LibraryId, PackFiles> = BTreeMap::new();
        for (path, bytes) in files {
            let rest = path.strip_prefix(PACKS).ok_or(Fault::Foreign)?;
            let (id, inside) = rest.split_once('/').ok_or(Fault::Foreign)?;
            let id: LibraryId = id.parse().map_err(|_| Fault::Foreign)?;
            let is_pack = is_plain_path(inside) && inside.split('/').count() <= DEEPEST;
            if !is_pack {
                return Err(Fault::Foreign);
            }
            packs
                .entry(id)
                .or_default()
                .insert(inside.to_owned(), bytes);
        }
        Ok(Self {
            settings,
            pin,
            packs,
        })
    }
}

impl Manifest {
    /// The files of the archive by their paths: just those of the list, with the sizes and checksums that it names.
    fn files_in(
        &self,
        archive: &mut Archive<Cursor<&[u8]>>,
    ) -> Result<BTreeMap<String, Vec<u8>>, Fault> {
        let listed: BTreeSet<&str> = self.files.iter().map(|file| file.path.as_str()).collect();
        let is_listed = |path: &str| path == MANIFEST || listed.contains(path);
        let is_just = archive.files().keys().all(|path| is_listed(path));
        if listed.len() != self.files.len() || archive.folders() > 0 || !is_just {
            return Err(Fault::Foreign);
        }
        let mut files = BTreeMap::new();
        for file in &self.files {
            let bytes = read(archive, &file.path, LARGEST)?;
            if !file.is_of(&bytes) {
                return Err(Fault::Damaged);
            }
            files.insert(file.path.clone(), bytes);
        }
        Ok(files)
    }
}

/// The hash in the bytes of a `pin.json`.
fn hash(bytes: &[u8]) -> Result<String, Fault> {
    let kept: Kept = serde_json::from_value(object(bytes)?).map_err(|_| Fault::Damaged)?;
    if is_hash(&kept.hash) {
        Ok(kept.hash)
    } else {
        Err(Fault::Damaged)
    }
}

fn told(fault: Fault, path: &Path) -> SettingsTrouble {
    let path = path.to_owned();
    match fault {
        Fault::Damaged => SettingsTrouble::Damaged(path),
        Fault::Foreign => SettingsTrouble::Foreign(path),
        Fault::TooLarge => SettingsTrouble::TooLarge(path),
        Fault::Newer(format) => SettingsTrouble::NewerFormat(path, format),
    }
}
