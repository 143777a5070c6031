//! The sections of the report with their paragraphs, as a reader leafs through them.

use std::ops::Range;

use crate::Options;
use crate::outline::{self, Outline};
use crate::reading::Reading;
use crate::report::{Paragraph, Section, Span};

/// The outermost sections, in order. What stands before the first heading makes a section without a
/// title.
pub fn read(reading: &Reading, outline: &Outline, options: &Options) -> Vec<Section> {
    let paragraph = |paragraph: &outline::Paragraph| Paragraph {
        number: paragraph.number.clone(),
        text: (!options.without_outline_texts)
            .then(|| reading.slice(&(paragraph.body.start..paragraph.range.end)).to_owned()),
        span: reading.span(&paragraph.range),
    };
    let mut untitled = Vec::new();
    let mut sections: Vec<Section> = outline.headings.iter().map(|heading| section(reading, heading)).collect();
    for of_outline in &outline.paragraphs {
        let paragraphs = of_outline.heading.map_or(&mut untitled, |heading| &mut sections[heading].paragraphs);
        paragraphs.push(paragraph(of_outline));
    }
    let mut outermost = nested(sections, outline);
    if let (Some(first), Some(last)) = (untitled.first(), untitled.last()) {
        let span = Span { start: first.span.start, end: last.span.end };
        let (label, title) = (None, String::new());
        outermost.insert(0, Section { label, title, level: 1, paragraphs: untitled, sections: Vec::new(), span });
    }
    outermost
}

/// A section with nothing below its heading yet.
fn section(reading: &Reading, heading: &outline::Heading) -> Section {
    Section {
        label: heading.label.clone(),
        title: one_line(reading, &heading.title),
        level: heading.level,
        paragraphs: Vec::new(),
        sections: Vec::new(),
        span: reading.span(&heading.range),
    }
}

/// The text of a range; where a label stands on a line of its own, the range holds a line break.
fn one_line(reading: &Reading, range: &Range<usize>) -> String {
    reading.slice(range).replace('\n', " ")
}

/// Puts each section, given in the order of their headings, into the one it stands under; spans
/// then reach to the end of what is inside.
fn nested(sections: Vec<Section>, outline: &Outline) -> Vec<Section> {
    let mut inside: Vec<Vec<Section>> = sections.iter().map(|_| Vec::new()).collect();
    let mut outermost = Vec::new();
    for ((index, mut section), heading) in sections.into_iter().enumerate().zip(&outline.headings).rev() {
        section.sections = std::mem::take(&mut inside[index]);
        section.sections.reverse();
        let paragraphs_end = section.paragraphs.last().map(|paragraph| paragraph.span.end);
        let sections_end = section.sections.last().map(|section| section.span.end);
        section.span.end = sections_end.or(paragraphs_end).unwrap_or(section.span.end);
        match heading.parent {
            Some(parent) => inside[parent].push(section),
            None => outermost.push(section),
        }
    }
    outermost.reverse();
    outermost
}
