//! What the renderer wrote lately, to be used again: the same page stands in all its pixels, the same rules fire for most of them.
//!
//! In: what detection found. Out: the same records that it would give anew. Knows URLs by hashes alone; bounded.

use std::{hash::BuildHasher, sync::Arc};

use foldhash::quality::RandomState;

use super::{EvidenceRecord, QueryPolicy, Text, lately::Lately, written::Written};
use crate::detect::Evidence;

/// How many URLs are remembered: as many pages as a few hundred people read at a time.
const URLS: usize = 8_192;

/// How many lists of rules are remembered.
const RULES: usize = 1_024;

/// The rules that fired, as they are written.
pub(super) type Rules = Arc<Written<Vec<EvidenceRecord>>>;

/// Records that are made often.
pub(super) struct Memo {
    pub(super) query: QueryPolicy,
    /// Redacted URLs by 128 bits of hash, which no two of them share.
    urls: Lately<[u64; 2], Text>,
    hashers: [RandomState; 2],
    evidence: Lately<Box<[Evidence]>, Rules>,
}

impl Memo {
    pub(super) fn new(query: QueryPolicy) -> Self {
        Self { query, urls: Lately::new(URLS), hashers: Default::default(), evidence: Lately::new(RULES) }
    }

    /// A URL that stands in many events, as [`QueryPolicy::url`] writes it.
    pub(super) fn url(&mut self, url: &str) -> Text {
        let key = [&self.hashers[0], &self.hashers[1]].map(|hasher| hasher.hash_one(url));
        let query = self.query;
        self.urls.get_or_make(&key, || (key, query.url(url)))
    }

    /// The rules that fired.
    pub(super) fn evidence(&mut self, evidence: &[Evidence]) -> Rules {
        self.evidence.get_or_make(evidence, || {
            let records: Vec<_> = evidence.iter().map(EvidenceRecord::from).collect();
            (evidence.into(), Arc::new(Written::from(records)))
        })
    }
}
