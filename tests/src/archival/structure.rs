//! What the contents mean: the structure tree, and the way back to it from pages and annotations.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Object, ObjectId};

use super::Desk;
use super::content::Sheet;

/// An element of the structure with what it holds.
pub(super) struct Element<'a> {
    pub id: ObjectId,
    pub tag: String,
    pub dict: &'a Dictionary,
    /// The elements beneath it.
    pub kids: Vec<Element<'a>>,
    /// Whether it holds contents or annotations of its own.
    pub filled: bool,
}

/// Where marked contents and annotations hang.
#[derive(Default)]
struct Held {
    contents: BTreeMap<(ObjectId, i64), (ObjectId, String)>,
    annotations: BTreeMap<ObjectId, ObjectId>,
    seen: BTreeSet<ObjectId>,
}

impl<'a> Desk<'a> {
    pub(super) fn structure(&mut self, sheets: &[Sheet]) {
        let root = self
            .document
            .catalog()
            .ok()
            .and_then(|catalog| catalog.get(b"StructTreeRoot").ok()?.as_reference().ok());
        let Some((id, root)) =
            root.and_then(|id| Some((id, self.document.get_dictionary(id).ok()?)))
        else {
            self.faults
                .push("A 6.7.3.3: there is no structure".to_owned());
            return;
        };
        let mut held = Held::default();
        let Some(top) = root.get(b"K").ok().and_then(|kid| kid.as_reference().ok()) else {
            self.faults.push("the structure is empty".to_owned());
            return;
        };
        let top = self.element(top, id, &mut held);
        self.demand(top.tag == "Document", || {
            format!("the structure begins with {}", top.tag)
        });
        let parents = self.parents(root);
        for sheet in sheets {
            self.way_back(sheet, &held, &parents);
        }
        let known = sheets
            .iter()
            .map(|sheet| sheet.contents.len())
            .sum::<usize>();
        self.demand(known == held.contents.len(), || {
            format!(
                "{known} contents, {} of them in the structure",
                held.contents.len()
            )
        });
        self.nesting(&top);
    }

    fn element(&mut self, id: ObjectId, parent: ObjectId, held: &mut Held) -> Element<'a> {
        let dict = self
            .document
            .get_dictionary(id)
            .expect("a reference into the structure leads to an element");
        let mut element = Element {
            id,
            tag: self.name(dict, "S"),
            dict,
            kids: Vec::new(),
            filled: false,
        };
        self.demand(held.seen.insert(id), || {
            format!("{} hangs twice", element.tag)
        });
        let hangs = dict.get(b"P").ok().and_then(|up| up.as_reference().ok());
        self.demand(hangs == Some(parent), || {
            format!("UA 7.1: {} does not know its parent", element.tag)
        });
        let kids = match dict.get(b"K") {
            Ok(Object::Array(kids)) => kids.as_slice(),
            Ok(kid) => std::slice::from_ref(kid),
            Err(_) => &[],
        };
        for kid in kids {
            match kid {
                Object::Reference(kid) => {
                    let kid = self.element(*kid, id, held);
                    element.kids.push(kid);
                }
                Object::Dictionary(kid) => {
                    element.filled = true;
                    self.leaf(kid, &element, held);
                }
                other => self.faults.push(format!("{} holds {other:?}", element.tag)),
            }
        }
        element
    }

    /// A reference to marked content or to an annotation.
    fn leaf(&mut self, kid: &'a Dictionary, element: &Element, held: &mut Held) {
        let target = |key: &[u8]| {
            kid.get(key)
                .ok()
                .and_then(|found| found.as_reference().ok())
        };
        let fresh = match self.name(kid, "Type").as_str() {
            "MCR" => target(b"Pg")
                .zip(self.number(kid, "MCID"))
                .map(|place| {
                    held.contents
                        .insert(place, (element.id, element.tag.clone()))
                })
                .is_some_and(|old| old.is_none()),
            "OBJR" => target(b"Obj")
                .map(|annotation| held.annotations.insert(annotation, element.id))
                .is_some_and(|old| old.is_none()),
            _ => false,
        };
        self.demand(fresh, || format!("{} holds {kid:?}", element.tag));
    }

    /// The parent tree: one flat list of numbers that grow.
    fn parents(&mut self, root: &'a Dictionary) -> BTreeMap<i64, &'a Object> {
        let tree = self.dict(root, "ParentTree");
        let numbers = tree.map_or(&[][..], |tree| self.array(tree, "Nums"));
        let mut found = BTreeMap::new();
        let mut last = -1;
        for pair in numbers.chunks(2) {
            let key = pair[0].as_i64().unwrap_or(-1);
            self.demand(key > last && pair.len() == 2, || {
                format!("the parent tree counts {key} after {last}")
            });
            last = key;
            found.extend(pair.get(1).map(|value| (key, value)));
        }
        let next = self.number(root, "ParentTreeNextKey").unwrap_or(-1);
        self.demand(next > last, || {
            format!("the next key of the parent tree is {next}")
        });
        found
    }

    /// From the page and its annotations back to the elements that hold them.
    fn way_back(&mut self, sheet: &Sheet, held: &Held, parents: &BTreeMap<i64, &'a Object>) {
        let Some((id, page)) = sheet
            .page
            .and_then(|id| Some((id, self.document.get_dictionary(id).ok()?)))
        else {
            return;
        };
        self.demand(self.name(page, "Tabs") == "S", || {
            "UA 7.18.3: a page has another order of tabs".to_owned()
        });
        self.demand(!page.has(b"Group"), || {
            "A 6.2.10: a page is a transparency group".to_owned()
        });
        let key = self.number(page, "StructParents").unwrap_or(-1);
        let row = parents.get(&key).map(|row| self.seen(row));
        let row = row.and_then(|row| row.as_array().ok());
        let row = row.map_or(&[][..], Vec::as_slice);
        self.demand(row.len() == sheet.contents.len(), || {
            format!(
                "a page has {} contents, the parent tree {}",
                sheet.contents.len(),
                row.len()
            )
        });
        for ((number, tag), back) in sheet.contents.iter().zip(row) {
            let holder = held.contents.get(&(id, *number));
            let same = holder.is_some_and(|(holder, own)| {
                back.as_reference().ok() == Some(*holder) && (own == tag || tag == "Span")
            });
            self.demand(same, || {
                format!("UA 7.1: content {number} ({tag}) is held by {holder:?}, told {back:?}")
            });
        }
        for annotation in self.array(page, "Annots") {
            self.annotation(annotation, held, parents);
        }
    }

    /// A link: told in words, printed, held by an element of its kind.
    fn annotation(
        &mut self,
        annotation: &'a Object,
        held: &Held,
        parents: &BTreeMap<i64, &'a Object>,
    ) {
        let id = annotation.as_reference().unwrap_or_default();
        let Ok(link) = self.document.get_dictionary(id) else {
            self.faults.push("an annotation is nowhere".to_owned());
            return;
        };
        let told = self.text(link, "Contents").unwrap_or_default();
        self.demand(
            self.name(link, "Subtype") == "Link" && !told.trim().is_empty(),
            || format!("UA 7.18.5: a link is told as {told:?}"),
        );
        self.demand(self.number(link, "F") == Some(4), || {
            format!("A 6.3.2: the link {told} is not printed")
        });
        let action = self.dict(link, "A");
        let address = action
            .and_then(|action| self.get(action, "URI")?.as_str().ok())
            .unwrap_or_default();
        let ascii = !address.is_empty() && address.iter().all(|byte| (33..127).contains(byte));
        self.demand(
            ascii && action.is_some_and(|action| self.name(action, "S") == "URI"),
            || format!("A 6.5.1: the link {told} leads nowhere"),
        );
        let key = self.number(link, "StructParent").unwrap_or(-1);
        let back = parents.get(&key).and_then(|back| back.as_reference().ok());
        let holder = held.annotations.get(&id).copied();
        let tag = holder.and_then(|holder| self.document.get_dictionary(holder).ok());
        let tag = tag.map(|holder| self.name(holder, "S")).unwrap_or_default();
        self.demand(holder.is_some() && holder == back && tag == "Link", || {
            format!("UA 7.18.5: the link {told} is held by {tag} {holder:?}, told {back:?}")
        });
        self.sides(link, &told);
    }

    fn sides(&mut self, link: &'a Dictionary, told: &str) {
        let sides: Vec<f32> = self
            .array(link, "Rect")
            .iter()
            .filter_map(|side| side.as_float().ok())
            .collect();
        let sound = matches!(sides[..], [left, bottom, right, top] if left < right && bottom < top);
        self.demand(sound, || format!("the link {told} stands at {sides:?}"));
    }
}
