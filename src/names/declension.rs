//! The six cases of Russian words, by the ending of the nominative. What goes otherwise is written out
//! in the tables: `Егип{ет,та,ту,ет,том,те}`.

use std::array;
use std::ops::Range;
use std::sync::LazyLock;

use crate::fold;
use crate::matcher::{Phrases, Writer};

/// Nominative, genitive, dative, accusative, instrumental, prepositional.
pub const CASES: usize = 6;

/// Endings in the six cases; the first row whose nominative fits counts.
const ENDINGS: &[[&str; CASES]] = &[
    // plural nouns
    ["строва", "стровов", "стровам", "строва", "стровами", "стровах"],
    ["ства", "ств", "ствам", "ства", "ствами", "ствах"],
    ["ии", "ий", "иям", "ии", "иями", "иях"],
    // adjectives and what declines like them
    ["овы", "овых", "овым", "овы", "овыми", "овых"],
    ["евы", "евых", "евым", "евы", "евыми", "евых"],
    ["шая", "шей", "шей", "шую", "шей", "шей"],
    ["чая", "чей", "чей", "чую", "чей", "чей"],
    ["ая", "ой", "ой", "ую", "ой", "ой"],
    ["яя", "ей", "ей", "юю", "ей", "ей"],
    ["кое", "кого", "кому", "кое", "ким", "ком"],
    ["ое", "ого", "ому", "ое", "ым", "ом"],
    ["ый", "ого", "ому", "ый", "ым", "ом"],
    ["ший", "шего", "шему", "ший", "шим", "шем"],
    ["ий", "ого", "ому", "ий", "им", "ом"],
    ["ые", "ых", "ым", "ые", "ыми", "ых"],
    ["кие", "ких", "ким", "кие", "кими", "ких"],
    // feminine nouns
    ["ия", "ии", "ии", "ию", "ией", "ии"],
    ["я", "и", "е", "ю", "ей", "е"],
    ["ка", "ки", "ке", "ку", "кой", "ке"],
    ["га", "ги", "ге", "гу", "гой", "ге"],
    ["ха", "хи", "хе", "ху", "хой", "хе"],
    ["жа", "жи", "же", "жу", "жей", "же"],
    ["ша", "ши", "ше", "шу", "шей", "ше"],
    ["ца", "цы", "це", "цу", "цей", "це"],
    ["а", "ы", "е", "у", "ой", "е"],
    ["ь", "и", "и", "ь", "ью", "и"],
    // neuter nouns
    ["ие", "ия", "ию", "ие", "ием", "ии"],
    ["о", "а", "у", "о", "ом", "е"],
    // masculine nouns
    ["ы", "ов", "ам", "ы", "ами", "ах"],
    ["й", "я", "ю", "й", "ем", "е"],
    ["", "а", "у", "", "ом", "е"],
];

/// A row of the endings, folded.
struct Folded {
    endings: [String; CASES],
    alike: Alike,
}

/// For each case the first one that has the same endings.
type Alike = [u8; CASES];

fn alike(endings: &[&str; CASES]) -> Alike {
    first_same(|one, other| endings[one] == endings[other])
}

fn first_same(same: impl Fn(usize, usize) -> bool) -> Alike {
    array::from_fn(|case| (0..case).find(|before| same(*before, case)).unwrap_or(case) as u8)
}

const ALL_ALIKE: Alike = [0; CASES];

/// All rows; made where a Russian name is first looked for, then kept.
static FOLDED: LazyLock<Vec<Folded>> =
    LazyLock::new(|| ENDINGS.iter().map(|row| Folded { endings: row.map(fold::fold), alike: alike(row) }).collect());

/// A piece of a form: what stays, and what follows it.
pub struct Piece<'a> {
    stays: &'a str,
    endings: Endings<'a>,
}

/// What follows a piece in each case.
enum Endings<'a> {
    None,
    /// A row of the endings.
    Usual(usize),
    /// The six, with commas between them.
    Written(&'a str),
}

/// A form cut into pieces: words before a `*` decline by their ending, braces hold the six endings.
pub fn pieces(form: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = form;
    while let Some((words, behind)) = rest.split_once('{') {
        let (endings, behind) = behind.split_once('}').unwrap_or((behind, ""));
        push_words(&mut pieces, words);
        pieces.push(Piece { stays: "", endings: Endings::Written(endings) });
        rest = behind;
    }
    push_words(&mut pieces, rest);
    pieces
}

fn push_words<'a>(pieces: &mut Vec<Piece<'a>>, mut words: &'a str) {
    while let Some((declined, behind)) = words.split_once('*') {
        let last = declined.as_bytes().last();
        let may_fit = |row: &[&str; CASES]| row[0].as_bytes().last().is_none_or(|end| Some(end) == last);
        let fits = |row: &[&str; CASES]| may_fit(row) && declined.ends_with(row[0]);
        let usual = ENDINGS.iter().position(fits);
        pieces.extend(usual.map(|row| Piece {
            stays: &declined[..declined.len() - ENDINGS[row][0].len()],
            endings: Endings::Usual(row),
        }));
        words = behind;
    }
    if !words.is_empty() {
        pieces.push(Piece { stays: words, endings: Endings::None });
    }
}

impl<'a> Piece<'a> {
    fn ending(&self, case: usize) -> &'a str {
        match self.endings {
            Endings::None => "",
            Endings::Usual(row) => ENDINGS[row][case],
            Endings::Written(endings) => endings.split(',').nth(case).unwrap_or_default(),
        }
    }

    fn alike(&self) -> Alike {
        match self.endings {
            Endings::None => ALL_ALIKE,
            Endings::Usual(row) => FOLDED[row].alike,
            Endings::Written(_) => alike(&array::from_fn(|case| self.ending(case))),
        }
    }

    fn add_ending(&self, case: usize, phrase: &mut Writer) {
        match self.endings {
            Endings::Usual(row) => phrase.push_folded(&FOLDED[row].endings[case]),
            Endings::Written(_) => phrase.push(self.ending(case)),
            Endings::None => {}
        }
    }
}

/// How many spellings a form has: one for each case, or but one.
pub fn cases(form: &str) -> usize {
    if form.bytes().any(|byte| matches!(byte, b'*' | b'{')) { CASES } else { 1 }
}

/// A form in one of its cases.
pub fn in_case(pieces: &[Piece], case: usize) -> String {
    pieces.iter().flat_map(|piece| [piece.stays, piece.ending(case)]).collect()
}

/// Adds a form in each of its cases: what stays is folded once, and cases that are alike are written once.
pub fn add_cases(phrases: &mut Phrases, value: u32, form: &str) {
    if cases(form) == 1 {
        phrases.add(value, |phrase| phrase.push(form));
        return;
    }
    let mut pieces: Vec<(Piece, Range<usize>)> = pieces(form).into_iter().map(|piece| (piece, 0..0)).collect();
    phrases.add(value, |nominative| {
        for (piece, stays) in &mut pieces {
            let start = nominative.end();
            nominative.push(piece.stays);
            *stays = start..nominative.end();
            piece.add_ending(0, nominative);
        }
    });
    let alike = pieces.iter().map(|(piece, _)| piece.alike()).fold(ALL_ALIKE, both_alike);
    for case in (1..CASES).filter(|case| usize::from(alike[*case]) == *case) {
        phrases.add(value, |phrase| {
            for (piece, stays) in &pieces {
                phrase.push_again(stays.clone());
                piece.add_ending(case, phrase);
            }
        });
    }
}

fn both_alike(one: Alike, other: Alike) -> Alike {
    match (one, other) {
        (ALL_ALIKE, some) | (some, ALL_ALIKE) => some,
        _ => first_same(|before, case| (one[before], other[before]) == (one[case], other[case])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matcher::Matcher;

    #[test]
    fn words_decline_by_their_ending() {
        let cases = |form: &str| (0..CASES).map(|case| in_case(&pieces(form), case)).collect::<Vec<_>>().join(" · ");
        assert_eq!(
            cases("Российская* Федерация*"),
            "Российская Федерация · Российской Федерации · Российской Федерации · Российскую Федерацию · \
             Российской Федерацией · Российской Федерации"
        );
        assert_eq!(
            cases("Гвинея*-Бисау"),
            "Гвинея-Бисау · Гвинеи-Бисау · Гвинее-Бисау · Гвинею-Бисау · Гвинеей-Бисау · Гвинее-Бисау"
        );
        assert_eq!(cases("Егип{ет,та,ту,ет,том,те}"), "Египет · Египта · Египту · Египет · Египтом · Египте");
        assert_eq!(in_case(&pieces("Коморские* Острова*"), 1), "Коморских Островов");
        assert_eq!(in_case(&pieces("Европейский* союз*"), 4), "Европейским союзом");
    }

    #[test]
    fn cases_are_found_as_they_are_folded() {
        for form in [
            "Гвинея*-Бисау",
            "Папуа — Новая* Гвинея*",
            "Египет",
            "Егип{ет,та,ту,ет,том,те} и Китай*",
            "-{а,б,в,г,д,е} я*",
        ] {
            let mut cases: Vec<String> =
                (0..cases(form)).map(|case| fold::fold(&in_case(&pieces(form), case))).collect();
            cases.sort_unstable();
            cases.dedup();
            let mut phrases = Phrases::default();
            add_cases(&mut phrases, 0, form);
            let matcher = Matcher::new(phrases);
            assert_eq!(matcher.phrases().map(|(phrase, _)| phrase).collect::<Vec<_>>(), cases, "{form}");
        }
    }
}
