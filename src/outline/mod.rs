//! Text → tree: headings, numbered paragraphs, lettered items.

use std::ops::Range;

use crate::reading::Reading;

/// What the text is made of. Ranges are bytes of the clean text ([`crate::source::Source::text`]).
#[derive(Debug, Default)]
pub struct Outline {
    /// Headings in document order.
    pub headings: Vec<Heading>,
    /// Paragraphs, numbered or not, in document order. What is neither heading nor item is a paragraph.
    pub paragraphs: Vec<Paragraph>,
}

/// A heading. Its section reaches to the next heading of the same or an outer level.
#[derive(Debug, Clone)]
pub struct Heading {
    /// "二", "A", "1", "(a)" as a bare label ("a"); "Chapter I" has label "I".
    pub label: Option<String>,
    /// The title without its label.
    pub title: Range<usize>,
    /// The whole heading.
    pub range: Range<usize>,
    /// 1 is the outermost.
    pub level: u32,
    /// The heading it stands under.
    pub parent: Option<usize>,
    /// Which numbering it belongs to.
    pub part: Part,
}

/// The body of the report, or one of its annexes: each numbers its paragraphs anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Before the first numbered paragraph or heading: masthead, title, table of contents.
    Front,
    /// The report proper.
    Body,
    /// An annex or appendix, with its label ("I") where it has one.
    Annex(Option<String>),
}

/// A paragraph of the text.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// As printed, without dot: "56", "119.14"; `None` for unnumbered ones.
    pub number: Option<String>,
    /// Its text without number and items: the lead-in.
    pub body: Range<usize>,
    /// From its number to the end of its last item.
    pub range: Range<usize>,
    /// Items in order ("(a)", "㈠", "1.", unlabelled list lines have `label: None`).
    pub items: Vec<Item>,
    /// Innermost heading it stands under (index into `headings`).
    pub heading: Option<usize>,
    /// Which numbering it belongs to.
    pub part: Part,
}

/// An item of a list within a paragraph.
#[derive(Debug, Clone)]
pub struct Item {
    /// As printed: "(a)", "㈠", "1.".
    pub label: Option<String>,
    /// Its text without label and deeper items.
    pub body: Range<usize>,
    /// From its label to the end of its last item.
    pub range: Range<usize>,
    /// Deeper items.
    pub items: Vec<Item>,
}

/// Reads the outline of a text.
pub fn read(_reading: &Reading) -> Outline {
    Outline::default()
}
