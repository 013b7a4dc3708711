//! Names of addresses, as each client asked for them: for connections that name no server.
//!
//! In: DNS exchanges. Out: the name under which a client last got an address. Bounded; aged by the record's life and a rest,
//! since connections outlive the records they began with.

use std::{net::IpAddr, num::NonZeroUsize, time::Duration};

use compact_str::CompactString;
use lru::LruCache;

use crate::{
    base::{CaptureTime, Host},
    observe::{DnsExchange, DnsTransport, RecordData},
};

/// How long a name holds beyond the life of its record: caches of systems and programs keep it longer.
const REST: Duration = Duration::from_secs(900);

/// Names of addresses by client.
pub(crate) struct Names {
    names: LruCache<(IpAddr, IpAddr), Name, foldhash::quality::RandomState>,
}

struct Name {
    name: CompactString,
    until: CaptureTime,
}

impl Names {
    /// Room for so many addresses, at least one.
    pub(crate) fn new(most: usize) -> Self {
        let most = NonZeroUsize::new(most).unwrap_or(NonZeroUsize::MIN);
        Self { names: LruCache::with_hasher(most, foldhash::quality::RandomState::default()) }
    }

    /// Learns from an answer. What neighbours say of themselves names no server on the web.
    pub(crate) fn learn(&mut self, client: IpAddr, exchange: &DnsExchange, now: CaptureTime) {
        if !matches!(exchange.transport, DnsTransport::Udp | DnsTransport::Tcp) {
            return;
        }
        for record in &exchange.answers {
            if let RecordData::Address(address) = record.data {
                let until = now.after(Duration::from_secs(record.ttl.into())).after(REST);
                self.names.put((client, address), Name { name: exchange.query.clone(), until });
            }
        }
    }

    /// The name that a client was last told an address for, where that still holds.
    pub(crate) fn of(&mut self, client: IpAddr, address: IpAddr, now: CaptureTime) -> Option<Host> {
        let known = self.names.get(&(client, address)).filter(|known| now <= known.until)?;
        Host::parse(known.name.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::observe::DnsRecord;

    const CLIENT: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(10, 0, 0, 1));
    const SERVER: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1));

    fn answer(query: &str, transport: DnsTransport) -> DnsExchange {
        let alias = DnsRecord {
            owner: query.into(),
            rtype: "CNAME".into(),
            ttl: 60,
            data: RecordData::Alias("edge.cdn.example".into()),
        };
        let address = DnsRecord {
            owner: "edge.cdn.example".into(),
            rtype: "A".into(),
            ttl: 60,
            data: RecordData::Address(SERVER),
        };
        DnsExchange {
            asked: None,
            query: query.into(),
            qtype: "A".into(),
            rcode: Some("NOERROR".into()),
            answers: vec![alias, address],
            transport,
        }
    }

    #[test]
    fn an_address_is_called_what_the_client_asked_for_last() {
        let (mut names, now) = (Names::new(10), CaptureTime::from_secs(100));
        names.learn(CLIENT, &answer("www.one.example", DnsTransport::Udp), now);
        names.learn(CLIENT, &answer("www.two.example", DnsTransport::Udp), now);
        let name = |names: &mut Names, client, seconds| {
            names.of(client, SERVER, CaptureTime::from_secs(seconds)).map(|host| host.to_string())
        };
        assert_eq!(name(&mut names, CLIENT, 160).as_deref(), Some("www.two.example"));
        assert_eq!(name(&mut names, [10, 0, 0, 2].into(), 160), None, "another client asked nothing");
        assert_eq!(name(&mut names, CLIENT, 100 + 60 + 901), None, "too long ago");
    }

    #[test]
    fn neighbours_and_odd_names_give_none() {
        let (mut names, now) = (Names::new(10), CaptureTime::from_secs(100));
        names.learn(CLIENT, &answer("printer.local", DnsTransport::Mdns), now);
        assert_eq!(names.of(CLIENT, SERVER, now), None);
        names.learn(CLIENT, &answer("a\\000b.example", DnsTransport::Udp), now);
        assert_eq!(names.of(CLIENT, SERVER, now), None);
    }
}
