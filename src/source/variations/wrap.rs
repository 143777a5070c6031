//! Blocks cut into lines.

use crate::source::lines::{is_wide, is_wide_punctuation, width};

/// Cuts a block into lines of so many columns, as a typesetter does: between words, or between Han
/// characters, never before closing or after opening punctuation; with `hyphens`, within long words.
pub fn wrap(block: &str, columns: usize, hyphens: bool) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in words(block) {
        let mut word = word;
        if !line.is_empty() && width(&line) + width(word.trim_end()) > columns {
            let room = columns.saturating_sub(width(&line) + 1);
            if let Some((head, tail)) = hyphens.then(|| syllables(word, room)).flatten() {
                line.push_str(head);
                line.push('-');
                word = tail;
            }
            lines.push(std::mem::take(&mut line));
        }
        line.push_str(word);
    }
    lines.push(line);
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

/// What holds together at line ends, with the space behind it.
fn words(block: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut characters = block.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let end = at + c.len_utf8();
        let Some(&(_, next)) = characters.peek() else { break };
        let between_han = is_wide(c) || is_wide(next);
        let closing = |c: char| {
            matches!(c, '”' | '’' | ')' | '.' | ',' | ';' | ':' | '·')
                || is_wide_punctuation(c) && !matches!(c, '（' | '《' | '「')
        };
        let opening = |c: char| matches!(c, '“' | '‘' | '(' | '（' | '《' | '「');
        let breaks = next != ' ' && (c == ' ' || between_han && !closing(next) && !opening(c));
        if breaks {
            words.push(&block[start..end]);
            start = end;
        }
    }
    words.push(&block[start..]);
    words
}

/// A long word in small letters cut so that the first part fits.
fn syllables(word: &str, room: usize) -> Option<(&str, &str)> {
    let letters = word.trim_end_matches([' ', ',', '.', ';']);
    let long = letters.chars().count() >= 8 && letters.chars().all(char::is_lowercase);
    if !long || room < 3 {
        return None;
    }
    let cut = letters.char_indices().nth(room.min(letters.chars().count() - 3))?.0;
    Some(word.split_at(cut))
}
