//! Phrases, and whether a text holds one of them: asked for every rule of every request.
//!
//! In: a text. Out: yes or no. Knows no list itself.

use std::sync::OnceLock;

use aho_corasick::AhoCorasick;

/// Texts that are looked for inside another one, all at once.
pub(crate) struct Phrases {
    list: &'static [&'static str],
    is_any_case: bool,
    /// `None` where it can't be built, which no list here is too large for.
    automaton: OnceLock<Option<AhoCorasick>>,
}

impl Phrases {
    /// Found as they are written.
    pub(crate) const fn exact(list: &'static [&'static str]) -> Self {
        Self { list, is_any_case: false, automaton: OnceLock::new() }
    }

    /// Found in any case.
    pub(crate) const fn any_case(list: &'static [&'static str]) -> Self {
        Self { list, is_any_case: true, automaton: OnceLock::new() }
    }

    /// Whether one of them is part of a text.
    pub(crate) fn are_in(&self, text: impl AsRef<[u8]>) -> bool {
        let build = || AhoCorasick::builder().ascii_case_insensitive(self.is_any_case).build(self.list).ok();
        self.automaton.get_or_init(build).as_ref().is_some_and(|automaton| automaton.is_match(text.as_ref()))
    }
}
