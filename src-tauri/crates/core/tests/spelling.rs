//! Spelling: the lists and the grammar against a text they were not made from, and against planted slips.
//!
//! The measured text is the decree on certificates for non-residents (2019) with its known misprints repaired. The
//! lists were widened from decision 191/2011 alone.

#[path = "spelling/slips.rs"]
mod slips;

use std::collections::BTreeSet;

use reqlament_core::az::spelling::{Misspelt, OwnWords, Speller, counted, own_word};

const MEASURED: &str = include_str!("data/spelling/esign-2019.txt");
const WIDENED_FROM: &str = concat!(
    include_str!("data/annex-1.txt"),
    include_str!("data/annex-2.txt")
);

fn none() -> OwnWords {
    own(&[])
}

fn own(words: &[&str]) -> OwnWords {
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    Speller::embedded().own(&words).expect("own words")
}

fn flagged(text: &str) -> Vec<Misspelt> {
    Speller::embedded().misspelt(text, &none())
}

fn words_flagged(text: &str) -> Vec<String> {
    flagged(text).into_iter().map(|found| found.word).collect()
}

fn right(words: &str) {
    for word in words.split_whitespace() {
        assert!(Speller::embedded().check(word, &none()), "{word}");
    }
}

fn wrong(words: &str) {
    for word in words.split_whitespace() {
        assert!(!Speller::embedded().check(word, &none()), "{word}");
    }
}

#[test]
fn of_a_correct_text_of_another_act_three_in_a_hundred_are_flagged_at_most() {
    let all = counted(MEASURED);
    let found = words_flagged(MEASURED);
    println!("{} of {all} words flagged", found.len());
    let different: BTreeSet<&String> = found.iter().collect();
    println!("{different:?}");
    assert!(all > 5_000, "{all} words");
    assert!(found.len() * 100 <= all * 3, "{} of {all}", found.len());
}

#[test]
fn of_the_act_the_lists_were_widened_from_only_a_foreign_word_is_flagged() {
    assert_eq!(words_flagged(WIDENED_FROM), ["line"]);
}

#[test]
fn of_everyday_prose_no_word_is_flagged() {
    assert_eq!(
        words_flagged(include_str!("data/spelling/everyday.txt")),
        [""; 0]
    );
}

#[test]
fn of_200_planted_slips_nine_in_ten_are_caught_and_eight_in_ten_set_right() {
    let (speller, own) = (Speller::embedded(), none());
    let slips = slips::planted(MEASURED, 200);
    assert_eq!(slips.len(), 200);
    let (mut caught, mut mended) = (0, 0);
    for slip in &slips {
        if speller.check(&slip.wrong, &own) {
            println!(
                "passes: {} for {} ({:?})",
                slip.wrong, slip.right, slip.kind
            );
            continue;
        }
        caught += 1;
        let suggestions = speller.suggest(&slip.wrong, &own);
        assert!(suggestions.len() <= 5, "{suggestions:?}");
        match suggestions.contains(&slip.right) {
            true => mended += 1,
            false => println!("{} for {}: {suggestions:?}", slip.wrong, slip.right),
        }
    }
    println!("{caught} of 200 caught, {mended} of 200 set right");
    assert!(caught * 100 >= 200 * 90, "{caught} of 200 caught");
    assert!(mended * 100 >= 200 * 80, "{mended} of 200 set right");
}

#[test]
fn known_misprints_are_flagged_and_set_right() {
    let speller = Speller::embedded();
    for (misprint, meant) in [
        ("rəqlament", "reqlament"),
        ("uqotunu", "uçotunu"),
        ("axtəriş", "axtarış"),
        ("ardıcılığı", "ardıcıllığı"),
        ("arayıq", "arayış"),
        ("uçun", "üçün"),
        ("igöstərilən", "göstərilən"),
        ("Reyesr", "Reyestr"),
        ("Reyestrde", "Reyestrdə"),
        ("setifikatı", "sertifikatı"),
    ] {
        assert_eq!(words_flagged(misprint), [misprint]);
        let suggestions = speller.suggest(misprint, &none());
        assert_eq!(suggestions.first().map(String::as_str), Some(meant));
    }
}

#[test]
fn everyday_words_of_the_law_are_right() {
    right(
        "üzrə tərəfindən barədə haqqında əsasən görə üçün vasitəsilə əgər lakin bunun onların hər",
    );
    right("inzibati reqlament reyestr elektron hökumət dövlət orqanı şəxsiyyət vəsiqəsi ərizəçi");
}

#[test]
fn endings_follow_the_harmony_of_vowels() {
    right("sənədlərin sənədin kitabların kitabın orqanlarının yollarının gözünün hüquqlarının");
    wrong("sənədların sənədın kitablərin kitabin orqanlərinin yollərinin gözının hüquqlərinin");
}

#[test]
fn possession_case_and_predicate_follow_one_another() {
    right(
        "ərizəsinin ərizəmizdən ərizənizdəki müraciətlərindəkilər günədək məcburidir qanunladır razıyam vətəndaşıyam fotoşəkli",
    );
    right(
        "Nazirliyinin Nazirliyinə azadlığı torpağın mövqeyi mənbəyinin suyun şəkli ağzı haqlar haqqı",
    );
    wrong("nazirlikinin azadlıqı torpaqın mövqesi mənbəsinin şəkilin haqqlar müraciətinnən");
}

#[test]
fn loans_keep_their_last_consonant() {
    right("hüququ əmlakı iştirakı mexaniki");
    wrong("hüquğu əmlayı iştirayı");
}

#[test]
fn verbs_take_negation_voice_tense_and_noun_endings() {
    right(
        "etmək edən edilməsinin göstərilmədikdə təsdiqlənməlidir olunmuşdur verilməyəcək işlədən",
    );
    right(
        "bilər bilərlər bilməz təqdim etsin görsün müəyyənləşdirilmişdirsə hazırlamalıdırlar olunanadək",
    );
    right("aparılarkən keçirilərkən yazaraq oxuyub başlayır qayıdır unudulmasın alıram edirik");
    wrong(
        "edmək etən edilməsının göstərilmədıqda olunmuşdır verilməyacaq işlətən təsdiqlənməlıdır",
    );
}

#[test]
fn great_letters_are_the_azerbaijani_ones() {
    right("Azərbaycan Bakının İnzibati QANUNVERİCİLİYİN NAZİRLİYİ QIRX");
    wrong("sumqayıtın azərbaycan XIDMƏT QIRMIZİ");
}

#[test]
fn parts_of_a_word_with_a_hyphen_are_words() {
    assert_eq!(
        words_flagged("e-müraciət, məlumat-axtarış, qeyri\u{2011}rezident"),
        [""; 0]
    );
    assert_eq!(words_flagged("məlumat-axtəriş"), ["axtəriş"]);
}

#[test]
fn what_is_no_word_is_passed_over() {
    assert_eq!(
        words_flagged(
            "2011-ci il, 6-cı bənd, 1.2.3-cü, A4, VÖEN-i, ASC-nin, MMC, FİN, “Azərsu”nun \"Elektron hökumət\"in \
             www.azexport.az, https://e-gov.az/xidmet, info@dma.gov.az azexport.az eGov b) XXIII"
        ),
        [""; 0]
    );
}

#[test]
fn capitals_are_checked_where_the_whole_line_is_in_capitals() {
    assert_eq!(words_flagged("ƏLAVE SİYAHI\n"), ["ƏLAVE"]);
    assert_eq!(words_flagged("BTQK tərəfindən"), [""; 0]);
    assert_eq!(words_flagged("VÖEN"), [""; 0]);
    assert_eq!(words_flagged("Azərbaycan RESPUBLİKASİ"), ["RESPUBLİKASİ"]);
}

#[test]
fn places_are_counted_in_utf_16_units() {
    let text = "𝔄 ərizə\nuzre və s\u{0327}exs";
    let units: Vec<u16> = text.encode_utf16().collect();
    let found = flagged(text);
    assert_eq!(found.len(), 2, "{found:?}");
    for place in &found {
        let cut = String::from_utf16(&units[place.start..place.end]).expect("whole characters");
        assert_eq!(cut, place.word);
    }
}

#[test]
fn own_words_are_right_with_their_endings() {
    let words = own(&["Rəqəmkənd", "tokenizasiya"]);
    let speller = Speller::embedded();
    for word in [
        "Rəqəmkənd",
        "Rəqəmkəndin",
        "tokenizasiyanın",
        "Tokenizasiya",
    ] {
        assert!(
            !speller.check(word, &none()),
            "{word} without the own words"
        );
        assert!(speller.check(word, &words), "{word}");
    }
    for word in ["Rəqəmkəndın", "rəqəmkənd"] {
        assert!(!speller.check(word, &words), "{word}");
    }
    assert!(
        speller
            .suggest("tokenizasyanın", &words)
            .contains(&"tokenizasiyanın".to_owned())
    );
}

#[test]
fn an_own_word_is_one_word() {
    assert_eq!(own_word("  tokenizasiya "), Some("tokenizasiya".to_owned()));
    assert_eq!(own_word("s\u{0327}exs"), Some("şexs".to_owned()));
    for typed in ["", "-", "iki söz", "a/N", "12", "söz\nsöz", &"a".repeat(61)] {
        assert_eq!(own_word(typed), None, "{typed:?}");
    }
}

#[test]
fn suggestions_keep_the_case_of_what_was_typed() {
    let speller = Speller::embedded();
    for (typed, meant) in [
        ("uzre", "üzrə"),
        ("Uzre", "Üzrə"),
        ("UZRE", "ÜZRƏ"),
        ("Azərbaycn", "Azərbaycan"),
    ] {
        assert_eq!(
            speller.suggest(typed, &none()).first().map(String::as_str),
            Some(meant)
        );
    }
}

#[test]
fn words_run_together_are_taken_apart() {
    let suggestions = Speller::embedded().suggest("dövlətorqanı", &none());
    assert_eq!(
        suggestions.first().map(String::as_str),
        Some("dövlət orqanı")
    );
}

#[test]
fn a_word_that_is_no_word_at_all_does_no_harm() {
    let speller = Speller::embedded();
    for word in ["", "-", "ə", &"əı".repeat(400), "qqqqqqqqqqqqqqqq", "日本"] {
        speller.check(word, &none());
        assert!(speller.suggest(word, &none()).len() <= 5);
    }
}
