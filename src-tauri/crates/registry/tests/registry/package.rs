//! The Debian package is whole, its unit is one that systemd takes, and its options start the server.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::tempdir;

use crate::http::get;
use crate::place::Kept;
use crate::server::{PROGRAM, Server};

const BUILD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/debian/build");

fn output(program: &str, arguments: &[&str]) -> Output {
    let output = Command::new(program).args(arguments).output();
    output.unwrap_or_else(|error| panic!("{program}: {error}"))
}

/// What a program says, once it has done its work.
fn said(program: &str, arguments: &[&str]) -> String {
    let output = output(program, arguments);
    let text = |bytes| String::from_utf8(bytes).expect("text");
    assert!(
        output.status.success(),
        "{program}: {}",
        text(output.stderr)
    );
    text(output.stdout)
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

/// The options as they stand in the package, on a free port, with folders of the test.
struct Packaged(Vec<String>);

impl Kept for Packaged {
    fn arguments(&self) -> Vec<String> {
        self.0.clone()
    }
}

fn options(unpacked: &Path, folder: &Path) -> Packaged {
    let file = unpacked.join("etc/default/reqlament-registry");
    let file = std::fs::read_to_string(file).expect("the options");
    let line = file
        .lines()
        .find_map(|line| line.strip_prefix("REQLAMENT_OPTIONS=\""))
        .and_then(|line| line.strip_suffix('"'))
        .expect("the options");
    let line = line
        .replace("/var/lib", &text(folder))
        // Where the tests' servers listen anyway.
        .replace("--listen 127.0.0.1:8443 ", "");
    Packaged(line.split(' ').map(str::to_owned).collect())
}

#[test]
fn the_package_holds_what_serves() {
    let folder = tempdir().expect("a folder");
    let (package, unpacked) = (
        folder.path().join("own.deb"),
        folder.path().join("unpacked"),
    );
    let built = Command::new(BUILD)
        .args([PROGRAM, &text(&package)])
        .env("DEB_LEVEL", "0")
        .status();
    assert!(built.expect("bash").success());
    let package = text(&package);

    let head = said("dpkg-deb", &["-I", &package]);
    for line in [
        "Package: reqlament-registry",
        concat!("Version: ", env!("CARGO_PKG_VERSION")),
        "Depends: libc6 (>= 2.",
        "postinst",
        "prerm",
        "postrm",
    ] {
        assert!(head.contains(line), "{line} in {head}");
    }
    for left in ["@VERSION@", "@ARCHITECTURE@", "@LIBC@", "@SIZE@"] {
        assert!(!head.contains(left), "{left} in {head}");
    }
    let held = said("dpkg-deb", &["-c", &package]);
    for (rights, file) in [
        ("-rwxr-xr-x root/root", "./usr/bin/reqlament-registry"),
        (
            "-rw-r--r-- root/root",
            "./usr/lib/systemd/system/reqlament-registry.service",
        ),
        (
            "-rw-r--r-- root/root",
            "./usr/lib/sysusers.d/reqlament-registry.conf",
        ),
        (
            "-rw-r--r-- root/root",
            "./usr/share/doc/reqlament-registry/operations.md",
        ),
        // A password of the database may stand in it.
        ("-rw-r----- root/root", "./etc/default/reqlament-registry"),
    ] {
        let found = held.lines().find(|line| line.ends_with(file));
        assert!(
            found.is_some_and(|line| line.starts_with(rights)),
            "{file} in {held}"
        );
    }
    said("dpkg-deb", &["-x", &package, &text(&unpacked)]);
    let control = text(&folder.path().join("control"));
    said("dpkg-deb", &["-e", &package, &control]);
    let conffiles = std::fs::read_to_string(format!("{control}/conffiles")).expect("a list");
    assert_eq!(conffiles, "/etc/default/reqlament-registry\n");
    for script in ["postinst", "prerm", "postrm"] {
        said("sh", &["-n", &format!("{control}/{script}")]);
    }

    let program = unpacked.join("usr/bin/reqlament-registry");
    let version = said(&text(&program), &["--version"]);
    assert_eq!(
        version.trim_end(),
        concat!("reqlament-registry ", env!("CARGO_PKG_VERSION"))
    );
    systemd_takes(&unpacked, &program, folder.path());
    let options = options(&unpacked, folder.path());
    let server = Server::start(&options, &[]);
    assert_eq!(get(server.address, "/healthz").status, 200);
    assert!(
        folder
            .path()
            .join("reqlament-registry/registry.sqlite")
            .is_file()
    );
}

/// The unit as it stands, but for the place of its program; where systemd's program is not there, nothing is asked.
fn systemd_takes(unpacked: &Path, program: &Path, folder: &Path) {
    if Command::new("systemd-analyze")
        .arg("--version")
        .output()
        .is_err()
    {
        return;
    }
    let unit = unpacked.join("usr/lib/systemd/system/reqlament-registry.service");
    let unit = std::fs::read_to_string(unit).expect("the unit");
    let unit = unit.replace("/usr/bin/reqlament-registry", &text(program));
    let placed: PathBuf = folder.join("reqlament-registry.service");
    std::fs::write(&placed, unit).expect("written");
    let verified = output("systemd-analyze", &["verify", "--man=no", &text(&placed)]);
    let complaints = String::from_utf8_lossy(&verified.stderr).into_owned();
    assert!(verified.status.success(), "{complaints}");
    assert!(!complaints.contains("reqlament-registry"), "{complaints}");
    // From 0, shut in, to 10, free in everything.
    let rated = [
        "security",
        "--offline=yes",
        "--threshold=20",
        "--no-pager",
        &text(&placed),
    ];
    said("systemd-analyze", &rated);
}
