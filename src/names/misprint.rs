//! Names that are off by one letter.

/// Fewest characters of a name in which one wrong letter can be told: fewer say too little.
const ENOUGH_LETTERS: usize = 5;
/// The same for Han characters.
const ENOUGH_HAN: usize = 4;
/// By how many bytes one letter can make a text longer.
pub const MOST_BYTES: usize = 4;

/// What is soon told of a folded spelling.
pub struct Outline {
    /// How many characters it has.
    pub letters: usize,
    pub first: Option<char>,
    pub last: Option<char>,
}

impl Outline {
    /// That of a text.
    pub fn of(text: &str) -> Self {
        let mut letters = text.chars();
        Self { letters: text.chars().count(), first: letters.next(), last: letters.next_back() }
    }
}

/// Spellings, and whose these are, by the number of their characters.
pub struct ByLength<S>(Vec<Vec<(Ends, S, u32)>>);

/// The first letter of a spelling and the last one.
type Ends = (Option<char>, Option<char>);

impl<S: Copy> ByLength<S> {
    pub fn none() -> Self {
        Self(Vec::new())
    }

    pub fn add(&mut self, outline: Outline, spelling: S, entity: u32) {
        let Outline { letters, first, last } = outline;
        self.0.resize_with(self.0.len().max(letters + 1), Vec::new);
        self.0[letters].push(((first, last), spelling, entity));
    }

    /// Those that may be a folded name but for a letter, by their length and their ends.
    pub fn near(&self, name: &str) -> impl Iterator<Item = (S, u32)> {
        let Outline { letters, first, last } = Outline::of(name);
        let rows = self.0.iter().take(letters + 2).skip(letters.saturating_sub(1)).flatten();
        // one edit leaves one of the ends as it was
        rows.filter(move |(ends, ..)| ends.0 == first || ends.1 == last)
            .map(|(_, spelling, entity)| (*spelling, *entity))
    }
}

/// Whether a name that tells enough is a spelling but for one letter; both folded.
#[inline]
pub fn is_near(name: &str, spelling: &str) -> bool {
    let ends = |text: &str| (text.bytes().next(), text.bytes().next_back());
    let (a, b) = (ends(name), ends(spelling));
    name.len().abs_diff(spelling.len()) <= MOST_BYTES
        && (a.0 == b.0 || a.1 == b.1)
        && is_one_edit(name, spelling)
        && tells_enough(name)
}

/// The same where the wrong character is a letter, not a comma or a space: both folded.
pub fn is_letter_off(name: &str, spelling: &str) -> bool {
    let between = |text: &'_ str| text.chars().filter(|c| !c.is_alphabetic()).collect::<String>();
    is_near(name, spelling) && between(name) == between(spelling)
}

/// Whether a folded name is long enough for one wrong letter in it to be told.
pub fn tells_enough(text: &str) -> bool {
    let han = text.contains(crate::matcher::is_unspaced);
    text.chars().count() >= if han { ENOUGH_HAN } else { ENOUGH_LETTERS }
}

/// Whether one letter put in, left out, replaced or swapped with its neighbour turns one into the other.
fn is_one_edit(a: &str, b: &str) -> bool {
    let same: usize = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).map(|(c, _)| c.len_utf8()).sum();
    let (a, b) = (&a[same..], &b[same..]);
    let (behind_a, behind_b) = (behind_first(a), behind_first(b));
    let swapped = || {
        let firsts = |text: &str, rest: &str| (text.chars().next(), rest.chars().next());
        let ((a1, a2), (b1, b2)) = (firsts(a, behind_a), firsts(b, behind_b));
        (a1, a2) == (b2, b1) && behind_first(behind_a) == behind_first(behind_b)
    };
    // scanners take "rn" for "m" and "m" for "rn"
    let misread = |a: &str, b: &str| a.strip_prefix("rn").is_some_and(|rest| b.strip_prefix('m') == Some(rest));
    a != b && (behind_a == behind_b || behind_a == b || a == behind_b || swapped() || misread(a, b) || misread(b, a))
}

fn behind_first(text: &str) -> &str {
    let mut characters = text.chars();
    characters.next();
    characters.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_off_is_recognized() {
        for misprint in ["venezuala", "venezula", "venezuuela", "evnezuela", "venezueal"] {
            assert!(is_near(misprint, "venezuela"), "{misprint}");
        }
        assert!(is_near("gerrnany", "germany") && is_near("surinarne", "suriname") && is_near("bumundi", "burnundi"));
        assert!(is_near("格鲁吉业", "格鲁吉亚"));
        assert!(!is_near("vanezuola", "venezuela"), "two letters off");
        assert!(!is_near("venezuela", "venezuela"), "no misprint");
        assert!(!is_near("nige", "niger"), "too short to tell");
    }
}
