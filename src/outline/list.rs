//! Items of a paragraph: which stands under which.

use crate::source::enumerator::{Enumerator, Form};
use crate::source::lines::End;

use super::Item;
use super::block::Block;
use super::sequence::{Key, Stack};

/// Deeper nesting than any report has; what is deeper stays at this depth.
const DEEPEST: usize = 7;

/// Collects the items of one paragraph.
#[derive(Debug)]
pub struct List {
    /// Depth and item, in order.
    items: Vec<(usize, Item)>,
    /// Sequences under way; an entry tells whether its item announces others.
    stack: Stack<()>,
    /// How the last text ended.
    pub end: End,
    /// Whether the last item had a label; `None` before the first.
    pub labelled: Option<bool>,
    /// Whether the paragraph announced texts that stand without labels of their own: what follows
    /// belongs to it.
    pub embraces: bool,
}

impl List {
    /// A list after a paragraph that ends so.
    pub fn new(end: End) -> Self {
        Self { items: Vec::new(), stack: Stack::new(), end, labelled: None, embraces: false }
    }

    /// Whether something is announced, or a list under way.
    pub fn is_open(&self) -> bool {
        let unlabelled = self.labelled == Some(false) && self.end == End::Open;
        self.end == End::Colon
            || (self.labelled.is_some() && matches!(self.end, End::Semicolon | End::Comma))
            || unlabelled
    }

    /// Whether this label follows that of the last item, though nothing ended it.
    pub fn counts_on(&self, found: &Enumerator) -> bool {
        self.labelled == Some(true) && self.stack.reading(found).2
    }

    /// Adds an item.
    pub fn add(&mut self, block: &Block, text: &str) {
        let (key, value, goes_on) = match &block.enumerator {
            Some(found) => self.stack.reading(found),
            None if block.end == End::Colon => (Key::LeadIn, 0, false),
            None => (Key::Plain(0), 0, false),
        };
        let under_way = self.stack.place(key);
        let announced = self.end == End::Colon && self.stack.depth() > 0;
        let depth = match under_way {
            _ if self.stack.depth() == 0 || block.designates => 0,
            Some(place) if goes_on => place,
            Some(place) if key == Key::LeadIn => place,
            // "as follows:" and the first of a new list
            _ if announced && (value <= 1) => self.stack.depth(),
            Some(place) => place,
            None if key == Key::LeadIn || (key == Key::Plain(0) && self.end != End::Open) => 0,
            None if key == Key::Plain(0) => self.stack.depth() - 1,
            None => self.stack.depth(),
        };
        let depth = depth.min(DEEPEST);
        self.stack.close(depth);
        self.stack.push(key, value, ());
        if self.items.is_empty() && block.enumerator.is_none() {
            self.embraces = self.end == End::Colon;
        }
        let item = Item {
            label: block.printed_label(text),
            body: block.body.clone(),
            range: block.range.clone(),
            items: Vec::new(),
        };
        self.items.push((depth, item));
        self.end = block.end;
        // "M. Dupont" among lines without labels
        let initial = self.labelled == Some(false) && block.has_form(Form::Capital);
        self.labelled = Some(block.enumerator.is_some() && !initial);
    }

    /// The items, deeper ones inside, and where the last one ends.
    pub fn finish(self) -> (Vec<Item>, Option<usize>) {
        // a label that strayed may stand before the text of the item above it
        let end = self.items.iter().map(|(_, item)| item.range.end).max();
        let mut open: Vec<Vec<Item>> = vec![Vec::new()];
        for (depth, item) in self.items {
            fold(&mut open, depth);
            while open.len() < depth + 1 {
                open.push(Vec::new());
            }
            if let Some(level) = open.last_mut() {
                level.push(item);
            }
        }
        fold(&mut open, 0);
        (open.pop().unwrap_or_default(), end)
    }
}

/// Puts items deeper than `depth` into those they stand under.
fn fold(open: &mut Vec<Vec<Item>>, depth: usize) {
    while open.len() > depth + 1 {
        let Some(deeper) = open.pop() else { return };
        let end = deeper.iter().map(|item| item.range.end).max();
        match (open.last_mut().and_then(|level| level.last_mut()), end) {
            (Some(parent), Some(end)) => {
                parent.range.end = parent.range.end.max(end);
                parent.items = deeper;
            }
            _ => {
                if let Some(level) = open.last_mut() {
                    level.extend(deeper);
                }
            }
        }
    }
}
