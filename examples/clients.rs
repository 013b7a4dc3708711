//! What detection keeps of many clients: shows it made-up visits and says how much memory the program holds afterwards.
//!
//! `cargo run --example clients -- CLIENTS [PAGES] [http|tls|all]`: each client visits so many pages (2) of a few hundred sites;
//! each page brings a script, three pictures and two pixels with third-party cookies, and three connections of TLS beside.
#![expect(clippy::print_stdout, reason = "figures for a terminal are all that it makes")]

use std::{
    net::{IpAddr, Ipv4Addr},
    sync::Arc,
};

use anyhow::{Context as _, Result};
use pixeltap::{
    base::{CaptureTime, Endpoint, FlowInfo, Host, IdKey, Moment, Transport},
    detect::{self, Detection, Judged, VendorTable},
    observe::{
        BodyFacts, ClientHello, FieldName, Head, HelloTransport, HttpTransaction, HttpVersion, Image, ImageFormat,
        LooksLike, Mention, MentionKind, Mentions, Observation, Observed, Request, Response, Scheme, TlsExchange,
        Visibility,
    },
};

const BROWSER: &[u8] =
    b"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36";

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let clients: u32 = arguments.next().context("how many clients?")?.parse()?;
    let pages: u32 = arguments.next().map_or(Ok(2), |pages| pages.parse())?;
    let what = arguments.next().unwrap_or_else(|| "all".into());
    let vendors = Arc::new(VendorTable::new(&[])?);
    let limits = detect::Limits { clients: usize::try_from(clients)?, ..detect::Limits::default() };
    let mut detection = Detection::new(detect::Settings { key: IdKey::REPLAY, vendors, lists: None, limits });
    let empty = resident()?;
    let mut show = Show { detection: &mut detection, judged: Vec::new(), time: 1_790_000_000_000, findings: 0 };
    for page in 0..pages {
        for client in 0..clients {
            if what != "tls" {
                show.plaintext(client, page)?;
            }
            if what != "http" {
                show.encrypted(client, page)?;
            }
        }
    }
    let mut rest = Vec::new();
    show.detection.finish(usize::MAX, &mut rest);
    drop(rest);
    let findings = show.findings;
    let full = resident()?;
    let grown = full.saturating_sub(empty);
    println!("{clients} clients, {pages} pages each ({what}), {findings} findings");
    println!("{} KiB before, {} KiB after: {} bytes a client", empty, full, grown * 1024 / u64::from(clients.max(1)));
    Ok(())
}

/// Resident memory in KiB.
fn resident() -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
    Ok(line.trim().trim_end_matches("kB").trim().parse()?)
}

struct Show<'a> {
    detection: &'a mut Detection,
    judged: Vec<Judged>,
    /// Milliseconds.
    time: i64,
    findings: usize,
}

impl Show<'_> {
    fn plaintext(&mut self, client: u32, page: u32) -> Result<()> {
        let site = (client.wrapping_mul(7).wrapping_add(page * 13)) % 500;
        let (own, tag) = (format!("www.site{site}.example"), site % 40);
        let address = format!("http://{own}/article/{}/{}", client % 1_000, page);
        let (path, referer) = (address.split_at(7 + own.len()).1, address.as_bytes());
        let id = format!("{:08x}{:08x}", client.wrapping_mul(2_654_435_761), client);
        let lib = format!("http://cdn.tags{tag}.example/t.js");
        let mentions =
            [(MentionKind::Script, lib.as_str()), (MentionKind::Image, "/a.png"), (MentionKind::Literal, "/api/")];
        let document = BodyFacts { looks_like: Some(LooksLike::Html), ..body(&mentions) };
        self.http(client, &own, path, &[(FieldName::Accept, b"text/html")], (&[], document))?;
        let hit = format!("http://px.count{tag}.example/collect?v=2&cid=");
        let script = BodyFacts { looks_like: Some(LooksLike::Script), ..body(&[(MentionKind::Literal, hit.as_str())]) };
        let any: (FieldName, &[u8]) = (FieldName::Accept, b"*/*");
        let from = (FieldName::Referer, referer);
        self.http(client, &format!("cdn.tags{tag}.example"), "/t.js", &[any, from], (&[], script))?;
        let image: (FieldName, &[u8]) = (FieldName::Accept, b"image/avif,image/webp,*/*");
        for picture in ["/a.png", "/b.png", "/c.png"] {
            let picture_size = Image { format: ImageFormat::Png, width: 300, height: 200 };
            self.http(
                client,
                &own,
                picture,
                &[image, from],
                (&[], BodyFacts { image: Some(picture_size), ..body(&[]) }),
            )?;
        }
        for vendor in ["count", "audience"] {
            let pixel = Image { format: ImageFormat::Gif, width: 1, height: 1 };
            let cookie = format!("uid={id}{}", vendor.len());
            let set = format!("{cookie}; Max-Age=31536000; SameSite=None; Secure");
            let host = format!("px.{vendor}{tag}.example");
            let path = format!("/collect?v=2&cid={id}&n={}", self.time);
            let answer = BodyFacts { image: Some(pixel), ..body(&[]) };
            let fields = [image, from, (FieldName::Cookie, cookie.as_bytes())];
            self.http(client, &host, &path, &fields, (&[(FieldName::SetCookie, set.as_bytes())], answer))?;
        }
        Ok(())
    }

    fn encrypted(&mut self, client: u32, page: u32) -> Result<()> {
        let site = (client.wrapping_mul(11).wrapping_add(page * 17)) % 500;
        for (name, bytes) in [
            (format!("www.site{site}.example"), 40_000),
            (format!("cdn{site}.example"), 9_000),
            (format!("px.count{}.example", site % 40), 160),
        ] {
            let sni = Host::parse(name.as_bytes()).context("a host")?;
            let started = self.now();
            self.show(
                client,
                Observed::Hello(Box::new(ClientHello {
                    sni: Some(sni.clone()),
                    derived_name: None,
                    alpn: Vec::new(),
                    version: Some("TLS 1.3"),
                    transport: HelloTransport::Tcp,
                    ech: false,
                    retry: false,
                    ja4: None,
                })),
            );
            self.show(
                client,
                Observed::TlsExchange(Box::new(TlsExchange {
                    sni: Some(sni),
                    alpn: None,
                    transport: HelloTransport::Tcp,
                    number: 0,
                    started,
                    ended: started,
                    request_bytes: 500,
                    response_bytes: bytes,
                    request_records: 1,
                    response_records: 1,
                    is_http2: true,
                    head_bytes: 500,
                    has_request_body: false,
                    has_response_body: false,
                })),
            );
        }
        Ok(())
    }

    fn http(
        &mut self,
        client: u32,
        host: &str,
        target: &str,
        fields: &[(FieldName, &[u8])],
        answer: (&[(FieldName, &[u8])], BodyFacts),
    ) -> Result<()> {
        let mut head = Head::default();
        head.push(FieldName::UserAgent, BROWSER);
        for (name, value) in fields {
            head.push(*name, value);
        }
        let started = self.now();
        let request = Request {
            started,
            method: "GET".into(),
            target: target.as_bytes().into(),
            host: Some(Host::parse(host.as_bytes()).context("a host")?),
            port: 80,
            head,
            bytes: 400,
            body_bytes: 0,
            body: None,
        };
        let mut head = Head::default();
        for (name, value) in answer.0 {
            head.push(*name, value);
        }
        let response = Response { started, ended: started, status: 200, head, bytes: 300, body: answer.1 };
        self.show(
            client,
            Observed::Http(Box::new(HttpTransaction {
                request: Some(request),
                response: Some(response),
                version: HttpVersion::Http11,
                scheme: Scheme::Http,
                visibility: Visibility::Plaintext,
                truncated: false,
            })),
        );
        Ok(())
    }

    fn now(&mut self) -> CaptureTime {
        self.time += 5;
        CaptureTime::from_nanos(self.time * 1_000_000)
    }

    fn show(&mut self, client: u32, what: Observed) {
        let flow = FlowInfo {
            client: Endpoint { ip: IpAddr::V4(Ipv4Addr::from(0x0a00_0000 + client)), port: 50_000 },
            server: Endpoint { ip: IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1)), port: 80 },
            transport: Transport::Tcp,
            vlan: None,
            interface: 0,
        };
        let moment = Moment { time: self.now(), ..Moment::default() };
        self.detection.observe(Observation { moment, flow, what }, &mut self.judged);
        self.findings += self.judged.drain(..).map(|judged| judged.findings.len()).sum::<usize>();
    }
}

fn body(mentions: &[(MentionKind, &str)]) -> BodyFacts {
    let mention =
        |&(kind, text): &(MentionKind, &str)| Mention { kind, text: text.into(), in_noscript: false, is_tiny: false };
    let list: Vec<_> = mentions.iter().map(mention).collect();
    let mentions = (!list.is_empty()).then(|| Arc::new(Mentions { list, ..Mentions::default() }));
    BodyFacts { wire_bytes: 43, decoded_bytes: Some(43), complete: true, mentions, ..BodyFacts::default() }
}
