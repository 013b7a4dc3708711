//! A request that could be a pixel, looked at once for all rules.
//!
//! In: what was seen. Out: its features, or nothing where a glance says that it was made for what came back: most requests
//! of ordinary traffic end here, before any rule costs time.

use std::{borrow::Cow, cell::OnceCell};

use smallvec::SmallVec;

use super::{
    answer::{Answer, answer, size},
    caching::Caching,
    letter, names, protocol, words,
};
use crate::{
    base::{Host, Words},
    detect::{
        PixelKind,
        exchange::{Destination, Exchange, url_parts},
        identifier::Shape,
        parameter::Parameter,
        reference::Parts,
        seen::Seen,
    },
    observe::{FieldName, Image, LooksLike, MentionKind, Response},
};

/// Whose the request is, seen from the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Party {
    /// Another registrable domain.
    Third,
    /// The same one.
    First,
    /// No page and no header tells.
    Unknown,
}

/// A request that could be a pixel.
#[expect(clippy::struct_excessive_bools, reason = "each is known of an address or a client by itself")]
pub(super) struct Look<'a> {
    /// All that is known around it.
    pub(super) seen: &'a Seen<'a>,
    /// Its parts.
    pub(super) exchange: &'a Exchange<'a>,
    /// What came back.
    pub(super) answer: Answer,
    /// Whose it is.
    pub(super) party: Party,
    /// How many values it hands over that look like identifiers; cookies are not counted.
    pub(super) identifiers: usize,
    /// Whether earlier requests to this address were pixels beyond doubt.
    pub(super) is_known: bool,
    /// Whether an earlier request told this address that a page was looked at, and this one tells it something too.
    pub(super) counts_views: bool,
    /// Whether an identifier that it hands over was told the same party by a pixel beyond doubt.
    pub(super) is_told_again: bool,
    /// Whether a program asks that no person looks through, by its name.
    pub(super) is_tool: bool,
    /// The kind of the pixel whose redirect led here.
    pub(super) led_from: Option<PixelKind>,
    parts: SmallVec<[&'a [u8]; 8]>,
    labels: SmallVec<[&'a str; 4]>,
    /// What several rules ask for, and is worked out once.
    pub(super) answers: Answers<'a>,
}

/// Answers that cost something, each worked out by the rule it is called after when the first one asks.
#[derive(Default)]
pub(super) struct Answers<'a> {
    pub(super) caching: OnceCell<Caching>,
    pub(super) is_conversion: OnceCell<bool>,
    pub(super) is_goal_page: OnceCell<bool>,
    pub(super) measuring_host: OnceCell<bool>,
    pub(super) page_address: OnceCell<bool>,
    pub(super) page_host: OnceCell<bool>,
    pub(super) page_view: OnceCell<bool>,
    pub(super) protocol: OnceCell<bool>,
    pub(super) redirected_values: OnceCell<Vec<Cow<'a, [u8]>>>,
}

impl<'a> Look<'a> {
    /// Features of a request; `None` where it was plainly made for what came back.
    pub(super) fn new(seen: &'a Seen<'a>, exchange: &'a Exchange<'a>) -> Option<Self> {
        if matches!(&*exchange.request.method, "OPTIONS" | "CONNECT" | "TRACE" | "PROPFIND" | "M-SEARCH" | "NOTIFY") {
            return None;
        }
        let is_mute_frame = is_mute_frame(seen, exchange);
        let answer = if is_mute_frame { Answer::Empty } else { answer(exchange) };
        // A word or a number is no document, whatever it is called.
        let is_navigation = seen.is_document && answer != Answer::Acknowledged
            || matches!(exchange.destination, Destination::Document { .. });
        let is_hop_in_frame = is_mute_frame
            || exchange.destination == Destination::Document { is_frame: Some(true) }
                && matches!(answer, Answer::Redirect | Answer::Empty);
        if is_navigation && answer != Answer::TinyImage && !is_hop_in_frame || is_report_of_browser(exchange) {
            return None;
        }
        let is_tracker_url = seen.vendor.is_some_and(|vendor| vendor.is_pixel_url);
        let can_be = || {
            can_be_a_report(exchange) && (is_tracker_url || protocol::is_spoken(exchange) || is_device_told(exchange))
                || is_upload(exchange)
                || is_counting_script(exchange)
                || is_harvest(exchange)
                || is_counter_to_see(exchange)
                || can_be_a_report(exchange) && seen.source.redirect().is_some()
                || seen.page.is_none() && is_logo_of_letter(exchange)
        };
        if answer == Answer::Content && !can_be() {
            return None;
        }
        let party = party(seen, exchange);
        Some(Self {
            seen,
            exchange,
            answer,
            party,
            identifiers: identifiers(seen, exchange, party),
            is_known: false,
            counts_views: false,
            is_told_again: false,
            is_tool: false,
            led_from: None,
            parts: words::path_parts(exchange.path).collect(),
            labels: labels(exchange, party).collect(),
            answers: Answers::default(),
        })
    }

    /// Parameters of query and body whose name a list holds.
    pub(super) fn named(&self, names: &'static Words) -> impl Iterator<Item = &'a Parameter<'a>> {
        self.exchange.parameters.iter().filter(|parameter| names.has(&parameter.name))
    }

    /// Parts of the path, between characters that are neither letters nor digits.
    pub(super) fn path_parts(&self) -> impl Iterator<Item = &'a [u8]> + '_ {
        self.parts.iter().copied()
    }

    /// Whether a list holds one of them.
    pub(super) fn path_has(&self, words: &Words) -> bool {
        self.path_parts().any(|part| words.has(part))
    }

    /// Labels of the host; of a first party only those before its registrable domain, since its name is no choice of the path.
    pub(super) fn labels(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.labels.iter().copied()
    }

    /// Whether a list holds one of them, whole.
    pub(super) fn labels_have(&self, words: &Words) -> bool {
        self.labels().any(|label| words.has(label.as_bytes()))
    }

    /// Whether its parameters are those of a widespread measuring program.
    pub(super) fn speaks_protocol(&self) -> bool {
        *self.answers.protocol.get_or_init(|| protocol::is_spoken(self.exchange))
    }

    /// Whether it wanted an image.
    pub(super) fn wants_image(&self) -> bool {
        self.exchange.destination == Destination::Image
    }

    /// Whether the answer gives nothing to whoever asked, or can't be read by the script that did.
    pub(super) fn is_one_way(&self) -> bool {
        match self.answer {
            Answer::Empty | Answer::EmptyImage | Answer::TinyImage | Answer::Acknowledged => true,
            Answer::Short | Answer::Content => is_beacon(self.exchange) || self.speaks_protocol(),
            // Whoever asked for an image handed over what they did, though there is none.
            Answer::Failed => self.wants_image(),
            Answer::Redirect | Answer::Silent | Answer::Unchanged => false,
        }
    }

    /// Whether a script posts something, and gets a receipt at most.
    pub(super) fn is_upload_unanswered(&self) -> bool {
        matches!(self.answer, Answer::Empty | Answer::Acknowledged)
            && self.exchange.request.method == "POST"
            && self.exchange.destination == Destination::Fetch
            && !self.exchange.parameters.is_empty()
    }

    /// Host, path and query of the address that a redirect leads to.
    pub(super) fn leads_to(&self) -> Option<(Host, &'a [u8], &'a [u8])> {
        if self.answer == Answer::Redirect { self.exchange.location() } else { None }
    }
}

fn labels<'a>(exchange: &Exchange<'a>, party: Party) -> impl Iterator<Item = &'a str> {
    let host = exchange.host.as_str();
    let own = if party == Party::First {
        host.strip_suffix(exchange.site).unwrap_or_default()
    } else {
        host.rsplit_once('.').map_or(host, |(name, _)| name)
    };
    own.split('.').filter(|label| !label.is_empty())
}

/// What browsers report of themselves: violations of policies, failures, deprecations (Reporting API).
fn is_report_of_browser(exchange: &Exchange<'_>) -> bool {
    let head = &exchange.request.head;
    let mime = head.get(FieldName::ContentType).unwrap_or_default();
    head.get(FieldName::SecFetchDest) == Some(b"report")
        || mime.starts_with(b"application/csp-report")
        || mime.starts_with(b"application/reports+json")
}

/// The identifier by which a device's maker lets advertisers know it: of no use to an interface that does an application's work.
pub(super) fn tells_advertising_identifier(exchange: &Exchange<'_>) -> bool {
    exchange
        .parameters
        .iter()
        .any(|parameter| parameter.shape == Shape::Identifier && names::ADVERTISING.has(&parameter.name))
}

/// Bytes of a document that has a body and nothing in it.
const BLANK_BYTES: u64 = 64;

/// A blank document of another party's in a frame that nobody can see, that is told what a program measured, or that is drawn anew for
/// somebody.
fn is_mute_frame(seen: &Seen<'_>, exchange: &Exchange<'_>) -> bool {
    let is_blank = |response: &Response| {
        response.status == 200
            && response.body.looks_like == Some(LooksLike::Html)
            && response.body.mentions.as_ref().is_none_or(|mentions| mentions.list.is_empty())
            && size(Some(response)).is_some_and(|bytes| bytes <= BLANK_BYTES)
    };
    let is_drawn = || {
        matches!(exchange.destination, Destination::Document { .. })
            && exchange.identifiers().next().is_some()
            && exchange.response.is_some_and(|response| Caching::of(&response.head).forbids())
    };
    exchange.response.is_some_and(is_blank)
        && seen.page.is_some_and(|page| page.site != exchange.site)
        && (protocol::is_spoken(exchange)
            || is_drawn()
            || seen.source.mention().is_some_and(|mention| mention.kind == MentionKind::Frame && mention.is_tiny))
}

/// A vendor's address may answer with content (a script, the next tags), but what fills a screen is no report.
fn can_be_a_report(exchange: &Exchange<'_>) -> bool {
    let is_picture = exchange.response.is_some_and(|response| response.body.image.is_some());
    let is_script = matches!(
        exchange.destination,
        Destination::Script | Destination::ServiceWorker | Destination::Style | Destination::Other
    );
    !is_picture && !is_script && size(exchange.response).is_none_or(|bytes| bytes <= 2_048)
}

/// A device's advertising identifier is posted, or stands beside what an application began: the answer may say what else there
/// is to be told, and to whom.
pub(super) fn is_device_told(exchange: &Exchange<'_>) -> bool {
    (exchange.request.method == "POST" || names::BEGUN.has(exchange.last_segment()))
        && tells_advertising_identifier(exchange)
}

/// Something sent without waiting for what comes back, although a little does.
fn is_upload(exchange: &Exchange<'_>) -> bool {
    let is_text = exchange.response.is_some_and(|response| {
        response.body.image.is_none() && !matches!(response.body.looks_like, Some(LooksLike::Html | LooksLike::Xml))
    });
    is_text
        && size(exchange.response).is_some_and(|bytes| bytes <= 512)
        && (exchange.destination == Destination::Ping || is_beacon(exchange))
}

/// Bytes of a script that does no more than to answer.
const SCRIPT_BYTES: u64 = 1_024;

/// A script of few bytes by which a server keeps its cookie, and that is drawn anew for each request: it says so itself, or is
/// told the page and says nothing of being kept.
pub(super) fn is_counting_script(exchange: &Exchange<'_>) -> bool {
    exchange.destination == Destination::Script
        && exchange.request.method == "GET"
        && !exchange.parameters.is_empty()
        && size(exchange.response).is_some_and(|bytes| bytes <= SCRIPT_BYTES)
        && exchange.response.is_some_and(|response| {
            let caching = Caching::of(&response.head);
            let is_page =
                |parameter: &Parameter<'_>| is_address_of_page(parameter) || is_of_referrer(parameter, exchange);
            caching.forbids() || !caching.is_told && exchange.parameters.iter().any(is_page)
        })
        && (exchange.sends_identifier_cookie() || exchange.sets_identifier_cookie())
}

/// A program that measures hands over what it has by asking for a script, and gets a few bytes of one.
fn is_harvest(exchange: &Exchange<'_>) -> bool {
    exchange.destination == Destination::Script
        && size(exchange.response).is_some_and(|bytes| bytes <= SCRIPT_BYTES)
        && protocol::is_spoken(exchange)
        && exchange.response.is_some_and(|response| Caching::of(&response.head).lifetime().is_none())
}

/// A whole address under a name that pages are told by.
fn is_address_of_page(parameter: &Parameter<'_>) -> bool {
    parameter.shape == Shape::Url && names::PAGE.has(&parameter.name) && host_of(&parameter.value).is_some()
}

/// A whole address of the very origin that the request names as its referrer.
fn is_of_referrer(parameter: &Parameter<'_>, exchange: &Exchange<'_>) -> bool {
    parameter.shape == Shape::Url
        && host_of(&parameter.value)
            .zip(exchange.request.head.get(FieldName::Referer).and_then(host_of))
            .is_some_and(|(told, referrer)| told == referrer && referrer.site() != exchange.site)
}

/// The widest and highest picture by which sites let themselves be counted for all to see.
const BUTTON: (u32, u32) = (120, 60);

/// A small picture that keeps an identifier, that no cache may answer for, and whose address says that it counts.
pub(super) fn is_counter_to_see(exchange: &Exchange<'_>) -> bool {
    let is_button = |image: Image| image.width <= BUTTON.0 && image.height <= BUTTON.1;
    let says_so = || {
        let mut parts = words::path_parts(exchange.path).chain(words::parts(exchange.host.as_str().as_bytes()));
        parts.any(|part| words::COUNTER.has(part))
    };
    exchange.destination == Destination::Image
        && exchange
            .response
            .is_some_and(|response| response.body.image.is_some_and(is_button) && Caching::of(&response.head).forbids())
        && (exchange.sends_identifier_cookie() || exchange.sets_identifier_cookie())
        && says_so()
}

/// The logo of a letter's sender.
pub(super) fn is_logo_of_letter(exchange: &Exchange<'_>) -> bool {
    exchange.destination == Destination::Image
        && letter::is_mail_program(exchange)
        && words::path_parts(exchange.path).any(|part| part.eq_ignore_ascii_case(b"logo"))
}

/// Such a script that hands nothing over: a call, or a comment.
pub(super) fn is_mute_script(look: &Look<'_>) -> bool {
    matches!(look.answer, Answer::Short | Answer::Acknowledged)
        && is_counting_script(look.exchange)
        && look.exchange.response.is_some_and(|response| !response.body.says_something)
}

/// A GET or HEAD of another party's by a script that did not ask for leave to read the answer: browsers keep it from the page.
pub(super) fn is_unreadable(exchange: &Exchange<'_>, party: Party) -> bool {
    let head = &exchange.request.head;
    party == Party::Third
        && exchange.destination == Destination::Fetch
        && matches!(&*exchange.request.method, "GET" | "HEAD")
        && !head.has(FieldName::Origin)
        && head.get(FieldName::SecFetchMode).is_none_or(|mode| mode == b"no-cors")
        // A frame reads what its own host says.
        && head.get(FieldName::Referer).and_then(host_of).is_none_or(|asker| asker.site() != exchange.site)
}

/// Bytes that no interface for programs reads, sent without a word of what they are.
fn is_recording(exchange: &Exchange<'_>) -> bool {
    let head = &exchange.request.head;
    exchange.request.method == "POST"
        && exchange.request.body_bytes > 0
        && !head.has(FieldName::Authorization)
        && head.get(FieldName::ContentType).is_none_or(|mime| mime.starts_with(b"application/octet-stream"))
        && matches!(answer(exchange), Answer::Empty)
}

/// Whether the path ends in what happens while something is played.
pub(super) fn ends_in_playing(exchange: &Exchange<'_>) -> bool {
    names::PLAYING.has(exchange.last_segment())
}

/// A GET by what happens while something is played, and no leave asked for to read the answer: whoever starts or ends something
/// else posts.
fn is_played(exchange: &Exchange<'_>) -> bool {
    exchange.request.method == "GET" && !exchange.request.head.has(FieldName::Origin) && ends_in_playing(exchange)
}

/// How many identifiers a request hands over. What makes each of a page's own invisible images another one is none; what a
/// script asks an interface for is named by its path, and nobody's; a beacon asks for nothing, and a letter has no scripts.
fn identifiers(seen: &Seen<'_>, exchange: &Exchange<'_>, party: Party) -> usize {
    // A site that is told nothing but the number of a visit keeps that visit alive.
    let keeps_alive = || {
        party == Party::First
            && exchange.request.method == "POST"
            && exchange.request.body_bytes == 0
            && exchange.parameters.is_empty()
    };
    let measures = || {
        words::path_parts(exchange.path).any(|part| words::MEASURING.has(part)) && !keeps_alive() || is_played(exchange)
    };
    let is_letter = || seen.page.is_none() && letter::is_mail_program(exchange);
    // What is called an identity and holds many digits among letters is a serial number.
    let is_serial = |parameter: &&Parameter<'_>| {
        parameter.shape == Shape::Text
            && (10..=24).contains(&parameter.value.len())
            && names::IDENTITY.has(&parameter.name)
            && parameter.value.iter().all(u8::is_ascii_alphanumeric)
            && parameter.value.iter().filter(|byte| byte.is_ascii_digit()).count() >= 6
    };
    let serials = exchange.parameters.iter().filter(is_serial).count();
    // What the page's own address names, its site is asked about: a parcel, an order, a document.
    let own_page = seen.page.filter(|_| party == Party::First).and_then(|page| Parts::of(&page.url));
    let names_somebody =
        |value: &&[u8]| own_page.is_none_or(|page| memchr::memmem::find(page.path.as_bytes(), value).is_none());
    // Nor does one ask who posts text to another party.
    let is_text = || party == Party::Third && is_text_post(exchange);
    let is_asking = || !is_beacon(exchange) && !is_recording(exchange) && !measures() && !is_letter() && !is_text();
    serials
        + if exchange.destination == Destination::Fetch && is_asking() && !is_unreadable(exchange, party) {
            exchange.parameter_identifiers().filter(names_somebody).count()
        } else if party == Party::First && exchange.destination == Destination::Image {
            let anew = |parameter: &&Parameter<'_>| {
                parameter.shape == Shape::Identifier && names::CACHE_BUSTER.has(&parameter.name)
            };
            exchange
                .identifiers()
                .filter(names_somebody)
                .count()
                .saturating_sub(exchange.parameters.iter().filter(anew).count())
        } else {
            exchange.identifiers().filter(names_somebody).count()
        }
}

/// The shape of `sendBeacon` and of a `fetch` that can't read its answer: a POST in simple form to another party.
pub(super) fn is_beacon(exchange: &Exchange<'_>) -> bool {
    if !is_simple_post(exchange) {
        return false;
    }
    match exchange.request.head.get(FieldName::SecFetchMode) {
        Some(mode) => mode == b"no-cors",
        None => exchange
            .request
            .head
            .get(FieldName::Origin)
            .and_then(host_of)
            .is_some_and(|origin| origin.site() != exchange.site),
    }
}

/// A POST by a script that says neither who asks nor by what leave.
fn is_bare_post(exchange: &Exchange<'_>) -> bool {
    let head = &exchange.request.head;
    exchange.request.method == "POST"
        && exchange.destination == Destination::Fetch
        && !head.has(FieldName::XRequestedWith)
        && !head.has(FieldName::Authorization)
}

/// A POST as a beacon makes it, and as a script makes it that says nothing of its content: text, or nothing.
pub(super) fn is_simple_post(exchange: &Exchange<'_>) -> bool {
    let head = &exchange.request.head;
    is_bare_post(exchange)
        && match head.get(FieldName::SecFetchMode) {
            Some(mode) => mode == b"no-cors",
            None => {
                head.has(FieldName::Origin)
                    && head.get(FieldName::ContentType).is_none_or(|mime| mime.starts_with(b"text/plain"))
            }
        }
}

/// Text that a script posts to its own site as it would to any other, where a browser says that it is the same site.
pub(super) fn is_text_post(exchange: &Exchange<'_>) -> bool {
    let head = &exchange.request.head;
    is_bare_post(exchange)
        && matches!(head.get(FieldName::SecFetchSite), Some(b"same-origin" | b"same-site" | b"cross-site"))
        && head.get(FieldName::ContentType).is_some_and(|mime| mime.starts_with(b"text/plain"))
}

/// By the page; without one, by what the browser says itself.
fn party(seen: &Seen<'_>, exchange: &Exchange<'_>) -> Party {
    let of = |is_first: bool| if is_first { Party::First } else { Party::Third };
    if let Some(page) = seen.page {
        return of(page.site == exchange.site);
    }
    let head = &exchange.request.head;
    match head.get(FieldName::SecFetchSite) {
        Some(b"cross-site") => return Party::Third,
        Some(b"same-origin" | b"same-site") => return Party::First,
        _ => {}
    }
    let origin = head.get(FieldName::Referer).or_else(|| head.get(FieldName::Origin));
    match origin.and_then(host_of) {
        Some(host) => of(host.site() == exchange.site),
        None => Party::Unknown,
    }
}

/// Host of an absolute URL, or of one that leaves out its scheme.
pub(super) fn host_of(url: &[u8]) -> Option<Host> {
    url_parts(url).map(|(host, ..)| host)
}
