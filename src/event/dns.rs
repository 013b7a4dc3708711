//! `dns`: one response, or one query that stayed without.

use schemars::JsonSchema;
use serde::Serialize;

use super::Text;
use crate::observe::{DnsExchange, RecordData};

/// A DNS question with its answer.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DnsEvent {
    /// Name asked for; `.` is the root.
    pub query: Text,
    /// Type asked for.
    pub qtype: Text,
    /// Response code; absent where no answer was seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rcode: Option<Text>,
    /// What the answer's records say, in their order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers: Option<Vec<Text>>,
    /// The names that lead from the one asked for to the one that has the address.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cname_chain: Vec<Text>,
    /// `udp`, `tcp`, `mdns` or `llmnr`.
    pub transport: &'static str,
}

impl DnsEvent {
    /// What may be written of an exchange.
    pub(super) fn new(seen: &DnsExchange) -> Self {
        let answers = || seen.answers.iter().map(|record| answer(&record.data)).collect();
        Self {
            query: Text::from(&seen.query),
            qtype: Text::from(&seen.qtype),
            rcode: seen.rcode.as_ref().map(Text::from),
            answers: seen.rcode.is_some().then(answers),
            cname_chain: seen.cname_chain().into_iter().map(Text::from).collect(),
            transport: seen.transport.name(),
        }
    }
}

/// Record data in presentation form, as far as it is kept (RFC 1035, section 5; RFC 9460, section 2.1).
fn answer(data: &RecordData) -> Text {
    match data {
        RecordData::Address(address) => Text::from(compact_str::format_compact!("{address}")),
        RecordData::Alias(name) => Text::from(name),
        RecordData::Other(text) => Text::from(text),
        RecordData::Service { priority, target, alpn, ech } => {
            let mut text = format!("{priority} {target}");
            if !alpn.is_empty() {
                text.push_str(" alpn=");
                text.push_str(&alpn.join(","));
            }
            if *ech {
                text.push_str(" ech");
            }
            Text::from(text)
        }
    }
}
