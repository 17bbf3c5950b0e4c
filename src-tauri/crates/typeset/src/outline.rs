//! The reader's outline: headings with their places.

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use crate::archive::{Pass, told};

impl Pass<'_> {
    /// The headings, each under the last one of a smaller level.
    pub fn outline(&mut self) -> Option<ObjectId> {
        let entries = &self.pages.outline;
        if entries.is_empty() {
            return None;
        }
        let root = self.document.new_object_id();
        let ids: Vec<ObjectId> = entries
            .iter()
            .map(|_| self.document.new_object_id())
            .collect();
        let mut path: Vec<usize> = Vec::new();
        let mut parents: Vec<Option<usize>> = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            path.retain(|&above| entries[above].level < entry.level);
            parents.push(path.last().copied());
            path.push(index);
        }
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
                "Title" => told(&entry.title),
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
}
