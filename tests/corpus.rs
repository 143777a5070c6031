//! The sample report: all that is in it; and the same from the versions that the United Nations would have
//! issued in the other five languages, each as a clean text and with the broken lines of a PDF.

#[path = "support/facts.rs"]
mod facts;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use facts::{identity, joined, list, text};
use rapporteur::{Language, Options, analyze};
use serde_json::Value;

/// Symbol of the report; it stands in the mastheads of the other versions, the sample has lost it.
const SYMBOL: &str = "CTOC/COP/WG.4/2011/8";

#[test]
fn six_languages_say_the_same() {
    let chinese = facts_of(&read("wg4-2011.zh"));
    let mut failures = String::new();
    for language in ["ar", "en", "es", "fr", "ru"] {
        for paste in ["", ".pdf"] {
            let name = format!("wg4-2011.{language}{paste}");
            let report = read(&name);
            assert_eq!(text(&report["language"]), language, "{name}");
            assert_eq!(joined(list(&report["meeting"]["symbols"]).map(text)), SYMBOL, "{name}");
            let found = facts_of(&report);
            if found != chinese {
                writeln!(failures, "\n{name}{}", facts::difference(&chinese, &found)).expect("strings take all");
            }
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn the_sample_says_what_is_in_it() {
    let report = read("wg4-2011.zh");
    let meeting = &report["meeting"];
    assert_eq!(["body", "place"].map(|field| text(&meeting[field])), ["贩运人口问题工作组", "维也纳"]);
    assert_eq!(list(&meeting["symbols"]).count(), 0, "a neighbour's symbol is not the report's own");
    assert_eq!(text(&meeting["officers"][0]["name"]), "Dominika Krois");
    assert_eq!(facts::sitting(meeting), ["meetingsHeld 6", "dates 2011-10-10/2011-10-12", "officers chair POL"]);
    assert_eq!(facts::agenda(&report), "agenda 1, 1(a), 1(b), 2, 3, 4, 5, 6, 7, 8");
    assert_eq!(
        totals(&report),
        "entities 2, intergovernmental 8, observerStates 10, regionalOrganizations 1, signatories 4, statesParties 65, \
         unitedNations 3"
    );
    let documents = list(&report["documents"]).map(|document| text(&document["title"]));
    assert_eq!(documents.filter(|title| title != "-").count(), 8);
    assert_eq!(list(&report["outline"]).map(paragraphs).sum::<usize>(), 98);
}

#[test]
fn the_sample_makes_fifty_five_recommendations() {
    let report = read("wg4-2011.zh");
    let ids =
        list(&report["recommendations"]).map(|entry| format!("{} {}", text(&entry["id"]), text(&entry["status"])));
    let adopted = (6..=50).map(|paragraph| format!("{paragraph} adopted"));
    let endorsed = ('a'..='j').map(|letter| format!("51({letter}) endorsed"));
    assert_eq!(ids.collect::<Vec<_>>(), adopted.chain(endorsed).collect::<Vec<_>>());
    let parts: Vec<(String, usize)> = list(&report["recommendations"])
        .map(|entry| (text(&entry["id"]), list(&entry["items"]).count()))
        .filter(|(_, parts)| *parts > 0)
        .collect();
    assert_eq!(parts, [("50".to_owned(), 11), ("51(i)".to_owned(), 3), ("51(j)".to_owned(), 6)]);
}

#[test]
fn the_sample_names_its_speakers() {
    let report = read("wg4-2011.zh");
    let found: Vec<String> = list(&report["speakers"]).map(counts).collect();
    assert_eq!(
        found,
        [
            "-: 7 delegations; 1 independentExpert, 1 officer, 1 secretariat, 7 state",
            "2: 22 delegations; 1 intergovernmental, 1 officer, 1 secretariat, 21 state",
            "3: 15 delegations; 4 panellist, 15 state",
            "4: 26 delegations; 1 entity, 1 independentExpert, 2 panellist, 2 signatory, 23 state",
            "5: 18 delegations; 6 panellist, 1 signatory, 17 state",
            "6: 18 delegations; 1 signatory, 17 state",
        ]
    );
    let statements = || list(&report["speakers"]).flat_map(|item| list(&item["statements"]));
    let for_others = statements().filter(|statement| list(&statement["onBehalfOf"]).next().is_some());
    assert_eq!(joined(for_others.map(|statement| identity(&statement["speaker"]))), "IRN");
    let panellists = statements().filter(|statement| text(&statement["role"]) == "panellist");
    let affiliations = joined(panellists.map(|statement| identity(&statement["affiliation"])));
    assert_eq!(affiliations, "MEX, CHE, EGY, ARG, ISR, EGY, QAT, CAN, BRA, AUS, VNM, CHN");
}

#[test]
fn a_paste_of_two_languages_says_so() {
    let [english, french] = ["en", "fr"].map(|language| pasted(&format!("wg4-2011.{language}")));
    let mixed = |text: &str| {
        let checks = analyze(text, &Options::default()).checks;
        checks.into_iter().find(|check| check.code == "mixedLanguages")
    };
    assert_eq!(mixed(&english), None);
    // without its masthead and title: with them it would be another report, and not be read
    let french = &french[french.find("2. ").expect("paragraphs")..];
    let both = format!("{english}\n{french}");
    let check = mixed(&both).expect("paragraphs of another version behind the report");
    assert_eq!(serde_json::to_value(&check.params).expect("plain")["others"], "fr");
    let in_french = |text: &str| text.contains("Groupe de travail") || text.contains("États");
    assert!(check.spans.iter().filter(|span| in_french(&both[span.start..span.end])).count() > 20);
}

#[test]
fn the_reader_may_say_the_language() {
    let report = |language| analyze("出席会议", &Options { language, ..Options::default() });
    assert_eq!(report(None).language, Language::Chinese);
    assert_eq!(report(Some(Language::French)).language, Language::French);
}

fn read(name: &str) -> Value {
    serde_json::to_value(analyze(&pasted(name), &Options::default())).expect("a report is plain data")
}

fn pasted(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/corpus/{name}.txt"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Everything that does not depend on the language of a version.
fn facts_of(report: &Value) -> String {
    let mut lines = facts::sitting(&report["meeting"]);
    lines.push(facts::agenda(report));
    lines.extend(facts::attendance(report).iter().map(|line| in_order(line)));
    lines.push(totals(report));
    lines.extend(facts::speakers(report, speaker));
    for entry in list(&report["recommendations"]) {
        lines.push(facts::recommendation(entry));
        lines.extend(parts(entry, &text(&entry["id"])));
    }
    let document = |document: &Value| {
        format!("document {}; items {}", text(&document["symbol"]), joined(list(&document["agendaItems"]).map(text)))
    };
    lines.extend(list(&report["documents"]).map(document));
    let counted = ["numberingComplete", "recommendationRange"];
    let checks = list(&report["checks"]).filter(|check| counted.contains(&text(&check["code"]).as_str()));
    lines
        .extend(checks.map(|check| format!("{} {} {}", text(&check["code"]), text(&check["status"]), check["params"])));
    lines.join("\n") + "\n"
}

/// Lists are alphabetical in the language of the version.
fn in_order(line: &str) -> String {
    let (head, list) = line.split_once(": ").unwrap_or((line, ""));
    let mut names: Vec<&str> = list.split(", ").collect();
    names.sort_unstable();
    format!("{head}: {}", names.join(", "))
}

/// Persons by their States, offices by their roles: names of both are spelled in the language of the version.
fn speaker(statement: &Value) -> String {
    let spoken_for = list(&statement["onBehalfOf"]).count();
    let behalf = if spoken_for == 0 { String::new() } else { format!(" for {spoken_for}") };
    let named = match text(&statement["role"]).as_str() {
        "panellist" => identity(&statement["affiliation"]),
        "officer" | "secretariat" | "independentExpert" => "office".to_owned(),
        _ => identity(&statement["speaker"]),
    };
    named + &behalf
}

fn parts(entry: &Value, id: &str) -> Vec<String> {
    let part = |(index, item): (usize, &Value)| {
        let id = format!("{id}.{}", index + 1);
        let told = joined(list(&item["addressees"]).map(text));
        let line = format!("part {id} {} to {told}", text(&item["strength"]));
        std::iter::once(line).chain(parts(item, &id)).collect::<Vec<_>>()
    };
    list(&entry["items"]).enumerate().flat_map(part).collect()
}

fn totals(report: &Value) -> String {
    let totals = report["attendance"]["totals"].as_object().expect("totals by category");
    let mut lines: Vec<String> = totals
        .iter()
        .filter(|(_, total)| !total.is_null())
        .map(|(category, total)| format!("{category} {total}"))
        .collect();
    lines.sort_unstable();
    joined(lines.into_iter())
}

fn counts(item: &Value) -> String {
    let roles = item["byRole"].as_object().expect("counts by role");
    let mut roles: Vec<String> = roles
        .iter()
        .filter(|(_, count)| count.as_u64() != Some(0))
        .map(|(role, count)| format!("{count} {role}"))
        .collect();
    roles.sort_by(|a, b| a.split(' ').next_back().cmp(&b.split(' ').next_back()));
    let items = joined(list(&item["agendaItems"]).map(text));
    format!("{items}: {} delegations; {}", text(&item["delegations"]), joined(roles.into_iter()))
}

fn paragraphs(section: &Value) -> usize {
    let own = list(&section["paragraphs"]).filter(|paragraph| !paragraph["number"].is_null()).count();
    own + list(&section["sections"]).map(paragraphs).sum::<usize>()
}
