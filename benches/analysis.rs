//! How the cost of reading grows, and what it is beside doing next to nothing.
//!
//! `cargo bench` reads the sample, a report a hundred times as long, and where they are there the
//! largest real report and 10 MB of real reports; it prints the median time, the throughput, and the
//! ratio to the floor: validating the bytes as UTF-8 and searching them for one letter that is not
//! there. Times differ from machine to machine; ratios hold. It fails where the long report costs more
//! than 110 times the sample. The texts and the medians are left in target/bench/, for `node.mjs`, which
//! `cargo xtask bench` runs next.

use std::hint::black_box;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use rapporteur::{Options, Report, analyze};

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
    println!("{:<24}{:>12}{:>12}{:>10}{:>9}{:>9}", "text", "bytes", "median ms", "± ms", "MB/s", "× floor");
    let measured: Vec<Measured> = subjects.iter().map(|(name, text)| measure(name, text)).collect();
    leave(&subjects, &measured).expect("target/bench/ can be written");

    let ratio = measured[1].least.as_secs_f64() / measured[0].least.as_secs_f64();
    let texts = subjects[1].1.len() as f64 / SAMPLE.len() as f64;
    println!("\nA text {texts:.1} times as long costs {ratio:.1} times as much; {LIMIT} times are allowed.");
    if ratio > LIMIT {
        std::process::exit(1);
    }
}

/// Times of reading a text.
struct Measured {
    median: Duration,
    /// Other programs on the machine disturb this one the least: the growth is told from it.
    least: Duration,
}

/// Prints a line about a text; tells the times of reading it.
fn measure(name: &str, text: &str) -> Measured {
    let rounds = (20_000_000 / text.len()).clamp(3, 200);
    let times = sorted(rounds, || drop(black_box(analyze(black_box(text), &Options::default()))));
    let floors = sorted(rounds, || {
        let valid = std::str::from_utf8(black_box(text.as_bytes())).is_ok();
        black_box((valid, text.find('\u{10ffff}')));
    });
    let median = times[rounds / 2];
    let spread = (times[rounds * 3 / 4] - times[rounds / 4]) / 2;
    let throughput = text.len() as f64 / 1e6 / median.as_secs_f64();
    let floor = median.as_secs_f64() / floors[rounds / 2].as_secs_f64();
    let (median_ms, spread) = (milliseconds(median), milliseconds(spread));
    println!("{name:<24}{:>12}{median_ms:>12.2}{spread:>10.2}{throughput:>9.2}{floor:>9.0}", text.len());
    Measured { median, least: times[0] }
}

/// Writes the texts and their medians for whoever measures next.
fn leave(subjects: &[(String, String)], measured: &[Measured]) -> std::io::Result<()> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/bench");
    std::fs::create_dir_all(&folder)?;
    let mut rows = Vec::new();
    for (index, ((name, text), Measured { median, .. })) in subjects.iter().zip(measured).enumerate() {
        std::fs::write(folder.join(format!("{index}.txt")), text)?;
        rows.push(serde_json::json!({ "name": name, "bytes": text.len(), "median": milliseconds(*median) }));
    }
    std::fs::write(folder.join("native.json"), serde_json::Value::from(rows).to_string())
}

/// Times of several rounds, the shortest first.
fn sorted(rounds: usize, mut work: impl FnMut()) -> Vec<Duration> {
    let mut times: Vec<Duration> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times
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

/// The largest real report, and 10 MB of them all.
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
    let all: String = texts.iter().map(|(_, text)| text.as_str()).collect();
    let many = all.repeat(10_000_000 / all.len() + 1);
    let end = (0..=10_000_000).rev().find(|end| many.is_char_boundary(*end))?;
    Some(vec![largest, ("10 MB of real reports".to_owned(), many[..end].to_owned())])
}
