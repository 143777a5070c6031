//! Names that are something else as well, written the same: Dominique and Jordan are first names of persons, مالي is
//! "financial".

use crate::fold::fold;
use crate::matcher::Found;

/// Words that an Arabic name follows and an adjective does not, folded.
const BEFORE_NAMES: &str = "في من عن الي علي مع بين لدي داخل خارج نحو ضد تجاه مثل سوي باستثناء شمال جنوب شرق غرب وسط جمهوريه دوله حكومه \
                            وفد وفود شعب رييس وزير وزيره سفير سفيره ممثل ممثله ممثلا ممثلو ممثلي ممثلين مراقب مندوب مندوبه اقليم السيد باسم خارجيه داخليه";

/// Whether a name that was found stands as names of States do, and not as the other thing. `last` is where the name
/// before it ends; `begins_name` tells whether one begins at a place.
pub fn stands_as_name(text: &str, name: &Found, last: Option<usize>, begins_name: impl Fn(usize) -> bool) -> bool {
    let (before, behind) = (&text[..name.start], &text[name.end..]);
    match text[name.start..].starts_with(|first| ('\u{600}'..'\u{700}').contains(&first)) {
        true => follows_as_name(before, last) || goes_on(text, name.end, begins_name),
        false => !is_first_name(behind) || begins_name(name.end + 1),
    }
}

/// Words that stand in surnames, before the one with a capital.
const IN_SURNAMES: [&str; 12] = ["de", "du", "des", "le", "la", "van", "von", "der", "del", "da", "bin", "al"];

/// "Jordan Smith", "Dominique de Villepin": another word with a capital, that is no "Mr." and no "St.", behind it.
fn is_first_name(behind: &str) -> bool {
    let Some(mut next) = behind.strip_prefix(' ') else { return false };
    while let Some((_, rest)) = next.split_once(' ').filter(|(word, _)| IN_SURNAMES.contains(word)) {
        next = rest;
    }
    let word = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let abbreviation = next[word.len()..].starts_with('.');
    word.starts_with(char::is_uppercase) && word.chars().any(char::is_lowercase) && !abbreviation
}

/// Titles of persons: what follows one is a first name, or a surname without one.
const TITLES: [&str; 27] = [
    "Dr.",
    "Dr",
    "Dra.",
    "Prof.",
    "MM.",
    "г-на",
    "г-ну",
    "г-жи",
    "г-же",
    "г-жу",
    "Mr.",
    "Mr",
    "Mrs.",
    "Mrs",
    "Ms.",
    "Ms",
    "M.",
    "Mme",
    "Mlle",
    "Sr.",
    "Sra.",
    "Srta.",
    "Don",
    "Doña",
    "г-н",
    "г-жа",
    "г-жой",
];

/// "Mme France Gall", «г-жа Индия Петрова».
pub fn is_titled(before: &str) -> bool {
    let word = before.strip_suffix(' ').unwrap_or_default().rsplit(char::is_whitespace).next();
    word.is_some_and(|word| TITLES.contains(&word.trim_start_matches('(')))
}

/// عمان is Oman, and Amman where Jordan stands behind it, not in a list, or where the vowels tell (عمّان).
pub fn is_amman(text: &str, name: &Found) -> bool {
    let written = &text[name.start..name.end];
    if !written.starts_with('ع') || fold(written) != "عمان" {
        return false;
    }
    let next = text[name.end..].trim_start_matches([' ', '،', '(']);
    let listed = text[..name.start].trim_end().ends_with('،');
    written.contains("م\u{651}") || !listed && next.starts_with("الأردن")
}

/// Whether the next name of a list follows: مالي والنيجر.
fn goes_on(text: &str, end: usize, begins_name: impl Fn(usize) -> bool) -> bool {
    let next = text[end..].trim_start_matches([' ', '،', ',', 'و']);
    let at = text.len() - next.len();
    at > end && begins_name(at)
}

/// An adjective stands behind its noun, or behind "and" and another adjective.
fn follows_as_name(before: &str, last: Option<usize>) -> bool {
    let is_free = |before: &str| {
        let before = before.trim_end();
        last == Some(before.len()) || !before.ends_with(char::is_alphanumeric)
    };
    let word = before.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    if is_free(before) {
        return true;
    }
    let glued = before.ends_with(char::is_alphanumeric);
    match (glued, before.strip_suffix('و')) {
        (true, Some(before)) => before.ends_with(|c: char| !c.is_alphanumeric()) && is_free(before),
        (true, None) => word == "ل" || word == "ب",
        (false, _) => {
            let word = fold(word);
            let bare = word.strip_prefix(['و', 'ف', 'ل', 'ب']).unwrap_or(&word);
            BEFORE_NAMES.split(' ').any(|before| before == word || before == bare)
        }
    }
}
