//! The table of all that speaks for or against a pixel. docs/detection.md says of each rule where it comes from and what it does.
//!
//! A rule looks at one request and says yes or no; it names no site. Its weight is in thousandths of log-odds.

use super::{
    answer::{Answer, is_bare},
    carried, kind, letter,
    look::{
        Look, Party, ends_in_playing, host_of, is_beacon, is_counter_to_see, is_counting_script, is_device_told,
        is_logo_of_letter, is_mute_script, is_simple_post, is_text_post, is_unreadable, tells_advertising_identifier,
    },
    names, ordinary, purposes,
    received::{
        credentials_allowed, etag_identifier, is_image_answer, is_uncachable, lifetime, mismatched_type,
        well_known_image,
    },
    redirect, upload, words,
};
use crate::{
    base::Words,
    detect::{
        InitiatorType,
        exchange::{Destination, path_value},
        identifier::Shape,
        lists::ListVerdict,
        parameter::{Parameter, decode_base64, is_of_files},
        reference::Parts,
    },
    observe::{FieldName, MentionKind},
};

/// Name (stable, kebab case), weight, test.
pub(super) type Rule = (&'static str, i32, fn(&Look<'_>) -> bool);

/// Every rule there is.
pub(super) const RULES: &[Rule] = &[
    // Who is asked.
    ("tracker-url", 3_200, |look| look.seen.vendor.is_some_and(|vendor| vendor.is_pixel_url)),
    ("tracker-host", 900, |look| look.seen.vendor.is_some_and(|vendor| !vendor.is_pixel_url)),
    ("listed", 1_300, |look| look.seen.lists == ListVerdict::Listed),
    ("list-exception", -900, |look| look.seen.lists == ListVerdict::Excepted),
    ("third-party", 900, |look| look.party == Party::Third),
    ("first-party", -1_300, |look| look.party == Party::First && look.seen.cloak.is_none() && !look.speaks_protocol()),
    ("cloaked", 1_600, |look| look.seen.cloak.is_some()),
    ("measuring-host", 1_100, measuring_host),
    ("measuring-path", 1_300, measuring_path),
    ("address-host", -1_000, |look| look.exchange.host.is_address()),
    ("local-host", -2_500, |look| ordinary::is_local(look.exchange.host)),
    // What it hands over.
    ("measurement-protocol", 2_200, |look| look.speaks_protocol()),
    ("identifier", 1_500, |look| look.identifiers >= 1),
    ("several-identifiers", 300, |look| look.identifiers >= 2),
    ("advertising-identifier", 2_000, advertising_identifier),
    ("identity-parameter", 700, |look| look.named(&names::IDENTITY).any(|parameter| parameter.value.len() >= 4)),
    ("same-as-cookie", 900, same_as_cookie),
    ("identifier-cookie", 1_000, |look| look.party == Party::Third && look.exchange.sends_identifier_cookie()),
    ("companion-cookie", 900, |look| look.seen.handed.companion),
    ("follows-across-sites", 600, |look| look.seen.handed.follows),
    ("receives-identifier", 1_200, |look| look.seen.handed.received),
    ("told-again", 800, |look| look.is_told_again && (look.is_one_way() || look.answer == Answer::Redirect)),
    ("page-address", 1_100, page_address),
    ("page-host", 1_100, page_host),
    ("event-name", 1_200, event_name),
    ("event-in-path", 700, event_in_path),
    ("page-view", 2_000, page_view),
    ("event-batch", 1_500, |look| carried::is_event_batch(look) || carried::holds_events(look)),
    ("disguised-body", 800, carried::is_disguised),
    ("order-told", 1_600, order_told),
    ("proxied-pixel", 3_000, carried::is_proxied_pixel),
    ("machine-described", 400, machine_described),
    ("cache-buster", 700, cache_buster),
    ("says-nothing", -1_200, says_nothing),
    // How it was made.
    ("hyperlink-ping", 4_200, |look| look.exchange.destination == Destination::Ping),
    ("beacon-shape", 1_400, |look| is_beacon(look.exchange)),
    ("untold-upload", -800, upload::is_untold_upload),
    ("unread-upload", 300, upload::unread_upload),
    ("opaque-upload", 1_700, upload::opaque_upload),
    ("unreadable", 1_100, unreadable),
    ("simple-post", 500, |look| {
        !is_beacon(look.exchange)
            && (is_simple_post(look.exchange) || is_text_post(look.exchange) || upload::is_unread_form(look))
    }),
    ("script-made-image", 900, script_made_image),
    ("told-image", 900, told_image),
    ("told-by-asking", 1_000, told_by_asking),
    ("hidden-in-page", 900, |look| look.seen.source.mention().is_some_and(|mention| mention.is_tiny)),
    ("pixel-redirect", 700, redirect::pixel_redirect),
    ("hidden-redirect", 1_000, redirect::hidden_redirect),
    ("end-of-pixel", 1_700, |look| ends_chain(look) || look.led_from.is_some() && is_image_answer(look)),
    ("mail-program", 700, |look| look.seen.page.is_none() && letter::is_mail_program(look.exchange)),
    ("changes-state", -3_500, |look| matches!(&*look.exchange.request.method, "PUT" | "DELETE" | "PATCH")),
    ("head-request", -2_000, |look| look.exchange.request.method == "HEAD"),
    ("part-of-file", -2_000, ordinary::part_of_file),
    ("authorised", -1_500, |look| look.exchange.request.head.has(FieldName::Authorization)),
    ("no-browser", -1_500, ordinary::no_browser),
    // What came back.
    ("tiny-image", 2_600, |look| look.answer == Answer::TinyImage),
    ("empty-image", 2_800, |look| look.answer == Answer::EmptyImage),
    ("empty-answer", 1_400, |look| look.answer == Answer::Empty),
    ("empty-style", 1_500, |look| {
        look.answer == Answer::Empty && look.exchange.destination == Destination::Style && is_uncachable(look)
    }),
    ("acknowledged", 700, |look| look.answer == Answer::Acknowledged),
    ("well-known-image", 300, well_known_image),
    ("redirected-resource", 1_100, |look| look.answer == Answer::Redirect),
    ("passes-identifier-on", 2_600, redirect::passes_identifier_on),
    ("redirects-with-identifier", 700, redirect::redirects_with_identifier),
    ("bounces", 1_300, redirect::bounces),
    ("letter-leads-on", 800, redirect::letter_leads_on),
    ("prefixes-address", 3_300, redirect::prefixes_address),
    ("counts-views-there", 2_000, |look| look.counts_views && !page_view(look)),
    ("known-pixel", 3_200, |look| look.is_known && matches!(look.answer, Answer::Unchanged | Answer::Silent)),
    ("numbered-logo", 4_000, is_numbered_logo),
    ("one-way", 1_200, |look| look.is_one_way() && hands_over(look)),
    ("counts-openings", 1_000, counts_openings),
    ("mismatched-type", 800, mismatched_type),
    ("uncachable-image", 1_600, |look| is_image_answer(look) && is_uncachable(look)),
    ("uncachable", 400, |look| !is_image_answer(look) && is_uncachable(look)),
    ("sets-identifier", 1_000, |look| {
        look.exchange.sets_identifier_cookie() && (look.party != Party::First || look.seen.cloak.is_some())
    }),
    ("etag-identifier", 1_500, etag_identifier),
    ("p3p", 600, |look| look.exchange.response_text(FieldName::P3p).is_some()),
    ("timing-allowed", 200, |look| look.exchange.response_text(FieldName::TimingAllowOrigin).is_some()),
    ("credentials-allowed", 200, credentials_allowed),
    // What a pixel's redirect leads to may be kept: it is the redirect that counts.
    ("long-cached", -2_800, |look| look.led_from.is_none() && lifetime(look).is_some_and(|seconds| seconds >= 86_400)),
    ("kept-a-while", -1_000, |look| {
        is_image_answer(look)
            && look.led_from.is_none()
            && look.identifiers == 0
            && lifetime(look).is_some_and(|seconds| (60..86_400).contains(&seconds))
    }),
    ("answered-with-content", -2_000, |look| {
        matches!(look.answer, Answer::Content | Answer::Short)
            && !is_beacon(look.exchange)
            && !look.speaks_protocol()
            && !is_device_told(look.exchange)
            && !is_mute_script(look)
            && !is_visit_told(look)
            && !counts_visibly(look)
            && !ends_chain(look)
    }),
    ("counting-script", 2_300, |look| is_mute_script(look) || is_told_script(look)),
    ("counts-visibly", 2_600, counts_visibly),
    ("failed", -1_800, |look| look.answer == Answer::Failed && !fails_unseen(look)),
    // What else it can be.
    ("placeholder-name", -1_300, ordinary::placeholder_name),
    ("icon-name", -2_500, |look| look.path_has(&purposes::ICON)),
    ("api-path", -1_000, ordinary::api_path),
    ("asks-and-reads", -1_800, ordinary::asks_and_reads),
    ("api-question", -700, |look| ordinary::is_question(look) && ordinary::api_path(look)),
    ("asks-for-settings", -3_600, ordinary::asks_for_settings),
    ("maintenance", -3_000, ordinary::maintenance),
    ("probe", -3_600, ordinary::probe),
    ("asks-for-advertisement", -3_600, ordinary::asks_for_advertisement),
    ("bid-request", -5_000, carried::is_bid_request),
    ("fault-report", -4_000, ordinary::fault_report),
    ("unsubscribes", -3_000, ordinary::unsubscribes),
    ("pays", -3_000, ordinary::pays),
    ("sign-on", -5_000, ordinary::sign_on),
    ("captcha", -3_500, ordinary::captcha),
    ("consent-dialogue", -2_400, ordinary::consent_dialogue),
    ("consent-host", -4_000, |look| look.labels().any(names_consent)),
    ("portrait", -4_500, ordinary::portrait),
    ("act-of-person", -2_500, ordinary::act_of_person),
    ("message-transport", -4_500, ordinary::message_transport),
    ("signed-url", -3_200, ordinary::signed_url),
    ("map-tile", -2_000, ordinary::map_tile),
    ("size-asked-for", -1_800, ordinary::size_asked_for),
];

/// A label of the host speaks of measuring.
pub(super) fn measuring_host(look: &Look<'_>) -> bool {
    *look.answers.measuring_host.get_or_init(|| is_host_for_measuring(look))
}

fn is_host_for_measuring(look: &Look<'_>) -> bool {
    // `in-eu`, `px2`: a place or a number behind the word, in a label that its owner chose for this host alone.
    let own = look.exchange.host.as_str().strip_suffix(look.exchange.site).unwrap_or_default();
    let mut marked = own.split('.').filter_map(|label| {
        let word = label.split('-').next().unwrap_or_default().trim_end_matches(|letter: char| letter.is_ascii_digit());
        (word.len() >= 2 && word.len() < label.len()).then_some(word)
    });
    // Devices and programs keep their own data in step there.
    let is_of_data = |label: &str| look.party == Party::Unknown && label == "sync";
    let is_letter = look.seen.page.is_none() && letter::is_mail_program(look.exchange);
    if look.labels().any(|label| words::numbers_organisation(label.as_bytes())) {
        return false;
    }
    look.labels().any(|label| {
        words::MEASURING_LABEL.has(label.as_bytes())
            || words::speaks_of_measuring(label) && !is_of_data(label)
            || is_letter && words::OPENING_LABEL.has(label.as_bytes())
    }) || marked.any(|word| words::MEASURING_LABEL.has(word.as_bytes()))
}

/// A part of the path speaks of measuring; in a letter, also of opening.
pub(super) fn measuring_path(look: &Look<'_>) -> bool {
    look.path_parts().any(|part| {
        words::MEASURING.has(part) || words::is_event_of_something(part) || words::is_batch_of_something(part)
    }) || letter::is_open_of_letter(look)
}

/// A value handed over is also that of a cookie which is sent or set.
fn same_as_cookie(look: &Look<'_>) -> bool {
    let exchange = look.exchange;
    if exchange.cookies.is_empty() && exchange.cookies_set.is_empty() {
        return false;
    }
    exchange.identifiers().any(|value| exchange.has_cookie_value(value))
}

/// It tells which page a person is on: by the page's own address, whole or its path, by a parameter that is called so, or to
/// another party by the page's title.
pub(super) fn page_address(look: &Look<'_>) -> bool {
    *look.answers.page_address.get_or_init(|| tells_page_address(look))
}

fn tells_page_address(look: &Look<'_>) -> bool {
    let page = look.seen.page;
    let is_page = |value: &[u8]| {
        page.is_some_and(|page| value == page.url.as_bytes())
            || host_of(value).is_some_and(|host| {
                page.is_some_and(|page| page.site == host.site() && page.site != look.exchange.site)
            })
    };
    // A site's own interfaces are told of places too, but not where nobody reads what they say.
    let is_path = |value: &[u8]| {
        page.and_then(|page| Parts::of(&page.url)).is_some_and(|parts| value == parts.path.as_bytes())
            && (look.party != Party::First
                || measuring_path(look)
                || look.speaks_protocol()
                || is_beacon(look.exchange))
    };
    // Questions name the root for other reasons; what is told holds it where somebody is.
    let is_told = look.exchange.request.method == "POST" || look.wants_image();
    let title = page.filter(|_| look.party == Party::Third).and_then(|page| page.title.as_deref());
    let is_title = |value: &[u8]| title.is_some_and(|title| title.len() >= 6 && value == title.as_bytes());
    look.exchange.parameters.iter().any(|parameter| match parameter.shape {
        // Where somebody is sent back to says no more than the page's own site.
        Shape::Url if names::RETURN.has(&parameter.name) => false,
        Shape::Text if is_title(&parameter.value) => true,
        Shape::Url => {
            names::PAGE.has(&parameter.name)
                || is_page(&parameter.value)
                || parameter.value.starts_with(b"/") && is_path(&parameter.value)
        }
        Shape::Short => is_told && *parameter.value == *b"/" && is_path(b"/"),
        // `http` in base64.
        Shape::Identifier | Shape::Text if parameter.value.starts_with(b"aHR0c") => {
            decode_base64(&parameter.value).is_some_and(|url| is_page(&url))
        }
        _ => false,
    })
}

/// A pixel's redirect led here, and took along where somebody is.
fn ends_chain(look: &Look<'_>) -> bool {
    look.led_from.is_some() && page_address(look)
}

/// An image that a script makes, or a beacon, tells another party the name of the page's host.
fn page_host(look: &Look<'_>) -> bool {
    *look.answers.page_host.get_or_init(|| tells_page_host(look))
}

fn tells_page_host(look: &Look<'_>) -> bool {
    if look.party != Party::Third || !script_made_image(look) && !is_beacon(look.exchange) || page_address(look) {
        return false;
    }
    let referrer = look.exchange.request.head.get(FieldName::Referer).and_then(host_of);
    look.exchange.parameters.iter().any(|parameter| {
        let value = &*parameter.value;
        let is_host = |host: &str| value.eq_ignore_ascii_case(host.as_bytes());
        value.contains(&b'.')
            && (look.seen.page.is_some_and(|page| {
                is_host(&page.site) || Parts::of(&page.url).is_some_and(|parts| is_host(parts.name()))
            }) || referrer.as_ref().is_some_and(|host| is_host(host.as_str()) || is_host(host.site())))
    })
}

/// It says what a person did.
pub(super) fn event_name(look: &Look<'_>) -> bool {
    look.named(&names::EVENT).any(|parameter| {
        let text = kind::letters(parameter);
        !text.is_empty() && (names::WATCHING.has(&text) || kind::by_event(&text).is_some())
    })
}

/// It says what was looked at or played.
pub(super) fn names_watching(look: &Look<'_>) -> bool {
    look.named(&names::EVENT).any(|parameter| names::WATCHING.has(&kind::letters(parameter)))
}

/// A device's identifier for advertisers is told: in an upload, or where nothing comes back that it could have been asked for.
fn advertising_identifier(look: &Look<'_>) -> bool {
    (is_device_told(look.exchange) || look.is_one_way() || look.answer == Answer::Redirect)
        && tells_advertising_identifier(look.exchange)
}

/// The path ends in what happened, to something that it names by an identifier.
fn event_in_path(look: &Look<'_>) -> bool {
    look.identifiers >= 1 && look.is_one_way() && ends_in_playing(look.exchange)
}

/// Whether a host's label speaks of consent, or of cookies first and not of matching them or doing without.
fn names_consent(label: &str) -> bool {
    let is_other = || ["less", "match", "sync"].iter().any(|word| label.contains(word));
    purposes::CONSENT.has(label.as_bytes()) || label.contains("consent") || label.starts_with("cookie") && !is_other()
}

/// Some value says that a page was looked at, or the path does: whatever it is called, nobody else says so.
pub(super) fn page_view(look: &Look<'_>) -> bool {
    *look.answers.page_view.get_or_init(|| tells_page_view(look))
}

fn tells_page_view(look: &Look<'_>) -> bool {
    look.exchange.parameters.iter().any(|parameter| {
        parameter.shape == Shape::Text
            && (8..=16).contains(&parameter.value.len())
            && names::VIEW.has(&kind::letters(parameter))
    }) || view_in_path(look)
}

/// The path says so: `/pageview`, `/logPageview`, `/addVisit`.
pub(super) fn view_in_path(look: &Look<'_>) -> bool {
    static VISITS: Words =
        Words::new(&["addvisit", "logvisit", "recordvisit", "savevisit", "trackpage", "trackvisit", "visitwebpage"]);
    let is_view = |part: &[u8]| part.len() >= 8 && part[part.len() - 8..].eq_ignore_ascii_case(b"pageview");
    look.path_parts().any(|part| is_view(part) || VISITS.has(part))
}

/// A POST tells another party who looks at which page, any request that a page was looked at, or a script that no cache may keep
/// who is there, under an address that measures, and gets a few bytes for it.
fn is_visit_told(look: &Look<'_>) -> bool {
    let tells_who = || look.exchange.request.method == "POST" && look.identifiers >= 1 && page_address(look);
    let is_drawn = || {
        look.exchange.destination == Destination::Script
            && look.identifiers >= 1
            && is_uncachable(look)
            && look.exchange.parameter("callback").is_none()
    };
    look.answer == Answer::Short
        && look.party == Party::Third
        && (measuring_path(look) || measuring_host(look))
        && (tells_who() || page_view(look) || is_drawn())
}

/// A script that counts and is told whom, where or what. One that calls back by a name it was given brings an answer.
fn is_told_script(look: &Look<'_>) -> bool {
    matches!(look.answer, Answer::Content | Answer::Short)
        && is_counting_script(look.exchange)
        && look.exchange.parameter("callback").is_none()
        && (look.identifiers >= 1
            || page_address(look)
            || event_name(look)
            || carried::holds_events(look)
            || look.speaks_protocol())
}

/// An identifier, the page, what a measuring program tells, an event told to an address that measures, what is packed out of sight,
/// or an order by what nobody reads.
pub(super) fn hands_over(look: &Look<'_>) -> bool {
    let measures = || measuring_host(look) || measuring_path(look);
    look.identifiers >= 1
        || page_address(look)
        || page_host(look)
        || page_view(look)
        || look.speaks_protocol()
        || event_name(look) && measures()
        || upload::is_packed(look)
        || matches!(look.exchange.destination, Destination::Image | Destination::Script) && order_told(look)
}

/// Another party hears of an order, or of something called a conversion where the page thanks for one.
fn order_told(look: &Look<'_>) -> bool {
    let is_data = || look.answer == Answer::Content && !is_counting_script(look.exchange);
    look.party == Party::Third && !is_data() && kind::is_conversion(look)
}

/// Size of the screen, language, time zone: at least two of them, or one size.
fn machine_described(look: &Look<'_>) -> bool {
    let is_size = |value: &[u8]| {
        if !(7..=11).contains(&value.len()) {
            return false;
        }
        let mut sides = value.split(|&byte| byte == b'x');
        sides.by_ref().take(2).all(|side| (3..=5).contains(&side.len()) && side.iter().all(u8::is_ascii_digit))
            && value.contains(&b'x')
            && sides.next().is_none()
    };
    look.named(&names::MACHINE).count() >= 2
        || look.exchange.parameters.iter().any(|parameter| is_size(&parameter.value))
}

/// A number that makes each request another one, whatever it is called, and also in the path, where it is the time of the request.
fn cache_buster(look: &Look<'_>) -> bool {
    let is_now = |value: &[u8]| {
        const HOUR_MS: u64 = 3_600_000;
        let now_ms = look.exchange.request.started.nanos() / 1_000_000;
        value.len() == 13
            && str::from_utf8(value)
                .is_ok_and(|digits| digits.parse().is_ok_and(|time: i64| now_ms.abs_diff(time) < HOUR_MS))
    };
    // Bodies say when something happened, whatever they are for.
    let in_query = |parameter: &Parameter<'_>| look.exchange.request.method == "GET" && is_now(&parameter.value);
    look.exchange.parameters.iter().any(|parameter| parameter.shape == Shape::Random || in_query(parameter))
        || look.exchange.path.split(|&byte| byte == b'/').any(is_now)
        || look.named(&names::CACHE_BUSTER).any(|parameter| {
            matches!(parameter.shape, Shape::Time | Shape::Identifier)
                || parameter.value.len() >= 4 && parameter.value.iter().all(u8::is_ascii_digit)
        })
}

/// No parameter, no body, no identifier and no cookie, and no page view in the path, of which `Referer` says where: the server
/// learns no more than that somebody asked.
fn says_nothing(look: &Look<'_>) -> bool {
    let exchange = look.exchange;
    exchange.parameters.is_empty()
        && look.led_from.is_none()
        && !asks_for_nothing(look)
        && !redirect::prefixes_address(look)
        && !etag_identifier(look)
        && exchange.request.body_bytes == 0
        && look.identifiers == 0
        && !is_numbered(look)
        && !letter::names_reader(look)
        && !view_in_path(look)
        && !look.exchange.sends_identifier_cookie()
        && !look.exchange.sets_identifier_cookie()
}

/// Two numbers stand in the path that count no years: who, and of what. A tile of a map has three at its end.
pub(super) fn is_numbered(look: &Look<'_>) -> bool {
    let is_number = |segment: &[u8]| {
        segment.len() >= 3
            && segment.iter().all(u8::is_ascii_digit)
            && !(segment.len() == 4 && matches!(segment, [b'1', b'9', ..] | [b'2', b'0', ..]))
    };
    look.exchange.segments().filter(|segment| is_number(path_value(segment))).count() >= 2 && !ordinary::map_tile(look)
}

/// An image of another party that a script asks for, and that has no byte: there is nothing to be drawn, laid out or kept.
fn asks_for_nothing(look: &Look<'_>) -> bool {
    look.answer == Answer::EmptyImage && look.party == Party::Third && script_made_image(look)
}

/// A letter's image that nobody can see, and that no cache may keep, or that is asked for by a reader's number: each opening is to
/// be told.
fn counts_openings(look: &Look<'_>) -> bool {
    // A spacer has a version at most, and a date has eight digits and begins like a year.
    let is_number = |value: &[u8]| {
        (5..=12).contains(&value.len())
            && value.iter().all(u8::is_ascii_digit)
            && !(matches!(value.len(), 6 | 8) && value.starts_with(b"20"))
    };
    let is_numbered = || {
        let mut parameters = look.exchange.parameters.iter();
        parameters.any(|parameter| {
            is_number(&parameter.value) && !is_of_files(&parameter.name) && !names::CACHE_BUSTER.has(&parameter.name)
        })
    };
    let is_unseen = match look.answer {
        Answer::TinyImage => is_uncachable(look) || is_numbered(),
        // Letters show pictures, and this is none.
        Answer::Empty | Answer::EmptyImage => look.exchange.request.method == "GET",
        _ => false,
    };
    is_unseen && look.seen.page.is_none() && letter::is_mail_program(look.exchange)
}

/// A picture no bigger than a button by which another party counts: it says so, keeps a cookie, and no cache may answer for it.
fn counts_visibly(look: &Look<'_>) -> bool {
    look.answer == Answer::Content && look.party == Party::Third && is_counter_to_see(look.exchange)
}

/// An image that a script asks another party for, with something handed over and drawn anew each time: it was never to be
/// seen, so that nobody notices that there is none.
fn fails_unseen(look: &Look<'_>) -> bool {
    look.party == Party::Third && script_made_image(look) && cache_buster(look) && hands_over(look)
}

/// A letter's logo that is asked for by an identifier and may not be kept: all readers see the same one.
fn is_numbered_logo(look: &Look<'_>) -> bool {
    look.answer == Answer::Content && is_logo_of_letter(look.exchange) && look.identifiers >= 1 && is_uncachable(look)
}

/// An image that a script asked for, and that stands in no markup.
fn script_made_image(look: &Look<'_>) -> bool {
    let initiator = look.seen.source.initiator();
    let is_in_markup = look.seen.source.mention().is_some_and(|mention| {
        matches!(mention.kind, MentionKind::Image | MentionKind::LazyImage | MentionKind::CssUrl)
    });
    look.wants_image() && initiator.kind == InitiatorType::Script && initiator.confidence >= 500 && !is_in_markup
}

/// The page's own party is told two things and more by an image that a script makes, that nobody can see and that no cache may
/// keep: what pads or probes is told the time at most.
pub(super) fn told_image(look: &Look<'_>) -> bool {
    let is_told = |parameter: &&Parameter<'_>| {
        !parameter.value.is_empty() && parameter.shape != Shape::Random && !names::CACHE_BUSTER.has(&parameter.name)
    };
    look.party == Party::First
        && look.seen.cloak.is_none()
        && look.answer == Answer::TinyImage
        && script_made_image(look)
        && is_uncachable(look)
        && look.exchange.parameters.iter().filter(is_told).nth(1).is_some()
}

/// A program asks for something by an identifier, and all it gets is a receipt: it told, and asked for nothing. An object without
/// fields may also say that there is nothing to have.
fn told_by_asking(look: &Look<'_>) -> bool {
    look.party == Party::Unknown
        && look.exchange.request.method == "GET"
        && look.answer == Answer::Acknowledged
        && look.identifiers >= 1
        && !look.exchange.request.head.has(FieldName::Authorization)
        && !is_bare(look.exchange)
        && !look.labels_have(&purposes::SETTINGS)
        && !look.path_has(&purposes::SETTINGS)
}

/// A script asks another party for what the party does not let it read, and gets nothing: without leave asked for, browsers keep
/// the answer from the page.
fn unreadable(look: &Look<'_>) -> bool {
    matches!(look.answer, Answer::Empty | Answer::Acknowledged)
        && is_unreadable(look.exchange, look.party)
        && (!look.exchange.parameters.is_empty() || look.identifiers >= 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_kebab_case_and_stand_once() {
        for (at, (name, weight, _)) in RULES.iter().enumerate() {
            assert!(
                name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'),
                "{name}"
            );
            assert!(RULES[..at].iter().all(|(other, ..)| other != name), "{name}");
            assert!((200..=5_000).contains(&weight.abs()), "{name}");
        }
    }
}
