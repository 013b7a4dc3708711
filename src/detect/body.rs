//! One body and what it can cause: the URLs it names, and those that its strings may be put together to.
//!
//! In: mentions and the URL of their body. Out: whether and how the body names a URL. The same bytes under many URLs have one
//! index, made of the mentions as they are written: only what depends on the URL is worked out for each. Prints nothing.

use std::{
    borrow::Cow,
    hash::{BuildHasher, Hasher},
    sync::{Arc, OnceLock},
};

use smallvec::SmallVec;

use super::{
    literal::{Explained, Literals, Target},
    reference::{Base, Party, Shape, UrlKey, bare, shape},
    sieve::Sieve,
};
use crate::observe::{Mention, MentionKind, Mentions};

/// What bodies of the same bytes have in common; made when first asked for.
pub(crate) struct Index {
    mentions: Arc<Mentions>,
    /// Tells bodies of the same URL apart.
    fingerprint: u64,
    bytes: usize,
    has_frames: bool,
    named: OnceLock<Named>,
    literals: OnceLock<Literals>,
    data: OnceLock<Literals>,
}

/// Mentions that name URLs, by their text.
struct Named {
    /// Hash of the text and number of the mention, sorted: where the text has a [`Shape`].
    plain: Box<[(UrlKey, u32)]>,
    sieve: Sieve,
    /// Numbers of those that have to be resolved.
    odd: Box<[u32]>,
    /// Those that load what acts, in the order of the body.
    acting: Box<[Acting]>,
}

/// A mention that loads what acts.
struct Acting {
    number: u32,
    /// Key of its URL in a body that came by http, and in one that came by https, where it depends on nothing else.
    keys: Option<[UrlKey; 2]>,
}

impl Acting {
    /// A mention of this kind, whose bare text has this key and shape, where it loads what acts.
    fn of(kind: MentionKind, number: u32, text: &str, (key, shape): (UrlKey, Option<Shape>)) -> Option<Self> {
        use MentionKind::{CssImport, Link, Literal, Script, Stylesheet};
        if !matches!(kind, Script | Stylesheet | Link | CssImport | Literal) {
            return None;
        }
        let with = |scheme: &str| UrlKey::of(&[scheme, text].concat());
        let keys = match shape {
            Some(Shape::Url) => Some([key; 2]),
            Some(Shape::Authority) => Some([with("http:"), with("https:")]),
            _ => None,
        };
        Some(Self { number, keys })
    }
}

impl Index {
    /// Of what a body mentions.
    pub(crate) fn of(mentions: Arc<Mentions>) -> Self {
        let mut hasher = foldhash::quality::FixedState::with_seed(0).build_hasher();
        let mut bytes = size_of::<Self>();
        let mut has_frames = false;
        for mention in &mentions.list {
            hasher.write(mention.text.as_bytes());
            // Text, the mention itself, and what the indexes will hold of it.
            has_frames |= mention.kind == MentionKind::Frame;
            bytes += mention.text.len() + size_of::<Mention>() + 64;
        }
        Self {
            mentions,
            fingerprint: hasher.finish(),
            bytes,
            has_frames,
            named: OnceLock::new(),
            literals: OnceLock::new(),
            data: OnceLock::new(),
        }
    }

    /// What it was made of.
    pub(crate) fn mentions(&self) -> &Arc<Mentions> {
        &self.mentions
    }

    /// Mentions that name host and all, or a place beside their body, with their numbers.
    fn urls(&self) -> impl Iterator<Item = (u32, &Mention)> {
        let is_named = |mention: &Mention| {
            !matches!(mention.kind, MentionKind::Literal | MentionKind::Data) || is_url(&mention.text)
        };
        (0..).zip(&self.mentions.list).filter(move |(_, mention)| is_named(mention))
    }

    fn named(&self) -> &Named {
        self.named.get_or_init(|| {
            let (mut plain, mut odd, mut acting) = (Vec::new(), Vec::new(), Vec::new());
            for (number, mention) in self.urls() {
                let text = bare(&mention.text);
                let (key, shape) = (UrlKey::of(text), shape(text));
                match shape {
                    Some(Shape::Query) | None => odd.push(number),
                    Some(_) => plain.push((key, number)),
                }
                acting.extend(Acting::of(mention.kind, number, text, (key, shape)));
            }
            plain.sort_unstable();
            let sieve = Sieve::of(plain.iter().map(|(key, _)| key.bits()));
            Named { plain: plain.into(), sieve, odd: odd.into(), acting: acting.into() }
        })
    }

    fn strings(&self, kind: MentionKind) -> Literals {
        let texts = (0..).zip(&self.mentions.list).filter(|(_, mention)| mention.kind == kind);
        Literals::of(texts.map(|(number, mention)| (number, &*mention.text)))
    }

    fn mention(&self, number: u32) -> Option<&Mention> {
        self.mentions.list.get(usize::try_from(number).ok()?)
    }

    fn text(&self, number: u32) -> &str {
        self.mention(number).map_or("", |mention| &mention.text)
    }
}

/// One body at its URL.
pub(crate) struct Body {
    index: Arc<Index>,
    base: Base<'static>,
    party: Option<Party>,
    /// URLs that only resolving tells.
    resolved: OnceLock<Box<[(UrlKey, u32)]>>,
}

impl Body {
    /// The body at `url`.
    pub(crate) fn new(url: &str, index: Arc<Index>) -> Self {
        let own = Base::of(url);
        let base = match index.mentions.base.as_deref().and_then(|base| own.resolve(base)) {
            Some(base) => Base::of(&base).into_owned(),
            None => own.into_owned(),
        };
        Self { index, base, party: Party::of(url), resolved: OnceLock::new() }
    }

    /// Whose it is.
    pub(crate) fn party(&self) -> Option<Party> {
        self.party
    }

    /// What the body mentions.
    pub(crate) fn mentions(&self) -> &Arc<Mentions> {
        &self.index.mentions
    }

    /// The mentions that mean exactly this URL, in the order of the body.
    pub(crate) fn mentions_of(&self, key: UrlKey, url: &str) -> SmallVec<[&Mention; 4]> {
        let named = self.index.named();
        let mut numbers = SmallVec::<[u32; 4]>::new();
        for form in self.base.forms(url).into_iter().flatten() {
            let key = if form.len() == url.len() { key } else { UrlKey::of(form) };
            if named.sieve.may_hold(key.bits()) {
                numbers.extend(under(&named.plain, key));
            }
        }
        if !named.odd.is_empty() {
            numbers.extend(under(self.resolved(&named.odd), key));
        }
        numbers.sort_unstable();
        let found = numbers.into_iter().filter_map(|number| self.index.mention(number));
        found.filter(|mention| self.base.resolve(&mention.text).is_some_and(|named| named == url)).collect()
    }

    /// The scripts, stylesheets and the like that the body names, in its order.
    pub(crate) fn acting(&self) -> impl Iterator<Item = UrlKey> {
        let (index, is_https) = (&*self.index, self.base.is_https());
        index.named().acting.iter().filter_map(move |acting| match acting.keys {
            Some([http, https]) => Some(if is_https { https } else { http }),
            None => Some(UrlKey::of(&self.base.resolve(index.text(acting.number))?)),
        })
    }

    /// Whether it shows documents in frames.
    pub(crate) fn has_frames(&self) -> bool {
        self.index.has_frames
    }

    /// URLs of the documents that it shows in frames.
    pub(crate) fn frames(&self) -> Vec<String> {
        let frames = self.mentions().list.iter().filter(|mention| mention.kind == MentionKind::Frame);
        frames.filter_map(|mention| self.base.resolve(&mention.text)).map(Cow::into_owned).collect()
    }

    /// How much of a URL the body's strings explain.
    pub(crate) fn explain(&self, target: &Target<'_>) -> Explained {
        let literals = self.index.literals.get_or_init(|| self.index.strings(MentionKind::Literal));
        literals.explain(target, |number| self.index.text(number))
    }

    /// How much of a URL is explained by data that the body holds for scripts to read.
    pub(crate) fn explain_by_data(&self, target: &Target<'_>) -> Explained {
        let data = self.index.data.get_or_init(|| self.index.strings(MentionKind::Data));
        data.explain(target, |number| self.index.text(number))
    }

    /// Tells bodies of one URL apart.
    pub(crate) fn fingerprint(&self) -> u64 {
        self.index.fingerprint
    }

    /// Bytes it takes, its indexes included as if they were its own.
    pub(crate) fn bytes(&self) -> usize {
        self.index.bytes + size_of::<Self>() + self.base.bytes()
    }

    fn resolved(&self, odd: &[u32]) -> &[(UrlKey, u32)] {
        self.resolved.get_or_init(|| {
            let url = |number| self.base.resolve(self.index.text(number));
            let mut resolved: Vec<_> =
                odd.iter().filter_map(|&number| Some((UrlKey::of(&url(number)?), number))).collect();
            resolved.sort_unstable();
            resolved.into()
        })
    }
}

/// The numbers under a key.
fn under(sorted: &[(UrlKey, u32)], key: UrlKey) -> impl Iterator<Item = u32> {
    let from = sorted.partition_point(|entry| entry.0 < key);
    let same = sorted.get(from..).unwrap_or_default().iter().take_while(move |entry| entry.0 == key);
    same.map(|&(_, number)| number)
}

/// Whether a literal names host and all.
fn is_url(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://") || (text.starts_with("//") && text.len() > 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(list: &[(MentionKind, &str)], base: Option<&str>) -> Body {
        let list =
            list.iter().map(|&(kind, text)| Mention { kind, text: text.into(), in_noscript: false, is_tiny: false });
        let base = base.map(Into::into);
        let mentions = Mentions { list: list.collect(), base, ..Mentions::default() };
        Body::new("http://www.shop.example/a/", Arc::new(Index::of(Arc::new(mentions))))
    }

    fn kinds(body: &Body, url: &str) -> Vec<MentionKind> {
        body.mentions_of(UrlKey::of(url), url).iter().map(|mention| mention.kind).collect()
    }

    #[test]
    fn relative_mentions_mean_what_they_mean_on_their_page() {
        let body = body(
            &[
                (MentionKind::Image, "p.gif"),
                (MentionKind::Literal, "//cdn.example/s.js"),
                (MentionKind::Literal, "/p.gif"),
                (MentionKind::Image, "../up.gif"),
                (MentionKind::Frame, "?again"),
                (MentionKind::Media, "/v.mp4#t=10"),
                (MentionKind::Script, "HTTP://CDN.example/s.js"),
            ],
            None,
        );
        assert_eq!(kinds(&body, "http://www.shop.example/a/p.gif"), [MentionKind::Image]);
        assert_eq!(kinds(&body, "http://cdn.example/s.js"), [MentionKind::Literal, MentionKind::Script]);
        assert_eq!(kinds(&body, "https://cdn.example/s.js"), [], "of another scheme");
        assert_eq!(kinds(&body, "http://www.shop.example/p.gif"), [], "a path alone may be part of any URL");
        assert_eq!(kinds(&body, "http://www.shop.example/up.gif"), [MentionKind::Image]);
        assert_eq!(kinds(&body, "http://www.shop.example/a/?again"), [MentionKind::Frame]);
        assert_eq!(kinds(&body, "http://www.shop.example/v.mp4"), [MentionKind::Media]);
        assert_eq!(kinds(&body, "http://other.example/v.mp4"), []);
    }

    #[test]
    fn a_base_element_moves_what_is_relative() {
        let body = body(&[(MentionKind::Image, "p.gif")], Some("//static.example/x/"));
        assert_eq!(kinds(&body, "http://static.example/x/p.gif"), [MentionKind::Image]);
        assert_eq!(kinds(&body, "http://www.shop.example/a/p.gif"), []);
    }

    #[test]
    fn scripts_and_stylesheets_are_named_in_the_order_of_the_body() {
        let body = body(
            &[
                (MentionKind::Script, "/one.js"),
                (MentionKind::Image, "/p.gif"),
                (MentionKind::Stylesheet, "//cdn.example/two.css"),
                (MentionKind::Literal, "https://cdn.example/three.js"),
            ],
            None,
        );
        let wanted = ["http://www.shop.example/one.js", "http://cdn.example/two.css", "https://cdn.example/three.js"];
        assert!(body.acting().eq(wanted.map(UrlKey::of)));
    }
}
