//! From the list of services to the draft for consultation, written as a file, with no pointer: every item of the form
//! is gone to by its number and filled where the focus is put, until nothing is left that stops the consultation.

use reqlament_tests::program::Officer;
use reqlament_tests::window::{Display, Window};

use crate::paper::name_file;

/// The items in the order of the form, and what is done at each: `<Ctrl+Enter>` is pressed, `[term]` is gone to by Tab,
/// the rest is typed.
const DRAFT: &[(&str, &str)] = &[
    (
        "1.2",
        "Xidmət lisenziya verilməsi üçün müraciətlərin elektron formada qəbulunu təmin edir.",
    ),
    (
        "1.3",
        "<Ctrl+Enter>Lisenziyalar və icazələr haqqında[type]<Down>[date]15.03.2016[number]176-VQ[clauses]11-ci maddə<Escape>",
    ),
    ("1.5", "[absent-participants-none]<Space>"),
    ("1.6", "<Space><Down>"),
    ("1.7", "[from]3[to]10"),
    ("1.8", "[licence]<Space>"),
    ("2.1", "<Space><Down>"),
    ("2.2", "<Space>"),
    ("2.3", "[natural_persons]<Space>[legal_persons]<Space>"),
    (
        "2.4",
        "<Ctrl+Enter>www.nazirlik.example[place]<Down><Down><Escape>",
    ),
    (
        "2.5",
        "<Ctrl+Enter>[channel]<Down><Down>[address]www.nazirlik.example\
         <Ctrl+Enter>[channel]<Down><Down><Down>[address]e-xidmet@nazirlik.example\
         <Ctrl+Enter>[channel]<Down><Down><Down><Down>[address]012 000 00 00<Escape>\
         [cabinet]<Space>[email]<Space>",
    ),
    ("2.6.1", "[absent-documents_held-none]<Space>"),
    (
        "2.6.2",
        "<Ctrl+Enter>Lisenziya verilməsi barədə ərizə[submission]portalda doldurulur[signed]<Space><Escape>",
    ),
    (
        "3.2.1",
        "İstifadəçi portala daxil olur və ərizəni doldurur.[e_signature]<Space>[application]<Space>[signing]<Space>",
    ),
    (
        "3.2.2",
        "Sorğu qeydə alınır və istifadəçiyə bildiriş göndərilir.\
         [row-add]<Ctrl+Enter>[event]<Down>[cabinet]<Space>\
         <Ctrl+Enter>[event]<Down><Down>[cabinet]<Space><Escape>[correction_return]<Space>",
    ),
    (
        "3.3.1",
        "<Ctrl+Enter>Lisenziya tələblərinə uyğun olmadıqda[ground]Lisenziyalar və icazələr haqqında[type]<Down>\
         [date]15.03.2016[number]176-VQ[clauses]13-cü maddə<Escape>[absent-suspension_cases-none]<Space>",
    ),
    (
        "3.4.1",
        "<Ctrl+Enter>Ərizənin qeydə alınması[actor]<Down>[performer]Rabitə şöbəsi[responsible]baş məsləhətçi[content]Ərizə qeydə alınır.[kind]<Down>[amount]1\
         [result]Ərizə qeydə alınır.[delivery]İstifadəçiyə bildiriş göndərilir.\
         <Ctrl+Enter>Qərarın qəbul edilməsi[actor]<Down>[performer]Rabitə şöbəsi[responsible]baş məsləhətçi[content]Qərar qəbul edilir.[kind]<Down>[amount]5\
         [result]Lisenziya verilir.[delivery]Lisenziya elektron kabinetə göndərilir.<Escape>",
    ),
    ("3.5.1", "Nəzarət aylıq hesabatla həyata keçirilir."),
    ("3.5.2", "Nəzarəti nazirliyin rəhbərliyi həyata keçirir."),
    (
        "3.6.1",
        "İstifadəçi inzibati qaydada və məhkəməyə şikayət edə bilər.",
    ),
    ("3.6.2", "Şikayətdə müraciətin nömrəsi göstərilir."),
    ("3.6.3", "Şikayətə 30 gün ərzində baxılır."),
];

/// Whether the focus lies in the control of this name.
fn in_control(name: &str) -> String {
    format!(
        "document.activeElement.closest('[data-part={name}], [data-column={name}], [data-fact={name}], [data-testid={name}]') !== null
            || document.activeElement.value === '{name}'"
    )
}

/// Goes on by Tab until the focus lies in the control of this name.
async fn tabs_to(window: &Window, name: &str) {
    for _ in 0..60 {
        if window.told(&format!("return {};", in_control(name))).await == true {
            return;
        }
        window.press("Tab").await;
    }
    panic!(
        "Tab does not come to {name}: {}",
        window.picture("tabs").display()
    );
}

/// Presses, goes and types as written.
async fn plays(window: &Window, written: &str) {
    let mut rest = written;
    while let Some(at) = rest.find(['<', '[']) {
        let (words, after) = rest.split_at(at);
        if !words.is_empty() {
            window.types_here(words).await;
        }
        let end = after.find(['>', ']']).expect("an end");
        let name = &after[1..end];
        match after.starts_with('<') {
            true => window.press(name).await,
            false => tabs_to(window, name).await,
        }
        rest = &after[end + 1..];
    }
    if !rest.is_empty() {
        window.types_here(rest).await;
    }
}

/// Goes to an item by its number.
async fn goes(window: &Window, number: &str) {
    window.press("Ctrl+G").await;
    window.focused("[data-testid=palette-input]").await;
    window.types_here(number).await;
    window.shows("[data-testid=hit][aria-selected=true]").await;
    window.press("Enter").await;
    window.gone("dialog[open]").await;
    let inside = format!(
        "document.activeElement.closest('[data-testid=\"item-{number}\"], [data-fact=operations], [data-testid=form] .mid') !== null"
    );
    window
        .until(&format!("the focus in {number}"), &inside)
        .await;
}

#[tokio::test]
async fn journey() {
    let (display, officer) = (Display::start(), Officer::default());
    let window = Window::open(&display, officer.folder()).await;
    window.press("Ctrl+N").await;
    window.focused("[data-testid=new-search]").await;
    window.types_here("20.1").await;
    window.press("Enter").await;
    window.shows("[data-testid=form]").await;
    for (number, written) in DRAFT {
        goes(&window, number).await;
        plays(&window, written).await;
        window.picture(&format!("keys-{number}"));
    }
    window.saved().await;

    // What no item of the form asks is asked under the stages.
    window.press("Ctrl+K").await;
    window.focused("[data-testid=palette-input]").await;
    window.types_here("mərhələlər").await;
    window
        .shows("[data-testid=hit][data-id=tab-stages][aria-selected=true]")
        .await;
    window.press("Enter").await;
    window.shows("[data-testid=stages]").await;
    plays(&window, "[application_field]<Down>").await;
    window.saved().await;
    window.picture("keys-stages");

    window.press("Ctrl+P").await;
    let path = officer.folder().join("layihe.pdf");
    name_file(&window, &path).await;
    window.picture("keys-print");
    plays(&window, "[print-save]<Enter>").await;
    window.shows("[data-testid=printed]").await;
    window.close().await;

    let id = officer.json(&["list"])[0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    let left = officer.findings(&id, "consultation");
    let errors: Vec<_> = left
        .iter()
        .filter(|one| one["severity"] == "error")
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert!(std::fs::read(&path).is_ok_and(|pdf| pdf.starts_with(b"%PDF")));
}
