//! The rules of the law against dossiers that keep and break them.

mod bad_data;
mod cases;
mod examples;
mod loader;
mod measured;
mod native;
mod requirements;
mod support;
mod units;
