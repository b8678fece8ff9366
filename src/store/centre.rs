//! `centre.jsonl`: what trainers did, one event a line.
use super::files::Make;
use super::folder::CENTRE;
use super::{Store, trouble, whole};
use crate::domain::centre_record::CentreEvent;
use crate::domain::problem::Trouble;

use std::io;

impl Store {
    /// Adds an event to what trainers did. `Ok` means that it is on the disk.
    pub fn record_centre(&self, event: &CentreEvent) -> Result<(), Trouble> {
        let path = self.root().join(CENTRE);
        let at = trouble::at(&path);
        let mut file = match self.files().open(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.files().make(&path, Make::New)
            }
            opened => opened,
        }
        .map_err(&at)?;
        let length = file.length().map_err(&at)?;
        let last = self.files().read_from(&path, length.saturating_sub(1));
        // A stop may have cut the line before.
        let is_torn = last.is_ok_and(|last| !last.is_empty() && last != b"\n");
        let line = format!("{}{}\n", if is_torn { "\n" } else { "" }, event.line());
        file.write_at_end(line.as_bytes())
            .and_then(|()| file.sync())
            .map_err(&at)?;
        whole::sync_folder_of(self.files(), &path)
    }

    /// What trainers did, in its order. Lines of a newer version, and damaged ones, are passed over.
    pub fn centre_events(&self) -> Result<Vec<CentreEvent>, Trouble> {
        let path = self.root().join(CENTRE);
        let bytes = match self.files().read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(trouble::of(&path, &error)),
        };
        let text = String::from_utf8_lossy(&bytes);
        Ok(text.lines().filter_map(CentreEvent::parse).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::centre_record::CentreEventKind;
    use crate::domain::id::EventId;

    use jiff::Timestamp;
    use uuid::Uuid;

    use std::fs;

    fn event(number: u128) -> CentreEvent {
        CentreEvent {
            id: EventId(Uuid::from_u128(number)),
            at: crate::domain::record::At::new(Timestamp::UNIX_EPOCH, 0),
            kind: CentreEventKind::PinChanged,
        }
    }

    #[test]
    fn what_trainers_did_is_read_in_its_order_also_after_a_line_was_torn() {
        let place = tempfile::tempdir().unwrap();
        let store = Store::open(place.path().to_owned()).unwrap();
        assert_eq!(store.centre_events(), Ok(Vec::new()));
        store.record_centre(&event(1)).unwrap();
        let path = place.path().join(CENTRE);
        let mut torn = fs::read(&path).unwrap();
        torn.extend_from_slice(b"{\"format\":1,\"id\":\"00");
        fs::write(&path, torn).unwrap();
        store.record_centre(&event(2)).unwrap();
        assert_eq!(store.centre_events(), Ok(vec![event(1), event(2)]));
    }
}
