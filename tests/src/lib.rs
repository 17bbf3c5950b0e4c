//! What the acceptance tests stand on: the real programs, run as their users run them.
//!
//! Reading order: [`program`] (the command line), [`registry`] (the operator's server), [`gate`] (a slow road to it),
//! [`window`] (the real window), [`browser`] (what officers of the operator and everybody read the server with),
//! [`archival`] (what archives and screen readers ask of a PDF), [`paper`] (rendered pages and the tools that read a
//! PDF).

pub mod archival;
mod axe;
pub mod browser;
mod driver;
pub mod gate;
pub mod paper;
pub mod program;
pub mod registry;
pub mod window;

use std::path::PathBuf;

/// A program built by this workspace; the tests lie in `deps` below it.
pub fn built(name: &str) -> PathBuf {
    let own = std::env::current_exe().expect("the test knows where it lies");
    let folder = own
        .parent()
        .and_then(|deps| deps.parent())
        .expect("a test lies in the target folder");
    let program = folder.join(name);
    assert!(
        program.exists(),
        "{} is not built: run `make test`",
        program.display()
    );
    program
}
