//! One character at a time: line ends, spaces, invisible marks, compatibility forms.

use super::mapped::Mapped;

/// Form feed: the text before and after it stood on different pages.
pub const PAGE_BREAK: char = '\u{c}';
/// Kept only at line ends, where it says that a word goes on.
pub const SOFT_HYPHEN: char = '\u{ad}';

/// The paste with one kind of line end (and form feeds), one kind of space (and tabs), without
/// invisible marks, and with ordinary characters for compatibility forms.
pub fn normalize(pasted: &str) -> Mapped {
    let mut plain = Mapped::default();
    let mut ordinary = 0;
    let mut characters = pasted.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        if is_ordinary(c) {
            continue;
        }
        plain_run(&mut plain, pasted, ordinary, at);
        let end = at + c.len_utf8();
        ordinary = end;
        let origin = at..end;
        match c {
            '\r' if characters.peek().is_some_and(|(_, next)| *next == '\n') => {}
            '\r' | '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}' => plain.push('\n', origin),
            '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
                plain.push(' ', origin)
            }
            SOFT_HYPHEN if ends_line(&pasted[end..]) => plain.push(SOFT_HYPHEN, origin),
            // full-width digits and letters; full-width punctuation is Chinese punctuation
            '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => {
                plain.push(char::from_u32(c as u32 - 0xfee0).unwrap_or(c), origin)
            }
            _ => compatible(c).chars().for_each(|ordinary| plain.push(ordinary, origin.clone())),
        }
    }
    plain_run(&mut plain, pasted, ordinary, pasted.len());
    plain
}

fn plain_run(plain: &mut Mapped, pasted: &str, from: usize, until: usize) {
    if from < until {
        plain.push_str(&pasted[from..until], from);
    }
}

fn is_ordinary(c: char) -> bool {
    match c {
        '\n' | '\t' | PAGE_BREAK | ' '..='~' => true,
        '\0'..='\u{a0}' | SOFT_HYPHEN | '\u{61c}' | '\u{1680}' => false,
        '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}' | '\u{3000}' => false,
        '\u{fb00}'..='\u{fb06}' | '\u{fe70}'..='\u{feff}' => false,
        '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => false,
        _ => true,
    }
}

fn ends_line(rest: &str) -> bool {
    rest.trim_start_matches([' ', '\t', '\u{a0}']).chars().next().is_none_or(|c| matches!(c, '\n' | '\r' | PAGE_BREAK))
}

/// What a compatibility form stands for; nothing for invisible and control characters.
fn compatible(c: char) -> &'static str {
    const LIGATURES: [&str; 7] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
    match c {
        '\u{fb00}'..='\u{fb06}' => LIGATURES[c as usize - 0xfb00],
        '\u{fe80}'..='\u{fefc}' => arabic_letter(c as u32),
        _ => "",
    }
}

/// Arabic presentation forms B: each letter with the first code of its forms.
fn arabic_letter(code: u32) -> &'static str {
    #[rustfmt::skip]
    const FORMS: [(u32, &str); 40] = [
        (0xfe80, "ء"), (0xfe81, "آ"), (0xfe83, "أ"), (0xfe85, "ؤ"), (0xfe87, "إ"), (0xfe89, "ئ"), (0xfe8d, "ا"),
        (0xfe8f, "ب"), (0xfe93, "ة"), (0xfe95, "ت"), (0xfe99, "ث"), (0xfe9d, "ج"), (0xfea1, "ح"), (0xfea5, "خ"),
        (0xfea9, "د"), (0xfeab, "ذ"), (0xfead, "ر"), (0xfeaf, "ز"), (0xfeb1, "س"), (0xfeb5, "ش"), (0xfeb9, "ص"),
        (0xfebd, "ض"), (0xfec1, "ط"), (0xfec5, "ظ"), (0xfec9, "ع"), (0xfecd, "غ"), (0xfed1, "ف"), (0xfed5, "ق"),
        (0xfed9, "ك"), (0xfedd, "ل"), (0xfee1, "م"), (0xfee5, "ن"), (0xfee9, "ه"), (0xfeed, "و"), (0xfeef, "ى"),
        (0xfef1, "ي"), (0xfef5, "لآ"), (0xfef7, "لأ"), (0xfef9, "لإ"), (0xfefb, "لا"),
    ];
    let index = FORMS.partition_point(|(first, _)| *first <= code);
    index.checked_sub(1).map_or("", |before| FORMS[before].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normalizes() {
        assert_eq!(normalize("\u{feff}a\r\nb\rc\u{2028}d").text, "a\nb\nc\nd");
        assert_eq!(normalize("１２．Ａ\u{a0}x\u{200b}y\u{ad}z").text, "12．A xyz");
        assert_eq!(normalize("non\u{ad}\nmember").text, "non\u{ad}\nmember");
        assert_eq!(normalize("ﻻﺑﺔ ﬁn\0\u{1}").text, "لابة fin");
    }
}
