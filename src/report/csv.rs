//! Tables for spreadsheets.
//!
//! A file that is opened by a double click is read by the rules of the language that the system has: Excel in French
//! parts cells at semicolons, as a comma stands in numbers there, and Excel in English at commas. So the separator is
//! that of the reader's language. A line `sep=;` would name it, but Excel then passes over the mark of UTF-8 and shows
//! broken accents. All numbers are whole, so that no decimal mark is in question; LibreOffice and Numbers see either.
use crate::domain::text::Language;

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words: what a spreadsheet would take for a formula is made harmless.
    Words(String),
    Number(u64),
    /// A day or a moment as ISO 8601 has it.
    Date(String),
    Empty,
}

impl Cell {
    /// Words.
    pub fn words(words: impl Into<String>) -> Self {
        Self::Words(words.into())
    }

    /// A number, where there is one.
    pub fn maybe(number: Option<u64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }
}

/// The bytes of a CSV file with these rows, for readers of `language`: UTF-8 with its mark, and the line ends that old
/// programs expect. An empty row parts two tables.
pub fn csv(rows: &[Vec<Cell>], language: Language) -> Vec<u8> {
    let separator = if language == Language::EN { "," } else { ";" };
    let mut written = String::from("\u{feff}");
    for row in rows {
        let cells: Vec<String> = row.iter().map(Cell::written).collect();
        written.push_str(&cells.join(separator));
        written.push_str("\r\n");
    }
    written.into_bytes()
}

impl Cell {
    fn written(&self) -> String {
        match self {
            Self::Words(words) => quoted(&harmless(words)),
            Self::Number(number) => number.to_string(),
            Self::Date(date) => date.clone(),
            Self::Empty => String::new(),
        }
    }
}

/// Words that a spreadsheet would carry out begin with an apostrophe, which it takes for "this is text".
fn harmless(words: &str) -> String {
    if words.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
        format!("'{words}")
    } else {
        words.to_owned()
    }
}

/// Words with whatever parts cells or lines inside quotes. Both separators count, so that either program reads it.
fn quoted(words: &str) -> String {
    if words.contains(['"', ',', ';', '\n', '\r', '\t']) {
        format!("\"{}\"", words.replace('"', "\"\""))
    } else {
        words.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(cell: Cell) -> String {
        String::from_utf8(csv(&[vec![cell]], Language::FR)).expect("a text")
    }

    #[test]
    fn what_a_spreadsheet_would_carry_out_is_words() {
        for (words, expected) in [
            ("Amina", "Amina"),
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("＝1", "'＝1"),
            (
                "=HYPERLINK(\"x\";\"y\")",
                "\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\"",
            ),
            ("A; B, C", "\"A; B, C\""),
            ("a\nb", "\"a\nb\""),
            ("../../etc", "../../etc"),
        ] {
            assert_eq!(
                written(Cell::words(words)),
                format!("\u{feff}{expected}\r\n")
            );
        }
    }

    #[test]
    fn cells_are_parted_as_the_spreadsheets_of_the_language_do() {
        let row = vec![
            Cell::words("é"),
            Cell::Number(1234),
            Cell::Empty,
            Cell::Date("2026-11-22".to_owned()),
        ];
        let rows = [row, Vec::new()];
        let told = |language| String::from_utf8(csv(&rows, language)).expect("a text");
        assert_eq!(told(Language::FR), "\u{feff}é;1234;;2026-11-22\r\n\r\n");
        assert_eq!(told(Language::EN), "\u{feff}é,1234,,2026-11-22\r\n\r\n");
    }
}
