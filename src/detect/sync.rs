//! Identifiers that pass from one party to another.
//!
//! In: exchanges with their page. Out: one finding for each identifier that a party gets and that another one gave to this
//! client. Remembers, for each client, keyed hashes of the identifiers that parties keep in cookies, of their parts and of
//! their usual disguises, with whose they are; never a value. Bounded by the client's memory.
//!
//! (Acar et al., "The Web Never Forgets", CCS 2014, section 5; Papadopoulos et al., "Cookie Synchronization", WWW 2019;
//! Fouad et al., "Missed by Filter Lists", PETS 2020, section 4.)

mod forms;

use std::{
    borrow::Cow,
    collections::VecDeque,
    hash::{BuildHasher, Hash, Hasher, RandomState},
};

use compact_str::CompactString;
use hashbrown::HashMap;
use smallvec::SmallVec;

use super::{
    Finding, Sync,
    client::{PerClient, Weighs},
    exchange::{CookieSent, Destination, Exchange, path_value, url_slices},
    identifier::{Shape, is_identifier},
    parameter::{Parameter, is_never_an_identifier, pairs, unescape},
    phrases::Phrases,
    seen::{Handed, Seen},
    set_cookie::{is_identifying, keeps_a_server, text},
};
use crate::{
    base::{Host, IdKey, ValueId},
    observe::FieldName,
};

/// The most hashes that are remembered of one client.
const HASHES_MAX: usize = 2_048;

/// The most forms of one identifier: itself, its hashes, its parts.
const FORMS_MAX: usize = 16;

/// The most redirects of one client whose target was not yet asked.
const PENDING_MAX: usize = 32;

/// The most cookie fields of one client that are known to bring no news.
const LEARNED_MAX: usize = 16;

/// The most values of one request that are looked up.
const VALUES_MAX: usize = 96;

/// Whose an identifier is.
#[derive(Clone)]
struct Owner {
    /// The party that gave it.
    site: CompactString,
    /// Hash of the identifier as its owner keeps it, whatever form was recognised.
    root: ValueId,
}

/// An identifier, and on which site's page its owner's cookie was first sent, where that is known.
struct Owned {
    owner: Owner,
    first_page: Option<CompactString>,
    /// It keeps no cookie of it: it was given it, and handed it on. So may whoever gave it have done, and that is no sync.
    is_lent: bool,
}

/// The keys of what is remembered in place of values.
struct Keys {
    /// Of what stands for an identifier in events.
    id: IdKey,
    /// Of forms, which are many and never leave this room: a short hash, with a key of this process alone (`SipHash`).
    forms: RandomState,
}

impl Keys {
    fn of_form(&self, form: &[u8]) -> u64 {
        self.forms.hash_one(form)
    }
}

/// What is known of one client's identifiers.
#[derive(Default)]
struct Known {
    /// The hash of each form of an identifier, with the identifier's number.
    forms: HashMap<u64, u32, foldhash::fast::RandomState>,
    /// In the order in which they were first seen; the number of the first is `forgotten`.
    owned: VecDeque<Owned>,
    forgotten: u32,
    /// Hashes of cookie fields that were learned from lately, each in a place by its lowest bits: browsers send the same again and
    /// again. Empty before the first.
    learned: Vec<u64>,
    /// Identifiers that a redirect has just sent to a party: its request is the same passing, not another one.
    pending: VecDeque<(ValueId, CompactString)>,
}

impl Weighs for Known {
    fn heap_bytes(&self) -> usize {
        // Not what is allocated: that depends on where hashes fall.
        self.forms.len() * 2 * size_of::<(u64, u32)>()
            + self.owned.capacity() * size_of::<Owned>()
            + self.learned.capacity() * size_of::<u64>()
            + self.pending.capacity() * size_of::<(ValueId, CompactString)>()
    }
}

impl Known {
    /// The first party that is seen with an identifier owns it; who gets it later got it.
    fn own(&mut self, site: &str, value: &[u8], is_lent: bool, keys: &Keys) {
        let whole = keys.of_form(value);
        if let Some(known) = self.number(whole).and_then(|at| self.owned.get_mut(at)) {
            known.is_lent &= is_lent || known.owner.site != site;
            return;
        }
        while self.forms.len() + FORMS_MAX > HASHES_MAX && !self.owned.is_empty() {
            self.forget_oldest();
        }
        let number = self.forgotten.saturating_add(u32::try_from(self.owned.len()).unwrap_or(u32::MAX));
        self.forms.insert(whole, number);
        let mut forms = 1;
        forms::owned(value, |form| {
            if forms < FORMS_MAX && form != value {
                forms += 1;
                self.forms.entry(keys.of_form(form)).or_insert(number);
            }
        });
        let root = keys.id.value_id(value);
        self.owned.push_back(Owned { owner: Owner { site: site.into(), root }, first_page: None, is_lent });
    }

    /// Forgets a quarter at once: to look through all forms for each identifier would cost more than to know it.
    fn forget_oldest(&mut self) {
        let oldest = self.owned.len().div_ceil(4);
        self.owned.drain(..oldest);
        self.forgotten = self.forgotten.saturating_add(u32::try_from(oldest).unwrap_or(u32::MAX));
        let first = self.forgotten;
        self.forms.retain(|_, number| *number >= first);
    }

    /// Whose a value is, in whatever form it comes.
    fn owner(&self, value: &[u8], keys: &Keys) -> Option<Owner> {
        self.known(value, keys).map(|owned| owned.owner.clone())
    }

    fn known(&self, value: &[u8], keys: &Keys) -> Option<&Owned> {
        let mut found = None;
        forms::received(value, |form| {
            found = self.number(keys.of_form(form)).and_then(|at| self.owned.get(at));
            found.is_some()
        });
        found
    }

    /// Whether this client was known by this cookie on another site's pages before.
    fn follows(&mut self, site: &str, value: &[u8], page: &str, keys: &Keys) -> bool {
        let owned = self.number(keys.of_form(value)).and_then(|at| self.owned.get_mut(at));
        let Some(owned) = owned.filter(|owned| owned.owner.site == site) else { return false };
        *owned.first_page.get_or_insert_with(|| page.into()) != page
    }

    /// The place of the identifier that has this form.
    fn number(&self, form: u64) -> Option<usize> {
        let number = self.forms.get(&form)?;
        usize::try_from(number.checked_sub(self.forgotten)?).ok()
    }

    /// Whether these cookies of this party on this page's site were not learned from lately.
    fn is_news(&mut self, fingerprint: u64) -> bool {
        self.learned.resize(LEARNED_MAX, 0);
        let place = usize::from(fingerprint.to_le_bytes()[0]) % LEARNED_MAX;
        self.learned.get_mut(place).is_some_and(|known| std::mem::replace(known, fingerprint) != fingerprint)
    }

    fn is_pending(&mut self, root: ValueId, to: &str) -> bool {
        let at = self.pending.iter().position(|(id, site)| *id == root && site == to);
        at.and_then(|at| self.pending.remove(at)).is_some()
    }
}

/// Words of cookies that keep a setting or guard a form.
static SETTINGS: Phrases = Phrases::any_case(&["consent", "gdpr", "cookielaw", "csrf", "xsrf"]);

/// One value on its way to a party.
struct Passed<'a> {
    via: &'static str,
    name: Cow<'a, [u8]>,
    value: Cow<'a, [u8]>,
}

/// Finds identifiers that pass between parties.
pub(crate) struct Syncs {
    clients: PerClient<Known>,
    /// The same in every run: what is learned again may not depend on chance.
    hasher: foldhash::quality::FixedState,
    keys: Keys,
}

impl Syncs {
    /// With room for the identifiers of so many clients, and for so many bytes.
    pub(crate) fn new(clients: usize, bytes: usize, id: IdKey) -> Self {
        let keys = Keys { id, forms: RandomState::new() };
        Self { clients: PerClient::new(clients, bytes), hasher: foldhash::quality::FixedState::default(), keys }
    }

    /// Judges one observation; what it finds goes to `out`, what it says of the client's identifiers is given back.
    pub(crate) fn observe(&mut self, seen: Seen<'_>, out: &mut Vec<Finding>) -> Handed {
        let Some(exchange) = seen.exchange else { return Handed::default() };
        let location = exchange.location();
        // Addresses redirect within one service; names tell parties apart.
        let passes_on = location.as_ref().is_some_and(|(host, ..)| {
            host.site() != exchange.site && !(host.is_address() && exchange.host.is_address())
        });
        let has_cookies = !exchange.cookies.is_empty() || !exchange.cookies_set.is_empty();
        if !has_cookies && !passes_on && self.clients.known(seen.client).is_none() {
            return Handed::default();
        }
        let (known, keys) = (self.clients.of(seen.client), &self.keys);
        let mut findings = Findings { seen: &seen, told: SmallVec::new(), handed: Handed::default(), out };
        if !known.owned.is_empty() {
            for passed in received(exchange) {
                if let Some(owned) = known.known(&passed.value, keys)
                    && owned.owner.site != exchange.site
                {
                    let (owner, is_lent) = (owned.owner.clone(), owned.is_lent);
                    let is_told = known.is_pending(owner.root, exchange.site);
                    // The address of the page itself is told to all that it loads; that of somebody's frame was made up.
                    let is_meant = passed.via != "referer"
                        || seen.page.is_some_and(|page| page.site != owner.site)
                            && exchange.destination == Destination::Image;
                    findings.handed.received |= is_meant && (is_told || !is_lent);
                    if !is_told && !is_lent {
                        findings.add(owner, exchange.site, &passed);
                    }
                }
            }
        }
        let mut follows = false;
        let other = seen.page.filter(|page| page.site != exchange.site).map(|page| &*page.site);
        let fingerprint = {
            let mut hasher = self.hasher.build_hasher();
            (exchange.site, other).hash(&mut hasher);
            exchange.cookies.iter().for_each(|cookie| (cookie.name, cookie.value).hash(&mut hasher));
            hasher.finish()
        };
        if !exchange.cookies.is_empty() && (other.is_some() || known.is_news(fingerprint)) {
            for CookieSent { value, .. } in
                exchange.cookies.iter().filter(|sent| is_ones_own(sent.name, sent.value, sent.shape))
            {
                known.own(exchange.site, value, false, keys);
                follows |= other.is_some_and(|page| known.follows(exchange.site, value, page, keys));
            }
        }
        for set in &exchange.cookies_set {
            if is_ones_own(set.cookie.name.as_bytes(), set.value, set.shape)
                && (set.cookie.lifetime_s.is_none() || is_lasting(set))
            {
                known.own(exchange.site, set.value, false, keys);
            }
        }
        if let Some((host, path, query)) = location.filter(|_| passes_on) {
            redirected(
                exchange,
                host.site(),
                values_of(path, query, "redirect", "redirect"),
                known,
                keys,
                &mut findings,
            );
        }
        Handed { follows, ..findings.handed }
    }
}

fn is_lasting(set: &super::exchange::CookieSet<'_>) -> bool {
    is_identifying(set.shape, Some(&set.cookie)) || set.cookie.lifetime_s.is_some_and(|seconds| seconds >= 86_400)
}

/// What a redirect sends to another party: what somebody owns, and what this party was itself given and hands on.
fn redirected(
    exchange: &Exchange<'_>,
    to: &str,
    values: Vec<Passed<'_>>,
    known: &mut Known,
    keys: &Keys,
    findings: &mut Findings<'_, '_>,
) {
    let is_navigation = matches!(exchange.destination, Destination::Document { .. });
    for passed in values {
        let mut owner = known.owner(&passed.value, keys);
        if owner.is_none() && !is_navigation && is_identifier(&passed.value) && is_given(exchange, &passed.value) {
            known.own(exchange.site, &passed.value, true, keys);
            owner = known.owner(&passed.value, keys);
        }
        let Some(owner) = owner.filter(|owner| owner.site != to) else { continue };
        if known.pending.len() == PENDING_MAX {
            known.pending.pop_front();
        }
        known.pending.push_back((owner.root, to.into()));
        findings.add(owner, to, &passed);
    }
}

/// Whether the request itself brought this value.
fn is_given(exchange: &Exchange<'_>, value: &[u8]) -> bool {
    exchange.parameters.iter().any(|parameter| *parameter.value == *value)
        || exchange.segments().any(|segment| path_value(&segment) == value)
}

/// Whether a cookie could be somebody's: drawn, or a long number; consent and settings are nobody's.
fn is_ones_own(name: &[u8], value: &[u8], shape: Shape) -> bool {
    (shape == Shape::Identifier || is_long_number(value, shape)) && !SETTINGS.are_in(name) && !keeps_a_server(name)
}

fn is_long_number(value: &[u8], shape: Shape) -> bool {
    value.len() >= 9 && value.iter().all(u8::is_ascii_digit) && shape != Shape::Time
}

/// What a request brings to its party: parameters, path, and what the referring address holds.
fn received<'a>(exchange: &'a Exchange<'_>) -> Vec<Passed<'a>> {
    let mut values = Vec::new();
    for Parameter { name, value, shape } in &exchange.parameters {
        let borrowed = Parameter { name: Cow::Borrowed(name), value: Cow::Borrowed(value), shape: *shape };
        push_parameter(borrowed, "parameter", &mut values);
    }
    for segment in exchange.segments() {
        push_segment(segment, "path", "path", &mut values);
    }
    if let Some(referer) = exchange.request.head.get(FieldName::Referer)
        && let Some((authority, path, query)) = url_slices(referer)
    {
        let told = values_of(path, query, "referer", "referer");
        // Few addresses hold anything: whose it is matters for these alone.
        let is_of_another = || Host::parse(authority).is_some_and(|host| host.site() != exchange.site);
        if !told.is_empty() && is_of_another() {
            values.extend(told);
        }
    }
    values.truncate(VALUES_MAX);
    values
}

fn values_of<'a>(path: &'a [u8], query: &'a [u8], via: &'static str, kind: &'static str) -> Vec<Passed<'a>> {
    let mut parameters = Vec::new();
    pairs(query, &mut parameters);
    let mut values = Vec::new();
    for parameter in parameters {
        push_parameter(parameter, via, &mut values);
    }
    for segment in path.split(|&byte| byte == b'/').filter(|segment| !segment.is_empty()) {
        push_segment(unescape(segment), via, if kind == "referer" { "referer" } else { "path" }, &mut values);
    }
    values.truncate(VALUES_MAX);
    values
}

fn push_parameter<'a>(parameter: Parameter<'a>, via: &'static str, values: &mut Vec<Passed<'a>>) {
    let Parameter { name, value, shape } = parameter;
    let is_candidate = match shape {
        Shape::Short | Shape::Time | Shape::Random => false,
        Shape::Number | Shape::Text | Shape::Url | Shape::Identifier => value.len() >= 8,
    };
    // What a token or a code lets in is its party's own; another party's cookie under that name is passed on.
    let may_be_passed_on = || name.eq_ignore_ascii_case(b"token") || name.eq_ignore_ascii_case(b"code");
    if !is_candidate || is_never_an_identifier(&name) && !may_be_passed_on() {
        return;
    }
    if shape == Shape::Url {
        // An address inside a parameter brings along what it holds itself.
        let split = |byte: &u8| matches!(byte, b'/' | b'?' | b'&' | b'=' | b'#' | b';');
        for part in value.split(split).filter(|part| part.len() >= 8).take(16) {
            values.push(Passed { via, name: name.clone(), value: unescape(part).into_owned().into() });
        }
    } else {
        values.push(Passed { via, name, value });
    }
}

fn push_segment<'a>(segment: Cow<'a, [u8]>, via: &'static str, name: &'static str, values: &mut Vec<Passed<'a>>) {
    let length = path_value(&segment).len();
    if length < 8 {
        return;
    }
    let value = match segment {
        Cow::Borrowed(segment) => Cow::Borrowed(&segment[..length]),
        Cow::Owned(mut segment) => {
            segment.truncate(length);
            Cow::Owned(segment)
        }
    };
    values.push(Passed { via, name: Cow::Borrowed(name.as_bytes()), value });
}

/// Findings of one exchange, each identifier once for each party that gets it.
struct Findings<'a, 'b> {
    seen: &'a Seen<'a>,
    told: SmallVec<[(ValueId, CompactString); 4]>,
    handed: Handed,
    out: &'b mut Vec<Finding>,
}

impl Findings<'_, '_> {
    fn add(&mut self, owner: Owner, to: &str, passed: &Passed<'_>) {
        let page_domain = self.seen.page.map(|page| page.site.clone());
        // The page's own cookie in a third party's hands is a leak of that page, told with the request itself. What sends a tab
        // elsewhere at once is no page, though it is taken for one.
        let is_bounce = passed.via == "redirect"
            && self.seen.exchange.is_some_and(|exchange| matches!(exchange.destination, Destination::Document { .. }));
        let is_leak = !is_bounce && page_domain.as_ref().is_some_and(|page| *page == owner.site);
        self.handed.companion |= is_leak && passed.via != "referer";
        let told = (owner.root, CompactString::from(to));
        if is_leak || self.told.contains(&told) {
            return;
        }
        self.handed.passed_on |= passed.via == "redirect";
        self.out.push(Finding::Sync(Box::new(Sync {
            from_domain: owner.site,
            to_domain: to.into(),
            page_domain,
            via: passed.via,
            name: text(&passed.name),
            value_id: owner.root,
        })));
        self.told.push(told);
    }
}

#[cfg(test)]
mod tests;
