//! Many reports in one call: folders, tables over all of them, going on after an interruption, answers line by line.

#[path = "support/command.rs"]
mod command;
#[path = "support/skip.rs"]
mod skip;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::{Row, RowAccessor};

use command::{complaint, json, output, records, run};
use serde_json::Value;

/// A folder that goes away with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// A folder of so many small reports.
    fn of_reports(name: &str, count: usize) -> Self {
        let folder = Self::new(name);
        (0..count).for_each(|number| folder.write(&format!("{number:06}.txt"), report(number)));
        folder
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).into_os_string().into_string().unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A small report, other than those of other numbers.
fn report(number: usize) -> String {
    let states = ["Albania", "Brazil", "Chad", "Denmark", "Ecuador", "France", "Ghana"];
    let state = |place: usize| states[place % states.len()];
    format!(
        "Report of the Working Group on its meeting held in Vienna from {} to 12 October 2011\n\
         I. Recommendations\n\
         1. States should consider, \"in full\", measure No. {number}.\n\
         II. Attendance\n\
         2. The following States parties were represented: {} and {}.\n\
         III. Deliberations\n\
         3. Statements were made by the representatives of {} and {}.\n",
        1 + number % 11,
        state(number),
        state(number + 1),
        state(number / 7),
        state(number / 7 + 3),
    )
}

/// The keys of lines, in their order.
fn files(lines: &str) -> Vec<String> {
    lines.lines().map(|line| json(line)["file"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn reads_every_text_in_a_folder_in_the_order_of_their_names() {
    let folder = Folder::new("walked");
    let names = ["a.txt", "b/1.TXT", "b/2/x.txt", "c.txt"];
    names.iter().enumerate().for_each(|(number, name)| folder.write(name, report(number)));
    [".hidden/a.txt", ".b.txt", "b/notes.md", "c.pdf"].iter().for_each(|name| folder.write(name, "no report"));
    let lines = output(&["analyze", &folder.path("")]);
    let expected: Vec<String> = names.iter().map(|name| folder.path(name)).collect();
    assert_eq!(files(&lines), expected);
    for (line, file) in lines.lines().zip(&expected) {
        let mut alone = json(&output(&["analyze", file]));
        alone["file"] = file.as_str().into();
        assert_eq!(json(line), alone);
    }
    assert_eq!(output(&["analyze", &folder.path(""), "--jobs", "1"]), lines);
}

#[test]
fn one_table_over_all_reports_says_of_which_each_row_is() {
    let folder = Folder::of_reports("tabled", 20);
    for table in ["recommendations", "attendance", "speakers", "documents"] {
        let table_of = |path: &str| output(&["analyze", path, "--format", "csv", "--table", table]);
        let all = records(&table_of(&folder.path("")));
        let mut expected = Vec::new();
        for number in 0..20 {
            let file = folder.path(&format!("{number:06}.txt"));
            let mut rows = records(&table_of(&file));
            // the footer of a table that stands alone
            rows.pop();
            let keyed = |mut row: Vec<String>, key: &str| {
                row.insert(0, key.to_owned());
                row
            };
            let mut rows = rows.into_iter();
            let head = keyed(rows.next().unwrap(), "file");
            if expected.is_empty() {
                expected.push(head);
            }
            expected.extend(rows.map(|row| keyed(row, &file)));
        }
        assert_eq!(all, expected, "{table}");
    }
}

/// The rows of a Parquet file, its columns' names first.
fn parquet_rows(path: &str) -> Vec<Vec<String>> {
    let file = SerializedFileReader::new(fs::File::open(path).unwrap()).unwrap();
    let columns = file.metadata().file_metadata().schema_descr().columns().to_vec();
    let names = columns.iter().map(|column| column.name().to_owned()).collect();
    let row = |row: Row| (0..columns.len()).map(|column| row.get_string(column).unwrap().clone()).collect();
    std::iter::once(names).chain(file.get_row_iter(None).unwrap().map(|found| row(found.unwrap()))).collect()
}

#[test]
fn the_parquet_table_has_the_cells_of_the_csv_table() {
    // more rows than are written at once
    let folder = Folder::of_reports("columns", 3);
    folder.write(
        "long.txt",
        format!("1. Statements were made by the representatives of {}.\n", "Chile, ".repeat(12_000)),
    );
    for table in ["recommendations", "attendance", "speakers", "documents"] {
        let file = folder.path(&format!("{table}.parquet"));
        let printed = output(&["analyze", &folder.path(""), "--table", table, "--parquet", &file]);
        assert_eq!(printed, "");
        let expected = records(&output(&["analyze", &folder.path(""), "--format", "csv", "--table", table]));
        assert!(parquet_rows(&file) == expected, "{table}");
    }
    let again = run(&["analyze", &folder.path(""), "--parquet", &folder.path("speakers.parquet")], b"");
    assert_eq!(again.status.code(), Some(1));
    assert!(complaint(&again).contains("it is there"), "{}", complaint(&again));
}

#[test]
fn goes_on_wherever_it_was_interrupted() {
    // a comma and a quotation mark in the name are a matter of quoting
    let folder = Folder::of_reports("inter, \"rupted\"", 12);
    for format in [&["--format", "json"][..], &["--table", "speakers"], &["--format", "csv", "--table", "speakers"]] {
        let results = folder.path("results");
        let path = folder.path("");
        let call = [&["analyze", &path, "--output", &results][..], format].concat();
        let _ = fs::remove_file(&results);
        output(&call);
        let whole = fs::read(&results).unwrap();
        for cut in (0..=whole.len()).step_by(whole.len() / 23).chain([1, whole.len() - 1, whole.len()]) {
            fs::write(&results, &whole[..cut]).unwrap();
            assert!(run(&call, b"").status.success(), "{format:?} {cut}");
            let again = fs::read(&results).unwrap();
            assert!(again == whole, "{format:?}: cut at {cut}, {} of {} bytes", again.len(), whole.len());
        }
    }
}

#[test]
fn what_could_not_be_read_is_named_and_read_when_it_can_be() {
    let folder = Folder::of_reports("faulty", 3);
    folder.write("000001.txt", b"\xff\xfe");
    let (path, results) = (folder.path(""), folder.path("results.jsonl"));
    let call = ["analyze", &path, "--output", &results];
    let done = run(&call, b"");
    assert_eq!(done.status.code(), Some(1));
    assert!(complaint(&done).starts_with(&format!("rapporteur: {}: not a text", folder.path("000001.txt"))));
    assert_eq!(files(&fs::read_to_string(&results).unwrap()).len(), 2);

    folder.write("000001.txt", report(1));
    let done = run(&call, b"");
    assert!(done.status.success());
    assert!(complaint(&done).contains("2 of 3 reports are there already"), "{}", complaint(&done));
    assert_eq!(files(&fs::read_to_string(&results).unwrap())[2], folder.path("000001.txt"));
}

#[test]
fn a_folder_without_texts_is_a_fault() {
    let folder = Folder::new("empty");
    let done = run(&["analyze", &folder.path("")], b"");
    assert_eq!((done.status.code(), done.stdout.len()), (Some(1), 0));
    assert!(complaint(&done).contains("no .txt file"), "{}", complaint(&done));
}

#[test]
fn results_of_another_kind_are_left_as_they_are() {
    let folder = Folder::of_reports("foreign", 1);
    let path = folder.path("");
    for foreign in ["notes", "notes\n", "{\"file\":\"a\",\"documents\":[]}\n", "\u{feff}file,id\r\n", "\0\0"] {
        folder.write("results", foreign);
        for format in ["json", "csv"] {
            let done = run(&["analyze", &path, "--format", format, "--output", &folder.path("results")], b"");
            assert_eq!(done.status.code(), Some(1), "{foreign:?} {format}");
            assert!(complaint(&done).contains("something else"), "{}", complaint(&done));
            assert_eq!(fs::read_to_string(folder.path("results")).unwrap(), foreign);
        }
    }
}

#[test]
fn answers_each_line_as_it_comes() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .args(["analyze", "--lines"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut answer = |line: &str| {
        writeln!(input, "{line}").unwrap();
        json(&answers.next().unwrap().unwrap())
    };
    for number in 0..3 {
        let alone = run(&["analyze"], report(number).as_bytes());
        assert_eq!(answer(&Value::from(report(number)).to_string()), json(&String::from_utf8(alone.stdout).unwrap()));
    }
    assert_eq!(answer("null"), Value::Null);
    assert_eq!(answer("no JSON"), Value::Null);
    assert_eq!(answer("\"\"")["schema"], 1);
    drop(input);
    let done = child.wait_with_output().unwrap();
    assert_eq!(done.status.code(), Some(1));
    assert!(complaint(&done).starts_with("rapporteur: line 5: "), "{}", complaint(&done));
}

/// `script` gives a program a terminal.
#[test]
#[cfg(target_os = "linux")]
fn a_terminal_shows_how_far_it_is() {
    let folder = Folder::of_reports("watched", 20);
    let (path, results) = (folder.path(""), folder.path("results.jsonl"));
    let call = format!("'{}' analyze '{path}' --output '{results}'", env!("CARGO_BIN_EXE_rapporteur"));
    let terminal = Command::new("script")
        .args(["--quiet", "--return", "--command", &call, "/dev/null"])
        .stdin(Stdio::null())
        .output();
    match terminal {
        Ok(done) => assert!(done.status.success() && String::from_utf8_lossy(&done.stdout).contains(" of 20, ")),
        Err(_) => skip::skipped("script is not there"),
    }
    let silent = run(&["analyze", &path, "--output", &folder.path("again.jsonl")], b"");
    assert_eq!(complaint(&silent), "");
}

/// The most memory that a call had, in bytes, as Linux counts it.
#[cfg(target_os = "linux")]
fn most_memory(arguments: &[&str]) -> u64 {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rapporteur")).args(arguments).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    while child.try_wait().unwrap().is_none() {
        let now = fs::read_to_string(&status).unwrap_or_default();
        let peak = now.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
        most = peak.unwrap_or(most);
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    assert!(child.wait().unwrap().success());
    most * 1024
}

#[test]
#[cfg(target_os = "linux")]
#[ignore = "takes minutes: cargo test --release --test many -- --ignored --nocapture"]
fn a_hundred_thousand_reports_need_no_more_memory_than_their_names() {
    let [few, many] = [1_000, 100_000].map(|count| {
        let folder = Folder::of_reports("hundred_thousand", count);
        let (path, results) = (folder.path(""), folder.path("results.jsonl"));
        let start = std::time::Instant::now();
        let memory = most_memory(&["analyze", &path, "--no-outline", "--output", &results]);
        println!("{count} reports: {memory} bytes of memory at most, {:?}", start.elapsed());
        assert_eq!(BufReader::new(fs::File::open(&results).unwrap()).lines().count(), count);
        memory
    });
    let names = 100_000 * 300;
    assert!(many < few + names, "{few} bytes for 1,000 reports, {many} for 100,000");
}
