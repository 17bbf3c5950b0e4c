//! The Azerbaijani language: tables from the sources and from the grammar.

use chrono::NaiveDate;
use reqlament_core::az::{self, Case, TaxpayerKind};
use reqlament_core::catalogue::Catalogue;

const SERVICES: &str = include_str!("../../../../assets/catalogue/services-191.toml");
const LAW: [&str; 4] = [
    include_str!("../../../../assets/law/rules-191.toml"),
    include_str!("../../../../assets/law/form-191.toml"),
    include_str!("../../../../assets/law/record-129.toml"),
    include_str!("../../../../assets/law/decree-1598.toml"),
];

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

#[test]
fn case_is_azerbaijani() {
    let table = [
        ("I", "ı"),
        ("İ", "i"),
        ("I\u{307}", "i"),
        ("XİDMƏTİN ADI", "xidmətin adı"),
        ("Ə Ö Ü Ğ Ş Ç", "ə ö ü ğ ş ç"),
    ];
    for (great, small) in table {
        assert_eq!(az::lower(great), small);
    }
    assert_eq!(az::upper("xidmətin adı"), "XİDMƏTİN ADI");
    assert_eq!(az::upper("i ı ə"), "İ I Ə");
    assert_eq!(az::title("XİDMƏTİN ADI"), "Xidmətin Adı");
    assert_eq!(az::title("ilham ığdır"), "İlham Iğdır");
    assert_eq!(
        az::capitalise("istifadəçi ETSN-ə müraciət edir"),
        "İstifadəçi ETSN-ə müraciət edir"
    );
    assert_eq!(az::capitalise("\"ıldırım\" xidməti"), "\"Ildırım\" xidməti");
    assert_eq!(az::capitalise(""), "");
}

#[test]
fn folding_is_one_for_all_spellings() {
    let table = [
        ("İstifadəçi", "istifadeci"),
        ("ISTIFADƏÇI", "istifadeci"),
        ("Iı İi I\u{307}", "ii ii i"),
        ("Ölçü, Şəhər, Ağdaş", "olcu, seher, agdas"),
        ("gu\u{308}cləndirilmiş", "guclendirilmis"),
        ("№ 191", "№ 191"),
    ];
    for (text, folded) in table {
        assert_eq!(az::fold(text), folded);
        assert_eq!(az::fold(&az::upper(text)), folded);
        assert_eq!(az::fold(&az::fold(text)), folded);
    }
}

#[test]
fn a_letter_folds_alike_beside_letters_that_must_be_joined() {
    for letter in ('\0'..'\u{300}')
        .chain('\u{2010}'..='\u{2027}')
        .chain(['№'])
    {
        let joined = format!("{letter}e\u{301}");
        assert_eq!(az::fold(&joined), az::fold(&letter.to_string()) + "e");
        assert_eq!(az::lower(&joined), az::lower(&letter.to_string()) + "é");
    }
}

#[test]
fn the_alphabet_is_the_order() {
    let alphabet = "a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z w";
    let letters: Vec<&str> = alphabet.split(' ').collect();
    for pair in letters.windows(2) {
        assert!(az::compare(pair[0], pair[1]).is_lt(), "{pair:?}");
        assert!(
            az::compare(&az::upper(pair[0]), pair[1]).is_lt(),
            "{pair:?}"
        );
        assert!(
            az::compare(pair[0], &az::upper(pair[0])).is_lt(),
            "small first: {pair:?}"
        );
    }
}

#[test]
fn names_are_ordered_by_it() {
    let ordered: Vec<&str> =
        "\"Azərsu\" Açıq Səhmdar Cəmiyyəti | 1-ci bölmə | Ağdam | axtarış | Bakı | cədvəl | \
        çıxarış | Daxili İşlər Nazirliyi | Ekologiya | Ədliyyə Nazirliyi | \
        Fövqəladə Hallar Nazirliyi | hüquq | Xarici İşlər Nazirliyi | ıldırım | icazə | \
        İqtisadiyyat Nazirliyi | jurnal | kənd | qəbul | lisenziya | ölkə | səhiyyə | \
        şikayət | ümumi | zəmanət | Wi-Fi"
            .split(" | ")
            .collect();
    let mut shuffled: Vec<&str> = ordered.iter().rev().copied().collect();
    shuffled.sort_by(|left, right| az::compare(left, right));
    assert_eq!(shuffled, ordered);
}

/// Every ordinal printed in the sources (191/2011, 129/2026, 1598/2017).
const PRINTED_ORDINALS: &str = "1-ci 1.2-ci 2-ci 2.2-ci 2.9-cu 2.17-ci 3.1.2-ci 3.2-ci 3.7-ci 4.2.1-ci 4.2.2-ci 5.1-ci \
    5.2-ci 7-ci 10-cu 10.1-ci 10.3.5-ci 32-ci 109-cu 2005-ci 2011-ci 2015-ci 2017-ci 2019-cu 2021-ci 1.6-cı 13-cü 14-cü \
    2.14-cü 2.16-cı 2016-cı 2026-cı 3-cü 3.3-cü 4.2.4-cü 6.0.16-cı";

/// Ordinals from the rule: the suffix follows the last spoken word.
const ORDINALS: &str = "0-cı 4-cü 5-ci 6-cı 8-ci 9-cu 11-ci 16-cı 19-cu 20-ci 30-cu 40-cı 50-ci 60-cı 70-ci 80-ci 90-cı 96-cı \
    99-cu 100-cü 103-cü 110-cu 140-cı 191-ci 200-cü 429-cu 900-cü 1000-ci 1598-ci 2000-ci 2010-cu 2100-cü 1000000-cu \
    1000000000-cı 1000000000000-cu 12000-ci";

#[test]
fn ordinals_agree_with_the_sources() {
    for printed in PRINTED_ORDINALS.split_whitespace() {
        let (clause, _) = printed.rsplit_once('-').expect("a hyphen");
        assert_eq!(az::ordinal_of(clause), printed);
    }
    for printed in ORDINALS.split_whitespace() {
        let (number, _) = printed.rsplit_once('-').expect("a hyphen");
        assert_eq!(az::ordinal(number.parse().expect("a number")), printed);
        assert_eq!(az::ordinal_of(number), printed);
    }
}

#[test]
fn ordinals_in_the_law_files_are_right() {
    let mut seen = 0;
    for token in LAW
        .iter()
        .flat_map(|text| text.split(|c: char| c.is_whitespace() || "\"“”(),;:".contains(c)))
    {
        let token = token.trim_end_matches('.');
        let Some((figures, suffix)) = token.rsplit_once('-') else {
            continue;
        };
        if matches!(suffix, "ci" | "cı" | "cu" | "cü")
            && figures.ends_with(|c: char| c.is_ascii_digit())
        {
            assert_eq!(az::ordinal_of(figures), token);
            seen += 1;
        }
    }
    assert_eq!(seen, 21);
}

#[test]
fn clause_numbers_keep_their_shape() {
    assert_eq!(az::ordinal_of("3.4.3"), "3.4.3-cü");
    assert_eq!(az::ordinal_of(" 10.4. "), "10.4-cü");
    assert_eq!(az::ordinal_of("2-1"), "2-1-ci");
    assert_eq!(az::ordinal_of("6a"), "6a");
    assert_eq!(az::ordinal_of(""), "");
}

#[test]
fn numbers_take_case_endings() {
    let table = [
        "6 6-nın 6-ya 6-nı 6-da 6-dan",
        "4 4-ün 4-ə 4-ü 4-də 4-dən",
        "2 2-nin 2-yə 2-ni 2-də 2-dən",
        "9 9-un 9-a 9-u 9-da 9-dan",
        "40 40-ın 40-a 40-ı 40-da 40-dan",
        "100 100-ün 100-ə 100-ü 100-də 100-dən",
    ];
    for row in table.map(forms) {
        let number = row[0].parse().expect("a number");
        for (case, form) in Case::ALL.into_iter().zip(&row[1..]) {
            assert_eq!(az::number_in_case(number, case), *form);
        }
    }
}

#[test]
fn numbers_in_words() {
    let table = [
        (0, "sıfır"),
        (1, "bir"),
        (3, "üç"),
        (5, "beş"),
        (10, "on"),
        (14, "on dörd"),
        (30, "otuz"),
        (69, "altmış doqquz"),
        (100, "yüz"),
        (101, "yüz bir"),
        (254, "iki yüz əlli dörd"),
        (980, "doqquz yüz səksən"),
        (999, "doqquz yüz doxsan doqquz"),
    ];
    for (number, words) in table {
        assert_eq!(az::number_words(number).as_deref(), Some(words));
    }
    assert_eq!(az::number_words(1000), None);
    assert_eq!(az::number_with_words(3), "3 (üç)");
    assert_eq!(az::number_with_words(1500), "1500");
}

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

/// The forms of a row: the nominative first.
fn forms(row: &str) -> Vec<&str> {
    row.split(' ').collect()
}

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

#[test]
fn dates() {
    assert_eq!(az::year_first(day("2026-11-25")), "2026-cı il 25 noyabr");
    assert_eq!(
        az::act_date(day("2011-11-24")),
        "2011-ci il 24 noyabr tarixli"
    );
    assert_eq!(
        az::act_date(day("2016-09-21")),
        "2016-cı il 21 sentyabr tarixli"
    );
    assert_eq!(
        az::act_reference(day("2011-11-24"), "191"),
        "2011-ci il 24 noyabr tarixli 191 nömrəli"
    );
    assert_eq!(
        az::act_reference(day("2017-09-12"), "1598"),
        "2017-ci il 12 sentyabr tarixli 1598 nömrəli"
    );
    assert_eq!(az::long_date(day("2011-11-24")), "24 noyabr 2011-ci il");
    assert_eq!(az::long_date(day("2017-09-12")), "12 sentyabr 2017-ci il");
    assert_eq!(az::screen_date(day("2026-12-08")), "8 dekabr");
    assert_eq!(az::numeric_date(day("2026-05-06")), "06.05.2026");
    assert!(LAW[1].contains(&az::blank_date().replace('"', "\\\"")));
    let months: Vec<String> = (1..=12)
        .map(|m| az::screen_date(day(&format!("2026-{m:02}-01"))))
        .collect();
    assert_eq!(
        months.join(" "),
        "1 yanvar 1 fevral 1 mart 1 aprel 1 may 1 iyun 1 iyul 1 avqust 1 sentyabr 1 oktyabr 1 noyabr 1 dekabr"
    );
}

#[test]
fn amounts_of_money() {
    let table = [
        (0, "0,00 manat"),
        (5, "0,05 manat"),
        (1_500, "15,00 manat"),
        (50_000, "500,00 manat"),
        (123_450, "1.234,50 manat"),
        (100_000_000, "1.000.000,00 manat"),
        (-250, "-2,50 manat"),
    ];
    for (qepik, text) in table {
        assert_eq!(az::money(qepik), text);
    }
}

#[test]
fn what_belongs_together_stays() {
    // "~" stands for the no-break space.
    let table = [
        ("№ 191, Bakı", "№~191, Bakı"),
        ("Reyestr № ____", "Reyestr № ____"),
        ("3 (üç) iş günü müddətində", "3~(üç)~iş günü müddətində"),
        ("7 iş günü ərzində 3 dəfə", "7~iş günü ərzində 3~dəfə"),
        (
            "2011-ci il 24 noyabr tarixli 191 nömrəli",
            "2011-ci~il 24~noyabr tarixli 191~nömrəli",
        ),
        (
            "10-cu hissəsinə və 2.9-cu bəndində",
            "10-cu~hissəsinə və 2.9-cu~bəndində",
        ),
        (
            "1.234,50 manat və 500 manatdan artıq",
            "1.234,50~manat və 500~manatdan artıq",
        ),
        ("müddəti 3 (üç) ildir.", "müddəti 3~(üç)~ildir."),
        ("2 ilə 5 arasında 4 ayrıca", "2 ilə 5 arasında 4 ayrıca"),
        ("iki iş günü", "iki iş günü"),
        ("", ""),
    ];
    for (text, kept) in table {
        assert_eq!(az::keep_together(text).replace('\u{a0}', "~"), kept);
        assert_eq!(
            az::keep_together(&az::keep_together(text)),
            az::keep_together(text)
        );
    }
    let table = [
        ("e-müraciət və E-bilet", "e~müraciət və E~bilet"),
        ("2011-ci il, 6-nın", "2011~ci il, 6~nın"),
        (
            "informasiya-kommunikasiya, ETSN-nin",
            "informasiya-kommunikasiya, ETSN-nin",
        ),
        ("alınıb-alınmaması - bu", "alınıb-alınmaması - bu"),
    ];
    for (text, kept) in table {
        assert_eq!(az::keep_hyphens(text).replace('\u{2011}', "~"), kept);
    }
}

#[test]
fn wordings_compare_across_prints() {
    assert_eq!(
        az::unify_quotes("“Elektron hökumət”in «bir pəncərə»"),
        "\"Elektron hökumət\"in \"bir pəncərə\""
    );
    assert_eq!(
        az::comparable("“e\u{2011}imza”  və\u{a0}s.\n"),
        "\"e-imza\" və s."
    );
    assert_eq!(
        az::comparable("gu\u{308}cləndirilmiş"),
        az::comparable("gücləndirilmiş")
    );
}

#[test]
fn sentences_and_words() {
    let text = "Ərizə qeydə alınır. Bu barədə 2011-ci il 24 noyabr tarixli 191 nömrəli qərar var! Nəticə (arayış və s.) verilir.";
    assert_eq!(az::sentences(text).len(), 3);
    assert_eq!(
        az::sentences("1. Ərizə möhürlə təsdiq edilir. 2. Surət verilir.").len(),
        2
    );
    assert_eq!(
        az::sentences("Bu Qaydanın 2.9-cu bəndi, dos. Ə. və 3.5 saat").len(),
        1
    );
    assert_eq!(
        az::sentences("Nə vaxt? \"Bu gün\" deyilir"),
        ["Nə vaxt?", "\"Bu gün\" deyilir"]
    );
    assert_eq!(az::sentences("  "), [""; 0]);
    assert_eq!(az::words("elektron xidmət - e-müraciət, 3 (üç) gün"), 6);
    assert_eq!(az::words(""), 0);
}

#[test]
fn tax_numbers() {
    let table = [
        ("1400057421", Ok(TaxpayerKind::Legal)),
        ("1401555071", Ok(TaxpayerKind::Legal)),
        (" 9900071001 ", Ok(TaxpayerKind::Legal)),
        ("1400057422", Ok(TaxpayerKind::Natural)),
        ("1525855852", Err("voen.control")),
        ("1400057431", Err("voen.control")),
        ("1400057423", Err("voen.kind")),
        ("140005742", Err("voen.length")),
        ("14000574211", Err("voen.length")),
        ("14000-7421", Err("voen.length")),
        ("", Err("voen.length")),
    ];
    for (text, expected) in table {
        assert_eq!(
            az::check_voen(text).map_err(|error| error.code()),
            expected,
            "{text}"
        );
    }
}
