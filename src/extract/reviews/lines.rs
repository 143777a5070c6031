//! Paragraphs, items and headings up to the annexes as one sequence of lines: where recommendations are listed,
//! the page's breaks make some of each.

use std::ops::Range;

use crate::outline::{Item, Outline, Paragraph, Part};
use crate::sort::sort_by_key;
use crate::source::enumerator::{self, Form};

/// A line of the report.
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

impl Line {
    /// The number of a paragraph.
    pub fn number(&self) -> Option<u32> {
        match self.label {
            Label::Number(number) => Some(number),
            _ => None,
        }
    }
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

/// The lines of a report without its annexes, in order.
pub fn of(text: &str, outline: &Outline) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for paragraph in &outline.paragraphs {
        match paragraph.part {
            Part::Front => lines.push(of_front(text, &paragraph.range)),
            Part::Body => push_paragraph(&mut lines, paragraph),
            Part::Annex(_) => {}
        }
    }
    for (at, heading) in outline.headings.iter().enumerate().filter(|(_, heading)| heading.part == Part::Body) {
        // a wrapped line may look like a title
        let label = if heading.label.is_some() { Label::Section } else { Label::None };
        lines.push(Line { label, range: heading.range.clone(), body: heading.title.clone(), heading: Some(at) });
    }
    lines.retain(|line| !text[line.range.clone()].is_empty());
    sort_by_key(&mut lines, |line| line.range.start);
    lines
}

fn push_paragraph(lines: &mut Vec<Line>, paragraph: &Paragraph) {
    let label = paragraph.number.as_deref().map_or(Label::None, label);
    let range = paragraph.range.start..paragraph.body.end;
    lines.push(Line { label, range, body: paragraph.body.clone(), heading: paragraph.heading });
    paragraph.items.iter().for_each(|item| push_item(lines, item, paragraph.heading));
}

/// Where a paste begins in the middle of a report, its first paragraph may count for front matter.
fn of_front(text: &str, range: &Range<usize>) -> Line {
    let found = enumerator::parse(&text[range.clone()]);
    let label = found.as_ref().map_or(Label::None, |found| label(&text[range.start..range.start + found.length]));
    let behind = range.start + found.map_or(0, |found| found.length);
    let space = text[behind..range.end].len() - text[behind..range.end].trim_start().len();
    Line { label, range: range.clone(), body: behind + space..range.end, heading: None }
}

fn push_item(lines: &mut Vec<Line>, item: &Item, heading: Option<usize>) {
    let label = item.label.as_deref().map_or(Label::None, label);
    lines.push(Line { label, range: item.range.start..item.body.end, body: item.body.clone(), heading });
    item.items.iter().for_each(|deeper| push_item(lines, deeper, heading));
}

/// A label as printed, or a paragraph's bare number.
fn label(printed: &str) -> Label {
    if let Some((paragraph, number)) = enumerator::sub_number(printed.trim_end_matches(['.', '-'])) {
        return Label::Dotted { paragraph, number, printed: printed.trim_end_matches(['.', '-']).to_owned() };
    }
    let Some(found) = enumerator::parse(printed).or_else(|| enumerator::parse(&format!("{printed}."))) else {
        return Label::None;
    };
    match found.form {
        Form::Number | Form::BracketedNumber => Label::Number(found.number()),
        Form::Small | Form::Dotted | Form::ArabicLetter | Form::BracketedHan => {
            let first = found.readings.iter().any(|(_, value)| *value == 1);
            let printed = if found.label.end <= printed.len() { &printed[found.label.clone()] } else { printed };
            Label::Letter(printed.to_owned(), first)
        }
        _ => Label::None,
    }
}
