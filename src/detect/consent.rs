//! What a request says about consent, and against which signal a pixel fired.
//!
//! In: an exchange. Out: [`Consent`], by header fields and by the parameters and the cookie in which consent dialogues pass
//! their strings on. A string that does not decode is `invalid`, not guessed at; the work for one is bounded by its length.

use iab_gpp::{
    sections::{tcfeuv2::TcfEuV2, uspv1::UspV1},
    v1::GPPString,
};

use super::{Consent, exchange::Exchange};
use crate::observe::FieldName;

/// Longer strings are not decoded: ranges of vendors can make a short string much work.
const STRING_MAX: usize = 4096;

/// Names under which a TCF string travels (IAB Tech Lab, "TCF technical specifications: URL-based services").
const TCF_NAMES: [&str; 7] =
    ["gdpr_consent", "gdprconsent", "gdpr_consent_string", "consent_string", "tcf_consent", "tcString", "tcstring"];

/// Names of the flag that says whether the GDPR applies.
const GDPR_NAMES: [&str; 4] = ["gdpr", "gdprApplies", "gdpr_applies", "gdpr_flag"];

/// Names of a US privacy string.
const US_PRIVACY_NAMES: [&str; 4] = ["us_privacy", "usprivacy", "usPrivacy", "ccpa"];

/// The purpose without which nothing may be stored on a device (IAB Europe, TCF policies, appendix A).
const STORE_ON_DEVICE: u8 = 1;

/// What a request says about consent.
pub(crate) fn consent(exchange: &Exchange<'_>) -> Consent {
    let head = &exchange.request.head;
    let says_one = |name: FieldName| head.get(name) == Some(b"1");
    let value = |names: &[&str]| names.iter().find_map(|name| exchange.parameter(name));
    let text = |names: &[&str]| value(names).and_then(|value| std::str::from_utf8(value).ok());
    let gdpr = text(&GDPR_NAMES).and_then(|flag| match flag {
        "1" | "true" => Some(1),
        "0" | "false" => Some(0),
        _ => None,
    });
    let by_cookie = || exchange.cookies.iter().find(|cookie| cookie.name == b"euconsent-v2").map(|cookie| cookie.value);
    let string = value(&TCF_NAMES).or_else(by_cookie).filter(|string| !string.is_empty());
    let (tcf, purposes) = match string {
        None => ("absent", Vec::new()),
        Some(string) => {
            match std::str::from_utf8(string).ok().and_then(short).and_then(|string| string.parse::<TcfEuV2>().ok()) {
                None => ("invalid", Vec::new()),
                Some(decoded) => ("present", purposes(decoded)),
            }
        }
    };
    let us_privacy = text(&US_PRIVACY_NAMES).filter(|string| string.len() == 4 && string.parse::<UspV1>().is_ok());
    let gpp = text(&["gpp"]).and_then(short).and_then(|string| string.parse::<GPPString>().ok());
    Consent {
        gpc: says_one(FieldName::SecGpc),
        dnt: says_one(FieldName::Dnt),
        gdpr,
        tcf,
        purposes,
        us_privacy: us_privacy.map(Into::into),
        gpp: gpp.map(|gpp| sections(&gpp)).filter(|sections| !sections.is_empty()).map(Into::into),
    }
}

impl Consent {
    /// Against which signals a pixel that says this fired, as metric and event name them; none where all is well.
    ///
    /// `tcf_absent`: no consent string where one is due, or no signal of any kind.
    pub fn without_consent(&self) -> impl Iterator<Item = &'static str> {
        let is_silent = self.us_privacy.is_none() && self.gpp.is_none() && self.gdpr.is_none();
        let has_opted_out = self.us_privacy.as_ref().is_some_and(|string| string.as_bytes().get(2) == Some(&b'Y'));
        let tcf_is = |state: &str| self.tcf == state && self.gdpr != Some(0);
        let has_refused = tcf_is("present") && !self.purposes.contains(&STORE_ON_DEVICE);
        [
            ("gpc", self.gpc),
            ("dnt", self.dnt),
            ("tcf_absent", tcf_is("absent") && (is_silent || self.gdpr == Some(1))),
            ("tcf_invalid", tcf_is("invalid")),
            ("tcf_refused", has_refused),
            ("us_optout", has_opted_out),
        ]
        .into_iter()
        .filter_map(|(reason, holds)| holds.then_some(reason))
    }
}

fn short(string: &str) -> Option<&str> {
    (string.len() <= STRING_MAX).then_some(string)
}

fn purposes(decoded: TcfEuV2) -> Vec<u8> {
    let mut purposes: Vec<u8> =
        decoded.core.purpose_consents.into_iter().filter_map(|purpose| u8::try_from(purpose).ok()).collect();
    purposes.sort_unstable();
    purposes
}

/// Numbers of the sections, joined by commas.
fn sections(gpp: &GPPString) -> String {
    let numbers = gpp.section_ids().map(|id| u32::from(*id as u8).to_string());
    numbers.collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::sample::Sample;

    /// Example of the TCF specification, which consents to purposes 1, 2 and 3.
    const TCF: &str = "COvFyGBOvFyGBAbAAAENAPCAAOAAAAAAAAAAAEEUACCKAAA.IFoEUQQgAIQwgIwQABAEAAAAOIAACAIAAAAQAIAgEAACEAAAAAgAQBAAAAAAAGBAAgAAAAAAAFAAECAAAgAAQARAEQAAAAAJAAIAAgAAAYQEAAAQmAgBC3ZAYzUw";

    fn of(request: &str) -> Consent {
        Sample::new(request).show(|seen| consent(seen.exchange.unwrap()))
    }

    fn reasons(request: &str) -> Vec<&'static str> {
        of(request).without_consent().collect()
    }

    #[test]
    fn signals_are_read_from_fields_and_parameters() {
        let found =
            of(&format!("GET http://px.example/p?gdpr=1&gdpr_consent={TCF}&us_privacy=1YNN\nSec-GPC: 1\nDNT: 1"));
        assert!(found.gpc && found.dnt);
        assert_eq!((found.gdpr, found.tcf, &*found.purposes), (Some(1), "present", &[1, 2, 3][..]));
        assert_eq!(found.us_privacy.as_deref(), Some("1YNN"));
    }

    #[test]
    fn placeholders_and_garbage_are_invalid() {
        for string in ["${GDPR_CONSENT_755}", "abc", &"C".repeat(5000), "%00%ff"] {
            assert_eq!(of(&format!("GET http://px.example/p?gdpr_consent={string}")).tcf, "invalid", "{string}");
        }
        let found = of("GET http://px.example/p?gdpr_consent=&us_privacy=yes!&gpp=x");
        assert_eq!((found.tcf, found.us_privacy, found.gpp), ("absent", None, None));
    }

    #[test]
    fn sections_of_gpp_strings_are_named() {
        assert_eq!(of("GET http://px.example/p?gpp=DBABTA~1YNN").gpp.as_deref(), Some("6"));
    }

    #[test]
    fn consent_also_travels_in_a_cookie() {
        assert_eq!(of(&format!("GET http://px.example/p\nCookie: a=b; euconsent-v2={TCF}")).tcf, "present");
    }

    #[test]
    fn a_pixel_against_a_signal_or_with_none_has_a_reason() {
        assert_eq!(reasons("GET http://px.example/p"), ["tcf_absent"]);
        assert_eq!(reasons("GET http://px.example/p?gdpr=1\nSec-GPC: 1"), ["gpc", "tcf_absent"]);
        assert_eq!(reasons("GET http://px.example/p?gdpr_consent=abc"), ["tcf_invalid"]);
        assert_eq!(reasons("GET http://px.example/p?us_privacy=1YYN\nDNT: 1"), ["dnt", "us_optout"]);
    }

    #[test]
    fn consent_given_or_not_needed_is_no_reason() {
        assert!(reasons(&format!("GET http://px.example/p?gdpr=1&gdpr_consent={TCF}")).is_empty());
        assert!(reasons("GET http://px.example/p?gdpr=0").is_empty());
        assert!(reasons("GET http://px.example/p?us_privacy=1YNN").is_empty());
    }
}
