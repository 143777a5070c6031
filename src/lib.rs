//! Reads the text of a United Nations meeting report as somebody pasted it, and says what is in it:
//! recommendations, attendance, speakers for each agenda item, each with the passage it came from.

pub mod report;

mod checks;
mod error;
mod extract;
mod fold;
mod lexicon;
mod matcher;
mod names;
mod outline;
mod reading;
mod source;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use error::Error;
pub use lexicon::Language;
pub use report::{Party, Report};

use names::Gazetteer;
use reading::Reading;
use report::Span;
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
    let language = options.language.unwrap_or_else(|| lexicon::detect(source.text()));
    let reading = Reading::new(&source, language, options.display_language.unwrap_or(language));
    let outline = outline::read(&reading);
    let meeting = extract::meeting(&reading, &outline);
    let reading = reading.dated(extract::day(&meeting));
    let mut report = extract::report(&reading, &outline, meeting, options);
    report.checks = checks::run(&reading, &outline, &report);
    report
}

/// Everybody named in a text of any kind, in order.
///
/// ```
/// let nobody = rapporteur::parties("", &rapporteur::Options::default());
/// assert!(nobody.is_empty());
/// ```
pub fn parties(text: &str, options: &Options) -> Vec<Party> {
    let source = Source::new(text);
    let language = options.language.unwrap_or_else(|| lexicon::detect(source.text()));
    let reading = Reading::new(&source, language, options.display_language.unwrap_or(language));
    reading.names(&(0..source.text().len())).map(|name| reading.party(name)).collect()
}

/// Who is this? One name, in any form that reports use; `None` where nobody is known by it.
///
/// Without [`Options::language`] the name is looked up in all six.
///
/// ```
/// assert_eq!(rapporteur::identify("no such country", &rapporteur::Options::default()), None);
/// ```
pub fn identify(name: &str, options: &Options) -> Option<Party> {
    let range = name.len() - name.trim_start().len()..name.trim_end().len();
    let languages = options.language.map_or_else(|| lexicon::written_in(name), |language| vec![language]);
    let answers = languages.into_iter().filter_map(|language| {
        let identified = Gazetteer::of(language).identify(name)?;
        Some((language, identified))
    });
    let (language, found) = answers.min_by_key(|(_, identified)| identified.misprint)?;
    let display_language = options.display_language.unwrap_or(language);
    let span = Span { start: range.start, end: range.end };
    Some(names::party(found.entity, name[range].to_owned(), display_language, span, None))
}
