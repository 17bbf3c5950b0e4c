//! The rules of the house: who may import whom, and what no file may hold.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().expect("the workspace").to_owned()
}

fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        let skipped = ["target", "node_modules", "dist", "gen", ".git"];
        if path.is_dir() && !skipped.iter().any(|name| path.ends_with(name)) {
            files(&path, ending, found);
        } else if path.extension().is_some_and(|own| own == ending) {
            found.push(path);
        }
    }
}

fn sources(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    files(&root().join(folder), ending, &mut found);
    assert!(!found.is_empty(), "{folder} holds no .{ending}");
    found
        .into_iter()
        .map(|path| (path.clone(), fs::read_to_string(path).expect("UTF-8")))
        .collect()
}

/// The files that import a crate, as paths below the crates' folder.
fn importers(crate_name: &str) -> Vec<String> {
    let crates = root().join("src-tauri");
    let telling = |text: &str| {
        text.lines().any(|line| {
            let code = line.split("//").next().unwrap_or_default();
            code.contains(&format!("{crate_name}::")) || code.trim() == format!("use {crate_name};")
        })
    };
    let mut found: Vec<String> = sources("src-tauri", "rs")
        .into_iter()
        .filter(|(path, text)| {
            let below = path.strip_prefix(root()).expect("below the workspace");
            !below
                .components()
                .any(|part| part.as_os_str() == "tests" || part.as_os_str() == "benches")
                && telling(text)
        })
        .map(|(path, _)| {
            path.strip_prefix(&crates)
                .expect("below")
                .display()
                .to_string()
        })
        .collect();
    found.sort();
    found
}

fn only_below(crate_name: &str, allowed: &[&str]) {
    let found = importers(crate_name);
    assert!(!found.is_empty(), "nothing imports {crate_name}");
    for file in found {
        assert!(
            allowed.iter().any(|place| file.starts_with(place)),
            "{file} imports {crate_name}"
        );
    }
}

#[test]
fn one_boundary_library_one_place() {
    only_below("printpdf", &["crates/typeset/src/pdf"]);
    only_below("lopdf", &["crates/typeset/"]);
    only_below("reqwest", &["crates/client/src/registry"]);
    only_below("keyring", &["crates/client/src/"]);
    only_below(
        "argon2",
        &[
            "crates/client/src/seal.rs",
            "crates/registry/src/password.rs",
        ],
    );
    only_below("axum", &["crates/registry/"]);
    only_below("utoipa_axum", &["crates/registry/src/api/"]);
    only_below("lettre", &["crates/registry/src/mail.rs"]);
    only_below("maud", &["crates/registry/src/"]);
    only_below("governor", &["crates/registry/src/api/pace.rs"]);
    only_below(
        "prometheus_client",
        &["crates/registry/src/api/measures.rs"],
    );
    only_below(
        "rusqlite",
        &["crates/client/src/", "crates/registry/src/store/"],
    );
    only_below("postgres", &["crates/registry/src/store/"]);
    only_below("rustls", &["crates/registry/src/"]);
    only_below("tauri", &["src/", "build.rs"]);
    only_below("cel", &["crates/core/src/"]);
}

#[test]
fn the_core_is_pure() {
    let forbidden = [
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::io::",
        "Utc::now",
        "Local::now",
        "SystemTime::now",
        "Instant::now",
        "rand::",
        "uuid::",
    ];
    for (path, text) in sources("src-tauri/crates/core/src", "rs") {
        for word in forbidden {
            assert!(!text.contains(word), "{}: {word}", path.display());
        }
    }
}

#[test]
fn the_window_reaches_the_program_through_one_file() {
    let mut found = sources("ui/src", "ts");
    found.extend(sources("ui/src", "svelte"));
    for (path, text) in found {
        assert!(
            !text.contains("@tauri-apps/") || path.ends_with("lib/api/ipc.ts"),
            "{}",
            path.display()
        );
    }
}

#[test]
fn layers_depend_downwards_only() {
    let depends = |name: &str| {
        fs::read_to_string(root().join(format!("src-tauri/crates/{name}/Cargo.toml")))
            .expect("a manifest")
    };
    let forbidden = [
        (
            "core",
            ["typeset", "documents", "client", "registry"].as_slice(),
        ),
        ("typeset", &["core", "documents", "client", "registry"]),
        ("documents", &["client", "registry"]),
        ("client", &["registry"]),
        ("registry", &["client"]),
    ];
    for (own, others) in forbidden {
        let manifest = depends(own);
        for other in others {
            assert!(
                !manifest.contains(&format!("reqlament-{other}")),
                "{own} depends on {other}"
            );
        }
    }
}

#[test]
fn files_stay_small_and_finished() {
    let mut found = sources("src-tauri", "rs");
    found.extend(sources("ui/src", "svelte"));
    for (path, text) in found {
        assert!(
            text.lines().count() <= 400,
            "{} has {} lines",
            path.display(),
            text.lines().count()
        );
        for word in ["todo!(", "unimplemented!(", "#[ignore", "dbg!("] {
            assert!(!text.contains(word), "{}: {word}", path.display());
        }
    }
}

#[test]
fn every_acceptance_test_is_run() {
    let script = fs::read_to_string(root().join("tests/bin/test")).expect("the script");
    let run: Vec<&str> = script.split_whitespace().collect();
    for entry in fs::read_dir(root().join("tests/tests")).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().and_then(|stem| stem.to_str());
        let name = name.expect("a name in UTF-8");
        let is_test = path.extension().is_some() || path.join("main.rs").is_file();
        let named = run
            .windows(2)
            .any(|pair| pair[0] == "--test" && pair[1] == name);
        assert!(!is_test || named, "tests/bin/test does not run {name}");
    }
}
