//! Slips of the keyboard and of habit, planted in the words of a text, the same ones every time.

use std::collections::BTreeSet;

use reqlament_core::az::lower;

/// How the word was spoiled.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// One letter for another that is taken for it: ə for e, ı for i and the like.
    Confused(char, char),
    /// A letter left out.
    Missing,
    /// A letter written twice.
    Doubled,
    /// Two neighbours in each other's place.
    Swapped,
    /// The last vowel out of harmony.
    Harmony,
}

const KINDS: [Kind; 16] = [
    Kind::Confused('ə', 'e'),
    Kind::Missing,
    Kind::Confused('ı', 'i'),
    Kind::Harmony,
    Kind::Confused('ş', 's'),
    Kind::Doubled,
    Kind::Confused('ü', 'u'),
    Kind::Swapped,
    Kind::Confused('ğ', 'g'),
    Kind::Confused('i', 'ı'),
    Kind::Missing,
    Kind::Confused('ö', 'o'),
    Kind::Confused('ç', 'c'),
    Kind::Swapped,
    Kind::Confused('e', 'ə'),
    Kind::Doubled,
];

/// A word and its spoiled form.
pub struct Slip {
    pub right: String,
    pub wrong: String,
    pub kind: Kind,
}

/// So many slips, each in another word of the text.
pub fn planted(text: &str, count: usize) -> Vec<Slip> {
    let words: BTreeSet<String> = text
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| word.chars().count() >= 4 && word.chars().skip(1).all(char::is_lowercase))
        .map(lower)
        .collect();
    let mut left: Vec<String> = words.into_iter().collect();
    let mut slips = Vec::new();
    let mut chance = Chance(20_190_613);
    while slips.len() < count && !left.is_empty() {
        let right = left.swap_remove(chance.below(left.len()));
        let first = slips.len();
        // The kind whose turn it is, or the next one that the word has letters for.
        let spoiled = (0..KINDS.len())
            .map(|more| KINDS[(first + more) % KINDS.len()])
            .find_map(|kind| Some((kind, spoil(&right, kind, &mut chance)?)));
        if let Some((kind, wrong)) = spoiled {
            slips.push(Slip { right, wrong, kind });
        }
    }
    slips
}

fn spoil(word: &str, kind: Kind, chance: &mut Chance) -> Option<String> {
    let mut letters: Vec<char> = word.chars().collect();
    match kind {
        Kind::Confused(from, to) => {
            let places: Vec<usize> = (0..letters.len())
                .filter(|at| letters[*at] == from)
                .collect();
            let place = *places.get(chance.below(places.len().max(1)))?;
            letters[place] = to;
        }
        Kind::Missing => {
            letters.remove(chance.below(letters.len()));
        }
        Kind::Doubled => {
            let place = chance.below(letters.len());
            letters.insert(place, letters[place]);
        }
        Kind::Swapped => {
            let place = chance.below(letters.len() - 1);
            letters.swap(place, place + 1);
        }
        Kind::Harmony => {
            let place = letters
                .iter()
                .rposition(|letter| "aəıiuü".contains(*letter))?;
            letters[place] = match letters[place] {
                'a' => 'ə',
                'ə' => 'a',
                'ı' => 'i',
                'i' => 'ı',
                'u' => 'ü',
                _ => 'u',
            };
        }
    }
    let wrong: String = letters.into_iter().collect();
    (wrong != word).then_some(wrong)
}

/// The generator of Knuth's MMIX.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}
