//! How much a design may hold: enough for any official form, too little to harm who prints it.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use super::{Design, Field, Part};

/// Most elements of a form.
pub const ELEMENTS: usize = 500;
/// Most lines to write on, empty lines and empty rows in all.
const ROOM: usize = 1000;

/// Why a design was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DesignFault {
    /// An element does not have the shape of its kind.
    #[error("an element that cannot be read: {0}")]
    Unreadable(String),
    /// A number is too small or too great.
    #[error("{what}: {found} given, {least} to {most} fit")]
    Outside {
        /// Which, by its name in JSON.
        what: &'static str,
        /// What was given.
        found: usize,
        /// Least.
        least: usize,
        /// Most.
        most: usize,
    },
    /// Two elements have one id.
    #[error("the id `{0}` is given twice")]
    Repeated(String),
}

impl Design {
    /// Whether it keeps the limits; else the place of the element that does not, where it is one alone.
    pub fn verify(&self) -> Result<(), (Option<usize>, DesignFault)> {
        within("elements", self.0.len(), 0..=ELEMENTS).map_err(|fault| (None, fault))?;
        let mut ids = HashSet::new();
        for (at, element) in self.0.iter().enumerate() {
            element.part.verify(at).map_err(|fault| (Some(at), fault))?;
            if !element.id.is_empty() && !ids.insert(&element.id) {
                return Err((Some(at), DesignFault::Repeated(element.id.clone())));
            }
        }
        let room = self.0.iter().map(|element| element.part.room()).sum();
        within("lines", room, 0..=ROOM).map_err(|fault| (None, fault))
    }
}

impl Part {
    /// `before` is how many elements stand before it.
    fn verify(&self, before: usize) -> Result<(), DesignFault> {
        match self {
            Part::List { items } => within("items", items.len(), 1..=100),
            Part::Photo {
                width,
                height,
                beside,
                ..
            } => {
                within("width", usize::from(*width), 15..=100)?;
                within("height", usize::from(*height), 15..=150)?;
                within("beside", usize::from(*beside), 0..=before.min(10))
            }
            Part::Fields { cells, .. } => {
                within("cells", cells.len(), 1..=4)?;
                cells.iter().try_for_each(field)
            }
            Part::Table { columns, rows } => {
                within("columns", columns.len(), 1..=10)?;
                within("rows", usize::from(*rows), 1..=100)?;
                columns
                    .iter()
                    .try_for_each(|column| within("share", usize::from(column.share), 1..=12))
            }
            Part::Space { lines } => within("lines", usize::from(*lines), 1..=20),
            Part::Heading { .. }
            | Part::Text { .. }
            | Part::Signature { .. }
            | Part::PageBreak {} => Ok(()),
        }
    }

    /// Lines of empty height.
    fn room(&self) -> usize {
        match self {
            Part::Fields { cells, .. } => cells.iter().map(|cell| usize::from(cell.lines)).sum(),
            Part::Table { rows, .. } => usize::from(*rows),
            Part::Space { lines } => usize::from(*lines),
            _ => 0,
        }
    }
}

fn field(field: &Field) -> Result<(), DesignFault> {
    within("lines", usize::from(field.lines), 0..=40)?;
    within("options", field.options.len(), 0..=40)?;
    within("columns", usize::from(field.columns), 1..=4)?;
    within("share", usize::from(field.share), 1..=4)
}

fn within(
    what: &'static str,
    found: usize,
    allowed: RangeInclusive<usize>,
) -> Result<(), DesignFault> {
    if allowed.contains(&found) {
        return Ok(());
    }
    Err(DesignFault::Outside {
        what,
        found,
        least: *allowed.start(),
        most: *allowed.end(),
    })
}
