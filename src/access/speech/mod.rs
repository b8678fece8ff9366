//! Reading aloud: a voice of the computer, which says one sentence at a time on a thread of its own.
//!
//! On Linux it speaks through Speech Dispatcher, by that service's own protocol over its socket: nothing is linked, so
//! the program starts where the service is missing. On Windows and macOS it is the voice of the system.
#[cfg(any(windows, target_os = "macos"))]
mod native;
#[cfg(all(unix, not(target_os = "macos")))]
mod service;
#[cfg(all(unix, not(target_os = "macos")))]
mod ssip;

#[cfg(any(windows, target_os = "macos"))]
use native::serve;
#[cfg(all(unix, not(target_os = "macos")))]
use service::serve;

use crate::domain::learner::Speed;
use crate::domain::problem::{SpeechTrouble, System};
use crate::domain::text::Language;

use iced::futures::channel::oneshot;
use iced::futures::future::{BoxFuture, FutureExt};

use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// The system that the program was built for.
pub const SYSTEM: System = if cfg!(windows) {
    System::Windows
} else if cfg!(target_os = "macos") {
    System::Mac
} else {
    System::Linux
};

/// What to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The words: a line without markup.
    pub words: String,
    /// The language they are in.
    pub language: Language,
    /// How fast to say them.
    pub speed: Speed,
}

/// How saying a sentence ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// It was said to its end.
    Whole,
    /// It was stopped: by us, or by another program that speaks.
    Cut,
}

/// How saying a sentence will have ended.
pub type Saying = BoxFuture<'static, Result<Said, SpeechTrouble>>;

/// Something that can say sentences. Neither method ever waits.
pub trait Speaker {
    /// Says a sentence, instead of the one that is being said.
    fn say(&self, sentence: Sentence) -> Saying;
    /// Falls silent.
    fn stop(&self);
}

/// What the thread of the voice is asked.
enum Order {
    /// To say a sentence, and to tell how it ended.
    Say(Sentence, oneshot::Sender<Result<Said, SpeechTrouble>>),
    /// To fall silent.
    Stop,
}

/// How long the end of the program waits for the voice to fall silent.
const FAREWELL: std::time::Duration = std::time::Duration::from_millis(500);

/// The voice of the computer. Its thread, and its connection to a service, begin with the first sentence.
#[derive(Default)]
pub struct Voice(Mutex<Option<Running>>);

struct Running {
    orders: Sender<Order>,
    /// Closes when the thread has ended.
    ended: Receiver<()>,
}

impl Voice {
    /// The way to the thread, which starts where there is none; `None` where it cannot start.
    fn orders(&self) -> Option<Sender<Order>> {
        let mut running = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if running.is_none() {
            let (orders, received) = mpsc::channel();
            let (ending, ended) = mpsc::channel();
            let thread = thread::Builder::new().name("voice".to_owned());
            let started = thread.spawn(move || {
                serve(&received);
                drop(ending);
            });
            match started {
                Ok(_) => *running = Some(Running { orders, ended }),
                Err(error) => tracing::warn!(%error, "the thread of the voice does not start"),
            }
        }
        running.as_ref().map(|running| running.orders.clone())
    }
}

impl Speaker for Voice {
    fn say(&self, sentence: Sentence) -> Saying {
        let (told, ending) = oneshot::channel();
        if let Some(orders) = self.orders() {
            // Without its thread, the end of `told` says that nothing answers.
            let _ = orders.send(Order::Say(sentence, told));
        }
        async move { ending.await.unwrap_or(Err(SpeechTrouble::NoAnswer)) }.boxed()
    }

    fn stop(&self) {
        let running = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(running) = &*running {
            // Without its thread, nothing speaks.
            let _ = running.orders.send(Order::Stop);
        }
    }
}

impl Drop for Voice {
    /// What is being said ends with the program.
    fn drop(&mut self) {
        let running = self.0.get_mut().unwrap_or_else(PoisonError::into_inner);
        if let Some(Running { orders, ended }) = running.take() {
            drop(orders);
            let _ = ended.recv_timeout(FAREWELL);
        }
    }
}
