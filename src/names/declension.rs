//! The six cases of Russian words, by the ending of the nominative. What goes otherwise is written out
//! in the tables: `Егип{ет,та,ту,ет,том,те}`.

use crate::fold;
use crate::matcher::Phrases;

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

/// A piece of a form: what stays, and what follows it in each case.
pub struct Piece<'a> {
    stays: &'a str,
    endings: [&'a str; CASES],
}

/// A form cut into pieces: words before a `*` decline by their ending, braces hold the six endings.
pub fn pieces(form: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    for (index, part) in form.split(['{', '}']).enumerate() {
        let in_braces = index % 2 == 1;
        match in_braces {
            true => {
                let mut endings = part.split(',');
                let endings = [(); CASES].map(|()| endings.next().unwrap_or_default());
                pieces.push(Piece { stays: "", endings });
            }
            false => push_words(&mut pieces, part),
        }
    }
    pieces
}

fn push_words<'a>(pieces: &mut Vec<Piece<'a>>, part: &'a str) {
    let mut words = part.split('*').peekable();
    while let Some(words_up_to_mark) = words.next() {
        let marked = words.peek().is_some();
        let last = words_up_to_mark.as_bytes().last();
        let may_fit = |row: &&[&str; CASES]| row[0].is_empty() || row[0].as_bytes().last() == last;
        let row = ENDINGS.iter().filter(may_fit).find(|row| marked && words_up_to_mark.ends_with(row[0]));
        let endings = row.copied().unwrap_or([""; CASES]);
        let stays = words_up_to_mark.strip_suffix(endings[0]).unwrap_or(words_up_to_mark);
        pieces.push(Piece { stays, endings });
    }
}

/// How many spellings a form has: one for each case, or but one.
pub fn cases(form: &str) -> usize {
    if form.contains(['*', '{']) { CASES } else { 1 }
}

/// A form in one of its cases.
pub fn in_case(pieces: &[Piece], case: usize) -> String {
    pieces.iter().flat_map(|piece| [piece.stays, piece.endings[case]]).collect::<Vec<_>>().concat()
}

/// Adds a form in each of its cases: what stays is folded once, and cases that are alike are written once.
pub fn add_cases(phrases: &mut Phrases, value: u32, form: &str) {
    if cases(form) == 1 {
        phrases.add(value, |phrase| phrase.push(form));
        return;
    }
    let pieces = pieces(form);
    let mut nominative = String::with_capacity(form.len());
    let mut stays = Vec::with_capacity(pieces.len());
    for piece in &pieces {
        let start = nominative.len();
        fold::push(&mut nominative, piece.stays);
        stays.push(start..nominative.len());
        fold::push(&mut nominative, piece.endings[0]);
    }
    let alike = |one: usize, other: usize| pieces.iter().all(|piece| piece.endings[one] == piece.endings[other]);
    for case in (0..CASES).filter(|case| !(0..*case).any(|before| alike(before, *case))) {
        phrases.add(value, |phrase| {
            for (piece, stays) in pieces.iter().zip(&stays) {
                phrase.push_folded(&nominative[stays.clone()]);
                phrase.push(piece.endings[case]);
            }
        });
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
