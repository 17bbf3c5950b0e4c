//! What can go wrong between blocks and bytes.

use thiserror::Error;

/// Why a document could not be laid out or written.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum TypesetError {
    /// No bundled font draws this character; it is refused rather than printed as an empty box.
    #[error(
        "no bundled font has “{character}” ({codepoint}){}, near “{near}”",
        told(item)
    )]
    MissingGlyph {
        /// The character itself.
        character: char,
        /// Its code point and, where it has one, its name: "U+05E9 HEBREW LETTER SHIN".
        codepoint: String,
        /// The innermost named place it stands in.
        item: Option<String>,
        /// The words around it, at most about forty characters.
        near: String,
    },
    /// A picture is neither PNG nor JPEG, is damaged, or uses a colour model that archives refuse.
    #[error("the picture “{alternative}” cannot be printed: {reason}")]
    Picture {
        /// The picture's own description.
        alternative: String,
        /// What is wrong with it.
        reason: String,
    },
    /// Blocks stand within blocks without end.
    #[error("blocks stand within blocks deeper than {most} levels")]
    Nesting {
        /// The most there may be.
        most: usize,
    },
    /// Margins leave no room for text, or a size is not a positive number.
    #[error("the page leaves no room for text: {reason}")]
    Page {
        /// Which measure is wrong.
        reason: String,
    },
    /// A bundled font could not be read or cut down; a defect of the program, not of the document.
    #[error("a bundled font cannot be used: {0}")]
    Font(String),
    /// The PDF could not be written; a defect of the program, not of the document.
    #[error("the PDF cannot be written: {0}")]
    Write(String),
}

fn told(item: &Option<String>) -> String {
    item.as_ref()
        .map_or_else(String::new, |item| format!(", in item {item}"))
}

impl TypesetError {
    /// A character that no face has.
    pub(crate) fn missing(character: char, near: String) -> Self {
        let code = format!("U+{:04X}", u32::from(character));
        let codepoint = match unicode_names2::name(character) {
            Some(name) => format!("{code} {name}"),
            None => code,
        };
        Self::MissingGlyph {
            character,
            codepoint,
            item: None,
            near,
        }
    }

    /// The error with the place it happened in, unless a place further in is known.
    pub(crate) fn within(mut self, name: &str) -> Self {
        if let Self::MissingGlyph { item, .. } = &mut self {
            item.get_or_insert_with(|| name.to_owned());
        }
        self
    }

    /// A stable name for the kind of error, which callers may branch on and translate.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::MissingGlyph { .. } => "typeset.missing_glyph",
            Self::Picture { .. } => "typeset.picture",
            Self::Nesting { .. } => "typeset.nesting",
            Self::Page { .. } => "typeset.page",
            Self::Font(_) => "typeset.font",
            Self::Write(_) => "typeset.write",
        }
    }
}
