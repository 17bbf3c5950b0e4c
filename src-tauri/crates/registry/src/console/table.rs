//! Tables, each in a box that scrolls by itself where the table is wide.

use maud::{Markup, html};

/// The head of a column.
pub(super) enum Head {
    /// Of words.
    Words(&'static str),
    /// Of numbers, which stand at the end of their cells.
    Number(&'static str),
}

/// A table of rows, with a caption where there is one.
pub(super) fn table(caption: &str, heads: &[Head], rows: &Markup) -> Markup {
    html! {
        div.scroll {
            table {
                @if !caption.is_empty() { caption { (caption) } }
                thead {
                    tr {
                        @for head in heads {
                            @match head {
                                Head::Words(name) => th scope="col" { (name) },
                                Head::Number(name) => th.number scope="col" { (name) },
                            }
                        }
                    }
                }
                tbody { (rows) }
            }
        }
    }
}
