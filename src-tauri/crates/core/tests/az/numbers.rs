//! Numbers: ordinals, endings, words, dates, amounts of money.

use chrono::NaiveDate;
use reqlament_core::az::{self, Case};

use super::{LAW, forms};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
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
