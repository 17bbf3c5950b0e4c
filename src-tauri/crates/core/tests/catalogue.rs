//! The catalogue files against the printed list, and the shape of the law files beside them.

use std::collections::BTreeSet;

use reqlament_core::catalogue::{Catalogue, CatalogueError, Field, KnownBody, Successors};

const SERVICES: &str = include_str!("../../../../assets/catalogue/services-191.toml");
const FIELDS: &str = include_str!("../../../../assets/catalogue/fields.toml");
const SUCCESSORS: &str = include_str!("../../../../assets/catalogue/successors.toml");
const BODIES: &str = include_str!("../../../../assets/catalogue/bodies.toml");

/// The law files with the numbers of their clauses as counted in print, and their first and last clause.
const LAW: [(&str, usize, &str, &str); 4] = [
    (
        include_str!("../../../../assets/law/rules-191.toml"),
        139,
        "191/2011/DEC:preamble",
        "191/2011:13.4",
    ),
    (
        include_str!("../../../../assets/law/form-191.toml"),
        56,
        "191/2011/AF:approval",
        "191/2011/AP:note2",
    ),
    (
        include_str!("../../../../assets/law/record-129.toml"),
        38,
        "129/2026:preamble",
        "129/2026:37",
    ),
    (
        include_str!("../../../../assets/law/decree-1598.toml"),
        67,
        "1598/2017:1.1",
        "1598/2017:5.5.3",
    ),
];

/// Services of each of the 41 bodies, counted in the printed list.
const COUNTS: [usize; 41] = [
    2, 4, 5, 7, 18, 6, 7, 6, 13, 23, 7, 1, 4, 5, 11, 18, 5, 4, 5, 17, 10, 6, 1, 5, 8, 13, 5, 4, 11,
    2, 10, 19, 10, 1, 1, 1, 2, 1, 2, 3, 2,
];

fn catalogue() -> Catalogue {
    Catalogue::parse(SERVICES).expect("the official list")
}

fn numbers(text: &str) -> Vec<String> {
    let catalogue = catalogue();
    let hits = catalogue.search(text);
    hits.iter()
        .map(|hit| {
            hit.service
                .map_or(&hit.body.number, |service| &service.number)
        })
        .cloned()
        .collect()
}

#[test]
fn the_list_has_41_bodies_and_285_services() {
    let catalogue = catalogue();
    let counts: Vec<usize> = catalogue
        .bodies
        .iter()
        .map(|body| body.services.len())
        .collect();
    assert_eq!(counts, COUNTS);
    assert_eq!(counts.iter().sum::<usize>(), 285);
}

#[test]
fn names_are_joined_and_clean() {
    for body in &catalogue().bodies {
        let names = body
            .services
            .iter()
            .map(|service| &service.name)
            .chain([&body.name]);
        for name in names {
            assert!(
                !name.contains("  ") && name.trim() == name,
                "spaces: {name}"
            );
            assert!(!name.contains("- "), "a broken hyphen: {name}");
            assert!(!name.contains("emüraciət"), "a lost hyphen: {name}");
            assert!(!name.ends_with('.') && !name.is_empty(), "end: {name}");
        }
    }
}

#[test]
fn wrapped_names_read_as_one() {
    let catalogue = catalogue();
    let table = [
        ("1.1", "Ölkələrarası övladlığa götürmə ilə bağlı e-müraciət"),
        (
            "2.3",
            "Tikintidə Təhlükəsizliyə Nəzarət Dövlət Agentliyində obyektlərin ekspertizasının aparılması üçün e-müraciət",
        ),
        (
            "6.4",
            "Müsadirə edilmiş, sahibsiz qalmış, vərəsəlik hüququ əsasında dövlət mülkiyyətinə keçən əmlakların e-satışı",
        ),
        (
            "9.6",
            "Qeyri-kommersiya hüquqi şəxslərin və təhsil müəssisələrinin qeydiyyatı proseduru, adları, eləcə də qeydiyyata \
             alınıb-alınmaması barədə məlumat əldə edilməsi",
        ),
        (
            "10.19",
            "Nəqliyyat vasitələrinin dövlət qeydiyyatına alınması üçün e-müraciət",
        ),
        (
            "16.4",
            "Respublika ərazisindən kənara çıxarılan, müvəqqəti çıxarılan və qaytarılan mədəni sərvətlərin e-qeydiyyatı",
        ),
        (
            "18.1",
            "Azərbaycan Respublikasından və ya Azərbaycan Respublikasına uçuşların yerinə yetirilməsi üçün icazələrin \
             verilməsi",
        ),
        (
            "29.9",
            "\"2007-2015-ci illərdə Azərbaycan gənclərinin xarici ölkələrdə təhsili üzrə Dövlət Proqramı\" üzrə e-müraciət",
        ),
        (
            "41.2",
            "Tələbatçı obyektlərin elektrik təchizatına dair texniki şərtlərin verilməsi",
        ),
    ];
    for (number, name) in table {
        let service = catalogue.service(number).expect(number);
        assert_eq!(service.name, name);
    }
}

#[test]
fn a_number_finds_its_service_or_nothing() {
    let catalogue = catalogue();
    for missing in ["0.1", "1.3", "42.1", "20", "20.1.1", ""] {
        assert_eq!(catalogue.service(missing), None, "{missing}");
    }
    assert_eq!(
        catalogue.body("36").map(|body| body.name.as_str()),
        Some("Milli Arxiv İdarəsi")
    );
}

#[test]
fn search_needs_no_marks_and_every_word() {
    assert_eq!(numbers("surucu"), ["10.8"]);
    assert_eq!(numbers("Sürücülük VƏSİQƏ"), ["10.8"]);
    assert_eq!(numbers("vesiqe"), ["10.5", "10.7", "10.8"]);
    assert_eq!(numbers("azərsu"), ["40"]);
    assert_eq!(numbers("su borcu terminal"), ["40.3"]);
    assert_eq!(numbers("36"), ["36"]);
    assert_eq!(numbers("20.17"), ["20.17"]);
    assert_eq!(numbers("diş həkimi"), [""; 0]);
    assert_eq!(numbers("   "), [""; 0]);
}

#[test]
fn a_service_may_borrow_words_from_its_body() {
    assert_eq!(numbers("miqrasiya cərimə"), ["33.10"]);
    assert_eq!(numbers("nəqliyyat nazirliyi bilet"), ["17.3"]);
}

#[test]
fn a_hole_in_the_numbers_is_refused() {
    let broken = SERVICES.replace("number = \"5.7\"", "number = \"5.8\"");
    let error = Catalogue::parse(&broken).expect_err("a hole");
    assert_eq!(error.to_string(), "expected number 5.7, found 5.8");
    assert_eq!(error.code(), "catalogue.number");
    assert_eq!(
        Catalogue::parse("bodies = 1").expect_err("shape").code(),
        "catalogue.shape"
    );
}

#[test]
fn the_fields_are_29() -> Result<(), CatalogueError> {
    let fields = Field::parse_all(FIELDS)?;
    assert_eq!(fields.len(), 29);
    assert_eq!(fields[0].name, "ailə, qadın, uşaq problemləri");
    assert_eq!(fields[28].name, "vətəndaşlıq, miqrasiya");
    assert!(fields.iter().all(|field| !field.name.ends_with([';', '.'])));
    Ok(())
}

#[test]
fn successors_belong_to_listed_bodies() -> Result<(), CatalogueError> {
    let catalogue = catalogue();
    let successors = Successors::parse(SUCCESSORS)?;
    for row in &successors.rows {
        assert_eq!(
            catalogue.body(&row.number).map(|body| &body.name),
            Some(&row.from)
        );
        assert!(
            row.services
                .iter()
                .all(|number| catalogue.service(number).is_some())
        );
    }
    let later = |number| successors.of_body(number).map(|row| row.to.as_str());
    assert_eq!(
        later("20"),
        Some("Nəqliyyat, Rabitə və Yüksək Texnologiyalar Nazirliyi")
    );
    assert_eq!(later("16"), Some("Mədəniyyət Nazirliyi"));
    assert_eq!(later("24"), Some("İqtisadiyyat Nazirliyi"));
    assert_eq!(later("9"), None);
    let operator = successors.of_office("operator").map(|row| row.to.as_str());
    assert_eq!(
        operator,
        Some("Vətəndaşlara Xidmət və Sosial İnnovasiyalar üzrə Dövlət Agentliyi")
    );
    let named = successors.of_name("rabitə və informasiya texnologiyaları nazirliyi");
    assert_eq!(named, successors.of_body("20"));
    Ok(())
}

#[test]
fn known_bodies_agree_with_the_list() -> Result<(), CatalogueError> {
    let catalogue = catalogue();
    let known = KnownBody::parse_all(BODIES)?;
    assert_eq!(known.len(), 28);
    for body in &known {
        let listed = catalogue
            .bodies
            .iter()
            .find(|listed| listed.name == body.name);
        assert_eq!(
            listed.map(|listed| &listed.number),
            body.number.as_ref(),
            "{}",
            body.name
        );
        assert!(
            body.full
                .as_ref()
                .is_none_or(|full| full.ends_with(&body.name)),
            "{}",
            body.name
        );
    }
    Ok(())
}

#[test]
fn the_law_files_are_whole_and_clean() {
    let mut ids = BTreeSet::new();
    for (text, count, first, last) in LAW {
        let file: toml::Table = text.parse().expect("TOML");
        let clauses = file["clause"].as_array().expect("clauses");
        let of = |place: usize, key: &str| clauses[place][key].as_str().expect("a string");
        assert_eq!(clauses.len(), count, "{first}");
        assert_eq!((of(0, "id"), of(count - 1, "id")), (first, last));
        for place in 0..count {
            assert!(
                ids.insert(of(place, "id").to_owned()),
                "twice: {}",
                of(place, "id")
            );
            let wording = of(place, "text");
            assert_eq!(
                wording.split_whitespace().collect::<Vec<_>>().join(" "),
                wording
            );
            assert!(
                !wording.contains('\u{308}') && !wording.contains('\u{fffd}'),
                "{wording}"
            );
        }
    }
}

#[test]
fn the_mends_are_in_the_law_files() {
    for (text, ..) in LAW {
        // The comments at the head of a file name the misprints.
        let text: String = text.lines().filter(|line| !line.starts_with('#')).collect();
        for misprint in [
            "igöstərilən",
            "uçun ",
            "Reyesr",
            "Reyestrde ",
            "setifikat",
            "rəqlament",
            "arayıq",
        ] {
            assert!(!text.contains(misprint), "{misprint}");
        }
    }
    assert!(
        LAW[0]
            .0
            .contains("gücləndirilmiş imzası ilə təsdiqlənməlidir.")
    );
    assert!(
        LAW[1]
            .0
            .contains("İnteraktiv elektron xidmətlər üçün sorğu:")
    );
}
