//! What e-mail programs, messengers and Markdown put around a text.

/// So many bytes around a mark are looked at.
const NEAR: usize = 400;

/// Whether a mark between these texts is markup: the "> " of a quoted line, the "## " of a heading, the "\\" of "1\\.",
/// the stars of "**bold**" and "*italic*" that begin and end on one line.
pub fn is_markup(before: &str, mark: &str) -> bool {
    let line = before[floor(before, before.len().saturating_sub(NEAR))..].rsplit('\n').next().unwrap_or_default();
    match mark.as_bytes().first() {
        Some(b'>') => line.chars().all(|c| matches!(c, '>' | ' ')),
        Some(b'#') => line.len() < 6 && line.chars().all(|c| c == '#') && is_heading(mark),
        Some(b'\\') => mark[1..].starts_with(|c: char| c.is_ascii_punctuation()),
        Some(b'*') => is_emphasis(line, mark[..floor(mark, NEAR)].split('\n').next().unwrap_or_default()),
        _ => false,
    }
}

/// Whether a space stands behind the hashes, of which a heading has no more than six.
fn is_heading(hashes: &str) -> bool {
    hashes.bytes().take(7).find(|byte| *byte != b'#') == Some(b' ')
}

/// Whether the stars here open or close what stands between two pairs of as many; not those of "*2503320*", a barcode.
fn is_emphasis(before: &str, after: &str) -> bool {
    let (outside, inside) = (before.trim_end_matches('*'), after.trim_start_matches('*'));
    let stars = &"***"[..(before.len() - outside.len() + after.len() - inside.len()).min(3)];
    let opens = |before: &str, after: &str| {
        let begins = |c: char| !c.is_whitespace() && c != '*' && (stars.len() > 1 || !c.is_ascii_digit());
        !before.ends_with(|c: char| c.is_alphanumeric() || c == '*') && after.starts_with(begins)
    };
    let closes = |before: &str, after: &str| {
        before.ends_with(|c: char| !c.is_whitespace() && c != '*')
            && !after.starts_with(|c: char| c.is_alphanumeric() || c == '*')
    };
    let beside = |text: &str, is: &dyn Fn(&str, &str) -> bool| {
        text.match_indices(stars).any(|(at, _)| is(&text[..at], &text[at + stars.len()..]))
    };
    opens(outside, inside) && beside(inside, &closes) || closes(outside, inside) && beside(outside, &opens)
}

/// The last boundary of a character that is not behind this byte.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// Length of what messengers put before a message: "[12/03/2029, 14:05:11] Ana: ", "12/03/2029, 14:05 - Ana: "; 0 where
/// there is none.
pub fn stamp(line: &str) -> usize {
    const LONGEST: usize = 40;
    let text = line.trim_start();
    if !text.starts_with(|c: char| c == '[' || c.is_ascii_digit()) {
        return 0;
    }
    let sign = if text.starts_with('[') { "] " } else { " - " };
    let moment = text[..floor(text, LONGEST)].split_once(sign).filter(|(moment, _)| is_moment(moment));
    let Some((moment, _)) = moment else { return 0 };
    let sent = &text[moment.len() + sign.len()..];
    let message = sent
        .split_once(": ")
        .filter(|(name, _)| name.chars().count() <= LONGEST && !name.contains(['.', ',', ';', '\n']));
    message.map_or(0, |(_, message)| line.len() - message.len())
}

/// Whether a text is a date and a time and nothing else.
fn is_moment(text: &str) -> bool {
    let figures = |sign: &[char]| {
        let parts = |word: &str| word.split(sign).filter(|part| part.parse::<u16>().is_ok()).count();
        text.split([' ', ',', '[']).map(parts).max().unwrap_or(0)
    };
    let of_moment = |c: char| c.is_ascii_digit() || "[/.-:, apmAPM".contains(c);
    figures(&['/', '.', '-']) == 3 && figures(&[':']) >= 2 && text.chars().all(of_moment)
}

#[cfg(test)]
mod tests {
    use super::stamp;

    #[test]
    fn what_stands_before_messages_is_known() {
        for sent in ["[12/03/2029, 14:05:11] Ana Pérez: ", "12.03.2029, 14:05 - Ana Pérez: ", "3/12/29, 2:05 PM - A: "]
        {
            assert_eq!(stamp(&format!("{sent}The text: so")), sent.len(), "{sent}");
        }
        for line in
            ["12/03/2029, 14:05 - 16.30: talks", "[2029] Report: A/80/1", "10:30 - 1 p.m.: debate", "1. Report: A"]
        {
            assert_eq!(stamp(line), 0, "{line}");
        }
    }
}
