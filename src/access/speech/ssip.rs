//! SSIP, the protocol of Speech Dispatcher: lines of text over a socket.
//!
//! A command is a line. Its answer has a code of three digits in each line, and a blank after the code in the last; codes
//! of 300 and more are refusals. Lines of 700 to 799 come at any time: they tell what became of a message.
use std::collections::VecDeque;
use std::io::{self, BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::time::{Duration, Instant};

/// Why a command was not carried out.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    /// The service said no, in these words.
    #[error("refused: {0}")]
    Refused(String),
    /// The service did not answer, or the connection is gone.
    #[error("no answer: {0}")]
    Broken(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Broken(error)
    }
}

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Event {
    /// The message, as the service named it.
    pub message: String,
    pub kind: EventKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EventKind {
    /// It was said to its end.
    Ended,
    /// It was cut short.
    Cancelled,
    /// It began, was paused, reached a mark, …
    Other,
}

/// A connection to the service.
pub(super) struct Connection {
    stream: BufReader<UnixStream>,
    /// How long an answer may take.
    patience: Duration,
    /// What has arrived of a line.
    begun: Vec<u8>,
    /// The lines of an event that is arriving.
    event: Vec<String>,
    events: VecDeque<Event>,
}

impl Connection {
    /// Connects to the service that listens on a socket, and whose answers may take as long as `patience`. Errors where
    /// none does.
    pub fn open(socket: &Path, patience: Duration) -> io::Result<Self> {
        let stream = UnixStream::connect(socket)?;
        // A service that does not read must not hold us.
        stream.set_write_timeout(Some(patience))?;
        Ok(Self {
            stream: BufReader::new(stream),
            patience,
            begun: Vec::new(),
            event: Vec::new(),
            events: VecDeque::new(),
        })
    }

    /// Sends a command and gives the lines of its answer, without their codes; the last is the service's “OK”.
    pub fn command(&mut self, command: &str) -> Result<Vec<String>, Failure> {
        write!(self.stream.get_mut(), "{command}\r\n")?;
        self.answer()
    }

    /// Has a line of words said. Gives the name of the message, which its events bear.
    pub fn speak(&mut self, words: &str) -> Result<String, Failure> {
        self.command("SPEAK")?;
        // A line of a dot alone ends the message.
        let escape = if words.starts_with('.') { "." } else { "" };
        write!(self.stream.get_mut(), "{escape}{words}\r\n.\r\n")?;
        let answer = self.answer()?;
        match answer.as_slice() {
            [message, _] => Ok(message.clone()),
            _ => Err(Failure::Refused(answer.join(" "))),
        }
    }

    /// The next event, where one comes within `patience`.
    pub fn event(&mut self, patience: Duration) -> io::Result<Option<Event>> {
        let deadline = Instant::now() + patience;
        loop {
            if let Some(event) = self.events.pop_front() {
                return Ok(Some(event));
            }
            let Some(line) = self.line(deadline)? else {
                return Ok(None);
            };
            self.take_event(&line);
        }
    }

    fn answer(&mut self) -> Result<Vec<String>, Failure> {
        let deadline = Instant::now() + self.patience;
        let mut answer = Vec::new();
        loop {
            let line = self.line(deadline)?;
            let line = line.ok_or_else(|| io::Error::from(io::ErrorKind::TimedOut))?;
            if self.take_event(&line) {
                continue;
            }
            let Some((code, is_last, words)) = parts(&line) else {
                let words = format!("not of the protocol: {line:?}");
                return Err(io::Error::new(io::ErrorKind::InvalidData, words).into());
            };
            answer.push(words.to_owned());
            match (is_last, code) {
                (false, _) => {}
                (true, 100..=299) => return Ok(answer),
                (true, _) => return Err(Failure::Refused(line)),
            }
        }
    }

    /// Takes in a line of an event; `false` where it is of an answer.
    fn take_event(&mut self, line: &str) -> bool {
        let Some((code @ 700..=799, is_last, words)) = parts(line) else {
            return false;
        };
        self.event.push(words.to_owned());
        if is_last {
            let kind = match code {
                702 => EventKind::Ended,
                703 => EventKind::Cancelled,
                _ => EventKind::Other,
            };
            let message = std::mem::take(&mut self.event).swap_remove(0);
            self.events.push_back(Event { message, kind });
        }
        true
    }

    /// The next line, without its end; `None` where none is whole by the deadline.
    fn line(&mut self, deadline: Instant) -> io::Result<Option<String>> {
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            // Zero would mean no limit.
            let left = left.max(Duration::from_millis(1));
            self.stream.get_ref().set_read_timeout(Some(left))?;
            match self.stream.read_until(b'\n', &mut self.begun) {
                Ok(_) if self.begun.ends_with(b"\n") => {
                    let line = String::from_utf8_lossy(&self.begun).trim_end().to_owned();
                    self.begun.clear();
                    return Ok(Some(line));
                }
                Ok(_) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error)
                    if matches!(
                        error.kind(),
                        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut
                    ) =>
                {
                    return Ok(None);
                }
                Err(error) => return Err(error),
            }
        }
    }
}

/// The code of a line, whether it is the last of its answer, and its words.
fn parts(line: &str) -> Option<(u16, bool, &str)> {
    let code = line.get(..3)?.parse().ok()?;
    let is_last = match line.as_bytes().get(3) {
        Some(b'-') => false,
        Some(b' ') | None => true,
        Some(_) => return None,
    };
    Some((code, is_last, line.get(4..).unwrap_or_default()))
}
