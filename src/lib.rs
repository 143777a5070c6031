//! Reads the text of a United Nations meeting report as somebody pasted it, and says what is in it:
//! recommendations, attendance, speakers for each agenda item, each with the passage it came from.

pub mod report;

mod checks;
mod extract;
mod fold;
mod lexicon;
mod matcher;
mod names;
mod outline;
mod reading;
mod source;

pub use lexicon::Language;
pub use report::Report;

use reading::Reading;
use source::Source;

/// How to read a text.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The text's language; found from the text where `None`.
    pub language: Option<Language>,
    /// Language of `display_name`; the text's where `None`.
    pub display_language: Option<Language>,
    /// Leave the texts of the outline's paragraphs out.
    pub without_outline_texts: bool,
}

/// Reads a report. Any text gives a [`Report`]; what was not understood is in its `checks`.
///
/// ```
/// let report = rapporteur::analyze("", &rapporteur::Options::default());
/// assert!(report.recommendations.is_empty());
/// ```
pub fn analyze(text: &str, options: &Options) -> Report {
    let source = Source::new(text);
    let language = options.language.unwrap_or_else(|| lexicon::detect(&source.text));
    let reading = Reading::new(&source, language, options.display_language.unwrap_or(language));
    let outline = outline::read(&reading);
    let mut report = extract::report(&reading, &outline, options);
    report.checks = checks::run(&reading, &outline, &report);
    report
}
