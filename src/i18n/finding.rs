//! What the checks of the trial profile found, and the warning signs of messages, in words.
use super::quote::quoted;
use super::{Tr, messages::NamedValue};
use crate::domain::profile::finding::{Finding, Reason, State};
use crate::domain::profile::rule::Severity;
use crate::domain::profile::sign::Family;
use crate::domain::profile::standing::Level;

messages! {
    finding_ready;
    finding_not_started;
    finding_no_photo;
    finding_no_target;
    finding_no_ad;
    finding_nothing;
    finding_too_short(length: usize, least: usize);
    finding_too_long(length: usize, most: usize);
    finding_too_few(count: usize, least: usize);
    finding_too_many(count: usize, most: usize);
    finding_doubled;
    finding_no_job;
    finding_no_job_at_first(within: usize);
    finding_words_missing;
    finding_words_missing_at_first(within: usize);
    /// Words that say nothing, in a list.
    finding_words_to_avoid(words: &str);
    finding_only_seeking;
    /// Few of the words of the job wanted; some that are missing.
    finding_few_key_words(least: usize, words: &str);
    finding_no_first_person;
    finding_third_person;
    finding_long_sentences(average: usize, most: usize);
    finding_long_paragraph(sentences: usize, words: usize);
    finding_no_verb;
    finding_no_number;
    finding_other_language;
    finding_all_capitals;
    /// A field of an entry is not filled: the field by its id.
    finding_missing(field: &str);
    finding_bad_month;
    finding_end_before_start;
    finding_future;
    finding_unexplained;
    finding_name_characters;
    finding_name_title;
    finding_digits;
    finding_street;
    finding_postal_code;
    finding_telephone;
    finding_email_address;
    finding_web_address;
    finding_too_many_emoji(count: usize, most: usize);
    finding_address_characters;
    finding_birth_year;
    finding_long_tail;
    finding_far_from_name;
    finding_bad_email;
    finding_casual_email;
    finding_no_greeting;
    finding_double_blank;
    finding_doubled_marks;
    finding_many_capitals;
    finding_photo_unread;
    finding_photo_format;
    finding_photo_small(side: u64, least: u64);
    finding_photo_heavy(bytes: u64, most: u64);
    finding_photo_blurred;
    finding_photo_dark;
    finding_photo_bright;
    finding_photo_place;
    /// Something that does not belong on a profile, by its kind.
    finding_sensitive(kind: &str);
    finding_not_done;
    /// How a check stands, in a word or two.
    finding_state(state: &str);
    /// How much a check matters, in a word or two.
    finding_severity(severity: &str);
    /// How far a profile is.
    finding_level(level: &str);
    /// The learner's own words.
    finding_written(quote: &str);
    /// Words of a message.
    finding_quotation(quote: &str);
    finding_example(example: &str);
    finding_why(why: &str);
    /// How many checks are ready of those needed, and how many things must come out.
    finding_strength(ready: usize, needed: usize, stops: usize);
    /// What a family of warning signs is about.
    finding_sign(family: &str);
    /// How many warning signs were found: never that a message is safe.
    finding_signs(count: usize);
}

impl Tr {
    /// What a check found, in a sentence or two: the check's own words where it has some for this, else those for
    /// the reason. The learner's words stand in `finding.quote`.
    pub fn finding(&self, finding: &Finding) -> String {
        match &finding.says {
            Some(says) => {
                let (_, passage) = says.get(self.language(), self.language());
                passage.plain().to_owned()
            }
            None => self.reason(&finding.reason),
        }
    }

    /// Why a check stands as it does.
    fn reason(&self, reason: &Reason) -> String {
        let (key, values) = words_of(reason, self);
        self.say(key, None, &values)
    }

    /// How a check stands: `ready`, `to improve`, …
    pub fn state(&self, state: State) -> String {
        self.finding_state(state.word())
    }

    /// How much a check matters.
    pub fn severity(&self, severity: Severity) -> String {
        self.finding_severity(severity.word())
    }

    /// How far a profile is.
    pub fn level(&self, level: Level) -> String {
        self.finding_level(level.word())
    }

    /// What a warning sign is about, in a sentence.
    pub fn sign(&self, family: Family) -> String {
        self.finding_sign(family.word())
    }

    /// Words of a message, quoted on one line.
    pub fn quotation(&self, quote: &str) -> String {
        self.finding_quotation(&quoted(quote))
    }

    /// The learner's own words, quoted on one line.
    pub fn written(&self, quote: &str) -> String {
        self.finding_written(&quoted(quote))
    }
}

/// The message of a reason and what it is filled with.
fn words_of(reason: &Reason, tr: &Tr) -> (&'static str, Vec<NamedValue<'static>>) {
    let plain = |key| (key, Vec::new());
    match reason {
        Reason::Ready => plain("finding_ready"),
        Reason::NotStarted => plain("finding_not_started"),
        Reason::NoPhoto => plain("finding_no_photo"),
        Reason::NoTarget => plain("finding_no_target"),
        Reason::NoAd => plain("finding_no_ad"),
        Reason::Nothing => plain("finding_nothing"),
        Reason::Doubled => plain("finding_doubled"),
        Reason::NoJob => plain("finding_no_job"),
        Reason::WordsMissing => plain("finding_words_missing"),
        Reason::OnlySeeking => plain("finding_only_seeking"),
        Reason::NoFirstPerson => plain("finding_no_first_person"),
        Reason::ThirdPerson => plain("finding_third_person"),
        Reason::NoVerb => plain("finding_no_verb"),
        Reason::NoNumber => plain("finding_no_number"),
        Reason::OtherLanguage => plain("finding_other_language"),
        Reason::AllCapitals => plain("finding_all_capitals"),
        Reason::BadMonth => plain("finding_bad_month"),
        Reason::EndBeforeStart => plain("finding_end_before_start"),
        Reason::Future => plain("finding_future"),
        Reason::Unexplained => plain("finding_unexplained"),
        Reason::PhotoUnread => plain("finding_photo_unread"),
        Reason::PhotoFormat => plain("finding_photo_format"),
        Reason::PhotoBlurred => plain("finding_photo_blurred"),
        Reason::PhotoDark => plain("finding_photo_dark"),
        Reason::PhotoBright => plain("finding_photo_bright"),
        Reason::PhotoPlace => plain("finding_photo_place"),
        Reason::NotDone => plain("finding_not_done"),
        Reason::Missing { field } => (
            "finding_missing",
            vec![("field", field.as_str().to_owned().into())],
        ),
        Reason::Sensitive(kind) => ("finding_sensitive", vec![("kind", kind.word().into())]),
        _ => form(reason).map_or_else(|| measured(reason, tr), plain),
    }
}

/// Of reasons that are about the form of a text.
fn form(reason: &Reason) -> Option<&'static str> {
    let key = match reason {
        Reason::NameCharacters => "finding_name_characters",
        Reason::NameTitle => "finding_name_title",
        Reason::Digits => "finding_digits",
        Reason::Street => "finding_street",
        Reason::PostalCode => "finding_postal_code",
        Reason::Telephone => "finding_telephone",
        Reason::EmailAddress => "finding_email_address",
        Reason::WebAddress => "finding_web_address",
        Reason::AddressCharacters => "finding_address_characters",
        Reason::BirthYear => "finding_birth_year",
        Reason::LongTail => "finding_long_tail",
        Reason::FarFromName => "finding_far_from_name",
        Reason::BadEmail => "finding_bad_email",
        Reason::CasualEmail => "finding_casual_email",
        Reason::NoGreeting => "finding_no_greeting",
        Reason::DoubleBlank => "finding_double_blank",
        Reason::DoubledMarks => "finding_doubled_marks",
        Reason::ManyCapitals => "finding_many_capitals",
        _ => return None,
    };
    Some(key)
}

/// Of reasons with figures.
fn measured(reason: &Reason, tr: &Tr) -> (&'static str, Vec<NamedValue<'static>>) {
    let two = |key, one: (&'static str, usize), other: (&'static str, usize)| {
        (key, vec![(one.0, one.1.into()), (other.0, other.1.into())])
    };
    match *reason {
        Reason::TooShort { length, least } => {
            two("finding_too_short", ("length", length), ("least", least))
        }
        Reason::TooLong { length, most } => {
            two("finding_too_long", ("length", length), ("most", most))
        }
        Reason::TooFew { count, least } => {
            two("finding_too_few", ("count", count), ("least", least))
        }
        Reason::TooMany { count, most } => {
            two("finding_too_many", ("count", count), ("most", most))
        }
        Reason::TooManyEmoji { count, most } => {
            two("finding_too_many_emoji", ("count", count), ("most", most))
        }
        Reason::LongSentences { average, most } => two(
            "finding_long_sentences",
            ("average", average),
            ("most", most),
        ),
        Reason::LongParagraph { sentences, words } => two(
            "finding_long_paragraph",
            ("sentences", sentences),
            ("words", words),
        ),
        Reason::NoJobAtFirst { within } => {
            ("finding_no_job_at_first", vec![("within", within.into())])
        }
        Reason::WordsMissingAtFirst { within } => (
            "finding_words_missing_at_first",
            vec![("within", within.into())],
        ),
        Reason::FewKeyWords {
            least, ref words, ..
        } => {
            let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
            let values = vec![("least", least.into()), ("words", tr.list(&words).into())];
            ("finding_few_key_words", values)
        }
        Reason::WordsToAvoid { ref words } => {
            let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
            let values = vec![("words", tr.list(&words).into())];
            ("finding_words_to_avoid", values)
        }
        Reason::PhotoSmall { side, least } => (
            "finding_photo_small",
            vec![("side", side.into()), ("least", least.into())],
        ),
        Reason::PhotoHeavy { bytes, most } => (
            "finding_photo_heavy",
            vec![("bytes", bytes.into()), ("most", most.into())],
        ),
        // Every other reason has no figures; a test tries them all.
        _ => ("finding_ready", Vec::new()),
    }
}

#[cfg(test)]
mod tests;
