//! Texts packed while the crate is compiled: of Arabic and Cyrillic letters, of which UTF-8 makes two bytes, one is left.
//! Compressed too they are a tenth smaller so, in the module that people download.

use std::sync::OnceLock;

/// The first byte that stands for a letter of the text's block.
const FIRST_LETTER: u8 = 0x80;
/// How many code points a block has.
const BLOCK: u16 = 0x80;
/// Stands before a character, written in UTF-8, that is neither ASCII nor of the block.
const QUOTE: u8 = 0x1b;

/// A packed text.
pub struct Letters {
    /// The first code point of the block; 0 where the text is left as it was.
    block: u16,
    bytes: &'static [u8],
    text: OnceLock<String>,
}

impl Letters {
    /// Of the block and the bytes that [`pack`] gave.
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

    fn unpacked(&self) -> String {
        let mut text = String::with_capacity(2 * self.bytes.len());
        let mut rest = self.bytes;
        while let [first, behind @ ..] = rest {
            rest = behind;
            match *first {
                QUOTE => {
                    let (quoted, behind) = behind.split_at(behind.first().map_or(0, |lead| width(*lead)));
                    text.push_str(str::from_utf8(quoted).unwrap_or_default());
                    rest = behind;
                }
                letter @ FIRST_LETTER.. => {
                    text.extend(char::from_u32(u32::from(self.block) + u32::from(letter - FIRST_LETTER)));
                }
                ascii => text.push(char::from(ascii)),
            }
        }
        text
    }
}

/// Packs a text, a `&[u8]` of UTF-8: a `&'static Letters`.
macro_rules! letters {
    ($text:expr) => {{
        use $crate::letters::{self, Letters};
        const UTF8: &[u8] = $text;
        const PACKED: (u16, [u8; UTF8.len()], usize) = letters::pack(UTF8);
        static BYTES: [u8; PACKED.2] = letters::head(&PACKED.1);
        static LETTERS: Letters = Letters::new(PACKED.0, &BYTES);
        &LETTERS
    }};
}
pub(crate) use letters;

/// The first code point of the block of a text's letters, the text packed, and how many bytes that takes. It does not
/// compile where it takes more than before.
pub const fn pack<const LENGTH: usize>(text: &[u8]) -> (u16, [u8; LENGTH], usize) {
    let mut packed = [0; LENGTH];
    let block = block(text);
    if block == 0 {
        packed.copy_from_slice(text);
        return (block, packed, LENGTH);
    }
    let (mut at, mut end) = (0, 0);
    while at < text.len() {
        let width = width(text[at]);
        let letter = if width == 2 { code_point(text[at], text[at + 1]).wrapping_sub(block) } else { BLOCK };
        if letter < BLOCK {
            packed[end] = FIRST_LETTER + letter as u8;
            end += 1;
        } else {
            if width > 1 {
                packed[end] = QUOTE;
                end += 1;
            }
            let character = text.split_at(at).1.split_at(width).0;
            packed.split_at_mut(end).1.split_at_mut(width).0.copy_from_slice(character);
            end += width;
        }
        at += width;
    }
    (block, packed, end)
}

/// The first code point of the block that a text's letters are of; 0 where UTF-8 does not make two bytes of each.
const fn block(text: &[u8]) -> u16 {
    let mut at = 0;
    while at < text.len() {
        // accents stand on few of a text's Latin letters, which begin with less
        if 0xd0 <= text[at] && text[at] < 0xe0 {
            return code_point(text[at], text[at + 1]) / BLOCK * BLOCK;
        }
        at += 1;
    }
    0
}

/// The first bytes.
pub const fn head<const LENGTH: usize>(bytes: &[u8]) -> [u8; LENGTH] {
    let mut head = [0; LENGTH];
    head.copy_from_slice(bytes.split_at(LENGTH).0);
    head
}

/// How many bytes of UTF-8 begin with this one.
const fn width(lead: u8) -> usize {
    match lead {
        0..0xc0 => 1,
        0xc0..0xe0 => 2,
        0xe0..0xf0 => 3,
        0xf0.. => 4,
    }
}

/// The code point of two bytes.
const fn code_point(lead: u8, second: u8) -> u16 {
    (lead as u16 & 0x1f) << 6 | second as u16 & 0x3f
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
