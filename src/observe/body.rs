//! What bodies taught while their bytes passed by.

use std::sync::Arc;

/// Facts about one response body. The bytes themselves are not kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BodyFacts {
    /// Bytes on the wire, without chunk framing, content coding as sent.
    pub wire_bytes: u64,
    /// Bytes after content coding, as far as they were decoded; `None` where nobody decoded.
    pub decoded_bytes: Option<u64>,
    /// Whether the whole body was seen.
    pub complete: bool,
    /// Size by the image's own header, where it is an image.
    pub image: Option<Image>,
    /// BLAKE3 of the decoded body, 128 bits, where it is complete and at most 512 bytes: tells the well-known tiny images.
    pub digest: Option<[u8; 16]>,
    /// Whether it is JSON that says no more than that something arrived: `{"ok":true}`, a count of events, a receipt's number;
    /// also where a script hands it to a function.
    pub acknowledges: bool,
    /// Whether text stands in quotes in it, or something is assigned, where it has a digest: a script that short hands over what
    /// somebody can use.
    pub says_something: bool,
    /// What the bytes look like, where they are text: `<html`, `{`, and so on, whatever the media type says.
    pub looks_like: Option<LooksLike>,
    /// What an HTML, CSS or script body mentions. Shared: detection keeps it for as long as the body may act.
    pub mentions: Option<Arc<Mentions>>,
}

/// What text turned out to be, by its first bytes and its media type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LooksLike {
    /// HTML document or fragment.
    Html,
    /// Cascading style sheet.
    Css,
    /// Script.
    Script,
    /// JSON.
    Json,
    /// XML that is neither HTML nor SVG.
    Xml,
    /// Other text.
    Text,
}

/// An image by its header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Image {
    /// Its format.
    pub format: ImageFormat,
    /// Width in pixels, as the header says.
    pub width: u32,
    /// Height in pixels, as the header says.
    pub height: u32,
}

/// Formats that browsers take for images.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImageFormat {
    /// Graphics Interchange Format.
    Gif,
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
    /// WebP.
    Webp,
    /// AVIF.
    Avif,
    /// HEIF other than AVIF.
    Heif,
    /// Windows bitmap.
    Bmp,
    /// Windows icon.
    Ico,
    /// JPEG XL.
    Jxl,
    /// Scalable Vector Graphics.
    Svg,
}

impl ImageFormat {
    /// As events write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Gif => "gif",
            Self::Png => "png",
            Self::Jpeg => "jpeg",
            Self::Webp => "webp",
            Self::Avif => "avif",
            Self::Heif => "heif",
            Self::Bmp => "bmp",
            Self::Ico => "ico",
            Self::Jxl => "jxl",
            Self::Svg => "svg",
        }
    }
}

/// The URLs and strings that a body can cause requests with, in the order of their first appearance, within bounds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mentions {
    /// What was mentioned.
    pub list: Vec<Mention>,
    /// `href` of the first `base` element: relative URLs resolve against it.
    pub base: Option<Box<str>>,
    /// The document's referrer policy by its `meta` element.
    pub referrer_policy: Option<ReferrerPolicy>,
    /// Text of the `title` element, at most 200 bytes: page context such as "Thank you".
    pub title: Option<Box<str>>,
    /// Whether a bound was reached and some are missing.
    pub truncated: bool,
}

/// One mention.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Mention {
    /// Where it stood.
    pub kind: MentionKind,
    /// The URL as written with entities and string escapes undone, often relative; for `Literal` a script's string.
    pub text: Box<str>,
    /// Inside `noscript`: a browser with scripts on does not load it.
    pub in_noscript: bool,
    /// `width` and `height` attributes of an image, or of its inline style, at most 3 pixels each: meant not to be seen.
    pub is_tiny: bool,
}

/// Where a mention stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MentionKind {
    /// `img`, `input type=image`, `picture`, `srcset`, `image` in SVG, `video poster`.
    Image,
    /// `data-src` and the like: an image that a script will load later.
    LazyImage,
    /// `script src`.
    Script,
    /// `link rel=stylesheet`.
    Stylesheet,
    /// `link` of another kind: icon, preload, prefetch, preconnect, manifest.
    Link,
    /// `iframe`, `frame`, `portal`.
    Frame,
    /// `object`, `embed`.
    Object,
    /// `video`, `audio`, `source`, `track`.
    Media,
    /// `a href`, `area href`, `form action`: a navigation that a person may start.
    Anchor,
    /// `a ping`.
    Ping,
    /// `meta http-equiv=refresh`.
    Refresh,
    /// `url()` in a stylesheet, `style` element or attribute.
    CssUrl,
    /// `@import`.
    CssImport,
    /// A string of a script or of JSON, where it can be part of a host or URL. Inline script of a page included.
    Literal,
    /// The same in data that the page holds for its scripts: JSON in a `script` element, attributes for a script to read.
    Data,
}

/// How much of the page's URL its requests may name (Referrer Policy, section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReferrerPolicy {
    /// `no-referrer`.
    NoReferrer,
    /// `same-origin`.
    SameOrigin,
    /// `origin`, `strict-origin`, `origin-when-cross-origin`, `strict-origin-when-cross-origin`.
    Origin,
    /// `unsafe-url`, `no-referrer-when-downgrade`.
    Full,
}
