//! What a pixel is for: by the event it names, its address, what led to it and the page it stands on.
//!
//! In: a request that is a pixel. Out: one kind. Where two fit, the one that says more about a person's doing wins.

use smallvec::SmallVec;

use super::{
    carried, letter,
    look::{Look, Party},
    names,
    order::{is_order, is_sum_in_path},
    protocol, redirect,
    rules::{page_address, page_view, told_image, view_in_path},
    vocabulary::{ACHIEVED, BOUGHT, CART, EVENTS, PARTNERS, PATHS},
    words,
};
use crate::{
    base::Words,
    detect::{
        PixelKind, exchange::path_value, identifier::Shape, parameter::Parameter, phrases::Phrases, reference::Parts,
    },
};

/// The kind of a pixel.
pub(super) fn kind(look: &Look<'_>) -> PixelKind {
    if letter::is_letter(look) || carried::is_proxied_open(look, letter::opens) {
        return if letter::is_match(look) { PixelKind::Sync } else { PixelKind::EmailOpen };
    }
    if let Some(kind) = look.seen.vendor.and_then(|vendor| vendor.event_kind) {
        return kind;
    }
    let by_category = look.seen.vendor.and_then(|vendor| by_category(&vendor.category));
    let named = named_event(look);
    if named == Some(PixelKind::Conversion) || is_conversion(look) || tells_achievement(look) {
        return PixelKind::Conversion;
    }
    if let Some(kind) = by_category.filter(|_| look.seen.vendor.is_some_and(|vendor| vendor.is_pixel_url)) {
        return kind;
    }
    if look.speaks_protocol()
        && let Some(kind) = protocol::purpose(look.exchange)
    {
        return named.unwrap_or(kind);
    }
    let handed = look.seen.handed;
    // The page's own cookie in a vendor's hands serves that vendor; another vendor's cookie is a match of the two.
    if handed.received && !handed.companion || passes_on(look) {
        return PixelKind::Sync;
    }
    // What was matched was so by the redirect.
    let led_from = look.led_from.filter(|&kind| kind != PixelKind::Sync);
    // Programs that measure a site tell of its goods like of its pages.
    let named = named.filter(|_| !protocol::measures_sites(look.exchange));
    let by_words = || match by_segment(look) {
        // `/conversion/pageview`: whatever it is counted for, a page was looked at.
        Some(PixelKind::Conversion) if view_in_path(look) => Some(PixelKind::Analytics),
        // A label that is left empty counts no goal: whoever came is put on a list.
        Some(PixelKind::Conversion) if look.exchange.parameter("label") == Some(b"") => Some(PixelKind::Retargeting),
        kind => kind,
    };
    let by_goods = || tells_goods(look).then_some(PixelKind::Retargeting);
    let by_way =
        || (letter::is_open_elsewhere(look) || letter::is_shown_by_reader(look)).then_some(PixelKind::EmailOpen);
    named
        .or_else(by_goods)
        .or_else(by_words)
        .or(by_category)
        .or(led_from)
        .or_else(by_way)
        .unwrap_or_else(|| by_content(look))
}

/// Some value names what was achieved, or the path does where the page thanks for it.
fn tells_achievement(look: &Look<'_>) -> bool {
    static NUMBERS: Words = Words::new(&["conversion_id", "conversionid", "conversion_label", "conversionlabel"]);
    let is_achieved = |parameter: &Parameter<'_>| {
        parameter.shape == Shape::Text && (6..=24).contains(&parameter.value.len()) && ACHIEVED.has(&letters(parameter))
    };
    let says_so = || {
        let last = std::iter::once(look.exchange.last_segment());
        last.chain(joined_segments(look)).any(|segment| by_event(&letters_of(segment)) == Some(PixelKind::Conversion))
    };
    let names_conversion = || look.named(&NUMBERS).any(|parameter| parameter.value.len() >= 3) && is_goal_page(look);
    let is_bought = || look.exchange.parameters.iter().any(|parameter| joins(parameter, BOUGHT));
    (look.exchange.parameters.iter().any(is_achieved)
        || names_conversion()
        || (says_so() || is_bought()) && is_goal_page(look))
        && !is_view(look)
        && !protocol::measures_sites(look.exchange)
}

/// Whether a value of several words, as events are written, holds one of these.
fn joins(parameter: &Parameter<'_>, stems: &[&[u8]]) -> bool {
    let is_event = parameter.shape == Shape::Text
        && (6..=32).contains(&parameter.value.len())
        && parameter.value.iter().any(|byte| matches!(byte, b'_' | b'-'))
        && parameter.value.iter().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'-'));
    is_event && {
        let letters = letters(parameter).to_ascii_lowercase();
        stems.iter().any(|stem| memchr::memmem::find(&letters, stem).is_some())
    }
}

/// Some value says that goods went into a cart, whatever the parameter is called.
fn tells_goods(look: &Look<'_>) -> bool {
    look.exchange.parameters.iter().any(|parameter| joins(parameter, CART)) && !protocol::measures_sites(look.exchange)
}

/// The kind that the address says; who is put into an audience by name is not only counted.
fn by_segment(look: &Look<'_>) -> Option<PixelKind> {
    static SEGMENTS: Words = Words::new(&["aud", "audience", "seg", "segid", "segment", "segment_id", "segments"]);
    let by_address = by_address(look);
    let is_counted = by_address.is_none_or(|kind| kind == PixelKind::Analytics);
    // A short number says whether a visit counts as one, or how many of what.
    let is_name = |value: &[u8]| value.len() >= 4 || value.len() >= 2 && !value.iter().all(u8::is_ascii_digit);
    let names_one = || look.named(&SEGMENTS).any(|parameter| is_name(&parameter.value));
    // `/rt/7`, `/1p-user-list/7`
    let is_named = || {
        let mut segments = look.exchange.path.split(|&byte| byte == b'/');
        segments.any(|segment| segment == b"rt" || segment.ends_with(b"user-list"))
    };
    if is_counted && look.party != Party::First && (names_one() || names_goods(look) || is_named()) {
        Some(PixelKind::Retargeting)
    } else {
        by_address
    }
}

/// The path says what a person did with goods, in two words or more: `/view_item`, `/addToCart`. One word alone may be the goods.
fn names_goods(look: &Look<'_>) -> bool {
    joined_segments(look).any(|segment| by_event(&letters_of(segment)) == Some(PixelKind::Retargeting))
        && !protocol::measures_sites(look.exchange)
}

/// Segments of the path that are written in several words.
fn joined_segments<'a>(look: &Look<'a>) -> impl Iterator<Item = &'a [u8]> {
    let is_joined = |segment: &&[u8]| {
        segment.len() <= 32
            && segment.iter().skip(1).any(|byte| matches!(byte, b'_' | b'-') || byte.is_ascii_uppercase())
    };
    look.exchange.path.split(|&byte| byte == b'/').map(path_value).filter(is_joined)
}

/// Kinds that are also categories of vendors.
fn by_category(category: &str) -> Option<PixelKind> {
    Some(match category {
        "conversion" => PixelKind::Conversion,
        "retargeting" => PixelKind::Retargeting,
        "email_open" => PixelKind::EmailOpen,
        "social" => PixelKind::Social,
        "analytics" => PixelKind::Analytics,
        "sync" => PixelKind::Sync,
        _ => return None,
    })
}

/// The kind that an event's name says, in lower case and letters alone.
pub(super) fn by_event(name: &[u8]) -> Option<PixelKind> {
    EVENTS.iter().find(|(_, names)| names.has(name)).map(|(kind, _)| *kind)
}

/// Whether an order is told, or address or event speak of a conversion and the page thanks for one.
pub(super) fn is_conversion(look: &Look<'_>) -> bool {
    *look.answers.is_conversion.get_or_init(|| tells_conversion(look))
}

fn tells_conversion(look: &Look<'_>) -> bool {
    is_order(look)
        || is_goal_page(look)
            && !is_view(look)
            && (is_sum_in_path(look)
                || by_address(look) == Some(PixelKind::Conversion)
                || events(look).any(|parameter| letters(parameter).eq_ignore_ascii_case(b"checkout"))
                || named_event(look) == Some(PixelKind::Conversion))
}

pub(super) fn named_event(look: &Look<'_>) -> Option<PixelKind> {
    events(look).find_map(|parameter| by_event(&letters(parameter)))
}

/// Parameters that name an event; what `t` holds may also be the page's title, which is none.
fn events<'a>(look: &Look<'a>) -> impl Iterator<Item = &'a Parameter<'a>> {
    let title = look.seen.page.and_then(|page| page.title.as_deref());
    look.named(&names::EVENT).filter(move |parameter| title.is_none_or(|title| *parameter.value != *title.as_bytes()))
}

/// Whether it says that a page was looked at, and no more.
pub(super) fn is_view(look: &Look<'_>) -> bool {
    events(look).any(|parameter| names::VIEW.has(&letters(parameter)))
}

/// The letters of a value: events are written with all sorts of signs between their words.
///
/// None of an address, which says where something happened.
pub(super) fn letters(parameter: &Parameter<'_>) -> SmallVec<[u8; 32]> {
    if parameter.shape == Shape::Url { SmallVec::new() } else { letters_of(&parameter.value) }
}

fn letters_of(text: &[u8]) -> SmallVec<[u8; 32]> {
    text.iter().copied().filter(u8::is_ascii_alphabetic).collect()
}

/// The page thanks for an order or a registration.
pub(super) fn is_goal_page(look: &Look<'_>) -> bool {
    *look.answers.is_goal_page.get_or_init(|| thanks(look))
}

fn thanks(look: &Look<'_>) -> bool {
    static GOALS: Words = Words::new(&[
        "aitah",
        "bedankt",
        "bestaetigung",
        "conferma",
        "confirmacion",
        "confirmation",
        "confirmed",
        "dank",
        "danke",
        "dekujeme",
        "dekuji",
        "dziekujemy",
        "gracias",
        "grazie",
        "hvala",
        "kiitos",
        "koszonjuk",
        "merci",
        "multumim",
        "obrigado",
        "paldies",
        "receipt",
        "spasibo",
        "success",
        "tack",
        "tak",
        "takk",
        "tesekkurler",
        "thank",
        "thanks",
        "thankyou",
    ]);
    // Said of much else too, but not at the end of an address.
    static ENDS: Words = Words::new(&[
        "abgeschlossen",
        "bestellt",
        "booked",
        "complete",
        "completed",
        "done",
        "fertig",
        "finished",
        "gebucht",
        "geboekt",
        "gelukt",
        "klaar",
        "klart",
        "ordered",
        "placed",
    ]);
    // Where words are not written in these letters, or stand without a space between.
    static PHRASES: Phrases = Phrases::exact(&[
        "спасибо",
        "Спасибо",
        "дякуємо",
        "Дякуємо",
        "благодар",
        "Благодар",
        "ευχαριστ",
        "Ευχαριστ",
        "注文完了",
        "注文ありがとう",
        "注文を承り",
        "購入完了",
        "購入ありがとう",
        "予約完了",
        "申し込み完了",
        "登録完了",
        "주문완료",
        "주문 완료",
        "주문이 완료",
        "결제완료",
        "결제 완료",
        "订单提交成功",
        "购买成功",
        "支付成功",
        "下单成功",
        "預訂成功",
        "訂購成功",
        "付款成功",
    ]);
    let Some(page) = look.seen.page else { return false };
    if page.title.as_deref().is_some_and(|title| !title.is_ascii() && PHRASES.are_in(title)) {
        return true;
    }
    let parts = Parts::of(&page.url);
    let path = page.url.get(parts.map_or(0, |parts| parts.origin.len())..).unwrap_or_default();
    let title = page.title.as_deref().unwrap_or_default();
    let last = parts.map_or("", |parts| parts.path).rsplit('/').find(|segment| !segment.is_empty());
    words::parts(path.as_bytes()).chain(words::parts(title.as_bytes())).any(|part| GOALS.has(part))
        || last.is_some_and(|last| words::parts(path_value(last.as_bytes())).last().is_some_and(|part| ENDS.has(part)))
}

/// A redirect that hands an identifier to another party, or that comes from one that did. One that keeps what it was told to
/// itself is none, unless its address says so.
fn passes_on(look: &Look<'_>) -> bool {
    let handed = look.seen.handed;
    let to_another = look.leads_to().is_some_and(|(host, ..)| host.site() != look.exchange.site);
    let hands_on = || {
        handed.passed_on || !redirect::redirected_values(look).is_empty() || by_address(look) == Some(PixelKind::Sync)
    };
    let from_another = redirect::pixel_redirect(look);
    let carries =
        look.identifiers >= 1 || look.exchange.sends_identifier_cookie() || look.exchange.sets_identifier_cookie();
    // Who counts a view was sent there to count it, with whatever cookie it keeps.
    let is_counted = || by_address(look) == Some(PixelKind::Analytics);
    let in_several_hops =
        || look.leads_to().is_some() && !to_another && !is_counted() && look.seen.source.leads_on(look.exchange);
    carries
        && look.party != Party::First
        && (to_another && hands_on() || from_another && !is_counted() || in_several_hops())
}

/// How words begin that say of two parties' identifiers that they are matched, whatever comes after.
const MATCHES: &[&[u8]] = &[b"cookiematch", b"cookiesync", b"idsync", b"usermatch", b"usersync"];

fn starts_with(part: &[u8], word: &[u8]) -> bool {
    part.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

fn by_address(look: &Look<'_>) -> Option<PixelKind> {
    // Devices and programs keep their own data in step at a host that is called so.
    let is_of_data = |label: &str| look.party == Party::Unknown && label == "sync";
    let in_host = |names: &'static Words| look.labels().any(|label| names.has(label.as_bytes()) && !is_of_data(label));
    let sync_names = look.party == Party::Third || look.party == Party::Unknown;
    let is_match = || {
        look.path_parts().any(|part| MATCHES.iter().any(|word| starts_with(part, word)))
            || look.exchange.last_segment() == b"cs" && look.identifiers >= 1
            || look.named(&PARTNERS).any(|parameter| parameter.shape == Shape::Identifier)
    };
    // Who measures forms calls a host after leads, whatever it is told of them: the path says more.
    let is_of_host = |kind: PixelKind, names: &'static Words| {
        in_host(names) && !(kind == PixelKind::Conversion && PATHS.iter().any(|(_, others)| look.path_has(others)))
    };
    PATHS
        .iter()
        .filter(|(kind, _)| *kind != PixelKind::Sync || sync_names)
        .find(|&&(kind, ref names)| {
            look.path_has(names) || is_of_host(kind, names) || kind == PixelKind::Sync && is_match()
        })
        .map(|(kind, _)| *kind)
}

/// Pages and views are measured, and so is what is uploaded; a lone image could be for anything.
fn by_content(look: &Look<'_>) -> PixelKind {
    let tells_page = look.named(&names::PAGE).next().is_some() || page_address(look);
    let tells_event = look.named(&names::EVENT).next().is_some();
    let tells_client = look.exchange.identifiers().next().is_some()
        || look.exchange.sends_identifier_cookie()
        || look.exchange.sets_identifier_cookie();
    let uploads = look.exchange.request.method == "POST" && look.exchange.request.body_bytes > 0;
    let is_told = || page_view(look) || told_image(look) || look.speaks_protocol();
    if tells_page || tells_event || tells_client || uploads || is_told() {
        PixelKind::Analytics
    } else {
        PixelKind::Unknown
    }
}
