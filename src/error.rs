//! What can go wrong: reading never fails, telling how to read can.

use std::fmt;

/// Why something asked for could not be done. Opaque; [`Error::code`] tells kinds apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    UnknownLanguage(String),
}

impl Error {
    pub(crate) fn unknown_language(tag: &str) -> Self {
        Self { kind: Kind::UnknownLanguage(tag.chars().take(40).collect()) }
    }

    /// A word that names the kind of error, for programs: `unknownLanguage`. The same in JavaScript.
    pub fn code(&self) -> &'static str {
        match self.kind {
            Kind::UnknownLanguage(_) => "unknownLanguage",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        match &self.kind {
            Kind::UnknownLanguage(tag) => {
                write!(formatter, "unknown language \"{tag}\": ar, en, es, fr, ru and zh are known")
            }
        }
    }
}

impl std::error::Error for Error {}
