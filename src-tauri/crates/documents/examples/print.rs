//! Temporary.
use reqlament_core::{
    example::Example,
    law::{self, Law},
};
use reqlament_documents::*;
fn main() {
    let law = Law::embedded();
    let out = std::env::args().nth(1).unwrap();
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    for example in Example::load(&law::EMBEDDED[..law::EMBEDDED.len()], &law.vocabulary)
        .unwrap_or_else(|e| {
            println!("{e}");
            vec![]
        })
    {
        let mut n = 0;
        let facts = example
            .read(&law.vocabulary, &mut || {
                n += 1;
                format!("r{n}")
            })
            .unwrap();
        let ill = example.illustrative.iter().cloned().collect();
        for kind in Kind::ALL {
            let source = Source {
                law,
                profile: law.profile(&example.profile).unwrap(),
                facts: &facts,
                illustrative: &ill,
                today,
                revision: 12,
                digest: "7f3a00000000000000000000000000001d08",
                purpose: reqlament_core::filing::Purpose::Amend,
                registry_number: Some("SINAQ-20.1"),
            };
            save(
                &format!("{out}/{}-{}.pdf", example.id, kind.word()),
                compose(kind, &source).unwrap(),
            );
        }
    }
    for kind in Kind::ALL {
        save(
            &format!("{out}/blank-{}.pdf", kind.word()),
            compose_blank(kind, law, law.profile("2011").unwrap(), today).unwrap(),
        );
    }
}
fn save(path: &str, d: reqlament_typeset::block::Document) {
    let t = std::time::Instant::now();
    let p = reqlament_typeset::pdf(&d).unwrap();
    println!(
        "{path} {} pages {:?} {} anchors",
        p.pages,
        t.elapsed(),
        p.anchors.len()
    );
    std::fs::write(path, p.bytes).unwrap();
}
