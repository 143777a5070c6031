//! Words between which a line break was lost, and with it a space or a hyphen: "ofFrance", "TimorLeste", "ofthe".

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
        || line.split(' ').map(|word| word.trim_end_matches([',', '.'])).any(|word| {
            word.len() > AND.len() && word.ends_with(AND) || particles(word).is_some() || beside_article(word).is_some()
        })
}

/// Where two small words were run together, the second of which is an article or the like: "ofthe", "enlos".
fn particles(word: &str) -> Option<usize> {
    #[rustfmt::skip]
    const PAIRS: [(&[&str], &[&str]); 3] = [
        (&["the", "its"], &["and", "as", "at", "by", "for", "from", "in", "of", "on", "that", "to", "with"]),
        (&["los", "las", "la", "el"], &["con", "de", "en", "para", "por", "que"]),
        (&["les", "le", "la"], &["avec", "dans", "pour", "sur"]),
    ];
    const LONGEST: usize = 8;
    let cut = |second: &&str, firsts: &[&str]| word.strip_suffix(*second).filter(|first| firsts.contains(first));
    let (short, small) =
        (4..=LONGEST, word.as_bytes().last().is_some_and(|last| matches!(last, b'e' | b's' | b'a' | b'l')));
    let mut pairs = PAIRS.iter().filter(|_| small && short.contains(&word.len()));
    // "del" and "al" are words
    pairs
        .find_map(|(seconds, firsts)| seconds.iter().find_map(|second| cut(second, firsts)))
        .map(str::len)
        .filter(|_| word != "del")
}

/// Where an English article and a word of five letters or more may have been run together: "thepayment", "exchangethe".
fn beside_article(word: &str) -> Option<usize> {
    const ARTICLE: &str = "the";
    const SHORTEST: usize = 5;
    // "themselves", "theoretical", "therefore"
    let derived = |rest: &&str| !rest.starts_with(['r', 'm', 'o', 'i', 'a']);
    let behind = word.strip_prefix(ARTICLE).filter(|rest| rest.len() >= SHORTEST).filter(derived);
    let before = || word.strip_suffix(ARTICLE).filter(|rest| rest.len() >= SHORTEST).map(str::len);
    behind.map(|_| ARTICLE.len()).or_else(before)
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
    if let Some(cut) = particles(word).or_else(|| beside_article(word))
        && stands(&word[..cut])
        && stands(&word[cut..])
    {
        cuts.push((cut, ' '));
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
    (small && is_name(&rest[..end]) && !is_of_surname(left, stands)).then_some(' ')
}

/// Whether a small word is the beginning of a surname, "deSouza", in a text whose own language has no such word.
fn is_of_surname(word: &str, stands: &mut impl FnMut(&str) -> bool) -> bool {
    match word {
        "van" | "von" | "da" | "di" | "dos" | "mac" | "fitz" | "bin" | "ben" => true,
        "de" | "du" | "la" | "le" | "del" => !(stands("les") && stands("des") || stands("los") && stands("las")),
        _ => false,
    }
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
            ("les États des Alpes, duMali et de la Suisse", "les États des Alpes, du Mali et de la Suisse"),
            (
                "of the State, bythe State and ofthe Sudan, by him",
                "of the State, by the State and of the Sudan, by him",
            ),
            ("the payment of thepayment; exchangethe exchange", "the payment of the payment; exchange the exchange"),
            ("los Estados, en enlos casos, de la ley, dela ley", "los Estados, en en los casos, de la ley, de la ley"),
            ("dans les pays, dansles pays", "dans les pays, dans les pays"),
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
            "Mr. deSouza and Ms. LaSalle, Mr. deMello and Ms. vanDyke, the iPhone and MacDonald",
            "they bathe, breathe and clothe; otherwise theatres, themselves, theories; thepanel met",
            "delos Santos and dela Cruz, the Andes, parle et parla",
            "the UNCTADstat and UNEPs, mRNA and kWh, the Vice-Chair-cumRapporteur, FemTech",
        ] {
            assert_eq!(Source::new(kept).text(), kept);
        }
    }
}
