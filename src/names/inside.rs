//! Names that stand within longer names of others. A misprint in the longer one must not leave the other
//! standing: "Equatoral Guinea" is not Guinea.

use std::collections::HashMap;
use std::iter;
use std::ops::Range;

use super::{Entity, entity, misprint, the_same};
use crate::matcher;
use crate::sort::sort_by_key;

/// Codes of those whose names stand in longer names, and of those whose the longer ones are.
const INSIDE: &[(&str, &[&str])] = &[
    ("ATA", &["ATF"]),
    ("CHN", &["HKG", "MAC", "TWN"]),
    ("COG", &["COD"]),
    ("COM", &["MYT"]),
    ("CZE", &["CSK"]),
    ("DEU", &["DDR"]),
    ("DMA", &["DOM"]),
    ("DOM", &["DMA"]),
    ("FRA", &["ATF", "MAF", "REU", "SPM"]),
    ("GBR", &["IMN", "VGB"]),
    ("GEO", &["SGS"]),
    ("GHA", &["GUF", "GUY", "SUR"]),
    ("GIN", &["GNB", "GNQ", "PNG"]),
    ("GUF", &["GUY", "SUR"]),
    ("GUY", &["GUF", "SUR"]),
    ("HND", &["BLZ"]),
    ("IND", &["IDN", "IOT"]),
    ("IRL", &["GBR"]),
    ("IRQ", &["BOL"]),
    ("KOR", &["PRK"]),
    ("MAF", &["SXM"]),
    ("MLI", &["MNP", "SOM"]),
    ("NLD", &["ANT", "BES", "SXM"]),
    ("OMN", &["ARE"]),
    ("RUS", &["BLR"]),
    ("SCG", &["BIH", "YUG"]),
    ("SDN", &["OMN", "SSD"]),
    ("SMR", &["MAF", "SXM"]),
    ("SVK", &["CSK"]),
    ("TGO", &["TTO"]),
    ("TUV", &["WLF"]),
    ("USA", &["MEX", "UMI", "VIR"]),
    ("VNM", &["VDR"]),
    ("WSM", &["ASM"]),
    ("YEM", &["YMD"]),
    ("YUG", &["MKD"]),
    ("ZAF", &["NAM"]),
    ("ZWE", &["ZMB"]),
];

/// Fewest letters that the longer name must have beside the other one and beside the wrong letter.
const ENOUGH_BESIDE: usize = 2;

/// The longer names of a language.
pub struct LongerNames {
    /// Who stands inside, whose the longer name is, and its folded spelling; in the order of who stands inside.
    rows: Vec<(u32, u32, String)>,
}

/// Whether somebody's names stand in those of others.
pub fn stands_in_others(inner: u32) -> bool {
    entity(inner).code.is_some_and(|code| INSIDE.binary_search_by_key(&code, |(inner, _)| inner).is_ok())
}

impl LongerNames {
    /// Of all names and their entities, those that hold others; `spellings` gives each in all cases, folded.
    pub fn new<N>(names: impl Iterator<Item = (N, u32)>, spellings: impl Fn(N) -> Vec<String>) -> Self {
        let mut inner_of = vec![Vec::new(); Entity::all().len()];
        let coded = (0..).zip(Entity::all()).filter_map(|(entity, of)| Some((of.code?, entity)));
        let entities: HashMap<&str, u32> = coded.collect();
        for (inner, outer) in INSIDE.iter().flat_map(|(inner, outer)| outer.iter().map(move |outer| (inner, outer))) {
            if let (Some(inner), Some(outer)) = (entities.get(inner), entities.get(outer)) {
                inner_of[*outer as usize].push(*inner);
            }
        }
        let mut rows: Vec<(u32, u32, String)> = Vec::new();
        for (name, outer) in names.filter(|(_, outer)| !inner_of[*outer as usize].is_empty()) {
            for spelling in spellings(name) {
                rows.extend(inner_of[outer as usize].iter().map(|inner| (*inner, outer, spelling.clone())));
            }
        }
        sort_by_key(&mut rows, |(inner, ..)| *inner);
        Self { rows }
    }

    /// The longer name, off by one letter, in which a name stands in a folded text, and whose it is.
    pub fn around(&self, text: &str, name: &Range<usize>, inner: u32) -> Option<(Range<usize>, u32)> {
        let rows = self.around_which(inner);
        let most = rows.iter().map(|(.., spelling)| spelling.len()).max()? + misprint::MOST_BYTES;
        let (starts, ends) = (word_starts(text, name.start, most), word_ends(text, name.end, most));
        let enough = letters(&text[name.clone()]).count() + 1 + ENOUGH_BESIDE;
        let mut found: Vec<(Range<usize>, u32)> = Vec::new();
        for (_, outer, spelling) in rows.iter().filter(|(.., spelling)| letters(spelling).count() >= enough) {
            let windows = starts.iter().flat_map(|start| {
                let first = ends.partition_point(|end| end + misprint::MOST_BYTES < start + spelling.len());
                ends[first..]
                    .iter()
                    .map(move |end| *start..*end)
                    .take_while(|window| window.len() <= spelling.len() + misprint::MOST_BYTES)
            });
            let near = windows.filter(|window| misprint::is_letter_off(&text[window.clone()], spelling));
            found.extend(near.map(|window| (window, *outer)));
        }
        let entity = the_same(found.iter().map(|(_, outer)| *outer))?;
        let longest = found.into_iter().map(|(window, _)| window).max_by_key(Range::len)?;
        Some((longest, entity))
    }

    fn around_which(&self, inner: u32) -> &[(u32, u32, String)] {
        let first = self.rows.partition_point(|(row, ..)| *row < inner);
        let end = self.rows.partition_point(|(row, ..)| *row <= inner);
        &self.rows[first..end]
    }
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphabetic())
}

/// Beginnings of words up to a place, at most so many bytes before it.
fn word_starts(text: &str, place: usize, most: usize) -> Vec<usize> {
    let starts = text[..place].char_indices().rev().map(|(at, _)| at).take_while(|at| place - at <= most);
    iter::once(place).chain(starts).filter(|at| matcher::is_word_start(text, *at)).collect()
}

/// Ends of words from a place on, at most so many bytes behind it.
fn word_ends(text: &str, place: usize, most: usize) -> Vec<usize> {
    let ends = text[place..].char_indices().map(|(at, character)| at + character.len_utf8());
    let ends = ends.take_while(|length| *length <= most).map(|length| place + length);
    iter::once(place).chain(ends).filter(|at| matcher::is_word_boundary(text, *at)).collect()
}
