//! Reading costs no more than it did: instructions for the sample, counted by callgrind, against those recorded.
//!
//! `UPDATE=1 cargo test --test instructions` accepts what it costs now. Counts hold for one compiler: with
//! another they are not compared.

#[path = "support/callgrind.rs"]
mod callgrind;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use callgrind::instructions;

const SAMPLE: &str = "tests/corpus/wg4-2011.zh.txt";
/// How much more than recorded it may cost.
const TOLERANCE: f64 = 0.05;

/// The costs by their names, and the compiler that they hold for.
type Record = BTreeMap<String, serde_json::Value>;

/// The first analysis of a process, its tables built on the way; and each further one.
fn measured() -> [(&'static str, u64); 2] {
    let files = |count: usize| [&["analyze", "--jobs", "1"][..], &[SAMPLE].repeat(count)].concat();
    let [two, six] = [2, 6].map(|count| instructions(&files(count)));
    let further = (six - two) / 4;
    [("first", two - further), ("further", further)]
}

fn compiler() -> String {
    let compiler = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let said = Command::new(compiler).arg("--version").output().unwrap().stdout;
    String::from_utf8(said).unwrap().trim().to_owned()
}

#[test]
fn the_sample_costs_no_more_than_recorded() {
    if !callgrind::is_there() {
        return;
    }
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/instructions.json");
    if std::env::var_os("UPDATE").is_some() {
        let mut record: Record = measured().into_iter().map(|(name, count)| (name.to_owned(), count.into())).collect();
        record.insert("compiler".to_owned(), compiler().into());
        return fs::write(path, serde_json::to_string_pretty(&record).unwrap() + "\n").unwrap();
    }
    let record: Record = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    if record["compiler"] != compiler() {
        return callgrind::skipped(&format!("recorded with {}, this is {}", record["compiler"], compiler()));
    }
    for (name, count) in measured() {
        let recorded = record[name].as_u64().unwrap();
        let ratio = count as f64 / recorded as f64;
        println!("{name}: {count} instructions, {ratio:.3} times the {recorded} recorded");
        assert!(
            ratio <= 1.0 + TOLERANCE,
            "{name}: {ratio:.3} times the recorded instructions; find out why, or accept it with \
             UPDATE=1 cargo test --test instructions"
        );
    }
}
