//! The service played by a thread that listens on a socket of its own.
use super::*;

use iced::futures::channel::oneshot;
use iced::futures::executor::block_on;
use proptest::prelude::*;

use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::sync::mpsc::{self, Sender};
use tempfile::TempDir;

/// What the service does with a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Behaviour {
    /// Says it to its end, after marks and a pause.
    Says,
    /// Says it until it is cancelled.
    Lasts,
    /// Lets another program speak instead.
    GivesWay,
    /// Closes the connection, the first time.
    Breaks,
    /// Never answers.
    IsMute,
    /// Answers with what is not of the protocol.
    Babbles,
}

/// A service at work.
struct Fake {
    _folder: TempDir,
    orders: Sender<Order>,
    /// Every line that it got.
    heard: Receiver<String>,
    voice: thread::JoinHandle<()>,
}

const VOICES: &str =
    "249-French (France)\tfr-fr\tnone\r\n249-English (America)\ten-us\tnone\r\n249 OK";

fn start(behaviour: Behaviour) -> Fake {
    start_with(behaviour, VOICES, &[])
}

/// A service whose modules have these voices, the first without a name speaking.
fn start_with(
    behaviour: Behaviour,
    voices: &'static str,
    others: &'static [(&'static str, &'static str)],
) -> Fake {
    let folder = tempfile::tempdir().expect("a folder");
    let socket = folder.path().join("speechd.sock");
    let listener = UnixListener::bind(&socket).expect("a socket");
    let (told, heard) = mpsc::channel();
    thread::spawn(move || {
        let mut behaviour = behaviour;
        for stream in listener.incoming() {
            let Ok(stream) = stream else { return };
            let _ = answer(stream, behaviour, voices, others, &told);
            if behaviour == Behaviour::Breaks {
                behaviour = Behaviour::Says;
            }
        }
    });
    // Only a service that says nothing is waited for in vain.
    let patience = match behaviour {
        Behaviour::IsMute | Behaviour::Babbles => Duration::from_millis(300),
        _ => Duration::from_secs(30),
    };
    let (orders, received) = mpsc::channel();
    let mut service = Service {
        sockets: vec![folder.path().join("nobody"), socket],
        starter: Command::new("/nowhere/speech-dispatcher"),
        patience,
        connection: None,
    };
    let voice = thread::spawn(move || service.serve(&received));
    Fake {
        _folder: folder,
        orders,
        heard,
        voice,
    }
}

/// Talks with one client until it, or the service, has had enough.
fn answer(
    stream: UnixStream,
    behaviour: Behaviour,
    voices: &str,
    others: &[(&str, &str)],
    told: &Sender<String>,
) -> std::io::Result<()> {
    let mut writer = stream.try_clone()?;
    let mut say = |line: &str| write!(writer, "{line}\r\n");
    let (mut number, mut is_data, mut module) = (20, false, "");
    for line in BufReader::new(stream).lines() {
        let line = line?;
        let _ = told.send(line.clone());
        if is_data {
            if line != "." {
                continue;
            }
            is_data = false;
            number += 1;
            say(&format!("225-{number}\r\n225 OK MESSAGE QUEUED"))?;
            let event =
                |code: u16, word: &str| format!("{code}-{number}\r\n{code}-7\r\n{code} {word}\r\n");
            match behaviour {
                Behaviour::Says => say(&format!(
                    "702-{}\r\n702-7\r\n702 END\r\n{}700-{number}\r\n700-7\r\n700-m1\r\n700 INDEX MARK\r\n{}{}{}",
                    number - 1,
                    event(701, "BEGIN"),
                    event(704, "PAUSED"),
                    event(705, "RESUMED"),
                    event(702, "END").trim_end(),
                ))?,
                Behaviour::GivesWay => say(event(703, "CANCELED").trim_end())?,
                Behaviour::Breaks => return Ok(()),
                Behaviour::Lasts | Behaviour::IsMute | Behaviour::Babbles => {}
            }
            continue;
        }
        let of_module = others.iter().find(|(name, _)| *name == module);
        match line.as_str() {
            _ if behaviour == Behaviour::IsMute => {}
            _ if behaviour == Behaviour::Babbles => say("What?")?,
            "SPEAK" => {
                is_data = true;
                say("230 OK RECEIVING DATA")?;
            }
            "CANCEL SELF" => say(&format!(
                "703-{number}\r\n703-7\r\n703 CANCELED\r\n210 OK CANCELED"
            ))?,
            "GET OUTPUT_MODULE" if module.is_empty() => say("251-first\r\n251 OK GET RETURNED")?,
            "LIST SYNTHESIS_VOICES" => say(of_module.map_or(voices, |(_, voices)| voices))?,
            "LIST OUTPUT_MODULES" => {
                let names = others.iter().map(|(name, _)| format!("250-{name}\r\n"));
                say(&format!("250-first\r\n{}250 OK", names.collect::<String>()))?;
            }
            "SET SELF PUNCTUATION none" => say("303 ERR")?,
            _ => {
                if let Some(name) = line.strip_prefix("SET SELF OUTPUT_MODULE ") {
                    module = others
                        .iter()
                        .find(|(other, _)| *other == name)
                        .expect("a module")
                        .0;
                }
                say("203 OK")?;
            }
        }
    }
    Ok(())
}

fn sentence(words: &str, language: Language) -> Sentence {
    Sentence {
        words: words.to_owned(),
        language,
        speed: Speed::USUAL,
    }
}

impl Fake {
    fn begin(&self, sentence: Sentence) -> oneshot::Receiver<Result<Said, SpeechTrouble>> {
        let (told, ending) = oneshot::channel();
        self.orders
            .send(Order::Say(sentence, told))
            .expect("a voice");
        ending
    }

    fn say(&self, words: &str, language: Language) -> Result<Said, SpeechTrouble> {
        block_on(self.begin(sentence(words, language))).expect("an answer")
    }

    /// Waits until the service has got a line; gives the lines before it.
    fn wait_for(&self, wanted: &str) -> Vec<String> {
        let mut before = Vec::new();
        loop {
            match self.heard.recv_timeout(Duration::from_secs(60)) {
                Ok(line) if line == wanted => return before,
                Ok(line) => before.push(line),
                Err(_) => panic!("no {wanted:?} after {before:?}"),
            }
        }
    }

    /// The lines that it has got so far.
    fn lines(&self) -> Vec<String> {
        self.heard.try_iter().collect()
    }
}

#[test]
fn a_sentence_is_said_to_its_end_in_its_language() {
    let fake = start(Behaviour::Says);
    assert_eq!(fake.say("Bonjour.", Language::FR), Ok(Said::Whole));
    let expected = [
        "SET SELF CLIENT_NAME user:passerelle:listen",
        "SET SELF NOTIFICATION END on",
        "SET SELF NOTIFICATION CANCEL on",
        "SET SELF PUNCTUATION none",
        "GET OUTPUT_MODULE",
        "LIST SYNTHESIS_VOICES",
        "SET SELF LANGUAGE fr",
        "SET SELF RATE 0",
        "SPEAK",
        "Bonjour.",
        ".",
    ];
    assert_eq!(fake.lines(), expected);
    assert_eq!(fake.say(".net", Language::FR), Ok(Said::Whole));
    assert_eq!(fake.lines(), ["SPEAK", "..net", "."], "a dot ends nothing");
    let slower = Sentence {
        speed: Speed::USUAL.slower(),
        ..sentence("Hello.", Language::EN)
    };
    assert_eq!(block_on(fake.begin(slower)), Ok(Ok(Said::Whole)));
    assert!(fake.lines().contains(&"SET SELF RATE -50".to_owned()));
}

#[test]
fn stopping_cancels_what_is_being_said() {
    let fake = start(Behaviour::Lasts);
    let ending = fake.begin(sentence("Un long texte.", Language::FR));
    fake.wait_for(".");
    fake.orders.send(Order::Stop).expect("a voice");
    assert_eq!(block_on(ending), Ok(Ok(Said::Cut)));
    assert_eq!(fake.lines(), ["CANCEL SELF"]);
    fake.orders.send(Order::Stop).expect("a voice");
    let ending = fake.begin(sentence("Encore.", Language::FR));
    fake.wait_for("Encore.");
    drop(fake.orders);
    assert_eq!(block_on(ending), Ok(Ok(Said::Cut)));
    fake.voice.join().expect("it ends with the program");
}

#[test]
fn another_sentence_takes_the_place_of_the_first() {
    let fake = start(Behaviour::Lasts);
    let first = fake.begin(sentence("Un.", Language::FR));
    fake.wait_for("Un.");
    let second = fake.begin(sentence("Deux.", Language::FR));
    assert_eq!(block_on(first), Ok(Ok(Said::Cut)));
    let before = fake.wait_for("Deux.");
    assert_eq!(before, [".", "CANCEL SELF", "SPEAK"]);
    fake.orders.send(Order::Stop).expect("a voice");
    assert_eq!(block_on(second), Ok(Ok(Said::Cut)));
}

#[test]
fn what_another_program_cuts_short_is_told() {
    let fake = start(Behaviour::GivesWay);
    assert_eq!(fake.say("Bonjour.", Language::FR), Ok(Said::Cut));
}

#[test]
fn a_connection_that_breaks_is_told_and_made_anew_for_the_next_sentence() {
    let fake = start(Behaviour::Breaks);
    let broken = Err(SpeechTrouble::NoAnswer);
    assert_eq!(fake.say("Un.", Language::FR), broken);
    assert_eq!(fake.say("Deux.", Language::FR), Ok(Said::Whole));
    let lines = fake.lines();
    let greetings = lines.iter().filter(|line| line.contains("CLIENT_NAME"));
    assert_eq!(greetings.count(), 2, "{lines:?}");
}

#[test]
fn a_service_that_does_not_answer_or_answers_nonsense_is_told_soon() {
    for behaviour in [Behaviour::IsMute, Behaviour::Babbles] {
        let fake = start(behaviour);
        let begun = Instant::now();
        let silent = Err(SpeechTrouble::NoAnswer);
        assert_eq!(fake.say("Bonjour.", Language::FR), silent, "{behaviour:?}");
        assert!(begun.elapsed() < Duration::from_secs(60));
    }
}

#[test]
fn a_voice_is_looked_for_in_the_other_modules() {
    const ENGLISH: &str = "249-Alan\ten-GB\tnone\r\n249 OK";
    const FRENCH: &str = "249-Zoé\tfr_CA\tnone\r\n249 OK";
    let others: &[(&str, &str)] = &[("dummy", FRENCH), ("other", ENGLISH), ("good", FRENCH)];
    let fake = start_with(Behaviour::Says, ENGLISH, others);
    assert_eq!(fake.say("Bonjour.", Language::FR), Ok(Said::Whole));
    let chosen: Vec<_> = fake
        .lines()
        .into_iter()
        .filter(|line| line.contains("SET SELF OUTPUT_MODULE"))
        .collect();
    let expected = ["other", "good"].map(|name| format!("SET SELF OUTPUT_MODULE {name}"));
    assert_eq!(chosen, expected, "never the one that only says it cannot");

    let fake = start_with(Behaviour::Says, ENGLISH, &[("dummy", FRENCH)]);
    let missing = Err(SpeechTrouble::NoVoice(SYSTEM, Language::FR));
    assert_eq!(fake.say("Bonjour.", Language::FR), missing);
    assert_eq!(fake.say("Hello.", Language::EN), Ok(Said::Whole));
}

#[test]
fn a_module_that_cannot_list_its_voices_is_tried() {
    let fake = start_with(Behaviour::Says, "304 CANT LIST VOICES", &[]);
    assert_eq!(fake.say("Bonjour.", Language::FR), Ok(Said::Whole));
}

#[test]
fn without_the_service_this_is_told() {
    for starter in ["/nowhere/speech-dispatcher", "false"] {
        let mut service = Service {
            sockets: vec!["/nowhere/speechd.sock".into()],
            starter: Command::new(starter),
            patience: PATIENCE,
            connection: None,
        };
        let (_orders, received) = mpsc::channel();
        let result = service.say(&sentence("Bonjour.", Language::FR), &received);
        let missing = SpeechTrouble::NoService(SYSTEM);
        assert_eq!(result.err(), Some(missing), "{starter}");
    }
}

proptest! {
    #[test]
    fn every_speed_is_one_that_the_service_knows(factor in -10.0_f32..10.0) {
        let speed = Speed::from(factor);
        prop_assert!((-100..=100).contains(&rate(speed)));
        prop_assert!(rate(speed.slower()) <= rate(speed));
        prop_assert!(rate(speed.faster()) >= rate(speed));
    }
}
