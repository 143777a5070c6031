//! Words between which a line break was lost, and with it a space or a hyphen: "ofFrance", "TimorLeste".

/// The places of a line at which something was lost, as nothing is written so, and what: behind a word in small letters
/// that a name follows at once; between the halves of a word that stands in the text with its hyphen; behind the Arabic
/// letter that only ends words, before an article; between a name that stands in the text by itself and "and".
/// `stands` tells which words, with their hyphens, do.
pub fn lost(line: &str, mut stands: impl FnMut(&str) -> bool) -> Vec<(usize, char)> {
    let mut found = Vec::new();
    if !has_candidate(line) {
        return found;
    }
    let mut at = 0;
    for token in line.split_inclusive([' ', '\t']) {
        let start = at;
        at += token.len();
        if token.contains(['/', '@', '_', '=', '\\']) || token.contains("www.") {
            continue;
        }
        let mut from = 0;
        for word in token.split_inclusive(|c: char| !c.is_alphabetic() && c != '-') {
            let letters = word.trim_end_matches(|c: char| !c.is_alphabetic() && c != '-');
            found.extend(within(letters, &mut stands).into_iter().map(|(cut, lost)| (start + from + cut, lost)));
            from += word.len();
        }
    }
    found
}

/// Whether a small letter stands right before a capital, an Arabic word seems to end within itself, or "and" ends a word.
fn has_candidate(line: &str) -> bool {
    let mut before = ' ';
    let mut within = line.chars().map(|c| (std::mem::replace(&mut before, c), c));
    within.any(|(before, c)| c.is_uppercase() && before.is_lowercase() || before == ENDS_WORDS && c == 'ا')
        || line.split(' ').any(|word| word.len() > AND.len() && word.trim_end_matches([',', '.']).ends_with(AND))
}

const AND: &str = "and";
const ENDS_WORDS: char = 'ة';

/// The cuts of a word with hyphens.
fn within(word: &str, stands: &mut impl FnMut(&str) -> bool) -> Vec<(usize, char)> {
    let mut cuts = Vec::new();
    let (mut last, mut before) = (0, ' ');
    for (at, c) in word.char_indices() {
        let lost = match () {
            () if c.is_uppercase() && before.is_lowercase() => between(word, last, at, stands),
            () if before == ENDS_WORDS && word[at..].starts_with("ال") && word[..at].chars().nth(3).is_some() => {
                Some(' ')
            }
            () => None,
        };
        if let Some(lost) = lost {
            cuts.push((at, lost));
            last = at;
        }
        before = c;
    }
    let stem = word[last..].strip_suffix(AND).filter(|stem| is_name(stem));
    cuts.extend(stem.filter(|stem| stands(stem)).map(|stem| (last + stem.len(), ' ')));
    cuts
}

/// What was lost before a capital within a word; nothing where it may be written so.
fn between(word: &str, last: usize, at: usize, stands: &mut impl FnMut(&str) -> bool) -> Option<char> {
    if stands(&format!("{}-{}", &word[last..at], &word[at..])) {
        return Some('-');
    }
    let rest = &word[at..];
    let end = rest.char_indices().skip(1).find(|(_, c)| !c.is_lowercase()).map_or(rest.len(), |(at, _)| at);
    let left = &word[last..at];
    // not "eCommerce"
    let small = left.len() > 1 && left.chars().all(char::is_lowercase);
    (small && is_name(&rest[..end])).then_some(' ')
}

/// A capital and three small letters or more.
fn is_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.clone().nth(2).is_some()
        && letters.all(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::super::Source;

    #[test]
    fn what_line_breaks_took_along_comes_back() {
        for (pasted, text) in [
            ("the representatives ofFrance and Japan", "the representatives of France and Japan"),
            ("Japan met. Japanand Peru", "Japan met. Japan and Peru"),
            ("Выступили представителиФранции и Японии", "Выступили представители Франции и Японии"),
            ("заявления вЖеневе", "заявления в Женеве"),
            ("ممثلو الجمهوريةالعربية السورية", "ممثلو الجمهورية العربية السورية"),
            ("les représentants duMali et de la Suisse", "les représentants du Mali et de la Suisse"),
            (
                "Timor-Leste and TimorLeste, Non-Self-Governing and Non-SelfGoverning",
                "Timor-Leste and Timor-Leste, Non-Self-Governing and Non-Self-Governing",
            ),
        ] {
            assert_eq!(Source::new(pasted).text(), text);
        }
        for kept in [
            "Mr. McDonald and Ms. MacArthur, PhD, on eCommerce, YouTube and WhatsApp",
            "see https://example.org/documentViewer and someOne@example.org",
            "Poland, Finland, Iceland and Switzerland; Mark of the Market",
            "the UNCTADstat and UNEPs, mRNA and kWh, the Vice-Chair-cumRapporteur, FemTech",
        ] {
            assert_eq!(Source::new(kept).text(), kept);
        }
    }
}
