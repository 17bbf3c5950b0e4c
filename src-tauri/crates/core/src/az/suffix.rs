//! Case endings by vowel harmony: the one place where an ending is spelled.

/// A grammatical case other than the nominative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Case {
    /// Yiyəlik: whose.
    Genitive,
    /// Yönlük: to whom.
    Dative,
    /// Təsirlik: whom.
    Accusative,
    /// Yerlik: at whom.
    Locative,
    /// Çıxışlıq: from whom.
    Ablative,
}

impl Case {
    /// All five, in the order of the grammar.
    pub const ALL: [Case; 5] = [
        Case::Genitive,
        Case::Dative,
        Case::Accusative,
        Case::Locative,
        Case::Ablative,
    ];
}

/// What stands before an ending and so decides how it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stem {
    /// A consonant: `Naxçıvan`.
    Consonant,
    /// A vowel of the word itself: `Bakı`, `Komissiya`.
    Vowel,
    /// The possessive vowel of the third person, after which -n- appears in every case: `Nazirliyi`.
    Possessive,
}

/// The ending of a case after a stem whose last vowel is `vowel`.
pub(super) fn ending(case: Case, stem: Stem, vowel: char) -> String {
    let (high, low) = (high_vowel(vowel), low_vowel(vowel));
    let link = match stem {
        Stem::Consonant => "",
        Stem::Vowel if case == Case::Dative => "y",
        Stem::Vowel if matches!(case, Case::Locative | Case::Ablative) => "",
        Stem::Vowel | Stem::Possessive => "n",
    };
    match case {
        Case::Genitive => format!("{link}{high}n"),
        Case::Dative => format!("{link}{low}"),
        Case::Accusative => format!("{link}{high}"),
        Case::Locative => format!("{link}d{low}"),
        Case::Ablative => format!("{link}d{low}n"),
    }
}

/// The narrow vowel that follows `vowel`: ı after a ı, u after o u, ü after ö ü, i after the others.
pub(in crate::az) fn high_vowel(vowel: char) -> char {
    match vowel {
        'a' | 'ı' => 'ı',
        'o' | 'u' => 'u',
        'ö' | 'ü' => 'ü',
        _ => 'i',
    }
}

/// The wide vowel that follows `vowel`: a after back vowels, ə after front ones.
pub(in crate::az) fn low_vowel(vowel: char) -> char {
    match vowel {
        'a' | 'ı' | 'o' | 'u' => 'a',
        _ => 'ə',
    }
}

/// Whether a small letter is a vowel.
pub(in crate::az) fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'ə' | 'ı' | 'i' | 'o' | 'ö' | 'u' | 'ü')
}

/// The last vowel of a word in lower case; of a word without any, a front one.
pub(in crate::az) fn last_vowel(word: &str) -> char {
    word.chars().rev().find(|c| is_vowel(*c)).unwrap_or('e')
}
