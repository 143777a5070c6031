//! What the command line is made of: a file for each command, and what reading many reports takes.

pub mod analyze;
pub mod identify;

mod collection;
mod form;
mod in_order;
mod parquet;
mod texts;

use clap::Args;
use rapporteur::{Language, Options};

/// Exit code of a wrong call, as clap has it.
const USAGE: u8 = 2;

#[derive(Args)]
struct Languages {
    #[arg(long, value_name = "TAG", help = help())]
    language: Option<Language>,
    /// Language of `displayName` [default: the text's].
    #[arg(long, value_name = "TAG")]
    display_language: Option<Language>,
}

fn help() -> String {
    format!(
        "Language of the text, one of {} [default: found from the text]",
        Language::ALL.map(Language::tag).join(", ")
    )
}

impl Languages {
    fn options(&self) -> Options {
        Options { language: self.language, display_language: self.display_language, ..Options::default() }
    }
}
