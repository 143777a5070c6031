//! Turns the tables of names from rows to columns before the crate is compiled, and makes forms short that are like others
//! of the same (`src/names/likeness.rs`): rows are for those who write them;
//! the names of one language beside each other are read faster, and compress better in the module that people
//! download. The compiler could do it too, at ten seconds each time.

#[path = "src/names/derived.rs"]
mod derived;
#[path = "src/names/likeness.rs"]
mod likeness;
#[path = "src/letters/pack.rs"]
mod pack;

use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=src/letters/pack.rs");
    println!("cargo::rerun-if-changed=src/names/likeness.rs");
    println!("cargo::rerun-if-changed=src/names/derived.rs");
    let out = env::var_os("OUT_DIR").expect("cargo tells where to write");
    let write = |name: &str, columns: &[String]| {
        let columns: String = columns.iter().map(|column| letters(column) + ",").collect();
        fs::write(Path::new(&out).join(format!("{name}.rs")), format!("[{columns}]")).expect("cargo lets us write");
    };
    let read = |name: &str| {
        let table = format!("src/names/{name}.tsv");
        println!("cargo::rerun-if-changed={table}");
        fs::read_to_string(&table).unwrap_or_else(|error| panic!("{table}: {error}"))
    };
    let mut states = columns(&read("states"));
    states[1] = likely(&states[1], &states[0], |code| derived::alpha2(code).map(str::to_owned));
    write("states", &states);
    let mut organizations = columns(&read("organizations"));
    let english = organizations[3].clone();
    organizations[0] = likely(&organizations[0], &english, |names| Some(derived::initials(names)));
    write("organizations", &organizations);
    let not_names: Vec<String> = read("not_names").lines().map(|row| shortened(&row[3..]) + "\n").collect();
    write("not_names", &not_names);
}

/// A column whose cells are a mark where they are what one would think by the cells of another.
fn likely(column: &str, other: &str, thought: impl Fn(&str) -> Option<String>) -> String {
    let cells = column.lines().zip(other.lines());
    let marked = cells.map(|(cell, other)| if thought(other).as_deref() == Some(cell) { derived::MARK } else { cell });
    marked.flat_map(|cell| [cell, "\n"]).collect()
}

/// The cells of each column below its title, each on a line.
fn columns(table: &str) -> Vec<String> {
    let mut rows = table.lines();
    let mut columns = vec![String::new(); rows.next().unwrap_or_default().split('\t').count()];
    for row in rows {
        let cells: Vec<&str> = row.split('\t').collect();
        assert!(cells.len() == columns.len(), "each row has a cell for each column: {row}");
        columns.iter_mut().zip(cells).for_each(|(column, cell)| column.extend([&shortened(cell), "\n"]));
    }
    columns
}

/// The expression for a text packed.
fn letters(text: &str) -> String {
    let mut packed = vec![0; text.len()];
    let (block, length) = pack::pack(text.as_bytes(), &mut packed);
    format!("Letters::new({block}, b\"{}\")", packed[..length].escape_ascii())
}

/// Fewest characters in common that are worth a mark.
const WORTH: usize = 2;

/// A cell with what its forms have in common replaced by marks.
fn shortened(cell: &str) -> String {
    let forms: Vec<&str> = cell.split('|').collect();
    let mut short = forms[0].to_owned();
    for (before, form) in forms.iter().zip(&forms[1..]) {
        let mut known = pieces(forms[0]);
        known.push((likeness::BEFORE, likeness::name(before).to_owned()));
        known.retain(|(_, piece)| piece.chars().count() >= WORTH);
        short = format!("{short}|{}", replaced(form, &known));
    }
    assert_eq!(likeness::lengthened(&format!("{short}\n")).trim_end_matches('\n'), cell, "{short:?}");
    short
}

/// The pieces of a first form that others may have in common with it, and their marks.
fn pieces(first: &str) -> Vec<(char, String)> {
    let first = likeness::name(first);
    let seams = likeness::seams(first).count();
    let marks = [likeness::WHOLE, likeness::BARE].into_iter();
    let marks = marks.chain(likeness::HEADS.into_iter().take(seams)).chain(likeness::TAILS.into_iter().take(seams));
    let piece = |mark: char| {
        let mut piece = String::new();
        likeness::push_piece(&mut piece, first, mark);
        (mark, piece)
    };
    marks.map(piece).collect()
}

/// A text with the longest pieces that stand in it replaced.
fn replaced(text: &str, known: &[(char, String)]) -> String {
    let standing = known.iter().filter_map(|(mark, piece)| Some((mark, text.split_once(piece.as_str())?)));
    match standing.min_by_key(|(_, (before, behind))| before.len() + behind.len()) {
        Some((mark, (before, behind))) => format!("{}{mark}{}", replaced(before, known), replaced(behind, known)),
        None => text.to_owned(),
    }
}
