//! Whether the text is in one language.

use super::{Evidence, check};
use crate::lexicon::{Language, common_words};
use crate::outline::{Paragraph, Part};
use crate::report::{Check, CheckStatus};
use crate::sort::sort_and_dedup;

/// A paragraph has so many common words of another language before it is in that language: quoted titles and
/// names of organizations have fewer.
const ENOUGH_WORDS: usize = 6;
/// And so many times as many as of the report's own.
const TIMES: usize = 3;
/// Such paragraphs make a mixed text where they fill this share of it.
const SHARE: usize = 20;

/// A note where paragraphs are in another language than the report was read in.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    let main = evidence.report.language;
    let paragraphs = || evidence.outline.paragraphs.iter().filter(|paragraph| paragraph.part != Part::Front);
    let other = |paragraph: &Paragraph| other_language(evidence.reading.slice(&paragraph.range), main);
    let foreign: Vec<(&Paragraph, Language)> =
        paragraphs().filter_map(|paragraph| Some((paragraph, other(paragraph)?))).collect();
    let foreign_length: usize = foreign.iter().map(|(paragraph, _)| paragraph.range.len()).sum();
    let length: usize = paragraphs().map(|paragraph| paragraph.range.len()).sum();
    if foreign.is_empty() || foreign_length * SHARE < length {
        return Vec::new();
    }
    let mut languages: Vec<&str> = foreign.iter().map(|(_, language)| language.tag()).collect();
    sort_and_dedup(&mut languages);
    let spans = foreign.iter().map(|(paragraph, _)| evidence.reading.span(&paragraph.range));
    vec![
        check("mixedLanguages", CheckStatus::Note)
            .with("language", main.tag())
            .with("others", languages.join(", "))
            .with("paragraphs", foreign.len())
            .at(spans),
    ]
}

/// The language of a passage, where it is clearly another.
fn other_language(passage: &str, main: Language) -> Option<Language> {
    let counts = common_words(passage);
    let own = counts[main as usize];
    let (language, count) = Language::ALL.into_iter().zip(counts).max_by_key(|(_, count)| *count)?;
    (language != main && count >= ENOUGH_WORDS && count >= own * TIMES).then_some(language)
}
