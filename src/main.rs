//! The command line.

use std::io::Read;

fn main() -> std::io::Result<()> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let report = rapporteur::analyze(&text, &rapporteur::Options::default());
    println!("{}", serde_json::to_string_pretty(&report)?);
    Ok(())
}
