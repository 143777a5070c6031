//! Where a table came from.

use std::fmt::{self, Write};

use sha2::{Digest, Sha256};

use crate::{Language, Options, Report};

/// What it takes to repeat a result: the version of this library, the options, and which text it was.
///
/// Printed, it is one line: the footer of every table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Version of this library.
    pub version: &'static str,
    /// Language in which the report was read.
    pub language: Language,
    /// Whether that language was found from the text rather than given.
    pub language_found: bool,
    /// Language of display names.
    pub display_language: Language,
    /// SHA-256 of the text in UTF-8, in hexadecimal: what `sha256sum` says of the file.
    pub sha256: String,
}

impl Origin {
    /// The origin of what was read in `text` with these options.
    pub fn new(text: &str, options: &Options, report: &Report) -> Self {
        Self {
            version: env!("CARGO_PKG_VERSION"),
            language: report.language,
            language_found: options.language.is_none(),
            display_language: options.display_language.unwrap_or(report.language),
            sha256: hexadecimal(&Sha256::digest(text)),
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let Self { version, language, language_found, display_language, sha256 } = self;
        let how = if *language_found { "found from the text" } else { "given" };
        let (language, display_language) = (language.tag(), display_language.tag());
        write!(formatter, "rapporteur {version}; language {language} ({how}); display language {display_language}; ")?;
        write!(formatter, "SHA-256 of the text {sha256}")
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        // writing to a string cannot fail
        let _ = write!(text, "{byte:02x}");
        text
    })
}
