//! What holds of every report, whatever the text: each span is a passage of it, and the passage says
//! what the entry says.

#[allow(dead_code, reason = "other tests need the rest")]
mod support;

use rapporteur::{Options, analyze};
use serde_json::Value;
use support::Document;
use unicode_normalization::UnicodeNormalization;

/// Fields that are worded as the passage of their span is.
const WORDED: [&str; 4] = ["name", "text", "title", "symbol"];

#[test]
fn spans_are_the_passages() {
    let folders = ["reports", "other", "excerpts"];
    let documents = support::own_corpus().into_iter().chain(folders.into_iter().flat_map(support::shared_corpus));
    let faults: Vec<String> = documents.flat_map(|document| faults(&document)).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// Everything that is wrong with the spans of a document's report.
fn faults(document: &Document) -> Vec<String> {
    let report = serde_json::to_value(analyze(&document.text, &Options::default())).unwrap();
    let mut faults = Vec::new();
    walk(&report, "", &document.text, &(0..document.text.len()), &mut faults);
    faults.into_iter().map(|fault| format!("{}: {fault}", document.name)).collect()
}

type Passage = std::ops::Range<usize>;

fn walk(value: &Value, path: &str, text: &str, around: &Passage, faults: &mut Vec<String>) {
    match value {
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                walk(value, &format!("{path}[{index}]"), text, around, faults);
            }
        }
        Value::Object(fields) => {
            if let Some(span) = passage(value) {
                if text.get(span.clone()).is_none() {
                    faults.push(format!("{path}: {span:?} is no passage"));
                }
                return;
            }
            let own = fields.get("span").and_then(passage);
            if let Some(span) = &own {
                if span.start < around.start || span.end > around.end {
                    faults.push(format!("{path}: {span:?} is not within {around:?}"));
                }
                if let Some(passage) = text.get(span.clone()) {
                    faults
                        .extend(misworded(fields, passage).map(|(field, words)| {
                            format!("{path}.{field}: {words:?} is not worded so in {passage:?}")
                        }));
                }
            }
            for (name, value) in fields {
                walk(value, &format!("{path}.{name}"), text, own.as_ref().unwrap_or(around), faults);
            }
        }
        _ => {}
    }
}

/// A span; a period of days has a start and an end, too, but they are no numbers.
fn passage(value: &Value) -> Option<Passage> {
    let bound = |name: &str| value.get(name)?.as_u64().map(|bound| bound as usize);
    Some(bound("start")?..bound("end")?)
}

/// The fields that are not worded like the passage.
fn misworded<'a>(
    fields: &'a serde_json::Map<String, Value>,
    passage: &'a str,
) -> impl Iterator<Item = (&'static str, &'a str)> {
    // a party's passage is its name and no more
    let party = fields.contains_key("displayName");
    WORDED.into_iter().filter_map(move |field| {
        let words = fields.get(field)?.as_str()?;
        let agrees = if party { is_name(words, passage) } else { is_worded_in(words, passage) };
        (!agrees).then_some((field, words))
    })
}

/// Whether the passage is this name and no more, but for what may stand between its lines.
fn is_name(name: &str, passage: &str) -> bool {
    let (expected, found): (String, String) = (letters(name).collect(), letters(passage).collect());
    let bounds = |text: &str| (text.chars().next(), text.chars().next_back());
    let broken = passage.contains('\n') && bounds(&expected) == bounds(&found) && is_worded_in(name, passage);
    expected == found || broken
}

/// Whether all letters and digits of each line of `words` stand in the passage in their order. Between
/// them may stand what the reading left out: labels, line breaks, footnotes, page furniture.
fn is_worded_in(words: &str, passage: &str) -> bool {
    words.lines().all(|line| {
        let mut passage = letters(passage);
        letters(line).all(|letter| passage.any(|other| other == letter))
    })
}

fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    let western = |c: char| match c {
        '\u{660}'..='\u{669}' => char::from(b'0' + (c as u32 - 0x660) as u8),
        _ => c,
    };
    text.nfkc().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).map(western)
}
