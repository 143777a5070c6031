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
