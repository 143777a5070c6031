//! Texts built from what reports are made of, and broken.
#![no_main]

#[path = "../../tests/support/building.rs"]
mod building;
#[path = "../../tests/support/properties.rs"]
#[allow(dead_code)]
mod properties;

libfuzzer_sys::fuzz_target!(|given: (Vec<u8>, Vec<(u16, u8)>)| {
    let (choices, breaks) = given;
    properties::of_analysis(&building::broken(&building::text(&choices), &breaks));
});
