//! How enumerators nest: a stack of sequences, each with the last number it came to.

use crate::source::enumerator::{Enumerator, Form, System};

/// What makes two labels members of one sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// "Chapter II".
    Chapter,
    /// "Annex I".
    Annex,
    /// A form of enumerator, counted in a system.
    Counted(Form, System),
    /// No label; the depth among its like.
    Plain(u32),
    /// No label, and ends with a colon.
    LeadIn,
}

impl Key {
    /// How far out a sequence stands by the usage of the United Nations: "IV.", "A.", "1.".
    fn rank(self) -> u32 {
        match self {
            Self::Chapter | Self::Annex => 0,
            Self::Counted(Form::Capital, System::Roman) | Self::Counted(Form::Han | Form::ArabicOrdinal, _) => 1,
            Self::Counted(Form::Capital | Form::ArabicLetterName, _) => 2,
            Self::Counted(Form::Number | Form::BracketedHan, _) => 3,
            _ => 4,
        }
    }
}

/// Sequences under way, outermost first, and what is at hand in each.
#[derive(Debug)]
pub struct Stack<T> {
    entries: Vec<(Key, u32, T)>,
    /// With which number each sequence began.
    began: Vec<(Key, u32)>,
}

impl<T: Copy> Stack<T> {
    /// Nothing under way.
    pub fn new() -> Self {
        Self { entries: Vec::new(), began: Vec::new() }
    }

    /// How many sequences are under way.
    pub fn depth(&self) -> usize {
        self.entries.len()
    }

    /// The innermost entry.
    pub fn last(&self) -> Option<T> {
        self.entries.last().map(|entry| entry.2)
    }

    /// What is at hand in a sequence.
    pub fn place(&self, key: Key) -> Option<usize> {
        self.entries.iter().rposition(|entry| entry.0 == key)
    }

    /// Where a sequence belongs of which the text has not the beginning: around those of a lower rank that it
    /// does not have from their beginning either. Half a report may begin with "2." and go on with "IV.".
    pub fn place_of_cut(&self, key: Key, value: u32) -> Option<usize> {
        let began = |key: Key| self.began.iter().find(|(other, _)| *other == key).map(|(_, value)| *value);
        let cut = |key: Key| began(key).is_some_and(|value| value > 1);
        let is_cut = value > 1 && began(key).is_none();
        self.entries.iter().position(|entry| is_cut && cut(entry.0) && entry.0.rank() > key.rank())
    }

    /// Leaves the sequences from this depth on.
    pub fn close(&mut self, depth: usize) {
        self.entries.truncate(depth);
    }

    /// Enters a sequence, or goes on in it.
    pub fn push(&mut self, key: Key, value: u32, entry: T) {
        if self.began.iter().all(|(other, _)| *other != key) {
            self.began.push((key, value));
        }
        self.entries.push((key, value, entry));
    }

    /// The sequence that an enumerator belongs to, its value there, and whether it goes on counting.
    pub fn reading(&self, found: &Enumerator) -> (Key, u32, bool) {
        let key = |system| Key::Counted(found.form, system);
        for (entry, last, _) in self.entries.iter().rev() {
            if let Some(&(system, value)) =
                found.readings.iter().find(|(system, value)| key(*system) == *entry && *value == last + 1)
            {
                return (key(system), value, true);
            }
        }
        // "а" was taken for a Latin letter until "б" came
        for (entry, last, _) in self.entries.iter().rev() {
            if *entry == key(System::Latin) && found.readings.contains(&(System::Cyrillic, last + 1)) {
                return (*entry, last + 1, true);
            }
        }
        let opening = found.readings.iter().find(|(_, value)| *value == 1);
        let under_way = found.readings.iter().find(|(system, _)| self.place(key(*system)).is_some());
        let (system, value) = opening.or(under_way).or(found.readings.first()).copied().unwrap_or((System::Numeral, 0));
        (key(system), value, false)
    }
}
