//! What can be done with a data folder, a file a use case. Every command takes the time it happens at.

pub mod check;
pub mod create;
pub mod deliver;
pub mod diff;
pub mod edit;
pub mod export;
pub mod file;
pub mod filings;
pub mod history;
pub mod import;
pub mod law;
pub mod list;
pub mod print;
pub mod profile;
pub mod publish;
pub mod receipt;
pub mod restore;
pub mod revise;
pub mod settings;
pub mod show;
pub mod undo;
mod unprintable;
