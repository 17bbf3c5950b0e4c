//! What stands beside the pages: language, title, metadata, colours, outline.

use lopdf::{Dictionary, Object};

use super::Desk;

impl<'a> Desk<'a> {
    pub(super) fn catalog(&mut self) {
        let Ok(catalog) = self.document.catalog() else {
            self.faults.push("there is no catalog".to_owned());
            return;
        };
        let language = self.text(catalog, "Lang").unwrap_or_default();
        self.demand(language == "az-AZ", || {
            format!("UA 7.2: the language is {language:?}")
        });
        let marked = self
            .dict(catalog, "MarkInfo")
            .is_some_and(|info| matches!(self.get(info, "Marked"), Some(Object::Boolean(true))));
        self.demand(marked, || {
            "A 6.7.2.2: the file is not marked as tagged".to_owned()
        });
        let titled = self
            .dict(catalog, "ViewerPreferences")
            .and_then(|view| self.get(view, "DisplayDocTitle"));
        self.demand(matches!(titled, Some(Object::Boolean(true))), || {
            "UA 7.1: the title is not shown".to_owned()
        });
        self.metadata(catalog);
        self.colours(catalog);
        if let Some(outlines) = self.dict(catalog, "Outlines") {
            let entries = self.entries(outlines);
            self.demand(entries > 0, || "the outline is empty".to_owned());
        }
    }

    /// The packet says the norms, and what the information dictionary says.
    fn metadata(&mut self, catalog: &'a Dictionary) {
        let stream = self
            .get(catalog, "Metadata")
            .and_then(|found| found.as_stream().ok());
        let Some(stream) = stream else {
            self.faults
                .push("A 6.6.2.1: there is no metadata".to_owned());
            return;
        };
        self.demand(!stream.dict.has(b"Filter"), || {
            "A 6.6.2.1: the metadata are packed".to_owned()
        });
        let packet = String::from_utf8_lossy(&stream.content).into_owned();
        for part in [
            "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
            "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
        ] {
            self.demand(packet.contains(part), || {
                format!("A 6.6.4, UA 5: the metadata lack {part}")
            });
        }
        let head = packet.lines().next().unwrap_or_default();
        self.demand(
            !head.contains("bytes=") && !head.contains("encoding="),
            || format!("A 6.6.2.1: the packet begins with {head}"),
        );
        let info = self
            .get(&self.document.trailer, "Info")
            .and_then(|info| info.as_dict().ok());
        let [titled, by, date] = ["Title", "Author", "CreationDate"]
            .map(|key| info.and_then(|info| self.text(info, key)));
        self.demand(
            titled.as_ref().is_some_and(|title| !title.is_empty()),
            || "UA 7.1: there is no title".to_owned(),
        );
        let title = between(&packet, "<dc:title>", "</dc:title>");
        let author = between(&packet, "<dc:creator>", "</dc:creator>");
        for (what, packet, info) in [("title", title, titled), ("author", author, by)] {
            self.demand(packet == info, || {
                format!("the metadata say {what} {packet:?}, the information {info:?}")
            });
        }
        let date = date.unwrap_or_default();
        let digits: String = date.chars().filter(char::is_ascii_digit).collect();
        let told = between(&packet, "<xmp:CreateDate>", "</xmp:CreateDate>").unwrap_or_default();
        let same = told.chars().filter(char::is_ascii_digit).eq(digits.chars());
        self.demand(same && digits.len() == 18, || {
            format!("the metadata say {told}, the information {date}")
        });
    }

    fn colours(&mut self, catalog: &'a Dictionary) {
        let intents = self.array(catalog, "OutputIntents");
        let intent = intents
            .first()
            .and_then(|found| self.seen(found).as_dict().ok());
        let profile = intent.and_then(|intent| self.stream(intent, "DestOutputProfile"));
        let profile = profile.unwrap_or_default();
        let field = |at: usize| profile.get(at..at + 4).unwrap_or_default();
        let sound = field(0) == (profile.len() as u32).to_be_bytes()
            && field(12) == b"mntr"
            && field(16) == b"RGB "
            && field(36) == b"acsp"
            && profile.get(8).is_some_and(|&version| version < 5);
        self.demand(sound && intents.len() == 1, || {
            "A 6.2.3: the output intent has no sound RGB profile".to_owned()
        });
        for tag in [b"desc", b"cprt", b"wtpt", b"rXYZ", b"rTRC"] {
            let found = profile
                .get(132..)
                .is_some_and(|table| table.chunks_exact(12).take(16).any(|row| &row[..4] == tag));
            self.demand(found, || {
                format!("the profile lacks {}", String::from_utf8_lossy(tag))
            });
        }
    }

    /// Walks a level of the outline and those beneath; gives the number of its entries.
    fn entries(&mut self, above: &'a Dictionary) -> usize {
        let mut count = 0;
        let mut next = self.dict(above, "First");
        while let Some(entry) = next {
            count += 1;
            let title = self.text(entry, "Title").unwrap_or_default();
            self.demand(!title.trim().is_empty(), || {
                "an entry of the outline has no title".to_owned()
            });
            let place = self.array(entry, "Dest");
            let page = place
                .first()
                .and_then(|page| self.seen(page).as_dict().ok());
            let leads = page.is_some_and(|page| self.name(page, "Type") == "Page");
            self.demand(leads && place.len() == 5, || {
                format!("“{title}” of the outline leads nowhere")
            });
            self.entries(entry);
            next = self.dict(entry, "Next");
        }
        let told = self.number(above, "Count").unwrap_or_default();
        self.demand(told.unsigned_abs() as usize == count, || {
            format!("the outline counts {told} of {count}")
        });
        count
    }
}

/// The text of an element of the packet, tags inside it left out.
fn between(packet: &str, from: &str, to: &str) -> Option<String> {
    let inner = packet.split_once(from)?.1.split_once(to)?.0;
    let mut text = String::new();
    let mut inside = false;
    for character in inner.chars() {
        match character {
            '<' => inside = true,
            '>' => inside = false,
            other if !inside => text.push(other),
            _ => {}
        }
    }
    Some(
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&"),
    )
}
