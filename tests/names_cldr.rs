//! The names of States and territories held against an independent source: the territory names of the
//! Unicode Common Locale Data Repository, of which the npm package `cldr-localenames-full` is a copy
//! (a development dependency in `www/package.json`; without it there is nothing to compare).

#[path = "support/skip.rs"]
mod skip;

use std::path::Path;

use rapporteur::{Language, Options, identify};
use serde_json::Value;

/// Codes of the repository's own, and of parts of States that ISO 3166-1 reserves.
const NOT_TERRITORIES: [&str; 13] = ["AC", "CP", "CQ", "DG", "EA", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"];

/// Names that mean something else in these reports, or nothing certain: language, code, name, why.
const OTHERWISE: [(Language, &str, &str, &str); 4] = [
    (Language::Arabic, "SXM", "سانت مارتن", "the name of both halves of the island"),
    (Language::Spanish, "MAF", "San Martín", "a surname"),
    (Language::Spanish, "REU", "Reunión", "a meeting"),
    (Language::French, "REU", "La Réunion", "the meeting"),
];

/// The States' codes: alpha-3, alpha-2.
const STATES: &str = include_str!("../src/names/states.tsv");

#[test]
fn every_territory_name_gives_its_code() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/node_modules/cldr-localenames-full/main");
    if !folder.exists() {
        skip::skipped(&format!("there is no {}; `npm ci` in www brings it", folder.display()));
        return;
    }
    let mut wrong = Vec::new();
    let mut compared = 0;
    for language in Language::ALL {
        for (code, name) in territories(&folder, language) {
            let options = Options { language: Some(language), ..Options::default() };
            let answer = identify(&name, &options).and_then(|party| party.code);
            let agrees = answer.as_ref() == Some(&code);
            compared += 1;
            match OTHERWISE.iter().find(|row| (row.0, row.1, row.2) == (language, &code, &name)) {
                Some((.., why)) => assert!(!agrees, "{name} gives {code} after all: {why}"),
                None if agrees => {}
                None => wrong.push(format!("{} {code} {name}: {answer:?}", language.tag())),
            }
        }
    }
    assert!(compared > 6 * 250, "the repository names {compared} only");
    assert!(wrong.is_empty(), "{} names:\n{}", wrong.len(), wrong.join("\n"));
}

/// Alpha-3 codes and names; those with a variant ("CD-alt-variant") are one more name of the same.
fn territories(folder: &Path, language: Language) -> Vec<(String, String)> {
    let file = folder.join(language.tag()).join("territories.json");
    let json: Value = serde_json::from_str(&std::fs::read_to_string(file).expect("a readable file")).expect("JSON");
    let names = &json["main"][language.tag()]["localeDisplayNames"]["territories"];
    let names = names.as_object().expect("territories");
    let mut found = Vec::new();
    for (key, name) in names {
        let alpha2 = key.split('-').next().unwrap_or_default();
        if alpha2.len() != 2 || NOT_TERRITORIES.contains(&alpha2) {
            continue;
        }
        // not by `identify`: two letters may be an organization's, as those of Australia are
        let rows = STATES.lines().map(|row| row.split('\t').collect::<Vec<_>>());
        let code = rows.into_iter().find(|row| row[1] == alpha2).map_or(alpha2, |row| row[0]).to_owned();
        found.push((code, name.as_str().expect("a name").to_owned()));
    }
    found
}
