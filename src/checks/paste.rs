//! What is wrong with the paste itself: more than one report, words spelled backwards.

use super::{Evidence, check};
use crate::matcher::is_letter;
use crate::outline::Paragraph;
use crate::report::{Check, CheckStatus};

/// A note where a second report was not read, a failure where words are spelled backwards.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    let second = evidence.reading.source.second;
    let several = second.map(|span| check("severalReports", CheckStatus::Note).at([span]));
    several.into_iter().chain(visual_order(evidence)).collect()
}

/// Some letters of Arabic stand only at the ends of words: where more stand at beginnings, the words are
/// spelled in the order in which they are seen from left to right.
fn visual_order(evidence: &Evidence) -> Option<Check> {
    /// Fewer are misprints, or words cut at line ends.
    const ENOUGH: usize = 5;
    let backwards = |paragraph: &&Paragraph| {
        let (right, wrong) = spelling(evidence.reading.slice(&paragraph.range));
        wrong > right
    };
    let (right, wrong) = spelling(evidence.reading.text());
    let paragraphs = evidence.outline.paragraphs.iter().filter(backwards);
    let spans = paragraphs.map(|paragraph| evidence.reading.span(&paragraph.range));
    (wrong > right && wrong >= ENOUGH).then(|| check("visualOrder", CheckStatus::Fail).with("words", wrong).at(spans))
}

/// How many words end with a letter that ends words, and how many begin with one.
fn spelling(text: &str) -> (usize, usize) {
    /// Ta marbuta and alif maqsura.
    const FINAL: [char; 2] = ['ة', 'ى'];
    if !FINAL.iter().any(|letter| text.contains(*letter)) {
        return (0, 0);
    }
    let words = || text.split(|c| !is_letter(c)).filter(|word| word.chars().nth(1).is_some());
    (words().filter(|word| word.ends_with(FINAL)).count(), words().filter(|word| word.starts_with(FINAL)).count())
}
