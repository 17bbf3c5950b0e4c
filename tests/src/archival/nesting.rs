//! Which element may stand in which, and what each must say of itself.

use std::collections::BTreeSet;

use lopdf::Object;

use super::Desk;
use super::structure::Element;

/// Elements that stand among running text.
const INLINE: [&str; 6] = ["Span", "Link", "Reference", "Note", "Lbl", "Figure"];
/// Elements that stand beneath one another.
const BLOCKS: [&str; 10] = [
    "P", "H1", "H2", "H3", "H4", "L", "Table", "Figure", "Div", "Sect",
];

/// What may stand in an element.
fn held_by(tag: &str) -> Option<&'static [&'static str]> {
    Some(match tag {
        "Document" | "Div" | "LBody" | "TH" | "TD" => &BLOCKS,
        "P" | "H1" | "H2" | "H3" | "H4" | "Span" | "Note" => &INLINE,
        "L" => &["LI"],
        "LI" => &["Lbl", "LBody"],
        "Table" => &["TR", "THead", "TBody"],
        "THead" | "TBody" => &["TR"],
        "TR" => &["TH", "TD"],
        "Lbl" | "Link" | "Reference" | "Figure" => &["Span"],
        _ => return None,
    })
}

/// Elements that hold no contents of their own.
const HOLLOW: [&str; 10] = [
    "Document", "Div", "L", "LI", "LBody", "Table", "THead", "TBody", "TR", "Sect",
];

/// What was met on the way through the structure.
#[derive(Default)]
struct Met {
    level: u32,
    notes: BTreeSet<Vec<u8>>,
}

impl<'a> Desk<'a> {
    pub(super) fn nesting(&mut self, top: &Element<'a>) {
        self.stands(top, &mut Met::default());
    }

    fn stands(&mut self, element: &Element<'a>, met: &mut Met) {
        let tag = element.tag.as_str();
        let Some(allowed) = held_by(tag) else {
            self.faults
                .push(format!("A 6.7.3.4: {tag} is no type in use"));
            return;
        };
        for kid in &element.kids {
            self.demand(allowed.contains(&kid.tag.as_str()), || {
                format!("UA 7.2: {} stands in {tag}", kid.tag)
            });
        }
        self.demand(!(element.filled && HOLLOW.contains(&tag)), || {
            format!("{tag} holds contents of its own")
        });
        let empty = element.kids.is_empty() && !element.filled;
        let may = ["Document", "TH", "TD"].contains(&tag);
        self.demand(!empty || may, || format!("{tag} is empty"));
        self.says(element, met);
        for kid in &element.kids {
            self.stands(kid, met);
        }
    }

    fn says(&mut self, element: &Element<'a>, met: &mut Met) {
        let dict = element.dict;
        let attributes = self.dict(dict, "A");
        match element.tag.as_str() {
            "Figure" => {
                let told = self.text(dict, "Alt").unwrap_or_default();
                self.demand(!told.trim().is_empty(), || {
                    "UA 7.3: a picture is not described".to_owned()
                });
                let sides = attributes.map_or(0, |own| self.array(own, "BBox").len());
                self.demand(sides == 4, || "a picture has no place".to_owned());
            }
            "Note" => {
                let id = self.get(dict, "ID").and_then(|id| id.as_str().ok());
                let fresh = id.is_some_and(|id| !id.is_empty() && met.notes.insert(id.to_vec()));
                self.demand(fresh, || format!("UA 7.9: a note is named {id:?}"));
            }
            "L" => {
                let kind = attributes
                    .map(|own| self.name(own, "ListNumbering"))
                    .unwrap_or_default();
                let known = ["Decimal", "LowerAlpha", "UpperAlpha", "Disc"];
                self.demand(known.contains(&kind.as_str()), || {
                    format!("a list counts by {kind:?}")
                });
            }
            "Table" => self.grid(element),
            heading if heading.starts_with('H') => {
                let level = heading[1..].parse().unwrap_or(0);
                self.demand((1..=met.level + 1).contains(&level), || {
                    format!(
                        "UA 7.4.2: {heading} follows a heading of level {}",
                        met.level
                    )
                });
                met.level = level;
            }
            _ => {}
        }
        let quiet = !matches!(self.get(dict, "ActualText"), Some(Object::String(..)));
        self.demand(quiet, || {
            format!("{} replaces its text for good", element.tag)
        });
    }
}
