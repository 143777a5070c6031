//! Lists of names that a line break interrupts, in a paste that has hardly any others.

use crate::matcher::is_unspaced;

use super::lines::{End, end};

/// Whether a line ends within a list of names that the next one goes on with: behind what parts them or behind "and".
/// Items on lines of their own have no others beside them; a list that "and" has ended goes on no more.
pub fn is_interrupted(text: &str, next: &str, prose: bool) -> bool {
    // no clause ends so
    if text.ends_with('、') {
        return true;
    }
    let ended = end(next) == End::Sentence;
    match end(text) {
        // clauses of a preamble end with commas
        End::Comma => {
            let list = text.trim_end_matches(SEPARATORS);
            (ended || prose || list.contains([':', '：'])) && lists(list) && !is_last(last(list)) && goes_on(next)
        }
        End::Open => {
            let listed = without_conjunction(text).filter(|list| lists(list.trim_end_matches(SEPARATORS)));
            listed.is_some() && (ended || next.contains(SEPARATORS)) && begins_with_name(next)
        }
        _ => false,
    }
}

const SEPARATORS: [char; 4] = [',', '،', '，', '、'];
const CONJUNCTIONS: [&str; 6] = ["and", "et", "y", "e", "и", "و"];
#[rustfmt::skip]
const ARTICLES: [&str; 12] = ["the", "le", "la", "les", "el", "los", "las", "du", "de", "des", "del", "of"];

/// Whether a text ends with two names or more, behind what announces them.
fn lists(text: &str) -> bool {
    let mut behind = text.rsplit(SEPARATORS);
    let named = behind.by_ref().take(2).filter(|part| is_name(part)).count();
    named == 2 && behind.next().is_some()
}

fn last(text: &str) -> &str {
    text.rsplit(SEPARATORS).next().unwrap_or_default()
}

/// Whether "and" stands in or before a name of a list: no other follows it.
fn is_last(name: &str) -> bool {
    name.split_whitespace().any(|word| CONJUNCTIONS.contains(&word)) || name.contains('和')
}

/// A few words, the first or the one behind its article with a capital, where the script has any.
fn is_name(text: &str) -> bool {
    const WORDS: usize = 9;
    const CHARACTERS: usize = 16;
    let unspaced = text.chars().filter(|c| is_unspaced(*c)).count();
    !text.contains(|c: char| c.is_ascii_digit())
        && text.split_whitespace().count() <= WORDS
        && unspaced <= CHARACTERS
        && begins_with_name(text)
}

fn begins_with_name(text: &str) -> bool {
    let bare = text.trim_start_matches(|c: char| !c.is_alphabetic());
    let mut words = bare.split_whitespace().skip_while(|word| ARTICLES.contains(word));
    let word = words.next().unwrap_or_default();
    // "l’Algérie"
    let name = word.split_once(['’', '\'']).filter(|(article, _)| article.len() == 1).map_or(word, |(_, name)| name);
    name.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
}

/// Whether a text begins with a name and has more of them, or "and" and the last.
fn goes_on(next: &str) -> bool {
    let (first, rest) = next.split_once(' ').unwrap_or((next, ""));
    if CONJUNCTIONS.contains(&first) || first.starts_with('和') {
        return begins_with_name(rest) || !first.is_ascii();
    }
    let name = next.split(SEPARATORS).next().unwrap_or_default();
    let parted = name.len() < next.len();
    let attached = name.split_whitespace().skip(1).any(|word| word.starts_with('و'));
    begins_with_name(next) && (parted && is_name(name) || is_last(name) || attached)
}

/// What stands before an "and" at the end of a line; where a semicolon stands before it, it parts other things.
fn without_conjunction(text: &str) -> Option<&str> {
    let before = match text.strip_suffix('和') {
        Some(before) => before,
        None => text.rsplit_once(' ').filter(|(_, word)| CONJUNCTIONS.contains(word))?.0,
    };
    (!before.ends_with([';', '；', '؛'])).then_some(before)
}

#[cfg(test)]
mod tests {
    use super::super::Source;
    use super::is_interrupted;

    fn is_joined(before: &str, next: &str) -> bool {
        Source::new(&format!("{before}\n{next}\n")).text().lines().count() == 1
    }

    #[test]
    fn a_list_that_a_line_break_interrupts_goes_on() {
        for (before, next) in [
            ("下列国家派代表出席了会议：阿尔及利亚、阿根廷、孟加拉国、巴西、", "刚果民主共和国、埃及和大韩民国。"),
            ("3. 发言的有阿尔及利亚、阿根廷、孟加拉国和", "大韩民国的代表。"),
            ("The following States attended: Algeria, Argentina, Brazil,", "the Republic of Korea and Sweden."),
            ("Statements were made by Algeria, Argentina, Brazil and", "Sweden."),
            ("3. Statements were made by Algeria, Argentina, the Syrian Arab Republic,", "Peru and Sweden."),
            ("Étaient représentés : l’Algérie, l’Argentine, le Bangladesh,", "le Brésil et l’Égypte."),
            ("Étaient représentés : l’Algérie, l’Argentine, le Bangladesh et", "l’Égypte."),
            ("Hicieron declaraciones la Argentina, Argelia, el Brasil,", "Egipto y la República de Corea."),
            ("С заявлениями выступили представители Алжира, Аргентины, Бразилии,", "Египта и Республики Корея."),
            ("С заявлениями выступили представители Алжира, Аргентины, Бразилии и", "Египта."),
            ("وأدلى ببيانات ممثلو الأرجنتين، والجزائر، والبرازيل،", "وبنغلاديش ومصر."),
        ] {
            assert!(is_joined(before, next), "{before} | {next}");
        }
    }

    #[test]
    fn an_item_begins_whatever_the_line_above_ends_with() {
        let listed = "3. The following States attended: Algeria, Argentina, Brazil,\n4. The Chair opened the meeting.";
        assert_eq!(Source::new(listed).text(), listed);
    }

    #[test]
    fn what_ends_with_a_comma_and_is_no_list_of_names_ends() {
        for (before, next) in [
            ("The Economic and Social Council,", "Recalling its resolution 2020/1,"),
            ("Recalling the Rio Declaration, Agenda 21, the Doha Declaration,", "Noting Algeria, Peru and Sweden,"),
            ("Recalling the Rio Declaration, the Paris Agreement and the Doha Declaration,", "Decides to meet."),
            ("Algeria,", "Brazil."),
            ("Mr. Ali Hassan, Ministry of Justice, Jordan,", "Ms. Ana Pérez, Ministry of Justice, Peru,"),
            ("Algeria, Brazil, Chad; and", "Peru."),
            ("回顾其第71/3号决议，", "注意到秘书长的报告。"),
        ] {
            assert!(!is_interrupted(before, next, false), "{before} | {next}");
        }
    }
}
