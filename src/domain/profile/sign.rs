//! Red flags: the warning signs of a message or job offer.
use super::fold::Words;
use super::forms;
use super::lexicon::Lexicon;
use super::vocabulary::{List, Vocabulary};
use crate::domain::text::Language;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A family of warning signs. Its cases have no doc comments: the schema of their maps would not name them.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    // Pay before there is work.
    MoneyFirst,
    // Cash a cheque and send some of it on.
    ChequeForward,
    // Money of others through one's own account.
    OwnAccount,
    // Papers before a contract.
    IdentityPapers,
    // No interview, or by chat alone.
    ChatOnly,
    // Pay far above the market.
    PayTooHigh,
    // Hired without having applied.
    Unasked,
    // A free address, or a name that only looks like the company's.
    FreeEmail,
    Urgency,
    // A job or visa for certain.
    Guaranteed,
}

impl Family {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::MoneyFirst,
        Self::ChequeForward,
        Self::OwnAccount,
        Self::IdentityPapers,
        Self::ChatOnly,
        Self::PayTooHigh,
        Self::Unasked,
        Self::FreeEmail,
        Self::Urgency,
        Self::Guaranteed,
    ];

    /// Its word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::MoneyFirst => "money-first",
            Self::ChequeForward => "cheque-forward",
            Self::OwnAccount => "own-account",
            Self::IdentityPapers => "identity-papers",
            Self::ChatOnly => "chat-only",
            Self::PayTooHigh => "pay-too-high",
            Self::Unasked => "unasked",
            Self::FreeEmail => "free-email",
            Self::Urgency => "urgency",
            Self::Guaranteed => "guaranteed",
        }
    }
}

/// A warning sign and the words that are one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    pub family: Family,
    /// As it stands in the text.
    pub quote: String,
}

/// Mail that anybody gets for nothing, by the folded name of the service.
const FREE_MAIL: &[&str] = &[
    "gmail",
    "googlemail",
    "hotmail",
    "outlook",
    "live",
    "msn",
    "yahoo",
    "ymail",
    "aol",
    "gmx",
    "protonmail",
    "proton",
    "icloud",
    "mail",
    "yandex",
    "zoho",
    "videotron",
    "laposte",
    "tutanota",
];

/// The warning signs of `text`, the first of each family, in the order of the text.
pub fn signs(text: &str, vocabulary: &Vocabulary, language: Language) -> Vec<Sign> {
    let lexicon = vocabulary.lexicon(language);
    let words = Words::of(text);
    let mut found: Vec<(usize, Family, &str)> = in_lists(&words, lexicon);
    found.extend(
        forms::emails(text)
            .into_iter()
            .filter(|(_, email)| is_free(email))
            .map(|(at, email)| (at, Family::FreeEmail, email)),
    );
    found.extend(
        forms::pay_too_high(&words).map(|place| (place.start, Family::PayTooHigh, &text[place])),
    );
    found.extend(
        forms::pay_first(&words).map(|place| (place.start, Family::MoneyFirst, &text[place])),
    );
    found.sort_by_key(|(at, family, quote)| (*at, *family, std::cmp::Reverse(quote.len())));
    let mut told = Vec::new();
    found.retain(|(_, family, _)| {
        let is_new = !told.contains(family);
        told.push(*family);
        is_new
    });
    found
        .into_iter()
        .map(|(_, family, quote)| Sign {
            family,
            quote: quote.to_owned(),
        })
        .collect()
}

fn in_lists<'t>(words: &Words<'t>, lexicon: &Lexicon) -> Vec<(usize, Family, &'t str)> {
    let family = |list: &List| match list {
        List::Sign(family) => Some(*family),
        List::Named(_) | List::Fact(_) => None,
    };
    let hits = lexicon.hits(words);
    hits.iter()
        .filter_map(|hit| {
            let family = family(lexicon.list(hit)?)?;
            let start = words.words.get(hit.words.start)?.place.start;
            let quote = words.quote(hit.words.clone());
            let whole = (family == Family::FreeEmail).then(|| forms::run_around(words.text, start));
            let (start, quote) = whole.unwrap_or((start, quote));
            Some((start, family, quote))
        })
        .collect()
}

fn is_free(email: &str) -> bool {
    let domain = email.rsplit('@').next().unwrap_or_default();
    let service = domain.split('.').next().unwrap_or_default();
    FREE_MAIL.contains(&super::fold::folded(service).as_str())
}
