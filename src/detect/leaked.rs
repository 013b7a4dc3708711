//! What a request handed over to whoever got it.
//!
//! In: an exchange. Out: [`Leaked`]: what the User-Agent tells, the referrer, names of cookies and parameters, and keyed hashes
//! of the values that look like identifiers. No value stands in it; a name that is itself an identifier is hidden.

use compact_str::CompactString;

use super::{
    Leaked,
    agent::{Agent, Agents},
    exchange::Exchange,
    identifier::is_identifier,
    set_cookie::text,
};
use crate::{
    base::{IdKey, ValueId},
    observe::FieldName,
};

/// Names and identifiers that are listed of one request.
const LISTED_MAX: usize = 64;

/// Longer names are no names.
const NAME_MAX: usize = 64;

/// What stands for a name that says who somebody is.
const HIDDEN: &str = "…";

/// What a request handed over.
pub(crate) fn leaked(exchange: &Exchange<'_>, key: &IdKey, agents: &Agents) -> Leaked {
    let user_agent = exchange.request_text(FieldName::UserAgent);
    let Agent { browser, os, device } = user_agent.map(|agent| agents.of(agent)).unwrap_or_default();
    let parameters = exchange.parameters.iter().filter(|parameter| !parameter.name.is_empty());
    Leaked {
        browser,
        os,
        device,
        user_agent: exchange.request.head.has(FieldName::UserAgent),
        referrer: exchange.request_text(FieldName::Referer).map(Into::into),
        cookies: names(exchange.cookies.iter().map(|cookie| cookie.name)),
        parameters: names(parameters.map(|parameter| &*parameter.name)),
        identifiers: identifiers(exchange, key),
    }
}

/// Each name once, in the order of the request.
fn names<'a>(names: impl Iterator<Item = &'a [u8]>) -> Vec<CompactString> {
    let mut listed = Vec::new();
    for name in names {
        let is_hidden = name.len() > NAME_MAX || is_identifier(name);
        let name = if is_hidden { CompactString::const_new(HIDDEN) } else { text(name) };
        if listed.len() < LISTED_MAX && !listed.contains(&name) {
            listed.push(name);
        }
    }
    listed
}

/// Each identifier once: of cookies, then of parameters and path.
fn identifiers(exchange: &Exchange<'_>, key: &IdKey) -> Vec<ValueId> {
    let mut listed = Vec::new();
    for value in exchange.cookie_identifiers().chain(exchange.identifiers()) {
        let id = key.value_id(value);
        if listed.len() < LISTED_MAX && !listed.contains(&id) {
            listed.push(id);
        }
    }
    listed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::sample::Sample;

    const ID: &str = "353742c1a90be7d4";

    fn of(request: &str) -> Leaked {
        Sample::new(request).show(|seen| leaked(seen.exchange.unwrap(), &IdKey::REPLAY, &Agents::new()))
    }

    #[test]
    fn names_are_listed_and_values_are_hashed() {
        let request = format!(
            "GET http://px.example/p/{ID}.gif?uid={ID}&ev=PageView&ev=2\nCookie: sid={ID}; theme=dark\n\
             Referer: http://www.shop.example/\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 \
             (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36"
        );
        let found = of(&request);
        assert_eq!(found.cookies, ["sid", "theme"]);
        assert_eq!(found.parameters, ["uid", "ev"]);
        assert_eq!(found.identifiers, [IdKey::REPLAY.value_id(ID.as_bytes())]);
        assert_eq!(found.referrer.as_deref(), Some("http://www.shop.example/"));
        assert_eq!((found.browser.as_deref(), found.os.as_deref()), (Some("Chrome 130"), Some("Linux")));
        assert!(found.user_agent);
    }

    #[test]
    fn a_name_that_is_an_identifier_is_hidden() {
        let found = of(&format!("GET http://px.example/p?{ID}=1&{ID}\nCookie: {ID}=1; a=2"));
        assert_eq!(found.parameters, [HIDDEN]);
        assert_eq!(found.cookies, [HIDDEN, "a"]);
    }

    #[test]
    fn what_was_not_sent_is_not_said() {
        let found = of("GET http://px.example/p");
        assert!(
            !found.user_agent && found.browser.is_none() && found.referrer.is_none() && found.identifiers.is_empty()
        );
    }
}
