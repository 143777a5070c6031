//! Symbols of United Nations documents: "CTOC/COP/WG.4/2011/2", "A/80/15 (Part I)".

use std::ops::Range;

/// The document symbols in a text, in order.
pub fn symbols(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    for (offset, character) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, is_part(character)) {
            (None, true) => start = Some(offset),
            (Some(first), false) => {
                found.extend(within(text, first..offset));
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// A symbol without the marks of a reissue ("E/2025/26*").
pub fn plain(symbol: &str) -> String {
    symbol.trim_matches(|c: char| c == '*' || c.is_whitespace()).to_owned()
}

/// The year that a symbol says: "CTOC/COP/WG.4/2011/2"; a session of the General Assembly says its own,
/// "A/80/23" that of the eightieth.
pub fn year(symbol: &str) -> Option<u16> {
    let mut parts = symbol.split('/').map(|part| part.parse::<u16>().ok());
    let written = parts.clone().flatten().find(|number| (1946..=2199).contains(number));
    let of_assembly = symbol.starts_with("A/").then(|| parts.nth(1).flatten()).flatten();
    written.or_else(|| of_assembly.filter(|session| (31..=250).contains(session)).map(|session| 1945 + session))
}

fn is_part(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '/' | '.' | '-' | '(' | ')' | '*')
}

/// The symbols in a word: two may be joined ("E/2025/26*-E/CN.5/2025/6*").
fn within(text: &str, word: Range<usize>) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = word.start;
    for (offset, _) in text[word.clone()].match_indices('-') {
        let at = word.start + offset;
        let next = &text[at + 1..word.end];
        if text[start..at].contains('/') && starts_symbol(next) {
            pieces.push(start..at);
            start = at + 1;
        }
    }
    pieces.push(start..word.end);
    pieces.into_iter().filter_map(|piece| symbol(text, piece)).collect()
}

/// One or more capitals before a slash or a full stop with a figure.
fn starts_symbol(text: &str) -> bool {
    let capitals = text.chars().take_while(char::is_ascii_uppercase).count();
    let rest = &text[capitals..];
    (1..=8).contains(&capitals)
        && (rest.starts_with('/') || rest.starts_with('.') && rest.contains('/') || opens_with_session(rest))
}

/// The session behind the first capitals: "WHA86/2033/REC/3", "GC(80)/19".
fn opens_with_session(rest: &str) -> bool {
    let bare = rest.strip_prefix('(').unwrap_or(rest);
    let digits = bare.chars().take_while(char::is_ascii_digit).count();
    let behind = &bare[digits..];
    let closed = if bare.len() < rest.len() { behind.strip_prefix(')') } else { Some(behind) };
    let next = closed.and_then(|behind| behind.strip_prefix('/')).unwrap_or_default();
    (2..=3).contains(&digits) && next.starts_with(|next: char| next.is_ascii_digit() || next.is_ascii_uppercase())
}

fn symbol(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    let mut start = word.start;
    while text[start..word.end].starts_with(['(', ')', '-', '.', '/', '*']) {
        start += 1;
    }
    let mut end = word.end;
    loop {
        let piece = &text[start..end];
        let open = piece.matches('(').count();
        let closed = piece.matches(')').count();
        match piece.chars().next_back()? {
            ')' if closed > open => end -= 1,
            '.' | '-' | '/' | '(' | '*' => end -= 1,
            _ => break,
        }
    }
    let piece = &text[start..end];
    let is_symbol = starts_symbol(piece) && piece.contains('/') && piece.chars().any(|c| c.is_ascii_digit());
    is_symbol.then(|| start..end + part_of(&text[end..]))
}

/// Length of " (Part I)" or " (Rev.3)" where a symbol goes on with it.
fn part_of(after: &str) -> usize {
    let Some(inside) = after.strip_prefix(" (") else { return 0 };
    let Some((inside, _)) = inside.split_once(')') else { return 0 };
    let goes_on = ["Part ", "Rev.", "Add.", "Vol. ", "SUPP"].iter().any(|mark| inside.starts_with(mark));
    if goes_on && inside.len() <= 12 { inside.len() + 3 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_say_their_year() {
        assert_eq!(year("CTOC/COP/WG.4/2011/8"), Some(2011));
        assert_eq!(year("A/80/23"), Some(2025));
        assert_eq!(year("A/80/15 (Part I)"), Some(2025));
        assert_eq!(year("A/CN.9/1125"), None);
        assert_eq!(year("TD/B/EX(76)/2"), None);
    }

    #[test]
    fn finds_symbols_and_nothing_else() {
        let found = |text: &'static str| -> Vec<&str> { symbols(text).into_iter().map(|range| &text[range]).collect() };
        assert_eq!(found("E/2025/26*-E/CN.5/2025/6*"), ["E/2025/26", "E/CN.5/2025/6"]);
        assert_eq!(found("A/80/15 (Part I)"), ["A/80/15 (Part I)"]);
        assert_eq!(found("背景文件（CTOC/COP/WG.4/2011/2）。"), ["CTOC/COP/WG.4/2011/2"]);
        assert_eq!(found("document TD/B(S-XXXIII)/INF.1. See"), ["TD/B(S-XXXIII)/INF.1"]);
        assert_eq!(found("(E/CN.5/2025/L.1). and/or 2011/12 N/A"), ["E/CN.5/2025/L.1"]);
        assert_eq!(found("( A/80/61-E/2025/11)."), ["A/80/61", "E/2025/11"]);
    }
}
