//! The window's types come from Rust: `UPDATE=1 cargo test --workspace --test bindings` writes them anew.

use reqlament_client::view;
use reqlament_core::{
    agency, az, check, deadline, diff, filing, find, flow, form, law, prose, remark, revision,
    rule, scope, stage, standard, vocabulary,
};
use ts_rs::{Config, TS};

macro_rules! declarations {
    ($config:expr, $($type:ty),* $(,)?) => {
        [$(format!("export {}", <$type as TS>::decl($config))),*]
    };
}

fn bindings() -> String {
    let config = Config::new().with_large_int("number");
    let all = declarations![
        &config,
        vocabulary::Wording,
        vocabulary::Choice,
        vocabulary::Absence,
        vocabulary::Group,
        vocabulary::Assigner,
        form::Role,
        rule::Severity,
        rule::Gate,
        stage::Stage,
        check::Mend,
        check::Finding,
        check::Completeness,
        flow::Span,
        flow::Actor,
        flow::Lane,
        flow::Step,
        flow::Standing,
        flow::Flow,
        revision::Act,
        diff::Change,
        diff::Difference,
        prose::ProseKind,
        prose::Inline,
        prose::ProseBlock,
        prose::Prose,
        filing::Purpose,
        filing::FilingState,
        agency::AgencySettings,
        remark::Speaker,
        remark::Outcome,
        remark::Remark,
        law::Clause,
        law::Part,
        az::spelling::Misspelt,
        view::MisspeltText,
        view::FactView,
        view::ItemView,
        view::FormView,
        scope::ScopeWeight,
        scope::ScopeQuestion,
        view::ProfileView,
        view::LawView,
        deadline::DeadlineKind,
        deadline::Due,
        view::NextDeadline,
        view::Shelf,
        view::DossierRow,
        view::LikePart,
        view::DossierView,
        find::Sameness,
        find::Wanted,
        find::Spot,
        find::Kept,
        find::Found,
        view::ReplacedView,
        standard::StandardText,
        standard::Likeness,
        view::StandardPlace,
        view::StandardUse,
        view::StandardUsed,
        view::StartView,
        view::Upload,
        view::DriftView,
        view::ItemState,
        view::CheckView,
        view::Saved,
        view::RevisionRow,
        view::Delivery,
        reqlament_core::filing::FactReason,
        view::FilingEvent,
        view::NoticeView,
        view::RecordStanding,
        view::RecordView,
        view::AbsentFile,
        view::FilingView,
        view::Settings,
        view::Caret,
        view::Place,
        view::Unread,
        view::BackupKind,
        view::BackupRow,
        view::Keeping,
        view::CredentialsView,
        view::ExampleRow,
        view::WantedView,
        view::DocumentGroup,
        view::Need,
        view::Lack,
        view::DocumentView,
        view::OtherDossier,
        view::DocumentsView,
        view::SheetView,
        view::AnchorView,
        view::PaperView,
        view::PrintedFile,
        view::ChosenFile,
        view::PrintersView,
        view::PrintJob,
        view::Known,
        view::KnownAct,
        view::KnownBody,
        view::DayView,
        view::RuleView,
        view::DeadlineView,
        view::ClauseView,
        view::ActView,
        view::ReadingView,
        view::TourPlace,
        view::Guide,
        view::Failure,
    ];
    format!(
        "// Made from the Rust types by `tests/tests/bindings.rs`; do not edit.\n\n{}\n",
        all.join("\n\n")
    )
}

#[test]
fn the_windows_types_are_fresh() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/lib/api/bindings.ts");
    let fresh = bindings();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &fresh).expect("the bindings are written");
    }
    let kept = std::fs::read_to_string(path).expect("the bindings");
    assert_eq!(
        kept, fresh,
        "run: UPDATE=1 cargo test --workspace --test bindings"
    );
}
