//! Embeds the window's files and the permissions.

fn main() {
    tauri_build::build();
}
