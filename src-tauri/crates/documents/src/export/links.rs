//! Which addresses may be followed from an exported document.

/// What an address may begin with.
const SCHEMES: [&str; 4] = ["http://", "https://", "mailto:", "tel:"];

/// Where a link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target<'a> {
    /// Out of the document.
    Outside(&'a str),
    /// To a named place of the document.
    Place(&'a str),
}

/// Where an address leads; nothing where it is none of the kinds a reader may be sent to, so that its words are
/// printed and nothing can be followed.
pub(super) fn target(address: &str) -> Option<Target<'_>> {
    let address = address.trim();
    if let Some(place) = address.strip_prefix('#') {
        return (!place.is_empty()).then_some(Target::Place(place));
    }
    let known = SCHEMES.iter().any(|scheme| {
        address
            .get(..scheme.len())
            .is_some_and(|own| own.eq_ignore_ascii_case(scheme))
            && address.len() > scheme.len()
    });
    let clean = !address
        .chars()
        .any(|character| character.is_control() || character.is_whitespace());
    (known && clean).then_some(Target::Outside(address))
}

#[cfg(test)]
mod tests {
    use super::{Target, target};

    #[test]
    fn only_addresses_of_the_web_of_mail_and_of_telephones_are_followed() {
        for address in [
            "https://a.example/?a=1&b=2",
            "HTTP://a.example",
            "mailto:a@b.example",
            "tel:108",
        ] {
            assert_eq!(target(address), Some(Target::Outside(address)));
        }
        for address in [
            "javascript:alert(1)",
            " java\nscript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "//a.example",
            "a.example",
            "https://",
            "https://a.example/\u{0}x",
            "https://a b",
            "#",
            "",
        ] {
            assert_eq!(target(address), None, "{address:?}");
        }
        assert_eq!(target("#form:1.7"), Some(Target::Place("form:1.7")));
    }
}
