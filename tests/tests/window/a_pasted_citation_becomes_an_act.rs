//! A whole citation is pasted where an act is entered: it is read into its parts and told as it prints.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};
use serde_json::json;

const TITLE: &str = "[data-fact=legal_basis] [data-part=title]";

#[tokio::test]
async fn a_pasted_citation_becomes_an_act() {
    let (display, officer) = (Display::start(), Officer::default());
    let id = officer.makes(&["--blank"]);
    let window = Window::open(&display, officer.folder()).await;
    window.open_first().await;
    window
        .click("[data-fact=legal_basis] [data-testid=row-add]")
        .await;
    window.focused(TITLE).await;
    let cited = "Azərbaycan Respublikası Nazirlər Kabinetinin 2011-ci il 24 noyabr tarixli 191 nömrəli Qərarı";
    window.paste(TITLE, "", cited).await;
    let told = "Azərbaycan Respublikası Nazirlər Kabinetinin 2011-ci il 24 noyabr tarixli 191 nömrəli qərarı";
    window
        .says("[data-fact=legal_basis] [data-testid=citation]", told)
        .await;
    window.saved().await;
    window.picture("pasted-citation");

    // A clause typed by its number takes the suffix and the name it has in such an act.
    window
        .types("[data-fact=legal_basis] [data-part=clauses]", "8.1")
        .await;
    window
        .says(
            "[data-fact=legal_basis] [data-testid=citation]",
            "191 nömrəli qərarının 8.1-ci bəndi",
        )
        .await;

    // What is no citation stays as it was pasted.
    window.press("Ctrl+Enter").await;
    let second = "[data-fact=legal_basis] tr.open [data-part=title]";
    window.focused(second).await;
    window
        .paste(second, "", "Elektron xidmətlər barədə\nməlumat")
        .await;
    window.saved().await;
    window.close().await;
    let acts = officer.json(&["show", &id])["facts"]["legal_basis"].clone();
    assert_eq!(
        acts[0]["act"],
        json!({ "type": "decision", "title": "", "body": "Azərbaycan Respublikasının Nazirlər Kabineti",
            "date": "2011-11-24", "number": "191", "clauses": "8.1" })
    );
    // A kind that nobody chose is none, and is asked for.
    assert_eq!(
        acts[1]["act"],
        json!({ "title": "Elektron xidmətlər barədə məlumat" })
    );
    let asked = officer.findings(&id, "draft");
    assert!(asked.iter().any(|one| one["rule"] == json!("act-kind")));
}
