//! The command line.

mod cli;

use std::io;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use cli::analyze::Analyze;
use cli::identify::Identify;

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
    ///
    /// Any language and grammatical form will do, abbreviations, former names and a State's codes too, and a name
    /// one letter off those of exactly one. For each name one JSON value a line comes out, `null` for nobody:
    ///
    /// rapporteur identify "Iran (Islamic Republic of)" "Республики Корея" 阿联酋
    ///
    /// cut -f 3 delegations.tsv | rapporteur identify --display-language en
    Identify(Identify),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Analyze(analyze) => analyze.run(),
        Command::Identify(identify) => identify.run(),
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
