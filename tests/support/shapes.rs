//! Shapes of texts that invite more than linear time or memory.

use std::path::Path;

/// What a text of some shape begins with; what is said again and again through half of it, and what follows that;
/// what is said again and again to its end. `{n}` counts, `{name}` goes through the names of the gazetteer.
#[derive(Debug)]
pub struct Shape(&'static str, &'static str, &'static str, &'static str);

/// The shapes, by what they strain.
pub const GROUPS: [(&str, &[Shape]); 5] =
    [("signs", SIGNS), ("lines", LINES), ("parts", PARTS), ("languages", LANGUAGES), ("copies", COPIES)];

/// Characters and signs.
const SIGNS: &[Shape] =
    &[of("7"), of("和"), of("("), of("()"), of("(a) "), of("a"), of("A/1-"), of("\u{200f}\u{ad}"), of("، و")];

/// Lines: what pages add, what opens blocks.
const LINES: &[Shape] = &[
    of("7\n"),
    of("1\n"),
    of("*\n"),
    of("1.\n"),
    of("25-03320\n"),
    of("The word.1\n1\nSee note\n"),
    of("____\n1 See resolution 55/25.\n"),
    of("Introduction ..... 3\n"),
    of("I. Title\n"),
    of("A title\n"),
    of("I. Title\nA. Title\n1. Title\n(a) Title\n"),
    of("Annex\n"),
    of("Distr.: General\n1. A b.\n2. A b.\n3. A b.\n"),
    of("{n}. States should cooperate.\n"),
    of("A/80/{n} 3 Title of a document\n"),
    of("| A/80/{n} | 3 | Title |\n"),
    after("Annex\nList of documents\n", "A/80/{n}\n3\nTitle\n"),
];

/// Sentences and lists, for each part of the report.
const PARTS: &[Shape] = &[
    of("Chair: John Smith (France)\n"),
    after("1. Attendance\n2. The session was attended by ", "observers for 2 States, 3 States parties, including "),
    after("1. The Commission elected the following officers:\n", "John Smith (France), Vice-Chair, "),
    of("{n}. The Commission elected by acclamation the following officers:\nChair: Jane Roe (Chile)\n"),
    after("1. The Commission adopted the following agenda:\n", "{n}. Title of item {n}.\n"),
    of("A. Title (Agenda item {n})\n{n}. States should cooperate.\n"),
    of("{n}. The Commission considered agenda item {n} at its 2nd meeting, on 11 October 2011.\n"),
    of("The recommendations are contained in paragraphs 1–9999 above. "),
    of("{n}. The recommendations under agenda item 2 are contained in paragraphs 1–{n}.\n"),
    of("{n}. The Commission recommends to the Council the following draft decision:\nDraft decision I\nA/80/{n}\n"),
    of("Decision 2025/{n}\n"),
    after("1. The Working Group adopted the following recommendations:\n", "(a) States should act;\n"),
    of("“Recalling its resolution 55/25, "),
    of("119.{n} Ratify the Convention (Chile, Peru);\n"),
    after("1. The following States parties were represented: ", "France, "),
    after("1. The following States parties were represented:\n", "Foobar: 39 States members\n"),
    after("1. Statements were made by the representatives of ", "France, "),
    after("1. Statements were made by the representatives of ", "Foobar and "),
    after("1. Statements were made by the representatives of ", "the Chair of the Foobar; "),
    after("1. Statements were made by ", "the observer for Peru, who spoke on behalf of Chile, "),
    of("{n}. Statements were made by the representatives of France, Chile and Peru.\n"),
];

/// What connects and what tells of speech, in each language; all names of the gazetteer.
const LANGUAGES: &[Shape] = &[
    of("{name}"),
    after("1. Statements were made by the representatives of ", "{name}, "),
    of("the representative of France said, "),
    of("法国日本巴西"),
    after("1. 以下国家的代表作了发言：", "法国和日本、"),
    of("法国、智利和秘鲁的代表作了发言，"),
    of("la représentante de la France a fait une déclaration et le Président, "),
    of("el representante de Chile formuló una declaración y el Presidente, "),
    of("представитель Австрии выступил с заявлением и Председатель, "),
    of("ممثل فرنسا أدلى ببيان، والرئيس "),
];

/// What each of many entries may carry a copy of: what introduces a list, the headings above it, the items of the
/// agenda that a passage is about.
const COPIES: &[Shape] = &[
    Shape("1. The Working Group adopted the ", "very ", "following recommendations:\n", "(a) States should act;\n"),
    Shape("I. Recommendations of ", "the very ", "able Group\n", "{n}. States should cooperate.\n"),
    Shape("I. Recommendations\n1. The following are recommended, ", "and so ", "on:\n", "(a) States should act;\n"),
    Shape("A. Title (agenda items 1", ", {n}", ")\n", "{n}. States should cooperate.\n"),
    Shape("I. Title\n1. The Commission considered agenda items 1", ", {n}", ".\n", "{n}. States should cooperate.\n"),
    Shape("I. Title\n1. The Commission considered agenda items 1", ", {n}", ".\n", "{n}. France made a statement.\n"),
    Shape(
        "1. The Commission considered item 1 at its 1st",
        ", {n}th",
        " meetings.\n",
        "{n}. France made a statement.\n",
    ),
    Shape("1. Statements were made by Chile on behalf of Cuba", ", Peru", " and by ", "France, "),
    Shape("1. The representatives of Chile (on behalf of Cuba", ", Peru", "), ", "France (on behalf of the same), "),
    Shape("119. The following recommendations enjoy the support of ", "the very ", "Chile:\n", "119.{n} Act (Peru);\n"),
    Shape(
        "119. The recommendations enjoy the support of Chile:\n119.1 Act (Peru",
        ", Cuba",
        ");\n",
        "119.{n} Act (Peru);\n",
    ),
    Shape("Annex\nList of documents\nA/80/1\n1", ", {n}", "\nTitle\n", "A/80/{n}\n3\nTitle\n"),
];

const fn of(piece: &'static str) -> Shape {
    after("", piece)
}

const fn after(head: &'static str, piece: &'static str) -> Shape {
    Shape(head, "", "", piece)
}

/// A text of a shape, of so many bytes or a few more.
pub fn text(Shape(head, filler, then, piece): &Shape, length: usize) -> String {
    let names = names();
    let mut text = (*head).to_owned();
    let repeat = |text: &mut String, piece: &str, until: usize| {
        for number in 1.. {
            if piece.is_empty() || text.len() >= until {
                break;
            }
            let name = &names[number % names.len()];
            text.push_str(&piece.replace("{n}", &number.to_string()).replace("{name}", name));
        }
    };
    repeat(&mut text, filler, length / 2);
    text.push_str(then);
    repeat(&mut text, piece, length);
    text
}

/// The names of the gazetteer that are shown, language by language.
fn names() -> Vec<String> {
    const FIRST_LANGUAGE: usize = 6;
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/names/states.tsv");
    let table = std::fs::read_to_string(path).unwrap();
    let rows: Vec<Vec<&str>> = table.lines().skip(1).map(|row| row.split('\t').collect()).collect();
    let shown = |cell: &str| cell.split('|').next().unwrap_or_default().replace(['*', '{', '}'], "");
    // each State in all languages after each other: texts of all lengths have the same share of each
    rows.iter().flat_map(|row| row[FIRST_LANGUAGE..].iter().map(|cell| shown(cell))).collect()
}
