//! Other characters for the same text.

use unicode_normalization::UnicodeNormalization;

use super::super::lines::title_like;

/// Typographic quotes made straight.
pub fn plain_quotes(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '’' | '‘' => '\'',
            '“' | '”' | '„' => '"',
            _ => c,
        })
        .collect()
}

/// Straight quotes made typographic.
pub fn typographic_quotes(text: &str) -> String {
    let mut before = ' ';
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let opens = before.is_whitespace() || matches!(before, '(' | '[');
        out.push(match c {
            '\'' if opens => '‘',
            '\'' => '’',
            '"' if opens => '“',
            '"' => '”',
            _ => c,
        });
        before = c;
    }
    out
}

/// Every third space as one that does not break.
pub fn no_break_spaces(text: &str) -> String {
    every(3, text, |c| c == ' ', |c, out| out.push(if c == ' ' { '\u{a0}' } else { c }))
}

/// Every third space as a thin one, every third of these as one that does not break.
pub fn thin_spaces(text: &str) -> String {
    let mut thin = 0;
    every(
        3,
        text,
        |c| c == ' ',
        |_, out| {
            thin += 1;
            out.push(if thin % 3 == 0 { '\u{202f}' } else { '\u{2009}' });
        },
    )
}

/// Bullets and spaces as Word's web pages have them.
pub fn web_bullets(text: &str) -> String {
    text.replace("\n• ", "\n·\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0} ").replace("\n– ", "\n§\u{a0}\u{a0} ")
}

/// What stands around the text of a web page.
pub fn within_web_page(text: &str) -> String {
    format!(
        "Skip to main content\n\nHome\n\nAbout us\n\nWe use cookies to improve your experience on this site.\n\n\
         Accept all\n\nMenu\n\n{text}\n\nBack to top\n\nShare this page\n\nPrivacy notice | Terms of use\n"
    )
}

/// A message around the text.
pub fn within_mail(text: &str) -> String {
    format!(
        "Dear colleagues,\n\nPlease find the text below.\n\n{text}\n\n-- \nJohn Doe\nTel. +41 22 555 01 00\njohn.doe@example.org\n"
    )
}

/// Every third space doubled, as some PDF viewers put it.
pub fn double_spaces(text: &str) -> String {
    every(3, text, |c| c == ' ', |c, out| out.extend([c, c]))
}

/// Every fifth Arabic letter drawn out, but for the last of a word.
pub fn tatweel(text: &str) -> String {
    let letter = |c: &char| matches!(c, '\u{628}'..='\u{64a}');
    let (mut out, mut count) = (String::new(), 0);
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        out.push(c);
        count += usize::from(letter(&c));
        if letter(&c) && count % 5 == 0 && characters.peek().is_some_and(letter) {
            out.push('ـ');
        }
    }
    out
}

/// A space between Han characters here and there, as where lines were wrapped.
pub fn spaces_between_han(text: &str) -> String {
    let han = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
    let (mut out, mut count) = (String::new(), 0);
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        out.push(c);
        count += usize::from(han(&c));
        if han(&c) && count % 17 == 0 && characters.peek().is_some_and(han) {
            out.push(' ');
        }
    }
    out
}

/// Every fourth Cyrillic letter that looks like a Latin one as that, behind the first of a word: a word of one letter
/// would be a Latin one.
pub fn look_alikes(text: &str) -> String {
    let latin = |c: char| "аеорсух".chars().zip("aeopcyx".chars()).find(|(cyrillic, _)| *cyrillic == c);
    let (mut out, mut count, mut within) = (String::new(), 0, false);
    for c in text.chars() {
        let alike = latin(c).filter(|_| within);
        count += usize::from(alike.is_some());
        out.push(alike.filter(|_| count % 4 == 0).map_or(c, |(_, latin)| latin));
        within = c.is_alphabetic();
    }
    out
}

/// A byte order mark before the text.
pub fn byte_order_mark(text: &str) -> String {
    format!("\u{feff}{text}")
}

/// Zero-width spaces within words.
pub fn zero_width_spaces(text: &str) -> String {
    with_marks(text, '\u{200b}')
}

/// Soft hyphens within words.
pub fn soft_hyphens(text: &str) -> String {
    with_marks(text, '\u{ad}')
}

/// Right-to-left marks within words.
pub fn direction_marks(text: &str) -> String {
    with_marks(text, '\u{200f}')
}

/// Tabs behind numbers and sentences.
pub fn tabs(text: &str) -> String {
    text.replace(". ", ".\t")
}

/// A mark that nobody sees before every seventh letter within a word.
fn with_marks(text: &str, mark: char) -> String {
    let (mut out, mut letters) = (String::new(), 0);
    for c in text.chars() {
        letters = if c.is_alphabetic() { letters + 1 } else { 0 };
        if letters > 0 && letters % 7 == 0 {
            out.push(mark);
        }
        out.push(c);
    }
    out
}

/// Full-width digits and Latin letters.
pub fn full_width(text: &str) -> String {
    let wide = |c: char| if c.is_ascii_alphanumeric() { char::from_u32(c as u32 + 0xfee0).unwrap() } else { c };
    text.chars().map(wide).collect()
}

/// Ligatures, and Arabic letters in their isolated forms.
pub fn presentation_forms(text: &str) -> String {
    let isolated = |c: char| ('\u{fe80}'..='\u{fef4}').find(|form| form.to_string().nfkc().eq([c])).unwrap_or(c);
    let text = text.replace("ffi", "\u{fb03}").replace("fi", "\u{fb01}").replace("fl", "\u{fb02}");
    let arabic = |c: char| matches!(c, '\u{621}'..='\u{64a}');
    text.chars().map(|c| if arabic(c) { isolated(c) } else { c }).collect()
}

/// Latin and Cyrillic accents apart from their letters.
pub fn decomposed(text: &str) -> String {
    let european = |c: char| ('\u{c0}'..='\u{4ff}').contains(&c);
    let apart = |c: char| if european(c) { c.to_string().nfd().collect() } else { c.to_string() };
    text.chars().map(apart).collect()
}

/// Does something to each nth character of a kind.
fn every(nth: usize, text: &str, kind: impl Fn(char) -> bool, mut change: impl FnMut(char, &mut String)) -> String {
    let mut out = String::with_capacity(text.len());
    let mut count = 0;
    for c in text.chars() {
        count += usize::from(kind(c));
        if kind(c) && count % nth == 0 { change(c, &mut out) } else { out.push(c) }
    }
    out
}

/// A space before hyphens within words.
pub fn hyphen_debris(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let within = |at: usize| {
        letters[at] == '-'
            && at > 0
            && letters[at - 1].is_alphabetic()
            && letters.get(at + 1).is_some_and(|c| c.is_alphabetic())
    };
    (0..letters.len()).flat_map(|at| [within(at).then_some(' '), Some(letters[at])]).flatten().collect()
}

/// A space before commas between words, as scanners and some PDF viewers put it.
pub fn spaces_before_commas(text: &str) -> String {
    let after_word = |at: usize| text[..at].ends_with(char::is_alphabetic);
    text.char_indices().flat_map(|(at, c)| [(c == ',' && after_word(at)).then_some(' '), Some(c)]).flatten().collect()
}

/// Digits of the eastern part of the Arab world, in a text in Arabic.
pub fn arabic_digits(text: &str) -> String {
    let arabic = crate::lexicon::detect(text) == crate::Language::Arabic;
    let digit = |c: char| char::from_u32(c as u32 + 0x630).unwrap();
    text.chars().map(|c| if arabic && c.is_ascii_digit() { digit(c) } else { c }).collect()
}

/// Ones and noughts of paragraph numbers as letters.
pub fn misread_digits(text: &str) -> String {
    let line = |line: &str| match line.split_once(". ") {
        Some((number, rest)) if (2..=3).contains(&number.len()) && number.chars().all(|c| c.is_ascii_digit()) => {
            let first = number[..1].replace('1', "l");
            format!("{first}{}. {rest}", number[1..].replace('0', "O"))
        }
        _ => line.to_owned(),
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// Numbers of paragraphs without the full stop behind them, where all have one.
pub fn unmarked_numbers(text: &str) -> String {
    let line = |line: &str| match line.split_once(". ") {
        Some((number, rest)) if number.len() <= 3 && number.chars().all(|c| c.is_ascii_digit()) => {
            format!("{number} {rest}")
        }
        _ => line.to_owned(),
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// Titles with hashes, numbers with backslashes, the first words of paragraphs in bold.
pub fn markdown(text: &str) -> String {
    let line = |line: &str| match line.split_once(". ") {
        Some((number, rest)) if number.chars().all(|c| c.is_ascii_digit()) => match rest.split_once(' ') {
            Some((first, rest)) if first.chars().all(char::is_alphabetic) => format!("{number}\\. **{first}** {rest}"),
            _ => format!("{number}\\. {rest}"),
        },
        _ if title_like(line) => format!("## {line}"),
        _ => line.to_owned(),
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// Lines as e-mail programs quote them.
pub fn quoted(text: &str) -> String {
    text.lines().map(|line| format!("> {line}\n")).collect()
}

/// Numbers behind their marks, as a paste from right to left has them, in a text in Arabic.
pub fn turned_numbers(text: &str) -> String {
    let arabic = crate::lexicon::detect(text) == crate::Language::Arabic;
    let line = |line: &str| match line.split_once("- ") {
        Some((number, rest)) if arabic && number.len() <= 3 && number.chars().all(|c| c.is_ascii_digit()) => {
            format!("-{number} {rest}")
        }
        _ => line.to_owned(),
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// Notes that are called by numbers glued to every seventh name or other word before a comma, and stand at the end.
pub fn glued_notes(text: &str) -> String {
    let (mut out, mut words, mut notes) = (String::new(), 0, Vec::new());
    for part in text.split_inclusive(", ") {
        let word: &str = part.strip_suffix(", ").and_then(|part| part.rsplit(' ').next()).unwrap_or_default();
        let counted = word.chars().count() >= 4 && word.chars().all(char::is_alphabetic);
        words += usize::from(counted);
        match part.strip_suffix(", ").filter(|_| counted && words % 7 == 0) {
            Some(before) => {
                notes.push(format!("{} See document A/80/5.", notes.len() + 1));
                out.push_str(&format!("{before}{}, ", notes.len()));
            }
            None => out.push_str(part),
        }
    }
    format!("{out}\n__________\n{}\n", notes.join("\n"))
}

/// Everything in one line.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
