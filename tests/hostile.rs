//! No text, however broken, breaks the analysis: nothing panics, every span is a passage.
//!
//! `fuzz/` runs the same properties on texts that a fuzzer thinks of.

#[path = "support/building.rs"]
mod building;
#[path = "support/properties.rs"]
mod properties;
#[allow(dead_code, reason = "other tests need the rest")]
mod support;

use proptest::collection::vec;
use proptest::prelude::*;

fn sample() -> String {
    support::own_corpus().into_iter().find(|document| document.name == "wg4-2011.zh").unwrap().text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in any::<String>()) {
        properties::of_analysis(&text);
        properties::of_identification(&text);
    }

    #[test]
    fn what_reports_are_made_of(choices in vec(any::<u8>(), 0..200)) {
        properties::of_analysis(&building::text(&choices));
    }

    #[test]
    fn names_with_something_wrong(choices in vec(any::<u8>(), 0..4), letters in "\\PC{0,8}") {
        properties::of_identification(&(building::text(&choices) + &letters));
    }
}

/// The letter of a section that strayed above an item's is told behind it.
#[test]
fn a_label_before_the_text_above_it() {
    for report in building::REPORTS {
        properties::of_analysis(&building::broken(report, &[(0, 49), (27778, 5)]));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_sample_broken(choices in vec(any::<(u16, u8)>(), 1..12)) {
        properties::of_analysis(&building::broken(&sample(), &choices));
    }

    #[test]
    fn reports_broken(choices in vec(any::<(u16, u8)>(), 1..12)) {
        for report in building::REPORTS {
            properties::of_analysis(&building::broken(report, &choices));
        }
    }
}

/// Texts that once made the analysis panic: `tests/corpus/issue_N.txt`.
#[test]
fn what_once_broke() {
    let texts = support::documents(&support::root().join("tests/corpus"));
    let broke: Vec<_> = texts.iter().filter(|document| document.name.starts_with("issue_")).collect();
    assert!(!broke.is_empty());
    broke.iter().for_each(|document| properties::of_analysis(&document.text));
}

/// What is likely to go wrong.
#[test]
fn known_shapes() {
    let names: String =
        support::own_corpus().iter().map(|document| document.text.replace(['\n', ' ', '、'], "")).collect();
    let shapes = [
        String::new(),
        "\u{feff}".to_owned(),
        "1.".to_owned(),
        "\r".repeat(50),
        "1234567890".repeat(300),
        "和".repeat(2000),
        "(".repeat(2000),
        "((a) ".repeat(500),
        "1.\n".repeat(2000),
        "Annex\n".repeat(500),
        format!("a,{}\n\n1\nSee note\n", "1,".repeat(3000)),
        format!("1. The delegations {}statements.", "made ".repeat(2000)),
        names.chars().take(20_000).collect(),
    ];
    shapes.iter().for_each(|text| properties::of_analysis(text));
}
