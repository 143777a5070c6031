//! The JavaScript boundary; nothing else knows of JavaScript.
//!
//! Stateless calls from text to plain objects: nothing to free, `null` for what is absent. The
//! functions of the npm package (`www/src/package/`) stand before these: they check the types of the
//! arguments, load the module, and discard an instance in which something went wrong.

use std::str::FromStr;

use js_sys::{Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::Performance;

use crate::export::{self, Origin, Table};
use crate::report::{Spans, in_utf16};
use crate::{Error, Options, Report};

#[wasm_bindgen(start)]
fn start() {
    // Without the hook a panic is a trap that says "unreachable" and nothing more.
    std::panic::set_hook(Box::new(|panic| wasm_bindgen::throw_val(js_sys::Error::new(&panic.to_string()).into())));
}

/// Reads a report.
#[wasm_bindgen]
pub fn analyze(text: &str, language: &str, display_language: &str, outline: bool) -> Result<JsValue, JsValue> {
    let options = Options { without_outline_texts: !outline, ..options(language, display_language)? };
    to_javascript(read(text, &options), text)
}

/// The recommendations of a report.
#[wasm_bindgen]
pub fn recommendations(text: &str, language: &str, display_language: &str) -> Result<JsValue, JsValue> {
    let options = without_outline(language, display_language)?;
    to_javascript(read(text, &options).recommendations, text)
}

/// Who came.
#[wasm_bindgen]
pub fn attendance(text: &str, language: &str, display_language: &str) -> Result<JsValue, JsValue> {
    let options = without_outline(language, display_language)?;
    to_javascript(read(text, &options).attendance, text)
}

/// Who spoke, by agenda item.
#[wasm_bindgen]
pub fn speakers(text: &str, language: &str, display_language: &str) -> Result<JsValue, JsValue> {
    let options = without_outline(language, display_language)?;
    to_javascript(read(text, &options).speakers, text)
}

/// Everybody named in a text.
#[wasm_bindgen]
pub fn parties(text: &str, language: &str, display_language: &str) -> Result<JsValue, JsValue> {
    to_javascript(crate::parties(text, &options(language, display_language)?), text)
}

/// Who is this?
#[wasm_bindgen]
pub fn identify(name: &str, language: &str, display_language: &str) -> Result<JsValue, JsValue> {
    to_javascript(crate::identify(name, &options(language, display_language)?), name)
}

/// A table of a report as CSV; the recommendations where the table's name is empty.
#[wasm_bindgen]
pub fn csv(text: &str, language: &str, display_language: &str, table: &str) -> Result<String, JsValue> {
    let options = without_outline(language, display_language)?;
    let table = named(table)?.unwrap_or(Table::Recommendations);
    let report = read(text, &options);
    Ok(export::csv(&report, table, &Origin::new(text, &options, &report)))
}

/// A table of a report as Markdown; all of them where the table's name is empty.
#[wasm_bindgen]
pub fn markdown(text: &str, language: &str, display_language: &str, table: &str) -> Result<String, JsValue> {
    let options = without_outline(language, display_language)?;
    let tables = named(table)?.map_or_else(|| Table::ALL.to_vec(), |table| vec![table]);
    let report = read(text, &options);
    Ok(export::markdown(&report, &tables, &Origin::new(text, &options, &report)))
}

fn read(text: &str, options: &Options) -> Report {
    #[cfg(feature = "trap")]
    trap(text);
    timed("rapporteur: analysis", |done| crate::analyze_in_stages(text, options, |stage| done(stage.name())))
}

/// An empty tag stands for none.
fn options(language: &str, display_language: &str) -> Result<Options, JsValue> {
    Ok(Options { language: named(language)?, display_language: named(display_language)?, without_outline_texts: false })
}

fn without_outline(language: &str, display_language: &str) -> Result<Options, JsValue> {
    Ok(Options { without_outline_texts: true, ..options(language, display_language)? })
}

/// What has this name; nothing where it is empty.
fn named<T: FromStr<Err = Error>>(name: &str) -> Result<Option<T>, JsValue> {
    if name.is_empty() { Ok(None) } else { name.parse().map(Some).map_err(error) }
}

/// The one place where errors become JavaScript's: an `Error` with a `code`.
fn error(error: Error) -> JsValue {
    let javascript = js_sys::Error::new(&error.to_string());
    // setting a property of a new object cannot fail
    let _ = Reflect::set(&javascript, &"code".into(), &error.code().into());
    javascript.into()
}

/// The one place where results become plain objects, their spans in UTF-16 code units.
fn to_javascript<T: Serialize + Spans>(value: T, text: &str) -> Result<JsValue, JsValue> {
    let value = in_utf16(value, text);
    let plain = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true).serialize_maps_as_objects(true);
    timed("rapporteur: conversion", |_| value.serialize(&plain).map_err(JsValue::from))
}

/// Does the work, and tells the browser's performance timeline how long it took: the whole in a measure of
/// this name, and each part that the work tells the end of in the measure's `detail`, in milliseconds.
fn timed<T>(name: &str, work: impl FnOnce(&mut dyn FnMut(&str)) -> T) -> T {
    let Some(performance) = performance() else { return work(&mut |_| {}) };
    let parts = Object::new();
    // setting a property of a new object cannot fail
    let set = |object: &Object, name: &str, value: &JsValue| drop(Reflect::set(object, &name.into(), value));
    let start = performance.now();
    let mut since = start;
    let done = work(&mut |part| {
        let now = performance.now();
        set(&parts, part, &(now - since).into());
        since = now;
    });
    let options = Object::new();
    set(&options, "start", &start.into());
    set(&options, "detail", &parts);
    // only the last measure of a name is kept: the timeline has no limit of its own
    performance.clear_measures_with_measure_name(name);
    // a timeline that refuses is no reason to withhold a result
    let _ = measure_with_options(name, &options);
    done
}

#[wasm_bindgen]
extern "C" {
    // web-sys has it behind a flag of the compiler only
    #[wasm_bindgen(js_namespace = performance, js_name = measure, catch)]
    fn measure_with_options(name: &str, options: &JsValue) -> Result<(), JsValue>;
}

/// The timeline, where there is one: pages, workers and Node have it, some edge platforms only a part.
fn performance() -> Option<Performance> {
    let performance = Reflect::get(&js_sys::global(), &"performance".into()).ok()?;
    let has = |name: &str| Reflect::get(&performance, &name.into()).is_ok_and(|member| member.is_function());
    let needed = ["now", "measure", "clearMeasures"];
    (performance.is_object() && needed.into_iter().all(has)).then(|| performance.unchecked_into())
}

/// Fails as texts ask for, in a build for the tests of what happens then.
#[cfg(feature = "trap")]
fn trap(text: &str) {
    fn endless(depth: usize) -> usize {
        if depth == usize::MAX { depth } else { std::hint::black_box(endless(std::hint::black_box(depth + 1))) + 1 }
    }
    match text {
        "trap: panic" => panic!("as asked"),
        "trap: unreachable" => core::arch::wasm32::unreachable(),
        "trap: stack" => drop(std::hint::black_box(endless(0))),
        "trap: memory" => drop(std::hint::black_box([(); 4].map(|()| Vec::<u8>::with_capacity(1 << 30)))),
        _ => {}
    }
}
