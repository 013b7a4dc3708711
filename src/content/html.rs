//! What a page mentions, found by streaming over its markup.
//!
//! In: text of a page in pieces, ASCII-compatible. Out: every URL that the page loads or leads to, strings of inline scripts,
//! its title, base and referrer policy. Builds no tree. Bounded memory: a tag longer than [`TAG_MEMORY`] ends the reading.

use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use encoding_rs::Encoding;
use lol_html::{
    AsciiCompatibleEncoding, ElementContentHandlers, HtmlRewriter, MemorySettings, Selector, Settings,
    html_content::TextChunk,
    send::{Element, SendHandlerTypes},
};

use smallvec::SmallVec;

use super::{
    css::CssReader,
    image::length,
    mention::{Collector, Standing},
    script::ScriptReader,
};
use crate::observe::{MentionKind, Mentions, ReferrerPolicy};

/// Bytes that the tokenizer may hold of one page: the tags that are open and the longest one at hand.
const TAG_MEMORY: usize = 384 << 10;

/// The page is handed on in pieces of this many bytes, so that what memory allows does not depend on how it was cut.
const PIECE: usize = 4096;

/// The longest title that is kept, in bytes.
const TITLE_MAX: usize = 200;

/// Bytes of one `noscript` that are read, about.
const NOSCRIPT_MAX: usize = 16 << 10;

/// Sides of an image that is not meant to be seen, in pixels.
const TINY_MAX: u32 = 3;

type Rewriter = HtmlRewriter<'static, fn(&[u8]), SendHandlerTypes>;

/// Every element: to ask the selectors of a library for those that matter costs more than to look at each.
static ELEMENTS: LazyLock<Option<Selector>> = LazyLock::new(|| "*".parse().ok());
static TEXTS: LazyLock<Option<Selector>> = LazyLock::new(|| "script, style, title, noscript".parse().ok());

/// Reads one page.
pub(super) struct HtmlReader {
    rewriter: Option<Rewriter>,
    page: Arc<Mutex<Page>>,
    held: Vec<u8>,
}

struct Page {
    out: Collector,
    /// Whether all of it stands in `noscript`.
    in_noscript: bool,
    text: Text,
}

/// What the text that comes next is.
enum Text {
    Other,
    Script(ScriptReader),
    Style(CssReader),
    Title(String),
    /// Markup that a browser with scripts on takes for text.
    Noscript(String),
}

impl HtmlReader {
    /// A reader that collects into `out`; `charset` is what the sender says, UTF-8 where that is none.
    pub(super) fn new(out: Collector, charset: Option<&'static Encoding>) -> Self {
        Self::standing(out, charset, false)
    }

    fn standing(out: Collector, charset: Option<&'static Encoding>, in_noscript: bool) -> Self {
        let page = Arc::new(Mutex::new(Page { out, in_noscript, text: Text::Other }));
        let encoding = charset.and_then(AsciiCompatibleEncoding::new).unwrap_or_else(AsciiCompatibleEncoding::utf_8);
        let memory = MemorySettings::new().with_max_allowed_memory_usage(TAG_MEMORY);
        let memory = memory.with_preallocated_parsing_buffer_size(1024);
        let mut settings = Settings::new_send()
            .with_encoding(encoding)
            .with_memory_settings(memory)
            .with_adjust_charset_on_meta_tag(charset.is_none())
            .with_strict(false);
        if let (Some(every), Some(texts)) = (&*ELEMENTS, &*TEXTS) {
            let seen = Arc::clone(&page);
            let elements = ElementContentHandlers::default().element(move |element: &mut Element<'_, '_>| {
                locked(&seen).element(element);
                Ok(())
            });
            let seen = Arc::clone(&page);
            let text = ElementContentHandlers::default().text(move |chunk: &mut TextChunk<'_>| {
                locked(&seen).text(chunk.as_str(), chunk.last_in_text_node());
                Ok(())
            });
            settings = settings
                .append_element_content_handler((std::borrow::Cow::Borrowed(every), elements))
                .append_element_content_handler((std::borrow::Cow::Borrowed(texts), text));
        }
        let nowhere: fn(&[u8]) = |_| {};
        Self { rewriter: Some(HtmlRewriter::new(settings, nowhere)), page, held: Vec::new() }
    }

    /// Takes the next piece of text; answers whether more of it could tell more.
    pub(super) fn push(&mut self, mut text: &[u8]) -> bool {
        while !text.is_empty() && self.rewriter.is_some() {
            let room = PIECE.saturating_sub(self.held.len());
            let (part, rest) = text.split_at_checked(room).unwrap_or((text, &[]));
            text = rest;
            if self.held.is_empty() && part.len() == PIECE {
                self.write(part);
            } else {
                self.held.extend_from_slice(part);
                if self.held.len() == PIECE {
                    let held = std::mem::take(&mut self.held);
                    self.write(&held);
                    self.held = held;
                    self.held.clear();
                }
            }
        }
        self.rewriter.is_some()
    }

    /// All that was found.
    pub(super) fn finish(self, is_cut: bool) -> Mentions {
        let (out, is_stopped) = self.into_collector();
        out.finish(is_cut || is_stopped)
    }

    /// What was collected, and whether a bound ended the reading.
    fn into_collector(mut self) -> (Collector, bool) {
        let held = std::mem::take(&mut self.held);
        self.write(&held);
        let is_stopped = self.rewriter.is_none();
        if let Some(rewriter) = self.rewriter.take() {
            // What a bound of the tokenizer ends here was collected before.
            drop(rewriter.end());
        }
        let mut page = locked(&self.page);
        page.end_text();
        (std::mem::replace(&mut page.out, Collector::closed()), is_stopped)
    }

    fn write(&mut self, piece: &[u8]) {
        let is_over = self.rewriter.as_mut().is_some_and(|rewriter| rewriter.write(piece).is_err());
        if is_over || locked(&self.page).out.is_full() {
            self.rewriter = None;
        }
    }
}

fn locked(page: &Mutex<Page>) -> std::sync::MutexGuard<'_, Page> {
    page.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Page {
    fn text(&mut self, text: &str, is_last: bool) {
        match &mut self.text {
            Text::Other => return,
            Text::Script(reader) => reader.push(text.as_bytes(), &mut self.out),
            Text::Style(reader) => reader.push(text.as_bytes(), &mut self.out),
            Text::Title(title) => {
                if title.len() < 2 * TITLE_MAX {
                    title.push_str(text);
                }
            }
            Text::Noscript(markup) => {
                if markup.len() < NOSCRIPT_MAX {
                    markup.push_str(text);
                }
            }
        }
        if is_last {
            self.end_text();
        }
    }

    fn end_text(&mut self) {
        match std::mem::replace(&mut self.text, Text::Other) {
            Text::Other | Text::Style(_) => {}
            Text::Script(mut reader) => reader.finish(&mut self.out),
            Text::Title(title) => {
                if let Some(document) = self.out.document() {
                    document.title.get_or_insert_with(|| shortened(&title).into());
                }
            }
            Text::Noscript(markup) => {
                let out = std::mem::replace(&mut self.out, Collector::closed());
                let mut reader = HtmlReader::standing(out, None, true);
                reader.push(markup.as_bytes());
                self.out = reader.into_collector().0;
            }
        }
    }

    fn element(&mut self, element: &Element<'_, '_>) {
        let tag = element.tag_name();
        let tag = tag.as_str();
        // Named once: each look by name into the element would go through all of them, letter by letter.
        let given: SmallVec<[_; 8]> = element.attributes().iter().map(|given| (given.name(), given)).collect();
        let raw = |name: &str| given.iter().find(|(known, _)| known == name).map(|(_, given)| given.value());
        let attribute = |name: &str| raw(name).map(|value| htmlize::unescape_attribute(value.as_str()).into_owned());
        let style = attribute("style");
        let in_noscript = self.in_noscript;
        let plain = Standing { in_noscript, ..Standing::default() };
        let data = Standing { is_data: true, ..plain };
        if let Some(style) = style.as_deref().filter(|style| style.contains("url")) {
            CssReader::new(plain).push(style.as_bytes(), &mut self.out);
        }
        for name in ["onload", "onclick", "onerror"] {
            if let Some(script) = attribute(name) {
                let mut reader = ScriptReader::new(plain);
                reader.push(script.as_bytes(), &mut self.out);
                reader.finish(&mut self.out);
            }
        }
        match tag {
            "meta" => return self.meta(attribute),
            "noscript" => return self.text = Text::Noscript(String::new()),
            "style" => return self.text = Text::Style(CssReader::new(plain)),
            "title" if element.namespace_uri().ends_with("xhtml") => return self.text = Text::Title(String::new()),
            "base" => {
                if let (Some(href), Some(document)) = (attribute("href"), self.out.document()) {
                    document.base.get_or_insert_with(|| href.trim_ascii().into());
                }
                return;
            }
            "a" | "area" => {
                for ping in attribute("ping").unwrap_or_default().split_ascii_whitespace() {
                    self.out.url(MentionKind::Ping, ping, plain);
                }
            }
            "link" => return self.link(attribute, plain),
            "script" if raw("src").is_none() => {
                let kind = attribute("type").unwrap_or_default().to_ascii_lowercase();
                if kind.is_empty() || kind == "module" || kind.contains("javascript") {
                    self.text = Text::Script(ScriptReader::new(plain));
                } else if kind.contains("json") {
                    self.text = Text::Script(ScriptReader::new(data));
                }
            }
            _ => {}
        }
        let side = |name: &str| attribute(name).as_deref().and_then(length);
        let is_tiny = (matches!(tag, "img" | "iframe" | "object" | "embed" | "image" | "input") || is_of_script(tag))
            && (is_hidden(side("width"), side("height"), style.as_deref()) || raw("hidden").is_some());
        let standing = Standing { is_tiny, ..plain };
        for (name, given) in &given {
            let Some(kind) = kind(tag, name, raw) else { continue };
            let value = given.value();
            let value = htmlize::unescape_attribute(value.as_str());
            if name.ends_with("srcset") {
                candidates(&value, |url| self.out.url(kind, url, standing));
            } else if kind == MentionKind::Literal {
                self.out.literal(value.as_bytes(), standing);
            } else if kind == MentionKind::Data {
                self.out.literal(value.as_bytes(), data);
            } else {
                self.out.url(kind, &value, standing);
            }
        }
    }

    fn meta(&mut self, attribute: impl Fn(&str) -> Option<String>) {
        let Some(content) = attribute("content") else { return };
        if attribute("http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("refresh")) {
            if let Some(url) = refresh(&content) {
                self.out.url(
                    MentionKind::Refresh,
                    url,
                    Standing { in_noscript: self.in_noscript, ..Standing::default() },
                );
            }
        } else if attribute("name").is_some_and(|name| name.eq_ignore_ascii_case("referrer"))
            && let Some(document) = self.out.document()
        {
            document.referrer_policy = referrer_policy(&content).or(document.referrer_policy);
        }
    }

    fn link(&mut self, attribute: impl Fn(&str) -> Option<String>, standing: Standing) {
        let rel = attribute("rel").unwrap_or_default().to_ascii_lowercase();
        let says = |word: &str| rel.split_ascii_whitespace().any(|rel| rel == word);
        let kind = if says("stylesheet") {
            MentionKind::Stylesheet
        } else if ["icon", "apple-touch-icon", "apple-touch-icon-precomposed", "mask-icon", "fluid-icon", "preload"]
            .iter()
            .any(|rel| says(rel))
            || ["modulepreload", "prefetch", "prerender", "preconnect", "dns-prefetch", "manifest"]
                .iter()
                .any(|rel| says(rel))
        {
            MentionKind::Link
        } else {
            return;
        };
        if let Some(href) = attribute("href") {
            self.out.url(kind, &href, standing);
        }
        candidates(&attribute("imagesrcset").unwrap_or_default(), |url| self.out.url(kind, url, standing));
    }
}

/// What an attribute's value is loaded as, if at all.
fn kind(tag: &str, name: &str, raw: impl Fn(&str) -> Option<String>) -> Option<MentionKind> {
    Some(match (tag, name) {
        ("input", "src") => {
            let is_image = raw("type").is_some_and(|kind| kind.eq_ignore_ascii_case("image"));
            return is_image.then_some(MentionKind::Image);
        }
        ("img", "src")
        | ("img" | "source", "srcset")
        | ("image", "href" | "xlink:href")
        | ("video", "poster")
        | (_, "background") => MentionKind::Image,
        ("script", "src") => MentionKind::Script,
        ("iframe" | "frame" | "portal", "src") => MentionKind::Frame,
        ("object", "data") | ("embed", "src") => MentionKind::Object,
        ("video" | "audio" | "source" | "track", "src") => MentionKind::Media,
        ("a" | "area", "href") | ("form", "action") => MentionKind::Anchor,
        ("img" | "source" | "iframe", name) if name.starts_with("data-") && is_lazy(name) => MentionKind::LazyImage,
        (_, "data-src" | "data-bg" | "data-background" | "data-background-image" | "data-original") => {
            MentionKind::LazyImage
        }
        // Settings of a script, and a page inside an attribute.
        ("script", name) if name.starts_with("data-") => MentionKind::Data,
        (_, "data-url") => MentionKind::Data,
        (tag, "src") if is_of_script(tag) => MentionKind::Data,
        ("iframe", "srcdoc") => MentionKind::Literal,
        _ => return None,
    })
}

/// Elements of this sort of name are none of HTML's: a script defines them (HTML, "valid custom element name").
fn is_of_script(tag: &str) -> bool {
    tag.contains('-')
}

fn is_lazy(name: &str) -> bool {
    ["src", "lazy", "original", "bg", "image", "img"].iter().any(|part| name.contains(part))
}

/// URLs of a `srcset` (HTML, "parsing a srcset attribute"): separated by commas, each with a descriptor behind white space.
fn candidates(text: &str, mut each: impl FnMut(&str)) {
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|letter: char| letter.is_ascii_whitespace() || letter == ',');
        let end = rest.find(|letter: char| letter.is_ascii_whitespace()).unwrap_or(rest.len());
        let Some((url, after)) = rest.split_at_checked(end).filter(|(url, _)| !url.is_empty()) else { return };
        let bare = url.trim_end_matches(',');
        each(bare);
        rest = if bare.len() < url.len() { after } else { after.split_once(',').map_or("", |(_, rest)| rest) };
    }
}

/// `5; url='/next'` (HTML, "shared declarative refresh steps").
fn refresh(content: &str) -> Option<&str> {
    let (_, rest) = content.split_once([';', ','])?;
    let rest = rest.trim_ascii_start();
    let is_named = rest.get(..3).is_some_and(|name| name.eq_ignore_ascii_case("url"));
    let value = if is_named { rest.split_once('=').map_or(rest, |(_, value)| value) } else { rest };
    let value = value.trim_ascii();
    Some(value.split(['"', '\'']).find(|part| !part.is_empty()).unwrap_or(value))
}

/// The last policy that is known counts (Referrer Policy, section 8.1; legacy names by HTML, "meta referrer").
fn referrer_policy(content: &str) -> Option<ReferrerPolicy> {
    content.split(',').rev().find_map(|name| {
        Some(match name.trim().to_ascii_lowercase().as_str() {
            "no-referrer" | "never" => ReferrerPolicy::NoReferrer,
            "same-origin" => ReferrerPolicy::SameOrigin,
            "origin"
            | "strict-origin"
            | "origin-when-cross-origin"
            | "strict-origin-when-cross-origin"
            | "default"
            | "origin-when-crossorigin" => ReferrerPolicy::Origin,
            "unsafe-url" | "no-referrer-when-downgrade" | "always" => ReferrerPolicy::Full,
            _ => return None,
        })
    })
}

/// Whether attributes or inline style say that nothing is to be seen: at most three pixels each way, or not drawn.
fn is_hidden(mut width: Option<u32>, mut height: Option<u32>, style: Option<&str>) -> bool {
    for declaration in style.unwrap_or_default().split(';') {
        let Some((name, value)) = declaration.split_once(':') else { continue };
        let (name, value) = (name.trim().to_ascii_lowercase(), value.trim().trim_end_matches("!important").trim_end());
        match (name.as_str(), value.to_ascii_lowercase().as_str()) {
            ("display", "none") | ("visibility", "hidden" | "collapse") | ("opacity", "0") => return true,
            ("width" | "max-width", value) => width = length(value).or(width),
            ("height" | "max-height", value) => height = length(value).or(height),
            _ => {}
        }
    }
    let is_tiny = |side: Option<u32>| side.is_some_and(|pixels| pixels <= TINY_MAX);
    is_tiny(width) && is_tiny(height)
}

/// A title with its entities undone and white space joined, at most [`TITLE_MAX`] bytes.
fn shortened(title: &str) -> String {
    let title = htmlize::unescape(title);
    let mut short = String::new();
    for word in title.split_whitespace() {
        if short.len().saturating_add(word.len()) >= TITLE_MAX {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short
}
