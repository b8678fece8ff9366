//! Everything the store asks of a file system, so that tests can have one that fails.
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::time::SystemTime;

/// What a name in a folder stands for; links are not followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Folder,
    File,
    /// A link, a pipe, a device.
    Other,
}

/// How a file is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Make {
    /// Only where the name is free; `AlreadyExists` otherwise.
    New,
    /// Empty, whatever was there.
    Over,
}

/// By what one sees whether a file changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// In bytes.
    pub length: u64,
    /// When it was changed last; `None` where the file system does not say.
    pub changed: Option<SystemTime>,
}

/// A file system. What is written is on the disk for certain only after [`OpenFile::sync`], and a name only
/// after [`Files::sync_folder`].
pub trait Files: Send + Sync {
    /// What is at `path`; `NotFound` where nothing is.
    fn kind(&self, path: &Path) -> io::Result<Kind>;
    /// How many bytes a file has; an error where it is none.
    fn length(&self, path: &Path) -> io::Result<u64>;
    /// By what one sees whether a file changed; an error where it is none.
    fn stamp(&self, path: &Path) -> io::Result<Stamp> {
        let length = self.length(path)?;
        let changed = None;
        Ok(Stamp { length, changed })
    }
    /// All of a file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// A file from the byte `start` to its end; nothing where it is shorter.
    fn read_from(&self, path: &Path, start: u64) -> io::Result<Vec<u8>>;
    /// The names in a folder, in no order.
    fn list(&self, folder: &Path) -> io::Result<Vec<(OsString, Kind)>>;
    /// Makes one folder in a folder that is there; one that is there already is no error.
    fn make_folder(&self, folder: &Path) -> io::Result<()>;
    /// Makes a file.
    fn make(&self, path: &Path, how: Make) -> io::Result<Box<dyn OpenFile>>;
    /// Opens a file that is there, for writing at its end.
    fn open(&self, path: &Path) -> io::Result<Box<dyn OpenFile>>;
    /// Gives a file another name; one that has that name is replaced.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Removes a folder in which nothing is.
    fn remove_folder(&self, folder: &Path) -> io::Result<()>;
    /// Returns when the names in a folder are on the disk.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
}

/// A file open for writing.
pub trait OpenFile: Send {
    /// Writes at the end. After an error any part of `bytes` may be there.
    fn write_at_end(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Returns when all that was written is on the disk.
    fn sync(&mut self) -> io::Result<()>;
    /// In bytes.
    fn length(&self) -> io::Result<u64>;
    /// Cuts off all after `length` bytes.
    fn cut(&mut self, length: u64) -> io::Result<()>;
}

/// The file system of the computer.
#[derive(Debug, Clone, Copy, Default)]
pub struct Disk;

impl Files for Disk {
    fn kind(&self, path: &Path) -> io::Result<Kind> {
        Ok(kind_of(fs::symlink_metadata(path)?.file_type()))
    }

    fn length(&self, path: &Path) -> io::Result<u64> {
        let found = fs::metadata(path)?;
        if found.is_file() {
            Ok(found.len())
        } else {
            Err(not_a_file())
        }
    }

    fn stamp(&self, path: &Path) -> io::Result<Stamp> {
        let found = fs::metadata(path)?;
        if !found.is_file() {
            return Err(not_a_file());
        }
        let length = found.len();
        let changed = found.modified().ok();
        Ok(Stamp { length, changed })
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.read_from(path, 0)
    }

    fn read_from(&self, path: &Path, start: u64) -> io::Result<Vec<u8>> {
        // Opening a pipe would wait for ever.
        self.length(path)?;
        let mut file = File::open(path)?;
        if start > 0 {
            file.seek(SeekFrom::Start(start))?;
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(OsString, Kind)>> {
        fs::read_dir(folder)?
            .map(|entry| {
                let entry = entry?;
                Ok((entry.file_name(), kind_of(entry.file_type()?)))
            })
            .collect()
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        match fs::create_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
            result => result,
        }
    }

    fn make(&self, path: &Path, how: Make) -> io::Result<Box<dyn OpenFile>> {
        let mut options = OpenOptions::new();
        options.write(true);
        match how {
            Make::New => options.create_new(true),
            Make::Over => options.create(true).truncate(true),
        };
        Ok(Box::new(DiskFile(options.open(path)?)))
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn OpenFile>> {
        // Not `append`: Windows would then refuse to cut.
        let file = OpenOptions::new().write(true).open(path)?;
        Ok(Box::new(DiskFile(file)))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        fs::remove_dir(folder)
    }

    #[cfg(unix)]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        match File::open(folder)?.sync_all() {
            // Some shares cannot sync a folder; their servers see to it themselves.
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
                ) =>
            {
                Ok(())
            }
            result => result,
        }
    }

    #[cfg(not(unix))]
    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        // Windows has no such call: its file systems keep names in order by themselves.
        Ok(())
    }
}

fn not_a_file() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, "not a file")
}

struct DiskFile(File);

impl OpenFile for DiskFile {
    fn write_at_end(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.seek(SeekFrom::End(0))?;
        self.0.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.sync_data()
    }

    fn length(&self) -> io::Result<u64> {
        Ok(self.0.metadata()?.len())
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.0.set_len(length)
    }
}

fn kind_of(file_type: fs::FileType) -> Kind {
    if file_type.is_dir() {
        Kind::Folder
    } else if file_type.is_file() {
        Kind::File
    } else {
        Kind::Other
    }
}
