//! Declension of the names of bodies, acts and places.

use super::letters::lower;
use super::numbers::{last_number, number_in_case};
use super::suffix::{Case, Stem, ending, is_vowel, last_vowel};

const QUOTES: [char; 4] = ['"', '”', '»', '\''];

/// Names whose own last letter is i, ı, u or ü: without this list they would look possessive inside a longer name.
const PLAIN_NAMES: [&str; 19] = [
    "ağsu",
    "azərsu",
    "bakı",
    "binəqədi",
    "füzuli",
    "ismayıllı",
    "kəngərli",
    "masallı",
    "nəsimi",
    "nizami",
    "qubadlı",
    "sabunçu",
    "suraxanı",
    "şamaxı",
    "şəki",
    "xətai",
    "xızı",
    "yardımlı",
    "yasamalı",
];

/// Endings that show a single word to be possessive: `Siyahısı`, `Qaydaları`, `Agentliyi`.
const POSSESSIVE_ENDINGS: [&str; 10] = [
    "sı", "si", "su", "sü", "ları", "ləri", "lığı", "liyi", "luğu", "lüyü",
];

/// Words that are possessive wherever they head a name, and do not show it by one of those endings.
const POSSESSIVE_WORDS: [&str; 20] = [
    "aparatı",
    "arxivi",
    "bankı",
    "cəmiyyəti",
    "departamenti",
    "əmri",
    "fərmanı",
    "fondu",
    "institutu",
    "kabineti",
    "məclisi",
    "mərkəzi",
    "prezidenti",
    "qanunu",
    "qərarı",
    "sərəncamı",
    "şirkəti",
    "universiteti",
    "xidməti",
    "reyestri",
];

/// Puts a name into a case: `Nazirliyi` gives `Nazirliyinin`, `Bakı` gives `Bakıya`, `"Azərsu" ASC` gives
/// `"Azərsu" ASC-nin`. A quoted name takes the ending outside the quotes, as the Rules write `"Elektron hökumət"in`; a
/// remark in brackets at the end stays behind the ending. A title in capitals is declined first and put in capitals then.
pub fn decline(name: &str, case: Case) -> String {
    let name = name.trim_end();
    if let Some((head, remark)) = split_remark(name) {
        return format!("{} {remark}", decline(head, case));
    }
    let bare = name.trim_end_matches(QUOTES);
    let quoted = bare.len() < name.len();
    let word = last_word(bare);
    if word.is_empty() {
        return name.to_owned();
    }
    if let Some(number) = last_number(word) {
        let figures = number_in_case(number, case);
        let suffix = figures.rsplit('-').next().unwrap_or_default();
        return format!("{name}-{suffix}");
    }
    if is_abbreviation(word) {
        return format!("{name}-{}", abbreviation_ending(word, case));
    }
    let stem = stem_of(bare, &lower(word));
    let suffix = ending(case, stem, last_vowel(&lower(word)));
    if quoted || !suffix.starts_with(is_vowel) {
        return format!("{name}{suffix}");
    }
    format!("{}{suffix}", soften(name))
}

fn split_remark(name: &str) -> Option<(&str, &str)> {
    let start = name.strip_suffix(')')?.rfind('(')?;
    let head = name[..start].trim_end();
    (!head.is_empty()).then(|| (head, &name[start..]))
}

fn last_word(name: &str) -> &str {
    name.rsplit(|c: char| {
        c.is_whitespace() || c == '-' || QUOTES.contains(&c) || c == '“' || c == '«'
    })
    .next()
    .unwrap_or_default()
}

fn stem_of(name: &str, word: &str) -> Stem {
    match word.chars().next_back() {
        Some('i' | 'ı' | 'u' | 'ü') if is_possessive(name, word) => Stem::Possessive,
        Some(letter) if is_vowel(letter) => Stem::Vowel,
        _ => Stem::Consonant,
    }
}

/// In a name of several words the last one is governed ("Daxili İşlər Nazirliyi"); alone it must show it.
fn is_possessive(name: &str, word: &str) -> bool {
    if PLAIN_NAMES.contains(&word) {
        return false;
    }
    name.split_whitespace().count() > 1
        || POSSESSIVE_WORDS.contains(&word)
        || POSSESSIVE_ENDINGS.iter().any(|end| word.ends_with(end))
}

/// k and q of a longer word soften before a vowel: `Nazirlik`, `Nazirliyin`; `Bank` and `Holdinq` stay.
fn soften(name: &str) -> String {
    let small = lower(last_word(name));
    let mut letters = small.chars().rev();
    let (last, before) = (letters.next(), letters.next());
    let long = small.chars().filter(|c| is_vowel(*c)).count() > 1;
    let soft = match last {
        Some('k') => 'y',
        Some('q') => 'ğ',
        _ => return name.to_owned(),
    };
    if !long || !before.is_some_and(is_vowel) {
        return name.to_owned();
    }
    let mut softened = name.to_owned();
    softened.pop();
    softened.push(soft);
    softened
}

fn is_abbreviation(word: &str) -> bool {
    let letters = word.chars().count();
    (2..=6).contains(&letters) && word.chars().all(char::is_uppercase)
}

fn abbreviation_ending(word: &str, case: Case) -> String {
    // Decision 191/2011 prints "ETSN-nin" (list, 28.2): read as "…Nazirliyi", not letter by letter.
    if word == "ETSN" {
        return ending(case, Stem::Possessive, 'i');
    }
    let small = lower(word);
    let mut letters = small.chars().rev();
    let (last, before) = (letters.next().unwrap_or('e'), letters.next());
    // Read as a word when it ends like one: FİN, ASAN.
    if let Some(vowel) = before.filter(|c| is_vowel(*c) && !is_vowel(last)) {
        return ending(case, Stem::Consonant, vowel);
    }
    // Spelled letter by letter, the name of the last letter decides: f l m n r s end in a consonant ("ef"), the other
    // consonants in e ("ce"), and a vowel is its own name.
    if is_vowel(last) {
        return ending(case, Stem::Vowel, last);
    }
    let stem = if "flmnrs".contains(last) {
        Stem::Consonant
    } else {
        Stem::Vowel
    };
    ending(case, stem, 'e')
}
