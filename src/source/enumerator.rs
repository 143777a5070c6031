//! What stands before paragraphs, headings and items: "12.", "A.", "(a)", "㈠", "أولا-".

/// How an enumerator is written. Numbers of one form and system make one sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// "12.", "12)", "56-".
    Number,
    /// "119.14": a number within a number.
    SubNumber,
    /// "(1)", "‘1’".
    BracketedNumber,
    /// "A.", "IV.", "Б.".
    Capital,
    /// "(a)", "a)", "(iv)", "б)".
    Small,
    /// "a.", "iv."; abbreviations look alike, so only what counts from the first is one.
    Dotted,
    /// "一.", "三、", "第一章".
    Han,
    /// "㈠", "（一）".
    BracketedHan,
    /// "أولا-", "ثانيا-".
    ArabicOrdinal,
    /// "ألف-", "باء-".
    ArabicLetterName,
    /// "(أ)".
    ArabicLetter,
    /// "•", "–".
    Bullet,
}

/// By which order letters count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum System {
    /// 1, 2, 3 in whatever digits.
    Numeral,
    /// a, b, c; look-alikes of other alphabets too.
    Latin,
    /// i, ii, iii.
    Roman,
    /// а, б, в.
    Cyrillic,
}

/// One enumerator at the start of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enumerator {
    /// How it is written.
    pub form: Form,
    /// What it may count: "i" is the ninth letter or the first Roman number.
    pub readings: Vec<(System, u32)>,
    /// First part of a [`Form::SubNumber`].
    pub prefix: u32,
    /// Length of the whole enumerator in bytes, without the space after it.
    pub length: usize,
    /// The bare label, as bytes of the text: "12", "A", "a".
    pub label: std::ops::Range<usize>,
}

impl Enumerator {
    /// The number, where the form counts in numbers.
    pub fn number(&self) -> u32 {
        self.readings.first().map_or(0, |reading| reading.1)
    }
}

/// The enumerator a text starts with.
pub fn parse(text: &str) -> Option<Enumerator> {
    let first = text.chars().next()?;
    match first {
        '0'..='9' => number(text),
        '.' => pointed(text),
        '(' | '（' => bracketed(text),
        '‘' | '\'' => quoted(text),
        '•' | '·' | '●' | '▪' | '‣' | '◦' | '\u{f0b7}' => {
            Some(simple(Form::Bullet, 0, 0..0, first.len_utf8()))
        }
        // Word's symbols in the letters of a text
        'o' | '§' | 'Ø' if is_bullet(&text[first.len_utf8()..]) => {
            Some(simple(Form::Bullet, 0, 0..0, first.len_utf8()))
        }
        '–' | '—' | '-' | '−' | '*' if text[first.len_utf8()..].starts_with([' ', '\t']) => {
            Some(simple(Form::Bullet, 0, 0..0, first.len_utf8()))
        }
        '\u{3220}'..='\u{3229}' => {
            let length = first.len_utf8();
            Some(simple(Form::BracketedHan, first as u32 - 0x321f, 0..length, length))
        }
        '\u{2460}'..='\u{2473}' => {
            let length = first.len_utf8();
            Some(simple(Form::BracketedNumber, first as u32 - 0x245f, 0..length, length))
        }
        '第' => han_chapter(text),
        _ if han_digit(first).is_some() => han(text),
        _ if is_arabic(first) => arabic_word(text),
        _ => letters(text),
    }
}

/// A number at the start of a text, without the mark that would show that it numbers.
pub fn unmarked(text: &str) -> Option<Enumerator> {
    digits(text).map(|(value, length)| simple(Form::Number, value, 0..length, length))
}

/// Whether nothing, a tab or a text of its own follows a letter that may be a bullet: "o" is a word in Spanish.
fn is_bullet(rest: &str) -> bool {
    rest.is_empty()
        || rest.starts_with('\t')
        || rest.strip_prefix(' ').is_some_and(|text| text.trim_start().starts_with(char::is_uppercase))
}

fn simple(form: Form, value: u32, label: std::ops::Range<usize>, length: usize) -> Enumerator {
    Enumerator { form, readings: vec![(System::Numeral, value)], prefix: 0, length, label }
}

/// Digits at the start: value and length in bytes; at most four of them.
fn digits(text: &str) -> Option<(u32, usize)> {
    let mut value = 0;
    let mut length = 0;
    for (count, c) in text.chars().enumerate() {
        let Some(digit) = c.to_digit(10) else { break };
        if count == 4 {
            return None;
        }
        value = value * 10 + digit;
        length += c.len_utf8();
    }
    (length > 0).then_some((value, length))
}

/// ".1 noted the information": items of the International Maritime Organization; ".5 per cent" is none of them.
fn pointed(text: &str) -> Option<Enumerator> {
    let (value, length) = digits(&text[1..])?;
    let rest = &text[1 + length..];
    let spaced = rest.starts_with([' ', '\t']) && rest.trim_start().starts_with(char::is_alphabetic);
    (spaced && length <= 2 && value > 0).then(|| simple(Form::BracketedNumber, value, 0..1 + length, 1 + length))
}

fn number(text: &str) -> Option<Enumerator> {
    let (value, length) = digits(text)?;
    let rest = &text[length..];
    if let Some((second, more)) = rest.strip_prefix(['.', '-']).and_then(digits) {
        let label = length + 1 + more;
        let behind = &text[label..];
        let mark = usize::from(behind.starts_with(['.', '-']));
        let bounded = behind[mark..].chars().next().is_none_or(|c| c.is_whitespace() || crate::matcher::is_unspaced(c));
        // Arabic writes "119-14"; elsewhere that is a range
        let text = behind[mark..].trim_start();
        let written = rest.starts_with('.') || text.is_empty() || text.starts_with(is_arabic);
        let mut sub = simple(Form::SubNumber, second, 0..label, label + mark);
        sub.prefix = value;
        return (bounded && written && value > 0 && value < 1000 && second > 0).then_some(sub);
    }
    // "3 - ", "3 . " and "56-" as well as "3."
    let spaces = rest.len() - rest.trim_start_matches(' ').len();
    let mark = rest[spaces..].chars().next()?;
    let after = rest.get(spaces + mark.len_utf8()..)?;
    let bounded = match mark {
        '.' => {
            !after.starts_with(|c: char| c.is_ascii_punctuation() && !matches!(c, '"' | '(' | '[' | '\''))
                && (spaces == 0 || spaces == 1 && after.starts_with(' '))
        }
        '．' | '、' | ')' | '）' => spaces == 0,
        '-' | '–' | '−' => after.is_empty() || after.starts_with([' ', '\t']),
        _ => false,
    };
    (bounded && value > 0).then(|| simple(Form::Number, value, 0..length, length + spaces + mark.len_utf8()))
}

/// The two numbers of a [`Form::SubNumber`]'s label: 119 and 14 of "119.14".
pub fn sub_number(label: &str) -> Option<(u32, u32)> {
    let (paragraph, number) = label.split_once(['.', '-'])?;
    let whole = |part: &str| digits(part).filter(|(_, length)| *length == part.len()).map(|(value, _)| value);
    Some((whole(paragraph)?, whole(number)?))
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{64a}')
}

fn bracketed(text: &str) -> Option<Enumerator> {
    /// Characters of a label with its brackets.
    const LONGEST_LABEL: usize = 7;
    let open = text.chars().next()?.len_utf8();
    let close = text[open..].char_indices().take(9).find(|(_, c)| matches!(c, ')' | '）'))?.0 + open;
    let length = close + text[close..].chars().next()?.len_utf8();
    // "item 3 (a), (b) and (c)": mentions
    let behind = &text[length..];
    let is_label = |bracket: &str| {
        let begins = |c: char| !crate::matcher::is_unspaced(c) || han_digit(c).is_some();
        let mut label = bracket.chars().take(LONGEST_LABEL);
        label.nth(1).is_some_and(begins) && label.any(|c| matches!(c, ')' | '）'))
    };
    let bracket = behind.char_indices().take(6).find(|(_, c)| matches!(c, '(' | '（')).map(|(at, _)| at);
    let another = bracket.is_some_and(|at| at > 1 && is_label(&behind[at..]));
    if behind.starts_with([',', ';', ')', ']', '、', '，']) || another {
        return None;
    }
    let inside = text[open..close].trim();
    let label = open..close;
    if let Some((value, all)) = digits(inside) {
        return (all == inside.len() && value > 0).then(|| simple(Form::BracketedNumber, value, label, length));
    }
    if let Some(value) = han_number(inside) {
        return Some(simple(Form::BracketedHan, value, label, length));
    }
    if let Some(value) = arabic_letter(inside) {
        return Some(simple(Form::ArabicLetter, value, label, length));
    }
    let readings = if inside.chars().all(char::is_lowercase) { letter_readings(inside) } else { Vec::new() };
    (!readings.is_empty()).then_some(Enumerator { form: Form::Small, readings, prefix: 0, length, label })
}

/// "‘1’": how Arabic and Spanish write what is "(i)" elsewhere.
fn quoted(text: &str) -> Option<Enumerator> {
    let open = text.chars().next()?.len_utf8();
    let (value, digits) = digits(&text[open..])?;
    let label = open..open + digits;
    let close = text[label.end..].chars().next().filter(|c| matches!(c, '’' | '‘' | '\''))?;
    let length = label.end + close.len_utf8();
    let bounded = text[length..].chars().next().is_none_or(char::is_whitespace);
    (bounded && value > 0).then(|| simple(Form::BracketedNumber, value, label, length))
}

fn letters(text: &str) -> Option<Enumerator> {
    let label = text.char_indices().take(6).find(|(_, c)| !c.is_alphabetic())?.0;
    let word = &text[..label];
    let mark = text[label..].chars().next()?;
    let length = label + mark.len_utf8();
    let after = text[length..].chars().next();
    let form = match mark {
        ')' if word.chars().all(char::is_lowercase) => Form::Small,
        '.' | '．' | '、' if word.chars().all(char::is_uppercase) => Form::Capital,
        '.' if word.chars().all(char::is_lowercase) => Form::Dotted,
        _ => return None,
    };
    let bounded = after.is_none_or(|c| c.is_whitespace() || crate::matcher::is_unspaced(c));
    let readings = letter_readings(word);
    (bounded && !readings.is_empty()).then_some(Enumerator { form, readings, prefix: 0, length, label: 0..label })
}

/// What letters may count, the likelier system first.
fn letter_readings(word: &str) -> Vec<(System, u32)> {
    let lower = word.to_lowercase();
    let latin: String = lower.chars().map(look_alike).collect();
    let mut readings = Vec::new();
    let mut characters = latin.chars();
    if let Some(c @ 'a'..='z') = characters.next() {
        let place = c as u32 - 'a' as u32 + 1;
        match characters.as_str() {
            "" => readings.push((System::Latin, place)),
            rest if rest.len() == 1 && rest.starts_with(c) => readings.push((System::Latin, 26 + place)),
            _ => {}
        }
    }
    readings.extend(roman(&latin).map(|value| (System::Roman, value)));
    let mut characters = lower.chars();
    if let (Some(c), None) = (characters.next(), characters.next()) {
        readings.extend(
            "абвгдежзиклмнопрстуфхцчшщэюя"
                .chars()
                .position(|letter| letter == c)
                .map(|place| (System::Cyrillic, place as u32 + 1)),
        );
    }
    readings
}

/// Cyrillic letters that typists put for Latin ones.
fn look_alike(c: char) -> char {
    const PAIRS: [(char, char); 13] = [
        ('а', 'a'),
        ('в', 'b'),
        ('с', 'c'),
        ('е', 'e'),
        ('н', 'h'),
        ('і', 'i'),
        ('ј', 'j'),
        ('к', 'k'),
        ('м', 'm'),
        ('о', 'o'),
        ('р', 'p'),
        ('т', 't'),
        ('х', 'x'),
    ];
    PAIRS.iter().find(|(cyrillic, _)| *cyrillic == c).map_or(c, |(_, latin)| *latin)
}

/// A Roman number in lower case, well formed, below 400.
pub fn roman(word: &str) -> Option<u32> {
    const PLACES: [(u32, [&str; 10]); 2] = [
        (10, ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"]),
        (1, ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]),
    ];
    let mut rest = word;
    let hundreds = rest.len() - rest.trim_start_matches('c').len();
    let mut value = hundreds.min(3) as u32 * 100;
    // "xc" begins with x, so leading c's are hundreds
    rest = &rest[hundreds.min(3)..];
    for (unit, forms) in PLACES {
        let (digit, form) = forms
            .iter()
            .enumerate()
            .rev()
            .filter(|(_, form)| rest.starts_with(**form))
            .max_by_key(|(_, form)| form.len())?;
        value += digit as u32 * unit;
        rest = &rest[form.len()..];
    }
    (rest.is_empty() && value > 0).then_some(value)
}

/// The value of a digit of Han, 一 to 十.
pub fn han_digit(c: char) -> Option<u32> {
    "一二三四五六七八九十".chars().position(|digit| digit == c).map(|place| place as u32 + 1)
}

/// 一 … 九十九.
fn han_number(text: &str) -> Option<u32> {
    let mut value = 0;
    let mut ten = false;
    for (count, c) in text.chars().enumerate() {
        match (han_digit(c)?, ten) {
            (10, false) => {
                value = value.max(1) * 10;
                ten = true;
            }
            (digit, true) if value % 10 == 0 && digit < 10 => value += digit,
            (digit, false) if count == 0 => value = digit,
            _ => return None,
        }
    }
    (value > 0).then_some(value)
}

fn han(text: &str) -> Option<Enumerator> {
    let label = text.char_indices().take(5).find(|(_, c)| han_digit(*c).is_none())?.0;
    let mark = text[label..].chars().next().filter(|c| matches!(c, '.' | '．' | '、' | '）' | ')'))?;
    let form = if matches!(mark, '）' | ')') { Form::BracketedHan } else { Form::Han };
    Some(simple(form, han_number(&text[..label])?, 0..label, label + mark.len_utf8()))
}

/// 第一章, 第二部分, 第三节.
fn han_chapter(text: &str) -> Option<Enumerator> {
    let start = '第'.len_utf8();
    let end = text[start..].char_indices().take(5).find(|(_, c)| han_digit(*c).is_none())?.0 + start;
    let word = ["章", "部分", "节"].into_iter().find(|word| text[end..].starts_with(word))?;
    let length = end + word.len();
    let bounded = text[length..].chars().next().is_none_or(|c| !crate::matcher::is_unspaced(c));
    bounded.then(|| han_number(&text[start..end])).flatten().map(|value| simple(Form::Han, value, start..end, length))
}

fn arabic_letter(text: &str) -> Option<u32> {
    let text = text.trim_end_matches('ـ');
    // the order of letters in which lists are labelled
    "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
        .chars()
        .position(|letter| text.starts_with(letter) && text.len() == letter.len_utf8())
        .map(|place| place as u32 + 1)
}

/// "أولا-", "ألف-" and their kin, with or without diacritics, with or without a space before the dash.
fn arabic_word(text: &str) -> Option<Enumerator> {
    const ORDINALS: [&str; 12] =
        ["اولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا", "حاديعشر", "ثانيعشر"];
    const LETTER_NAMES: [&str; 14] =
        ["الف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء", "كاف", "لام", "ميم", "نون"];
    // no further: each place of a long line may be asked
    if let Some(end) = text.bytes().take(5).position(|byte| byte == b')') {
        let letter = &text[..end];
        return arabic_letter(letter).map(|value| simple(Form::ArabicLetter, value, 0..letter.len(), letter.len() + 1));
    }
    let end = text.char_indices().take(16).find(|(_, c)| matches!(c, '-' | '–' | '−' | '.' | ':'))?.0;
    let label = text[..end].trim_end().len();
    let word: String = crate::fold::fold(&text[..label]).chars().filter(|c| *c != ' ').collect();
    let length = end + text[end..].chars().next()?.len_utf8();
    let place = |names: &[&str]| names.iter().position(|name| *name == word).map(|place| place as u32 + 1);
    if let Some(value) = place(&ORDINALS) {
        return Some(simple(Form::ArabicOrdinal, value, 0..label, length));
    }
    place(&LETTER_NAMES).map(|value| simple(Form::ArabicLetterName, value, 0..label, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Form, u32, &str)> {
        parse(text).map(|found| (found.form, found.number(), &text[found.label.clone()]))
    }

    #[test]
    fn reads_the_forms() {
        assert_eq!(read("12. The"), Some((Form::Number, 12, "12")));
        assert_eq!(read("7.Después"), Some((Form::Number, 7, "7")));
        assert_eq!(read("56- وشارك"), Some((Form::Number, 56, "56")));
        assert_eq!(read("11 - وتم"), Some((Form::Number, 11, "11")));
        assert_eq!(read("11 . Then"), Some((Form::Number, 11, "11")));
        assert_eq!(read("iv. Then"), Some((Form::Dotted, 4, "iv")));
        assert_eq!(read("122.14 Ratify"), Some((Form::SubNumber, 14, "122.14")));
        assert_eq!(read("106.59."), Some((Form::SubNumber, 59, "106.59")));
        assert_eq!(read("119-14 التصديق"), Some((Form::SubNumber, 14, "119-14")));
        assert_eq!(read("（一）会议"), Some((Form::BracketedHan, 1, "一")));
        assert_eq!(read("㈢ 会议"), Some((Form::BracketedHan, 3, "㈢")));
        assert_eq!(read("十二、会议"), Some((Form::Han, 12, "十二")));
        assert_eq!(read("‘2’ كذا"), Some((Form::BracketedNumber, 2, "2")));
        assert_eq!(read("(aa) So"), Some((Form::Small, 27, "aa")));
        assert_eq!(read("б) Итак"), Some((Form::Small, 2, "б")));
        assert_eq!(read("أولا- المقدمة"), Some((Form::ArabicOrdinal, 1, "أولا")));
        assert_eq!(read("جيم - الحضور"), Some((Form::ArabicLetterName, 3, "جيم")));
        assert_eq!(read("(ب) كذا"), Some((Form::ArabicLetter, 2, "ب")));
        assert_eq!(read("(c) 智利（代表中国）"), Some((Form::Small, 3, "c")));
        assert_eq!(read("ب) كذا"), Some((Form::ArabicLetter, 2, "ب")));
        assert_eq!(read("o\tStates").map(|found| found.0), Some(Form::Bullet));
        assert_eq!(read("§ States").map(|found| found.0), Some(Form::Bullet));
        for none in [
            "o viceministros",
            "2 条",
            "3 (a) and",
            "2011 年",
            "2010/5",
            "The",
            "A/80/23",
            "一个",
            "10–14 May",
            "(a), (b)",
            "(ii) and (iii)",
            "‘21st century’",
            "(c))",
            "",
            "(",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }

    #[test]
    fn knows_what_letters_may_count() {
        let readings = |text| parse(text).map(|found| found.readings);
        assert_eq!(readings("(i)"), Some(vec![(System::Latin, 9), (System::Roman, 1)]));
        assert_eq!(readings("XIV."), Some(vec![(System::Roman, 14)]));
        assert_eq!(readings("В."), Some(vec![(System::Latin, 2), (System::Cyrillic, 3)]));
        assert_eq!(roman("xc"), Some(90));
        assert_eq!(roman("iiii"), None);
    }
}
