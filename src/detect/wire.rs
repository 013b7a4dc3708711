//! Browsing written by hand for the tests of pages and initiators: what a client asked for, one line a request.

use std::sync::Arc;

use super::{
    Initiator, Limits,
    browse::Browsing,
    exchange::{Exchange, Outline},
    set_cookie::SetCookies,
    view::{ClientKey, PageView},
};
use crate::{
    base::{CaptureTime, Host},
    observe::{
        BodyFacts, FieldName, Head, HttpTransaction, HttpVersion, LooksLike, Mention, MentionKind, Mentions,
        ReferrerPolicy, Request, Response, Scheme, Visibility,
    },
};

const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0";

/// What a client asked for, in order.
#[derive(Default)]
pub(crate) struct Wire {
    exchanges: Vec<HttpTransaction>,
    /// The connection of each.
    connections: Vec<u64>,
    millis: i64,
}

/// Where a request belongs and what caused it.
pub(crate) struct Seen {
    pub(crate) page: Option<PageView>,
    pub(crate) initiator: Initiator,
    /// Whether the redirects that follow hand something on to another party.
    pub(crate) leads_on: bool,
}

/// One request while it is being written.
pub(crate) struct Line<'a> {
    wire: &'a mut Wire,
    at: usize,
}

impl Wire {
    /// So much time passes.
    pub(crate) fn wait(&mut self, millis: i64) -> &mut Self {
        self.millis += millis;
        self
    }

    /// A request with what it accepts; answered 200 with nothing that teaches.
    pub(crate) fn get(&mut self, url: &str, accept: &str) -> Line<'_> {
        let (scheme, rest) = url.split_once("://").unwrap();
        let (host, path) = rest.split_at(rest.find('/').unwrap());
        self.millis += 10;
        let started = CaptureTime::from_nanos((1_790_000_000_000 + self.millis) * 1_000_000);
        let mut head = Head::default();
        head.push(FieldName::UserAgent, BROWSER.as_bytes());
        head.push(FieldName::Accept, accept.as_bytes());
        let request = Request {
            started,
            method: "GET".into(),
            target: path.as_bytes().into(),
            host: Host::parse(host.as_bytes()),
            port: 80,
            head,
            bytes: 100,
            body_bytes: 0,
            body: None,
        };
        self.millis += 10;
        let ended = CaptureTime::from_nanos((1_790_000_000_000 + self.millis) * 1_000_000);
        let response =
            Response { started, ended, status: 200, head: Head::default(), bytes: 100, body: BodyFacts::default() };
        self.exchanges.push(HttpTransaction {
            request: Some(request),
            response: Some(response),
            version: HttpVersion::Http11,
            scheme: if scheme == "https" { Scheme::Https } else { Scheme::Http },
            visibility: Visibility::Plaintext,
            truncated: false,
        });
        self.connections.push(0);
        let at = self.exchanges.len() - 1;
        Line { wire: self, at }
    }

    /// A navigation.
    pub(crate) fn page(&mut self, url: &str) -> Line<'_> {
        let mut line = self.get(url, "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        line.request().head.push(FieldName::UpgradeInsecureRequests, b"1");
        line.answer().body.looks_like = Some(LooksLike::Html);
        line
    }

    /// A script.
    pub(crate) fn script(&mut self, url: &str) -> Line<'_> {
        let mut line = self.get(url, "*/*");
        line.answer().head.push(FieldName::ContentType, b"application/javascript");
        line.answer().body.looks_like = Some(LooksLike::Script);
        line
    }

    /// A stylesheet.
    pub(crate) fn style(&mut self, url: &str) -> Line<'_> {
        self.get(url, "text/css,*/*;q=0.1")
    }

    /// An image.
    pub(crate) fn image(&mut self, url: &str) -> Line<'_> {
        self.get(url, "image/avif,image/webp,*/*;q=0.8")
    }

    /// What `fetch` or `sendBeacon` asks for.
    pub(crate) fn fetch(&mut self, url: &str) -> Line<'_> {
        self.get(url, "*/*")
    }

    /// Where the last request for a URL belongs and what caused it, once all this has been seen.
    pub(crate) fn scene(&self, url: &str) -> Seen {
        let mut browsing = Browsing::new(Limits::default());
        let outline = |(exchange, &connection): (_, &u64)| Outline { connection, ..Outline::of(exchange).unwrap() };
        let outlines: Vec<_> = self.exchanges.iter().zip(&self.connections).map(outline).collect();
        let ip = [10, 0, 0, 1].into();
        let pairs = || self.exchanges.iter().zip(&outlines);
        let loads: Vec<_> = pairs().map(|(exchange, outline)| browsing.learn(ip, exchange, outline)).collect();
        let mut last = None;
        for ((exchange, outline), load) in pairs().zip(loads) {
            let client = ClientKey { ip, agent: outline.agent };
            let parts = Exchange::new(exchange, outline, &mut SetCookies::new()).unwrap();
            let scene = browsing.place(client, &parts, outline, load);
            if outline.url == url {
                let source = browsing.source(client, &parts, outline, &scene);
                let (initiator, leads_on) = (source.initiator().clone(), source.leads_on(&parts));
                last = Some(Seen { page: scene.page, initiator, leads_on });
            }
        }
        last.unwrap()
    }

    /// The page that the last request for a URL belongs to.
    pub(crate) fn page_of(&self, url: &str) -> Option<String> {
        self.scene(url).page.map(|page| page.url)
    }

    /// What caused the last request for a URL.
    pub(crate) fn cause_of(&self, url: &str) -> Option<String> {
        self.scene(url).initiator.url
    }
}

impl Line<'_> {
    /// With this Referer.
    pub(crate) fn from(self, referer: &str) -> Self {
        self.with(FieldName::Referer, referer)
    }

    /// With another field.
    pub(crate) fn with(mut self, name: FieldName, value: &str) -> Self {
        self.request().head.push(name, value.as_bytes());
        self
    }

    /// Of another browser.
    pub(crate) fn agent(mut self, agent: &str) -> Self {
        let old = std::mem::take(&mut self.request().head);
        self.request().head.push(FieldName::UserAgent, agent.as_bytes());
        for name in [FieldName::Accept, FieldName::Referer, FieldName::UpgradeInsecureRequests] {
            if let Some(value) = old.get(name) {
                self.request().head.push(name, value);
            }
        }
        self
    }

    /// Without the answer: it was not captured.
    pub(crate) fn lost(self) -> Self {
        self.wire.exchanges[self.at].response = None;
        self
    }

    /// By POST.
    pub(crate) fn post(mut self) -> Self {
        self.request().method = "POST".into();
        self
    }

    /// Answered with a redirect.
    pub(crate) fn leads_to(mut self, location: &str) -> Self {
        self.answer().status = 302;
        self.answer().head.push(FieldName::Location, location.as_bytes());
        self
    }

    /// With a body that mentions these.
    pub(crate) fn says(mut self, mentions: &[(MentionKind, &str)]) -> Self {
        let list = mentions.iter().map(|&(kind, text)| Mention {
            kind,
            text: text.into(),
            in_noscript: false,
            is_tiny: false,
        });
        self.mentions(Mentions { list: list.collect(), ..Mentions::default() });
        self
    }

    /// And this one for browsers without scripts.
    pub(crate) fn else_says(mut self, kind: MentionKind, text: &str) -> Self {
        let mut mentions = self.answer().body.mentions.as_deref().cloned().unwrap_or_default();
        mentions.list.push(Mention { kind, text: text.into(), in_noscript: true, is_tiny: true });
        self.mentions(mentions);
        self
    }

    /// With a script body that holds these strings.
    pub(crate) fn holds(self, literals: &[&str]) -> Self {
        let literals: Vec<_> = literals.iter().map(|&text| (MentionKind::Literal, text)).collect();
        self.says(&literals)
    }

    /// With data for scripts.
    pub(crate) fn json(mut self) -> Self {
        self.answer().body.looks_like = Some(LooksLike::Json);
        self
    }

    /// By this connection.
    pub(crate) fn by(self, connection: u64) -> Self {
        self.wire.connections[self.at] = connection;
        self
    }

    /// A document whose requests name no referrer.
    pub(crate) fn hides_referrer(mut self) -> Self {
        let known = self.answer().body.mentions.take().map(|mentions| (*mentions).clone()).unwrap_or_default();
        self.mentions(Mentions { referrer_policy: Some(ReferrerPolicy::NoReferrer), ..known });
        self
    }

    /// Its last byte comes so much later.
    pub(crate) fn slow(mut self, millis: i64) -> Self {
        let ended = self.answer().ended.nanos() + millis * 1_000_000;
        self.answer().ended = CaptureTime::from_nanos(ended);
        self
    }

    fn mentions(&mut self, mentions: Mentions) {
        self.answer().body.mentions = Some(Arc::new(mentions));
    }

    fn request(&mut self) -> &mut Request {
        self.wire.exchanges[self.at].request.as_mut().unwrap()
    }

    fn answer(&mut self) -> &mut Response {
        self.wire.exchanges[self.at].response.as_mut().unwrap()
    }
}
