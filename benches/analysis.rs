//! How the cost of reading grows, and what it is beside doing next to nothing.
//!
//! `cargo bench` reads the sample, a report a hundred times as long, and where they are there the
//! largest real report and the same so many times over that it has 10 MB, numbered through. It prints the
//! median time, the throughput, the ratio to the floor (validating the bytes as UTF-8 and searching them for
//! one letter that is not there), and the share of each stage. Times differ from machine to machine; ratios
//! hold, and are those of the least times, which other programs disturb the least. It fails where the long
//! report costs more than 110 times the sample. The texts and the times are left in target/bench/, for what
//! `cargo xtask bench` runs next. `tests/linear.rs` counts instructions.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use rapporteur::{Options, Report, Stage, analyze, analyze_in_stages};

const SAMPLE: &str = include_str!("../tests/corpus/wg4-2011.zh.txt");
const TIMES: usize = 100;
/// How much more than the sample the long report may cost.
const LIMIT: f64 = 110.0;

fn main() {
    let first = Instant::now();
    black_box(analyze(SAMPLE, &Options::default()));
    println!("first analysis, tables built on the way: {:.1} ms\n", milliseconds(first.elapsed()));

    let long = numbered_through(SAMPLE, TIMES);
    let mut subjects = vec![("sample".to_owned(), SAMPLE.to_owned()), (format!("sample × {TIMES}"), long)];
    match real_reports() {
        Some(reports) => subjects.extend(reports),
        None => println!("../shared/corpus is not there: the real reports are left out"),
    }
    let stages = Stage::ALL.map(Stage::name).join(" ");
    println!("{:<24}{:>12}{:>12}{:>10}{:>9}{:>9}  % {stages}", "text", "bytes", "median ms", "± ms", "MB/s", "× floor");
    let measured: Vec<Measured> = subjects.iter().map(|(name, text)| measure(name, text)).collect();
    leave(&subjects, &measured).expect("target/bench/ can be written");

    let ratio = measured[1].whole.least.as_secs_f64() / measured[0].whole.least.as_secs_f64();
    let texts = subjects[1].1.len() as f64 / SAMPLE.len() as f64;
    println!("\nA text {texts:.1} times as long costs {ratio:.1} times as much; {LIMIT} times are allowed.");
    if ratio > LIMIT {
        std::process::exit(1);
    }
}

/// Times of reading a text.
struct Measured {
    whole: Times,
    floor: Times,
    /// In the order of [`Stage::ALL`].
    stages: [Times; 5],
}

/// What several rounds took.
struct Times {
    median: Duration,
    /// Half of what the middle half spreads over.
    spread: Duration,
    least: Duration,
}

impl Times {
    fn of(mut rounds: Vec<Duration>) -> Self {
        rounds.sort_unstable();
        let at = |quarter: usize| rounds[(rounds.len() - 1) * quarter / 4];
        Self { median: at(2), spread: (at(3) - at(1)) / 2, least: rounds[0] }
    }

    fn json(&self) -> serde_json::Value {
        let Self { median, spread, least } = self;
        serde_json::json!({
            "median": milliseconds(*median),
            "spread": milliseconds(*spread),
            "least": milliseconds(*least),
        })
    }
}

/// Prints a line about a text; tells the times of reading it.
fn measure(name: &str, text: &str) -> Measured {
    let rounds = (20_000_000 / text.len()).clamp(3, 200);
    let mut stages = Stage::ALL.map(|_| Vec::new());
    let whole = timed(rounds, || {
        let mut since = Instant::now();
        let done = |stage: Stage| {
            stages[stage as usize].push(since.elapsed());
            since = Instant::now();
        };
        drop(black_box(analyze_in_stages(black_box(text), &Options::default(), done)));
    });
    let floor = timed(rounds, || {
        let valid = std::str::from_utf8(black_box(text.as_bytes())).is_ok();
        black_box((valid, text.find('\u{10ffff}')));
    });
    let stages = stages.map(Times::of);
    let throughput = text.len() as f64 / 1e6 / whole.median.as_secs_f64();
    let of_whole = |times: &Times| times.least.as_secs_f64() / whole.least.as_secs_f64();
    let shares = stages.each_ref().map(|times| format!("{:.0}", 100.0 * of_whole(times))).join(" ");
    let (median, spread) = (milliseconds(whole.median), milliseconds(whole.spread));
    let floors = 1.0 / of_whole(&floor);
    println!("{name:<24}{:>12}{median:>12.2}{spread:>10.2}{throughput:>9.2}{floors:>9.0}  {shares}", text.len());
    Measured { whole, floor, stages }
}

/// Writes the texts and their times for whoever measures next.
fn leave(subjects: &[(String, String)], measured: &[Measured]) -> std::io::Result<()> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/bench");
    std::fs::create_dir_all(&folder)?;
    let mut rows = Vec::new();
    for (index, ((name, text), Measured { whole, floor, stages })) in subjects.iter().zip(measured).enumerate() {
        std::fs::write(folder.join(format!("{index}.txt")), text)?;
        let stages = Stage::ALL.map(|stage| (stage.name(), stages[stage as usize].json()));
        rows.push(serde_json::json!({
            "name": name,
            "bytes": text.len(),
            "whole": whole.json(),
            "floor": floor.json(),
            "stages": BTreeMap::from(stages),
        }));
    }
    std::fs::write(folder.join("native.json"), serde_json::Value::from(rows).to_string())
}

fn timed(rounds: usize, mut work: impl FnMut()) -> Times {
    let time = |_| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    Times::of((0..rounds).map(time).collect())
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e3
}

/// A report many times over, its paragraphs numbered from the first to the last.
fn numbered_through(report: &str, times: usize) -> String {
    let numbers = paragraph_numbers(report);
    let last = numbers.iter().map(|(_, number)| *number).max().unwrap_or_default();
    let mut long = String::new();
    for time in 0..times {
        let mut done = 0;
        for (place, number) in &numbers {
            long.push_str(&report[done..*place]);
            long.push_str(&(number + last * time).to_string());
            done = place + number.to_string().len();
        }
        long.push_str(&report[done..]);
    }
    long
}

/// Where the numbers of a report's paragraphs stand, and what they are.
fn paragraph_numbers(report: &str) -> Vec<(usize, usize)> {
    let read: Report = analyze(report, &Options::default());
    let mut sections: Vec<_> = read.outline.iter().collect();
    let mut numbers = Vec::new();
    while let Some(section) = sections.pop() {
        sections.extend(&section.sections);
        for paragraph in &section.paragraphs {
            let (place, number) = (paragraph.span.start, paragraph.number.as_deref().unwrap_or_default());
            if report[place..].starts_with(number)
                && let Ok(value) = number.parse()
            {
                numbers.push((place, value));
            }
        }
    }
    numbers.sort_unstable();
    numbers
}

/// The largest real report, and the same so many times over that it has 10 MB.
fn real_reports() -> Option<Vec<(String, String)>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/reports");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let texts: Vec<(String, String)> = paths
        .into_iter()
        .filter_map(|path| {
            Some((path.file_name()?.to_string_lossy().into_owned(), std::fs::read_to_string(&path).ok()?))
        })
        .collect();
    let largest = texts.iter().max_by_key(|(_, text)| text.len())?.clone();
    let times = 10_000_000_usize.div_ceil(largest.1.len());
    let long = numbered_through(&largest.1, times);
    let name = format!("{} × {times}", largest.0);
    Some(vec![largest, (name, long)])
}
