//! The page for a site: its words, its structure, and that nothing in it can do harm.

mod common;

use std::collections::BTreeSet;

use common::everything::{HOSTILE, everything, figure};
use common::{USUAL, blank, dossier, print, words};
use reqlament_documents::{Kind, export, plain_text};
use reqlament_typeset::block::{Block, Document};
use scraper::{ElementRef, Html, Node, Selector};

fn page(document: &Document) -> Html {
    let page = Html::parse_document(&export::html(document).expect("it exports"));
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    page
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector"))
        .collect()
}

fn value<'a>(element: &ElementRef<'a>, name: &str) -> &'a str {
    element
        .value()
        .attr(name)
        .unwrap_or_else(|| panic!("{} has no {name}", element.html()))
}

/// The words of the text in order; names of tables are told to screen readers and are no words of the document.
fn said(page: &Html) -> String {
    fn read(element: ElementRef, out: &mut String) {
        let name = element.value().name();
        if name == "caption" || value_is(&element, "role", "doc-endnotes") || name == "sup" {
            return;
        }
        let inline = ["a", "b", "i", "del", "ins", "span"].contains(&name);
        let between = if inline && !value_is(&element, "class", "marker") {
            ""
        } else {
            " "
        };
        out.push_str(between);
        for child in element.children() {
            match child.value() {
                Node::Text(text) => out.push_str(text),
                Node::Element(_) => read(ElementRef::wrap(child).expect("an element"), out),
                _ => {}
            }
        }
        out.push_str(between);
    }
    let mut out = String::new();
    read(all(page, "main")[0], &mut out);
    bare(&out)
}

fn value_is(element: &ElementRef, name: &str, value: &str) -> bool {
    element.value().attr(name) == Some(value)
}

fn bare(text: &str) -> String {
    let text = text.replace('_', " ").replace('\u{2011}', "-");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn documents() -> Vec<Document> {
    let filled = Kind::ALL.map(|kind| print(kind, &dossier(), &USUAL));
    let empty = Kind::ALL.into_iter().filter(|kind| kind.has_blank());
    filled
        .into_iter()
        .chain(empty.map(blank))
        .chain([everything()])
        .collect()
}

#[test]
fn the_page_says_what_is_printed_and_nothing_else() {
    for document in documents()
        .iter()
        .filter(|document| document.watermark.is_none())
    {
        assert_eq!(said(&page(document)), words(document), "{}", document.title);
    }
}

#[test]
fn the_page_holds_every_line_of_the_plain_text_in_order() {
    for document in Kind::ALL.map(|kind| print(kind, &dossier(), &USUAL)) {
        let said = said(&page(&document));
        let mut from = 0;
        let text = plain_text(&document).replace(['\t', '\n'], "; ");
        for piece in text.split("; ").map(bare).filter(|piece| !piece.is_empty()) {
            let at = said[from..].find(&piece);
            from += at.unwrap_or_else(|| panic!("{piece} is missing after {}", &said[..from]))
                + piece.len();
        }
    }
}

#[test]
fn every_page_is_one_a_screen_reader_can_follow() {
    for document in documents() {
        let page = page(&document);
        assert_eq!(value(&all(&page, "html")[0], "lang"), "az");
        assert_eq!(all(&page, "h1").len(), 1);
        let levels: Vec<u8> = all(&page, "h1, h2, h3, h4, h5, h6")
            .iter()
            .map(|heading| heading.value().name().as_bytes()[1] - b'0')
            .collect();
        assert!(
            levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
            "{levels:?}"
        );
        assert!(
            all(&page, "th")
                .iter()
                .all(|head| ["col", "row"].contains(&value(head, "scope")))
        );
        assert!(
            all(&page, "table:not([role=presentation])")
                .iter()
                .all(|table| {
                    table
                        .select(&Selector::parse("caption").expect("a selector"))
                        .count()
                        == 1
                })
        );
        assert!(
            all(&page, "img")
                .iter()
                .all(|image| !value(image, "alt").is_empty())
        );
        let ids: Vec<&str> = all(&page, "[id]")
            .iter()
            .map(|element| value(element, "id"))
            .collect();
        let unique: BTreeSet<&&str> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len());
        for link in all(&page, "a[href^='#']") {
            assert!(ids.contains(&&value(&link, "href")[1..]), "{}", link.html());
        }
        assert_eq!(
            all(&page, "body > a.skip[href='#metn'], main#metn").len(),
            2
        );
    }
}

#[test]
fn items_can_be_linked_and_are_in_the_outline() {
    let page = page(&print(Kind::Reglament, &dossier(), &USUAL));
    let entry = |id: &str| {
        let link = all(&page, &format!("nav a[href='#{id}']"));
        link.first().map(|link| link.text().collect::<String>())
    };
    assert_eq!(
        entry("reglament-191:1.7").as_deref(),
        Some("1.7. Elektron xidmətin icra müddəti")
    );
    assert_eq!(
        entry("reglament-191:3.2.1").as_deref(),
        Some("3.2.1. sorğunun formalaşdırılması")
    );
    assert_eq!(
        entry("reglament-191:2").as_deref(),
        Some("2. Elektron xidmətin göstərilməsinin həyata keçirilməsi")
    );
    assert_eq!(all(&page, "[id='reglament-191:1.7']").len(), 1);
    let record = self::page(&print(Kind::Record, &dossier(), &USUAL));
    let first = all(&record, "nav a[href='#record-129:1']");
    assert_eq!(first[0].text().collect::<String>(), "1. xidmətin adı");
}

#[test]
fn nothing_is_loaded_and_nothing_runs() {
    for document in documents() {
        let text = export::html(&document).expect("it exports");
        let page = Html::parse_document(&text);
        assert!(
            all(
                &page,
                "script, link, iframe, object, embed, form, base, video, audio"
            )
            .is_empty()
        );
        assert!(!text.contains("@import") && !text.contains("url("));
        assert!(
            all(&page, "[src]")
                .iter()
                .all(|element| value(element, "src").starts_with("data:image/"))
        );
        for element in all(&page, "*") {
            assert!(
                element
                    .value()
                    .attrs()
                    .all(|(name, _)| !name.starts_with("on")),
                "{}",
                element.html()
            );
        }
        for link in all(&page, "a") {
            let address = value(&link, "href");
            let known = ["https://", "http://", "mailto:", "tel:", "#"];
            assert!(
                known.iter().any(|scheme| address.starts_with(scheme)),
                "{address}"
            );
        }
        let policy = value(&all(&page, "meta[http-equiv]")[0], "content");
        assert!(policy.starts_with("default-src 'none'"));
        assert!(text.len() < 200_000);
    }
}

#[test]
fn what_would_harm_is_told_as_words() {
    let text = export::html(&everything()).expect("it exports");
    assert!(!text.contains("<script") && !text.contains('\u{0}') && !text.contains("javascript:"));
    let page = page(&everything());
    let told = bare(&HOSTILE.replace(|own: char| own.is_control(), " "));
    assert!(said(&page).contains(&told), "{}", said(&page));
    assert!(bare(&all(&page, "h1")[0].text().collect::<String>()).contains(&told));
    let dead: Vec<String> = ["heç nə", "zərər", "fayl"].map(str::to_owned).to_vec();
    let links: String = all(&page, "main a")
        .iter()
        .flat_map(|link| link.text())
        .collect();
    assert!(dead.iter().all(|words| !links.contains(words)), "{links}");
    assert!(
        links.contains("sayt")
            && links.contains("poçt")
            && links.contains("telefon")
            && links.contains("bənd")
    );
}

#[test]
fn footnotes_lead_there_and_back() {
    let page = page(&everything());
    assert_eq!(value(&all(&page, "#qeyd-1-yeri")[0], "href"), "#qeyd-1");
    assert_eq!(value(&all(&page, "#qeyd-1 a")[0], "href"), "#qeyd-1-yeri");
}

#[test]
fn the_page_of_a_service_says_first_what_7_1_1_asks() {
    let said = said(&page(&print(Kind::Publication, &dossier(), &USUAL)));
    let mut from = 0;
    for words in [
        "Xidmətin adı Arayışın verilməsi",
        "Xidmətin göstərilməsi üçün tələb olunan sənədlərin siyahısı",
        "Ərizə – portalda doldurulur",
        "şəxsiyyət vəsiqəsi",
        "Sənədlərin (ərizə, blank və digər) elektron formaları 1) Ərizə forması (1 nömrəli əlavə).",
        "Təsdiq edirəm:",
        "1. Ümumi müddəalar",
        "1 nömrəli əlavə Ərizə forması 1. Soyad:",
    ] {
        let at = said[from..].find(words);
        from +=
            at.unwrap_or_else(|| panic!("{words} is missing in {}", &said[from..])) + words.len();
    }
    let page = page(&print(Kind::Publication, &dossier(), &USUAL));
    let form = all(&page, "main a[href='#reglament-191:appendix-1']");
    assert_eq!(form[0].text().collect::<String>(), "Ərizə forması");
}

#[test]
fn a_damaged_picture_is_named() {
    let mut document = everything();
    let mut damaged = figure();
    damaged.bytes = damaged.bytes[..40].into();
    document.blocks.push(Block::Figure(damaged));
    let error = export::html(&document).expect_err("a damaged picture");
    assert_eq!(error.code(), "document.picture");
    assert!(error.to_string().contains("şəkil"), "{error}");
    assert_eq!(
        export::docx(&document, &[])
            .expect_err("a damaged picture")
            .code(),
        "document.picture"
    );
}
