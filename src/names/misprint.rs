//! Names that are off by one letter.

/// Fewest characters of a name in which one wrong letter can be told: fewer say too little.
const ENOUGH_LETTERS: usize = 5;
/// The same for Han characters.
const ENOUGH_HAN: usize = 4;

/// The one whose spelling is one letter away from a name, among folded spellings and whose they are; `None`
/// where there is none, or more than one.
pub fn nearest<'a>(name: &str, spellings: impl Iterator<Item = (&'a str, u32)>) -> Option<u32> {
    if !tells_enough(name) {
        return None;
    }
    let is_near = |spelling: &str| is_one_edit(spelling, name) && tells_enough(spelling);
    let mut near = spellings.filter(|(spelling, _)| is_near(spelling)).map(|(_, entity)| entity);
    let first = near.next()?;
    near.all(|entity| entity == first).then_some(first)
}

fn tells_enough(text: &str) -> bool {
    let han = text.contains(crate::matcher::is_unspaced);
    text.chars().count() >= if han { ENOUGH_HAN } else { ENOUGH_LETTERS }
}

/// Whether one letter put in, left out, replaced or swapped with its neighbour turns one into the other.
fn is_one_edit(a: &str, b: &str) -> bool {
    // no letter has more than four bytes, and one edit leaves one of the ends as it was
    let ends = |text: &str| text.bytes().next().zip(text.bytes().next_back());
    let alike = ends(a).zip(ends(b)).is_some_and(|(a, b)| a.0 == b.0 || a.1 == b.1);
    if !alike || a.len().abs_diff(b.len()) > 4 {
        return false;
    }
    let same: usize = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).map(|(c, _)| c.len_utf8()).sum();
    let (a, b) = (&a[same..], &b[same..]);
    let (behind_a, behind_b) = (behind_first(a), behind_first(b));
    let swapped = || {
        let firsts = |text: &str, rest: &str| (text.chars().next(), rest.chars().next());
        let ((a1, a2), (b1, b2)) = (firsts(a, behind_a), firsts(b, behind_b));
        (a1, a2) == (b2, b1) && behind_first(behind_a) == behind_first(behind_b)
    };
    a != b && (behind_a == behind_b || behind_a == b || a == behind_b || swapped())
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
        let names = [("venezuela", 1), ("slovakia", 2), ("slovenia", 3), ("niger", 4), ("nigeria", 5)];
        let nearest = |name| nearest(name, names.into_iter());
        assert_eq!(nearest("venezuala"), Some(1));
        assert_eq!(nearest("venezula"), Some(1));
        assert_eq!(nearest("evnezuela"), Some(1));
        assert_eq!(nearest("venezueal"), Some(1));
        assert_eq!(nearest("vanezuola"), None, "two letters off");
        assert_eq!(nearest("venezuela"), None, "no misprint");
        assert_eq!(nearest("nige"), None, "too short to tell");
    }
}
