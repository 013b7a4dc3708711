//! Lists of words, and whether a word is one of them: asked for every part of every request.
//!
//! In: a word. Out: yes or no. Knows no list itself.

/// A list of words, asked far more often for what it does not hold than for what it does.
pub(crate) struct Words {
    list: &'static [&'static str],
    /// For each length the [`trait_of`] of the words that long: one look refuses nearly every other word.
    traits: [u64; LENGTHS],
}

/// Longer words share the last place.
const LENGTHS: usize = 24;

impl Words {
    /// Of words in any case.
    pub(crate) const fn new(list: &'static [&'static str]) -> Self {
        let mut traits = [0; LENGTHS];
        let mut at = 0;
        while at < list.len() {
            let word = list[at].as_bytes();
            traits[place(word.len())] |= trait_of(word);
            at += 1;
        }
        Self { list, traits }
    }

    /// Whether it holds this word, in any case.
    pub(crate) fn has(&self, word: &[u8]) -> bool {
        self.traits[place(word.len())] & trait_of(word) != 0
            && self.list.iter().any(|known| word.eq_ignore_ascii_case(known.as_bytes()))
    }
}

const fn place(length: usize) -> usize {
    if length < LENGTHS { length } else { LENGTHS - 1 }
}

/// One bit of 64, by the first and the last letter in either case.
const fn trait_of(word: &[u8]) -> u64 {
    let number = match word {
        [] => 0,
        [only] => only.to_ascii_lowercase(),
        [first, .., last] => first.to_ascii_lowercase() ^ last.to_ascii_lowercase().rotate_left(3),
    };
    1 << (number & 63)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_empty_word_is_one_like_others() {
        static WITH: Words = Words::new(&["", "ok"]);
        assert!(WITH.has(b"") && WITH.has(b"ok") && !WITH.has(b"k"));
    }

    #[test]
    fn a_list_has_its_words_in_any_case_and_no_others() {
        static LISTS: [Words; 3] = [
            Words::new(&["a", "ab", "pixel", "pixels", "beacon", "x-amz-signature", "cd[event]"]),
            Words::new(&["a word that is longer than all lengths that have a place", "click"]),
            Words::new(&[]),
        ];
        for list in &LISTS {
            for word in list.list {
                assert!(list.has(word.as_bytes()) && list.has(word.to_ascii_uppercase().as_bytes()), "{word}");
                assert!(
                    !list.has(format!("{word}qq").as_bytes()) && !list.has(&word.as_bytes()[1..].repeat(7)),
                    "{word}"
                );
            }
            assert!(!list.has(b"") && !list.has(&[0xff; 40]));
        }
    }
}
