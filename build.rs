//! Turns the tables of names from rows to columns before the crate is compiled: rows are for those who write them;
//! the names of one language beside each other are read faster, and compress better in the module that people
//! download. The compiler could do it too, at ten seconds each time.

#[path = "src/letters/pack.rs"]
mod pack;

use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=src/letters/pack.rs");
    let out = env::var_os("OUT_DIR").expect("cargo tells where to write");
    for name in ["states", "organizations"] {
        let table = format!("src/names/{name}.tsv");
        println!("cargo::rerun-if-changed={table}");
        let text = fs::read_to_string(&table).unwrap_or_else(|error| panic!("{table}: {error}"));
        let columns: String = columns(&text).iter().map(|column| letters(column) + ",").collect();
        fs::write(Path::new(&out).join(format!("{name}.rs")), format!("[{columns}]")).expect("cargo lets us write");
    }
}

/// The cells of each column below its title, each on a line.
fn columns(table: &str) -> Vec<String> {
    let mut rows = table.lines();
    let mut columns = vec![String::new(); rows.next().unwrap_or_default().split('\t').count()];
    for row in rows {
        let cells: Vec<&str> = row.split('\t').collect();
        assert!(cells.len() == columns.len(), "each row has a cell for each column: {row}");
        columns.iter_mut().zip(cells).for_each(|(column, cell)| column.extend([cell, "\n"]));
    }
    columns
}

/// The expression for a text packed.
fn letters(text: &str) -> String {
    let mut packed = vec![0; text.len()];
    let (block, length) = pack::pack(text.as_bytes(), &mut packed);
    format!("Letters::new({block}, b\"{}\")", packed[..length].escape_ascii())
}
