//! Paragraphs, items and headings of the body as one sequence of lines: where recommendations are listed,
//! the page's breaks make some of each.

use std::ops::Range;

use crate::outline::{Item, Outline, Part};
use crate::source::enumerator::{self, Enumerator, Form};

/// A line of the report's body.
#[derive(Debug)]
pub struct Line {
    /// What it counts as, by its label.
    pub label: Label,
    /// The line with its label.
    pub range: Range<usize>,
    /// The line without its label.
    pub body: Range<usize>,
    /// Innermost heading above it.
    pub heading: Option<usize>,
}

/// What a line begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// "12.": a paragraph, or a recommendation of an early session.
    Number(u32),
    /// "119.14".
    Dotted {
        /// 119.
        paragraph: u32,
        /// 14.
        number: u32,
        /// As printed, without a dot at its end.
        printed: String,
    },
    /// "(a)", "a)": the letter, and whether it is the first of a list.
    Letter(String, bool),
    /// The heading of a section, with a label of its own.
    Section,
    /// Nothing that counts.
    None,
}

/// The lines of the body, in order.
pub fn of(text: &str, outline: &Outline) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for paragraph in outline.paragraphs.iter().filter(|paragraph| paragraph.part == Part::Body) {
        let label = paragraph.number.as_deref().map_or(Label::None, label);
        let range = paragraph.range.start..paragraph.body.end;
        lines.push(Line { label, range, body: paragraph.body.clone(), heading: paragraph.heading });
        paragraph.items.iter().for_each(|item| push_item(&mut lines, item, paragraph.heading));
    }
    for (at, heading) in outline.headings.iter().enumerate().filter(|(_, heading)| heading.part == Part::Body) {
        // a wrapped line may look like a title
        let label = if heading.label.is_some() { Label::Section } else { Label::None };
        lines.push(Line { label, range: heading.range.clone(), body: heading.title.clone(), heading: Some(at) });
    }
    lines.retain(|line| !text[line.range.clone()].is_empty());
    lines.sort_by_cached_key(|line| line.range.start);
    lines
}

fn push_item(lines: &mut Vec<Line>, item: &Item, heading: Option<usize>) {
    let label = item.label.as_deref().map_or(Label::None, label);
    lines.push(Line { label, range: item.range.start..item.body.end, body: item.body.clone(), heading });
    item.items.iter().for_each(|deeper| push_item(lines, deeper, heading));
}

/// A label as printed, or a paragraph's bare number.
fn label(printed: &str) -> Label {
    let bare = |found: &Enumerator| printed[found.label.clone()].to_owned();
    match enumerator::parse(printed).or_else(|| enumerator::parse(&format!("{printed}."))) {
        Some(found) => match found.form {
            Form::Number | Form::BracketedNumber => Label::Number(found.number()),
            Form::SubNumber => Label::Dotted { paragraph: found.prefix, number: found.number(), printed: bare(&found) },
            Form::Small | Form::ArabicLetter | Form::BracketedHan => {
                let first = found.readings.iter().any(|(_, value)| *value == 1);
                Label::Letter(bare(&found), first)
            }
            _ => Label::None,
        },
        None => Label::None,
    }
}
