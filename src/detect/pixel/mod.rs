//! Tracking pixels: requests that tell a server about a person and bring nothing back that the person could see.
//!
//! In: exchanges with page, initiator, vendor. Out: one finding for each request whose evidence outweighs the prior, with the
//! rules that fired, its kind and what it handed over. Remembers hashes of addresses that were pixels; bounded.
#![expect(clippy::redundant_pub_crate, reason = "modules of this detector are private, and say whom they serve")]

mod answer;
mod bodies;
mod caching;
mod carried;
mod kind;
mod letter;
mod look;
mod names;
mod order;
mod ordinary;
mod protocol;
pub(super) mod purposes;
mod received;
mod redirect;
mod rules;
pub(super) mod score;
mod upload;
mod vocabulary;
pub(super) mod words;

#[cfg(test)]
mod tests;

use std::{hash::BuildHasher, num::NonZeroUsize};

use lru::LruCache;
use smallvec::SmallVec;

use super::{
    Evidence, Finding, Pixel, PixelKind, PixelResponse,
    agent::{Agents, is_tool},
    consent::consent,
    exchange::Exchange,
    leaked::leaked,
    seen::Seen,
};
use crate::{base::IdKey, observe::FieldName};
use answer::Answer;
use look::Look;
use rules::{RULES, page_view};

/// Probability in thousandths from which the address of a pixel is remembered.
const REMEMBER_FROM: u16 = 900;

/// Addresses that are remembered.
const ADDRESSES_MAX: usize = 16_384;

/// Identifiers of pixels that are remembered.
const TOLD: usize = 16_384;

/// The place of a hash among them.
fn place(hash: u64) -> usize {
    usize::try_from(hash % TOLD as u64).unwrap_or(0)
}

/// Goes before an address that is remembered for the views it was told.
const COLLECTOR: &str = "views";

/// As many rules as fire for most pixels.
const FIRING: usize = 16;

/// Finds tracking pixels.
pub(crate) struct Pixels {
    /// Addresses without query that were pixels beyond doubt, and those of pixels that redirect, each with its kind.
    addresses: LruCache<u64, PixelKind, foldhash::quality::FixedState>,
    /// Identifiers that pixels beyond doubt handed over, each with whom it was told, as hashes: each has one place, for which the
    /// newest is kept.
    told: Box<[u64]>,
    hasher: foldhash::quality::RandomState,
    key: IdKey,
    agents: Agents,
    threshold: u16,
}

impl Pixels {
    /// With the key of the hashes that stand for identifiers, and the probability in thousandths from which to tell.
    pub(crate) fn new(key: IdKey, threshold: u16) -> Self {
        let most = NonZeroUsize::new(ADDRESSES_MAX).unwrap_or(NonZeroUsize::MIN);
        let hasher = foldhash::quality::RandomState::default();
        Self {
            addresses: LruCache::with_hasher(most, foldhash::quality::FixedState::default()),
            told: vec![0; TOLD].into(),
            hasher,
            key,
            agents: Agents::new(),
            threshold,
        }
    }

    /// Judges one observation; what it finds goes to `out`.
    pub(crate) fn observe(&mut self, seen: Seen<'_>, out: &mut Vec<Finding>) {
        let Some(exchange) = seen.exchange else { return };
        let Some(mut look) = Look::new(&seen, exchange) else { return };
        let address = self.hasher.hash_one((exchange.host, exchange.path));
        look.is_tool = exchange.request_text(FieldName::UserAgent).is_some_and(|agent| self.agents.is_tool(agent));
        look.is_known = self.addresses.get(&address).is_some()
            || look.answer == Answer::Unchanged && self.addresses.get(&self.hasher.hash_one(exchange.url)).is_some();
        // Where views are counted, what is told without a word of them is counted too.
        let collector =
            look.is_upload_unanswered().then(|| self.hasher.hash_one((COLLECTOR, exchange.host, exchange.path)));
        look.counts_views = collector.is_some_and(|address| self.addresses.get(&address).is_some());
        let told: SmallVec<[u64; 4]> =
            exchange.identifiers().map(|value| self.hasher.hash_one((exchange.site, value))).collect();
        look.is_told_again = told.iter().any(|&told| self.told.get(place(told)) == Some(&told));
        let redirected = seen.source.redirect();
        look.led_from = redirected.and_then(|url| self.addresses.peek(&self.hasher.hash_one(url)).copied());
        let (evidence, score) = judge(&look);
        if score < self.threshold {
            return;
        }
        let pixel = self.finding(&look, evidence, score);
        if score >= REMEMBER_FROM {
            for told in told {
                if let Some(known) = self.told.get_mut(place(told)) {
                    *known = told;
                }
            }
        }
        if score >= REMEMBER_FROM && !matches!(look.answer, Answer::Unchanged | Answer::Silent) {
            self.addresses.put(address, pixel.kind);
        }
        if let Some(collector) = collector.filter(|_| page_view(&look)) {
            self.addresses.put(collector, pixel.kind);
        }
        // An image with a validator is asked for again under the same address, and may then be unchanged.
        let is_validated = || {
            look.answer == Answer::TinyImage
                && exchange.response.is_some_and(|response| {
                    response.head.has(FieldName::ETag) || response.head.has(FieldName::LastModified)
                })
        };
        if look.answer == Answer::Redirect || is_validated() {
            self.addresses.put(self.hasher.hash_one(exchange.url), pixel.kind);
        }
        out.push(Finding::Pixel(Box::new(pixel)));
    }

    fn finding(&self, look: &Look<'_>, evidence: Vec<Evidence>, score: u16) -> Pixel {
        let (seen, exchange) = (look.seen, look.exchange);
        Pixel {
            url: exchange.url.to_owned(),
            method: exchange.request.method.clone(),
            host: exchange.host.clone(),
            page: seen.page.map(|page| page.url.clone()),
            page_domain: seen.page.map(|page| page.site.clone()),
            third_party: seen.page.map(|page| page.site != exchange.site),
            cloaked: seen.cloak.is_some(),
            kind: kind::kind(look),
            vendor: seen
                .vendor
                .map(|vendor| vendor.name.clone())
                .or_else(|| seen.cloak.and_then(|cloak| cloak.vendor.clone())),
            score,
            evidence,
            initiator: seen.source.initiator().clone(),
            leaked: leaked(exchange, &self.key, &self.agents),
            cookies_set: exchange.cookies_set.iter().map(|set| set.cookie.clone()).collect(),
            consent: consent(exchange),
            response: response(exchange),
            visibility: exchange.transaction.visibility,
        }
    }
}

/// The rules that fired, strongest first, and the probability in thousandths that they make.
fn judge(look: &Look<'_>) -> (Vec<Evidence>, u16) {
    let mut evidence = Vec::with_capacity(FIRING);
    let fired = RULES.iter().filter(|(_, _, holds)| holds(look));
    evidence.extend(fired.map(|&(rule, weight, _)| Evidence { rule, weight }));
    let sum = evidence.iter().map(|evidence| evidence.weight).sum::<i32>();
    evidence.sort_by_key(|evidence| -evidence.weight.abs());
    (evidence, score::probability(score::PRIOR.saturating_add(sum)))
}

/// Every rule by its name, with its weight in thousandths of log-odds, in the order of the table; and the prior.
#[must_use]
pub fn pixel_rules() -> (Vec<Evidence>, i32) {
    (RULES.iter().map(|&(rule, weight, _)| Evidence { rule, weight }).collect(), score::PRIOR)
}

/// Probability in thousandths that a request is a pixel, for detectors that judge a host by what it answers.
pub(super) fn probability(seen: &Seen<'_>) -> u16 {
    judge_alone(seen).map_or(0, |(_, probability)| probability)
}

/// Judges a request without what is remembered of others.
fn judge_alone(seen: &Seen<'_>) -> Option<(Vec<Evidence>, u16)> {
    let exchange = seen.exchange?;
    let mut look = Look::new(seen, exchange)?;
    look.is_tool = exchange.request_text(FieldName::UserAgent).is_some_and(is_tool);
    Some(judge(&look))
}

fn response(exchange: &Exchange<'_>) -> Option<PixelResponse> {
    let response = exchange.response?;
    let image = response.body.image;
    Some(PixelResponse {
        status: response.status,
        mime: exchange.mime().map(Into::into),
        bytes: response.body.wire_bytes,
        format: image.map(|image| image.format.name()),
        width: image.map(|image| image.width),
        height: image.map(|image| image.height),
    })
}
