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
        let mut folded = Self::default();
        for (offset, character) in text.char_indices() {
            fold_char(character, |c| {
                if c == ' ' && (folded.text.is_empty() || folded.text.ends_with(' ')) {
                    return;
                }
                folded.text.push(c);
                folded.origins.resize(folded.text.len(), offset as u32);
            });
        }
        folded.origins.push(text.len() as u32);
        folded
    }

    /// Byte of the original text at which the folded byte `offset` begins.
    pub fn origin(&self, offset: usize) -> usize {
        self.origins[offset.min(self.origins.len() - 1)] as usize
    }
}

/// The folded form of a phrase.
pub fn fold(text: &str) -> String {
    Folded::new(text).text
}

fn fold_char(c: char, mut push: impl FnMut(char)) {
    match c {
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
