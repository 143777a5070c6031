//! Lists that run on in the line that announces them, as short ones do and as pastes without line breaks have all:
//! "adopted the following recommendations: (a) States should …; and (b) The secretariat should …".

use std::ops::Range;

use super::Basis;
use crate::extract::{roster, sentences};
use crate::lexicon::Cue;
use crate::outline::{Item, Paragraph};
use crate::source::enumerator::{self, Enumerator};

/// The paragraph with the items of its own line: two or more, counted from the first letter or number on.
pub fn with_items(basis: &Basis, paragraph: &Paragraph) -> Option<Paragraph> {
    if !paragraph.items.is_empty() {
        return None;
    }
    let text = basis.reading.slice(&paragraph.body);
    let colon = paragraph.body.start + text.find(sentences::is_colon)?;
    let after_colon = colon + basis.reading.text()[colon..].chars().next()?.len_utf8();
    let labels = labels(basis, after_colon..paragraph.body.end);
    if labels.len() < 2 {
        return None;
    }
    let ends = labels[1..].iter().map(|label| label.start).chain([paragraph.body.end]);
    let items = labels.iter().zip(ends).map(|(label, end)| item(basis, label, end)).collect();
    Some(Paragraph { body: paragraph.body.start..after_colon, items, ..paragraph.clone() })
}

fn item(basis: &Basis, label: &Range<usize>, end: usize) -> Item {
    let whole = basis.reading.slice(&(label.start..end)).trim_end();
    // "…; and (b)": the word belongs to the list
    let range = label.start..label.start + whole.len();
    let last = basis.reading.cues(&range).filter(|found| found.cue == Cue::And && found.end == range.end).last();
    let range = range.start..last.map_or(range.end, |and| and.start);
    let body = basis.reading.slice(&(label.end..range.end));
    let start = label.end + body.len() - body.trim_start().len();
    let end = start + body.trim().len();
    Item {
        label: Some(basis.reading.slice(label).to_owned()),
        body: start..end,
        range: range.start..end,
        items: Vec::new(),
    }
}

/// Where the labels stand that count on from the first: behind the colon, and behind a semicolon or the end of a
/// sentence.
fn labels(basis: &Basis, list: Range<usize>) -> Vec<Range<usize>> {
    let text = basis.reading.text();
    let ends = text[list.clone()].match_indices([';', '；', '؛', '.', '。']);
    let places = [list.start].into_iter().chain(ends.map(|(at, mark)| list.start + at + mark.len()));
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut first: Option<Enumerator> = None;
    for place in places {
        let rest = roster::trim_space(text, place..list.end);
        let and = basis.reading.opening_cues(&rest).find(|found| found.cue == Cue::And).map(|found| found.end);
        let rest = roster::trim_space(text, and.unwrap_or(rest.start)..rest.end);
        let Some(label) = enumerator::parse(&text[rest.clone()]).filter(|label| roster::is_item(label.form)) else {
            continue;
        };
        let wanted = found.len() as u32 + 1;
        let alike = first.as_ref().is_none_or(|first| first.form == label.form);
        if alike && label.readings.iter().any(|(_, number)| *number == wanted) {
            found.push(rest.start..rest.start + label.length);
            first.get_or_insert(label);
        }
    }
    found
}
