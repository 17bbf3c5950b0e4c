//! A display of its own for each journey, and pictures of it.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A virtual display, as large as the largest screen the window is tried on.
pub struct Display {
    child: Child,
    /// Its name, such as `:99`.
    pub name: String,
}

impl Display {
    /// Starts Xvfb on the first free display.
    pub fn start() -> Self {
        let mut child = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1920x1080x24"])
            .args(["-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let output = child.stdout.take().expect("a piped output");
        let mut line = String::new();
        std::io::BufRead::read_line(&mut std::io::BufReader::new(output), &mut line)
            .expect("Xvfb names its display");
        Self {
            child,
            name: format!(":{}", line.trim()),
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The folder named by `REQLAMENT_PICTURES`, else a temporary one.
fn folder() -> PathBuf {
    let folder = std::env::var_os("REQLAMENT_PICTURES").map_or_else(
        || std::env::temp_dir().join("reqlament-pictures"),
        PathBuf::from,
    );
    std::fs::create_dir_all(&folder).expect("the folder of the pictures");
    folder
}

/// Keeps a picture that a browser took.
pub fn keep_picture(name: &str, png: &[u8]) -> PathBuf {
    let path = folder().join(format!("{name}.png"));
    std::fs::write(&path, png).expect("the picture is kept");
    path
}

/// Takes a picture of what lies on a display from this place, so wide and so high.
pub fn picture(display: &str, name: &str, [x, y, width, height]: [u64; 4]) -> PathBuf {
    let path: &Path = &folder().join(format!("{name}.png"));
    let taken = Command::new("import")
        .args(["-display", display, "-window", "root"])
        .args(["-crop", &format!("{width}x{height}+{x}+{y}"), "+repage"])
        .arg(path)
        .status();
    assert!(
        taken.is_ok_and(|status| status.success()),
        "ImageMagick takes the picture"
    );
    path.to_owned()
}
