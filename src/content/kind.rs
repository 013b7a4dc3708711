//! What a body is: by its first bytes, and by what its sender says where the bytes don't tell.
//!
//! (MIME Sniffing, sections 7 and 8, for what browsers do.)

use super::image;
use crate::observe::LooksLike;

/// What the sender says, by media type or by the name in the URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Declared {
    Image,
    Html,
    Css,
    Script,
    Json,
    Xml,
    /// Text of an unnamed sort.
    Text,
    /// Nothing, or bytes of an unnamed sort.
    Unknown,
}

/// How a body is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    Raster,
    Svg,
    Html,
    Css,
    Script,
    Xml,
    /// Nothing in it causes requests.
    Nothing,
}

impl Reading {
    /// The same for a body without an address of its own: nobody can tell what it names.
    pub(super) const fn of_unnamed(self) -> Self {
        match self {
            Self::Raster | Self::Svg => self,
            Self::Html | Self::Css | Self::Script | Self::Xml | Self::Nothing => Self::Nothing,
        }
    }
}

impl Declared {
    /// By `Content-Type` and the request's target; `None` for what teaches nothing: sound, video, fonts, archives.
    pub(super) fn new(content_type: Option<&[u8]>, target: &[u8]) -> Option<Self> {
        let essence =
            content_type.unwrap_or_default().split(|&byte| byte == b';').next().unwrap_or_default().trim_ascii();
        let mut lower = [0; 64];
        let essence = match lower.get_mut(..essence.len()) {
            Some(lower) => {
                lower.copy_from_slice(essence);
                lower.make_ascii_lowercase();
                &*lower
            }
            None => b"",
        };
        Some(match essence {
            b"text/html" | b"application/xhtml+xml" => Self::Html,
            b"text/css" => Self::Css,
            b"text/plain" => match by_name(target) {
                Self::Unknown => Self::Text,
                named => named,
            },
            b"" | b"application/octet-stream" | b"binary/octet-stream" | b"application/x-download" | b"*/*" => {
                by_name(target)
            }
            _ if essence.starts_with(b"image/") => Self::Image,
            _ if essence.ends_with(b"javascript") || essence.ends_with(b"ecmascript") => Self::Script,
            _ if essence.ends_with(b"json") || essence.ends_with(b"manifest") => Self::Json,
            _ if essence.ends_with(b"xml") => Self::Xml,
            _ if essence.starts_with(b"text/") => Self::Text,
            _ if teaches_nothing(essence) => return None,
            _ => by_name(target),
        })
    }
}

/// Media that hold no page, script or image, whatever their first bytes are.
fn teaches_nothing(essence: &[u8]) -> bool {
    const STARTS: [&[u8]; 12] = [
        b"video/",
        b"audio/",
        b"font/",
        b"application/font",
        b"application/x-font",
        b"application/vnd.",
        b"application/pdf",
        b"application/zip",
        b"application/gzip",
        b"application/x-gzip",
        b"application/wasm",
        b"application/x-mpegurl",
    ];
    STARTS.iter().any(|start| essence.starts_with(start))
}

/// By the end of the path.
fn by_name(target: &[u8]) -> Declared {
    let path = target.split(|&byte| matches!(byte, b'?' | b'#')).next().unwrap_or_default();
    let name = path.rsplit(|&byte| byte == b'/').next().unwrap_or_default();
    let extension = name.rsplit(|&byte| byte == b'.').next().filter(|extension| extension.len() < name.len());
    match extension.unwrap_or_default() {
        b"js" | b"mjs" => Declared::Script,
        b"css" => Declared::Css,
        b"html" | b"htm" => Declared::Html,
        b"json" => Declared::Json,
        b"gif" | b"png" | b"jpg" | b"jpeg" | b"webp" | b"avif" | b"svg" | b"ico" | b"bmp" => Declared::Image,
        _ => Declared::Unknown,
    }
}

/// How to read a body that begins like this, and what it looks like where it is text.
pub(super) fn reading(declared: Declared, prefix: &[u8]) -> (Reading, Option<LooksLike>) {
    if image::is_raster(prefix) {
        return (Reading::Raster, None);
    }
    let text = prefix.strip_prefix(b"\xef\xbb\xbf").unwrap_or(prefix);
    if text.is_empty() || text.iter().any(|&byte| is_binary(byte)) {
        return (Reading::Nothing, None);
    }
    let looks = looks(declared, text);
    let reading = match (declared, looks) {
        // Asked for as an image or as anything, it would not run.
        (_, Looks::Svg) => Reading::Svg,
        (Declared::Image, _)
        | (Declared::Unknown | Declared::Text, Looks::Like(LooksLike::Html | LooksLike::Css | LooksLike::Text)) => {
            if declared == Declared::Unknown && looks == Looks::Like(LooksLike::Html) {
                Reading::Html
            } else {
                Reading::Nothing
            }
        }
        (_, Looks::Like(LooksLike::Html)) => Reading::Html,
        (_, Looks::Like(LooksLike::Css)) => Reading::Css,
        (_, Looks::Like(LooksLike::Script | LooksLike::Json)) => Reading::Script,
        (_, Looks::Like(LooksLike::Xml)) => Reading::Xml,
        (_, Looks::Like(LooksLike::Text)) => Reading::Nothing,
    };
    let looks = match looks {
        Looks::Svg => None,
        Looks::Like(looks) => Some(looks),
    };
    (reading, looks)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Looks {
    Svg,
    Like(LooksLike),
}

fn looks(declared: Declared, text: &[u8]) -> Looks {
    let text = text.trim_ascii_start();
    let first = text.first().copied().unwrap_or_default();
    let like = match first {
        b'<' => return markup(declared, text),
        b'{' | b'[' if is_json(text) || declared == Declared::Json => LooksLike::Json,
        _ if declared == Declared::Script && is_padded(text) => LooksLike::Json,
        _ => match declared {
            Declared::Html => LooksLike::Html,
            Declared::Css => LooksLike::Css,
            Declared::Script => LooksLike::Script,
            Declared::Json => LooksLike::Json,
            Declared::Image | Declared::Xml | Declared::Text | Declared::Unknown => {
                if is_script(text) {
                    LooksLike::Script
                } else {
                    LooksLike::Text
                }
            }
        },
    };
    Looks::Like(like)
}

/// Bytes that no text holds (MIME Sniffing, section 3, "binary data byte").
fn is_binary(byte: u8) -> bool {
    matches!(byte, 0..=8 | 0x0b | 0x0e..=0x1a | 0x1c..=0x1f)
}

fn markup(declared: Declared, text: &[u8]) -> Looks {
    let within = |name: &[u8]| memchr::memmem::find(text, name).is_some();
    let lower = text.get(..text.len().min(16)).unwrap_or_default().to_ascii_lowercase();
    if lower.starts_with(b"<svg") {
        return Looks::Svg;
    }
    let is_prologue = lower.starts_with(b"<?xml") || lower.starts_with(b"<!doctype") || lower.starts_with(b"<!--");
    if is_prologue && declared != Declared::Html && within(b"<svg") && !within(b"<html") {
        return Looks::Svg;
    }
    let is_xml = lower.starts_with(b"<?xml") || declared == Declared::Xml;
    Looks::Like(if is_xml && !within(b"<html") { LooksLike::Xml } else { LooksLike::Html })
}

/// Whether it begins as JSON begins, and a script hardly ever.
fn is_json(text: &[u8]) -> bool {
    let inside = text.get(1..).unwrap_or_default().trim_ascii_start();
    matches!(inside.first(), Some(b'"' | b'{' | b'[' | b']' | b'}' | b'0'..=b'9' | b'-' | b't' | b'f' | b'n') | None)
}

/// Whether it begins as JSON that is handed to a function of a name: `/**/show({"a":1})`.
fn is_padded(text: &[u8]) -> bool {
    let text = text.strip_prefix(b"/**/").unwrap_or(text).trim_ascii_start();
    let Some(open) = memchr::memchr(b'(', text.get(..text.len().min(128)).unwrap_or_default()) else { return false };
    let (function, rest) = text.split_at(open);
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'.');
    let inside = rest.get(1..).unwrap_or_default().trim_ascii_start();
    !function.is_empty() && function.iter().all(is_name) && inside.starts_with(b"{") && is_json(inside)
}

/// Whether it begins as scripts begin.
fn is_script(text: &[u8]) -> bool {
    const STARTS: [&[u8]; 20] = [
        b"(function",
        b"!function",
        b"function",
        b"var ",
        b"let ",
        b"const ",
        b"window.",
        b"window[",
        b"document.",
        b"self.",
        b"this.",
        b"/*",
        b"//",
        b"\"use strict\"",
        b"'use strict'",
        b"import ",
        b"export ",
        b";(",
        b"(()",
        b"try{",
    ];
    STARTS.iter().any(|start| text.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(content_type: &str, target: &str, body: &str) -> Option<(Reading, Option<LooksLike>)> {
        let declared = Declared::new((!content_type.is_empty()).then_some(content_type.as_bytes()), target.as_bytes())?;
        Some(reading(declared, body.as_bytes()))
    }

    #[test]
    fn bytes_tell_more_than_the_media_type() {
        let html = Some((Reading::Html, Some(LooksLike::Html)));
        assert_eq!(read("text/html; charset=utf-8", "/", "<!DOCTYPE html><p>"), html);
        assert_eq!(read("application/javascript", "/x.js", "<html>404"), html);
        assert_eq!(read("text/html", "/", "GIF89a\x01\0\x01\0\0\0\0"), Some((Reading::Raster, None)));
        assert_eq!(read("text/html", "/api", "{\"a\":1}"), Some((Reading::Script, Some(LooksLike::Json))));
        assert_eq!(read("image/gif", "/p.gif", "<html>no"), Some((Reading::Nothing, Some(LooksLike::Html))));
        let xml = Some((Reading::Xml, Some(LooksLike::Xml)));
        assert_eq!(read("text/xml", "/ad", "<VAST version=\"3.0\">"), xml);
        assert_eq!(read("text/html", "/ad", "<?xml version=\"1.0\"?><VAST>"), xml);
        assert_eq!(read("IMAGE/SVG+XML", "/b", "<?xml version='1.0'?><svg>"), Some((Reading::Svg, None)));
    }

    #[test]
    fn json_that_a_function_is_called_with_is_json() {
        let like = |body: &str| read("application/javascript", "/a?cb=show", body).and_then(|(_, looks)| looks);
        assert_eq!(like("/**/ show({\"a\":1});"), Some(LooksLike::Json));
        assert_eq!(like("jQuery_7.done( {\"a\":1} )"), Some(LooksLike::Json));
        for script in ["init({a:1})", "define([\"a\"],f)", "(function(){})", "if(a){f({\"a\":1})}"] {
            assert_eq!(like(script), Some(LooksLike::Script), "{script}");
        }
    }

    #[test]
    fn names_tell_where_the_media_type_does_not() {
        assert_eq!(read("", "/lib/a.js?v=1", "a(1)"), Some((Reading::Script, Some(LooksLike::Script))));
        assert_eq!(read("text/plain", "/s.css", "p{}"), Some((Reading::Css, Some(LooksLike::Css))));
        assert_eq!(read("text/plain", "/", "hello"), Some((Reading::Nothing, Some(LooksLike::Text))));
        assert_eq!(read("application/octet-stream", "/x", "\0\x01\x02"), Some((Reading::Nothing, None)));
    }

    #[test]
    fn sound_video_fonts_and_archives_teach_nothing() {
        for content_type in
            ["video/mp4", "audio/mpeg", "font/woff2", "application/zip", "application/wasm", "application/pdf"]
        {
            assert_eq!(read(content_type, "/x", "<html>"), None, "{content_type}");
        }
    }
}
