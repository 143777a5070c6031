//! Writes blocks out: spaces, hyphens and footnote marks.

use std::collections::HashSet;
use std::ops::Range;

use crate::matcher::is_unspaced;
use crate::sort::sort_by_key;

use super::blocks::is_joined;
use super::characters::SOFT_HYPHEN;
use super::glued::lost;
use super::hyphens::{SPLIT_M, Words, goes_on_behind_hyphen, halves, is_scanned};
use super::lines::{Line, ends_before_number, is_closing, is_wide_punctuation, symbol, tail};
use super::mapped::Mapped;

/// How the enumerator of a block is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// As it stands.
    AsIs,
    /// A letter that stands for a bullet comes out as one.
    Bullet,
    /// A number without a mark gets one.
    Number,
}

/// Writes the clean text.
pub struct Writer<'a> {
    plain: &'a Mapped,
    notes: &'a HashSet<u32>,
    words: Option<Words<'a>>,
    /// Whether a scanner took letters for others in this text.
    scanned: bool,
    /// The notes that marks behind words call, once it is asked for.
    called: Option<HashSet<u32>>,
    out: Mapped,
    /// A table row keeps the spaces between its cells.
    row: bool,
}

impl<'a> Writer<'a> {
    /// Writes from this text; `notes` are the numbers of its footnotes.
    pub fn new(plain: &'a Mapped, notes: &'a HashSet<u32>) -> Self {
        Self {
            plain,
            notes,
            words: None,
            scanned: is_scanned(&plain.text),
            called: None,
            out: Mapped::default(),
            row: false,
        }
    }

    /// The clean text.
    pub fn finish(self) -> Mapped {
        self.out
    }

    /// Writes the lines of a block as one; the first of them may be a label that stood apart.
    pub fn block<'b>(&mut self, lines: impl Iterator<Item = &'b Line<'a>>, labelled: bool, mark: Mark)
    where
        'a: 'b,
    {
        let mut last: Option<&Line> = None;
        for line in lines {
            match last {
                None => {
                    if !self.out.text.is_empty() {
                        let start = self.plain.span(line.at..line.at).start;
                        self.out.push('\n', start..start);
                    }
                    self.row = symbol(line.text).is_some();
                }
                Some(before) => self.join(before, line, labelled && before.text.len() < 16),
            }
            let written = if last.is_none() { self.mark(line, mark) } else { 0 };
            self.line(line, written);
            last = Some(line);
        }
    }

    /// Writes the enumerator of a line if it is not to come out as it is; gives the bytes of the line that this takes.
    fn mark(&mut self, line: &Line, mark: Mark) -> usize {
        let digits = line.text.bytes().take_while(u8::is_ascii_digit).count();
        match mark {
            Mark::Bullet if line.text.starts_with(['o', '§', 'Ø']) => {
                let length = line.text.chars().next().map_or(0, char::len_utf8);
                let origin = self.plain.span(line.at..line.at + length);
                self.out.push('•', origin.start..origin.end);
                length
            }
            Mark::Number => {
                let end = line.at + digits;
                self.out.push_range(self.plain, line.at..end);
                let origin = self.plain.span(end - 1..end).end;
                self.out.push('.', origin..origin);
                digits
            }
            _ => 0,
        }
    }

    /// What stands between two lines of a block.
    fn join(&mut self, before: &Line, line: &Line, after_label: bool) {
        let between = before.end().min(line.at)..line.at;
        let suspended = before.text.ends_with('-') && goes_on_behind_hyphen(line.text);
        let hyphen = before.text.ends_with('-') && !suspended && self.is_hyphenated(before.text, line.text);
        if hyphen || before.text.ends_with(SOFT_HYPHEN) {
            self.out.pop();
            return;
        }
        let cells = self.row && (before.text.len() <= 10 || symbol(before.text) == Some(before.text.len()));
        let spaced = match () {
            () if suspended || cells => true,
            () if after_label => self.spaced_before(line.text),
            // what is written has no marks of footnotes
            () => !is_joined(before.text, line.text) && !is_joined(tail(&self.out.text), line.text),
        };
        if spaced {
            let origin = self.plain.span(between);
            if !self.out.text.ends_with(' ') {
                self.out.push(' ', origin.start..origin.end);
            }
        }
    }

    /// Whether the hyphen at a line's end was put there by the line break.
    fn is_hyphenated(&mut self, before: &str, next: &str) -> bool {
        let (stem, first) = halves(before, next);
        first.starts_with(char::is_lowercase)
            && !stem.is_empty()
            && self.words.get_or_insert_with(|| Words::of(&self.plain.text)).is_hyphenated(stem, first)
    }

    /// Writes a line from this byte on.
    fn line(&mut self, line: &Line, from: usize) {
        let mut calls = calls(line.text, self.notes);
        let behind_acronyms = calls_behind_acronyms(line.text, self.notes);
        if !behind_acronyms.is_empty() {
            calls.extend(behind_acronyms.into_iter().filter(|call| self.is_only_call(line.text, call)));
            sort_by_key(&mut calls, |call| call.start);
        }
        let mut calls = calls.iter().peekable();
        let plain = self.plain;
        let lost = lost(line.text, |word| self.words.get_or_insert_with(|| Words::of(&plain.text)).has_word(word));
        let mut lost = lost.iter().peekable();
        let misread = if self.scanned { self.misread(line.text) } else { Vec::new() };
        let mut misread = misread.iter().peekable();
        let mut space: Option<Range<usize>> = None;
        let mut written = line.at + from;
        for (at, c) in line.text.char_indices().filter(|(at, _)| *at >= from) {
            while calls.next_if(|call| call.end <= at).is_some() {}
            let here = line.at + at;
            if let Some((_, sign)) = lost.next_if(|(lost, _)| *lost == at) {
                self.out.push_range(self.plain, written..here);
                written = here;
                let origin = self.plain.span(here..here).start;
                self.out.push(*sign, origin..origin);
            }
            let behind = here + c.len_utf8();
            if misread.next_if(|split| **split == at).is_some() {
                self.out.push_range(self.plain, written..here);
                written = here + SPLIT_M.len();
                let origin = self.plain.span(here..written);
                self.out.push('m', origin.start..origin.end);
            }
            if calls.peek().is_some_and(|call| call.contains(&at)) {
                self.out.push_range(self.plain, written..here);
                written = behind;
                continue;
            }
            if c == ' ' || c == '\t' {
                self.out.push_range(self.plain, written..here);
                written = behind;
                let start = space.map_or(here, |space| space.start);
                space = Some(start..behind);
                continue;
            }
            if let Some(space) = space.take()
                && self.spaced_before(&line.text[at..])
            {
                let origin = self.plain.span(space);
                self.out.push(' ', origin.start..origin.end);
            }
        }
        self.out.push_range(self.plain, written..line.end());
    }

    /// Whether the word before a number stands in the text without one, and nothing else calls the note of this number.
    fn is_only_call(&mut self, line: &str, call: &Range<usize>) -> bool {
        let (plain, notes) = (self.plain, self.notes);
        let acronym = line[..call.start].rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let called = self.called.get_or_insert_with(|| {
            let calls = plain.text.lines().flat_map(|line| calls(line, notes).into_iter().map(|call| &line[call]));
            calls.filter_map(|call| call.trim().parse().ok()).collect()
        });
        let stands = self.words.get_or_insert_with(|| Words::of(&plain.text)).has_word(acronym);
        stands && line[call.clone()].parse().is_ok_and(|number: u32| !called.contains(&number))
    }

    /// The places of a line where a scanner took an "m" for two letters.
    fn misread(&mut self, line: &str) -> Vec<usize> {
        let plain = self.plain;
        let words = self.words.get_or_insert_with(|| Words::of(&plain.text));
        let mut found = Vec::new();
        let mut start = 0;
        for word in line.split_inclusive(|c: char| !c.is_alphabetic()) {
            let letters = word.trim_end_matches(|c: char| !c.is_alphabetic());
            found.extend(words.misread(letters).map(|at| start + at));
            start += word.len();
        }
        found
    }

    /// Whether a space before this text is more than layout.
    fn spaced_before(&self, text: &str) -> bool {
        let mut characters = text.chars();
        let Some(c) = characters.next() else { return false };
        let mut written = self.out.text.chars().rev();
        let Some(before) = written.next() else { return false };
        // "non -member", "twenty -fourth"
        if c == '-' && before.is_alphabetic() && characters.next().is_some_and(char::is_alphabetic) {
            return false;
        }
        // "well- defined"
        if before == '-' && c.is_lowercase() && !goes_on_behind_hyphen(text) {
            let small = written.clone().take_while(|c| c.is_lowercase()).count();
            return small < 2 || written.clone().nth(small) == Some('\n');
        }
        // "Algeria , Austria"
        if c == ',' && before.is_alphanumeric() {
            return false;
        }
        if self.row {
            let within = is_unspaced(before) && c.is_ascii_digit();
            let mut run = written.clone().skip_while(char::is_ascii_digit);
            let behind = is_unspaced(c) && before.is_ascii_digit() && run.next().is_some_and(is_unspaced);
            return before != ' ' && !within && !behind;
        }
        let spaceless = |c: char| is_unspaced(c) || is_wide_punctuation(c);
        let quote = |c: char| matches!(c, '“' | '”' | '‘' | '’');
        let beside_han = (is_unspaced(before) && (c.is_alphanumeric() || quote(c) || c == '('))
            || (is_unspaced(c) && (before.is_alphanumeric() || quote(before)));
        if matches!(before, ' ' | '\n')
            || is_wide_punctuation(before)
            || is_wide_punctuation(c)
            || beside_han
            || (spaceless(before) && spaceless(c))
        {
            return false;
        }
        // "WG.4/ 2011/L.1"
        !(before == '/'
            && c.is_ascii_digit()
            && written.next().is_some_and(|c| c.is_ascii_digit() || c.is_ascii_uppercase()))
    }
}

/// Footnote marks in a line: "Crime1", "session; 1", "presentations. 3 During".
fn calls(text: &str, notes: &HashSet<u32>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let end = at + bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
        if end - at <= 3
            && let Some(start) = call_start(text, at..end, notes)
        {
            found.push(start..end);
        }
        at = end;
    }
    // a star at the end of a title calls a note, too
    let starred = text.trim_end_matches('*');
    if starred.len() < text.len()
        && starred.ends_with(|c: char| c.is_alphabetic() || matches!(c, '.' | ';' | ')'))
        && symbol(text).is_none()
    {
        found.push(starred.len()..text.len());
    }
    found
}

/// Numbers of notes right behind acronyms: "UNDP3" may call one, "COP21" is a name.
fn calls_behind_acronyms(text: &str, notes: &HashSet<u32>) -> Vec<Range<usize>> {
    const SHORTEST: usize = 3;
    if notes.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let digit = |c: char| c.is_ascii_digit();
    let mut end = 0;
    while let Some(start) = text[end..].find(digit).map(|at| end + at) {
        end = start + text[start..].bytes().take_while(u8::is_ascii_digit).count();
        let capitals = text[..start].chars().rev().take_while(|c| c.is_uppercase()).count();
        let mut word = text[..start].chars().rev().take_while(|c| !c.is_whitespace() && *c != '(');
        // "HIV/AIDS3"
        let bare = word.all(|c| c.is_uppercase() || c == '/');
        let bounded = text[end..].is_empty() || text[end..].starts_with([' ', ',', '.', ';', ':', ')']);
        let known = text[start..end].parse().is_ok_and(|number| notes.contains(&number));
        if capitals >= SHORTEST && bare && bounded && known {
            found.push(start..end);
        }
    }
    found
}

/// Where the mark begins (with the space before it) if these digits call a footnote.
fn call_start(text: &str, digits: Range<usize>, notes: &HashSet<u32>) -> Option<usize> {
    let (before, after) = (&text[..digits.start], &text[digits.end..]);
    let number: u32 = text[digits.clone()].parse().ok()?;
    let known = notes.contains(&number);
    let last = before.chars().next_back()?;
    let word = tail(before).rsplit(char::is_whitespace).next().unwrap_or_default();
    let ends_here = after.is_empty() || after.starts_with(char::is_whitespace);
    let listed = after.starts_with([',', '.', ';', ':', ')', '”']);
    if last.is_lowercase() {
        let is_word = word.chars().filter(|c| c.is_alphabetic()).count() >= 3
            && !word.contains(|c: char| matches!(c, '/' | '@' | '_' | '=' | '.' | '#') || c.is_ascii_digit());
        return (is_word && (ends_here || listed) && (digits.len() <= 2 || known)).then_some(digits.start);
    }
    if ends_before_number(before.trim_end()) {
        return None;
    }
    let is_word_before = |text: &str| {
        let mut letters = text.chars().rev().skip_while(|c| is_closing(*c)).take_while(|c| c.is_alphabetic());
        text.ends_with('。') || letters.next().is_some_and(is_unspaced) || letters.count() >= 2
    };
    // glued to a semicolon nothing else makes sense
    if is_closing(last) && (known || last == ';') && ends_here && is_word_before(before) {
        return Some(digits.start);
    }
    let bare = before.trim_end();
    let spaced = bare.len() < before.len();
    let year = bare.len() > 4 && bare.bytes().rev().take(4).all(|b| b.is_ascii_digit());
    let goes_on = after.is_empty() || after.trim_start().starts_with(char::is_uppercase);
    // not "Monday, 1 June"
    let ended = bare.ends_with(is_closing) && !bare.ends_with([',', '，']) && is_word_before(bare);
    (spaced && known && (year && !listed || ended && goes_on)).then_some(bare.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_behind_an_acronym_calls_a_note_that_nothing_else_calls() {
        let text = "1. WHO and UNDP1 spoke at COP2 on goals.2 UNDP and COP met.\n\n____\n1 A programme.\n2 A note.\n";
        let read = "1. WHO and UNDP spoke at COP2 on goals. UNDP and COP met.";
        assert_eq!(crate::source::Source::new(text).text(), read);
    }

    #[test]
    fn finds_footnote_marks() {
        let notes = HashSet::from([1, 2, 3]);
        let without = |text: &str| {
            let mut text = text.to_owned();
            for call in calls(&text.clone(), &notes).into_iter().rev() {
                text.replace_range(call, "");
            }
            text
        };
        for (text, expected) in [
            ("Organized Crime1 and", "Organized Crime and"),
            ("its session; 1", "its session;"),
            ("gave presentations. 3 During", "gave presentations. During"),
            ("made recommendations.2", "made recommendations."),
            ("Afganistán3", "Afganistán"),
            ("under item 3", "under item 3"),
            ("see para. 3 above", "see para. 3 above"),
            ("Chap. VIII, para. 3", "Chap. VIII, para. 3"),
            ("(Austria) 2", "(Austria)"),
            ("Periodic Review**", "Periodic Review"),
            ("A/80/23", "A/80/23"),
            ("held in 2026 2", "held in 2026"),
            ("at https://example.org/page3 and", "at https://example.org/page3 and"),
        ] {
            assert_eq!(without(text), expected);
        }
    }
}
