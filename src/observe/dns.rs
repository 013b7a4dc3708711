//! DNS exchanges.

use std::net::IpAddr;

use compact_str::CompactString;

use crate::base::CaptureTime;

/// A question with its answer, or one that stayed without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DnsExchange {
    /// When the question was seen, if it was.
    pub asked: Option<CaptureTime>,
    /// Name asked for: lower case, no final dot, bytes outside printable ASCII as `\DDD`; `.` for the root.
    pub query: CompactString,
    /// Type asked for as text: `A`, `AAAA`, `HTTPS`, `TYPE65399`.
    pub qtype: CompactString,
    /// Response code as text: `NOERROR`, `NXDOMAIN`, `RCODE24`; `None` where no answer was seen.
    pub rcode: Option<CompactString>,
    /// Records of the answer section, in order, at most 64.
    pub answers: Vec<DnsRecord>,
    /// What carried it.
    pub transport: DnsTransport,
}

/// One record of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DnsRecord {
    /// Owner: lower case, no final dot.
    pub owner: CompactString,
    /// Type as text.
    pub rtype: CompactString,
    /// Time to live in seconds.
    pub ttl: u32,
    /// What it says.
    pub data: RecordData,
}

impl DnsRecord {
    /// Bytes of its texts.
    #[must_use]
    pub fn text_bytes(&self) -> usize {
        let data = match &self.data {
            RecordData::Address(_) => 0,
            RecordData::Alias(text) | RecordData::Other(text) => text.len(),
            RecordData::Service { target, alpn, .. } => {
                alpn.iter().map(CompactString::len).fold(target.len(), usize::saturating_add)
            }
        };
        self.owner.len().saturating_add(data)
    }
}

/// Record data that somebody here reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordData {
    /// A or AAAA.
    Address(IpAddr),
    /// CNAME: the next name of the chain.
    Alias(CompactString),
    /// HTTPS or SVCB (RFC 9460): target name and what its parameters promise.
    Service {
        /// Priority; 0 is alias mode.
        priority: u16,
        /// Target; `.` is the owner itself.
        target: CompactString,
        /// ALPN identifiers.
        alpn: Vec<CompactString>,
        /// Whether it carries an ECH configuration.
        ech: bool,
    },
    /// Another type, in short text form (NS, PTR, MX, SRV and TXT lengths only), at most 255 bytes.
    Other(CompactString),
}

/// What carried a DNS message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DnsTransport {
    /// UDP, to any port.
    Udp,
    /// TCP.
    Tcp,
    /// Multicast DNS (RFC 6762).
    Mdns,
    /// Link-local multicast name resolution (RFC 4795).
    Llmnr,
}

impl DnsTransport {
    /// As events write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Udp => "udp",
            Self::Tcp => "tcp",
            Self::Mdns => "mdns",
            Self::Llmnr => "llmnr",
        }
    }
}

impl DnsExchange {
    /// The chain of aliases from the name asked for, without that name; loops and more than 16 links end it.
    #[must_use]
    pub fn cname_chain(&self) -> Vec<&CompactString> {
        let mut chain: Vec<&CompactString> = Vec::new();
        let mut at = &self.query;
        while let Some(next) = self.answers.iter().find_map(|record| match &record.data {
            RecordData::Alias(target) if record.owner == *at => Some(target),
            _ => None,
        }) {
            if chain.len() == 16 || *next == self.query || chain.contains(&next) {
                break;
            }
            chain.push(next);
            at = next;
        }
        chain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_that_loops_ends() {
        let alias = |owner: &str, target: &str| DnsRecord {
            owner: owner.into(),
            rtype: "CNAME".into(),
            ttl: 60,
            data: RecordData::Alias(target.into()),
        };
        let exchange = DnsExchange {
            asked: None,
            query: "a.example".into(),
            qtype: "A".into(),
            rcode: Some("NOERROR".into()),
            answers: vec![
                alias("b.example", "c.example"),
                alias("a.example", "b.example"),
                alias("c.example", "b.example"),
            ],
            transport: DnsTransport::Udp,
        };
        assert_eq!(exchange.cname_chain(), ["b.example", "c.example"]);
    }
}
