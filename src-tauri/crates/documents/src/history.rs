//! The history of a dossier: every revision in the order in which it was made, as an archive keeps a register.

use chrono::{DateTime, FixedOffset, Utc};
use reqlament_core::az;
use reqlament_core::form::Role;
use reqlament_core::revision::{Act, Header, chain_holds};
use reqlament_typeset::block::{Align, Block, Document, Paragraph, Span, TableRow, Width};

use crate::beside::Revised;
use crate::paper;
use crate::pieces::{self, plain};
use crate::sheet::{self, Place, words};
use crate::source::Desk;

const TITLE: &str = "Qovluğun tarixçəsi";
const HEAD: [&str; 6] = [
    "№",
    "Tarix və saat",
    "Əməliyyat",
    "Kim tərəfindən",
    "Dəyişən məlumatlar",
    "Zəncir kodu",
];

pub(crate) fn document(desk: &Desk) -> Document {
    let revisions = desk.source.beside.revisions;
    let title = format!("{TITLE}: {}", paper::reglament_title(desk));
    let mut blocks = sheet::title(desk, TITLE, "xidmət qovluğu");
    if revisions.is_empty() {
        blocks.push(plain("Qovluqda hələ versiya yoxdur."));
        return sheet::standing(desk, &title, blocks);
    }
    blocks.extend(head(desk, revisions));
    let rows = revisions.iter().map(|revised| row(desk, revised)).collect();
    let widths = vec![
        Width::Fixed(30.0),
        Width::Fixed(58.0),
        Width::Share(1.0),
        Width::Share(1.0),
        Width::Share(1.8),
        Width::Fixed(66.0),
    ];
    blocks.push(sheet::table(widths, &HEAD, rows, TITLE));
    blocks.push(Block::Keep(vec![
        Block::Space(8.0),
        sheet::by_hand("Tarixçəni çap edən (vəzifə, imza, tarix):"),
    ]));
    sheet::standing(desk, &title, blocks)
}

/// A moment as the clocks of Baku show it, four hours ahead of UTC all the year.
pub(crate) fn in_baku(at: DateTime<Utc>) -> DateTime<FixedOffset> {
    const OFFSET: i32 = 4 * 3600;
    FixedOffset::east_opt(OFFSET).map_or_else(|| at.fixed_offset(), |zone| at.with_timezone(&zone))
}

fn head(desk: &Desk, revisions: &[Revised]) -> Vec<Block> {
    let day = |revised: Option<&Revised>| {
        let day = revised.map(|revised| in_baku(revised.header.at).date_naive());
        day.map(az::long_date).unwrap_or_default()
    };
    let period = [day(revisions.first()), day(revisions.last())];
    let period = if period[0] == period[1] {
        period[0].clone()
    } else {
        period.join(" – ")
    };
    let acts = desk.source.profile.acts.az.clone();
    let mut blocks = sheet::head(
        desk,
        vec![
            ("Tətbiq olunan qanunvericilik", acts),
            ("Versiyaların sayı", revisions.len().to_string()),
            ("Dövr", period),
            ("Çap edildiyi tarix", az::long_date(desk.source.today)),
            ("Versiyalar zənciri", chain(revisions)),
        ],
    );
    if let Some(last) = revisions.last() {
        let name = format!("Sonuncu versiyanın ({}) zəncir kodu: ", last.header.number);
        blocks.push(Block::Paragraph(Paragraph {
            align: Align::Left,
            ..Paragraph::new(vec![Span::bold(name), Span::whole(last.digest.as_str())])
        }));
    }
    blocks
}

/// Whether nothing was changed afterwards, and where not, from which revision on.
fn chain(revisions: &[Revised]) -> String {
    let links = |count: usize| {
        revisions[..count]
            .iter()
            .map(|revised| (&revised.header, revised.digest.as_str()))
    };
    let lengths: Vec<usize> = (1..=revisions.len()).collect();
    let sound = lengths.partition_point(|count| chain_holds(links(*count)));
    match revisions.get(sound) {
        None => "pozulmayıb: hər versiyanın zəncir kodu onun qeydinə və əvvəlki versiyanın koduna uyğundur"
            .to_owned(),
        Some(broken) => format!(
            "pozulub: {} versiyanın zəncir kodu onun qeydinə və ya əvvəlki versiyanın koduna uyğun deyil",
            az::ordinal(broken.header.number)
        ),
    }
}

fn row(desk: &Desk, revised: &Revised) -> TableRow {
    let header = &revised.header;
    let at = in_baku(header.at);
    let digest = vec![Span::whole(paper::short(&revised.digest))];
    TableRow {
        cells: vec![
            pieces::centred_cell(&header.number.to_string()),
            sheet::stacked([
                vec![Span::whole(az::numeric_date(at.date_naive()))],
                vec![Span::whole(at.format("%H:%M").to_string())],
            ]),
            words(act(header)),
            words(by(&header.by)),
            words(&changed(desk, &revised.facts)),
            sheet::stacked([digest]),
        ],
    }
}

fn act(header: &Header) -> &'static str {
    match header.act {
        Act::Created => "qovluq yaradılıb",
        Act::TakenOver => "oxşar qovluqdan götürülüb",
        Act::Edited => "məlumat yazılıb",
        Act::Fixed => "çatışmazlıq aradan qaldırılıb",
        Act::Replaced => "axtarılan sözlər dəyişdirilib",
        Act::Inserted => "standart mətn əlavə edilib",
        Act::Renewed => "standart mətn yenilənib",
        Act::Restored => "əvvəlki versiya qaytarılıb",
        Act::Undone => "son dəyişiklik geri alınıb",
        Act::Redone => "geri alınmış dəyişiklik təkrar edilib",
        Act::Imported => "fayldan oxunub",
        Act::ProfileChanged => "tətbiq olunan qanunvericilik dəyişdirilib",
        Act::Filed => "reyestr ərizəsi yaradılıb",
        Act::Received => "operatorun bildirişi alınıb",
    }
}

/// The post; whose post is not known is an officer.
fn by(post: &str) -> &str {
    match post.trim() {
        "" => "əməkdaş",
        post => post,
    }
}

/// More facts than this are told by their count and the first few: a whole dossier was read in.
const MOST: usize = 12;
const FEW: usize = 5;

/// The facts by number and name, in the order of the vocabulary; what it does not know by its id.
fn changed(desk: &Desk, facts: &[String]) -> String {
    let vocabulary = desk.source.law.vocabulary.facts();
    let rank = |fact: &str| vocabulary.iter().position(|known| known.shape.id == fact);
    let mut ranked: Vec<(usize, &str)> = facts
        .iter()
        .map(|fact| (rank(fact).unwrap_or(usize::MAX), fact.as_str()))
        .collect();
    ranked.sort_unstable();
    let told = ranked
        .iter()
        .take(if ranked.len() > MOST { FEW } else { MOST });
    let names = crate::words::joined("; ", told.map(|(_, fact)| name(desk, fact)));
    match ranked.len() {
        all if all > MOST => format!("{all} məlumat, o cümlədən: {names} və s."),
        _ => names,
    }
}

fn name(desk: &Desk, fact: &str) -> String {
    if fact == "$profile" {
        return "tətbiq olunan qanunvericilik".to_owned();
    }
    let title = desk
        .shape(fact)
        .map_or(fact, |shape| shape.title.az.as_str());
    let number = desk
        .source
        .law
        .items_of(fact)
        .iter()
        .filter_map(|address| Place::of(desk, address))
        .find(|place| numbered(place))
        .map(|place| place.number());
    // The number stays on the line of its name.
    crate::words::joined(
        "\u{a0}",
        [number.unwrap_or_default(), title.to_owned()].into_iter(),
    )
}

/// Whether the place is an item of the reglament that is cited by its number.
fn numbered(place: &Place) -> bool {
    place.form.id == crate::reglament::FORM
        && !place.item.number.is_empty()
        && place.item.role != Role::Note
}
