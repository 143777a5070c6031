//! Cells of the tables that follow from others, mostly: where they do, the module that people download has a mark.
//! `build.rs`, which puts the marks, has this file too.

/// Stands for a cell that follows.
pub const MARK: &str = "+";

/// The code of two letters (ISO 3166-1), by that of three.
pub fn alpha2(code: &str) -> Option<&str> {
    code.get(..2)
}

/// The acronym of an organization: the capitals with which the words of its first English name begin.
pub fn initials(names: &str) -> String {
    let name = names.split('|').next().unwrap_or_default();
    let words = name.split([' ', '-']).filter_map(|word| word.chars().next());
    words.filter(char::is_ascii_uppercase).collect()
}
