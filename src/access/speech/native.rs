//! The voice of Windows or macOS.
use super::{Order, SYSTEM, Said, Sentence};
use crate::domain::problem::SpeechTrouble;

use tts::Tts;

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

/// How often it is looked whether a sentence has ended.
const LOOK: Duration = Duration::from_millis(40);

/// How a sentence ended, and the order that ended it, if that asks for another one.
type Ending = (Said, Option<Order>);

/// Says what it is asked to, until nobody can ask any more.
pub(super) fn serve(orders: &Receiver<Order>) {
    let mut voice = None;
    let mut next = None;
    while let Some(order) = next.take().or_else(|| orders.recv().ok()) {
        let Order::Say(sentence, told) = order else {
            continue;
        };
        let (result, after) = match say(&mut voice, &sentence, orders) {
            Ok((said, after)) => (Ok(said), after),
            Err(trouble) => {
                voice = None;
                (Err(trouble), None)
            }
        };
        next = after;
        // Whoever asked may have gone.
        let _ = told.send(result);
    }
}

fn say(
    voice: &mut Option<Tts>,
    sentence: &Sentence,
    orders: &Receiver<Order>,
) -> Result<Ending, SpeechTrouble> {
    let voice = match voice {
        Some(voice) => voice,
        none => none.insert(Tts::default().map_err(|error| {
            tracing::warn!(%error, "no voice");
            SpeechTrouble::NoService(SYSTEM)
        })?),
    };
    prepare(voice, sentence)?;
    voice.speak(sentence.words.as_str(), true).map_err(silent)?;
    loop {
        let next = match orders.recv_timeout(LOOK) {
            Err(RecvTimeoutError::Timeout) if voice.is_speaking().map_err(silent)? => continue,
            Err(RecvTimeoutError::Timeout) => return Ok((Said::Whole, None)),
            Ok(order) => Some(order),
            Err(RecvTimeoutError::Disconnected) => None,
        };
        voice.stop().map_err(silent)?;
        return Ok((Said::Cut, next));
    }
}

/// Chooses a voice for the language, and the speed.
fn prepare(voice: &mut Tts, sentence: &Sentence) -> Result<(), SpeechTrouble> {
    let language = sentence.language;
    let voices = voice.voices().map_err(silent)?;
    let mut fitting = voices.iter().filter(|one| {
        let tag = one.language();
        tag.primary_language() == language.code()
    });
    let chosen = fitting
        .next()
        .ok_or(SpeechTrouble::NoVoice(SYSTEM, language))?;
    voice.set_voice(chosen).map_err(silent)?;
    let rate = voice.normal_rate() * sentence.speed.factor();
    let rate = rate.clamp(voice.min_rate(), voice.max_rate());
    voice.set_rate(rate).map_err(silent)?;
    Ok(())
}

fn silent(error: tts::Error) -> SpeechTrouble {
    tracing::warn!(%error, "the voice");
    SpeechTrouble::NoAnswer
}
