//! Paragraph numbers without a mark behind them: "1 The Committee met".

use crate::lexicon;
use crate::matcher::is_unspaced;

use super::enumerator::{self, Form};
use super::furniture::{Kind, leading_mark};
use super::lines::{Line, is_symbol};
use super::numbering::{self, Candidate};

/// For each line, whether it begins with a number that may be a paragraph's, where such lines prove that paragraphs are
/// numbered so: they count without a gap, from 1 or for long, and hardly any number of the text has a mark.
pub fn find(lines: &[Line], kinds: &[Kind]) -> Vec<bool> {
    const FEW: usize = 3;
    let numbers: Vec<Option<u32>> = (0..lines.len()).map(|index| number(lines, kinds, index)).collect();
    let places: Vec<usize> = (0..lines.len()).filter(|index| numbers[*index].is_some()).collect();
    let candidate = |number| Candidate { number, weight: 1000, restart: 3000 };
    let candidates: Vec<Candidate> = numbers.iter().flatten().map(|number| candidate(*number)).collect();
    let chain: Vec<u32> = numbering::chain(&candidates).into_iter().map(|member| candidates[member].number).collect();
    let from_start = chain.first() == Some(&1);
    let counts =
        (from_start || chain.len() > FEW) && chain.windows(2).all(|pair| pair[1] == pair[0] + 1 || pair[1] == 1);
    let marked = lines.iter().zip(kinds).filter(|(line, kind)| kind.is_text() && is_numbered(line.text)).count();
    let proved = chain.len() >= FEW && counts && marked * 2 <= chain.len();
    let mut found = vec![false; lines.len()];
    places.into_iter().filter(|_| proved).for_each(|place| found[place] = true);
    found
}

/// Chapters may have numbers without marks where their paragraphs are numbered 1.1, 1.2.
fn is_numbered(text: &str) -> bool {
    enumerator::parse(text).is_some_and(|found| matches!(found.form, Form::Number | Form::SubNumber))
}

/// The number in "98 12 October 2011" or «14 2-е заседание открыл» or "8 12个成员国": a date, an ordinal or a count follows it.
fn before_figure(text: &str) -> Option<u32> {
    let (number, rest) = text.split_once(' ')?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let ordinal = rest[digits..].strip_prefix('-').is_some_and(|ending| ending.starts_with(|c: char| c.is_lowercase()));
    let figure = match digits {
        1..=3 if ordinal || rest[digits..].starts_with(is_unspaced) => true,
        1..=2 => rest[digits..].strip_prefix(' ').is_some_and(lexicon::is_month),
        4 => rest[digits..].starts_with('年'),
        _ => false,
    };
    let written = number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    (figure && written).then(|| number.parse().ok()).flatten()
}

/// The number in "7国际药物政策联盟发了言。": a Chinese text follows it at once that is no measure.
fn before_han(text: &str) -> Option<u32> {
    const MEASURES: &str = "年月日时分秒个条次届项段名国号人天周位种章节款页卷份亿万千百十点至和世多余岁类轮场件级";
    // what texts begin with, though its first letter is a measure by itself
    const WORDS: [&str; 10] = ["国际", "国家", "世界", "世贸", "世卫", "人权", "人口", "日本", "条约", "项目"];
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    let letter = rest.chars().next()?;
    let measure = MEASURES.contains(letter) && !WORDS.iter().any(|word| rest.starts_with(word));
    let begins = (1..=3).contains(&digits) && is_unspaced(letter) && !measure;
    begins.then(|| text[..digits].parse().ok()).flatten()
}

/// The number that a line begins with, or holds alone above its text; no cell of a table.
fn number(lines: &[Line], kinds: &[Kind], index: usize) -> Option<u32> {
    let text = lines[index].text;
    match kinds[index] {
        Kind::Text => {
            let spaced = leading_mark(text).filter(|_| text.contains([' ', '\t']));
            spaced.or_else(|| before_figure(text)).or_else(|| before_han(text))
        }
        Kind::Mark => {
            let is_text = |line: &Line| line.text.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
            let cell = index.checked_sub(1).is_some_and(|before| is_symbol(lines[before].text));
            text.parse().ok().filter(|_| !cell && lines.get(index + 1).is_some_and(is_text))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Source;

    #[test]
    fn numbers_that_count_are_paragraphs() {
        let text = "I. Opening\n1 The Group met in Geneva.\n2 It elected a Chair.\n3\nThe Group adopted its report.";
        let expected =
            "I. Opening\n1. The Group met in Geneva.\n2. It elected a Chair.\n3. The Group adopted its report.";
        assert_eq!(Source::new(text).text(), expected);
        let glued = "一、会议开幕\n1工作组在日内瓦举行了会议。\n2工作组选举了主席。\n3工作组通过了报告。";
        let expected = "一、会议开幕\n1.工作组在日内瓦举行了会议。\n2.工作组选举了主席。\n3.工作组通过了报告。";
        assert_eq!(Source::new(glued).text(), expected);
        // a table, and a text whose numbers have marks
        for text in
            ["Results\n3 Algeria\n7 Brazil\n12 Chile", "1. The Group met.\n2. It rose.\n1 Algeria\n2 Brazil\n3 Chile"]
        {
            assert_eq!(Source::new(text).text(), text);
        }
    }
}
