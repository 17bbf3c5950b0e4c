//! The words of a design without their order on the page: for search, comparison and conditions.

use super::{Design, Field, Part};

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
        let mut words: Vec<&str> = Vec::new();
        for element in &self.0 {
            match &element.part {
                Part::Heading { text, .. } | Part::Text { text, .. } => words.push(text),
                Part::List { items } => {
                    words.extend(items.iter().flat_map(|item| [&*item.marker, &item.text]));
                }
                Part::Photo { label, .. } => words.push(label),
                Part::Fields { cells, .. } => words.extend(cells.iter().flat_map(field)),
                Part::Table { columns, .. } => {
                    words.extend(columns.iter().map(|column| &*column.label));
                }
                Part::Signature {
                    name,
                    signature,
                    seal,
                } => words.extend([&**name, signature, seal]),
                Part::Space { .. } | Part::PageBreak {} => {}
            }
        }
        words
    }
}

fn field(field: &Field) -> impl Iterator<Item = &str> {
    let options = field.options.iter();
    [&*field.label]
        .into_iter()
        .chain(options.flat_map(|option| [&*option.text, &option.detail]))
        .chain([&*field.caption])
}
