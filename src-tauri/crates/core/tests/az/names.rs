//! Names of bodies and posts in their cases.

use reqlament_core::az::{self, Case};
use reqlament_core::catalogue::Catalogue;

use super::{SERVICES, forms};

/// Names of bodies, last words and abbreviations: the nominative, then the five cases.
const DECLENSION: &[&str] = &[
    "Komitəsi Komitəsinin Komitəsinə Komitəsini Komitəsində Komitəsindən",
    "Nazirliyi Nazirliyinin Nazirliyinə Nazirliyini Nazirliyində Nazirliyindən",
    "Komissiya Komissiyanın Komissiyaya Komissiyanı Komissiyada Komissiyadan",
    "Komissiyası Komissiyasının Komissiyasına Komissiyasını Komissiyasında Komissiyasından",
    "Agentliyi Agentliyinin Agentliyinə Agentliyini Agentliyində Agentliyindən",
    "Administrasiyası Administrasiyasının Administrasiyasına Administrasiyasını Administrasiyasında Administrasiyasından",
    "Fondu Fondunun Fonduna Fondunu Fondunda Fondundan",
    "Xidməti Xidmətinin Xidmətinə Xidmətini Xidmətində Xidmətindən",
    "İdarəsi İdarəsinin İdarəsinə İdarəsini İdarəsində İdarəsindən",
    "Şirkəti Şirkətinin Şirkətinə Şirkətini Şirkətində Şirkətindən",
    "Cəmiyyəti Cəmiyyətinin Cəmiyyətinə Cəmiyyətini Cəmiyyətində Cəmiyyətindən",
    "Mərkəzi Mərkəzinin Mərkəzinə Mərkəzini Mərkəzində Mərkəzindən",
    "Palatası Palatasının Palatasına Palatasını Palatasında Palatasından",
    "Kabineti Kabinetinin Kabinetinə Kabinetini Kabinetində Kabinetindən",
    "Prezidenti Prezidentinin Prezidentinə Prezidentini Prezidentində Prezidentindən",
    "Müfəttişliyi Müfəttişliyinin Müfəttişliyinə Müfəttişliyini Müfəttişliyində Müfəttişliyindən",
    "Qulluğu Qulluğunun Qulluğuna Qulluğunu Qulluğunda Qulluğundan",
    "Bakı Bakının Bakıya Bakını Bakıda Bakıdan",
    "Naxçıvan Naxçıvanın Naxçıvana Naxçıvanı Naxçıvanda Naxçıvandan",
    "Gəncə Gəncənin Gəncəyə Gəncəni Gəncədə Gəncədən",
    "Şəki Şəkinin Şəkiyə Şəkini Şəkidə Şəkidən",
    "Nazirlik Nazirliyin Nazirliyə Nazirliyi Nazirlikdə Nazirlikdən",
    "Ocaq Ocağın Ocağa Ocağı Ocaqda Ocaqdan",
    "Bank Bankın Banka Bankı Bankda Bankdan",
    "Holdinq Holdinqin Holdinqə Holdinqi Holdinqdə Holdinqdən",
    "ASC ASC-nin ASC-yə ASC-ni ASC-də ASC-dən",
    "MMC MMC-nin MMC-yə MMC-ni MMC-də MMC-dən",
    "FİN FİN-in FİN-ə FİN-i FİN-də FİN-dən",
];

#[test]
fn last_words_decline() {
    for row in DECLENSION.iter().map(|row| forms(row)) {
        for (case, form) in Case::ALL.into_iter().zip(&row[1..]) {
            assert_eq!(az::decline(row[0], case), *form);
        }
    }
}

#[test]
fn all_41_bodies_decline() {
    let catalogue = Catalogue::parse(SERVICES).expect("the official list");
    for body in &catalogue.bodies {
        let (head, last) = body.name.rsplit_once(' ').expect("several words");
        let mut rows = DECLENSION.iter().map(|row| forms(row));
        let row = rows.find(|row| row[0] == last).expect(last);
        for (case, form) in Case::ALL.into_iter().zip(&row[1..]) {
            assert_eq!(az::decline(&body.name, case), format!("{head} {form}"));
        }
    }
}

#[test]
fn names_decline_as_the_sources_print_them() {
    use Case::{Ablative, Dative, Genitive, Locative};
    let table = [
        ("\"Elektron hökumət\"", Genitive, "\"Elektron hökumət\"in"),
        (
            "\"Elektron xidmət növlərinin Siyahısı\"",
            Genitive,
            "\"Elektron xidmət növlərinin Siyahısı\"nın",
        ),
        (
            "\"Elektron xidmətlər göstərilməsi Qaydaları\"",
            Dative,
            "\"Elektron xidmətlər göstərilməsi Qaydaları\"na",
        ),
        (
            "“Sertifikatlar reyestri”",
            Locative,
            "“Sertifikatlar reyestri”ndə",
        ),
        (
            "“www.azexport.az” internet portalı haqqında Əsasnamə”",
            Genitive,
            "“www.azexport.az” internet portalı haqqında Əsasnamə”nin",
        ),
        ("“virtual FİN”", Genitive, "“virtual FİN”-in"),
        ("\"Azərsu\" ASC", Genitive, "\"Azərsu\" ASC-nin"),
        ("\"Azərsu\"", Dative, "\"Azərsu\"ya"),
        ("ETSN", Genitive, "ETSN-nin"),
        ("ASAN", Genitive, "ASAN-ın"),
        ("AMEA", Dative, "AMEA-ya"),
        ("FHN", Genitive, "FHN-in"),
        (
            "Azərbaycan Respublikası",
            Genitive,
            "Azərbaycan Respublikasının",
        ),
        (
            "Azərbaycan Respublikasının Daxili İşlər Nazirliyi",
            Dative,
            "Azərbaycan Respublikasının Daxili İşlər Nazirliyinə",
        ),
        (
            "Xarici Kəşfiyyat Xidməti",
            Dative,
            "Xarici Kəşfiyyat Xidmətinə",
        ),
        (
            "İqtisadi İslahatların Təhlili və Kommunikasiya Mərkəzi",
            Dative,
            "İqtisadi İslahatların Təhlili və Kommunikasiya Mərkəzinə",
        ),
        ("Nazirlər Kabineti", Dative, "Nazirlər Kabinetinə"),
        ("Siyahısı", Genitive, "Siyahısının"),
        ("5 nömrəli məktəb", Ablative, "5 nömrəli məktəbdən"),
        ("Filial № 6", Genitive, "Filial № 6-nın"),
        (
            "Vergilər Nazirliyi (bundan sonra - Nazirlik)",
            Genitive,
            "Vergilər Nazirliyinin (bundan sonra - Nazirlik)",
        ),
        ("", Genitive, ""),
    ];
    for (name, case, form) in table {
        assert_eq!(az::decline(name, case), form);
    }
}
