//! The words of a design without their order on the page: for search, comparison and conditions.

use super::{Design, Element, Field, Part};

impl Design {
    /// The words, each piece on a line of its own.
    pub fn plain(&self) -> String {
        let mut words = self.words();
        words.retain(|word| !word.is_empty());
        words.join("\n")
    }

    /// Number of characters.
    pub fn characters(&self) -> usize {
        let words = self.words();
        words.iter().map(|word| word.chars().count()).sum()
    }

    /// Every text of every element in the order in which it is printed.
    fn words(&self) -> Vec<&str> {
        self.0.iter().flat_map(Element::words).collect()
    }
}

impl Element {
    /// Every text of the element in the order in which it is printed.
    pub(crate) fn words(&self) -> Vec<&str> {
        match &self.part {
            Part::Heading { text, .. } | Part::Text { text, .. } => vec![text],
            Part::List { items } => items
                .iter()
                .flat_map(|item| [&*item.marker, &item.text])
                .collect(),
            Part::Photo { label, .. } => vec![label],
            Part::Fields { cells, .. } => cells.iter().flat_map(field).collect(),
            Part::Table { columns, .. } => columns.iter().map(|column| &*column.label).collect(),
            Part::Signature {
                name,
                signature,
                seal,
            } => vec![&**name, signature, seal],
            Part::Space { .. } | Part::PageBreak {} => Vec::new(),
        }
    }
}

impl Element {
    /// The same texts, to be changed.
    pub(crate) fn words_mut(&mut self) -> Vec<&mut String> {
        match &mut self.part {
            Part::Heading { text, .. } | Part::Text { text, .. } => vec![text],
            Part::List { items } => items
                .iter_mut()
                .flat_map(|item| [&mut item.marker, &mut item.text])
                .collect(),
            Part::Photo { label, .. } => vec![label],
            Part::Fields { cells, .. } => cells.iter_mut().flat_map(field_mut).collect(),
            Part::Table { columns, .. } => {
                columns.iter_mut().map(|column| &mut column.label).collect()
            }
            Part::Signature {
                name,
                signature,
                seal,
            } => vec![name, signature, seal],
            Part::Space { .. } | Part::PageBreak {} => Vec::new(),
        }
    }
}

fn field_mut(field: &mut Field) -> impl Iterator<Item = &mut String> {
    let options = field.options.iter_mut();
    [&mut field.label]
        .into_iter()
        .chain(options.flat_map(|option| [&mut option.text, &mut option.detail]))
        .chain([&mut field.caption])
}

fn field(field: &Field) -> impl Iterator<Item = &str> {
    let options = field.options.iter();
    [&*field.label]
        .into_iter()
        .chain(options.flat_map(|option| [&*option.text, &option.detail]))
        .chain([&*field.caption])
}
