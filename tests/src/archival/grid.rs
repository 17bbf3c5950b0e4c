//! Tables as grids: rows of equal length, heads that say what they head.

use super::Desk;
use super::structure::Element;

impl<'a> Desk<'a> {
    pub(super) fn grid(&mut self, table: &Element<'a>) {
        let parts: Vec<&str> = table.kids.iter().map(|kid| kid.tag.as_str()).collect();
        let grouped = parts.contains(&"THead") || parts.contains(&"TBody");
        let sound = !grouped || matches!(parts[..], ["TBody"] | ["THead", "TBody"]);
        self.demand(sound, || format!("UA 7.2: a table is made of {parts:?}"));
        let mut columns = None;
        for part in &table.kids {
            let rows = if part.tag == "TR" {
                std::slice::from_ref(part)
            } else {
                part.kids.as_slice()
            };
            for row in rows {
                let length: i64 = row.kids.iter().map(|cell| self.columns(cell)).sum();
                let first = *columns.get_or_insert(length);
                self.demand(length == first, || {
                    format!("UA 7.2: a row of {length} columns in a table of {first}")
                });
                if part.tag == "THead" {
                    self.demand(row.kids.iter().all(|cell| cell.tag == "TH"), || {
                        "a head row has other cells".to_owned()
                    });
                }
            }
        }
    }

    /// How many columns a cell covers; a head cell says what it heads.
    fn columns(&mut self, cell: &Element<'a>) -> i64 {
        let own = self.dict(cell.dict, "A");
        if cell.tag == "TH" {
            let scope = own.map(|own| self.name(own, "Scope")).unwrap_or_default();
            self.demand(["Column", "Row", "Both"].contains(&scope.as_str()), || {
                format!("UA 7.5: a head cell heads {scope:?}")
            });
        }
        let span = own.and_then(|own| self.number(own, "ColSpan")).unwrap_or(1);
        self.demand(span >= 1, || format!("a cell covers {span} columns"));
        span
    }
}
