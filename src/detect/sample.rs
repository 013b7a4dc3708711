//! Samples for the tests of detectors: exchanges written as they stand on the wire, with what is known around them.

use std::net::IpAddr;

use super::{
    Initiator, InitiatorType,
    browse::Source,
    exchange::{Exchange, Outline},
    lists::ListVerdict,
    seen::{CloakedName, Handed, Seen},
    set_cookie::SetCookies,
    vendor::VendorMatch,
    view::{ClientKey, MentionSeen, PageView},
};
use crate::{
    base::{CaptureTime, Endpoint, FlowInfo, Host, Moment, Place, Private, Transport},
    observe::{
        BodyFacts, FieldName, Head, HttpTransaction, HttpVersion, Image, ImageFormat, LooksLike, Observation, Observed,
        Request, Response, Scheme, Visibility,
    },
};

/// One exchange and what is known around it.
pub(crate) struct Sample {
    transaction: HttpTransaction,
    page: Option<PageView>,
    initiator: Initiator,
    mention: Option<MentionSeen>,
    vendor: Option<VendorMatch>,
    cloak: Option<CloakedName>,
    lists: ListVerdict,
    handed: Handed,
    address: IpAddr,
}

impl Sample {
    /// A request: its first line (`GET http://host/path`), then its fields.
    pub(crate) fn new(request: &str) -> Self {
        let mut lines = request.lines().map(str::trim);
        let (method, url) = lines.next().unwrap().split_once(' ').unwrap();
        let (scheme, rest) = url.split_once("://").unwrap();
        let (host, path) = rest.split_at(rest.find('/').unwrap());
        let request = Request {
            started: CaptureTime::from_secs(1_790_000_000),
            method: method.into(),
            target: path.as_bytes().into(),
            host: Host::parse(host.as_bytes()),
            port: 80,
            head: head(lines),
            bytes: 100,
            body_bytes: 0,
            body: None,
        };
        let transaction = HttpTransaction {
            request: Some(request),
            response: None,
            version: HttpVersion::Http11,
            scheme: if scheme == "https" { Scheme::Https } else { Scheme::Http },
            visibility: Visibility::Plaintext,
            truncated: false,
        };
        let initiator = Initiator { url: None, kind: InitiatorType::Unknown, confidence: 0, chain: Vec::new() };
        Self {
            transaction,
            page: None,
            initiator,
            mention: None,
            vendor: None,
            cloak: None,
            lists: ListVerdict::Silent,
            handed: Handed::default(),
            address: [10, 0, 0, 1].into(),
        }
    }

    /// With a body of the request.
    pub(crate) fn sending(mut self, body: &str) -> Self {
        let request = self.transaction.request.as_mut().unwrap();
        request.body_bytes = body.len() as u64;
        request.body = Some(Private::from(body.as_bytes()));
        self
    }

    /// With an answer: `200`, then its fields; nothing in the body yet.
    pub(crate) fn answered(mut self, answer: &str) -> Self {
        let mut lines = answer.lines().map(str::trim);
        let status = lines.next().unwrap().parse().unwrap();
        self.transaction.response = Some(Response {
            started: CaptureTime::from_secs(1_790_000_000),
            ended: CaptureTime::from_secs(1_790_000_000),
            status,
            head: head(lines),
            bytes: 100,
            body: BodyFacts { decoded_bytes: Some(0), complete: true, ..BodyFacts::default() },
        });
        self
    }

    /// With text in the answer.
    pub(crate) fn text(mut self, text: &str) -> Self {
        let body = &mut self.transaction.response.as_mut().unwrap().body;
        body.wire_bytes = text.len() as u64;
        body.decoded_bytes = Some(body.wire_bytes);
        body.digest = blake3::hash(text.as_bytes()).as_bytes()[..16].try_into().ok();
        body.acknowledges = text == "{}";
        body.says_something = text.contains(['"', '\'', '=']) || text.contains("({") && !text.contains("({})");
        body.looks_like = Some(match text.as_bytes().first() {
            Some(b'{' | b'[') => LooksLike::Json,
            Some(b'<') if text.starts_with("<html") => LooksLike::Html,
            Some(b'<') => LooksLike::Xml,
            _ => LooksLike::Text,
        });
        self
    }

    /// With an image in the answer.
    pub(crate) fn image(mut self, width: u32, height: u32) -> Self {
        let body = &mut self.transaction.response.as_mut().unwrap().body;
        body.wire_bytes = 43.max(u64::from(width) * u64::from(height) / 2);
        body.decoded_bytes = Some(body.wire_bytes);
        body.image = Some(Image { format: ImageFormat::Gif, width, height });
        self
    }

    /// With a body of these bytes in the answer, as far as their digest tells.
    pub(crate) fn bytes(mut self, bytes: &[u8]) -> Self {
        let body = &mut self.transaction.response.as_mut().unwrap().body;
        body.digest = blake3::hash(bytes).as_bytes()[..16].try_into().ok();
        self
    }

    /// On this page.
    pub(crate) fn on(mut self, url: &str) -> Self {
        let host = url.split('/').nth(2).unwrap();
        self.page =
            Some(PageView { url: url.into(), site: Host::parse(host.as_bytes()).unwrap().site().into(), title: None });
        self
    }

    /// On a page of this title.
    pub(crate) fn titled(mut self, title: &str) -> Self {
        self.page.as_mut().unwrap().title = Some(title.into());
        self
    }

    /// Caused so.
    pub(crate) fn caused_by(mut self, kind: InitiatorType, url: &str) -> Self {
        self.initiator = Initiator { url: Some(url.into()), kind, confidence: 1_000, chain: Vec::new() };
        self
    }

    /// Named so by the body of what caused it.
    pub(crate) fn mentioned(mut self, mention: MentionSeen) -> Self {
        self.mention = Some(mention);
        self
    }

    /// Known to the vendor table.
    pub(crate) fn of_vendor(mut self, category: &str, is_pixel_url: bool) -> Self {
        let (name, category) = ("Vendor".into(), category.into());
        self.vendor = Some(VendorMatch { name, category, is_pixel_url, event_kind: None });
        self
    }

    /// Under a name that leads to another party.
    pub(crate) fn behind(mut self, domain: &str) -> Self {
        self.cloak = Some(CloakedName { domain: domain.into(), vendor: None });
        self
    }

    /// Of another client.
    pub(crate) fn from(mut self, address: [u8; 4]) -> Self {
        self.address = address.into();
        self
    }

    /// Judged by filter lists.
    pub(crate) fn listed(mut self, lists: ListVerdict) -> Self {
        self.lists = lists;
        self
    }

    /// Saying so much about the identifiers of its client.
    pub(crate) fn handing(mut self, handed: Handed) -> Self {
        self.handed = handed;
        self
    }

    /// Shows it to whoever judges.
    pub(crate) fn show<T>(&self, judge: impl FnOnce(Seen<'_>) -> T) -> T {
        let flow = FlowInfo {
            client: Endpoint { ip: self.address, port: 40_000 },
            server: Endpoint { ip: [10, 0, 0, 2].into(), port: 80 },
            transport: Transport::Tcp,
            vlan: None,
            interface: 0,
        };
        let moment = Moment { place: Place(1), time: CaptureTime::from_secs(1_790_000_000), ..Moment::default() };
        let what = Observed::Http(Box::new(self.transaction.clone()));
        let observation = Observation { moment, flow, what };
        let outline = Outline::of(&self.transaction).unwrap();
        let exchange = Exchange::new(&self.transaction, &outline, &mut SetCookies::new()).unwrap();
        judge(Seen {
            observation: &observation,
            client: ClientKey { ip: self.address, agent: outline.agent },
            exchange: Some(&exchange),
            page: self.page.as_ref(),
            source: &Source::known(self.initiator.clone(), self.mention),
            is_document: false,
            vendor: self.vendor.as_ref(),
            is_tracker: false,
            lists: self.lists,
            handed: self.handed,
            cloak: self.cloak.as_ref(),
        })
    }
}

fn head<'a>(lines: impl Iterator<Item = &'a str>) -> Head {
    let mut head = Head::default();
    for line in lines.filter(|line| !line.is_empty()) {
        let (name, value) = line.split_once(": ").unwrap();
        head.push(FieldName::from_bytes(name.as_bytes()).unwrap(), value.as_bytes());
    }
    head
}
