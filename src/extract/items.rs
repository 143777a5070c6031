//! Which agenda item a passage is about.

use std::ops::Range;

use crate::lexicon::Cue;
use crate::outline::{Outline, Paragraph, Part};
use crate::reading::Reading;
use crate::report::Sitting;

/// What a paragraph is about: agenda items, or else the chapter it stands in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Topic {
    /// Numbers of the items: "2", "3(a)".
    pub agenda_items: Vec<String>,
    /// Title of the section that treats them.
    pub title: Option<String>,
}

/// The topic of each paragraph of the outline.
///
/// A section is about the items that its heading names, else its first paragraph that names some,
/// else those of the section around it.
pub fn topics(reading: &Reading, outline: &Outline) -> Vec<Topic> {
    let of_headings = topics_of_headings(reading, outline);
    let topic = |paragraph: &Paragraph| match paragraph.heading {
        Some(heading) => of_headings[heading].clone(),
        None => Topic::default(),
    };
    outline.paragraphs.iter().map(topic).collect()
}

fn topics_of_headings(reading: &Reading, outline: &Outline) -> Vec<Topic> {
    let mut topics: Vec<Topic> = Vec::with_capacity(outline.headings.len());
    let first_mentions = first_mentions(reading, outline);
    for (index, heading) in outline.headings.iter().enumerate() {
        let mut agenda_items = numbers(reading, &heading.range);
        if agenda_items.is_empty() {
            agenda_items.clone_from(&first_mentions[index]);
        }
        let outer = heading.parent.map(|parent| topics[parent].clone()).filter(|outer| !outer.agenda_items.is_empty());
        let topic = match outer {
            Some(outer) if agenda_items.is_empty() => outer,
            _ => Topic { agenda_items, title: Some(reading.slice(&heading.title).replace('\n', " ")) },
        };
        topics.push(topic);
    }
    topics
}

/// For each heading, the items named by the first paragraph right below it that says which item was
/// considered.
fn first_mentions(reading: &Reading, outline: &Outline) -> Vec<Vec<String>> {
    let mut mentions = vec![Vec::new(); outline.headings.len()];
    for paragraph in outline.paragraphs.iter().filter(|paragraph| paragraph.part != Part::Front) {
        let Some(heading) = paragraph.heading else { continue };
        let considered = reading.cues(&paragraph.body).any(|found| found.cue == Cue::Considered);
        if mentions[heading].is_empty() && considered {
            mentions[heading] = numbers(reading, &paragraph.body);
        }
    }
    mentions
}

/// Numbers behind "agenda item", those of the first mention only.
pub fn numbers(reading: &Reading, range: &Range<usize>) -> Vec<String> {
    let Some(cue) = reading.cues(range).find(|found| found.cue == Cue::AgendaItem) else { return Vec::new() };
    let text = reading.slice(&(cue.end..range.end));
    number_at(text).into_iter().collect()
}

fn number_at(text: &str) -> Option<String> {
    let text = text.trim_start_matches([' ', '\u{a0}']);
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    let rest = text[digits.len()..].trim_start();
    let letter = rest.strip_prefix('(').and_then(|inner| inner.split_once(')')).map(|(letter, _)| letter);
    let letter = letter.filter(|letter| letter.chars().count() == 1 && letter.chars().all(char::is_alphabetic));
    (!digits.is_empty()).then(|| letter.map_or(digits.clone(), |letter| format!("{digits}({letter})")))
}

/// The meetings at which items were considered.
pub fn sittings(_reading: &Reading, _outline: &Outline, _topics: &[Topic], _items: &[String]) -> Vec<Sitting> {
    Vec::new()
}
