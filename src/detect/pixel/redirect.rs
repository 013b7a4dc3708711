//! Redirects of what is no page: where they come from, where they lead, and what they hand on.
//!
//! In: a request that could be a pixel. Out: claims that the table of rules weighs.

use std::borrow::Cow;

use super::{
    answer::Answer,
    letter,
    look::{Look, Party, host_of},
    names,
};
use crate::detect::{
    exchange::{Destination, path_value},
    identifier::{Shape, is_identifier},
    parameter::{is_never_an_identifier, is_of_files, pairs, unescape},
};

/// A redirect of another party led here.
pub(super) fn pixel_redirect(look: &Look<'_>) -> bool {
    let from = look.seen.source.redirect().and_then(|url| host_of(url.as_bytes()));
    from.is_some_and(|host| host.site() != look.exchange.site)
}

/// An image that the markup hides, and that lies elsewhere: whoever sends it on did so for what it was told.
pub(super) fn hidden_redirect(look: &Look<'_>) -> bool {
    look.answer == Answer::Redirect
        && look.party == Party::Third
        && look.seen.source.mention().is_some_and(|mention| mention.is_tiny)
}

/// A redirect to another party whose address holds what this party knows the client by: its cookie, or what it was given.
pub(super) fn passes_identifier_on(look: &Look<'_>) -> bool {
    let exchange = look.exchange;
    look.seen.handed.passed_on
        || redirected_values(look)
            .iter()
            .any(|value| exchange.has_cookie_value(value) || exchange.identifiers().any(|given| given == &**value))
}

/// A redirect within its own party that hands the client's cookie on, or is taken to see whether one that it sets comes back.
pub(super) fn bounces(look: &Look<'_>) -> bool {
    let is_document = matches!(look.exchange.destination, Destination::Document { .. });
    let keeps_cookie = || look.exchange.sends_identifier_cookie() || look.exchange.sets_identifier_cookie();
    if look.party == Party::First || is_document || !keeps_cookie() {
        return false;
    }
    let Some((_, path, query)) = look.leads_to().filter(|(host, ..)| host.site() == look.exchange.site) else {
        return false;
    };
    let mut parameters = Vec::new();
    pairs(query, &mut parameters);
    let is_cookie = |value: &[u8]| look.exchange.has_cookie_value(value);
    look.exchange.sets_identifier_cookie()
        || parameters.iter().any(|parameter| is_cookie(&parameter.value))
        || path.split(|&byte| byte == b'/').any(|segment| is_cookie(path_value(segment)))
}

/// A redirect to the very address that stands in its own path, host and all: `/e/show/files.example/7.mp3`. It was set before
/// that address so that somebody hears of each request for it.
pub(super) fn prefixes_address(look: &Look<'_>) -> bool {
    let is_document = matches!(look.exchange.destination, Destination::Document { .. });
    !is_document
        && look.leads_to().is_some_and(|(host, path, _)| {
            let own = look.exchange.path.strip_suffix(path).and_then(|own| own.strip_suffix(host.as_str().as_bytes()));
            path.len() >= 2 && own.is_some_and(|own| own.ends_with(b"/")) && host.site() != look.exchange.site
        })
}

/// A letter's picture is asked for by an identifier or a reader's number, and lies elsewhere: who opened it is known by then.
pub(super) fn letter_leads_on(look: &Look<'_>) -> bool {
    // `prenumerant-88213-a7c1f0`
    let holds_number = |segment: &[u8]| {
        segment
            .split(|&byte| byte == b'-')
            .any(|part| (5..=12).contains(&part.len()) && part.iter().all(u8::is_ascii_digit))
    };
    look.answer == Answer::Redirect
        && (look.identifiers >= 1 || look.exchange.path.split(|&byte| byte == b'/').any(holds_number))
        && look.seen.page.is_none()
        && letter::is_mail_program(look.exchange)
}

/// A redirect to another party whose address holds something drawn.
pub(super) fn redirects_with_identifier(look: &Look<'_>) -> bool {
    !redirected_values(look).is_empty() && !passes_identifier_on(look)
}

/// Values that look like identifiers in a redirect to another party; none where it is signed, since then it lets in.
pub(super) fn redirected_values<'b>(look: &'b Look<'_>) -> &'b [Cow<'b, [u8]>] {
    look.answers.redirected_values.get_or_init(|| find_redirected_values(look))
}

fn find_redirected_values<'a>(look: &Look<'a>) -> Vec<Cow<'a, [u8]>> {
    let Some((host, path, query)) = look.leads_to() else { return Vec::new() };
    let mut parameters = Vec::new();
    pairs(query, &mut parameters);
    if host.site() == look.exchange.site || parameters.iter().any(|parameter| names::SIGNATURES.has(&parameter.name)) {
        return Vec::new();
    }
    // Who signs somebody on sends a tab elsewhere.
    let is_document = matches!(look.exchange.destination, Destination::Document { .. });
    let is_own_cookie = |value: &[u8]| !is_document && look.exchange.has_cookie_value(value);
    let segments = path.split(|&byte| byte == b'/').map(unescape).filter(|segment| is_identifier(path_value(segment)));
    parameters
        .into_iter()
        .filter(|parameter| {
            parameter.shape == Shape::Identifier
                && (!is_never_an_identifier(&parameter.name) || is_own_cookie(&parameter.value))
                && !is_of_files(&parameter.name)
        })
        .map(|parameter| parameter.value)
        .chain(segments)
        .collect()
}
