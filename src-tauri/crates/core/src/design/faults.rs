//! What is wrong with a design that can be printed nevertheless: its finding says which element, by its place from 1.

use super::{Design, Element, Field, Part};

impl Design {
    /// The places of elements in which words are missing: a field without label, a choice without words.
    pub fn silent(&self) -> Vec<usize> {
        self.places(|_, element| element.is_silent())
    }

    /// The places of elements whose condition names an element that is not above them, or a choice it does not have.
    pub fn idle_conditions(&self) -> Vec<usize> {
        self.places(|at, element| {
            let Some(when) = &element.shown_when else {
                return false;
            };
            let above = self.0[..at].iter().find(|other| other.id == when.element);
            !above.is_some_and(|other| other.offers(&when.choice))
        })
    }

    fn places(&self, wrong: impl Fn(usize, &Element) -> bool) -> Vec<usize> {
        let all = self.0.iter().enumerate();
        all.filter(|(at, element)| wrong(*at, element))
            .map(|(at, _)| at + 1)
            .collect()
    }
}

impl Element {
    fn is_silent(&self) -> bool {
        let empty = |text: &str| text.trim().is_empty();
        match &self.part {
            Part::Heading { text, .. } | Part::Text { text, .. } => empty(text),
            Part::List { items } => items.iter().any(|item| empty(&item.text)),
            Part::Fields { cells, .. } => cells.iter().any(|cell| {
                empty(&cell.label) && empty(&cell.caption) && cell.options.is_empty()
                    || cell.options.iter().any(|option| empty(&option.text))
            }),
            Part::Table { columns, .. } => columns.iter().any(|column| empty(&column.label)),
            Part::Signature {
                name,
                signature,
                seal,
            } => [name, signature, seal].into_iter().all(|text| empty(text)),
            Part::Photo { .. } | Part::Space { .. } | Part::PageBreak {} => false,
        }
    }

    /// Whether it has a choice of these words.
    fn offers(&self, choice: &str) -> bool {
        let has = |cell: &Field| cell.options.iter().any(|option| option.text == choice);
        matches!(&self.part, Part::Fields { cells, .. } if cells.iter().any(has))
    }
}
