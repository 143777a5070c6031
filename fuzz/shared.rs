//! What the targets share with the tests.

#[path = "../tests/support/building.rs"]
pub mod building;
#[path = "../tests/support/properties.rs"]
pub mod properties;
#[path = "../tests/support/targets.rs"]
#[allow(dead_code)]
pub mod targets;
