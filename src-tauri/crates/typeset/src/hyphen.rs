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
    use super::points;

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
