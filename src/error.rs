//! What can go wrong: reading never fails, telling how to read can.

use std::fmt;

use crate::lexicon::Language;

/// Why something asked for could not be done. Opaque; [`Error::code`] tells kinds apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    UnknownLanguage(String),
    UnknownTable(String),
}

impl Error {
    pub(crate) fn unknown_language(tag: &str) -> Self {
        Self { kind: Kind::UnknownLanguage(quotable(tag)) }
    }

    pub(crate) fn unknown_table(name: &str) -> Self {
        Self { kind: Kind::UnknownTable(quotable(name)) }
    }

    /// A word that names the kind of error, for programs: `unknownLanguage`, `unknownTable`. The same in JavaScript.
    pub fn code(&self) -> &'static str {
        match self.kind {
            Kind::UnknownLanguage(_) => "unknownLanguage",
            Kind::UnknownTable(_) => "unknownTable",
        }
    }
}

/// As much of what was given as a message can carry.
fn quotable(given: &str) -> String {
    given.chars().take(40).collect()
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        match &self.kind {
            Kind::UnknownLanguage(tag) => {
                let known = Language::ALL.map(Language::tag).join(", ");
                write!(formatter, "unknown language \"{tag}\": {known} are known")
            }
            Kind::UnknownTable(name) => {
                let known = "recommendations, attendance, speakers and documents are known";
                write!(formatter, "unknown table \"{name}\": {known}")
            }
        }
    }
}

impl std::error::Error for Error {}
