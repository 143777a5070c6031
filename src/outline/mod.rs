//! Text → tree: headings, numbered paragraphs, lettered items.

mod block;
mod list;
mod numbers;
mod sequence;

use std::ops::Range;

use crate::reading::Reading;
use crate::source::enumerator::Form;
use crate::source::lines::End;

use block::Block;
use list::List;
use numbers::Numbering;
use sequence::{Key, Stack};

/// What the text is made of. Ranges are bytes of the clean text ([`crate::source::Source::text`]).
#[derive(Debug, Default)]
pub struct Outline {
    /// Headings in document order.
    pub headings: Vec<Heading>,
    /// Paragraphs, numbered or not, in document order. What is neither heading nor item is a paragraph.
    pub paragraphs: Vec<Paragraph>,
}

impl Outline {
    /// The headings from a place on.
    pub fn headings_from(&self, at: usize) -> &[Heading] {
        &self.headings[self.headings.partition_point(|heading| heading.range.start < at)..]
    }

    /// A heading and those around it, innermost first.
    pub fn around(&self, heading: Option<usize>) -> impl Iterator<Item = usize> {
        let parent = |at: &usize| self.headings[*at].parent.filter(|parent| parent < at);
        std::iter::successors(heading.filter(|at| *at < self.headings.len()), parent)
    }

    /// The paragraphs right below a heading, before any other.
    pub fn paragraphs_below(&self, heading: usize) -> impl Iterator<Item = &Paragraph> {
        let start = self.headings[heading].range.start;
        let first = self.paragraphs.partition_point(|paragraph| paragraph.range.start < start);
        self.paragraphs[first..].iter().take_while(move |paragraph| paragraph.heading == Some(heading))
    }
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
pub fn read(reading: &Reading) -> Outline {
    let text = reading.text();
    let blocks = block::cut(text);
    let Numbering { segments, numbered, listed } = numbers::find(&blocks);
    let mut reader = Reader::new(text, &blocks, &numbered, &listed);
    let mut body_found = false;
    for segment in segments {
        let label = || blocks[segment.blocks.start].opening.as_ref().and_then(|opening| opening.label.clone());
        let front = if body_found || segment.annex { segment.blocks.start } else { reader.body_start(&segment.blocks) };
        body_found = true;
        reader.part = Part::Front;
        (segment.blocks.start..front).for_each(|index| reader.front_matter(index));
        reader.part = if segment.annex { Part::Annex(label()) } else { Part::Body };
        reader.counts = numbered[front..segment.blocks.end].contains(&true);
        (front..segment.blocks.end).for_each(|index| reader.block(index));
        reader.close_paragraph();
    }
    reader.outline
}

/// A paragraph whose items are still coming.
struct OpenParagraph {
    paragraph: Paragraph,
    list: List,
}

/// Reads block after block.
struct Reader<'a> {
    text: &'a str,
    blocks: &'a [Block],
    numbered: &'a [bool],
    listed: &'a [bool],
    /// For each block, the first after it that is not an unlabelled title.
    after_titles: Vec<usize>,
    outline: Outline,
    part: Part,
    /// Whether the paragraphs of this part are numbered.
    counts: bool,
    headings: Stack<usize>,
    paragraph: Option<OpenParagraph>,
    /// The last block was this heading, which still may get its title.
    last_heading: Option<usize>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, blocks: &'a [Block], numbered: &'a [bool], listed: &'a [bool]) -> Self {
        let mut after_titles = vec![blocks.len(); blocks.len()];
        for index in (0..blocks.len()).rev() {
            let plain_title = blocks[index].is_plain() && blocks[index].titled;
            let next_title = blocks.get(index + 1).is_some_and(|next| next.is_plain() && next.titled);
            after_titles[index] = match (plain_title, next_title) {
                (true, true) => after_titles[index + 1],
                (true, false) => index + 1,
                (false, _) => index,
            };
        }
        let headings = Stack::new();
        let outline = Outline::default();
        Self {
            text,
            blocks,
            numbered,
            listed,
            after_titles,
            outline,
            part: Part::Front,
            counts: false,
            headings,
            paragraph: None,
            last_heading: None,
        }
    }

    /// The first block that is no front matter: the first heading or numbered paragraph, with the text
    /// right before it.
    fn body_start(&self, range: &Range<usize>) -> usize {
        let opens = |index: &usize| {
            let block = &self.blocks[*index];
            let section = block
                .enumerator
                .as_ref()
                .is_some_and(|found| is_section(found.form) && found.readings.iter().any(|reading| reading.1 == 1));
            self.numbered[*index] || block.opening.is_some() || (section && block.titled)
        };
        let Some(mut first) = range.clone().find(opens) else { return range.start };
        let is_prose = |index: usize| {
            self.blocks[index].is_plain() && !self.blocks[index].titled && self.blocks[index].range.len() > 80
        };
        let heads = |block: &Block| {
            let section = block.enumerator.as_ref().is_some_and(|found| is_section(found.form));
            block.titled && (block.is_plain() || section)
        };
        if self.numbered[first] && first > range.start && heads(&self.blocks[first - 1]) {
            first -= 1;
        }
        while first > range.start {
            let before = first - 1;
            let heads = self.blocks[before].is_plain() && self.blocks[before].titled && is_prose(first);
            if !is_prose(before) && !heads {
                break;
            }
            first = before;
        }
        first
    }

    fn front_matter(&mut self, index: usize) {
        let block = &self.blocks[index];
        self.outline.paragraphs.push(Paragraph {
            number: None,
            body: block.range.clone(),
            range: block.range.clone(),
            items: Vec::new(),
            heading: None,
            part: Part::Front,
        });
    }

    fn block(&mut self, index: usize) {
        let block = &self.blocks[index];
        let heading = match self.role(index) {
            Role::Paragraph => {
                self.open_paragraph(index);
                None
            }
            Role::Item => {
                self.item(index);
                None
            }
            Role::Title(heading) => {
                let title = &mut self.outline.headings[heading];
                (title.title, title.range.end) = (block.range.clone(), block.range.end);
                Some(heading)
            }
            Role::Heading => Some(self.heading(index)),
        };
        self.last_heading = heading;
    }

    fn role(&self, index: usize) -> Role {
        let block = &self.blocks[index];
        if self.numbered[index] {
            return Role::Paragraph;
        }
        if block.opening.is_some() || block.names_item && !self.is_listed_item(index) {
            return Role::Heading;
        }
        match &block.enumerator {
            None => self.plain_role(index),
            Some(found) if is_section(found.form) && found.form != Form::Number => {
                let counts_on = self.headings.reading(found).2;
                // "M. Elvin Mammadov (Azerbaïdjan)" in a list: neither the first of a sequence nor the next
                let begins = found.readings.iter().any(|(_, value)| *value == 1);
                if !counts_on && !begins && self.paragraph.as_ref().is_some_and(|open| open.list.is_open()) {
                    return self.item_or_paragraph();
                }
                let short = block.range.len() < 200 || block.end == End::Open;
                if block.titled || (counts_on && short) { Role::Heading } else { self.item_or_paragraph() }
            }
            // a paste may have put bullets for numbers
            Some(found)
                if found.form == Form::Bullet && block.end == End::Sentence && !self.counts && !self.lists() =>
            {
                Role::Paragraph
            }
            Some(found) => {
                let goes_on = |list: &List| list.is_open() || list.counts_on(found);
                let open = self.paragraph.as_ref().is_some_and(|open| goes_on(&open.list));
                let listed = open || self.listed[index] && self.paragraph.is_some();
                let under_heading = self.last_heading.is_some();
                let heads = block.titled && found.form != Form::Bullet && self.heads_section(index + 1);
                if heads && (!listed || under_heading) { Role::Heading } else { self.item_or_paragraph() }
            }
        }
    }

    /// Whether a line that names an agenda item stands in a list of them, the agenda: "adopted the following agenda:
    /// Item 1. Opening". No section can begin below it, or the list begins with such a line.
    fn is_listed_item(&self, index: usize) -> bool {
        let begins = |open: &OpenParagraph| {
            let first = self.blocks.partition_point(|block| block.range.start <= open.paragraph.range.start);
            let announced = first > 0 && self.blocks[first - 1].end == End::Colon;
            announced && (first == index || self.blocks[first].names_item)
        };
        !self.heads_section(index + 1) || self.paragraph.as_ref().is_some_and(begins)
    }

    /// Whether a list is announced or under way.
    fn lists(&self) -> bool {
        self.paragraph.as_ref().is_some_and(|open| open.list.is_open() || open.list.labelled == Some(true))
    }

    fn item_or_paragraph(&self) -> Role {
        if self.paragraph.is_some() && self.last_heading.is_none() { Role::Item } else { Role::Paragraph }
    }

    /// Whether a section can begin below a title: with a numbered paragraph, another heading, running text.
    fn heads_section(&self, index: usize) -> bool {
        let Some(block) = self.blocks.get(index) else { return false };
        let section = block.enumerator.as_ref().is_some_and(|found| is_section(found.form));
        let prose = block.is_plain() && !block.titled && block.range.len() > 60;
        let title_then_text =
            block.is_plain() && block.titled && self.numbered.get(self.after_titles[index]).copied().unwrap_or(false);
        let labelled_title_then_text =
            block.enumerator.is_some() && block.titled && self.numbered.get(index + 1).copied().unwrap_or(false);
        self.numbered[index]
            || block.opening.is_some()
            || (section && block.titled)
            || prose
            || title_then_text
            || labelled_title_then_text
    }

    /// What a block without an enumerator is.
    fn plain_role(&self, index: usize) -> Role {
        let block = &self.blocks[index];
        if let Some(heading) = self.last_heading {
            let untitled = self.outline.headings[heading].title.is_empty();
            if untitled && block.titled {
                return Role::Title(heading);
            }
        }
        let after = self.after_titles[index];
        let before_number = block.titled && self.numbered.get(after).copied().unwrap_or(false);
        let Some(open) = self.paragraph.as_ref().filter(|_| self.last_heading.is_none()) else {
            return if block.titled && self.heads_section(after) { Role::Heading } else { Role::Paragraph };
        };
        let list = &open.list;
        // in a paste that lost all numbers a sentence ends a list of lines that are none
        let ended = !self.counts && list.end == End::Open && block.end == End::Sentence;
        if list.is_open() && !ended {
            return Role::Item;
        }
        if before_number {
            return Role::Heading;
        }
        if list.embraces && self.counts {
            return Role::Item;
        }
        match () {
            () if block.titled && self.heads_section(after) => Role::Heading,
            // a paste that lost all numbers: what is no sentence goes on with the list; what announces another behind
            // the last sentence of this one does not
            () if list.embraces
                && block.end != End::Sentence
                && (block.end, list.end) != (End::Colon, End::Sentence) =>
            {
                Role::Item
            }
            () => Role::Paragraph,
        }
    }

    fn open_paragraph(&mut self, index: usize) {
        self.close_paragraph();
        let block = &self.blocks[index];
        let number = if self.numbered[index] { block.bare_label(self.text) } else { None };
        let body =
            if number.is_some() || block.has_form(Form::Bullet) { block.body.clone() } else { block.range.clone() };
        let heading = self.headings.last();
        let paragraph =
            Paragraph { number, body, range: block.range.clone(), items: Vec::new(), heading, part: self.part.clone() };
        self.paragraph = Some(OpenParagraph { paragraph, list: List::new(block.end) });
    }

    fn item(&mut self, index: usize) {
        if let Some(open) = &mut self.paragraph {
            open.list.add(&self.blocks[index], self.text);
        }
    }

    fn close_paragraph(&mut self) {
        if let Some(OpenParagraph { mut paragraph, list }) = self.paragraph.take() {
            let (items, end) = list.finish();
            paragraph.items = items;
            paragraph.range.end = end.unwrap_or(paragraph.range.end);
            self.outline.paragraphs.push(paragraph);
        }
    }

    /// Enters a heading; gives its index.
    fn heading(&mut self, index: usize) -> usize {
        self.close_paragraph();
        let block = &self.blocks[index];
        let after_plain = self.last_heading.is_some_and(|last| self.outline.headings[last].label.is_none());
        let (key, value) = match (&block.opening, &block.enumerator) {
            (Some(opening), _) => (if opening.annex { Key::Annex } else { Key::Chapter }, 0),
            (None, Some(found)) => {
                let (key, value, _) = self.headings.reading(found);
                (key, value)
            }
            // a title right below another is the inner one
            (None, None) => (Key::Plain(u32::from(after_plain && self.headings.place(Key::Plain(0)).is_some())), 0),
        };
        match key {
            Key::Chapter | Key::Annex => self.headings.close(0),
            _ => {
                let place = self.headings.place(key).or_else(|| self.headings.place_of_cut(key, value));
                if let Some(place) = place {
                    self.headings.close(place);
                } else if !matches!(key, Key::Plain(_)) {
                    // enumerated headings do not stand under unnumbered ones
                    self.headings.close(self.headings.place(Key::Plain(0)).unwrap_or(self.headings.depth()));
                }
            }
        }
        let parent = self.headings.last();
        let (label, title) = match &block.opening {
            Some(opening) => (opening.label.clone(), opening.title.clone()),
            None => (block.bare_label(self.text), block.body.clone()),
        };
        let level = self.headings.depth() as u32 + 1;
        let heading = self.outline.headings.len();
        self.headings.push(key, value, heading);
        self.outline.headings.push(Heading {
            label,
            title,
            range: block.range.clone(),
            level,
            parent,
            part: self.part.clone(),
        });
        heading
    }
}

/// What a block is.
enum Role {
    Paragraph,
    Item,
    Heading,
    /// The title of a heading whose label stands on the line before.
    Title(usize),
}

/// Forms of enumerators that number sections.
fn is_section(form: Form) -> bool {
    matches!(form, Form::Number | Form::Capital | Form::Han | Form::ArabicOrdinal | Form::ArabicLetterName)
}
