//! The last pass over a written file: what PDF/A-2a and PDF/UA-1 ask for and printpdf does not write.

use lopdf::{
    Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary, text_string,
};
use sha2::{Digest, Sha256};

use crate::error::TypesetError;
use crate::icc;
use crate::pages::Pages;
use crate::structure::{Kid, Record};
use crate::tree::{NodeId, Role};
use crate::xmp::{self, Moment};

/// Named as maker of the file.
const PRODUCER: &str = "Reqlament";

/// Completes the file and gives its bytes.
pub(crate) fn finish(
    document: Document,
    pages: &Pages,
    record: &Record,
) -> Result<Vec<u8>, TypesetError> {
    let fault = |error: lopdf::Error| TypesetError::Write(error.to_string());
    let sheets: Vec<ObjectId> = document.page_iter().collect();
    let mut pass = Pass {
        document,
        pages,
        record,
        sheets,
    };
    pass.document.version = String::from("1.7");
    let structure = pass.structure().map_err(fault)?;
    let outline = pass.outline();
    let intent = pass.intent();
    let metadata = pass.metadata();
    pass.catalog(structure, outline, intent, metadata)
        .map_err(fault)?;
    pass.document.compress();
    pass.identify();
    let mut bytes = Vec::new();
    pass.document
        .save_modern(&mut bytes)
        .map_err(|error| TypesetError::Write(error.to_string()))?;
    Ok(bytes)
}

struct Pass<'a> {
    document: Document,
    pages: &'a Pages,
    record: &'a Record,
    sheets: Vec<ObjectId>,
}

impl Pass<'_> {
    /// The structure tree with its way back from marked content and annotations; gives its root.
    fn structure(&mut self) -> Result<ObjectId, lopdf::Error> {
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
            Role::Figure | Role::Link if !words.is_empty() => {
                element.set("Alt", text_string(words))
            }
            Role::Table if !words.is_empty() => {
                element.set(
                    "A",
                    dictionary! { "O" => "Table", "Summary" => text_string(words) },
                );
            }
            Role::HeadCell => {
                let span = i64::from(node.span);
                element.set(
                    "A",
                    dictionary! { "O" => "Table", "Scope" => "Column", "ColSpan" => span },
                );
            }
            Role::Cell if node.span > 1 => {
                element.set(
                    "A",
                    dictionary! { "O" => "Table", "ColSpan" => i64::from(node.span) },
                );
            }
            Role::Note => element.set("ID", Object::string_literal(format!("note{}", id.0))),
            Role::List => element.set(
                "A",
                dictionary! { "O" => "List", "ListNumbering" => "Decimal" },
            ),
            _ => {}
        }
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
                "Contents" => text_string(&address),
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

    /// The headings, each under the last one of a smaller level.
    fn outline(&mut self) -> Option<ObjectId> {
        let entries = &self.pages.outline;
        if entries.is_empty() {
            return None;
        }
        let root = self.document.new_object_id();
        let ids: Vec<ObjectId> = entries
            .iter()
            .map(|_| self.document.new_object_id())
            .collect();
        let above = |index: usize| {
            (0..index)
                .rev()
                .find(|&earlier| entries[earlier].level < entries[index].level)
        };
        let parents: Vec<Option<usize>> = (0..entries.len()).map(above).collect();
        let mut items: Vec<Dictionary> = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            let height = self
                .pages
                .pages
                .get(entry.page)
                .map_or(0.0, |page| page.height);
            let top = (height - entry.top + 6.0).clamp(0.0, height).round();
            let sheet = self.sheets.get(entry.page).copied().unwrap_or(root);
            items.push(dictionary! {
                "Title" => text_string(&entry.title),
                "Parent" => parents[index].map_or(root, |parent| ids[parent]),
                "Dest" => vec![sheet.into(), "XYZ".into(), Object::Null, Object::Real(top), Object::Null],
            });
        }
        let mut first_last: Vec<(Option<usize>, usize, usize)> =
            vec![(None, 0, 0); entries.len() + 1];
        for (index, parent) in parents.iter().enumerate() {
            let family = &mut first_last[parent.map_or(0, |parent| parent + 1)];
            if family.0.is_some() {
                items[index].set("Prev", ids[family.1]);
                items[family.1].set("Next", ids[index]);
            }
            *family = (family.0.or(Some(index)), index, family.2 + 1);
        }
        let mut outlines = dictionary! { "Type" => "Outlines" };
        for (family, &(first, last, count)) in first_last.iter().enumerate() {
            if let Some(first) = first {
                let holder = if family == 0 {
                    &mut outlines
                } else {
                    &mut items[family - 1]
                };
                holder.set("First", ids[first]);
                holder.set("Last", ids[last]);
                // Open to the first level: what is beneath is told as closed.
                holder.set(
                    "Count",
                    if family == 0 {
                        count as i64
                    } else {
                        -(count as i64)
                    },
                );
            }
        }
        for (id, item) in ids.into_iter().zip(items) {
            self.document.objects.insert(id, item.into());
        }
        self.document.objects.insert(root, outlines.into());
        Some(root)
    }

    /// The colours of the file are those of sRGB.
    fn intent(&mut self) -> Object {
        let profile = Stream::new(dictionary! { "N" => 3 }, icc::srgb());
        let profile = self.document.add_object(profile);
        let name = || Object::string_literal("sRGB IEC61966-2.1");
        dictionary! {
            "Type" => "OutputIntent",
            "S" => "GTS_PDFA1",
            "OutputConditionIdentifier" => name(),
            "Info" => name(),
            "DestOutputProfile" => profile,
        }
        .into()
    }

    /// The metadata packet, and the information dictionary that says the same.
    fn metadata(&mut self) -> ObjectId {
        let moment = Moment::read(&self.pages.created);
        let mut info = dictionary! {
            "Title" => text_string(&self.pages.title),
            "Producer" => text_string(PRODUCER),
            "CreationDate" => Object::string_literal(moment.pdf.clone()),
            "ModDate" => Object::string_literal(moment.pdf.clone()),
        };
        if !self.pages.author.is_empty() {
            info.set("Author", text_string(&self.pages.author));
        }
        if let Ok(old) = self
            .document
            .trailer
            .get(b"Info")
            .and_then(Object::as_reference)
        {
            self.document.objects.remove(&old);
        }
        let info = self.document.add_object(info);
        self.document.trailer.set("Info", info);
        let packet = xmp::packet(&self.pages.title, &self.pages.author, PRODUCER, &moment);
        let dict = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
        // Left uncompressed, so that archives find it without a PDF reader.
        self.document
            .add_object(Stream::new(dict, packet.into_bytes()).with_compression(false))
    }

    fn catalog(
        &mut self,
        structure: ObjectId,
        outline: Option<ObjectId>,
        intent: Object,
        metadata: ObjectId,
    ) -> Result<(), lopdf::Error> {
        let catalog = self.document.catalog_mut()?;
        catalog.remove(b"PageLayout");
        catalog.set(
            "PageMode",
            if outline.is_some() {
                "UseOutlines"
            } else {
                "UseNone"
            },
        );
        catalog.set("Lang", Object::string_literal("az-AZ"));
        catalog.set("MarkInfo", dictionary! { "Marked" => true });
        catalog.set("StructTreeRoot", structure);
        catalog.set(
            "ViewerPreferences",
            dictionary! { "DisplayDocTitle" => true },
        );
        catalog.set("OutputIntents", vec![intent]);
        catalog.set("Metadata", metadata);
        if let Some(outline) = outline {
            catalog.set("Outlines", outline);
        }
        Ok(())
    }

    /// An identity that follows from the content, so that equal documents are equal files.
    fn identify(&mut self) {
        let mut hash = Sha256::new();
        for part in [&self.pages.title, &self.pages.author, &self.pages.created] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        for object in self.document.objects.values() {
            if let Object::Stream(stream) = object {
                hash.update(&stream.content);
            }
        }
        let id = Object::String(hash.finalize()[..16].to_vec(), StringFormat::Hexadecimal);
        self.document.trailer.set("ID", vec![id.clone(), id]);
    }
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
