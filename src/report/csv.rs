//! Tables for other programs: CSV as spreadsheets open it (RFC 4180, UTF-8 with its mark).

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Words(String),
    /// Written in digits alone, so that it is a number there too.
    Number(u64),
}

impl From<String> for Cell {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

/// The bytes of a file with these rows.
pub fn file(rows: &[Vec<Cell>]) -> Vec<u8> {
    let mut text = String::from('\u{feff}');
    for row in rows {
        let cells: Vec<String> = row.iter().map(written).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text.into_bytes()
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Number(number) => number.to_string(),
        // A spreadsheet takes these for formulas, which a name must not become.
        Cell::Words(words) if words.starts_with(['=', '+', '-', '@', '\t', '\r']) => {
            quoted(&format!("'{words}"))
        }
        Cell::Words(words) if words.contains(['"', ',', ';', '\n', '\r']) => quoted(words),
        Cell::Words(words) => words.clone(),
    }
}

fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_numbers_and_words_stay_words() {
        let row = |words: &str, number: usize| vec![words.to_owned().into(), number.into()];
        let rows = [
            row("Amina \"B\", 12", 3),
            row("=1+1", 1200),
            row("👩🏽 שלום/\n", 0),
        ];
        let text = String::from_utf8(file(&rows)).unwrap();
        assert_eq!(
            text,
            "\u{feff}\"Amina \"\"B\"\", 12\",3\r\n\"'=1+1\",1200\r\n\"👩🏽 שלום/\n\",0\r\n"
        );
    }
}
