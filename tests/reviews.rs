//! Human rights reviews against a public table in which people coded their recommendations by hand
//! (../shared/corpus/gold/upr.tsv: one row for each recommending State and proposal).
//!
//! `cargo test --test reviews -- --nocapture` prints precision, recall and F1 of the recommending States and of
//! the pairs of State and proposal, and how many of the matched rows have the table's response and action
//! category. With `SHOW=1` in the environment it prints every disagreement, with `SHOW=NAME` those of one report.
//! tests/reviews.md lists the table's own errors.

#[path = "support/skip.rs"]
mod skip;

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::path::Path;

use rapporteur::report::{Recommendation, RecommendationItem, RecommendationKind, Report, Response};
use rapporteur::{Options, analyze, identify};

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus");

/// A proposal as the table or the analysis has it.
#[derive(Debug, Clone)]
struct Row {
    /// ISO code of the State, or its name where nobody knows it.
    from: String,
    text: String,
    /// Whether the reviewed State accepted it; `None` where the report does not say.
    accepted: Option<bool>,
    action: Option<u8>,
}

/// Names that the table has of its own.
const NAMES: &[(&str, &str)] = &[
    ("Macedonia FYR", "MKD"),
    ("DPR Korea", "PRK"),
    ("Republic of Congo", "COG"),
    ("Democratic Republic of Congo", "COD"),
    ("Trinidad & Tobago", "TTO"),
    ("Bosnia & Herzegovina", "BIH"),
    ("Laos", "LAO"),
    ("Palestine", "PSE"),
];

fn code(name: &str) -> String {
    let own = NAMES.iter().find(|(theirs, _)| *theirs == name).map(|(_, code)| (*code).to_owned());
    let known = || identify(name, &Options::default()).and_then(|party| party.code);
    own.or_else(known).unwrap_or_else(|| name.to_owned())
}

/// The table's rows by report, without the pledges.
fn table(path: &Path) -> BTreeMap<String, Vec<Row>> {
    let text = std::fs::read_to_string(path).unwrap();
    let mut rows: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [report, from, response, action, text] = columns[..] else { panic!("not five columns: {line}") };
        if response != "Voluntary Pledge" {
            let accepted = Some(response == "Accepted");
            let row = Row { from: code(from), text: text.to_owned(), accepted, action: action.parse().ok() };
            rows.entry(report.to_owned()).or_default().push(row);
        }
    }
    rows
}

/// The same of an analysis: a recommendation, or each of its proposals.
fn found(report: &Report) -> Vec<Row> {
    let recommendations =
        report.recommendations.iter().filter(|found| found.kind == RecommendationKind::Recommendation);
    recommendations.flat_map(rows_of).collect()
}

fn rows_of(recommendation: &Recommendation) -> Vec<Row> {
    let accepted = match recommendation.response {
        Some(Response::Supported | Response::PartiallySupported | Response::AlreadyImplemented) => Some(true),
        Some(Response::Noted | Response::Rejected) => Some(false),
        Some(Response::Pending) | None => None,
    };
    let row = |by: &rapporteur::Party, text: &str, action: Option<u8>| Row {
        from: by.code.clone().unwrap_or_else(|| by.name.clone()),
        text: text.to_owned(),
        accepted,
        action,
    };
    let of_item = |item: &RecommendationItem| {
        let action = item.action_category.map(u8::from);
        item.recommended_by.iter().map(|by| row(by, &item.text, action)).collect::<Vec<Row>>()
    };
    let action = recommendation.action_category.map(u8::from);
    let own = recommendation.recommended_by.iter().map(|by| row(by, &recommendation.text, action));
    own.chain(recommendation.items.iter().flat_map(of_item)).collect()
}

/// Precision and recall by their counts.
#[derive(Debug, Default, Clone, Copy)]
struct Score {
    both: usize,
    gold: usize,
    found: usize,
}

impl Score {
    fn f1(self) -> f64 {
        share(2 * self.both, self.gold + self.found)
    }

    fn add(&mut self, other: Self) {
        self.both += other.both;
        self.gold += other.gold;
        self.found += other.found;
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let (precision, recall) = (share(self.both, self.found), share(self.both, self.gold));
        write!(f, "P {precision:.3} R {recall:.3} F1 {:.3}", self.f1())
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// What one report scores.
#[derive(Debug, Default)]
struct Scores {
    states: Score,
    pairs: Score,
    /// Right ones among the matched rows whose group states the answer.
    response: (usize, usize),
    /// Right ones among the matched rows.
    action: (usize, usize),
    disagreements: String,
}

fn score(gold: &[Row], found: &[Row]) -> Scores {
    let mut scores = Scores::default();
    let states: HashSet<&str> = gold.iter().chain(found).map(|row| row.from.as_str()).collect();
    let mut states: Vec<&str> = states.into_iter().collect();
    states.sort_unstable();
    for state in states {
        let of_state = |rows: &[Row]| rows.iter().filter(|row| row.from == state).cloned().collect::<Vec<Row>>();
        let (gold, found) = (of_state(gold), of_state(found));
        let both = gold.len().min(found.len());
        scores.states.add(Score { both, gold: gold.len(), found: found.len() });
        let pairs = align(&gold, &found);
        scores.pairs.add(Score { both: pairs.len(), gold: gold.len(), found: found.len() });
        for &(g, f) in &pairs {
            scores.compare(&gold[g], &found[f]);
        }
        let matched = |side: fn(&(usize, usize)) -> usize| pairs.iter().map(side).collect::<HashSet<usize>>();
        let (in_gold, in_found) = (matched(|pair| pair.0), matched(|pair| pair.1));
        for (_, row) in gold.iter().enumerate().filter(|(at, _)| !in_gold.contains(at)) {
            let _ = writeln!(scores.disagreements, "  missed   {state} {}", row.text);
        }
        for (_, row) in found.iter().enumerate().filter(|(at, _)| !in_found.contains(at)) {
            let _ = writeln!(scores.disagreements, "  invented {state} {}", row.text);
        }
    }
    scores
}

impl Scores {
    fn compare(&mut self, gold: &Row, found: &Row) {
        if found.accepted.is_some() {
            self.response.1 += 1;
            self.response.0 += usize::from(found.accepted == gold.accepted);
            if found.accepted != gold.accepted {
                let _ = writeln!(
                    self.disagreements,
                    "  response {} accepted {:?}: {}",
                    gold.from, gold.accepted, gold.text
                );
            }
        }
        self.action.1 += 1;
        self.action.0 += usize::from(found.action == gold.action);
        if found.action != gold.action {
            let (theirs, ours) = (gold.action.unwrap_or(0), found.action.unwrap_or(0));
            let _ = writeln!(self.disagreements, "  action   {theirs} not {ours}: {}", gold.text);
        }
    }

    fn add(&mut self, other: &Self) {
        self.states.add(other.states);
        self.pairs.add(other.pairs);
        for (sum, more) in [(&mut self.response, other.response), (&mut self.action, other.action)] {
            sum.0 += more.0;
            sum.1 += more.1;
        }
    }

    fn line(&self, name: &str) -> String {
        let ((response, stated), (action, matched)) = (self.response, self.action);
        format!(
            "{name:24} States {}   pairs {}   response {response}/{stated}   action {:.3} ({action}/{matched})",
            self.states,
            self.pairs,
            share(action, matched)
        )
    }
}

/// Pairs of rows of one State, the likest first; each row once. Less than half in common is no pair.
fn align(gold: &[Row], found: &[Row]) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    for (g, theirs) in gold.iter().enumerate() {
        for (f, ours) in found.iter().enumerate() {
            let likeness = likeness(&theirs.text, &ours.text);
            if likeness >= 0.5 {
                candidates.push((likeness, g, f));
            }
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut in_gold, mut in_found) = (HashSet::new(), HashSet::new());
    let mut pairs = Vec::new();
    for (_, g, f) in candidates {
        if !in_gold.contains(&g) && !in_found.contains(&f) {
            in_gold.insert(g);
            in_found.insert(f);
            pairs.push((g, f));
        }
    }
    pairs
}

/// Share of words in common (Dice's coefficient).
fn likeness(left: &str, right: &str) -> f64 {
    let words = |text: &str| {
        let lower = text.to_lowercase();
        let mut words: Vec<String> =
            lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
        words.sort();
        words
    };
    let (left, right) = (words(left), words(right));
    let mut rest = right.clone();
    let common =
        left.iter().filter(|word| rest.iter().position(|other| other == *word).map(|at| rest.remove(at)).is_some());
    share(2 * common.count(), left.len() + right.len())
}

#[test]
fn agrees_with_the_table() {
    let path = Path::new(CORPUS).join("gold/upr.tsv");
    if !path.exists() {
        skip::skipped(&format!("{} is not there", path.display()));
        return;
    }
    let shown = std::env::var("SHOW").unwrap_or_default();
    let mut all = Scores::default();
    for (name, gold) in table(&path) {
        let text = std::fs::read_to_string(Path::new(CORPUS).join(format!("reports/{name}.txt"))).unwrap();
        let report = analyze(&text, &Options::default());
        let scores = score(&gold, &found(&report));
        let dialogue = report.speakers.iter().find(|item| item.declared.delegations.is_some());
        let (spoke, stated) = dialogue.map_or((0, None), |item| (item.delegations, item.declared.delegations));
        println!("{}   delegations {spoke} of {}", scores.line(&name), stated.unwrap_or(0));
        if shown == "1" || name.contains(&shown) && !shown.is_empty() {
            println!("{}", scores.disagreements);
        }
        assert_eq!(Some(spoke), stated, "delegations of {name}");
        all.add(&scores);
    }
    println!("{}", all.line("all"));
    assert!(all.states.f1() >= 0.98, "recommending States");
    assert!(all.pairs.f1() >= 0.96, "pairs of State and proposal");
    assert!(share(all.response.0, all.response.1) >= 0.97, "responses");
    assert!(share(all.action.0, all.action.1) >= 0.90, "action categories");
}
