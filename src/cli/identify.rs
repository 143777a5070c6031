//! `rapporteur identify`.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Args;

use super::Languages;
use super::texts::say_where_terminal;

#[derive(Args)]
pub struct Identify {
    /// The names; left out, they are read from standard input, one a line.
    #[arg(value_name = "NAME")]
    names: Vec<String>,
    #[command(flatten)]
    languages: Languages,
}

impl Identify {
    /// One JSON value a line for each name, `null` for nobody; names from standard input are answered as they
    /// come.
    pub fn run(&self) -> io::Result<ExitCode> {
        if self.names.is_empty() {
            say_where_terminal("names");
            io::stdin().lines().try_for_each(|name| self.answer(&name?))?;
        }
        self.names.iter().try_for_each(|name| self.answer(name))?;
        Ok(ExitCode::SUCCESS)
    }

    fn answer(&self, name: &str) -> io::Result<()> {
        let party = rapporteur::identify(name, &self.languages.options()).map(|party| party.utf16_spans(name));
        writeln!(io::stdout(), "{}", serde_json::to_string(&party)?)
    }
}
