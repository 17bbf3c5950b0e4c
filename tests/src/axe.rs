//! Whether everybody can use what is shown: axe-core, and what is cut off.

use fantoccini::Client;
use serde_json::{Value as Json, json};

const AXE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../ui/node_modules/axe-core/axe.min.js"
);

/// Every violation as its rule, the element, and what would mend it. The whole page counts.
const RUN: &str = "return axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map((node) =>
        `${id}: ${node.target.join(' ')} | ${node.html.slice(0, 160)} | ${node.failureSummary.replace(/\\s+/g, ' ')}`)));";

/// Elements that are cut, spill out of their box or lie where no scrolling leads. What is too long may end in an
/// ellipsis where its `title` says the whole; what leads over to the work shows once it has the focus.
const CUT: &str = "
    const found = [];
    const root = document.scrollingElement;
    if (root.scrollWidth > innerWidth) found.push(`the page is ${root.scrollWidth} wide in a window of ${innerWidth}`);
    const name = (one) => {
        const own = [one.tagName.toLowerCase(), ...one.classList].join('.').replace(/\\.svelte-\\w+/g, '');
        const test = one.closest('[data-testid]')?.dataset.testid;
        return `${own} in ${test} “${(one.textContent || one.value || '').trim().slice(0, 50)}”`;
    };
    const scrolls = (one, axis) => {
        for (let at = one; at && at !== root; at = at.parentElement) {
            if (/auto|scroll/.test(getComputedStyle(at)[`overflow${axis}`])) return true;
        }
        return false;
    };
    const dialogs = document.querySelectorAll('dialog[open]');
    const scope = dialogs.length > 0 ? dialogs[dialogs.length - 1] : document.body;
    for (const one of scope.querySelectorAll('*')) {
        if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('svg, .sr, .skip, option')) continue;
        const style = getComputedStyle(one);
        const field = one.matches('input, textarea, select');
        const wide = one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1;
        const short = style.textOverflow === 'ellipsis' && one.closest('[title]');
        if (wide && !field && !short && !scrolls(one, 'X')) {
            found.push(`${name(one)} holds ${one.scrollWidth} in ${one.clientWidth}`);
        }
        if (wide && one.matches('.mid, .view')) {
            found.push(`${name(one)} scrolls sideways, ${one.scrollWidth} in ${one.clientWidth}`);
        }
        const high = one.clientHeight > 0 && one.scrollHeight > one.clientHeight + 2;
        if (high && style.overflowY === 'hidden' && !field && !style.webkitLineClamp.match(/\\d/)) {
            found.push(`${name(one)} holds ${one.scrollHeight} in a height of ${one.clientHeight}`);
        }
        if (one.matches('button, input, select, textarea, a[href], [tabindex=\"0\"]')) {
            const box = one.getBoundingClientRect();
            if (box.width === 0 || box.height === 0) continue;
            const aside = (box.left < -1 || box.right > innerWidth + 1) && !scrolls(one, 'X');
            const below = (box.top < -1 || box.bottom > innerHeight + 1) && !arguments[0] && !scrolls(one, 'Y');
            if (aside || below) found.push(`${name(one)} lies at ${[box.left, box.top, box.right, box.bottom].map(Math.round)}`);
        }
    }
    return found;";

/// What axe-core holds against the page that is shown, each with its place.
pub(crate) async fn violations(client: &Client) -> Vec<String> {
    if told(client, "return typeof axe;", Vec::new()).await == json!("undefined") {
        let axe = std::fs::read_to_string(AXE).expect("axe-core; run `make test`");
        told(client, &axe, Vec::new()).await;
    }
    lines(&told(client, RUN, Vec::new()).await)
}

/// What of the page is cut off, spills over or cannot be reached; a page may scroll down where it says so.
pub(crate) async fn cut(client: &Client, page_scrolls: bool) -> Vec<String> {
    lines(&told(client, CUT, vec![json!(page_scrolls)]).await)
}

async fn told(client: &Client, script: &str, arguments: Vec<Json>) -> Json {
    match client.execute(script, arguments).await {
        Ok(told) => told,
        Err(error) => panic!("{error}: {}", script.chars().take(200).collect::<String>()),
    }
}

fn lines(told: &Json) -> Vec<String> {
    let told = told.as_array().expect("a list").iter();
    told.map(|line| line.as_str().unwrap_or_default().to_owned())
        .collect()
}
