//! `rapporteur analyze`.

use std::fmt::Display;
use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::num::NonZeroUsize;
use std::panic;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use indicatif::{ProgressBar, ProgressStyle};
use rapporteur::export::{Origin, Table};
use rapporteur::report::Param;
use rapporteur::{Options, Report};

use super::collection::Collection;
use super::form::{Form, Format};
use super::in_order::in_order;
use super::parquet::ParquetFile;
use super::texts::{self, STANDARD_INPUT};
use super::{Languages, USAGE};

#[derive(Args)]
pub struct Analyze {
    /// UTF-8 text files, folders of `.txt` files, `-` for standard input [default: -].
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// What to write. Of many reports: JSON one a line, CSV one table; each line or row begins with its `file`.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
    /// The table to write [default: the whole report; of CSV and Parquet, recommendations].
    #[arg(long, value_parser = table_parser())]
    table: Option<Table>,
    /// Append to this file, and leave out the reports that it holds: what was interrupted goes on.
    #[arg(long, value_name = "FILE", requires = "paths")]
    output: Option<PathBuf>,
    /// Write one table over all reports into this new file, as Parquet: the cells of the CSV table.
    #[arg(long, value_name = "FILE", requires = "paths", conflicts_with_all = ["format", "output"])]
    parquet: Option<PathBuf>,
    /// Read texts from standard input, each a JSON string on a line, and answer each with a line of JSON: the
    /// report, or `null` for what is no string.
    #[arg(long, conflicts_with_all = ["paths", "format", "output", "parquet"])]
    lines: bool,
    /// How many reports to read at the same time [default: as many as there are cores].
    #[arg(long, value_name = "NUMBER")]
    jobs: Option<NonZeroUsize>,
    #[command(flatten)]
    languages: Languages,
    /// Leave the texts of the outline out.
    #[arg(long)]
    no_outline: bool,
}

fn table_parser() -> impl TypedValueParser<Value = Table> {
    PossibleValuesParser::new(Table::ALL.map(Table::name)).try_map(|name| name.parse::<Table>())
}

impl Analyze {
    pub fn run(&self) -> io::Result<ExitCode> {
        if self.format == Format::Markdown && self.output.is_some() {
            eprintln!("rapporteur: Markdown cannot be gone on with; write it to standard output");
            return Ok(ExitCode::from(USAGE));
        }
        match self.paths.as_slice() {
            _ if self.lines => self.lines(),
            [] => self.one(Path::new(STANDARD_INPUT)),
            [path] if self.output.is_none() && self.parquet.is_none() && !path.is_dir() => self.one(path),
            paths => self.many(paths),
        }
    }

    fn one(&self, file: &Path) -> io::Result<ExitCode> {
        let mut faults = Faults::default();
        match self.read(file) {
            Ok((report, origin)) => {
                io::stdout().write_all(self.form().alone(&report, &origin)?.as_bytes())?;
                if let Some(doubt) = not_a_report(&report).or_else(|| not_found(&report, self.table?)) {
                    say(&file.display(), &doubt);
                }
            }
            Err(error) => faults.tell(&file.display(), &error),
        }
        Ok(faults.code())
    }

    /// A file that cannot be read does not keep the others from being read.
    fn many(&self, paths: &[PathBuf]) -> io::Result<ExitCode> {
        let mut faults = Faults::default();
        let files = texts::files(paths, |path, error| faults.tell(&path.display(), error));
        match &self.parquet {
            None => self.collect(files, &mut faults)?,
            Some(path) => self.tabulate(files, path, &mut faults)?,
        }
        Ok(faults.code())
    }

    /// Writes what is asked for of each report that is not there yet.
    fn collect(&self, mut files: Vec<PathBuf>, faults: &mut Faults) -> io::Result<()> {
        let mut collection = match &self.output {
            None => Collection::on_standard_output(self.form())?,
            Some(path) => Collection::in_file(path, self.form()).map_err(|error| about(path, error))?,
        };
        let all = files.len();
        files.retain(|file| !collection.holds(&file.to_string_lossy()));
        if files.len() < all {
            eprintln!("rapporteur: {} of {all} reports are there already", all - files.len());
        }
        let write = |file: &str, report: &Report, origin: &Origin| self.form().among_many(file, report, origin);
        self.each(files, faults, write, |written| collection.add(&written))
    }

    /// Writes a table over all reports.
    fn tabulate(&self, files: Vec<PathBuf>, path: &Path, faults: &mut Faults) -> io::Result<()> {
        let mut table = ParquetFile::create(path, &self.form().columns()).map_err(|error| about(path, error))?;
        let write = |file: &str, report: &Report, _: &Origin| Ok(self.form().rows(file, report));
        self.each(files, faults, write, |rows| table.add(rows))?;
        table.finish()
    }

    /// Reads the files on all cores, and gives what `write` makes of each to `add`, in their order.
    fn each<T: Send>(
        &self,
        files: Vec<PathBuf>,
        faults: &mut Faults,
        write: impl Fn(&str, &Report, &Origin) -> io::Result<T> + Sync,
        mut add: impl FnMut(T) -> io::Result<()>,
    ) -> io::Result<()> {
        let bar = self.progress_bar(files.len());
        let work = |file: PathBuf| {
            let read = self.read(&file).and_then(|(report, origin)| {
                Ok((not_a_report(&report), write(&file.to_string_lossy(), &report, &origin)?))
            });
            (file, read)
        };
        in_order(files.into_iter(), self.jobs(), work, |(file, read)| {
            bar.inc(1);
            match read {
                Ok((doubt, written)) => {
                    if let Some(doubt) = doubt {
                        bar.suspend(|| say(&file.display(), &doubt));
                    }
                    add(written)
                }
                Err(error) => {
                    bar.suspend(|| faults.tell(&file.display(), &error));
                    Ok(())
                }
            }
        })?;
        bar.finish_and_clear();
        Ok(())
    }

    /// One answer for each line, in order; `null` for `null`, and for what is no text.
    fn lines(&self) -> io::Result<ExitCode> {
        let mut faults = Faults::default();
        let work = |(number, line): (usize, io::Result<Vec<u8>>)| (number, line.and_then(|line| self.answer(&line)));
        let lines = BufReader::new(io::stdin()).split(b'\n').enumerate();
        in_order(lines, self.jobs(), work, |(number, answer)| {
            let answer = answer.unwrap_or_else(|error| {
                faults.tell(&format_args!("line {}", number + 1), &error);
                "null\n".to_owned()
            });
            io::stdout().write_all(answer.as_bytes())
        })?;
        Ok(faults.code())
    }

    fn answer(&self, line: &[u8]) -> io::Result<String> {
        match serde_json::from_slice::<Option<String>>(line)? {
            Some(text) => self.form().line(&self.reading(&text)?.utf16_spans(&text)),
            None => Ok("null\n".to_owned()),
        }
    }

    /// What is in a file, spans in UTF-16 code units.
    fn read(&self, file: &Path) -> io::Result<(Report, Origin)> {
        let text = texts::read(file)?;
        let report = self.reading(&text)?;
        let origin = Origin::new(&text, &self.options(), &report);
        Ok((report.utf16_spans(&text), origin))
    }

    /// Should ever a text be found of which reading panics, the other texts are read all the same.
    fn reading(&self, text: &str) -> io::Result<Report> {
        let options = self.options();
        panic::catch_unwind(|| rapporteur::analyze(text, &options))
            .map_err(|_| io::Error::other("reading it failed; this is a fault of rapporteur, please report it"))
    }

    fn options(&self) -> Options {
        Options { without_outline_texts: self.no_outline, ..self.languages.options() }
    }

    fn form(&self) -> Form {
        Form { format: self.format, table: self.table }
    }

    fn jobs(&self) -> usize {
        self.jobs.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get)
    }

    /// On a terminal, unless it is the one that the results go to.
    fn progress_bar(&self, files: usize) -> ProgressBar {
        if self.output.is_none() && io::stdout().is_terminal() {
            return ProgressBar::hidden();
        }
        let style = ProgressStyle::with_template("{wide_bar} {human_pos} of {human_len}, {per_sec}, {eta} left");
        ProgressBar::new(files as u64).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
    }
}

/// Tells the person who called.
fn say(what: &dyn Display, sentence: &dyn Display) {
    eprintln!("rapporteur: {what}: {sentence}");
}

/// An error, with the file it is about.
fn about(path: &Path, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// That a text looks like no report, in a sentence: an empty answer shall not pass for one.
fn not_a_report(report: &Report) -> Option<String> {
    report.checks.iter().any(|check| check.code == "notAReport").then(|| {
        "no recommendations, no attendance, no speakers and no agenda were found; is it the whole text of a report, in \
         one of the six languages?"
            .to_owned()
    })
}

/// That the part of the report that is asked for was not found, and by which words it was looked for.
fn not_found(report: &Report, table: Table) -> Option<String> {
    let missing = report.checks.iter().filter(|check| check.code == "partNotFound");
    let part =
        missing.into_iter().find(|check| check.params.get("part") == Some(&Param::Text(table.name().to_owned())))?;
    let Param::Text(words) = part.params.get("lookedFor")? else { return None };
    Some(format!("nothing was found for {}; looked for: {words}", table.name()))
}

/// What went wrong, told as it happens.
#[derive(Default)]
struct Faults {
    any: bool,
}

impl Faults {
    fn tell(&mut self, what: &dyn Display, error: &dyn Display) {
        say(what, error);
        self.any = true;
    }

    fn code(&self) -> ExitCode {
        if self.any { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }
}
