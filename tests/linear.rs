//! Time is linear in the text: instructions counted by callgrind at n, 2n, 4n for shapes that invite more.
//!
//! Needs valgrind; without it the tests say that they are skipped.

#[path = "support/callgrind.rs"]
mod callgrind;

use std::fs;
use std::path::PathBuf;

use callgrind::instructions;

/// How much more than twice as many instructions twice the text may take.
const TOLERANCE: f64 = 0.05;
/// Instructions by which two runs on the same text may differ: tables are hashed with a new seed each time.
const NOISE: f64 = 1e6;
/// Bytes of the smallest text.
const SMALLEST: usize = 2_000;

/// What a text of some shape begins with, and what follows again and again; `{n}` counts.
struct Shape(&'static str, &'static str);

/// Characters and signs.
const SIGNS: &[Shape] = &[
    Shape("", "7"),
    Shape("", "和"),
    Shape("", "("),
    Shape("", "()"),
    Shape("", "(a) "),
    Shape("", "a"),
    Shape("", "A/1-"),
    Shape("", "\u{200f}\u{ad}"),
    Shape("", "، و"),
];

/// Lines: what pages add, what opens blocks.
const LINES: &[Shape] = &[
    Shape("", "7\n"),
    Shape("", "1\n"),
    Shape("", "*\n"),
    Shape("", "1.\n"),
    Shape("", "25-03320\n"),
    Shape("", "The word.1\n1\nSee note\n"),
    Shape("", "____\n1 See resolution 55/25.\n"),
    Shape("", "Introduction ..... 3\n"),
    Shape("", "I. Title\n"),
    Shape("", "A title\n"),
    Shape("", "Annex\n"),
    Shape("", "Distr.: General\n1. A b.\n2. A b.\n3. A b.\n"),
    Shape("", "{n}. States should cooperate.\n"),
    Shape("", "A/80/{n} 3 Title of a document\n"),
    Shape("", "| A/80/{n} | 3 | Title |\n"),
    Shape("Annex\nList of documents\n", "A/80/{n}\n3\nTitle\n"),
];

/// Sentences and lists, for each part of the report.
const PARTS: &[Shape] = &[
    Shape("", "Chair: John Smith (France)\n"),
    Shape("1. The Commission elected the following officers:\n", "John Smith (France), Vice-Chair, "),
    Shape("", "{n}. The Commission elected by acclamation the following officers:\nChair: Jane Roe (Chile)\n"),
    Shape("1. The Commission adopted the following agenda:\n", "{n}. Title of item {n}.\n"),
    Shape("", "A. Title (Agenda item {n})\n{n}. States should cooperate.\n"),
    Shape("", "{n}. The Commission considered agenda item {n} at its 2nd meeting, on 11 October 2011.\n"),
    Shape("", "The recommendations are contained in paragraphs 1–9999 above. "),
    Shape("", "{n}. The recommendations under agenda item 2 are contained in paragraphs 1–{n}.\n"),
    Shape(
        "",
        "{n}. The Commission recommends to the Council the following draft decision:\nDraft decision I\nA/80/{n}\n",
    ),
    Shape("", "Decision 2025/{n}\n"),
    Shape("1. The Working Group adopted the following recommendations:\n", "(a) States should act;\n"),
    Shape("", "“Recalling its resolution 55/25, "),
    Shape("", "119.{n} Ratify the Convention (Chile, Peru);\n"),
    Shape("1. The following States parties were represented: ", "France, "),
    Shape("1. The following States parties were represented:\n", "Foobar: 39 States members\n"),
    Shape("1. Statements were made by the representatives of ", "France, "),
    Shape("1. Statements were made by the representatives of ", "Foobar and "),
    Shape("1. Statements were made by the representatives of ", "the Chair of the Foobar; "),
    Shape("1. Statements were made by ", "the observer for Peru, who spoke on behalf of Chile, "),
    Shape("", "{n}. Statements were made by the representatives of France, Chile and Peru.\n"),
];

/// What connects and what tells of speech, in each language.
const LANGUAGES: &[Shape] = &[
    Shape("", "the representative of France said, "),
    Shape("", "法国日本巴西"),
    Shape("1. 以下国家的代表作了发言：", "法国和日本、"),
    Shape("", "法国、智利和秘鲁的代表作了发言，"),
    Shape("", "la représentante de la France a fait une déclaration et le Président, "),
    Shape("", "el representante de Chile formuló una declaración y el Presidente, "),
    Shape("", "представитель Австрии выступил с заявлением и Председатель, "),
    Shape("", "ممثل فرنسا أدلى ببيان، والرئيس "),
];

fn text(Shape(head, piece): &Shape, length: usize) -> String {
    let mut text = (*head).to_owned();
    for number in 1.. {
        if text.len() >= length {
            break;
        }
        text.push_str(&piece.replace("{n}", &number.to_string()));
    }
    text
}

/// Instructions that the command line takes to analyze a text.
fn cost(text: &str, group: &str) -> f64 {
    let input = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{group}.txt"));
    fs::write(&input, text).unwrap();
    instructions(&["analyze", "--no-outline", input.to_str().unwrap()]) as f64
}

/// Counts the shapes of a group; one test each, so that they run beside each other.
fn grow_no_faster_than_the_text(group: &str, shapes: &[Shape]) {
    if !callgrind::is_there() {
        return;
    }
    let mut faults = Vec::new();
    for shape in shapes {
        let [n, twice, four] = [1, 2, 4].map(|times| cost(&text(shape, times * SMALLEST), group));
        // the tables are built once, whatever the text: differences leave them out
        let (growth, linear) = (four - twice, 2.0 * (twice - n));
        println!("{:?}: {n:.0} {twice:.0} {four:.0}, growth {:.3}", shape.1, growth / linear * 2.0);
        if growth > linear * (1.0 + TOLERANCE) + NOISE {
            faults.push(format!("{:?}: {:.3}", shape.1, growth / linear * 2.0));
        }
    }
    assert!(faults.is_empty(), "more than twice the work for twice the text: {faults:#?}");
}

#[test]
fn signs() {
    grow_no_faster_than_the_text("signs", SIGNS);
}

#[test]
fn lines() {
    grow_no_faster_than_the_text("lines", LINES);
}

#[test]
fn parts() {
    grow_no_faster_than_the_text("parts", PARTS);
}

#[test]
fn languages() {
    grow_no_faster_than_the_text("languages", LANGUAGES);
}
