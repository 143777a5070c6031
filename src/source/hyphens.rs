//! Hyphens at line ends: those of the word, and those that the line break put there.

use std::collections::HashSet;

/// The two halves of a word at a line break, the hyphen apart.
pub fn halves<'a>(before: &'a str, next: &'a str) -> (&'a str, &'a str) {
    let apart = |c: char| !c.is_alphabetic() && c != '-';
    let stem = before.trim_end_matches('-').rsplit(apart).next().unwrap_or_default();
    (stem, next.split(apart).next().unwrap_or_default())
}

/// "medium- and long-term": the hyphen stands for the rest of a word.
pub fn goes_on_behind_hyphen(next: &str) -> bool {
    const CONJUNCTIONS: [&str; 11] = ["and", "or", "to", "et", "ou", "y", "e", "o", "u", "и", "или"];
    CONJUNCTIONS.contains(&next.split(' ').next().unwrap_or_default())
}

/// What a scanner takes an "m" for.
pub const SPLIT_M: &str = "rn";

/// Whether a text seems to have such letters for an "m": "Comrnission", "inforrnation", "Decernber".
pub fn is_scanned(text: &str) -> bool {
    let before_lip = |at: usize| matches!(text.as_bytes().get(at + SPLIT_M.len()), Some(b'b' | b'p'));
    text.match_indices(SPLIT_M).any(|(at, _)| is_behind_consonant(&text[..at]) || before_lip(at))
}

/// No word of the languages with Latin letters has these two behind a consonant.
fn is_behind_consonant(before: &str) -> bool {
    before.ends_with(['b', 'c', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z'])
}

/// The words of a text and the parts of hyphenated ones, but for those that a line break cut.
#[derive(Debug)]
pub struct Words<'a> {
    words: HashSet<&'a str>,
    /// Whether line breaks cut words in this text; `None` where too few tell.
    cuts: Option<bool>,
}

impl<'a> Words<'a> {
    /// Collects the words.
    pub fn of(text: &'a str) -> Self {
        let mut words = HashSet::new();
        let mut cuts = Vec::new();
        let mut before: Option<&str> = None;
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let mut tokens: Vec<&str> = line.split(|c: char| !c.is_alphabetic() && c != '-').collect();
            if let Some(before) = before.take() {
                cuts.push(halves(before, line));
                tokens.remove(0);
            }
            if line.ends_with('-') {
                tokens.pop();
                before = Some(line);
            }
            words.extend(tokens.iter().flat_map(|token| token.split('-')));
            words.extend(tokens);
        }
        let mut all = Self { words, cuts: None };
        let whole = cuts.iter().filter(|(stem, first)| all.has(stem, "", first)).count();
        let hyphenated = cuts.iter().filter(|(stem, first)| all.has(stem, "-", first)).count();
        all.cuts = match (whole, hyphenated) {
            _ if whole > 3 * hyphenated + 2 => Some(true),
            _ if hyphenated > 3 * whole + 1 => Some(false),
            _ => None,
        };
        all
    }

    /// Whether the text has the word without its hyphen and not with it. Where it has neither, a text
    /// that cuts words cut this one and one that cuts none did not; else one half that is no word by itself
    /// tells. No line break leaves a
    /// single letter: "Côte-d'Ivoire", "c'est-à-dire".
    pub fn is_hyphenated(&self, stem: &str, first: &str) -> bool {
        let single = first.split('-').next().is_some_and(|part| part.chars().count() == 1);
        if single || self.has(stem, "-", first) {
            return false;
        }
        let halves = self.words.contains(stem) && self.words.contains(first);
        self.has(stem, "", first) || self.cuts.unwrap_or(!halves)
    }

    /// Whether a word stands in the text by itself.
    pub fn has_word(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// Where in a word two letters that a scanner took for "m" stand: the text has the word with that letter, or
    /// no word has these. Of short words both are: "terna" and "tema".
    pub fn misread(&self, word: &str) -> Option<usize> {
        const SHORTEST: usize = 8;
        let letters = word.len() >= SHORTEST && word.chars().all(char::is_alphabetic);
        let meant = |at: usize| format!("{}m{}", &word[..at], &word[at + SPLIT_M.len()..]);
        let is_m = |at: &usize| is_behind_consonant(&word[..*at]) || letters && self.has_word(&meant(*at));
        word.match_indices(SPLIT_M).map(|(at, _)| at).find(is_m)
    }

    fn has(&self, stem: &str, hyphen: &str, first: &str) -> bool {
        self.words.contains(format!("{stem}{hyphen}{first}").as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_cuts_no_words_keeps_its_hyphens() {
        let words = Words::of("States-\nparties and States-parties, ci-\naprès and ci-après, ibéro-\naméricaine");
        assert!(!words.is_hyphenated("ibéro", "américaine"));
    }

    #[test]
    fn letters_that_a_scanner_split_are_put_together() {
        let scanned = "The Cornmission met in Decernber with inforrnation. The Commission rose in December; the tournament of Cornwall, in torno y tomo.";
        let read = "The Commission met in December with information. The Commission rose in December; the tournament of Cornwall, in torno y tomo.";
        assert_eq!(crate::source::Source::new(scanned).text(), read);
    }

    #[test]
    fn tells_the_hyphens_of_words_from_those_of_lines() {
        let words = Words::of(
            "the imple-\nmentation of non-State and other State policies, a self-help out-\nstanding group standing out",
        );
        for (stem, first, expected) in [
            ("imple", "mentation", true),
            ("self", "help", false),
            ("non", "governmental", true),
            ("out", "standing", false),
            ("Кот", "д", false),
            ("est", "à-dire", false),
        ] {
            assert_eq!(words.is_hyphenated(stem, first), expected, "{stem}-{first}");
        }
    }
}
