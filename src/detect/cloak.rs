//! First-party names whose CNAME chain leads to a tracker.
//!
//! In: DNS exchanges and what is asked of the names they speak of. Out: one finding for each name and client, as soon as the
//! chain leads to a known tracker, or the name behaves like one: it answers pixels and nothing that a person could see.
//! Remembers chains by name, bounded. A name that serves pages, pictures or styles is a site on somebody's servers, no cloak.
//!
//! (Dao et al., "Characterizing CNAME Cloaking-Based Tracking on the Web", TMA 2020; Dimova et al., "The CNAME of the
//! Game", PETS 2021.)

use std::num::NonZeroUsize;

use compact_str::CompactString;
use lru::LruCache;

use super::{
    Cloak, Finding,
    exchange::{Destination, Exchange},
    identifier::Shape,
    pixel,
    seen::{CloakedName, Seen},
    view::ClientKey,
};
use crate::{
    base::Host,
    observe::{DnsExchange, Observed, TlsExchange},
};

/// Names whose chains are remembered.
const NAMES_MAX: usize = 8_192;

/// Clients and names of which was told already.
const TOLD_MAX: usize = 32_768;

/// Probability in thousandths from which an answer is a pixel beyond doubt enough to judge its host, where it is judged as a cloak's.
const CLOAKED_FROM: u16 = 915;

/// Bytes of an answer in TLS that a pixel does not exceed, its head included.
const PIXEL_BYTES: u64 = 600;

/// How often a name inside TLS takes something and gives nothing before it is taken for a collector.
const TOLD_FROM: u8 = 3;

/// Words in registrable domains of delivery and hosting: a chain that ends there leads to rented servers.
const SERVERS: &[&str] = &[
    "akadns",
    "akam",
    "amazonaws",
    "appspot",
    "azure",
    "cache",
    "cdn",
    "cloud",
    "cname",
    "dns",
    "edge",
    "fastly",
    "footprint",
    "github",
    "googlehosted",
    "gslb",
    "heroku",
    "host",
    "incapsula",
    "msedge",
    "netlify",
    "pages",
    "proxy",
    "server",
    "shop",
    "sites",
    "squarespace",
    "static",
    "storage",
    "trafficmanager",
    "vercel",
    "webflow",
    "wix",
    "wordpress",
    "wpengine",
    "zendesk",
];

/// Words in registrable domains of those who do nothing but measure.
const MEASURERS: &[&str] = &["analyt", "metri", "telemetr"];

/// Labels that first parties give to names they lend to whoever measures for them.
const LENT: &[&str] = &[
    "analytics",
    "collect",
    "collector",
    "data",
    "events",
    "insights",
    "metrics",
    "metric",
    "mtrcs",
    "pixel",
    "sadobemetrics",
    "sgtm",
    "smetrics",
    "somniture",
    "sst",
    "stat",
    "stats",
    "tag",
    "tagging",
    "telemetry",
    "tms",
    "track",
    "tracker",
    "tracking",
    "trk",
    "ads",
    "adserver",
    "marketing",
    "mereni",
    "messung",
    "mesure",
    "misura",
    "statistik",
    "suivi",
    "t",
];

/// A chain that leads from one party's name to another party.
struct Chain {
    links: Vec<CompactString>,
    domain: CompactString,
    vendor: Option<CompactString>,
    /// Whether the name has answered with pixels.
    measures: bool,
    /// How often something was sent to the name inside TLS and no more than a head came back.
    told: u8,
    /// Whether the name has answered with something to see.
    serves: bool,
}

/// Finds cloaked trackers.
pub(crate) struct Cloaks {
    chains: LruCache<Host, Chain, foldhash::quality::RandomState>,
    told: LruCache<(ClientKey, Host), (), foldhash::quality::RandomState>,
}

impl Cloaks {
    /// That has seen no name yet.
    pub(crate) fn new() -> Self {
        let lru = |most| NonZeroUsize::new(most).unwrap_or(NonZeroUsize::MIN);
        Self {
            chains: LruCache::with_hasher(lru(NAMES_MAX), foldhash::quality::RandomState::default()),
            told: LruCache::with_hasher(lru(TOLD_MAX), foldhash::quality::RandomState::default()),
        }
    }

    /// Judges one observation; what it finds goes to `out`.
    pub(crate) fn observe(&mut self, seen: Seen<'_>, out: &mut Vec<Finding>) {
        let host = match &seen.observation.what {
            Observed::Dns(dns) => self.follow(dns, &seen),
            Observed::Http(_) => seen
                .exchange
                .filter(|exchange| self.is_measuring(exchange, &seen))
                .map(|exchange| exchange.host.clone()),
            Observed::TlsExchange(exchange) => exchange.sni.clone().filter(|sni| self.seems_measuring(sni, exchange)),
            Observed::Hello(_) | Observed::Gap(_) => None,
        };
        let Some(host) = host else { return };
        // Browsers are told apart by their User-Agent, which DNS does not know: the address is the client here.
        let told = (ClientKey { ip: seen.client.ip, agent: 0 }, host);
        let Some(chain) = self.chains.peek(&told.1).filter(|_| !self.told.contains(&told)) else { return };
        out.push(Finding::Cloak(Box::new(Cloak {
            query: told.1.clone(),
            cname_chain: chain.links.clone(),
            domain: chain.domain.clone(),
            vendor: chain.vendor.clone(),
        })));
        self.told.put(told, ());
    }

    /// The tracker behind a name, where it is known or has shown itself.
    pub(crate) fn of(&self, host: &Host) -> Option<CloakedName> {
        let chain =
            self.chains.peek(host).filter(|chain| !chain.serves && (chain.measures || chain.vendor.is_some()))?;
        Some(CloakedName { domain: chain.domain.clone(), vendor: chain.vendor.clone() })
    }

    /// Remembers where a name leads; gives the name where that alone says enough.
    fn follow(&mut self, dns: &DnsExchange, seen: &Seen<'_>) -> Option<Host> {
        let links = dns.cname_chain();
        let query = Host::parse(dns.query.as_bytes()).filter(|_| !links.is_empty())?;
        let domain = end(&query, &links)?;
        let vendor = seen.cloak.and_then(|cloak| cloak.vendor.clone());
        let is_known = vendor.is_some();
        match self.chains.get_mut(&query) {
            Some(chain) if chain.domain == domain => {
                chain.vendor = vendor;
                return ((is_known || chain.measures) && !chain.serves).then_some(query);
            }
            _ => {}
        }
        let links = links.into_iter().cloned().collect();
        self.chains.put(query.clone(), Chain { links, domain, vendor, measures: false, told: 0, serves: false });
        is_known.then_some(query)
    }

    /// Learns from what a name answers; whether it behaves like a tracker.
    fn is_measuring(&mut self, exchange: &Exchange<'_>, seen: &Seen<'_>) -> bool {
        let Some(chain) = self.chains.get_mut(exchange.host) else { return false };
        if is_something_to_see(exchange, seen) {
            chain.serves = true;
        }
        let is_first_party = seen.page.is_some_and(|page| page.site == exchange.site);
        if chain.serves || !is_first_party {
            return false;
        }
        if !chain.measures && hands_over(exchange) {
            // Behind the name is another party: that it looks like the page's own speaks for nothing.
            let name = CloakedName { domain: chain.domain.clone(), vendor: None };
            let cloaked = Seen { cloak: Some(&name), ..*seen };
            chain.measures = pixel::probability(&cloaked) >= CLOAKED_FROM;
        }
        chain.measures
    }

    /// The same for a name inside TLS, of which sizes and the name itself are all that is seen.
    fn seems_measuring(&mut self, sni: &Host, exchange: &TlsExchange) -> bool {
        let Some(chain) = self.chains.get_mut(sni) else { return false };
        // The site's own label says it, or one of those by which the other party names its customers' collectors.
        let own = sni.as_str().split('.').next().unwrap_or_default();
        let lender = chain.links.iter().filter_map(|link| link.strip_suffix(&*chain.domain));
        let is_lent = MEASURERS.iter().any(|word| chain.domain.contains(word))
            || std::iter::once(own).chain(lender.flat_map(|labels| labels.split('.'))).any(speaks_of_measuring);
        chain.serves |= exchange.response_bytes > 32 * PIXEL_BYTES;
        let is_small = exchange.response_bytes <= PIXEL_BYTES;
        let takes = is_small && exchange.has_request_body && !exchange.has_response_body;
        chain.told = chain.told.saturating_add(u8::from(takes));
        chain.measures |= is_small && (is_lent || chain.told >= TOLD_FROM);
        chain.measures && !chain.serves
    }
}

/// Whether a label is one that is lent to whoever measures.
fn speaks_of_measuring(label: &str) -> bool {
    label.split('-').any(|word| LENT.contains(&word.trim_end_matches(|c: char| c.is_ascii_digit())))
}

/// Registrable domain of another party at the end of a chain; rented servers behind it are passed over.
fn end(query: &Host, links: &[&CompactString]) -> Option<CompactString> {
    links
        .iter()
        .rev()
        .filter_map(|link| Host::parse(link.as_bytes()))
        .find(|host| host.site() != query.site() && !is_of_servers(host.site()))
        .map(|host| host.site().into())
}

fn is_of_servers(domain: &str) -> bool {
    // A public suffix with customers below it is a host of theirs.
    let name = domain.split('.').next().unwrap_or_default();
    SERVERS.iter().any(|word| name.contains(word))
        || psl::suffix_str(domain).is_some_and(|suffix| suffix.matches('.').count() >= 1 && is_private(suffix))
}

/// Whether a public suffix is a company's: of two labels and more, and no country's second level.
fn is_private(suffix: &str) -> bool {
    psl::suffix(suffix.as_bytes()).is_some_and(|suffix| suffix.typ() == Some(psl::Type::Private))
}

/// Pages, pictures, styles, fonts, films; scripts are not told from those of trackers.
fn is_something_to_see(exchange: &Exchange<'_>, seen: &Seen<'_>) -> bool {
    let Some(response) = exchange.response.filter(|response| response.status == 200) else { return false };
    let is_picture = response.body.image.is_some_and(|image| image.width.max(image.height) > 3);
    is_picture
        || seen.is_document
        || matches!(exchange.destination, Destination::Document { .. } | Destination::Style | Destination::Other)
        || response.body.wire_bytes > 256 * 1_024
}

/// Identifiers or what happened in the request, or a cookie for the whole site in the answer: who counts without knowing anybody is lent
/// a name as well.
fn hands_over(exchange: &Exchange<'_>) -> bool {
    !exchange.parameters.is_empty()
        || exchange.path_identifiers().next().is_some()
        || exchange.cookie_identifiers().next().is_some()
        || exchange.cookies_set.iter().any(|set| set.shape == Shape::Identifier)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        base::CaptureTime,
        detect::sample::Sample,
        observe::{DnsRecord, DnsTransport, HelloTransport, RecordData},
    };

    const PAGE: &str = "http://www.shop.example/";
    const ID: &str = "353742c1a90be7d4";

    fn dns(names: &[&str]) -> Observed {
        let answers = names
            .windows(2)
            .map(|pair| DnsRecord {
                owner: pair[0].into(),
                rtype: "CNAME".into(),
                ttl: 60,
                data: RecordData::Alias(pair[1].into()),
            })
            .collect();
        Observed::Dns(Box::new(DnsExchange {
            asked: None,
            query: names[0].into(),
            qtype: "A".into(),
            rcode: Some("NOERROR".into()),
            answers,
            transport: DnsTransport::Udp,
        }))
    }

    /// Names found to be cloaks after a chain and some exchanges.
    fn found(chain: &[&str], samples: &[Sample]) -> Vec<String> {
        let (mut cloaks, mut out) = (Cloaks::new(), Vec::new());
        Sample::new("GET http://unused.example/").show(|seen| {
            let mut observation = seen.observation.clone();
            observation.what = dns(chain);
            cloaks.observe(Seen { observation: &observation, exchange: None, ..seen }, &mut out);
        });
        for sample in samples {
            sample.show(|seen| cloaks.observe(seen, &mut out));
        }
        let name = |finding| match finding {
            Finding::Cloak(cloak) => format!("{} {}", cloak.query, cloak.domain),
            _ => String::new(),
        };
        out.into_iter().map(name).collect()
    }

    fn pixel() -> Sample {
        Sample::new(&format!("GET http://m.shop.example/b?mid={ID}&r=0.5512384333\nAccept: image/*"))
            .on(PAGE)
            .answered("200\nContent-Type: image/gif\nCache-Control: no-store")
            .image(2, 2)
    }

    #[test]
    fn a_name_that_leads_away_and_answers_pixels_is_told_once() {
        let chain = ["m.shop.example", "shop.data.tracker.example", "fra.lb.tracker.example"];
        assert_eq!(found(&chain, &[pixel(), pixel()]), ["m.shop.example tracker.example"]);
        assert!(found(&chain, &[]).is_empty());
    }

    #[test]
    fn inside_tls_a_label_of_either_end_says_it() {
        let found = |chain: &[&str], bytes: u64| {
            let (mut cloaks, mut out) = (Cloaks::new(), Vec::new());
            Sample::new("GET http://unused.example/").show(|seen| {
                let mut observation = seen.observation.clone();
                for what in [dns(chain), exchange(chain[0], bytes)] {
                    observation.what = what;
                    cloaks.observe(Seen { observation: &observation, exchange: None, ..seen }, &mut out);
                }
            });
            out.len()
        };
        assert_eq!(found(&["data.shop.example", "shop.tracker.example"], 200), 1);
        assert_eq!(found(&["smart.shop.example", "c77.collect.tracker.example"], 200), 1);
        assert_eq!(found(&["smart.shop.example", "c77.tracker.example"], 200), 0);
        assert_eq!(found(&["smart.shop.example", "c77.collect.tracker.example"], 40_000), 0, "it serves");
        assert_eq!(found(&["smart.shop.example", "shop.platform.example"], 200), 0);
        assert_eq!(found(&["mereni.shop.example", "shop.platform.example"], 200), 1);
        assert_eq!(found(&["smart.shop.example", "shop.102.9metrik.example"], 200), 1);
    }

    #[test]
    fn inside_tls_a_name_that_takes_and_never_gives_is_a_collector() {
        let chain = ["go.shop.example", "shop.cust.tracker.example"];
        let found = |bytes: &[(u64, bool)]| {
            let (mut cloaks, mut out) = (Cloaks::new(), Vec::new());
            Sample::new("GET http://unused.example/").show(|seen| {
                let mut observation = seen.observation.clone();
                let sent = bytes.iter().map(|&(bytes, has_body)| {
                    let mut what = exchange(chain[0], bytes);
                    if let Observed::TlsExchange(exchange) = &mut what {
                        (exchange.has_request_body, exchange.has_response_body) = (true, has_body);
                    }
                    what
                });
                for what in std::iter::once(dns(&chain)).chain(sent) {
                    observation.what = what;
                    cloaks.observe(Seen { observation: &observation, exchange: None, ..seen }, &mut out);
                }
            });
            out.len()
        };
        assert_eq!(found(&[(120, false); 3]), 1);
        assert_eq!(found(&[(120, false); 2]), 0);
        assert_eq!(found(&[(120, true); 4]), 0, "it answers");
        assert_eq!(found(&[(40_000, true), (120, false), (120, false), (120, false)]), 0, "it serves");
    }

    fn exchange(name: &str, response_bytes: u64) -> Observed {
        let started = CaptureTime::from_secs(1_790_000_000);
        Observed::TlsExchange(Box::new(TlsExchange {
            sni: Host::parse(name.as_bytes()),
            alpn: None,
            transport: HelloTransport::Tcp,
            number: 0,
            started,
            ended: started,
            request_bytes: 400,
            response_bytes,
            request_records: 1,
            response_records: 1,
            is_http2: true,
            head_bytes: 400,
            has_request_body: false,
            has_response_body: false,
        }))
    }

    #[test]
    fn rented_servers_and_ones_own_are_no_cloaks() {
        for end in ["shop.fastcdn.example", "d1.cloudfront.net", "lb.shop.example"] {
            assert!(found(&["m.shop.example", end], &[pixel()]).is_empty(), "{end}");
        }
        let behind = ["m.shop.example", "shop.tracker.example", "d1.cloudfront.net"];
        assert_eq!(found(&behind, &[pixel()]), ["m.shop.example tracker.example"]);
    }

    #[test]
    fn a_name_that_serves_pictures_is_a_site_on_somebodys_servers() {
        let picture = Sample::new("GET http://m.shop.example/a.jpg\nAccept: image/*")
            .on(PAGE)
            .answered("200\nContent-Type: image/jpeg")
            .image(300, 200);
        assert!(found(&["m.shop.example", "shop.platform.example"], &[picture, pixel()]).is_empty());
    }

    #[test]
    fn a_name_that_counts_without_knowing_anybody_is_lent_too() {
        let event = |body: &str| {
            Sample::new("POST http://dados.shop.example/api/event\nAccept: */*\nReferer: http://www.shop.example/\nContent-Type: text/plain")
                .sending(body)
                .on(PAGE)
                .answered("202\nContent-Type: text/plain")
                .text("ok")
        };
        let chain = ["dados.shop.example", "shop.custom.tracker.example", "par.tracker.example"];
        let told = event("{\"n\":\"pageview\",\"u\":\"http://www.shop.example/\",\"d\":\"shop.example\"}");
        assert_eq!(found(&chain, &[told]), ["dados.shop.example tracker.example"]);
        assert!(found(&chain, &[event("{\"text\":\"a line\"}")]).is_empty());
    }

    #[test]
    fn the_first_that_is_told_by_a_visitor_who_has_no_cookie_yet_is_enough() {
        let told = |query: &str| {
            Sample::new(&format!(
                "POST http://w.shop.example/j/tind?v=4{query}\nAccept: */*\nReferer: {PAGE}\nOrigin: http://www.shop.example\nContent-Type: text/plain"
            ))
            .on(PAGE)
            .answered("204")
        };
        let chain = ["w.shop.example", "n1.customer.tracker.example"];
        assert_eq!(found(&chain, &[told(&format!("&gj={ID}"))]), ["w.shop.example tracker.example"]);
        assert!(found(&chain, &[told("")]).is_empty());
    }

    #[test]
    fn a_third_partys_name_is_no_cloak_of_the_page() {
        let other = pixel().on("http://www.other.example/");
        assert!(found(&["m.shop.example", "shop.tracker.example"], &[other]).is_empty());
    }
}
