//! Messages as typed methods.
use crate::domain::number::{Points, grouped};
use crate::domain::text::Language;

use fluent::FluentValue;

use std::borrow::Cow;

/// The greatest number handed to Fluent, which counts in `f64`: its tenths are exact too.
const GREATEST_EXACT: u64 = (1 << 53) / 10;

/// What is put into a message, by the name of its variable.
pub(super) type NamedValue<'a> = (&'static str, Value<'a>);

/// What is put into a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value<'a> {
    /// Put in as it is, or selects a variant of that name.
    Text(Cow<'a, str>),
    /// Selects the plural, and is written the way the language writes numbers.
    Number(u64),
    /// As [`Number`](Self::Number), in tenths, and written with one decimal where it is not whole.
    Tenths(u64),
}

impl<'a> Value<'a> {
    #[cfg(test)]
    pub(super) fn into_owned(self) -> Value<'static> {
        match self {
            Self::Text(text) => Value::Text(Cow::Owned(text.into_owned())),
            Self::Number(number) => Value::Number(number),
            Self::Tenths(tenths) => Value::Tenths(tenths),
        }
    }

    pub(super) fn fluent(&'a self, language: Language) -> FluentValue<'a> {
        match *self {
            Self::Text(ref text) => text.as_ref().into(),
            // Fluent's plural rules panic on numbers beyond 64 bits, which rounding up to `f64` makes.
            Self::Number(number) if number > GREATEST_EXACT => grouped(number, language).into(),
            Self::Number(number) => number.into(),
            Self::Tenths(tenths) if tenths > GREATEST_EXACT => {
                super::number::tenths(tenths, language).into()
            }
            Self::Tenths(tenths) => (tenths as f64 / 10.0).into(),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<Points> for Value<'_> {
    fn from(points: Points) -> Self {
        Self::Tenths(points.tenths())
    }
}

macro_rules! numbers {
    ($($number:ty)+) => {$(
        impl From<$number> for Value<'_> {
            fn from(number: $number) -> Self {
                Self::Number(number as u64)
            }
        }
    )+};
}

numbers!(u8 u16 u32 u64 usize);

/// A message, as tests hold the files to it.
#[cfg(test)]
#[derive(Debug, Clone)]
pub(super) struct Key {
    pub(super) name: String,
    pub(super) attributes: &'static [&'static str],
    /// The variables, each with a value of its type.
    pub(super) values: Vec<NamedValue<'static>>,
}

/// A value of a type, to try messages with.
#[cfg(test)]
pub(super) trait Sample {
    const SAMPLE: Value<'static>;
}

#[cfg(test)]
impl Sample for &str {
    const SAMPLE: Value<'static> = Value::Text(Cow::Borrowed("mot"));
}

#[cfg(test)]
impl Sample for Points {
    const SAMPLE: Value<'static> = Value::Tenths(65);
}

#[cfg(test)]
macro_rules! samples {
    ($($number:ty)+) => {$(
        impl Sample for $number {
            const SAMPLE: Value<'static> = Value::Number(2);
        }
    )+};
}

#[cfg(test)]
samples!(u8 u16 u32 u64 usize);

/// Makes a method of [`Tr`](super::Tr) from each message: see the top of [`super`].
macro_rules! messages {
    ($($(#[$doc:meta])* $key:ident $(($($name:ident: $type:ty),+ $(,)?))?;)+) => {
        impl $crate::i18n::Tr {
            $(
                $(#[$doc])*
                pub fn $key(&self $($(, $name: $type)+)?) -> String {
                    self.say(
                        stringify!($key),
                        None,
                        &[$($((stringify!($name), $name.into())),+)?],
                    )
                }
            )+
        }

        /// The messages of this room.
        #[cfg(test)]
        pub(super) fn keys() -> Vec<$crate::i18n::messages::Key> {
            vec![$(
                $crate::i18n::messages::Key {
                    name: stringify!($key).to_owned(),
                    attributes: &[],
                    values: vec![$($((
                        stringify!($name),
                        <$type as $crate::i18n::messages::Sample>::SAMPLE,
                    )),+)?],
                }
            ),+]
        }
    };
}
