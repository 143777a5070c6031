//! Tables of a report into which any text was put, where lists, titles and recommendations stand.
#![no_main]

#[path = "../../tests/support/properties.rs"]
#[allow(dead_code)]
mod properties;

use rapporteur::{Options, analyze};

libfuzzer_sys::fuzz_target!(|given: &str| {
    let text = format!(
        "Report of the {given}\n\n1. The following States parties attended: France, {given} and Chile.\n\n2. Statements \
         were made by the representatives of {given} and Peru.\n\n3. States should {given}:\n\n(a) {given};\n"
    );
    properties::of_tables(&text, &analyze(&text, &Options::default()));
});
