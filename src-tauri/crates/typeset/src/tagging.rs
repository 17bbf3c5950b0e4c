//! The structure tree in the file: elements, the way back to them, and links as annotations.

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use crate::archive::{Pass, told};
use crate::structure::Kid;
use crate::tree::{NodeId, Role};

impl Pass<'_> {
    /// The structure tree with its way back from marked content and annotations; gives its root.
    pub fn structure(&mut self) -> Result<ObjectId, lopdf::Error> {
        let root = self.document.new_object_id();
        let elements: Vec<ObjectId> = (0..self.pages.tree.len())
            .map(|_| self.document.new_object_id())
            .collect();
        let annotations = self.annotations()?;
        for (id, node) in self.pages.tree.iter() {
            let index = id.0 as usize;
            if self.record.kids[index].is_empty()
                && !matches!(node.role, Role::Cell | Role::HeadCell | Role::Document)
            {
                continue;
            }
            let mut element = dictionary! {
                "Type" => "StructElem",
                "S" => node.role.tag(),
                "P" => node.parent.map_or(root, |parent| elements[parent.0 as usize]),
            };
            let kids: Vec<Object> = self.record.kids[index]
                .iter()
                .map(|kid| self.kid(kid, &elements, &annotations))
                .collect();
            if !kids.is_empty() {
                element.set("K", kids);
            }
            self.describe(id, &mut element);
            self.document
                .objects
                .insert(elements[index], element.into());
        }
        let parents = self.parents(&elements);
        let next = (self.sheets.len() + annotations.len()) as i64;
        let tree = dictionary! {
            "Type" => "StructTreeRoot",
            "K" => elements[0],
            "ParentTree" => parents,
            "ParentTreeNextKey" => next,
        };
        self.document.objects.insert(root, tree.into());
        Ok(root)
    }

    fn kid(&self, kid: &Kid, elements: &[ObjectId], annotations: &[ObjectId]) -> Object {
        match *kid {
            Kid::Node(node) => elements[node.0 as usize].into(),
            Kid::Content { page, number } => {
                dictionary! { "Type" => "MCR", "Pg" => self.sheets[page], "MCID" => number as i64 }
                    .into()
            }
            Kid::Annotation(index) => {
                let page = self.record.links[index].page;
                dictionary! { "Type" => "OBJR", "Pg" => self.sheets[page], "Obj" => annotations[index] }.into()
            }
        }
    }

    /// What an element says beside its contents.
    fn describe(&self, id: NodeId, element: &mut Dictionary) {
        let node = self.pages.tree.node(id);
        let words = node.words.as_deref().unwrap_or_default();
        match node.role {
            Role::Figure => {
                element.set("Alt", told(words));
                element.set("A", self.place(id));
            }
            Role::Table if !words.is_empty() => {
                element.set(
                    "A",
                    dictionary! { "O" => "Table", "Summary" => told(words) },
                );
            }
            Role::HeadCell | Role::Cell => {
                let mut cell = dictionary! { "O" => "Table" };
                if node.role == Role::HeadCell {
                    cell.set("Scope", "Column");
                }
                if node.span > 1 {
                    cell.set("ColSpan", i64::from(node.span));
                }
                if cell.len() > 1 {
                    element.set("A", cell);
                }
            }
            Role::Note => element.set("ID", Object::string_literal(format!("note{}", id.0))),
            Role::List => {
                let numbering = Object::Name(words.as_bytes().to_vec());
                element.set(
                    "A",
                    dictionary! { "O" => "List", "ListNumbering" => numbering },
                );
            }
            Role::Removed => element.set("A", decoration("LineThrough")),
            Role::Added => element.set("A", decoration("Underline")),
            _ => {}
        }
    }

    /// Where a picture stands on its page.
    fn place(&self, id: NodeId) -> Dictionary {
        let mut place = dictionary! { "O" => "Layout", "Placement" => "Block" };
        if let Some((_, sides)) = self.record.boxes.iter().find(|(node, _)| *node == id) {
            let sides: Vec<Object> = sides.iter().map(|&side| Object::Real(side)).collect();
            place.set("BBox", sides);
        }
        place
    }

    /// Links as annotations of their pages, numbered after the pages in the parent tree.
    fn annotations(&mut self) -> Result<Vec<ObjectId>, lopdf::Error> {
        let mut ids = Vec::new();
        let mut of_page: Vec<Vec<Object>> = vec![Vec::new(); self.sheets.len()];
        for (index, link) in self.record.links.iter().enumerate() {
            let address = self
                .pages
                .tree
                .node(link.node)
                .words
                .clone()
                .unwrap_or_default();
            let annotation = dictionary! {
                "Type" => "Annot",
                "Subtype" => "Link",
                "Rect" => link.rect.iter().map(|&edge| Object::Real(edge)).collect::<Vec<_>>(),
                "Border" => vec![0.into(), 0.into(), 0.into()],
                "F" => 4,
                "Contents" => told(&address),
                "StructParent" => (self.sheets.len() + index) as i64,
                "A" => dictionary! { "S" => "URI", "URI" => Object::string_literal(uri(&address)) },
            };
            let id = self.document.add_object(annotation);
            of_page[link.page].push(id.into());
            ids.push(id);
        }
        for (index, links) in of_page.into_iter().enumerate() {
            let page = self
                .document
                .get_object_mut(self.sheets[index])?
                .as_dict_mut()?;
            page.remove(b"Annots");
            if !links.is_empty() {
                page.set("Annots", links);
            }
            page.set("StructParents", index as i64);
            page.set("Tabs", "S");
        }
        Ok(ids)
    }

    fn parents(&mut self, elements: &[ObjectId]) -> ObjectId {
        let mut numbers: Vec<Object> = Vec::new();
        for (index, nodes) in self.record.pages.iter().enumerate() {
            let row: Vec<Object> = nodes
                .iter()
                .map(|node| elements[node.0 as usize].into())
                .collect();
            numbers.push((index as i64).into());
            numbers.push(self.document.add_object(row).into());
        }
        for (index, link) in self.record.links.iter().enumerate() {
            numbers.push(((self.sheets.len() + index) as i64).into());
            numbers.push(elements[link.node.0 as usize].into());
        }
        self.document.add_object(dictionary! { "Nums" => numbers })
    }
}

/// How struck out and underlined words are told apart by those who do not see them.
fn decoration(kind: &str) -> Dictionary {
    dictionary! { "O" => "Layout", "TextDecorationType" => kind }
}

/// An address a reader can open: with a scheme, in ASCII.
fn uri(address: &str) -> String {
    let address = address.trim();
    let scheme = address.split_once(':').is_some_and(|(scheme, _)| {
        !scheme.is_empty()
            && scheme
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "+-".contains(c))
    });
    let prefix = match (scheme, address.contains('@')) {
        (true, _) => "",
        (false, true) => "mailto:",
        (false, false) => "https://",
    };
    let encode = |byte: u8| match byte {
        b'!'..=b'~' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    prefix.to_owned() + &address.bytes().map(encode).collect::<String>()
}
