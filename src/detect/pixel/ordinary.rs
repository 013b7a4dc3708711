//! What else a request can be that looks like a pixel: spacers, interfaces, upkeep, probes, auctions, maps.
//!
//! In: a request that could be a pixel. Out: claims that the table of rules weighs against one.

use std::net::IpAddr;

use smallvec::SmallVec;

use super::{
    answer::{Answer, is_bare},
    carried,
    look::{Look, Party, is_unreadable, tells_advertising_identifier},
    names, purposes,
    received::{is_uncachable, lifetime},
    rules::{is_numbered, measuring_path, names_watching},
    words::{self, parts},
};
use crate::{
    base::{Host, Private, Words},
    detect::exchange::Destination,
    observe::FieldName,
};

/// An image that holds a place or pushes a cell apart, by its name. The page's own may be asked for anew each time.
pub(super) fn placeholder_name(look: &Look<'_>) -> bool {
    let mut parameters = look.exchange.parameters.iter();
    let is_anew = look.party == Party::First && parameters.len() == 1;
    look.identifiers == 0
        && !is_numbered(look)
        && look.led_from.is_none()
        && parameters.all(|parameter| is_anew && names::CACHE_BUSTER.has(&parameter.name))
        && look.path_has(&purposes::PLACEHOLDER)
}

/// A question whose answer looks like a receipt and is none: how many like this, whether somebody is there, or a program's for
/// what there is, which is nothing.
pub(super) fn asks_and_reads(look: &Look<'_>) -> bool {
    let is_of_program = || look.party == Party::Unknown && look.exchange.request.method == "GET";
    let has_nothing = || (is_of_program() || is_read_by_script(look)) && is_bare(look.exchange);
    look.answer == Answer::Acknowledged && (is_question(look) || has_nothing())
}

/// An interface for programs, by its path or host. A version before the path says so too, but not at a host that is called after
/// measuring.
pub(super) fn api_path(look: &Look<'_>) -> bool {
    // A measuring program's own interface.
    if look.speaks_protocol() {
        return false;
    }
    look.labels_have(&purposes::API)
        || look.path_has(&purposes::API)
        || [b"/v1/", b"/v2/", b"/v3/"].iter().any(|version| look.exchange.path.starts_with(*version))
            && !look.labels().any(is_called_after_measuring)
}

/// By a whole word among others too, unless it is so short that it stands for anything.
fn is_called_after_measuring(label: &str) -> bool {
    words::speaks_of_measuring(label)
        || parts(label.as_bytes()).any(|part| part.len() >= 5 && words::MEASURING_LABEL.has(part))
}

/// A GET by a script that means to read the answer: another origin is asked for leave, and no body brings anything.
pub(super) fn is_question(look: &Look<'_>) -> bool {
    look.exchange.request.method == "GET"
        && look.exchange.destination == Destination::Fetch
        && look.exchange.request.head.has(FieldName::Origin)
}

/// Updates, licences, certificates, clocks, and what a program keeps in step with its own server.
pub(super) fn maintenance(look: &Look<'_>) -> bool {
    let is_page_like = look.seen.page.is_some() || look.exchange.request.head.has(FieldName::Referer);
    // Who is told what was watched, or by which name advertisers know the device, looks after no machine.
    let is_told = || {
        look.exchange.request.method == "GET" && look.is_one_way() && names_watching(look)
            || tells_advertising_identifier(look.exchange)
    };
    !is_page_like
        && !is_told()
        && (look.path_has(&purposes::MAINTENANCE)
            || look.labels().flat_map(|label| parts(label.as_bytes())).any(|part| purposes::MAINTENANCE.has(part))
            || keeps_in_step(look))
}

/// A program posts its data to what is called so; events are none of them.
fn keeps_in_step(look: &Look<'_>) -> bool {
    look.party == Party::Unknown
        && look.exchange.request.method == "POST"
        && (look.labels().any(|label| label == "sync") || look.path_parts().any(|part| part == b"sync"))
        && !carried::is_event_batch(look)
}

/// Does the network work, does the service live? And what a site asks of itself so that a session or its own chores go on.
pub(super) fn probe(look: &Look<'_>) -> bool {
    let parameters = &look.exchange.parameters;
    let told = || parameters.iter().filter(|parameter| !names::CACHE_BUSTER.has(&parameter.name)).count();
    // How something stands that is under way, asked again and again by whoever may read it.
    let is_polled =
        || matches!(look.exchange.last_segment(), b"state" | b"status") && is_read_by_script(look) && told() <= 1;
    // A site's own cookies go along wherever it asks.
    let is_bare = || look.party == Party::First || look.exchange.cookies.is_empty();
    let is_asked = || look.identifiers == 0 && is_bare() && look.path_has(&purposes::PROBE);
    // Whose session it is that goes on.
    let is_chore =
        || look.party == Party::First && look.identifiers <= 1 && look.path_has(&purposes::CHORE) && told() <= 2;
    parameters.len() <= 1 && is_asked() || is_chore() || look.identifiers == 0 && is_polled()
}

/// A GET by a script that may read what comes back: of its own host, or where another one gives leave.
fn is_read_by_script(look: &Look<'_>) -> bool {
    look.exchange.request.method == "GET"
        && look.exchange.destination == Destination::Fetch
        && !is_unreadable(look.exchange, look.party)
}

/// Auctions and requests for something to show; often there is none.
pub(super) fn asks_for_advertisement(look: &Look<'_>) -> bool {
    static HOSTS: Words = Words::new(&["ad", "adexchange", "ads", "adserver", "adx", "rtb", "ssp"]);
    static ASKED: Words = Words::new(&["decision", "fetch", "get", "load", "mediate", "req", "request", "serve"]);
    static PLACES: Words = Words::new(&[
        "ad_slot",
        "adslot",
        "adunit",
        "format",
        "iu",
        "placement",
        "pub",
        "publisher",
        "size",
        "slot",
        "sz",
    ]);
    let brings_one = || look.answer == Answer::Content && look.exchange.last_segment() == b"ad";
    let is_asked = || {
        look.labels_have(&HOSTS) && (ASKED.has(look.exchange.last_segment()) || look.named(&PLACES).nth(1).is_some())
    };
    is_asked()
        || brings_one()
        || look.path_parts().any(|part| {
            purposes::ADVERTISEMENT.has(part)
                || part.len() >= 5 && part[part.len() - 5..].eq_ignore_ascii_case(b"adreq")
        })
}

/// Settings, or whether something is right: asked by path or host, and answered to somebody who can read it.
pub(super) fn asks_for_settings(look: &Look<'_>) -> bool {
    let is_of_validation = || {
        look.exchange.request.head.get(FieldName::SecFetchMode) != Some(b"no-cors")
            && (look.path_has(&purposes::VALIDATION) || look.labels_have(&purposes::VALIDATION))
    };
    // Whoever asks for settings may hear that there are none.
    let is_answered = match look.answer {
        Answer::Content | Answer::Short => true,
        Answer::Acknowledged => look.exchange.request.method == "GET" && !look.wants_image(),
        _ => false,
    };
    // Whether what was typed is right may be said by the status alone.
    let is_checked = || {
        matches!(look.exchange.last_segment(), b"check" | b"exists" | b"valid" | b"validate" | b"verify")
            && matches!(look.answer, Answer::Empty | Answer::Acknowledged)
            && is_read_by_script(look)
    };
    is_answered && (look.path_has(&purposes::SETTINGS) || is_of_validation()) || is_checked()
}

/// A fault of a program that is named in the body, by the protocol that most collectors of faults take: `/api/PROJECT/envelope/`.
/// They take the visits of programs too.
pub(super) fn fault_report(look: &Look<'_>) -> bool {
    // `/csp/r/7`, `/jserrors/1`
    static PLACES: Words = Words::new(&[
        "anr",
        "crash",
        "crashes",
        "crashreport",
        "crashreports",
        "csp",
        "cspreport",
        "exception",
        "exceptions",
        "jserror",
        "jserrors",
        "minidump",
        "nel",
        "stacktrace",
    ]);
    const FAULTS: [&[u8]; 5] =
        [b"\"exception\"", b"\"level\"", b"\"message\"", b"\"stacktrace\"", b"\"type\":\"event\""];
    let body = look.exchange.request.body.as_ref().map(Private::expose).unwrap_or_default();
    let names_fault = || FAULTS.iter().any(|name| memchr::memmem::find(body, name).is_some());
    let mut segments = look.exchange.path.split(|&byte| byte == b'/').filter(|segment| !segment.is_empty());
    // A report that says nothing else, to whomever.
    let is_alone = || look.identifiers == 0 && body.starts_with(b"{\"error\"");
    let is_placed = || look.path_has(&PLACES);
    let mut is_enveloped = || {
        segments.any(|segment| segment == b"api")
            && segments.next().is_some_and(|project| project.iter().all(u8::is_ascii_digit))
            && segments.next().is_some_and(|what| matches!(what, b"envelope" | b"store" | b"minidump"))
            && segments.next().is_none()
            && names_fault()
    };
    let is_notified = || look.exchange.parameter("payloadVersion").and(look.exchange.parameter("apiKey")).is_some();
    look.exchange.request.method == "POST" && (is_alone() || is_placed() || is_enveloped()) || is_notified()
}

pub(super) fn captcha(look: &Look<'_>) -> bool {
    look.path_has(&purposes::CAPTCHA) || look.labels_have(&purposes::CAPTCHA)
}

/// A dialogue that asks for consent, or its record: its address says so, or it posts for which purposes consent was given.
pub(super) fn consent_dialogue(look: &Look<'_>) -> bool {
    look.path_has(&purposes::CONSENT)
        || look.exchange.request.method == "POST" && look.named(&names::PURPOSES).next().is_some()
}

/// A letter's reader takes his name off the list, or his program does it for him (RFC 8058).
pub(super) fn unsubscribes(look: &Look<'_>) -> bool {
    static WORDS: Words = Words::new(&[
        "abmelden",
        "abmeldung",
        "afmelden",
        "baja",
        "desabonner",
        "desinscription",
        "disiscrizione",
        "optout",
        "unsub",
        "unsubscribe",
        "uitschrijven",
        "wypisz",
    ]);
    look.seen.page.is_none() && (look.exchange.parameter("List-Unsubscribe").is_some() || look.path_has(&WORDS))
}

/// A payment on its way: whoever takes it has to know of it.
pub(super) fn pays(look: &Look<'_>) -> bool {
    static STEPS: Words = Words::new(&[
        "3ds",
        "authentications",
        "authorise",
        "capture",
        "charges",
        "intents",
        "paymentintents",
        "paymentmethods",
        "setupintents",
        "threeds",
    ]);
    // What the bank of a card's owner is asked and answers (EMV 3-D Secure).
    static QUESTIONS: Words = Words::new(&["creq", "cres", "pareq", "pares"]);
    let is_step = |segment: &[u8]| {
        let letters: SmallVec<[u8; 32]> = segment.iter().copied().filter(u8::is_ascii_alphanumeric).collect();
        STEPS.has(&letters)
    };
    look.exchange.request.method == "POST"
        && (look.exchange.path.split(|&byte| byte == b'/').filter(|segment| segment.len() <= 24).any(is_step)
            || look.named(&QUESTIONS).next().is_some())
}

/// The face of somebody, by the words of host and path, or asked for by the digest of an address and what to show where there is
/// none: whose it is says the page, and not who looks at it.
pub(super) fn portrait(look: &Look<'_>) -> bool {
    let is_digest = |text: &[u8]| matches!(text.len(), 32 | 64) && text.iter().all(u8::is_ascii_hexdigit);
    let is_by_address = || {
        look.exchange.parameter("d").or(look.exchange.parameter("default")).is_some()
            && is_digest(look.exchange.last_segment())
    };
    look.wants_image()
        && (is_by_address() || look.path_has(&purposes::PORTRAIT) || look.labels_have(&purposes::PORTRAIT))
}

/// Sites that let somebody else say who is there, and by which several sign off at once: by images, where they are of several parties.
pub(super) fn sign_on(look: &Look<'_>) -> bool {
    static WORDS: Words = Words::new(&[
        "deconnexion",
        "logoff",
        "logout",
        "oauth",
        "oauth2",
        "oidc",
        "openid",
        "saml",
        "saml2",
        "shibboleth",
        "signoff",
        "signout",
        "slo",
        "sso",
    ]);
    look.named(&names::SIGN_ON).count() >= 2 || look.path_has(&WORDS)
}

/// What a person does to be seen by others: a vote, a mark, a word. An event of measuring is called so in no path.
pub(super) fn act_of_person(look: &Look<'_>) -> bool {
    look.exchange.request.method == "POST" && look.path_has(&purposes::ACT)
}

/// Chats, games and feeds over many requests.
pub(super) fn message_transport(look: &Look<'_>) -> bool {
    // A messenger counts too.
    static COUNTED: Words = Words::new(&["analytics", "metrics", "stats", "telemetry"]);
    look.path_has(&purposes::TRANSPORT) && !COUNTED.has(look.exchange.last_segment())
        || look.exchange.parameter("transport").is_some()
        || look.exchange.parameter("EIO").is_some()
}

/// Storage that lets in who holds the signature.
pub(super) fn signed_url(look: &Look<'_>) -> bool {
    // What a signature lets in to is not nothing, nor is it an image of one dot that is drawn each time.
    let has_nothing = match look.answer {
        Answer::Empty | Answer::EmptyImage => look.exchange.request.method == "GET",
        Answer::TinyImage => is_uncachable(look) && measuring_path(look),
        Answer::Acknowledged => {
            look.identifiers >= 1 && (measuring_path(look) || tells_advertising_identifier(look.exchange))
        }
        _ => false,
    };
    !has_nothing
        && look.exchange.parameters.iter().any(|parameter| names::SIGNATURES.has(&parameter.name))
        && !look.exchange.parameters.iter().any(|parameter| names::EVENT.has(&parameter.name))
}

/// `…/zoom/column/row.png`.
pub(super) fn map_tile(look: &Look<'_>) -> bool {
    let path = look.exchange.path;
    let is_name = |extension: &[u8]| extension.first().is_some_and(u8::is_ascii_alphabetic);
    let dot = path.iter().rposition(|&byte| byte == b'.').filter(|&dot| is_name(&path[dot + 1..]));
    let mut numbers = dot.map_or(path, |dot| &path[..dot]).rsplit(|&byte| byte == b'/');
    let is_number = |part: Option<&[u8]>, digits: usize| {
        part.is_some_and(|part| (1..=digits).contains(&part.len()) && part.iter().all(u8::is_ascii_digit))
    };
    is_number(numbers.next(), 8) && is_number(numbers.next(), 8) && is_number(numbers.next(), 2)
}

/// A picture of just the size that was asked for: a server draws any, and this is one of its small ones.
pub(super) fn size_asked_for(look: &Look<'_>) -> bool {
    let Some(image) = look.exchange.response.and_then(|response| response.body.image) else { return false };
    let says = |names: &[&str], side: u32| {
        names.iter().filter_map(|name| look.exchange.parameter(name)).any(|value| is_number(value, side))
    };
    let (by_width, by_height) = (says(&["w", "width"], image.width), says(&["h", "height"], image.height));
    // One side is enough to ask for a picture that is kept.
    by_width && by_height
        || (by_width || by_height) && lifetime(look).is_some_and(|seconds| seconds >= 86_400)
        || look.exchange.segments().any(|segment| {
            let mut fields = segment.rsplit(|&byte| byte == b':');
            let (height, width) = (fields.next(), fields.next());
            width.is_some_and(|width| is_number(width, image.width))
                && height.is_some_and(|height| is_number(height, image.height))
        })
}

/// Whether digits say this number.
fn is_number(digits: &[u8], number: u32) -> bool {
    str::from_utf8(digits).is_ok_and(|digits| digits.parse() == Ok(number))
}

/// A host of the network's own, by address (RFC 1918, RFC 4193) or by name (RFC 6762, RFC 8375).
pub(super) fn is_local(host: &Host) -> bool {
    let name = host.as_str();
    match name.trim_matches(['[', ']']).parse() {
        Ok(IpAddr::V4(address)) => address.is_private() || address.is_loopback() || address.is_link_local(),
        Ok(IpAddr::V6(address)) => {
            address.is_loopback() || address.is_unique_local() || address.is_unicast_link_local()
        }
        Err(_) => {
            name.ends_with(".home.arpa")
                || matches!(name.rsplit('.').next(), Some("lan" | "local" | "internal" | "localhost" | "intranet"))
        }
    }
}

/// A range that is not the whole file: films and sounds are asked for from their first byte to their last.
pub(super) fn part_of_file(look: &Look<'_>) -> bool {
    look.exchange.request.head.get(FieldName::Range).is_some_and(|range| range != b"bytes=0-")
}

/// A program that fetches files or looks after its machine: no browser, no mail program, no player.
pub(super) fn no_browser(look: &Look<'_>) -> bool {
    let head = &look.exchange.request.head;
    look.is_tool || !head.has(FieldName::UserAgent) && !head.has(FieldName::Referer)
}
