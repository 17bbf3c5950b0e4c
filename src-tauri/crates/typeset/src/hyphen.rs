//! Where an Azerbaijani word may be divided.
//!
//! A syllable has one vowel, and the last consonant before a vowel opens the next syllable: "mə-lu-mat", "döv-lət",
//! "sa-at". Names, numbers and abbreviations stay whole.

const VOWELS: &str = "aeəıioöuü";

/// Byte offsets inside `word` at which it may be divided; none for words better left whole.
///
/// At least two letters stay before the hyphen and three come after it. Punctuation around the word is allowed.
pub(crate) fn points(word: &str) -> Vec<usize> {
    let core = word.trim_matches(|c: char| !c.is_alphanumeric());
    if core.is_empty() || !core.chars().all(|c| c.is_alphabetic() && c.is_lowercase()) {
        return Vec::new();
    }
    let start = word.find(core).unwrap_or(0);
    let letters: Vec<(usize, char)> = core.char_indices().collect();
    syllables(&letters)
        .into_iter()
        .map(|letter| start + letters[letter].0)
        .collect()
}

/// Places at which a word too long for its line is broken after all, and whether a hyphen shows it: at the syllables of
/// names too, and after the marks inside an address.
pub(crate) fn needed(word: &str) -> Vec<(usize, bool)> {
    let core = word.trim_matches(|c: char| !c.is_alphanumeric());
    let start = word.find(core).unwrap_or(0);
    if !core.is_empty() && core.chars().all(char::is_alphabetic) {
        // Only "İ" has no small letter of its own length; as an opening letter it is a vowel by itself.
        let small = |c: char| {
            if c == 'İ' {
                'i'
            } else {
                c.to_lowercase().next().unwrap_or(c)
            }
        };
        let letters: Vec<(usize, char)> =
            core.char_indices().map(|(at, c)| (at, small(c))).collect();
        let openings = syllables(&letters).into_iter();
        return openings
            .map(|opening| (start + letters[opening].0, true))
            .collect();
    }
    let after = |&(at, mark): &(usize, char)| {
        "./-_?&=@:".contains(mark)
            && at > 0
            && at + 1 < word.len()
            && !word[at + 1..].starts_with('/')
    };
    let marks = word.char_indices().filter(after);
    marks.map(|(at, _)| (at + 1, false)).collect()
}

/// Indices of the letters that open a syllable, leaving enough letters on both sides.
fn syllables(letters: &[(usize, char)]) -> Vec<usize> {
    let vowel = |i: usize| VOWELS.contains(letters[i].1);
    let vowels: Vec<usize> = (0..letters.len()).filter(|&i| vowel(i)).collect();
    vowels
        .windows(2)
        .map(|pair| {
            if pair[1] == pair[0] + 1 {
                pair[1]
            } else {
                pair[1] - 1
            }
        })
        .filter(|&opening| opening >= 2 && letters.len() - opening >= 3)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{needed, points};

    fn divided(word: &str) -> String {
        let mut out = word.to_owned();
        for point in points(word).into_iter().rev() {
            out.insert(point, '-');
        }
        out
    }

    #[test]
    fn words_divide_at_syllables() {
        for whole in [
            "mə-lu-mat",
            "döv-lət",
            "xid-mət-lə-rin",
            "müd-dəti",
            "saat",
            "də-yər-lən-dirmə",
            "qey-diy-yat",
        ] {
            assert_eq!(divided(&whole.replace('-', "")), whole);
        }
    }

    #[test]
    fn punctuation_does_not_count_as_letters() {
        assert_eq!(divided("(məlumat);"), "(mə-lu-mat);");
    }

    #[test]
    fn words_too_long_for_their_line_are_broken_after_all() {
        let broken = |word: &str| -> Vec<String> {
            let mut from = 0;
            let mut parts = Vec::new();
            for (at, hyphen) in needed(word) {
                parts.push(format!(
                    "{}{}",
                    &word[from..at],
                    if hyphen { "-" } else { "" }
                ));
                from = at;
            }
            parts.push(word[from..].to_owned());
            parts
        };
        assert_eq!(
            broken("Kommunikasiya,"),
            ["Kom-", "mu-", "ni-", "ka-", "siya,"]
        );
        assert_eq!(
            broken("https://e-qanun.az/framework"),
            ["https://", "e-", "qanun.", "az/", "framework"]
        );
        assert_eq!(broken("191"), ["191"]);
    }

    #[test]
    fn names_numbers_and_abbreviations_stay_whole() {
        for word in [
            "Azərbaycan",
            "VÖEN",
            "2011-ci",
            "emdk.gov.az",
            "e-müraciət",
            "",
            "…",
            "№",
        ] {
            assert_eq!(divided(word), word);
        }
    }
}
