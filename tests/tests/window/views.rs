//! A walk through every view of the window, for the journeys that look at all of them.

use reqlament_tests::program::Officer;
use reqlament_tests::window::Window;

/// Two dossiers, one of which was filed.
pub fn furnish(officer: &Officer) {
    officer.makes(&["--service", "20.1"]);
    let id = officer.makes(&["--example", "esign-nonresident"]);
    officer.does(["file", &id, "--purpose", "register"]);
}

/// Sets language, theme and contrast in the settings.
pub async fn dress(window: &Window, language: &str, theme: &str, contrast: bool) {
    window.click("[data-testid=nav-settings]").await;
    window
        .click(&format!("[data-testid=language-{language}]"))
        .await;
    window.click(&format!("[data-testid=theme-{theme}]")).await;
    let root = "document.documentElement";
    let wanted = if contrast { "more" } else { "normal" };
    if window
        .told(&format!("return {root}.dataset.contrast;"))
        .await
        != wanted
    {
        window.click("[data-testid=set-contrast]").await;
    }
    let dressed = format!(
        "{root}.lang === '{language}' && {root}.dataset.theme === '{theme}' && {root}.dataset.contrast === '{wanted}'"
    );
    window.until("the language and the theme", &dressed).await;
}

/// Goes to every view and calls `look` with its name.
pub async fn walk(window: &Window, mut look: impl AsyncFnMut(&Window, &str)) {
    home(window, &mut look).await;
    editor(window, &mut look).await;
    tabs(window, &mut look).await;
    elsewhere(window, &mut look).await;
}

async fn home(window: &Window, look: &mut impl AsyncFnMut(&Window, &str)) {
    window.activate("[data-testid=nav-home]").await;
    window.shows("[data-testid=dossier-row]").await;
    look(window, "home").await;
    window.types("[data-testid=home-search]", "qqq").await;
    window.shows("[data-testid=home-nothing]").await;
    look(window, "home-nothing").await;
    // The search is kept until it is cleared.
    window.press("Escape").await;
    window.shows("[data-testid=dossier-row]").await;
    window.press("Ctrl+K").await;
    window.shows("[data-testid=palette-input]").await;
    look(window, "palette").await;
    window.press("Escape").await;
    window.gone("dialog[open]").await;
    window.press("F1").await;
    window.shows("dialog[open]").await;
    look(window, "keys").await;
    window.press("Escape").await;
    window.gone("dialog[open]").await;
    window.press("Ctrl+N").await;
    window.shows("[data-testid=service-option]").await;
    look(window, "new").await;
    window.types("[data-testid=new-search]", "emlak").await;
    window.activate("[data-testid=service-option]").await;
    look(window, "new-chosen").await;
    window.activate("[data-testid=nav-home]").await;
}

/// The form on each of its pages, and each pane beside it.
async fn editor(window: &Window, look: &mut impl AsyncFnMut(&Window, &str)) {
    window.activate("[data-testid=dossier-row]").await;
    window.shows("[data-testid=form]").await;
    window.shows("[data-page='1'][data-drawn='1']").await;
    for part in ["1", "2", "3"] {
        window
            .activate(&format!("[data-testid='outline-{part}']"))
            .await;
        look(window, &format!("form-{part}")).await;
    }
    window.activate("[data-testid='outline-3.4.1']").await;
    look(window, "form-operations").await;
    for view in ["compact", "flow", "table"] {
        window
            .activate(&format!("[data-testid=operations-view-{view}]"))
            .await;
        look(window, &format!("operations-{view}")).await;
    }
    window.activate("[data-testid='outline-1.3']").await;
    window.press("Enter").await;
    look(window, "form-row").await;
    for pane in ["findings", "history", "remarks", "paper"] {
        window
            .activate(&format!("[data-testid=pane-tab-{pane}]"))
            .await;
        window.shows(&format!("[data-testid=pane-{pane}]")).await;
        look(window, &format!("pane-{pane}")).await;
    }
    window.press("Ctrl+H").await;
    window.shows("[data-testid=find-with]").await;
    window.types("[data-testid=find-words]", "imza").await;
    window.shows("[data-testid=find-hit]").await;
    look(window, "find").await;
    window.press("Escape").await;
    window.gone("[data-testid=find-bar]").await;
    window.press("F7").await;
    window.shows("dialog[open]").await;
    look(window, "spelling").await;
    window.press("Escape").await;
    window.gone("dialog[open]").await;
    design(window, look).await;
    window.activate("[data-testid=menu]").await;
    look(window, "menu").await;
    window.press("Escape").await;
    window.activate("[data-testid=print-button]").await;
    window
        .shows("[data-testid=print-dialog] [data-page='1'][data-drawn='1']")
        .await;
    look(window, "print").await;
    window.press("Escape").await;
    window.gone("dialog[open]").await;
}

/// The designer of an attached form.
async fn design(window: &Window, look: &mut impl AsyncFnMut(&Window, &str)) {
    window.activate("[data-testid='outline-2.6-note1']").await;
    window.focus("[data-fact=attached_forms] [data-row]").await;
    window.press("Enter").await;
    window.activate("[data-testid=design-open]").await;
    window
        .shows("[data-testid=design] [data-page='1'][data-drawn='1']")
        .await;
    look(window, "design").await;
    window.activate("[data-testid=design-close]").await;
    window.gone("dialog[open]").await;
}

async fn tabs(window: &Window, look: &mut impl AsyncFnMut(&Window, &str)) {
    window.activate("[data-testid=tab-stages]").await;
    window.shows("[data-testid=stages]").await;
    look(window, "stages").await;
    window.activate("[data-testid=remark-add-public]").await;
    look(window, "remark").await;
    window.activate("[data-testid=tab-compare]").await;
    window.shows("[data-testid=compare]").await;
    look(window, "compare").await;
    window.activate("[data-testid=tab-filing]").await;
    window.shows("[data-testid=filing]").await;
    look(window, "filing").await;
}

async fn elsewhere(window: &Window, look: &mut impl AsyncFnMut(&Window, &str)) {
    window.activate("[data-testid=nav-filings]").await;
    window.shows("[data-testid=filings] tbody tr").await;
    look(window, "filings").await;
    window.activate("[data-testid=nav-law]").await;
    window.shows("[data-testid=law]").await;
    look(window, "law").await;
    window.press("Ctrl+K").await;
    window
        .types("[data-testid=palette-input]", "standart")
        .await;
    window.activate("[data-testid=hit][data-id=standard]").await;
    window.shows("[data-testid=standard]").await;
    look(window, "standard").await;
    window.activate("[data-testid=nav-settings]").await;
    window.shows("[data-testid=settings]").await;
    look(window, "settings").await;
}
