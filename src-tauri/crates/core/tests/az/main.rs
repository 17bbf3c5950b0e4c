//! The Azerbaijani language: tables from the sources and from the grammar.

mod letters;
mod names;
mod numbers;
mod words;

const SERVICES: &str = include_str!("../../../../../assets/catalogue/services-191.toml");
const LAW: [&str; 4] = [
    include_str!("../../../../../assets/law/rules-191.toml"),
    include_str!("../../../../../assets/law/form-191.toml"),
    include_str!("../../../../../assets/law/record-129.toml"),
    include_str!("../../../../../assets/law/decree-1598.toml"),
];

/// The forms of a row: the nominative first.
fn forms(row: &str) -> Vec<&str> {
    row.split(' ').collect()
}
