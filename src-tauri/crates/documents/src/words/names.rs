//! Bodies, persons and places.

use reqlament_core::az::{self, Case};
use reqlament_core::value::{BodyName, Person, Place};

/// A body, and its unit as a part of it: "… Nazirliyinin Hüquq şöbəsi".
pub fn body(body: &BodyName) -> String {
    let (name, unit) = (body.name.trim(), body.unit.trim());
    match (name.is_empty(), unit.is_empty()) {
        (_, true) => name.to_owned(),
        (true, false) => unit.to_owned(),
        (false, false) => format!("{} {unit}", az::decline(name, Case::Genitive)),
    }
}

/// The words by which a text calls a body it has already named, and the ends of full names that show them.
const NOUNS: [(&str, &str); 30] = [
    ("Nazirliyi", "Nazirlik"),
    ("Komitəsi", "Komitə"),
    ("Agentliyi", "Agentlik"),
    ("Xidməti", "Xidmət"),
    ("Komissiyası", "Komissiya"),
    ("Komissiya", "Komissiya"),
    ("Administrasiyası", "Administrasiya"),
    ("Fondu", "Fond"),
    ("İdarəsi", "İdarə"),
    ("Şirkəti", "Şirkət"),
    ("Cəmiyyəti", "Cəmiyyət"),
    ("ASC", "Cəmiyyət"),
    ("MMC", "Cəmiyyət"),
    ("QSC", "Cəmiyyət"),
    ("Mərkəzi", "Mərkəz"),
    ("Bankı", "Bank"),
    ("Palatası", "Palata"),
    ("Şurası", "Şura"),
    ("Prokurorluğu", "Prokurorluq"),
    ("Məhkəməsi", "Məhkəmə"),
    ("Departamenti", "Departament"),
    ("İnspeksiyası", "İnspeksiya"),
    ("Akademiyası", "Akademiya"),
    ("Universiteti", "Universitet"),
    ("İnstitutu", "İnstitut"),
    ("Assosiasiyası", "Assosiasiya"),
    ("Birliyi", "Birlik"),
    ("Müfəttişliyi", "Müfəttişlik"),
    ("Arxivi", "Arxiv"),
    ("Kabineti", "Nazirlər Kabineti"),
];

/// The word by which a text calls a body it has already named: "Nazirlik", "Komitə"; "qurum" where the name does not
/// show what it is.
pub fn noun(name: &str) -> &'static str {
    let last = name.split_whitespace().next_back().unwrap_or_default();
    let known = NOUNS.iter().find(|(end, _)| *end == last);
    known.map_or("qurum", |(_, noun)| noun)
}

/// A post and who holds it: "nazir Soyad Ad Ata adı".
pub fn person(person: &Person) -> String {
    let name = full_name(person);
    match (person.post.trim(), name.is_empty()) {
        (post, true) => post.to_owned(),
        ("", false) => name,
        (post, false) => format!("{post} {name}"),
    }
}

/// Surname, name and patronymic.
pub fn full_name(person: &Person) -> String {
    let parts = [&person.surname, &person.name, &person.patronymic];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" ")
}

/// An office and its address.
pub fn place(place: &Place) -> String {
    match (place.name.trim(), place.address.trim()) {
        ("", address) => address.to_owned(),
        (name, "") => name.to_owned(),
        (name, address) => format!("{name}, {address}"),
    }
}
