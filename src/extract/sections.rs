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
    if let Some(first) = untitled.first() {
        let span = hull(first.span, untitled.iter().map(|paragraph| paragraph.span));
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
/// then reach over what is inside.
fn nested(sections: Vec<Section>, outline: &Outline) -> Vec<Section> {
    let mut inside: Vec<Vec<Section>> = sections.iter().map(|_| Vec::new()).collect();
    let mut outermost = Vec::new();
    for ((index, mut section), heading) in sections.into_iter().enumerate().zip(&outline.headings).rev() {
        section.sections = std::mem::take(&mut inside[index]);
        section.sections.reverse();
        let paragraphs = section.paragraphs.iter().map(|paragraph| paragraph.span);
        let inner = section.sections.iter().map(|section| section.span);
        section.span = hull(section.span, paragraphs.chain(inner));
        match heading.parent {
            Some(parent) => inside[parent].push(section),
            None => outermost.push(section),
        }
    }
    outermost.reverse();
    outermost
}

/// The passage that holds all of them. A label that stood apart in the paste may stand before the end of the
/// section above, so first and last are not enough.
fn hull(first: Span, others: impl Iterator<Item = Span>) -> Span {
    others.fold(first, |hull, span| Span { start: hull.start.min(span.start), end: hull.end.max(span.end) })
}
