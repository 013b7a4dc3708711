//! What bodies taught, kept for as long as they may act: beside the load that brought them, and by URL for all clients.
//!
//! A script that lies in a browser's cache is not on the wire again; what it mentions still holds. In: mentions of a body
//! with its URL. Out: whether and how a body names a URL. Bounded in bytes, aged by capture time; prints nothing.

use std::{
    borrow::Cow,
    hash::{BuildHasher, Hasher},
    sync::{Arc, OnceLock},
    time::Duration,
};

use lru::LruCache;
use smallvec::SmallVec;

use super::{
    literal::{Explained, Literals, Target},
    reference::{UrlKey, resolve},
};
use crate::{
    base::CaptureTime,
    observe::{Mention, MentionKind, Mentions},
};

/// The most bodies that one body is remembered to have caused.
const CAUSED_MAX: usize = 16;

/// One body with the indexes that answer what it can cause; they are built when first asked for.
pub(crate) struct Body {
    mentions: Arc<Mentions>,
    base: Box<str>,
    /// Tells bodies of the same URL apart.
    fingerprint: u64,
    bytes: usize,
    has_frames: bool,
    named: OnceLock<Box<[(UrlKey, u32)]>>,
    literals: OnceLock<Literals>,
    data: OnceLock<Literals>,
}

impl Body {
    /// The body at `url`.
    pub(crate) fn new(url: &str, mentions: Arc<Mentions>) -> Self {
        let mut hasher = foldhash::quality::FixedState::with_seed(0).build_hasher();
        let mut bytes = size_of::<Self>() + url.len();
        let mut has_frames = false;
        for mention in &mentions.list {
            hasher.write(mention.text.as_bytes());
            // Text, the mention itself, and what both indexes will hold of it.
            has_frames |= mention.kind == MentionKind::Frame;
            bytes += mention.text.len() + size_of::<Mention>() + 48;
        }
        let base = match mentions.base.as_deref() {
            Some(base) => resolve(url, base).map_or_else(|| url.into(), |base| base.as_ref().into()),
            None => url.into(),
        };
        let (named, literals, data) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        Self { mentions, base, fingerprint: hasher.finish(), bytes, has_frames, named, literals, data }
    }

    /// What the body mentions.
    pub(crate) fn mentions(&self) -> &Mentions {
        &self.mentions
    }

    /// The mentions that mean exactly this URL, in the order of the body.
    pub(crate) fn mentions_of<'a>(&'a self, key: UrlKey, url: &'a str) -> impl Iterator<Item = &'a Mention> {
        let named = self.named();
        let from = named.partition_point(|entry| entry.0 < key);
        let same = named.get(from..).unwrap_or_default().iter().take_while(move |entry| entry.0 == key);
        same.filter_map(|&(_, number)| self.mention(number))
            .filter(move |mention| resolve(&self.base, &mention.text).is_some_and(|named| named == url))
    }

    /// The URLs that the body names, with the mention of each.
    pub(crate) fn names(&self) -> impl Iterator<Item = (UrlKey, &Mention)> {
        self.named().iter().filter_map(|&(key, number)| Some((key, self.mention(number)?)))
    }

    /// Whether it shows documents in frames.
    pub(crate) fn has_frames(&self) -> bool {
        self.has_frames
    }

    /// URLs of the documents that it shows in frames.
    pub(crate) fn frames(&self) -> Vec<String> {
        let frames = self.mentions.list.iter().filter(|mention| mention.kind == MentionKind::Frame);
        frames.filter_map(|mention| resolve(&self.base, &mention.text)).map(Cow::into_owned).collect()
    }

    /// How much of a URL the body's strings explain.
    pub(crate) fn explain(&self, target: &Target<'_>) -> Explained {
        let literals = self.literals.get_or_init(|| self.strings(MentionKind::Literal));
        literals.explain(target, |number| self.mention(number).map_or("", |mention| &mention.text))
    }

    /// How much of a URL is explained by data that the body holds for scripts to read.
    pub(crate) fn explain_by_data(&self, target: &Target<'_>) -> Explained {
        let data = self.data.get_or_init(|| self.strings(MentionKind::Data));
        data.explain(target, |number| self.mention(number).map_or("", |mention| &mention.text))
    }

    fn strings(&self, kind: MentionKind) -> Literals {
        let texts = (0..).zip(&self.mentions.list).filter(|(_, mention)| mention.kind == kind);
        Literals::of(texts.map(|(number, mention)| (number, &*mention.text)))
    }

    /// Tells bodies of one URL apart.
    pub(crate) fn fingerprint(&self) -> u64 {
        self.fingerprint
    }

    /// Bytes it takes, its indexes included.
    pub(crate) fn bytes(&self) -> usize {
        self.bytes
    }

    fn mention(&self, number: u32) -> Option<&Mention> {
        self.mentions.list.get(usize::try_from(number).ok()?)
    }

    fn named(&self) -> &[(UrlKey, u32)] {
        self.named.get_or_init(|| {
            let mut named: Vec<_> = (0..)
                .zip(&self.mentions.list)
                .filter(|(_, mention)| {
                    !matches!(mention.kind, MentionKind::Literal | MentionKind::Data) || is_url(&mention.text)
                })
                .filter_map(|(number, mention)| Some((UrlKey::of(&resolve(&self.base, &mention.text)?), number)))
                .collect();
            named.sort_unstable();
            named.into()
        })
    }
}

/// Whether a literal names host and all.
fn is_url(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://") || (text.starts_with("//") && text.len() > 4)
}

/// Bodies of scripts, stylesheets and documents by URL, for all clients.
pub(crate) struct BodyMemory {
    bodies: LruCache<UrlKey, Remembered, foldhash::quality::RandomState>,
    bytes: usize,
    most_bytes: usize,
    longest: Duration,
}

/// What a body taught.
#[derive(Clone, Copy)]
pub(crate) struct Taught<'a> {
    /// What it mentions.
    pub(crate) mentions: &'a Arc<Mentions>,
    /// Whether it is a script or stylesheet.
    pub(crate) is_acting: bool,
}

/// One body as it was last seen under its URL.
pub(crate) struct Remembered {
    /// Its URL.
    pub(crate) url: Box<str>,
    /// The body.
    pub(crate) body: Arc<Body>,
    /// Scripts and stylesheets that it was seen to cause.
    pub(crate) caused: SmallVec<[UrlKey; 2]>,
    /// Whether it is a script or stylesheet: what a document loads and keeps in the cache.
    pub(crate) is_acting: bool,
    at: CaptureTime,
}

impl BodyMemory {
    /// Memory of so many bytes, in which a body is believed for so long.
    pub(crate) fn new(most_bytes: usize, longest: Duration) -> Self {
        let bodies = LruCache::unbounded_with_hasher(foldhash::quality::RandomState::default());
        Self { bodies, bytes: 0, most_bytes, longest }
    }

    /// Takes in a body. The same body under the same URL is kept once, however many clients load it.
    pub(crate) fn learn(&mut self, key: UrlKey, url: &str, taught: &Taught<'_>, now: CaptureTime) -> Arc<Body> {
        let Taught { mentions, is_acting } = *taught;
        if let Some(known) = self.bodies.get_mut(&key).filter(|known| Arc::ptr_eq(&known.body.mentions, mentions)) {
            known.at = now;
            return Arc::clone(&known.body);
        }
        let body = Body::new(url, Arc::clone(mentions));
        if let Some(known) = self.bodies.get_mut(&key) {
            known.at = now;
            if known.body.fingerprint == body.fingerprint {
                return Arc::clone(&known.body);
            }
            self.bytes = self.bytes.saturating_sub(known.body.bytes).saturating_add(body.bytes);
            known.body = Arc::new(body);
            return Arc::clone(&known.body);
        }
        let body = Arc::new(body);
        self.bytes = self.bytes.saturating_add(body.bytes);
        let remembered =
            Remembered { url: url.into(), body: Arc::clone(&body), caused: SmallVec::new(), is_acting, at: now };
        self.bodies.put(key, remembered);
        while self.bytes > self.most_bytes
            && let Some((_, oldest)) = self.bodies.pop_lru()
        {
            self.bytes = self.bytes.saturating_sub(oldest.body.bytes);
        }
        body
    }

    /// What is known of a URL, where it is not too old.
    pub(crate) fn get(&self, key: UrlKey, now: CaptureTime) -> Option<&Remembered> {
        self.bodies.peek(&key).filter(|known| now.since(known.at) <= self.longest)
    }

    /// A body acted again, out of a browser's cache: it is worth keeping.
    pub(crate) fn acted(&mut self, url: &str) {
        self.bodies.promote(&UrlKey::of(url));
    }

    /// Remembers that one body caused another to be loaded, whatever pieces its URL was made of.
    pub(crate) fn caused(&mut self, cause: UrlKey, effect: UrlKey) {
        if cause != effect
            && let Some(known) = self.bodies.peek_mut(&cause)
            && !known.caused.contains(&effect)
        {
            if known.caused.len() == CAUSED_MAX {
                known.caused.remove(0);
            }
            known.caused.push(effect);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mentions(list: &[(MentionKind, &str)]) -> Arc<Mentions> {
        let list =
            list.iter().map(|&(kind, text)| Mention { kind, text: text.into(), in_noscript: false, is_tiny: false });
        Arc::new(Mentions { list: list.collect(), ..Mentions::default() })
    }

    fn taught(mentions: &Arc<Mentions>) -> Taught<'_> {
        Taught { mentions, is_acting: true }
    }

    const PAGE: &str = "http://www.shop.example/a/";

    #[test]
    fn relative_mentions_mean_what_they_mean_on_their_page() {
        let body = Body::new(
            PAGE,
            mentions(&[
                (MentionKind::Image, "p.gif"),
                (MentionKind::Literal, "//cdn.example/s.js"),
                (MentionKind::Literal, "/p.gif"),
            ]),
        );
        let kinds = |url: &str| body.mentions_of(UrlKey::of(url), url).map(|mention| mention.kind).collect::<Vec<_>>();
        assert_eq!(kinds("http://www.shop.example/a/p.gif"), [MentionKind::Image]);
        assert_eq!(kinds("http://cdn.example/s.js"), [MentionKind::Literal]);
        assert_eq!(kinds("http://www.shop.example/p.gif"), [], "a path alone may be part of any URL");
    }

    #[test]
    fn a_base_element_moves_what_is_relative() {
        let mut list = (*mentions(&[(MentionKind::Image, "p.gif")])).clone();
        list.base = Some("//static.example/x/".into());
        let body = Body::new(PAGE, Arc::new(list));
        let url = "http://static.example/x/p.gif";
        assert_eq!(body.mentions_of(UrlKey::of(url), url).count(), 1);
    }

    #[test]
    fn memory_is_bounded_in_bytes_and_believes_nothing_old() {
        let mut memory = BodyMemory::new(4_000, Duration::from_secs(60));
        for number in 0..100 {
            let url = format!("http://a.example/{number}.js");
            memory.learn(
                UrlKey::of(&url),
                &url,
                &taught(&mentions(&[(MentionKind::Literal, "/x/y.gif")])),
                CaptureTime::default(),
            );
            assert!(memory.bytes <= 4_000);
        }
        let newest = UrlKey::of("http://a.example/99.js");
        assert!(memory.get(UrlKey::of("http://a.example/0.js"), CaptureTime::default()).is_none());
        assert!(memory.get(newest, CaptureTime::from_secs(60)).is_some());
        assert!(memory.get(newest, CaptureTime::from_secs(61)).is_none());
    }

    #[test]
    fn one_body_for_all_clients_until_it_changes() {
        let mut memory = BodyMemory::new(100_000, Duration::from_secs(60));
        let mut learn = |text| {
            memory.learn(
                UrlKey::of(PAGE),
                PAGE,
                &taught(&mentions(&[(MentionKind::Image, text)])),
                CaptureTime::default(),
            )
        };
        let (one, same, other) = (learn("a.gif"), learn("a.gif"), learn("b.gif"));
        assert!(Arc::ptr_eq(&one, &same) && !Arc::ptr_eq(&one, &other));
    }
}
