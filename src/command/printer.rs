//! The one place that prints: results for programs and people on one stream, notes for people on another.
use std::io::{self, ErrorKind, Write};

/// Prints results and notes.
pub struct Printer<'a> {
    results: &'a mut dyn Write,
    notes: &'a mut dyn Write,
    /// Nobody reads the results any more.
    left: bool,
}

impl<'a> Printer<'a> {
    /// Prints results to `results` and notes to `notes`: standard output and standard error, in the program.
    pub fn new(results: &'a mut dyn Write, notes: &'a mut dyn Write) -> Self {
        Self {
            results,
            notes,
            left: false,
        }
    }

    /// Prints a line, or lines, of the result. A reader who left (`passerelle check | head`) is no error: what
    /// follows is dropped.
    ///
    /// # Errors
    /// Anything else that keeps the result from being written, such as a full disk.
    pub fn result(&mut self, line: &str) -> io::Result<()> {
        if self.left {
            return Ok(());
        }
        let written = writeln!(self.results, "{line}").and_then(|()| self.results.flush());
        match written {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.left = true;
                Ok(())
            }
            other => other,
        }
    }

    /// Prints a line for the person at the screen. Where even that fails there is nobody to tell.
    pub fn note(&mut self, line: &str) {
        let _ = writeln!(self.notes, "{line}");
    }
}

#[cfg(test)]
mod tests {
    use super::Printer;

    use std::io::{self, ErrorKind, Write};

    struct Refusing(ErrorKind, usize);

    impl Write for Refusing {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            self.1 += 1;
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_who_left_ends_the_printing_quietly() {
        let (mut results, mut notes) = (Refusing(ErrorKind::BrokenPipe, 0), Vec::new());
        let mut printer = Printer::new(&mut results, &mut notes);
        printer.result("one").unwrap();
        printer.result("two").unwrap();
        printer.note("two problems");
        assert_eq!(results.1, 1);
        assert_eq!(notes, b"two problems\n");
    }

    #[test]
    fn a_full_disk_is_told() {
        let (mut results, mut notes) = (Refusing(ErrorKind::StorageFull, 0), Vec::new());
        let told = Printer::new(&mut results, &mut notes).result("one");
        assert_eq!(told.unwrap_err().kind(), ErrorKind::StorageFull);
    }
}
