//! Titles in quotation marks.

/// Marks that open a quotation, and those that close it; the straight one does both.
const OPENING: [char; 3] = ['"', '“', '«'];
const CLOSING: [char; 3] = ['"', '”', '»'];

/// A title in quotation marks, “…”. One that itself begins with a quotation opens once, one that ends with it closes
/// once, as the decrees print them; straight marks within become curved ones.
pub fn quoted(title: &str) -> String {
    let title = curved(bare(title));
    if title.is_empty() {
        return title;
    }
    let opens = title.starts_with(OPENING);
    let closes = !opens && title.ends_with(CLOSING);
    format!(
        "{}{title}{}",
        if opens { "" } else { "“" },
        if closes { "" } else { "”" }
    )
}

/// The title without quotation marks around the whole of it.
pub(super) fn bare(title: &str) -> &str {
    let title = title.trim();
    let inner = title
        .strip_prefix(OPENING)
        .and_then(|rest| rest.strip_suffix(CLOSING));
    inner
        .filter(|inner| !inner.contains(OPENING) && !inner.contains(CLOSING))
        .unwrap_or(title)
}

/// A straight mark opens at the start of a word and closes at its end.
fn curved(text: &str) -> String {
    let mut before = ' ';
    let curve = |letter: char| {
        let opens = before.is_whitespace() || matches!(before, '(' | '“');
        before = letter;
        match letter {
            '"' if opens => '“',
            '"' => '”',
            other => other,
        }
    };
    text.chars().map(curve).collect()
}
