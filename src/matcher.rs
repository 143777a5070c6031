//! Finds many phrases at once, in one pass over folded text.
//!
//! The phrases are sorted, and each knows the longest other one that it begins with. All phrases that begin at
//! some place of a text are beginnings of each other, and the longest of them begins the last phrase that is
//! not behind the text in that order: one binary search finds it, and with it the others. It is made among the phrases
//! with the same first bytes only. An automaton would need fewer steps in the text, but many times as many to be built.

use std::iter;
use std::ops::Range;

use crate::fold::{self, Folded};

/// A phrase found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// First byte, in the text that was folded.
    pub start: usize,
    /// First byte after it.
    pub end: usize,
    /// The value that goes with the phrase.
    pub value: u32,
}

/// Folded phrases one behind the other in one text, and their values: to be sorted by a [`Matcher`]. A string for each
/// would take longer to make than what is done with it.
#[derive(Default)]
pub struct Phrases {
    text: String,
    rows: Vec<Row>,
}

struct Row {
    /// [`key`] of its text, or of the rest that it is sorted by next.
    key: u64,
    start: u32,
    end: u32,
    meaning: Meaning,
}

impl Phrases {
    /// For so many phrases of so many bytes.
    pub fn with_capacity(phrases: usize, bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), rows: Vec::with_capacity(phrases) }
    }

    /// What is written onto the text becomes a phrase with this value.
    pub fn add(&mut self, value: u32, write: impl FnOnce(&mut Writer)) -> &str {
        let start = self.text.len();
        write(&mut Writer { text: &mut self.text, start });
        let open = self.text[start..].ends_with('*');
        self.text.truncate(self.text.len() - usize::from(open));
        self.add_row(start, Meaning { value, open })
    }

    /// A phrase that is folded already.
    pub fn add_folded(&mut self, value: u32, phrase: &str) {
        let start = self.text.len();
        let words = phrase.strip_suffix('*');
        self.text.push_str(words.unwrap_or(phrase));
        self.add_row(start, Meaning { value, open: words.is_some() });
    }

    /// What words may begin with, folded, becomes a phrase with this value.
    pub fn add_beginning(&mut self, value: u32, beginning: &str) {
        let start = self.text.len();
        self.text.push_str(beginning);
        self.add_row(start, Meaning { value, open: true });
    }

    fn add_row(&mut self, start: usize, meaning: Meaning) -> &str {
        let phrase = &self.text[start..];
        if !phrase.is_empty() {
            self.rows.push(Row { key: key(phrase), start: start as u32, end: self.text.len() as u32, meaning });
        }
        phrase
    }
}

/// Writes a phrase, folding it.
pub struct Writer<'a> {
    text: &'a mut String,
    start: usize,
}

impl Writer<'_> {
    /// A piece of the phrase.
    pub fn push(&mut self, piece: &str) {
        fold::push_behind(self.text, self.start, piece);
    }
}

impl Row {
    /// Its text from a place on.
    fn rest<'a>(&self, texts: &'a str, place: usize) -> &'a str {
        &texts[self.start as usize + place..self.end as usize]
    }
}

/// Sorts rows that are alike up to a place: by their keys, and where these are the same by those of what follows. To compare
/// whole texts takes longer, since many names begin alike.
fn sort(rows: &mut [Row], texts: &str, place: usize) {
    sort_by_keys(rows);
    for alike in rows.chunk_by_mut(|one, other| one.key == other.key).filter(|alike| alike.len() > 1) {
        sort_behind_key(alike, texts, place);
    }
}

/// Sorts rows with the same key, which tells of their texts from a place on; those with the same text by their meanings.
fn sort_behind_key(rows: &mut [Row], texts: &str, place: usize) {
    if rows[0].key == 0 {
        rows.iter_mut().for_each(|row| row.key = row.meaning.rank());
        return sort_by_keys(rows);
    }
    let next = place + bytes_of_key(rows[0].rest(texts, place));
    rows.iter_mut().for_each(|row| row.key = key(row.rest(texts, next)));
    sort(rows, texts, next);
}

fn sort_by_keys(rows: &mut [Row]) {
    rows.sort_unstable_by_key(|row| row.key);
}

/// A set of phrases. A phrase matches whole words, except where it ends in `*`: then any
/// word that begins so. Scripts without spaces have no words, so there every place will do.
pub struct Matcher {
    /// The phrases' texts.
    text: String,
    /// Sorted by their texts.
    phrases: Vec<Phrase>,
    /// [`key`] of each phrase: close together, and compared at one blow.
    keys: Vec<u64>,
    /// Which phrases begin with which bytes.
    heads: Heads,
    /// The meanings of the first phrase, then those of the second, and so on.
    meanings: Vec<Meaning>,
}

struct Phrase {
    /// Where it stands among the phrases' texts.
    start: u32,
    end: u32,
    /// The longest other phrase that this one begins with; itself where there is none.
    beginning: u32,
    /// First of its meanings.
    first_meaning: u32,
    meanings: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Meaning {
    value: u32,
    /// Whether the word may go on behind the phrase.
    open: bool,
}

impl Meaning {
    /// In the order of ranks.
    fn rank(self) -> u64 {
        u64::from(self.value) << 1 | u64::from(self.open)
    }
}

impl Matcher {
    /// Sorts phrases; the same phrase may have several values.
    pub fn new(Phrases { text, mut rows }: Phrases) -> Self {
        sort_by_keys(&mut rows);
        let keys_of_rows: Vec<u64> = rows.iter().map(|row| row.key).collect();
        sort(&mut rows, &text, 0);
        let mut meanings: Vec<Meaning> = Vec::with_capacity(rows.len());
        let mut phrases: Vec<Phrase> = Vec::with_capacity(rows.len());
        let mut keys = Vec::with_capacity(rows.len());
        let mut before = "";
        for (Row { start, end, meaning, .. }, key) in rows.into_iter().zip(keys_of_rows) {
            let phrase = &text[start as usize..end as usize];
            let common = common(before, phrase);
            match phrases.last_mut() {
                Some(last) if common == phrase.len() && before.len() == common => {
                    if meanings.last() == Some(&meaning) {
                        continue;
                    }
                    last.meanings += 1;
                }
                _ => {
                    let beginning = beginning(&phrases, common).unwrap_or(phrases.len()) as u32;
                    phrases.push(Phrase { start, end, beginning, first_meaning: meanings.len() as u32, meanings: 1 });
                    keys.push(key);
                    before = phrase;
                }
            }
            meanings.push(meaning);
        }
        let heads = Heads::new(&keys);
        Self { text, phrases, keys, heads, meanings }
    }

    /// The phrases, folded, and the values of each.
    pub fn phrases(&self) -> impl Iterator<Item = (&str, impl Iterator<Item = u32>)> {
        self.phrases
            .iter()
            .map(|phrase| (phrase.of(&self.text), self.meanings(phrase).iter().map(|meaning| meaning.value)))
    }

    /// The folded phrase with a number, of those in their order.
    pub fn phrase(&self, number: usize) -> &str {
        self.phrases[number].of(&self.text)
    }

    fn meanings(&self, phrase: &Phrase) -> &[Meaning] {
        &self.meanings[phrase.first_meaning as usize..][..phrase.meanings as usize]
    }

    /// Tells of every phrase in the text, overlapping ones too, in the order of their starts, the longer first.
    pub fn find(&self, folded: &Folded, mut tell: impl FnMut(Found)) {
        self.find_folded(&folded.text, |start, end, value| {
            tell(Found { start: folded.origin(start), end: folded.origin(end), value });
        });
    }

    /// The same where the text is folded already: start, end and value of each.
    pub fn find_folded(&self, folded: &str, mut tell: impl FnMut(usize, usize, u32)) {
        for start in starts(folded) {
            let text = &folded[start..];
            let mut next = self.last_up_to(text);
            while let Some(index) = next {
                let phrase = &self.phrases[index];
                if text.starts_with(phrase.of(&self.text)) {
                    let end = start + phrase.len();
                    let ends_word = is_word_boundary(folded, end);
                    let meanings = self.meanings(phrase).iter().filter(|meaning| meaning.open || ends_word);
                    meanings.for_each(|meaning| tell(start, end, meaning.value));
                }
                next = phrase.beginning(index);
            }
        }
    }

    /// The last phrase that is not behind the text and begins as it does, if any does.
    fn last_up_to(&self, text: &str) -> Option<usize> {
        let alike = self.heads.alike(head(text), &self.keys)?;
        let key = key(text);
        let first = alike.start + self.keys[alike.clone()].partition_point(|other| *other < key);
        let same = self.keys[first..alike.end].partition_point(|other| *other == key);
        let upto = first + self.phrases[first..first + same].partition_point(|phrase| phrase.of(&self.text) <= text);
        if upto > alike.start { Some(upto - 1) } else { self.phrases[upto].beginning(upto) }
    }
}

/// Where among sorted phrases those stand that begin with the same bytes: most places of a text begin none, and
/// one look tells.
struct Heads {
    /// Indices of the first phrases with their heads, in order; behind them the number of phrases.
    firsts: Vec<u32>,
    /// A hash table: for a head, one more than its place in `firsts`; 0 where there is none.
    slots: Vec<u32>,
    /// What to keep of a head to look it up, one after the other: all of it, and as much as the phrases have that are
    /// shorter.
    masks: Vec<u64>,
}

impl Heads {
    /// Bits of a [`key`] behind its head: three bytes.
    const BEHIND: u32 = 40;

    fn new(keys: &[u64]) -> Self {
        let is_first = |index: &usize| *index == 0 || keys[index - 1] >> Self::BEHIND != keys[*index] >> Self::BEHIND;
        let mut firsts: Vec<u32> = (0..keys.len()).filter(is_first).map(|index| index as u32).collect();
        let mut slots = vec![0; (2 * firsts.len() + 1).next_power_of_two()];
        for (place, first) in firsts.iter().enumerate() {
            let slot = slots_of(keys[*first as usize] >> Self::BEHIND, slots.len()).find(|slot| slots[*slot] == 0);
            slots[slot.unwrap_or_default()] = place as u32 + 1;
        }
        let has_length = |bytes: u32| keys.iter().any(|key| key.trailing_zeros() / 8 + bytes == u64::BITS / 8);
        let shorter = [(2, !0xff), (1, !0xffff)].into_iter().filter(|(bytes, _)| has_length(*bytes));
        let masks = iter::once(!0).chain(shorter.map(|(_, mask)| mask)).collect();
        firsts.push(keys.len() as u32);
        Self { firsts, slots, masks }
    }

    /// The phrases that begin with the first three bytes of a text; if there are none, the phrase that is its first
    /// two or its first one.
    fn alike(&self, head: u64, keys: &[u64]) -> Option<Range<usize>> {
        self.masks.iter().find_map(|mask| self.with(head & mask, keys))
    }

    fn with(&self, head: u64, keys: &[u64]) -> Option<Range<usize>> {
        let places =
            slots_of(head, self.slots.len()).map(|slot| self.slots[slot] as usize).take_while(|place| *place > 0);
        let mut alike = places.map(|place| self.firsts[place - 1] as usize..self.firsts[place] as usize);
        alike.find(|range| keys[range.start] >> Self::BEHIND == head)
    }
}

/// The slots of a hash table, whose number is a power of two, in the order in which a head may be in them.
fn slots_of(head: u64, slots: usize) -> impl Iterator<Item = usize> {
    let hash = (head as u32).wrapping_mul(0x9e37_79b1) as usize >> 8;
    (0..slots).map(move |step| (hash + step) & (slots - 1))
}

/// The first letters of a text as one number, eight at most: texts with different keys are in the order of their keys.
fn key(text: &str) -> u64 {
    const NOT_ASCII: u64 = 0x8080_8080_8080_8080;
    let ascii =
        text.as_bytes().first_chunk().map(|bytes| u64::from_be_bytes(*bytes)).filter(|key| key & NOT_ASCII == 0);
    ascii.unwrap_or_else(|| key_of_letters(text, u64::BITS))
}

/// The first bits of [`key`], those of its head.
fn head(text: &str) -> u64 {
    key_of_letters(text, u64::BITS - Heads::BEHIND)
}

/// How many bytes of a text its key tells all of.
fn bytes_of_key(text: &str) -> usize {
    let mut bits = 0;
    let letters = text.chars().take_while(|c| {
        bits += letter(*c).0;
        bits <= u64::BITS
    });
    letters.map(char::len_utf8).sum()
}

/// The same where not all of them are ASCII: a byte for each Cyrillic and Arabic letter as well. So many of the first bits.
fn key_of_letters(text: &str, mut bits: u32) -> u64 {
    let mut key = 0;
    for c in text.chars() {
        let (width, letter) = letter(c);
        if bits <= width {
            return key | letter >> (width - bits);
        }
        bits -= width;
        key |= letter << bits;
    }
    key
}

/// A letter in a [`key`]: how many bits it has, and which.
fn letter(c: char) -> (u32, u64) {
    let code = u64::from(c);
    match code {
        0..0x80 => (8, code),
        0x80..0x430 => (24, 0x80 << 16 | code),
        0x430..0x450 => (8, code - 0x430 + 0x81),
        0x450..0x620 => (24, 0xa1 << 16 | code),
        0x620..0x64b => (8, code - 0x620 + 0xa2),
        0x64b..0x800 => (24, 0xcd << 16 | code),
        _ => (24, 0xe0 << 16 | code),
    }
}

/// How many bytes two texts begin with are the same.
fn common(one: &str, other: &str) -> usize {
    const AT_ONCE: usize = 8;
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let chunks = one.as_chunks::<AT_ONCE>().0.iter().zip(other.as_chunks::<AT_ONCE>().0);
    let whole = AT_ONCE * chunks.take_while(|(one, other)| one == other).count();
    whole + one[whole..].iter().zip(&other[whole..]).take_while(|(one, other)| one == other).count()
}

/// The longest of sorted phrases that the next one begins with, which has so many first bytes in common with the last: this
/// one, or what it begins with.
fn beginning(sorted: &[Phrase], common: usize) -> Option<usize> {
    let last = sorted.len().checked_sub(1);
    iter::successors(last, |index| sorted[*index].beginning(*index)).find(|index| sorted[*index].len() <= common)
}

impl Phrase {
    /// Its text.
    fn of<'a>(&self, texts: &'a str) -> &'a str {
        &texts[self.start as usize..self.end as usize]
    }

    fn len(&self) -> usize {
        (self.end - self.start) as usize
    }

    /// Index of the longest other phrase that this one, with this index, begins with.
    fn beginning(&self, own: usize) -> Option<usize> {
        Some(self.beginning as usize).filter(|index| *index != own)
    }
}

/// Where phrases may start: at the beginnings of words, and behind Arabic particles.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    let mut before = false;
    text.char_indices().filter_map(move |(at, character)| {
        let in_word = is_in_word(character);
        let inside_word = before && in_word;
        before = in_word;
        (!inside_word || behind_particle(&text[..at], character)).then_some(at)
    })
}

/// Arabic writes "and", "to", "by" and the like as letters glued to the next word: at most two stand
/// before it.
fn behind_particle(before: &str, first: char) -> bool {
    let is_arabic = |c: &char| matches!(c, '\u{620}'..='\u{6ff}');
    let is_particle = |c: &char| matches!(c, 'و' | 'ف' | 'ب' | 'ل' | 'ك');
    if !is_arabic(&first) {
        return false;
    }
    let mut letters = before.chars().rev().take_while(is_arabic);
    letters.next().as_ref().is_some_and(is_particle)
        && letters.next().as_ref().is_none_or(is_particle)
        && letters.next().is_none()
}

/// Whether a word begins at a place, or goes on behind an Arabic particle.
pub fn is_word_start(text: &str, at: usize) -> bool {
    is_word_boundary(text, at) || text[at..].starts_with(|first| behind_particle(&text[..at], first))
}

/// Whether no word stretches over a place.
pub fn is_word_boundary(text: &str, at: usize) -> bool {
    !joins(text[..at].chars().next_back(), text[at..].chars().next())
}

/// What stands in a text behind the word that it begins with.
pub fn behind_word(text: &str) -> &str {
    text.trim_start_matches(is_in_word)
}

/// Whether two neighbouring characters belong to one word.
fn joins(left: Option<char>, right: Option<char>) -> bool {
    left.is_some_and(is_in_word) && right.is_some_and(is_in_word)
}

fn is_in_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii() && !is_unspaced(c) && (is_letter(c) || c.is_numeric())
}

/// Whether a character is alphabetic: those of the six languages are known without the tables of all scripts.
pub fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphabetic(),
        '\u{410}'..='\u{44f}' | '\u{620}'..='\u{64a}' | '\u{4e00}'..='\u{9fff}' => true,
        _ => c.is_alphabetic(),
    }
}

/// Han and kana: scripts that are written without spaces between words.
pub fn is_unspaced(c: char) -> bool {
    c >= '\u{2e80}'
        && matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
