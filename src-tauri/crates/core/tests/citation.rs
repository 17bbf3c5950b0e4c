//! Citations as officials write them, read into the parts of an act.

use chrono::NaiveDate;
use reqlament_core::citation::read;
use reqlament_core::value::{Act, ActType};

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

fn act(act_type: ActType, title: &str) -> Act {
    Act {
        act_type: Some(act_type),
        title: title.to_owned(),
        ..Act::default()
    }
}

/// An act of a body with date and number.
fn issued(act_type: ActType, title: &str, body: &str, date: &str, number: &str) -> Act {
    Act {
        body: body.to_owned(),
        date: day(date),
        number: number.to_owned(),
        ..act(act_type, title)
    }
}

fn at(clauses: &str, act: Act) -> Act {
    Act {
        clauses: clauses.to_owned(),
        ..act
    }
}

const CABINET: &str = "Azərbaycan Respublikasının Nazirlər Kabineti";
const PRESIDENT: &str = "Azərbaycan Respublikasının Prezidenti";

#[test]
fn acts_of_a_body_are_read() {
    use ActType::{Decision, Decree, Order};
    let cabinet = || issued(Decision, "", CABINET, "2011-11-24", "191");
    let cases = [
        (
            "Azərbaycan Respublikası Nazirlər Kabinetinin 2011-ci il 24 noyabr tarixli 191 nömrəli Qərarı",
            cabinet(),
        ),
        (
            "Azərbaycan Respublikasının Nazirlər Kabinetinin 24 noyabr 2011-ci il tarixli 191 saylı qərarı.",
            cabinet(),
        ),
        (
            "Azərbaycan\u{a0}Respublikası Nazirlər\n Kabinetinin 2011\u{2011}ci il 24 noyabr tarixli, 191 №-li Qərarı",
            cabinet(),
        ),
        (
            "Azərbaycan Respublikası Nazirlər Kabinetinin 24.11.2011-ci il tarixli № 191 qərarının 8.1-ci bəndi",
            at("8.1-ci bəndi", cabinet()),
        ),
        (
            "“Bəzi tədbirlər haqqında” Azərbaycan Respublikası Prezidentinin 2011-ci il 23 may tarixli 429 nömrəli Fərmanının 1-ci hissəsi",
            at(
                "1-ci hissəsi",
                issued(
                    Decree,
                    "Bəzi tədbirlər haqqında",
                    PRESIDENT,
                    "2011-05-23",
                    "429",
                ),
            ),
        ),
        (
            "\"Y haqqında\" 2016-cı il 21 sentyabr tarixli 2349 nömrəli Sərəncam",
            issued(Order, "Y haqqında", PRESIDENT, "2016-09-21", "2349"),
        ),
        (
            "Azərbaycan Respublikası Ədliyyə Nazirliyi Kollegiyasının 2019-cu il 5 aprel tarixli 7-N nömrəli “X Qaydası haqqında” qərarı",
            issued(
                Decision,
                "X Qaydası haqqında",
                "Azərbaycan Respublikasının Ədliyyə Nazirliyi Kollegiyası",
                "2019-04-05",
                "7-N",
            ),
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text), Some(expected), "{text}");
    }
}

#[test]
fn laws_and_codes_are_read() {
    use ActType::{Code, Law};
    let fee = || act(Law, "Dövlət rüsumu haqqında");
    let cases = [
        (
            "“Dövlət rüsumu haqqında” Azərbaycan Respublikasının Qanunu",
            fee(),
        ),
        (
            "«Dövlət rüsumu haqqında» Azərbaycan Respublikası Qanununun 21-ci maddəsi",
            at("21-ci maddəsi", fee()),
        ),
        ("“Dövlət rüsumu haqqında” Qanun", fee()),
        (
            "\"X haqqında\" Azərbaycan Respublikasının 2004-cü il 29 iyun tarixli 713-IIQ nömrəli Qanunu",
            issued(Law, "X haqqında", "", "2004-06-29", "713-IIQ"),
        ),
        (
            "Azərbaycan Respublikası Vergi Məcəlləsinin 8-ci və 16-cı maddələri",
            at("8-ci və 16-cı maddələri", act(Code, "Vergi Məcəlləsi")),
        ),
        (
            "Azərbaycan Respublikasının Mülki Məcəlləsi",
            act(Code, "Mülki Məcəlləsi"),
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text), Some(expected), "{text}");
    }
}

#[test]
fn approved_acts_are_read() {
    let rules = |title: &str, by: &str| Act {
        approved_by: by.to_owned(),
        ..act(ActType::Rules, title)
    };
    let cases = [
        (
            "Azərbaycan Respublikası Prezidentinin 2017-ci il 12 sentyabr tarixli 1598 nömrəli Fərmanı ilə təsdiq edilmiş “Elektron imza Qaydası”nın 2.14-cü bəndi",
            at(
                "2.14-cü bəndi",
                rules(
                    "Elektron imza Qaydası",
                    "Azərbaycan Respublikası Prezidentinin 2017-ci il 12 sentyabr tarixli 1598 nömrəli Fərmanı",
                ),
            ),
        ),
        (
            "Nazirlər Kabinetinin qərarı ilə təsdiq olunmuş “Y Əsasnaməsi”",
            rules("Y Əsasnaməsi", "Nazirlər Kabinetinin qərarı"),
        ),
        (
            "“Z Qaydaları”nın 3.1.19-cu yarımbəndi, 4.4-cü və 8.2-ci bəndləri",
            at(
                "3.1.19-cu yarımbəndi, 4.4-cü və 8.2-ci bəndləri",
                act(ActType::Rules, "Z Qaydaları"),
            ),
        ),
        (
            "“Elektron hökumət” portalı haqqında Əsasnamə”nin 4.2.7-ci yarımbəndi",
            at(
                "4.2.7-ci yarımbəndi",
                act(
                    ActType::Rules,
                    "“Elektron hökumət” portalı haqqında Əsasnamə",
                ),
            ),
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text), Some(expected), "{text}");
    }
}

#[test]
fn what_is_no_citation_is_left() {
    let texts = [
        "",
        "Dövlət rüsumu haqqında",
        "“Dövlət rüsumu haqqında”",
        "qanunvericiliyə uyğun olaraq",
        "Qanun",
        "“N haqqında” Naxçıvan Muxtar Respublikasının Qanunu",
        "Ədliyyə Nazirliyinin 2015-ci il 3 mart tarixli 12 nömrəli əmri",
    ];
    for text in texts {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn no_word_of_a_citation_is_lost() {
    let texts = [
        "“A haqqında” Azərbaycan Respublikasının 2004-cü il 31 fevral tarixli 7 nömrəli Qərarı",
        "“A haqqında” X Komitəsinin 12 mart tarixli qərarının tələbləri əsasında",
        "B qərarı ilə təsdiq edilmiş C Təlimatı, D cədvəli",
    ];
    for text in texts {
        let act = read(text).unwrap_or_else(|| panic!("{text} is read"));
        let kept = format!(
            "{} {} {} {} {}",
            act.title, act.body, act.number, act.approved_by, act.clauses
        );
        let lost: Vec<&str> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !["nömrəli", "tarixli", "il", "ilə", "təsdiq", "edilmiş"].contains(word))
            .filter(|word| !word.starts_with("Qərar") && !word.starts_with("qərar"))
            .filter(|word| {
                let stem: String = word.chars().take(5).collect();
                !kept.contains(&stem)
            })
            .collect();
        assert!(lost.is_empty(), "{text}: {lost:?} lost of {act:?}");
    }
}
