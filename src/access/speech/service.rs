//! The speech service of the session: found, started where it is not running, asked for a voice, and listened to.
use super::ssip::{Connection, EventKind, Failure};
use super::{Order, SYSTEM, Said, Sentence};
use crate::domain::learner::Speed;
use crate::domain::problem::SpeechTrouble;
use crate::domain::text::Language;

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, TryRecvError};
use std::thread;
use std::time::{Duration, Instant};

/// How long an answer of the service may take.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long the service may take to start.
const START: Duration = Duration::from_secs(10);
/// How often it is looked whether it has started.
const LOOK: Duration = Duration::from_millis(50);
/// How soon a sentence stops once it must.
const ATTENTION: Duration = Duration::from_millis(40);
/// How long a sentence may last: this, and so much for each character at the usual speed.
const LONGEST: Duration = Duration::from_secs(20);
const EACH: Duration = Duration::from_millis(300);

/// The module of the service that says, whatever it is given, that the service does not work.
const DUMMY: &str = "dummy";

/// Says what it is asked to, until nobody can ask any more.
pub(super) fn serve(orders: &Receiver<Order>) {
    Service::of_session().serve(orders);
}

/// Where the service is, how it starts, and the connection to it.
pub(super) struct Service {
    /// Where it may listen.
    sockets: Vec<PathBuf>,
    /// What starts it, in the way of its own clients; it returns at once.
    starter: Command,
    /// How long its answers may take.
    patience: Duration,
    connection: Option<Talk>,
}

/// A connection, and what has been agreed on.
struct Talk {
    connection: Connection,
    language: Option<Language>,
    speed: Option<Speed>,
}

/// Why a sentence was not said.
enum Stopped {
    /// By a failure of the service.
    Failed(Failure),
    /// For this.
    Trouble(SpeechTrouble),
}

impl From<Failure> for Stopped {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// How a sentence ended, and the order that ended it, if that asks for another one.
type Ending = (Said, Option<Order>);

impl Service {
    fn of_session() -> Self {
        let mut starter = Command::new("speech-dispatcher");
        starter.arg("--spawn");
        Self {
            sockets: sockets(),
            starter,
            patience: PATIENCE,
            connection: None,
        }
    }

    fn serve(&mut self, orders: &Receiver<Order>) {
        let mut next = None;
        while let Some(order) = next.take().or_else(|| orders.recv().ok()) {
            let Order::Say(sentence, told) = order else {
                continue;
            };
            let (result, after) = match self.say(&sentence, orders) {
                Ok((said, after)) => (Ok(said), after),
                Err(trouble) => (Err(trouble), None),
            };
            next = after;
            // Whoever asked may have gone.
            let _ = told.send(result);
        }
    }

    /// Says a sentence. A connection that has broken since the last one is made anew, once.
    fn say(
        &mut self,
        sentence: &Sentence,
        orders: &Receiver<Order>,
    ) -> Result<Ending, SpeechTrouble> {
        let was_connected = self.connection.is_some();
        let first = self.try_to_say(sentence, orders);
        let result = match first {
            Err(Stopped::Failed(Failure::Broken(error))) if was_connected => {
                tracing::info!(%error, "the speech service is asked again");
                self.connection = None;
                self.try_to_say(sentence, orders)
            }
            other => other,
        };
        result.map_err(|stopped| {
            self.connection = None;
            match stopped {
                Stopped::Trouble(trouble) => trouble,
                Stopped::Failed(failure) => {
                    tracing::warn!(%failure, "the speech service");
                    SpeechTrouble::NoAnswer
                }
            }
        })
    }

    fn try_to_say(
        &mut self,
        sentence: &Sentence,
        orders: &Receiver<Order>,
    ) -> Result<Ending, Stopped> {
        if self.connection.is_none() {
            self.connection = Some(Talk::begin(self.find()?)?);
        }
        let Some(talk) = &mut self.connection else {
            return Err(Stopped::Trouble(SpeechTrouble::NoAnswer));
        };
        talk.prepare(sentence)?;
        // What came while the service started.
        match orders.try_recv() {
            Ok(order) => return Ok((Said::Cut, Some(order))),
            Err(TryRecvError::Disconnected) => return Ok((Said::Cut, None)),
            Err(TryRecvError::Empty) => {}
        }
        talk.say(sentence, orders)
    }
}

impl Service {
    /// Connects to the service, which is started where it is not running.
    fn find(&mut self) -> Result<Connection, Stopped> {
        if let Some(connection) = self.connect() {
            return Ok(connection);
        }
        let missing = Stopped::Trouble(SpeechTrouble::NoService(SYSTEM));
        let quiet = self
            .starter
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        match quiet.spawn() {
            Ok(started) => self.wait_for(started).ok_or(missing),
            Err(error) => {
                tracing::info!(%error, "no speech service");
                Err(missing)
            }
        }
    }

    /// Waits until the service that was started listens; `None` where it says that it cannot, or takes too long.
    fn wait_for(&self, mut started: Child) -> Option<Connection> {
        let deadline = Instant::now() + START;
        loop {
            // It leaves a child behind, which may listen a little later.
            let has_failed = matches!(started.try_wait(), Ok(Some(status)) if !status.success());
            let connection = self.connect();
            if connection.is_some() || has_failed {
                return connection;
            }
            if Instant::now() > deadline {
                let _ = started.kill();
                let _ = started.wait();
                return None;
            }
            thread::sleep(LOOK);
        }
    }

    fn connect(&self) -> Option<Connection> {
        self.sockets
            .iter()
            .find_map(|socket| Connection::open(socket, self.patience).ok())
    }
}

impl Talk {
    fn begin(mut connection: Connection) -> Result<Self, Failure> {
        connection.command("SET SELF CLIENT_NAME user:passerelle:listen")?;
        connection.command("SET SELF NOTIFICATION END on")?;
        connection.command("SET SELF NOTIFICATION CANCEL on")?;
        // Marks are heard as pauses. Where the service cannot, they are named.
        ignore_refusal(connection.command("SET SELF PUNCTUATION none"))?;
        Ok(Self {
            connection,
            language: None,
            speed: None,
        })
    }

    /// Agrees on a language, which needs a voice, and on a speed.
    fn prepare(&mut self, sentence: &Sentence) -> Result<(), Stopped> {
        let Sentence {
            language, speed, ..
        } = *sentence;
        if self.language != Some(language) {
            if !self.find_voice(language)? {
                return Err(Stopped::Trouble(SpeechTrouble::NoVoice(SYSTEM, language)));
            }
            self.connection
                .command(&format!("SET SELF LANGUAGE {language}"))?;
            self.language = Some(language);
        }
        if self.speed != Some(speed) {
            let rate = rate(speed);
            self.connection.command(&format!("SET SELF RATE {rate}"))?;
            self.speed = Some(speed);
        }
        Ok(())
    }

    /// Looks for a voice for a language: in the module that speaks, then in the others, one of which speaks from then on.
    fn find_voice(&mut self, language: Language) -> Result<bool, Failure> {
        let current = ignore_refusal(self.connection.command("GET OUTPUT_MODULE"))?;
        let current = current.and_then(|answer| answer.first().cloned());
        if current.as_deref() != Some(DUMMY) && self.has_voice(language)? {
            return Ok(true);
        }
        let modules = ignore_refusal(self.connection.command("LIST OUTPUT_MODULES"))?;
        let mut modules = modules.unwrap_or_default();
        // The last line is the “OK”.
        modules.pop();
        for module in modules {
            if module == DUMMY || current.as_ref() == Some(&module) {
                continue;
            }
            let chosen = self
                .connection
                .command(&format!("SET SELF OUTPUT_MODULE {module}"));
            if ignore_refusal(chosen)?.is_some() && self.has_voice(language)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn has_voice(&mut self, language: Language) -> Result<bool, Failure> {
        let voices = ignore_refusal(self.connection.command("LIST SYNTHESIS_VOICES"))?;
        // A module that cannot list its voices may have it.
        let Some(voices) = voices else {
            return Ok(true);
        };
        // Name, language and variant.
        let mut languages = voices.iter().filter_map(|voice| voice.split('\t').nth(1));
        Ok(languages.any(|code| code.split(['-', '_']).next() == Some(language.code())))
    }

    fn say(&mut self, sentence: &Sentence, orders: &Receiver<Order>) -> Result<Ending, Stopped> {
        let message = self.connection.speak(&sentence.words)?;
        let deadline = Instant::now() + longest(sentence);
        loop {
            let event = self.connection.event(ATTENTION).map_err(Failure::from)?;
            match event.filter(|event| event.message == message) {
                Some(event) if event.kind == EventKind::Ended => return Ok((Said::Whole, None)),
                Some(event) if event.kind == EventKind::Cancelled => return Ok((Said::Cut, None)),
                Some(_) | None => {}
            }
            let next = match orders.try_recv() {
                Ok(order) => Some(order),
                Err(TryRecvError::Disconnected) => None,
                Err(TryRecvError::Empty) if Instant::now() > deadline => {
                    return Err(Stopped::Trouble(SpeechTrouble::NoAnswer));
                }
                Err(TryRecvError::Empty) => continue,
            };
            self.connection.command("CANCEL SELF")?;
            return Ok((Said::Cut, next));
        }
    }
}

/// `None` for what the service refused.
fn ignore_refusal(result: Result<Vec<String>, Failure>) -> Result<Option<Vec<String>>, Failure> {
    match result {
        Ok(answer) => Ok(Some(answer)),
        Err(Failure::Refused(words)) => {
            tracing::info!(words, "the speech service cannot");
            Ok(None)
        }
        Err(failure @ Failure::Broken(_)) => Err(failure),
    }
}

/// The speed as the service counts it: -100 to 100, where 0 is the usual one. Half of it is the slowest there is, twice
/// as fast about three quarters of the way to the fastest.
fn rate(speed: Speed) -> i32 {
    let difference = i32::from(speed.per_cent()) - 100;
    if difference < 0 {
        difference * 2
    } else {
        difference * 3 / 4
    }
}

fn longest(sentence: &Sentence) -> Duration {
    let characters = u32::try_from(sentence.words.chars().count()).unwrap_or(u32::MAX);
    let usual = EACH.saturating_mul(characters);
    LONGEST + usual.div_f32(sentence.speed.factor())
}

/// Where the service of this session may listen, as its own library looks for it.
fn sockets() -> Vec<PathBuf> {
    const SOCKET: &str = "speech-dispatcher/speechd.sock";

    if let Ok(address) = std::env::var("SPEECHD_ADDRESS") {
        let socket = address.strip_prefix("unix_socket:");
        return socket.map(PathBuf::from).into_iter().collect();
    }
    let runtime = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    let cache = directories::BaseDirs::new().map(|folders| folders.cache_dir().to_owned());
    let folders = [runtime, cache].into_iter().flatten();
    folders.map(|folder| folder.join(SOCKET)).collect()
}

#[cfg(test)]
mod tests;
