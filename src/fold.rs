//! Folding: what two spellings of the same phrase share. Case, accents, full-width forms, hamza and
//! the like are folded away on both sides of a comparison, and offsets are kept.

/// Folded text that remembers where in the original its bytes stood.
#[derive(Debug, Default)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// Where runs begin in which the bytes of both go side by side.
    runs: Vec<Run>,
    /// Bytes of the original.
    length: u32,
}

/// A first byte of the folded text, and the byte of the original that it came from.
#[derive(Debug, Clone, Copy)]
struct Run {
    here: u32,
    from: u32,
}

impl Folded {
    /// Folds `text` (at most 4 GiB).
    pub fn new(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), runs: Vec::new(), length: text.len() as u32 };
        let mut rest = text;
        loop {
            let plain = plain(rest);
            folded.push_plain(plain, (text.len() - rest.len()) as u32);
            rest = &rest[plain.len()..];
            let offset = (text.len() - rest.len()) as u32;
            let Some(character) = pop(&mut rest) else { return folded };
            fold_char(character, |c| folded.push(c, offset));
        }
    }

    fn push_plain(&mut self, plain: &str, origin: u32) {
        if !plain.is_empty() {
            self.begin_run(origin);
            self.text.push_str(plain);
        }
    }

    fn push(&mut self, c: char, origin: u32) {
        if is_doubled(c, &self.text) {
            return;
        }
        self.begin_run(origin);
        self.text.push(c);
    }

    /// Begins a run, where what comes next, of a byte of the original, is not of the last one.
    fn begin_run(&mut self, origin: u32) {
        let here = self.text.len() as u32;
        if self.runs.last().is_none_or(|run| run.from + (here - run.here) != origin) {
            self.runs.push(Run { here, from: origin });
        }
    }

    /// Byte of the original text at which the folded character at byte `offset` begins.
    pub fn origin(&self, offset: usize) -> usize {
        let next = self.runs.partition_point(|run| run.here as usize <= offset);
        match next.checked_sub(1).map(|index| self.runs[index]) {
            Some(run) if offset < self.text.len() => run.from as usize + offset - run.here as usize,
            _ => self.length as usize,
        }
    }

    /// The folded byte that came from byte `origin` of the original text, or from the next one that left any.
    pub fn offset(&self, origin: usize) -> usize {
        let next = self.runs.partition_point(|run| (run.from as usize) < origin);
        let end = self.runs.get(next).map_or(self.text.len(), |run| run.here as usize);
        let run = next.checked_sub(1).map(|index| self.runs[index]);
        run.map_or(0, |run| end.min(run.here as usize + origin - run.from as usize))
    }
}

/// The folded form of a phrase.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    push(&mut folded, text);
    folded
}

/// Folds a text onto the end of a folded one.
pub fn push(folded: &mut String, text: &str) {
    push_behind(folded, 0, text);
}

/// Folds a text onto the end of a folded one, which begins at a place of a longer one.
pub fn push_behind(folded: &mut String, start: usize, text: &str) {
    let mut rest = text;
    loop {
        let plain = plain(rest);
        folded.push_str(plain);
        rest = &rest[plain.len()..];
        let Some(character) = pop(&mut rest) else { return };
        fold_char(character, |c| {
            if !is_doubled(c, &folded[start..]) {
                folded.push(c);
            }
        });
    }
}

/// The beginning of a text that folds to itself, as far as it is soon told: small letters, and single spaces between them.
fn plain(text: &str) -> &str {
    let bytes = text.as_bytes();
    let mut end = 0;
    loop {
        // by bytes, since tables are folded in code that browsers have just compiled: taking letters costs more there
        end += match bytes[end..] {
            [b'a'..=b'z' | b'0'..=b'9', ..] => 1,
            [b' ', ..] if end > 0 && bytes[end - 1] != b' ' => 1,
            // а to и, к to п; р to я
            [0xd0, 0xb0..=0xb8 | 0xba..=0xbf, ..] | [0xd1, 0x80..=0x8f, ..] => 2,
            // ا, ب, ت to غ; ف to و, ي
            [0xd8, 0xa7 | 0xa8 | 0xaa..=0xba, ..] | [0xd9, 0x81..=0x88 | 0x8a, ..] => 2,
            // U+4000 to U+9FFF: Han
            [0xe4..=0xe9, ..] => 3,
            _ => return &text[..end],
        }
    }
}

/// Takes the first character off a text.
fn pop(text: &mut &str) -> Option<char> {
    let mut characters = text.chars();
    let first = characters.next();
    *text = characters.as_str();
    first
}

/// Whether a character is a space behind another one or before everything.
pub fn is_doubled(c: char, before: &str) -> bool {
    c == ' ' && (before.is_empty() || before.ends_with(' '))
}

/// What stands in a text behind a folded phrase that it begins with, whatever the text's case, accents and width.
pub fn strip_prefix<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    let mut expected = phrase.chars().peekable();
    let mut after_space = true;
    for (at, character) in text.char_indices() {
        if expected.peek().is_none() {
            return Some(&text[at..]);
        }
        let mut is_alike = true;
        fold_char(character, |c| {
            let is_doubled = c == ' ' && after_space;
            after_space = c == ' ';
            is_alike &= is_doubled || expected.next() == Some(c);
        });
        if !is_alike {
            return None;
        }
    }
    expected.peek().is_none().then_some("")
}

/// The first character of a text folded.
pub fn first(text: &str) -> Option<char> {
    text.chars().find_map(|character| {
        let mut first = None;
        fold_char(character, |c| first = first.or(Some(c).filter(|c| *c != ' ')));
        first
    })
}

fn fold_char(c: char, mut push: impl FnMut(char)) {
    match folded(c) {
        Folding::One(c) => push(c),
        Folding::Two(first, second) => {
            push(first);
            push(second);
        }
        Folding::None => {}
        Folding::Unusual => c.to_lowercase().for_each(|lower| push(without_accent(lower))),
    }
}

/// What a character folds to.
pub enum Folding {
    None,
    One(char),
    Two(char, char),
    /// No character of the six languages: the tables of all scripts know.
    Unusual,
}

/// What a character folds to.
pub const fn folded(c: char) -> Folding {
    Folding::One(match c {
        'a'..='z' | '0'..='9' | ' ' => c,
        'ё' | 'Ё' => 'е',
        'й' | 'Й' => 'и',
        'а'..='я' => c,
        'А'..='Я' => moved(c, 0x20),
        '\u{a0}' | '\t' | '\u{3000}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => moved(c, -0xfee0).to_ascii_lowercase(),
        '’' | '‘' | '`' | '´' | 'ʼ' => '\'',
        '“' | '”' | '«' | '»' | '„' => '"',
        '-' | '‐' | '‑' | '‒' | '–' | '—' | '−' => ' ',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ئ' => 'ي',
        'ؤ' => 'و',
        'ة' => 'ه',
        '\u{0300}'..='\u{036f}' | '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{0640}' => return Folding::None,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {
            return Folding::None;
        }
        '\u{0660}'..='\u{0669}' => moved(c, 0x30 - 0x660),
        '\0'..='\u{7f}' => c.to_ascii_lowercase(),
        // no case and no accents: Arabic letters, Han
        '\u{620}'..='\u{64a}' | '\u{3400}'..='\u{9fff}' => c,
        'ß' => return Folding::Two('s', 's'),
        'æ' | 'Æ' => return Folding::Two('a', 'e'),
        'œ' | 'Œ' => return Folding::Two('o', 'e'),
        'À'..='Å' | 'à'..='å' => 'a',
        'Ç' | 'ç' => 'c',
        'È'..='Ë' | 'è'..='ë' => 'e',
        'Ì'..='Ï' | 'ì'..='ï' => 'i',
        'Ñ' | 'ñ' => 'n',
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' => 'o',
        'Ù'..='Ü' | 'ù'..='ü' => 'u',
        _ => return Folding::Unusual,
    })
}

/// The character so many code points further on.
const fn moved(c: char, by: i32) -> char {
    match char::from_u32((c as u32).wrapping_add_signed(by)) {
        Some(moved) => moved,
        None => c,
    }
}

fn without_accent(c: char) -> char {
    const TABLE: &[(char, &str)] = &[
        ('a', "āăąǎạảấầẩẫậắằẳẵặ"),
        ('c', "ćĉċč"),
        ('d', "ďđð"),
        ('e', "ēĕėęěẹẻẽếềểễệ"),
        ('g', "ĝğġģ"),
        ('h', "ĥħ"),
        ('i', "ĩīĭįıỉị"),
        ('j', "ĵ"),
        ('k', "ķ"),
        ('l', "ĺļľŀł"),
        ('n', "ńņňŉ"),
        ('o', "ōŏőơọỏốồổỗộớờởỡợ"),
        ('r', "ŕŗř"),
        ('s', "śŝşšș"),
        ('t', "ţťŧț"),
        ('u', "ũūŭůűųưụủứừửữự"),
        ('w', "ŵ"),
        ('y', "ýÿŷ"),
        ('z', "źżž"),
    ];
    match c {
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
            TABLE.iter().find(|(_, accented)| accented.contains(c)).map_or(c, |(plain, _)| *plain)
        }
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_plain_folds_to_itself() {
        for c in ('\0'..'\u{ffff}').filter(|c| !plain(&c.to_string()).is_empty()) {
            assert!(matches!(folded(c), Folding::One(same) if same == c), "{c}");
        }
    }

    #[test]
    fn offsets_are_kept() {
        let text = "  Straße  de l’Éclair：\u{301}中国 ";
        let folded = Folded::new(text);
        assert_eq!(folded.text, "strasse de l'eclair:中国 ");
        for (word, original) in [("strasse ", "Straße"), ("se de", "ße"), ("eclair:", "Éclair："), ("中国 ", "中国 ")]
        {
            let at = folded.text.find(word).unwrap();
            assert!(text[folded.origin(at)..].starts_with(original), "{word}");
        }
        for (at, character) in text.char_indices().filter(|(_, c)| c.is_alphabetic()) {
            assert_eq!(folded.origin(folded.offset(at)), at, "{character}");
        }
        assert_eq!((folded.origin(folded.text.len()), folded.offset(text.len())), (text.len(), folded.text.len()));
        assert_eq!(Folded::new("").origin(0), 0);
    }
}
