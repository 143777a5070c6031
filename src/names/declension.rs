//! The six cases of Russian words, by the ending of the nominative. What goes otherwise is written out
//! in the tables: `Егип{ет,та,ту,ет,том,те}`.

use std::array;
use std::ops::Range;
use std::sync::LazyLock;

use super::misprint::Outline;
use crate::fold;

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

/// A piece of a form: what stays, and what follows it.
struct Piece<'a> {
    stays: &'a str,
    endings: Endings<'a>,
}

/// What follows a piece in each case.
enum Endings<'a> {
    None,
    /// A row of the endings, behind what its cases begin with.
    Usual(usize),
    /// The six, with commas between them.
    Written(&'a str),
}

/// Whether a form has cases.
pub fn declines(form: &str) -> bool {
    form.bytes().any(|byte| matches!(byte, b'*' | b'{'))
}

/// A form in each of its cases, the nominative first; once where it has but one.
pub fn cases(form: &str) -> impl Iterator<Item = String> {
    let pieces = pieces(form);
    let count = if declines(form) { CASES } else { 1 };
    (0..count).map(move |case| pieces.iter().flat_map(|piece| [piece.stays, piece.ending(case)]).collect())
}

/// A form cut into pieces: words before a `*` decline by their ending, braces hold the six endings.
fn pieces(form: &str) -> Vec<Piece<'_>> {
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
            stays: &declined[..declined.len() - ending(row, 0).len()],
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
            Endings::Usual(row) => ending(row, case),
            Endings::Written(endings) => endings.split(',').nth(case).unwrap_or_default(),
        }
    }
}

/// What of a row of the endings its cases do not have in common: the more stays, the fewer names begin so.
fn ending(row: usize, case: usize) -> &'static str {
    &ENDINGS[row][case][COMMON[row]..]
}

/// How many first bytes the cases of each row have in common.
const COMMON: [usize; ENDINGS.len()] = {
    let mut common = [0; ENDINGS.len()];
    let mut row = 0;
    while row < common.len() {
        common[row] = in_common(&ENDINGS[row]);
        row += 1;
    }
    common
};

const fn in_common(endings: &[&str; CASES]) -> usize {
    let mut end = 0;
    loop {
        let mut case = 0;
        while case < CASES {
            let (first, ending) = (endings[0].as_bytes(), endings[case].as_bytes());
            if end == first.len() || end == ending.len() || first[end] != ending[end] {
                // a letter is two bytes
                return end / 2 * 2;
            }
            case += 1;
        }
        end += 1;
    }
}

/// Forms that decline, folded. A text is searched for what stays of their first words, and there only for their cases: written out
/// they would be five times as many, and most are of names that the text does not have.
#[derive(Default)]
pub struct Declined {
    /// The forms in the nominative.
    text: String,
    pieces: Vec<FoldedPiece>,
}

/// The pieces of one form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pieces {
    first: u32,
    end: u32,
}

struct FoldedPiece {
    /// Where what stays stands in the text.
    stays: Range<usize>,
    endings: FoldedEndings,
}

enum FoldedEndings {
    None,
    Usual(usize),
    Written(Box<[Ending; CASES]>),
}

/// An ending folded, and how many letters it has.
type Ending = (String, usize);

fn folded(ending: &str) -> Ending {
    let ending = fold::fold(ending);
    let letters = ending.chars().count();
    (ending, letters)
}

/// The rows of the endings; made where a Russian name is first looked for, then kept.
static USUAL: LazyLock<Vec<[Ending; CASES]>> =
    LazyLock::new(|| (0..ENDINGS.len()).map(|row| array::from_fn(|case| folded(ending(row, case)))).collect());

impl Declined {
    /// Adds a form.
    pub fn add(&mut self, form: &str) -> Pieces {
        let (first, start) = (self.pieces.len() as u32, self.text.len());
        for piece in pieces(form) {
            let from = self.text.len();
            fold::push_behind(&mut self.text, start, piece.stays);
            let stays = from..self.text.len();
            let endings = match piece.endings {
                Endings::None => FoldedEndings::None,
                Endings::Usual(row) => FoldedEndings::Usual(row),
                Endings::Written(_) => {
                    FoldedEndings::Written(Box::new(array::from_fn(|case| folded(piece.ending(case)))))
                }
            };
            let piece = FoldedPiece { stays, endings };
            self.text.push_str(&piece.ending(0).0);
            self.pieces.push(piece);
        }
        Pieces { first, end: self.pieces.len() as u32 }
    }

    /// What all cases of a form begin with.
    pub fn beginning(&self, form: Pieces) -> &str {
        self.of(form).first().map_or("", |piece| &self.text[piece.stays.clone()])
    }

    /// Whether a form may go on behind its first word so; most do not, and this is soon told.
    pub fn may_go_on(&self, form: Pieces, behind: &str) -> bool {
        let next = self.of(form).get(1).map(|piece| &self.text[piece.stays.clone()]);
        next.is_none_or(|next| behind.starts_with(next) || !next.starts_with(' '))
    }

    /// The lengths of a form's cases with which a text begins.
    pub fn lengths(&self, form: Pieces, text: &str) -> impl Iterator<Item = usize> {
        (0..CASES).filter_map(move |case| {
            let rest = self.parts(form, case).try_fold(text, str::strip_prefix)?;
            Some(text.len() - rest.len())
        })
    }

    /// A form in a case.
    pub fn in_case(&self, form: Pieces, case: usize) -> String {
        self.parts(form, case).collect()
    }

    /// What is told of a form in each case without writing it.
    pub fn outlines(&self, form: Pieces) -> [Outline; CASES] {
        let (pieces, first) = (self.of(form), self.beginning(form).chars().next());
        let stays: usize = pieces.iter().map(|piece| self.text[piece.stays.clone()].chars().count()).sum();
        array::from_fn(|case| Outline {
            letters: stays + pieces.iter().map(|piece| piece.ending(case).1).sum::<usize>(),
            first,
            last: pieces.iter().rev().find_map(|piece| {
                let stays = || self.text[piece.stays.clone()].chars().next_back();
                piece.ending(case).0.chars().next_back().or_else(stays)
            }),
        })
    }

    fn parts(&self, form: Pieces, case: usize) -> impl Iterator<Item = &str> {
        self.of(form).iter().flat_map(move |piece| [&self.text[piece.stays.clone()], piece.ending(case).0.as_str()])
    }

    fn of(&self, form: Pieces) -> &[FoldedPiece] {
        &self.pieces[form.first as usize..form.end as usize]
    }
}

impl FoldedPiece {
    fn ending(&self, case: usize) -> &Ending {
        static NONE: Ending = (String::new(), 0);
        match &self.endings {
            FoldedEndings::None => &NONE,
            FoldedEndings::Usual(row) => &USUAL[*row][case],
            FoldedEndings::Written(endings) => &endings[case],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_cases(form: &str) -> Vec<String> {
        cases(form).collect()
    }

    #[test]
    fn words_decline_by_their_ending() {
        assert_eq!(
            in_cases("Российская* Федерация*").join(" · "),
            "Российская Федерация · Российской Федерации · Российской Федерации · Российскую Федерацию · \
             Российской Федерацией · Российской Федерации"
        );
        assert_eq!(
            in_cases("Гвинея*-Бисау").join(" · "),
            "Гвинея-Бисау · Гвинеи-Бисау · Гвинее-Бисау · Гвинею-Бисау · Гвинеей-Бисау · Гвинее-Бисау"
        );
        assert_eq!(
            in_cases("Егип{ет,та,ту,ет,том,те}").join(" · "),
            "Египет · Египта · Египту · Египет · Египтом · Египте"
        );
        assert_eq!(in_cases("Коморские* Острова*")[1], "Коморских Островов");
        assert_eq!(in_cases("Европейский* союз*")[4], "Европейским союзом");
    }

    #[test]
    fn cases_are_found_as_they_are_folded() {
        for form in ["Гвинея*-Бисау", "Папуа — Новая* Гвинея*", "Егип{ет,та,ту,ет,том,те} и Китай*"]
        {
            let mut declined = Declined::default();
            let pieces = declined.add(form);
            for (case, spelling) in cases(form).map(|spelling| fold::fold(&spelling)).enumerate() {
                assert_eq!(declined.in_case(pieces, case), spelling);
                assert!(declined.lengths(pieces, &format!("{spelling}, и")).any(|length| length == spelling.len()));
                let outline = &declined.outlines(pieces)[case];
                assert_eq!((outline.letters, outline.last), (spelling.chars().count(), spelling.chars().next_back()));
            }
        }
    }
}
