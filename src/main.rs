//! The command line.

use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use rapporteur::export::{self, Origin, Table};
use rapporteur::{Language, Options, Report};
use serde::Serialize;

/// Reads the text of United Nations meeting reports: recommendations, attendance, speakers by agenda item.
#[derive(Parser)]
#[command(version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Say what is in reports.
    Analyze(Analyze),
    /// Say who is meant by a name, in any form that reports use.
    Identify(Identify),
}

#[derive(Args)]
struct Analyze {
    /// UTF-8 text files, `-` for standard input [default: -].
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// What to print. JSON: several files give one document a line. CSV: one file, one table.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
    /// The table to print [default: the whole report; of CSV, recommendations].
    #[arg(long, value_parser = table_parser())]
    table: Option<Table>,
    #[command(flatten)]
    languages: Languages,
    /// Leave the texts of the outline out.
    #[arg(long)]
    no_outline: bool,
}

#[derive(Args)]
struct Identify {
    /// The names; left out, they are read from standard input, one a line.
    #[arg(value_name = "NAME")]
    names: Vec<String>,
    #[command(flatten)]
    languages: Languages,
}

#[derive(Args)]
struct Languages {
    /// Language of the text: ar, en, es, fr, ru or zh [default: found from the text].
    #[arg(long, value_name = "TAG")]
    language: Option<Language>,
    /// Language of `displayName` [default: the text's].
    #[arg(long, value_name = "TAG")]
    display_language: Option<Language>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Json,
    Markdown,
    Csv,
}

fn table_parser() -> impl TypedValueParser<Value = Table> {
    PossibleValuesParser::new(Table::ALL.map(Table::name)).try_map(|name| name.parse::<Table>())
}

/// Exit code of a wrong call, as clap has it.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Analyze(analyze) => run_analyze(&analyze),
        Command::Identify(identify) => run_identify(&identify),
    };
    match done {
        Ok(code) => code,
        // whoever read our output has read enough
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("rapporteur: {error}");
            ExitCode::FAILURE
        }
    }
}

impl Languages {
    fn options(&self) -> Options {
        Options { language: self.language, display_language: self.display_language, ..Options::default() }
    }
}

/// A file that cannot be read does not keep the others from being read.
fn run_analyze(arguments: &Analyze) -> io::Result<ExitCode> {
    let options = Options { without_outline_texts: arguments.no_outline, ..arguments.languages.options() };
    let standard_input = [PathBuf::from("-")];
    let files = if arguments.files.is_empty() { &standard_input } else { arguments.files.as_slice() };
    if arguments.format == Format::Csv && files.len() > 1 {
        eprintln!("rapporteur: a CSV table is that of one file; call once for each");
        return Ok(ExitCode::from(USAGE));
    }
    let mut code = ExitCode::SUCCESS;
    for file in files {
        match read(file) {
            Ok(text) => {
                let report = rapporteur::analyze(&text, &options);
                let origin = Origin::new(&text, &options, &report);
                print_report(arguments, &report.utf16_spans(&text), &origin, files.len() > 1)?;
            }
            Err(error) => {
                eprintln!("rapporteur: {}: {error}", file.display());
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}

/// One JSON value a line for each name, `null` for nobody; names from standard input are answered as they come.
fn run_identify(arguments: &Identify) -> io::Result<ExitCode> {
    let options = arguments.languages.options();
    let answer = |name: &str| {
        let party = rapporteur::identify(name, &options).map(|party| party.utf16_spans(name));
        print_json(&party, true)
    };
    if arguments.names.is_empty() {
        say_where_terminal("names");
        io::stdin().lines().try_for_each(|name| answer(&name?))?;
    }
    arguments.names.iter().try_for_each(|name| answer(name))?;
    Ok(ExitCode::SUCCESS)
}

/// Who starts the program without a file shall not think that it hangs.
fn say_where_terminal(what: &str) {
    if io::stdin().is_terminal() {
        eprintln!("rapporteur: reading {what} from the terminal; Ctrl+D ends it");
    }
}

fn read(file: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        say_where_terminal("the report");
        io::stdin().lock().read_to_end(&mut bytes)?;
    } else {
        bytes = std::fs::read(file)?;
    }
    if u32::try_from(bytes.len()).is_err() {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, "a text of more than 4 GiB"));
    }
    String::from_utf8(bytes).map_err(|error| {
        let place = error.utf8_error().valid_up_to();
        io::Error::new(
            io::ErrorKind::InvalidData,
            format!("not a text in UTF-8 (byte {place}); save it as plain text in UTF-8, or convert it with iconv"),
        )
    })
}

fn print_report(arguments: &Analyze, report: &Report, origin: &Origin, one_a_line: bool) -> io::Result<()> {
    match (arguments.format, arguments.table) {
        (Format::Json, None) => print_json(report, one_a_line),
        (Format::Json, Some(Table::Recommendations)) => print_json(&report.recommendations, one_a_line),
        (Format::Json, Some(Table::Attendance)) => print_json(&report.attendance, one_a_line),
        (Format::Json, Some(Table::Speakers)) => print_json(&report.speakers, one_a_line),
        (Format::Json, Some(Table::Documents)) => print_json(&report.documents, one_a_line),
        (Format::Markdown, None) => print(&export::markdown(report, &Table::ALL, origin)),
        (Format::Markdown, Some(table)) => print(&export::markdown(report, &[table], origin)),
        (Format::Csv, table) => print(&export::csv(report, table.unwrap_or(Table::Recommendations), origin)),
    }
}

fn print(text: &str) -> io::Result<()> {
    let mut output = io::stdout().lock();
    output.write_all(text.as_bytes())?;
    output.flush()
}

fn print_json(value: &impl Serialize, one_a_line: bool) -> io::Result<()> {
    let mut output = io::BufWriter::new(io::stdout().lock());
    if one_a_line {
        serde_json::to_writer(&mut output, value)?;
    } else {
        serde_json::to_writer_pretty(&mut output, value)?;
    }
    writeln!(output)?;
    output.flush()
}
