//! What the renderer wrote lately, to be used again: the same page stands in all its pixels, the same rules fire for most of them.
//!
//! In: what detection found. Out: the same records that it would give anew. Knows URLs by hashes alone; bounded.

use std::{hash::BuildHasher, num::NonZeroUsize, sync::Arc};

use foldhash::quality::RandomState;
use lru::LruCache;

use super::{EvidenceRecord, QueryPolicy, Text, written::Written};
use crate::detect::Evidence;

/// How many URLs are remembered: as many pages as a few hundred people read at a time.
const URLS: NonZeroUsize = NonZeroUsize::new(8192).unwrap();

/// How many lists of rules are remembered.
const RULES: NonZeroUsize = NonZeroUsize::new(1024).unwrap();

/// The rules that fired, as they are written.
pub(super) type Rules = Arc<Written<Vec<EvidenceRecord>>>;

/// Records that are made often.
pub(super) struct Memo {
    pub(super) query: QueryPolicy,
    /// Redacted URLs by 128 bits of hash, which no two of them share.
    urls: LruCache<[u64; 2], Text, RandomState>,
    hashers: [RandomState; 2],
    evidence: LruCache<Box<[Evidence]>, Rules, RandomState>,
}

impl Memo {
    pub(super) fn new(query: QueryPolicy) -> Self {
        Self {
            query,
            urls: LruCache::with_hasher(URLS, RandomState::default()),
            hashers: Default::default(),
            evidence: LruCache::with_hasher(RULES, RandomState::default()),
        }
    }

    /// A URL that stands in many events, as [`QueryPolicy::url`] writes it.
    pub(super) fn url(&mut self, url: &str) -> Text {
        let key = [&self.hashers[0], &self.hashers[1]].map(|hasher| hasher.hash_one(url));
        let query = self.query;
        self.urls.get_or_insert(key, || query.url(url)).clone()
    }

    /// The rules that fired.
    pub(super) fn evidence(&mut self, evidence: &[Evidence]) -> Rules {
        if let Some(known) = self.evidence.get(evidence) {
            return Arc::clone(known);
        }
        let records: Vec<_> = evidence.iter().map(EvidenceRecord::from).collect();
        let written = Arc::new(Written::from(records));
        self.evidence.put(evidence.into(), Arc::clone(&written));
        written
    }
}
