//! Packing: `build.rs`, too, has this file.

/// The first byte that stands for a letter of the text's block.
pub const FIRST_LETTER: u8 = 0x80;
/// Stands before a character, written in UTF-8, that is neither ASCII nor of the block.
pub const QUOTE: u8 = 0x1b;
/// How many code points a block has.
const BLOCK: u16 = 0x80;
/// The first letters of a block that is worth it stand within so many bytes.
const WITHIN: usize = 1000;

/// Packs a text, UTF-8: the first code point of the block of its letters, 0 where it is left as it is, and how many bytes
/// the packed text takes.
///
/// # Panics
/// Where that is more than before: it does not compile.
pub const fn pack(text: &[u8], packed: &mut [u8]) -> (u16, usize) {
    let block = block(text);
    if block == 0 {
        packed.copy_from_slice(text);
        return (block, text.len());
    }
    let (mut at, mut end) = (0, 0);
    while at < text.len() {
        let width = width(text[at]);
        let letter = if width == 2 { code_point(text[at], text[at + 1]).wrapping_sub(block) } else { BLOCK };
        if width == 1 {
            packed[end] = text[at];
            end += 1;
        } else if letter < BLOCK {
            packed[end] = FIRST_LETTER + letter as u8;
            end += 1;
        } else {
            packed[end] = QUOTE;
            let character = text.split_at(at).1.split_at(width).0;
            packed.split_at_mut(end + 1).1.split_at_mut(width).0.copy_from_slice(character);
            end += 1 + width;
        }
        at += width;
    }
    (block, end)
}

/// The first code point of the block that a text's letters are of; 0 where UTF-8 does not make two bytes of each.
const fn block(text: &[u8]) -> u16 {
    let mut at = 0;
    while at < text.len() && at < WITHIN {
        // accents stand on few of a text's Latin letters, which begin with less
        if 0xd0 <= text[at] && text[at] < 0xe0 {
            return code_point(text[at], text[at + 1]) / BLOCK * BLOCK;
        }
        at += 1;
    }
    0
}

/// How many bytes of UTF-8 begin with this one.
pub const fn width(lead: u8) -> usize {
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
