//! How well attendance and speakers are read, measured against keys that people made by reading the
//! reports: `tests/gold/NAME.tsv`, and those kept beside the repository with the reports themselves. Why
//! what is missed is missed: `tests/gold/NOTES.md`. To see the table:
//! `cargo test --test accuracy -- --nocapture`.

mod support;

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use rapporteur::report::{AttendanceCategory, Party, SpeakerRole};
use rapporteur::{Options, Report, analyze};
use unicode_normalization::UnicodeNormalization;

/// Least F1 of States and entities, for the attendance and for the speakers of each report.
const LEAST: f64 = 0.97;

#[test]
fn keyed_reports_are_read_as_people_read_them() {
    let keys = keys();
    let mut reports = support::shared_corpus("reports");
    reports.extend(support::own_corpus());
    let mut poor = Vec::new();
    println!("{:18} {:10} {:>12} {:>6} {:>6} {:>6}", "report", "kind", "key/found", "P", "R", "F1");
    for report in &reports {
        let Some(key) = keys.get(&report.name) else { continue };
        let found = Mentions::found(&analyze(&report.text, &Options::default()));
        for (kind, wanted, found) in
            [("attendance", &key.attendance, &found.attendance), ("speakers", &key.speakers, &found.speakers)]
        {
            if wanted.is_empty() {
                continue;
            }
            print(&report.name, kind, &Score::of(wanted, found));
            let score = Score::of(&states(wanted), &states(found));
            print("", "  States", &score);
            if score.f1() < LEAST {
                poor.push(format!("{} {kind}: {:.3}", report.name, score.f1()));
            }
        }
    }
    assert!(poor.is_empty(), "F1 of States and entities below {LEAST}: {poor:?}");
}

fn print(name: &str, kind: &str, score: &Score) {
    let counts = format!("{}/{}", score.wanted, score.found);
    let (precision, recall, f1) = (score.precision(), score.recall(), score.f1());
    println!("{name:18} {kind:10} {counts:>12} {precision:>6.3} {recall:>6.3} {f1:>6.3}");
}

/// The keys by report; those of the shared corpus are skipped, aloud, where it is absent.
fn keys() -> HashMap<String, Mentions> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut keys = HashMap::new();
    for folder in [root.join("tests/gold"), root.join("../shared/corpus/gold")] {
        let Ok(entries) = fs::read_dir(&folder) else {
            support::skipped(&format!("{} is not there", folder.display()));
            continue;
        };
        for path in entries.map(|entry| entry.expect("a file").path()) {
            let text = fs::read_to_string(&path).expect("keys are UTF-8");
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            if text.starts_with("kind\titem\t") {
                keys.insert(name, Mentions::of_key(&text));
            }
        }
    }
    keys
}

/// Somebody named as attending or speaking.
#[derive(Debug, Clone)]
struct Mention {
    /// Agenda item without its letter, "-" for none; for the attendance the category.
    place: String,
    /// Whether it is a State or counts beside States.
    state: bool,
    code: Option<String>,
    name: String,
}

#[derive(Debug, Default)]
struct Mentions {
    attendance: Vec<Mention>,
    speakers: Vec<Mention>,
}

impl Mentions {
    /// From a key: kind, item, paragraph, role, code, name, on_behalf_of.
    fn of_key(text: &str) -> Self {
        let mut mentions = Self::default();
        for row in text.lines().skip(1) {
            let columns: Vec<&str> = row.split('\t').collect();
            let [kind, item, _, role, code, name, ..] = columns[..] else { panic!("not a row of a key: {row}") };
            let state = matches!(
                role,
                "state" | "observer-state" | "signatory" | "regional-organization" | "entity" | "states-party"
            );
            let place = if kind == "speaker" { item } else { place(role) };
            let mention = Mention {
                place: place.to_owned(),
                state,
                code: (!code.is_empty()).then(|| code.to_owned()),
                name: letters(name),
            };
            let list = if kind == "speaker" { &mut mentions.speakers } else { &mut mentions.attendance };
            list.push(mention);
        }
        mentions
    }

    fn found(report: &Report) -> Self {
        let mut mentions = Self::default();
        for item in &report.speakers {
            let number = item.agenda_items.first().map_or("-", |number| number.split('(').next().unwrap_or("-"));
            let mention = |statement: &rapporteur::report::Statement| {
                Mention::new(number, role_counts_beside_states(statement.role), &statement.speaker)
            };
            mentions.speakers.extend(item.statements.iter().map(mention));
        }
        for group in &report.attendance.groups {
            let role = category(group.category);
            let state = place(role) != "organizations";
            mentions.attendance.extend(group.participants.iter().map(|party| Mention::new(place(role), state, party)));
        }
        mentions
    }
}

impl Mention {
    fn new(place: &str, state: bool, party: &Party) -> Self {
        Self { place: place.to_owned(), state, code: party.code.clone(), name: letters(&party.name) }
    }

    /// Who it is: a State by its code, others by name.
    fn identity(&self) -> &str {
        let of_state = |code: &&str| *code == "EU" || code.len() == 3 && code.chars().all(|c| c.is_ascii_uppercase());
        self.code.as_deref().filter(of_state).filter(|_| self.state).unwrap_or(&self.name)
    }

    fn is(&self, other: &Self) -> bool {
        self.place == other.place && self.identity() == other.identity()
    }

    /// The same name, or one within the other, for those who are no States.
    fn resembles(&self, other: &Self) -> bool {
        let within = self.name.contains(&other.name) || other.name.contains(&self.name);
        let named = self.name.chars().count().min(other.name.chars().count()) >= 2;
        self.place == other.place && !self.state && !other.state && named && within
    }
}

fn role_counts_beside_states(role: SpeakerRole) -> bool {
    matches!(
        role,
        SpeakerRole::State
            | SpeakerRole::ObserverState
            | SpeakerRole::Signatory
            | SpeakerRole::RegionalOrganization
            | SpeakerRole::Entity
    )
}

/// The key's word for a category; members count as States parties.
fn category(category: AttendanceCategory) -> &'static str {
    match category {
        AttendanceCategory::StatesParties | AttendanceCategory::Members => "states-party",
        AttendanceCategory::RegionalOrganizations => "regional-organization",
        AttendanceCategory::Signatories => "signatory",
        AttendanceCategory::ObserverStates => "observer-state",
        AttendanceCategory::Entities => "entity",
        AttendanceCategory::UnitedNations => "un",
        AttendanceCategory::Intergovernmental => "igo",
        AttendanceCategory::NonGovernmental => "ngo",
        AttendanceCategory::Other => "other",
    }
}

/// Reports list United Nations bodies, other organizations and the rest together.
fn place(role: &str) -> &str {
    if matches!(role, "un" | "igo" | "ngo" | "other") { "organizations" } else { role }
}

/// Letters and figures, without case and accents.
fn letters(name: &str) -> String {
    name.nfkd().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn states(mentions: &[Mention]) -> Vec<Mention> {
    mentions.iter().filter(|mention| mention.state).cloned().collect()
}

struct Score {
    wanted: usize,
    found: usize,
    both: usize,
}

impl Score {
    /// Pairs mentions one to one: first the same, then those whose names resemble each other.
    fn of(wanted: &[Mention], found: &[Mention]) -> Self {
        let mut left: Vec<&Mention> = found.iter().collect();
        let mut missed: Vec<&Mention> = wanted.iter().collect();
        for alike in [Mention::is, Mention::resembles] {
            missed.retain(|mention| match left.iter().position(|other| alike(mention, other)) {
                Some(at) => {
                    left.swap_remove(at);
                    false
                }
                None => true,
            });
        }
        Self { wanted: wanted.len(), found: found.len(), both: wanted.len() - missed.len() }
    }

    fn precision(&self) -> f64 {
        self.both as f64 / self.found.max(1) as f64
    }

    fn recall(&self) -> f64 {
        self.both as f64 / self.wanted.max(1) as f64
    }

    fn f1(&self) -> f64 {
        2.0 * self.both as f64 / (self.wanted + self.found).max(1) as f64
    }
}
