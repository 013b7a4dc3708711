//! `cookie`: one third-party cookie, sent or set.

use schemars::JsonSchema;
use serde::Serialize;

use super::{HexId, Text};
use crate::detect::Cookie;

/// A third-party cookie.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CookieEvent {
    /// Host of the request.
    pub host: Text,
    /// Registrable domain of the request.
    pub domain: Text,
    /// Registrable domain of the page.
    pub page_domain: Text,
    /// `sent` or `set`.
    pub direction: &'static str,
    /// Name; absent where it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// Keyed hash of the value.
    pub value_id: HexId,
    /// Whether the value tells clients apart.
    pub identifier: bool,
    /// Whether it belongs to another party than the page.
    pub third_party: bool,
    /// Whether it outlives the browser's session; absent where its setting was not seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persistent: Option<bool>,
    /// Its life in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lifetime_s: Option<u64>,
    /// `Strict`, `Lax` or `None`, where stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub same_site: Option<&'static str>,
    /// Whether it is kept apart for each page's site; absent where its setting was not seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partitioned: Option<bool>,
}

impl CookieEvent {
    /// What may be written of a cookie.
    pub(super) fn new(cookie: &Cookie) -> Self {
        let attributes = cookie.attributes.as_ref();
        Self {
            host: Text::from(&cookie.host),
            domain: Text::from(&cookie.domain),
            page_domain: Text::from(&cookie.page_domain),
            direction: if cookie.is_set { "set" } else { "sent" },
            name: (!cookie.name.is_empty()).then(|| Text::from(&cookie.name)),
            value_id: HexId(cookie.value_id),
            identifier: cookie.identifier,
            third_party: cookie.domain != cookie.page_domain,
            persistent: attributes.map(|set| set.persistent),
            lifetime_s: attributes.and_then(|set| set.lifetime_s),
            same_site: attributes.and_then(|set| set.same_site),
            partitioned: attributes.map(|set| set.partitioned),
        }
    }
}
