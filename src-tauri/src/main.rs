//! `reqlament-desktop`: the program with a window.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    reqlament_desktop::run()
}
