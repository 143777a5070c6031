//! Names that are off by one letter.

/// Folded spellings, the shorter first.
pub struct Index {
    rows: Vec<(Vec<char>, u32)>,
}

/// Fewest characters of a name in which one wrong letter can be told: fewer say too little.
const ENOUGH_LETTERS: usize = 5;
/// The same for Han characters.
const ENOUGH_HAN: usize = 4;

impl Index {
    /// Indexes spellings and whose they are.
    pub fn new(spellings: impl Iterator<Item = (String, u32)>) -> Self {
        let mut rows: Vec<(Vec<char>, u32)> =
            spellings.map(|(text, entity)| (text.chars().collect(), entity)).collect();
        rows.retain(|(characters, _)| tells_enough(characters));
        rows.sort_by_cached_key(|(characters, _)| characters.len());
        Self { rows }
    }

    /// The one entity a name of which is one letter away; `None` where there is none, or more than one.
    pub fn nearest(&self, folded: &str) -> Option<u32> {
        let name: Vec<char> = folded.chars().collect();
        if !tells_enough(&name) {
            return None;
        }
        let from = self.rows.partition_point(|(row, _)| row.len() + 1 < name.len());
        let to = self.rows.partition_point(|(row, _)| row.len() <= name.len() + 1);
        let mut near = self.rows[from..to].iter().filter(|(row, _)| is_one_edit(row, &name)).map(|(_, entity)| *entity);
        let first = near.next()?;
        near.all(|entity| entity == first).then_some(first)
    }
}

fn tells_enough(characters: &[char]) -> bool {
    let han = characters.iter().any(|c| crate::matcher::is_unspaced(*c));
    characters.len() >= if han { ENOUGH_HAN } else { ENOUGH_LETTERS }
}

/// Whether one letter put in, left out, replaced or swapped with its neighbour turns one into the other.
fn is_one_edit(a: &[char], b: &[char]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let same = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let (short, long) = (&short[same..], &long[same..]);
    match long.len() - short.len() {
        0 if short.is_empty() => false,
        0 => {
            short[1..] == long[1..]
                || short.len() > 1 && short[0] == long[1] && short[1] == long[0] && short[2..] == long[2..]
        }
        1 => short == &long[1..],
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_off_is_recognized() {
        let index = Index::new(
            [("venezuela", 1), ("slovakia", 2), ("slovenia", 3), ("niger", 4), ("nigeria", 5)]
                .map(|(name, entity)| (name.to_owned(), entity))
                .into_iter(),
        );
        assert_eq!(index.nearest("venezuala"), Some(1));
        assert_eq!(index.nearest("venezula"), Some(1));
        assert_eq!(index.nearest("evnezuela"), Some(1));
        assert_eq!(index.nearest("vanezuola"), None, "two letters off");
        assert_eq!(index.nearest("venezuela"), None, "no misprint");
        assert_eq!(index.nearest("nige"), None, "too short to tell");
    }
}
