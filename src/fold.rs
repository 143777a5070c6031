//! Folding: what two spellings of the same phrase share. Case, accents, full-width forms, hamza and
//! the like are folded away on both sides of a comparison, and offsets are kept.

/// Folded text, and for each of its bytes the byte of the original it came from.
#[derive(Debug, Default)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    origins: Vec<u32>,
}

impl Folded {
    /// Folds `text` (at most 4 GiB).
    pub fn new(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), origins: Vec::with_capacity(text.len() + 1) };
        for (offset, character) in text.char_indices() {
            fold_char(character, |c| folded.push(c, offset));
        }
        folded.origins.push(text.len() as u32);
        folded
    }

    fn push(&mut self, c: char, origin: usize) {
        if c == ' ' && (self.text.is_empty() || self.text.ends_with(' ')) {
            return;
        }
        self.text.push(c);
        for _ in 0..c.len_utf8() {
            self.origins.push(origin as u32);
        }
    }

    /// Byte of the original text at which the folded byte `offset` begins.
    pub fn origin(&self, offset: usize) -> usize {
        self.origins[offset.min(self.origins.len() - 1)] as usize
    }

    /// The folded byte that came from byte `origin` of the original text, or from the next one that left any.
    pub fn offset(&self, origin: usize) -> usize {
        self.origins.partition_point(|at| (*at as usize) < origin)
    }
}

/// The folded form of a phrase.
pub fn fold(text: &str) -> String {
    Folded::new(text).text
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
    match c {
        'a'..='z' | '0'..='9' | ' ' => push(c),
        '\u{a0}' | '\t' | '\u{3000}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => push(' '),
        '\u{ff01}'..='\u{ff5e}' => {
            let ascii = char::from_u32(c as u32 - 0xfee0).unwrap_or(c);
            ascii.to_lowercase().for_each(push);
        }
        '’' | '‘' | '`' | '´' | 'ʼ' => push('\''),
        '“' | '”' | '«' | '»' | '„' => push('"'),
        '-' | '‐' | '‑' | '‒' | '–' | '—' | '−' => push(' '),
        'ё' | 'Ё' => push('е'),
        'й' | 'Й' => push('и'),
        'أ' | 'إ' | 'آ' | 'ٱ' => push('ا'),
        'ى' | 'ئ' => push('ي'),
        'ؤ' => push('و'),
        'ة' => push('ه'),
        '\u{0300}'..='\u{036f}' | '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{0640}' => {}
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {}
        '\u{0660}'..='\u{0669}' => push(char::from(b'0' + (c as u32 - 0x660) as u8)),
        _ if c.is_ascii() => push(c.to_ascii_lowercase()),
        // no case and no accents: Arabic letters, Han
        '\u{620}'..='\u{64a}' | '\u{3400}'..='\u{9fff}' => push(c),
        _ => c.to_lowercase().for_each(|l| without_accent(l, &mut push)),
    }
}

fn without_accent(c: char, push: &mut impl FnMut(char)) {
    const TABLE: &[(char, &str)] = &[
        ('a', "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"),
        ('c', "çćĉċč"),
        ('d', "ďđð"),
        ('e', "èéêëēĕėęěẹẻẽếềểễệ"),
        ('g', "ĝğġģ"),
        ('h', "ĥħ"),
        ('i', "ìíîïĩīĭįıỉị"),
        ('j', "ĵ"),
        ('k', "ķ"),
        ('l', "ĺļľŀł"),
        ('n', "ñńņňŉ"),
        ('o', "òóôõöøōŏőơọỏốồổỗộớờởỡợ"),
        ('r', "ŕŗř"),
        ('s', "śŝşšș"),
        ('t', "ţťŧț"),
        ('u', "ùúûüũūŭůűųưụủứừửữự"),
        ('w', "ŵ"),
        ('y', "ýÿŷ"),
        ('z', "źżž"),
    ];
    match c {
        'æ' => "ae".chars().for_each(push),
        'œ' => "oe".chars().for_each(push),
        'ß' => "ss".chars().for_each(push),
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
            push(TABLE.iter().find(|(_, accented)| accented.contains(c)).map_or(c, |(plain, _)| *plain));
        }
        _ => push(c),
    }
}
