//! Numbers in a passage: digits of any script, and number words of the language.

use std::ops::Range;

use crate::lexicon::Cue;
use crate::reading::Reading;
use crate::sort::sort_by_key;

/// A number found in the clean text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberFound {
    /// Where it stands, with its ordinal ending ("3rd") or mark (第三).
    pub range: Range<usize>,
    /// Its value.
    pub value: u32,
    /// "third", "3rd".
    pub ordinal: bool,
    /// Written with digits.
    pub digits: bool,
}

/// The numbers of a passage, in order, never overlapping.
pub fn numbers(reading: &Reading, range: &Range<usize>) -> Vec<NumberFound> {
    let mut found = joined(reading, words(reading, range));
    found.extend(digits(reading, range));
    sort_by_key(&mut found, |number| number.range.start);
    for number in &mut found {
        mark_ordinal(reading, range, number);
    }
    found
}

/// The cardinal number with which a range ends, if only before a measure word: "the following 62", 66个.
pub fn ending_at(reading: &Reading, range: Range<usize>) -> Option<u32> {
    /// Bytes; no number in words takes more.
    const LONGEST: usize = 200;
    let range = reading.shortly_before(range.start, range.end, LONGEST);
    let end = range.start + reading.slice(&range).trim_end().len();
    let last = numbers(reading, &range).pop()?;
    let rest = last.range.end..end;
    let measured = || reading.cues(&rest).any(|found| found.cue == Cue::Measure && (found.start..found.end) == rest);
    (!last.ordinal && (rest.is_empty() || measured())).then_some(last.value)
}

/// The number of up to three digits, of any script, with which a text begins, and its length in bytes.
pub fn leading(text: &str) -> Option<(u32, usize)> {
    let digits: Vec<char> = text.chars().take_while(|character| digit(*character).is_some()).take(4).collect();
    let value = digits.iter().filter_map(|character| digit(*character)).fold(0, |value, digit| value * 10 + digit);
    (1..=3).contains(&digits.len()).then(|| (value, digits.iter().map(|digit| digit.len_utf8()).sum()))
}

fn digits(reading: &Reading, range: &Range<usize>) -> Vec<NumberFound> {
    let text = reading.slice(range);
    let mut found = Vec::new();
    let mut run: Option<(usize, u32)> = None;
    let mut before = ' ';
    for (offset, character) in text.char_indices().chain([(text.len(), ' ')]) {
        run = match (digit(character), run) {
            (Some(value), None) => Some((offset, value)),
            (Some(value), Some((start, sum))) => Some((start, sum.saturating_mul(10).saturating_add(value))),
            (None, Some(run)) if parts_thousands(&text[offset..], offset - run.0) => Some(run),
            (None, Some((start, value))) => {
                found.push(NumberFound {
                    range: range.start + start..range.start + offset,
                    value,
                    ordinal: false,
                    digits: true,
                });
                None
            }
            (None, None) => None,
        };
        // a digit within a word ("G77") is no number
        if run.is_some_and(|(start, _)| start == offset) && before.is_ascii_alphabetic() {
            run = None;
        }
        before = character;
    }
    found
}

/// Whether a text goes on with a mark between thousands: "1,200", "1 200" with a no-break space.
fn parts_thousands(text: &str, digits_before: usize) -> bool {
    let mut characters = text.chars();
    let mark = characters.next().is_some_and(|mark| matches!(mark, ',' | '\u{a0}' | '\u{202f}'));
    let digits = characters.take_while(char::is_ascii_digit).count();
    mark && digits == 3 && digits_before <= 3
}

fn digit(character: char) -> Option<u32> {
    let zero = match character {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    Some(character as u32 - zero as u32)
}

/// Number words: the longest at each place.
fn words(reading: &Reading, range: &Range<usize>) -> Vec<NumberFound> {
    let mut found: Vec<NumberFound> = Vec::new();
    for cue in reading.cues(range) {
        let (value, ordinal) = match cue.cue {
            Cue::Cardinal(value) => (u32::from(value), false),
            Cue::Ordinal(value) => (u32::from(value), true),
            _ => continue,
        };
        if found.last().is_none_or(|last| last.range.end <= cue.start) {
            found.push(NumberFound { range: cue.start..cue.end, value, ordinal, digits: false });
        }
    }
    found
}

/// Puts the words of one number together: "one hundred and twenty-first", 二百三十一.
fn joined(reading: &Reading, words: Vec<NumberFound>) -> Vec<NumberFound> {
    let mut found: Vec<NumberFound> = Vec::new();
    for word in words {
        let whole = found.last().filter(|last| is_glue(reading, last.range.end..word.range.start)).and_then(|last| {
            let value = combined(last.value, word.value)?;
            Some(NumberFound {
                range: last.range.start..word.range.end,
                value,
                ordinal: last.ordinal || word.ordinal,
                digits: false,
            })
        });
        match whole {
            Some(whole) => {
                found.pop();
                found.push(whole);
            }
            None => found.push(word),
        }
    }
    found
}

fn is_glue(reading: &Reading, range: Range<usize>) -> bool {
    let between = reading.slice(&range).trim_matches(|c: char| c.is_whitespace() || c == '-');
    between.is_empty()
        || reading.cues(&range).any(|cue| cue.cue == Cue::And && reading.slice(&(cue.start..cue.end)) == between)
}

/// The value of two number words that follow each other; `None` where they are two numbers.
fn combined(left: u32, right: u32) -> Option<u32> {
    let low = left % 100;
    match right {
        10 | 100 | 1000 if left < right && left > 0 && (right > 10 || left < 10) => Some(left * right),
        1..=9 if low >= 20 && low.is_multiple_of(10) => Some(left + right),
        1..=19 if low == 0 && left > 0 => Some(left + right),
        1..=9 if low == 10 => Some(left + right),
        11..=19 if matches!(low, 60 | 80) => Some(left + right),
        20..=90 if right.is_multiple_of(10) && (low == 0 && left > 0 || (1..=9).contains(&left)) => Some(left + right),
        // 二百三 + 十: the last digit was a count of tens
        10 if left > 100 && (1..=9).contains(&(left % 10)) && low < 10 => Some(left - left % 10 + left % 10 * 10),
        _ => None,
    }
}

/// Takes an ordinal mark into the number: "3rd", 第三.
fn mark_ordinal(reading: &Reading, range: &Range<usize>, number: &mut NumberFound) {
    let before = reading.slice(&(range.start..number.range.start)).trim_end();
    if let Some(mark) = reading.lexicon.ordinal_prefixes.iter().find(|mark| before.ends_with(**mark)) {
        number.range.start = range.start + before.len() - mark.len();
        number.ordinal = true;
    }
    if !number.digits {
        return;
    }
    let after = reading.slice(&(number.range.end..range.end));
    let ends_word = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() && !crate::matcher::is_unspaced(c));
    let suffixes = reading.lexicon.ordinal_suffixes.iter();
    if let Some(suffix) =
        suffixes.filter(|suffix| after.strip_prefix(**suffix).is_some_and(ends_word)).max_by_key(|suffix| suffix.len())
    {
        number.range.end += suffix.len();
        number.ordinal = true;
    }
}
