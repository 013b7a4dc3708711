//! `http`: one transaction.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;

use super::{QueryPolicy, Text};
use crate::{
    detect::About,
    observe::{FieldName, Head, HttpTransaction, escaped},
};

/// A request with its response, or one of them alone.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
#[serde(default)]
pub struct HttpEvent {
    /// Method as sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<Text>,
    /// `http` or `https`.
    pub scheme: &'static str,
    /// Host without port.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<Text>,
    /// The request-target as sent; odd bytes as `%XX`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Text>,
    /// URL; with a port where it is not the scheme's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Text>,
    /// `1.0`, `1.1`, `2` or `3`.
    pub version: &'static str,
    /// Status code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Media type of the response, without parameters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mime: Option<Text>,
    /// Bytes of the request's head and body on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_bytes: Option<u64>,
    /// Bytes of the response's head and body on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response_bytes: Option<u64>,
    /// Referrer as sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referer: Option<Text>,
    /// User-Agent, without what tells one device from another of its kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_agent: Option<Text>,
    /// Names of the cookies sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cookies_sent: Option<Vec<Text>>,
    /// Names of the cookies set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cookies_set: Option<Vec<Text>>,
    /// Where the response sends the client.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<Text>,
    /// The image that came back, by its own header.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<ImageRecord>,
    /// `plaintext` or `decrypted`.
    pub visibility: &'static str,
    /// Whether part of a head or body is missing.
    pub truncated: bool,
    /// Registrable domain of the page it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_domain: Option<Text>,
    /// Vendor of the server.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vendor: Option<Text>,
    /// Category of the vendor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Text>,
    /// Whether the server is a known tracker.
    pub tracker: bool,
}

/// An image by its header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ImageRecord {
    /// Format.
    pub format: &'static str,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

impl HttpEvent {
    /// What may be written of a transaction.
    pub(super) fn new(seen: &HttpTransaction, about: &About, query: QueryPolicy) -> Self {
        let mut event = Self {
            scheme: seen.scheme.name(),
            version: seen.version.name(),
            visibility: seen.visibility.name(),
            truncated: seen.truncated,
            page_domain: about.page_domain.as_ref().map(Text::from),
            vendor: about.vendor.as_ref().map(Text::from),
            category: about.category.as_ref().map(Text::from),
            tracker: about.is_tracker,
            ..Self::default()
        };
        if let Some(request) = &seen.request {
            event.method = Some(Text::from(&request.method));
            event.host = request.host.as_ref().map(Text::from);
            event.target = Some(query.url(&request.escaped_target()));
            event.url = seen.url().map(|url| query.url(&url));
            event.request_bytes = Some(request.bytes);
            event.referer = field(&request.head, FieldName::Referer).map(|url| query.url(&url));
            event.user_agent = field(&request.head, FieldName::UserAgent).map(|agent| query.agent(&agent));
            event.cookies_sent = Some(request.head.all(FieldName::Cookie).flat_map(sent_names).collect());
        }
        if let Some(response) = &seen.response {
            event.status = Some(response.status);
            event.mime = response.head.text(FieldName::ContentType).and_then(media_type);
            event.response_bytes = Some(response.bytes);
            event.cookies_set = Some(response.head.all(FieldName::SetCookie).filter_map(set_name).collect());
            event.location = field(&response.head, FieldName::Location).map(|url| query.url(&url));
            event.image = response.body.image.map(|image| ImageRecord {
                format: image.format.name(),
                width: image.width,
                height: image.height,
            });
        }
        event
    }
}

/// A field as text, bytes outside printable ASCII as `%XX`.
fn field(head: &Head, name: FieldName) -> Option<Cow<'_, str>> {
    head.get(name).filter(|value| !value.is_empty()).map(escaped)
}

/// A media type without parameters, in lower case; `None` where it is none.
fn media_type(text: &str) -> Option<Text> {
    let essence = text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$&-^_.+*/".contains(&byte);
    (!essence.is_empty() && essence.len() <= 127 && essence.bytes().all(is_token)).then(|| Text::from(essence))
}

/// Names in a `Cookie` field; a cookie without `=` is a value without a name, and left out.
fn sent_names(line: &[u8]) -> impl Iterator<Item = Text> {
    line.split(|&byte| byte == b';').filter_map(name_of)
}

/// Name in a `Set-Cookie` field.
fn set_name(line: &[u8]) -> Option<Text> {
    name_of(line.split(|&byte| byte == b';').next()?)
}

fn name_of(pair: &[u8]) -> Option<Text> {
    let name = pair.get(..pair.iter().position(|&byte| byte == b'=')?)?.trim_ascii();
    (!name.is_empty()).then(|| Text::from(&*escaped(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_cookies_never_stand_in_for_names() {
        let names: Vec<Text> = sent_names(b"a=1; justvalue; b = 2; =nameless; c=").collect();
        assert_eq!(names.iter().map(|name| &**name).collect::<Vec<_>>(), ["a", "b", "c"]);
        assert_eq!(set_name(b"secretvalue; Path=/"), None);
    }

    #[test]
    fn media_types_lose_parameters_and_oddities() {
        assert_eq!(media_type("Image/GIF; charset=x").as_deref(), Some("image/gif"));
        assert_eq!(media_type("<b>"), None);
        assert_eq!(media_type(""), None);
    }
}
