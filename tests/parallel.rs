//! Sentences that name States, in English and other official languages: whoever is named in one is named
//! in the other. The sentences stay in `../shared/corpus/parallel`; without them there is nothing to do.
//!
//! `cargo test --test parallel -- --nocapture` prints the agreement and every disagreement.

#[path = "support/skip.rs"]
mod skip;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rapporteur::report::PartyKind;
use rapporteur::{Language, Options};

/// Least share of sentences in which a language names the same States as English.
const AGREEMENT: f64 = 0.97;
/// Least share of the country names in the English sentences that must be found.
const FOUND: f64 = 0.95;

/// Sentences in which the corpus itself names others in two languages: file, line, language, why.
const NOT_PARALLEL: &[(&str, usize, &str, &str)] = &[
    ("multiun_country_lists_en_ar.tsv", 3, "ar", MISALIGNED),
    ("multiun_country_lists_en_ar.tsv", 22, "ar", CUT),
    ("multiun_country_lists_en_ar.tsv", 27, "ar", MISALIGNED),
    ("multiun_country_lists_en_ar.tsv", 30, "ar", MISALIGNED),
    ("multiun_country_lists_en_ar.tsv", 39, "ar", MISALIGNED),
    ("multiun_country_lists_en_ar.tsv", 42, "ar", "the English names a capital, the Arabic its State"),
    ("multiun_country_lists_en_ar.tsv", 46, "ar", CUT),
    ("multiun_country_lists_en_es.tsv", 7, "es", MISALIGNED),
    ("multiun_country_lists_en_es.tsv", 14, "es", CUT),
    ("multiun_country_lists_en_es.tsv", 24, "es", CUT),
    ("multiun_country_lists_en_es.tsv", 25, "es", MISALIGNED),
    ("multiun_country_lists_en_es.tsv", 27, "es", MISALIGNED),
    ("multiun_country_lists_en_fr.tsv", 15, "fr", "the French leaves Lesotho out"),
    ("multiun_country_lists_en_fr.tsv", 23, "fr", ADJECTIVE),
    ("multiun_country_lists_en_fr.tsv", 34, "fr", CUT),
    ("multiun_country_lists_en_fr.tsv", 41, "fr", MISALIGNED),
    ("multiun_country_lists_en_fr.tsv", 43, "fr", "the French is English"),
    ("multiun_country_lists_en_ru.tsv", 7, "ru", "the Russian adds Croatia"),
    ("multiun_country_lists_en_ru.tsv", 20, "ru", LOWER_CASED),
    ("multiun_country_lists_en_ru.tsv", 29, "ru", MISALIGNED),
    ("multiun_country_lists_en_ru.tsv", 36, "ru", ADJECTIVE),
    ("multiun_country_lists_en_zh.tsv", 18, "zh", "the English says Korea, which of the two the Chinese"),
    ("multiun_country_lists_en_zh.tsv", 34, "zh", "the Chinese leaves Palau out"),
    ("multiun_country_lists_en_zh.tsv", 43, "zh", ADJECTIVE),
    (
        "unpc_devset_country_lists_6lang.tsv",
        5,
        "ru",
        "the Russian misprints the Turks Islands, and adds a note on the United Kingdom",
    ),
    ("unpc_devset_country_lists_6lang.tsv", 25, "ar", ADJECTIVE),
    ("unpc_devset_country_lists_6lang.tsv", 26, "fr", ADJECTIVE),
    ("unpc_devset_country_lists_6lang.tsv", 27, "ru", "Algiers and Algeria are one word"),
    ("unpc_devset_recommendation_sentences_6lang.tsv", 3, "ar", "the translation says where the organization is from"),
    ("unpc_devset_recommendation_sentences_6lang.tsv", 3, "ru", "the translation says where the organization is from"),
    ("unpc_devset_recommendation_sentences_6lang.tsv", 29, "es", "the translation says whom the sanctions concern"),
    ("unpc_devset_recommendation_sentences_6lang.tsv", 29, "fr", "the translation says whom the sanctions concern"),
];
const MISALIGNED: &str = "the sentence is no translation";
const CUT: &str = "one of the two is cut short";
const ADJECTIVE: &str = "one names the State, the other has its adjective";
const LOWER_CASED: &str = "in small letters Того and того, Togo and that, are one word";

/// A line of a file: its sentences by language.
struct Row {
    file: String,
    line: usize,
    names_in_english: usize,
    sentences: BTreeMap<String, String>,
}

#[test]
fn languages_name_the_same_states() {
    let Some(rows) = rows() else { return };
    let (mut found, mut named) = (0, 0);
    let mut agreement: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for row in &rows {
        let english = states(&row.sentences["en"], Language::English);
        found += english.len().min(row.names_in_english);
        named += row.names_in_english;
        if english.len() < row.names_in_english {
            println!("{}:{} en: {} of {} names: {english:?}", row.file, row.line, english.len(), row.names_in_english);
        }
        for (tag, sentence) in row.sentences.iter().filter(|(tag, _)| *tag != "en") {
            let others = states(sentence, tag.parse().expect("the tag of a language"));
            if let Some(why) = why_not_parallel(row, tag) {
                assert_ne!(others, english, "{}:{} {tag} agrees after all: {why}", row.file, row.line);
                continue;
            }
            let (agreed, all) = agreement.entry(tag).or_default();
            *all += 1;
            match others == english {
                true => *agreed += 1,
                false => println!(
                    "{}:{} {tag}: missed {:?}, added {:?}",
                    row.file,
                    row.line,
                    english.difference(&others).collect::<Vec<_>>(),
                    others.difference(&english).collect::<Vec<_>>()
                ),
            }
        }
    }
    let found = found as f64 / named as f64;
    println!("English finds {found:.3} of {named} names");
    for (language, (agreed, all)) in &agreement {
        println!("{language} agrees in {agreed} of {all} sentences: {:.3}", *agreed as f64 / *all as f64);
    }
    assert!(found >= FOUND);
    for (language, (agreed, all)) in agreement {
        assert!(agreed as f64 / all as f64 >= AGREEMENT, "{language} agrees in {agreed} of {all} sentences");
    }
}

fn why_not_parallel(row: &Row, tag: &str) -> Option<&'static str> {
    let listed = NOT_PARALLEL
        .iter()
        .find(|(file, line, language, _)| *file == row.file && *line == row.line && *language == tag);
    listed.map(|(.., why)| *why)
}

/// Codes of the States and territories named.
fn states(sentence: &str, language: Language) -> BTreeSet<String> {
    let options = Options { language: Some(language), ..Options::default() };
    let parties = rapporteur::parties(sentence, &options).into_iter();
    parties
        .filter(|party| matches!(party.kind, PartyKind::State | PartyKind::Territory))
        .filter_map(|party| party.code)
        .collect()
}

fn rows() -> Option<Vec<Row>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/parallel");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        skip::skipped(&format!("there is no {}", folder.display()));
        return None;
    };
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    files.sort();
    Some(files.iter().flat_map(|file| rows_of(file)).collect())
}

fn rows_of(file: &Path) -> Vec<Row> {
    let text = std::fs::read_to_string(file).expect("a readable file");
    let mut lines = text.lines();
    let columns: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let row = |(index, line): (usize, &str)| {
        let mut cells: BTreeMap<&str, &str> = columns.iter().copied().zip(line.split('\t')).collect();
        cells.remove("doc");
        cells.remove("kind");
        let names_in_english = cells.remove("n_country_names_en").map_or(0, |number| number.parse().expect("a number"));
        let sentences = cells.into_iter().map(|(tag, text)| (tag.to_owned(), text.to_owned())).collect();
        Row { file: name.clone().into_owned(), line: index + 2, names_in_english, sentences }
    };
    lines.enumerate().map(row).collect()
}
