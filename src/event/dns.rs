//! `dns`, `mdns` and `llmnr`: one response, or one query that stayed without.

use schemars::JsonSchema;
use serde::Serialize;

use super::{EventType, Text};
use crate::observe::{DnsExchange, DnsTransport, RecordData};

/// A DNS question with its answer.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DnsEvent {
    /// Type of the event, by what carried it.
    #[serde(skip)]
    pub kind: EventType,
    /// Name asked for; `.` is the root. Bytes that are no UTF-8 are shown as U+FFFD.
    pub query: Text,
    /// The same name with every odd byte as `\DDD` (RFC 1035, section 5.1), where it holds any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query_escaped: Option<Text>,
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
    /// The type of events about what this carried.
    pub(super) const fn kind_of(transport: DnsTransport) -> EventType {
        match transport {
            DnsTransport::Udp | DnsTransport::Tcp => EventType::Dns,
            DnsTransport::Mdns => EventType::Mdns,
            DnsTransport::Llmnr => EventType::Llmnr,
        }
    }

    /// What may be written of an exchange.
    pub(super) fn new(seen: &DnsExchange) -> Self {
        let answers = || seen.answers.iter().map(|record| answer(&record.data)).collect();
        Self {
            kind: Self::kind_of(seen.transport),
            query: Text::from(readable(&seen.query)),
            query_escaped: seen.query.contains('\\').then(|| Text::from(&seen.query)),
            qtype: Text::from(&seen.qtype),
            rcode: seen.rcode.as_ref().map(Text::from),
            answers: seen.rcode.is_some().then(answers),
            cname_chain: seen.cname_chain().into_iter().map(Text::from).collect(),
            transport: seen.transport.name(),
        }
    }
}

/// A name as people write it: `\DDD` undone where the bytes make letters, a sign for those that make none.
fn readable(name: &str) -> String {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = match (first, after) {
            (b'\\', [a, b, c, ..]) => {
                std::str::from_utf8(&[*a, *b, *c]).ok().and_then(|digits| digits.parse::<u8>().ok())
            }
            _ => None,
        };
        // Control bytes stay escaped: no reader's terminal obeys a name.
        if let Some(code) = code.filter(|code| *code >= 0x80) {
            bytes.push(code);
            rest = after.get(3..).unwrap_or_default();
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    bytes.utf8_chunks().fold(String::new(), |mut text, chunk| {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.push('\u{fffd}');
        }
        text
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_other_letters_are_readable_and_odd_bytes_are_marked() {
        assert_eq!(readable("b\\195\\188cher.example"), "bücher.example");
        assert_eq!(readable("j\\228ger\\013.example"), "j\u{fffd}ger\\013.example");
        assert_eq!(readable("plain.example\\"), "plain.example\\");
    }
}
