//! Lines of the paste and what they look like.

use crate::matcher::is_unspaced;

use super::characters::PAGE_BREAK;
use super::markup;

/// A line with something on it.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// Without the space around it.
    pub text: &'a str,
    /// First byte of `text` in the plain text.
    pub at: usize,
    /// Empty lines before it.
    pub blanks: u32,
    /// Whether a page begins with it.
    pub new_page: bool,
    /// Columns: Han characters take two.
    pub width: usize,
    /// Columns of the label that a paste put on a line of its own above it: it may have stood beside it.
    pub label: usize,
}

impl Line<'_> {
    /// First byte after the text.
    pub fn end(&self) -> usize {
        self.at + self.text.len()
    }
}

/// The lines with something on them.
pub fn split(plain: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let (mut blanks, mut new_page, mut at) = (0, false, 0);
    for piece in plain.split_inclusive(['\n', PAGE_BREAK]) {
        let stamp = markup::stamp(piece);
        let text = piece[stamp..].trim();
        if text.is_empty() {
            blanks += 1;
        } else {
            let indent = piece.len() - piece[stamp..].trim_start().len();
            lines.push(Line { text, at: at + indent, blanks, new_page, width: width(text), label: 0 });
            (blanks, new_page) = (0, false);
        }
        new_page |= piece.ends_with(PAGE_BREAK);
        at += piece.len();
    }
    lines
}

/// Columns that a text takes.
pub fn width(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

/// Han characters and full-width punctuation.
pub fn is_wide(c: char) -> bool {
    is_unspaced(c) || is_wide_punctuation(c)
}

/// Punctuation that needs no space around it.
pub fn is_wide_punctuation(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{303f}' | '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}')
}

/// How a line or a block ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// "." and its like.
    Sentence,
    /// ":" announces a list.
    Colon,
    /// ";" ends an item.
    Semicolon,
    /// ",", "、": goes on.
    Comma,
    /// None of these: a title, or a line that goes on.
    Open,
}

/// How a text ends, closing quotes and footnote marks apart.
pub fn end(text: &str) -> End {
    let text = without_call(text.trim_end_matches(['*', ' ']));
    let bare = text.trim_end_matches([')', ']', '”', '"', '’', '\'', '»', '）', '」', '』', '》', '*', ' ']);
    match bare.chars().next_back() {
        Some('.' | '。' | '!' | '?' | '！' | '？' | '؟' | '۔' | '…' | '．') => End::Sentence,
        Some(':' | '：') => End::Colon,
        Some(';' | '；' | '؛') => End::Semicolon,
        // "(a, b,)" does not end with a comma
        Some(',' | '，' | '、' | '،') if bare.len() == text.len() => End::Comma,
        _ => End::Open,
    }
}

/// "session; 1" and "recommendations.2": the text before a footnote mark at its end.
fn without_call(text: &str) -> &str {
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit());
    if bare.len() == text.len() || text.len() - bare.len() > 2 || ends_before_number(bare) {
        return text;
    }
    let before = bare.trim_end();
    let sentence = before.ends_with(['.', ';', ':', '”', '。', '；']);
    if sentence && before.chars().rev().nth(1).is_some_and(|c| c.is_alphabetic() || c == ')') { before } else { text }
}

/// "para.", "Add.", "E/CN.": what a number follows that is no footnote mark.
pub fn ends_before_number(text: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: [&str; 22] = [
        "add", "amend", "corr", "crp", "inf", "misc", "rev", "no", "nos", "para", "paras", "par", "párr", "párrs",
        "art", "arts", "chap", "cap", "vol", "pp", "гл", "пп",
    ];
    let word = tail(text).rsplit(char::is_whitespace).next().unwrap_or_default();
    let bare = word.trim_start_matches(|c: char| !c.is_alphanumeric()).trim_end_matches('.');
    word.ends_with('.') && (word.contains('/') || WORDS.contains(&bare.to_lowercase().as_str()))
}

/// The last letters of a text: all that rules about its last word look at, however long that word is.
pub fn tail(text: &str) -> &str {
    const BYTES: usize = 96;
    let start = (text.len().saturating_sub(BYTES)..=text.len()).find(|at| text.is_char_boundary(*at));
    start.map_or(text, |start| &text[start..])
}

/// Whether a footnote mark may stand behind this character: what ends a sentence, a clause, a quotation.
pub fn is_closing(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | ')' | '”' | '’' | '»' | '。' | '；' | '，' | '：' | '）' | '》' | '」')
}

/// Whether a text starts with a small letter, behind a bracket, a quotation mark or a dash.
pub fn starts_small(text: &str) -> bool {
    text.trim_start_matches(['“', '"', '‘', '«', '(', '–', '—', ' ']).chars().next().is_some_and(char::is_lowercase)
}

/// A text of one letter word or more that could be a title: not ended like a sentence or an item, not
/// all in brackets, no small letter at its start.
pub fn title_like(text: &str) -> bool {
    let bracketed = text.starts_with(['(', '（', '[']) && text.ends_with([')', '）', ']']);
    end(text) == End::Open
        && !bracketed
        && text.len() < 900
        && text.chars().any(char::is_alphabetic)
        && !text.chars().next().is_some_and(char::is_lowercase)
}

/// Whether a text is a document symbol and nothing else.
pub fn is_symbol(text: &str) -> bool {
    text.len() < 80 && !text.ends_with('.') && symbol(text) == Some(text.len())
}

/// Length in bytes of the document symbol a text starts with: "E/CN.5/2025/L.3", "A/80/15 (Part I)".
pub fn symbol(text: &str) -> Option<usize> {
    if !text.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '(' | ')' | '*');
    let length = text.find(|c| !part(c)).unwrap_or(text.len());
    let word = text[..length].trim_end_matches(['.', '-', '*', ')', '(']);
    let first = word.split('/').next()?;
    let is_symbol = word.contains('/')
        && !word.contains("//")
        && first.len() <= 12
        && first.chars().all(|c| c.is_ascii_uppercase() || matches!(c, '.' | '-' | '(' | ')') || c.is_ascii_digit())
        && word.chars().any(|c| c.is_ascii_digit());
    if !is_symbol {
        return None;
    }
    let rest = &text[length..];
    let part = rest.trim_start();
    let end = part.find(')').filter(|end| part.starts_with('(') && part.len() < rest.len() && *end < 13);
    Some(length + end.map_or(0, |end| rest.len() - part.len() + end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_how_lines_end() {
        for (text, expected) in [
            ("the session; 1", End::Semicolon),
            ("made recommendations.2", End::Sentence),
            ("under item 3", End::Open),
            ("(E/2025/70).", End::Sentence),
            ("as follows：", End::Colon),
            ("Development”", End::Open),
            ("the end.”", End::Sentence),
            ("阿尔及利亚、", End::Comma),
        ] {
            assert_eq!(end(text), expected, "{text}");
        }
    }

    #[test]
    fn knows_symbols() {
        for (text, expected) in [
            ("E/CN.5/2025/6", Some(13)),
            ("A/80/15 (Part I)", Some(16)),
            ("TD/B(S-XXXIII)/INF.1", Some(20)),
            ("E/2025/26*-E/CN.5/2025/6*", Some(25)),
            ("GEGN.2/2025/1 2 Annotated", Some(13)),
            ("and/or", None),
            ("AND/OR", None),
            ("https://x.org/1", None),
        ] {
            assert_eq!(symbol(text), expected, "{text}");
        }
    }
}
