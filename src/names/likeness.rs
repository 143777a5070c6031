//! Forms of a name that are like its first one, or like the one before: what they have in common is one character in the
//! module that people download. `build.rs`, which makes them so, has this file too.

/// All of the first form; all of it without the marks of words that decline.
pub const WHOLE: char = '\u{1}';
pub const BARE: char = '\u{2}';
/// The first form without its last word, last two words, and so on.
pub const HEADS: [char; 6] = ['\u{3}', '\u{4}', '\u{5}', '\u{6}', '\u{7}', '\u{8}'];
/// The first form without its first word, first two words, and so on.
pub const TAILS: [char; 4] = ['\u{11}', '\u{12}', '\u{13}', '\u{14}'];
/// The form before.
pub const BEFORE: char = '\u{1c}';
/// A shortened table, cells on lines, as it was.
pub fn lengthened(table: &str) -> String {
    let mut whole = String::new();
    lengthen(&mut whole, table);
    whole
}

/// The same, behind a text.
pub fn lengthen(whole: &mut String, table: &str) {
    whole.reserve(2 * table.len());
    // the first form of a cell, the form before, and where this one starts
    let (mut first, mut before, mut start) = (0..0, 0..0, whole.len());
    let mut rest = table;
    while let Some(at) = rest.bytes().position(|byte| byte < b' ' || byte == b'|') {
        let mark = rest.as_bytes()[at];
        whole.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        match char::from(mark) {
            end @ ('|' | '\n') => {
                before = start..whole.len();
                if first.is_empty() {
                    first = before.clone();
                }
                if end == '\n' {
                    first = 0..0;
                }
                whole.push(end);
                start = whole.len();
            }
            BEFORE => {
                let known = name(&whole[before.clone()]).to_owned();
                whole.push_str(&known);
            }
            mark => {
                let known = name(&whole[first.clone()]).to_owned();
                push_piece(whole, &known, mark);
            }
        }
    }
}

/// A shared piece of a first form, by its mark.
pub fn push_piece(whole: &mut String, first: &str, mark: char) {
    match mark {
        WHOLE => whole.push_str(first),
        BARE => whole.extend(first.split('*')),
        _ => {
            let ends = HEADS.iter().position(|head| *head == mark);
            let starts = TAILS.iter().position(|tail| *tail == mark);
            let head = ends.and_then(|nth| Some(&first[..seams(first).nth_back(nth)?]));
            let tail = starts.and_then(|nth| Some(&first[seams(first).nth(nth)?..]));
            whole.push_str(head.or(tail).unwrap_or_default().trim_end());
        }
    }
}

/// Where words of a name begin but the first: behind spaces, and behind each Chinese character.
pub fn seams(name: &str) -> impl DoubleEndedIterator<Item = usize> {
    let parts = |c: char| c == ' ' || c >= '\u{2e80}';
    let ends = name.char_indices().filter(move |(_, c)| parts(*c)).map(|(at, c)| at + c.len_utf8());
    ends.filter(|end| *end < name.len())
}

/// A form without what stands around a name: that it is shared, and when it was held.
pub fn name(form: &str) -> &str {
    let form = form.strip_prefix('?').unwrap_or(form);
    form.split_once('@').map_or(form, |(name, _)| name)
}
