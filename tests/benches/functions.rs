//! Functions: the full check and the printed page, of the worked dossier and of one with 200 operations; the spelling
//! of 6,000 words beside folding the same text for search.

#![expect(missing_docs, reason = "criterion makes undocumented functions")]

use std::collections::{BTreeMap, BTreeSet};
use std::hint::black_box;

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use reqlament_core::az;
use reqlament_core::az::spelling::Speller;
use reqlament_core::check::Check;
use reqlament_core::entry::{Entry, Facts};
use reqlament_core::example::Example;
use reqlament_core::filing::Purpose;
use reqlament_core::law::{EMBEDDED, Law};
use reqlament_core::rule::Gate;
use reqlament_core::value::{Row, Value};
use reqlament_documents::{Beside, Kind, Source};

fn worked() -> Facts {
    let law = Law::embedded();
    let examples = Example::load(EMBEDDED, &law.vocabulary).expect("the examples load");
    let licence = examples
        .iter()
        .find(|example| example.id == "licence")
        .expect("the licence example");
    let mut number = 0;
    let mut new_id = || {
        number += 1;
        format!("id{number}")
    };
    licence
        .read(&law.vocabulary, &mut new_id)
        .expect("the example reads")
}

/// The worked dossier with its operations repeated up to 200.
fn long() -> Facts {
    let mut facts = worked();
    let rows = facts
        .value("operations")
        .map(Value::rows)
        .unwrap_or_default()
        .to_vec();
    let many = (0..200).map(|index| {
        let own = &rows[index % rows.len()];
        let mut cells = own.cells.clone();
        cells.remove("after");
        cells.insert(
            "name".to_owned(),
            Value::Text(format!("{} {index}", own.text("name"))),
        );
        Row {
            id: format!("op{index}"),
            order: format!("a{index:04}1"),
            cells,
        }
    });
    facts.set(
        "operations",
        Some(Entry::Filled(Value::Table(many.collect()))),
    );
    facts
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

fn check(criterion: &mut Criterion) {
    let law = Law::embedded();
    let profile = law.profile("2011").expect("the profile");
    for (name, facts) in [
        ("check worked dossier", worked()),
        ("check 200 operations", long()),
    ] {
        criterion.bench_function(name, |bencher| {
            bencher.iter(|| {
                Check::new(law, profile, black_box(&facts), day())
                    .findings(Gate::Filing)
                    .expect("the rules hold")
            });
        });
    }
}

fn print(criterion: &mut Criterion) {
    let law = Law::embedded();
    let profile = law.profile("2011").expect("the profile");
    let (facts, none, files) = (worked(), BTreeSet::new(), BTreeMap::new());
    let source = Source {
        law,
        profile,
        facts: &facts,
        illustrative: &none,
        today: day(),
        revision: 1,
        digest: "",
        purpose: Purpose::Register,
        registry_number: None,
        beside: Beside::default(),
        files: &files,
    };
    criterion.bench_function("print worked dossier", |bencher| {
        bencher.iter(|| {
            let document = reqlament_documents::compose(Kind::Reglament, black_box(&source))
                .expect("the document");
            reqlament_typeset::pdf(&document).expect("the pages")
        });
    });
}

fn spelling(criterion: &mut Criterion) {
    let text = include_str!("../../src-tauri/crates/core/tests/data/spelling/esign-2019.txt");
    let speller = Speller::embedded();
    let own = speller
        .own(&["tokenizasiya".to_owned()])
        .expect("own words");
    criterion.bench_function("fold 6000 words", |bencher| {
        bencher.iter(|| az::fold(black_box(text)));
    });
    criterion.bench_function("spell 6000 words", |bencher| {
        bencher.iter(|| speller.misspelt(black_box(text), &own));
    });
    criterion.bench_function("suggest for one word", |bencher| {
        bencher.iter(|| speller.suggest(black_box("verilmesi"), &own));
    });
}

criterion_group!(functions, check, print, spelling);
criterion_main!(functions);
