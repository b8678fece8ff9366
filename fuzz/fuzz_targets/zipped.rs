//! Checksums of ZIP files that were mutated.

/// Where fields stand from the beginning of a local header and of an entry of the list at the end.
const LOCAL: Header = Header {
    mark: *b"PK\x03\x04",
    method: 8,
    checksum: 14,
};
const LISTED: Header = Header {
    mark: *b"PK\x01\x02",
    method: 10,
    checksum: 16,
};
/// From the beginning of a local header: the packed size, the lengths of name and extra field, and the name.
const SIZE: usize = 18;
const NAME_LENGTH: usize = 26;
const EXTRA_LENGTH: usize = 28;
const NAME: usize = 30;
/// From the beginning of a listed entry: where its local header is.
const OFFSET: usize = 42;

struct Header {
    mark: [u8; 4],
    method: usize,
    checksum: usize,
}

/// Gives every file that is stored unpacked the checksum of what it holds now.
pub fn mend_checksums(zip: &mut [u8]) {
    let listed: Vec<usize> = (0..zip.len().saturating_sub(4))
        .filter(|start| zip[*start..].starts_with(&LISTED.mark))
        .collect();
    for entry in listed {
        let _ = mend(zip, entry);
    }
}

fn mend(zip: &mut [u8], entry: usize) -> Option<()> {
    let local = number(zip, entry + OFFSET, 4)?;
    if !zip.get(local..)?.starts_with(&LOCAL.mark)
        || number(zip, local + LOCAL.method, 2)? != 0
        || number(zip, entry + LISTED.method, 2)? != 0
    {
        return None;
    }
    let start =
        local + NAME + number(zip, local + NAME_LENGTH, 2)? + number(zip, local + EXTRA_LENGTH, 2)?;
    let bytes = zip.get(start..start + number(zip, local + SIZE, 4)?)?;
    let checksum = crc(bytes).to_le_bytes();
    for place in [local + LOCAL.checksum, entry + LISTED.checksum] {
        zip.get_mut(place..place + 4)?.copy_from_slice(&checksum);
    }
    Some(())
}

fn number(zip: &[u8], start: usize, length: usize) -> Option<usize> {
    let bytes = zip.get(start..start + length)?;
    Some(
        bytes
            .iter()
            .rev()
            .fold(0, |number, byte| number << 8 | usize::from(*byte)),
    )
}

/// CRC-32 as ZIP has it.
fn crc(bytes: &[u8]) -> u32 {
    let crc = bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 {
                crc >> 1 ^ 0xedb8_8320
            } else {
                crc >> 1
            }
        })
    });
    !crc
}
