//! Texts packed while the crate is compiled: of Arabic and Cyrillic letters, of which UTF-8 makes two bytes, one is left.
//! Compressed too they are a tenth smaller so, in the module that people download.

pub mod pack;

use std::sync::OnceLock;

use pack::{FIRST_LETTER, QUOTE, width};

/// A packed text.
pub struct Letters {
    /// The first code point of the block; 0 where the text is left as it was.
    block: u16,
    bytes: &'static [u8],
    text: OnceLock<String>,
}

impl Letters {
    /// Of the block and the bytes that [`pack::pack`] gave.
    pub const fn new(block: u16, bytes: &'static [u8]) -> Self {
        Self { block, bytes, text: OnceLock::new() }
    }

    /// The text; unpacked on first use, then kept.
    pub fn text(&'static self) -> &'static str {
        match self.block {
            0 => str::from_utf8(self.bytes).unwrap_or_default(),
            _ => self.text.get_or_init(|| self.unpacked()),
        }
    }

    /// The text, for those who keep it in a form of their own.
    pub fn unpacked(&self) -> String {
        if self.block == 0 {
            return str::from_utf8(self.bytes).unwrap_or_default().to_owned();
        }
        let mut text = Vec::with_capacity(2 * self.bytes.len());
        let mut rest = self.bytes;
        while let [first, behind @ ..] = rest {
            rest = behind;
            match *first {
                QUOTE => {
                    let (quoted, behind) = behind.split_at(behind.first().map_or(0, |lead| width(*lead)));
                    text.extend_from_slice(quoted);
                    rest = behind;
                }
                letter @ FIRST_LETTER.. => {
                    let code = self.block + u16::from(letter - FIRST_LETTER);
                    text.extend_from_slice(&[0xc0 | (code >> 6) as u8, 0x80 | (code & 0x3f) as u8]);
                }
                ascii => text.push(ascii),
            }
        }
        String::from_utf8(text).unwrap_or_default()
    }
}

/// Packs a text, a `&[u8]` of UTF-8: a `&'static Letters`.
macro_rules! letters {
    ($text:expr) => {{
        use $crate::letters::{self, Letters};
        const UTF8: &[u8] = $text;
        const PACKED: ([u8; UTF8.len()], (u16, usize)) = {
            let mut packed = [0; UTF8.len()];
            let of = letters::pack::pack(UTF8, &mut packed);
            (packed, of)
        };
        static BYTES: [u8; PACKED.1.1] = letters::head(&PACKED.0);
        static LETTERS: Letters = Letters::new(PACKED.1.0, &BYTES);
        &LETTERS
    }};
}
pub(crate) use letters;

/// The first bytes.
pub const fn head<const LENGTH: usize>(bytes: &[u8]) -> [u8; LENGTH] {
    let mut head = [0; LENGTH];
    head.copy_from_slice(bytes.split_at(LENGTH).0);
    head
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_one_block_are_one_byte_each() {
        static RUSSIAN: &Letters = letters!("Папуа — «Новая» Гвинея, É\n".as_bytes());
        static ARABIC: &Letters = letters!("الجزائر (ISESCO)".as_bytes());
        static FRENCH: &Letters = letters!("Guinée-Bissau, cœur".as_bytes());
        static CHINESE: &Letters = letters!("几内亚比绍".as_bytes());
        assert_eq!(RUSSIAN.text(), "Папуа — «Новая» Гвинея, É\n");
        assert_eq!(RUSSIAN.bytes.len(), RUSSIAN.text().chars().count() + "—«»É".len());
        assert_eq!(ARABIC.text(), "الجزائر (ISESCO)");
        assert_eq!(ARABIC.bytes.len(), ARABIC.text().chars().count());
        assert_eq!(FRENCH.text().as_bytes(), FRENCH.bytes);
        assert_eq!(CHINESE.text().as_bytes(), CHINESE.bytes);
    }
}
