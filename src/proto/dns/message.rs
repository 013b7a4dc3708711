//! One DNS message.
//!
//! In: its bytes. Out: questions and answers, as far as they can be read: a broken record ends its section, and what stands
//! before it counts. (RFC 1035, section 4; RFC 9460 for SVCB and HTTPS.)

use std::net::IpAddr;

use compact_str::{CompactString, ToCompactString, format_compact};
use domain::{
    base::{Message as Raw, ParsedName, Rtype, ToName, iana::SvcParamKey, record::ParsedRecord},
    rdata::{A, Aaaa, Cname, Dname, Https, Mx, Ns, Ptr, Srv, Svcb, svcb::UnknownSvcParam},
};

use smallvec::SmallVec;

use super::HEAD;
use crate::observe::{DnsRecord, RecordData};

/// Records of an answer that are kept.
const ANSWERS_MAX: usize = 64;
/// Bytes of text that these may take: compressed names unfold to a hundred times what was sent.
const ANSWERS_TEXT_MAX: usize = 16 << 10;
/// Questions of a message that are read; more than one is rare.
const QUESTIONS_MAX: usize = 16;

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Question {
    pub(super) name: CompactString,
    pub(super) qtype: CompactString,
}

/// A message.
#[derive(Debug)]
pub(super) struct Message {
    pub(super) id: u16,
    pub(super) is_response: bool,
    pub(super) rcode: u16,
    pub(super) questions: Vec<Question>,
    pub(super) answers: Vec<DnsRecord>,
    /// Whether a section ended before it should.
    pub(super) is_malformed: bool,
}

impl Message {
    /// `None` for less than a head.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let raw = Raw::from_octets(bytes).ok()?;
        let head = raw.header();
        let mut message = Self {
            id: head.id(),
            is_response: head.qr(),
            rcode: u16::from(head.rcode().to_int()),
            questions: Vec::new(),
            answers: Vec::new(),
            is_malformed: false,
        };
        for question in raw.question().take(QUESTIONS_MAX) {
            let Ok(question) = question else {
                message.is_malformed = true;
                return Some(message);
            };
            message.questions.push(Question { name: text(question.qname()), qtype: type_text(question.qtype()) });
        }
        if !message.is_response {
            return Some(message);
        }
        message.rcode = raw.opt_rcode().to_int();
        let Ok(answers) = raw.answer() else {
            message.is_malformed = true;
            return Some(message);
        };
        let mut text = 0_usize;
        for record in answers.take(ANSWERS_MAX) {
            let Ok(record) = record else {
                message.is_malformed = true;
                break;
            };
            let record = read_record(&record);
            text = text.saturating_add(record.text_bytes());
            if text > ANSWERS_TEXT_MAX {
                break;
            }
            message.answers.push(record);
        }
        Some(message)
    }
}

/// See [`super::recognise`].
pub(super) fn recognise(payload: &[u8], is_known_port: bool) -> Option<bool> {
    let raw = Raw::from_octets(payload).ok()?;
    let (head, counts) = (raw.header(), raw.header_counts());
    let opcode = head.opcode().to_int();
    let records = [counts.qdcount(), counts.ancount(), counts.nscount(), counts.arcount()];
    if is_known_port {
        return (opcode <= 6 && records.iter().any(|&count| count > 0)).then_some(head.qr());
    }
    let is_plausible = opcode == 0
        && !head.z()
        && matches!(counts.qdcount(), 0 | 1)
        && (head.qr() || counts.ancount() == 0)
        && records.iter().all(|&count| count <= 256)
        && counts.qdcount().saturating_add(counts.ancount()) > 0;
    if !is_plausible {
        return None;
    }
    let mut end = HEAD;
    let mut questions = raw.question();
    for question in &mut questions {
        let question = question.ok()?;
        let is_internet = matches!(question.qclass().to_int() & 0x7fff, 1 | 3 | 255);
        if !is_internet || question.qtype().to_int() == 0 || is_netbios(&question.qname()) {
            return None;
        }
        end = end.saturating_add(1);
    }
    let mut section = Some(questions.next_section().ok()?);
    while let Some(mut records) = section {
        for record in &mut records {
            if is_netbios(&record.ok()?.owner()) {
                return None;
            }
        }
        end = records.pos();
        section = records.next_section().ok()?;
    }
    (end == payload.len()).then_some(head.qr())
}

/// Whether a name is one of the NetBIOS name service, which has the form of DNS: sixteen bytes as thirty-two letters from `A`
/// to `P`. (RFC 1001, section 14.1.)
fn is_netbios(name: &impl ToName) -> bool {
    let first = name.iter_labels().next();
    first.is_some_and(|label| label.len() == 32 && label.iter().all(|byte| matches!(byte, b'A'..=b'P')))
}

/// A response code as text.
pub(super) fn rcode_text(rcode: u16) -> CompactString {
    match rcode_label(rcode) {
        "other" => format_compact!("RCODE{rcode}"),
        label => label.into(),
    }
}

/// A response code as a label of a metric. (IANA, DNS RCODEs.)
pub(super) fn rcode_label(rcode: u16) -> &'static str {
    match rcode {
        0 => "NOERROR",
        1 => "FORMERR",
        2 => "SERVFAIL",
        3 => "NXDOMAIN",
        4 => "NOTIMP",
        5 => "REFUSED",
        6 => "YXDOMAIN",
        7 => "YXRRSET",
        8 => "NXRRSET",
        9 => "NOTAUTH",
        10 => "NOTZONE",
        16 => "BADVERS",
        23 => "BADCOOKIE",
        _ => "other",
    }
}

fn type_text(rtype: Rtype) -> CompactString {
    rtype.to_compact_string()
}

/// A name as observations hold it: lower case, no final dot; odd bytes as `\DDD`, a dot inside a label as `\.`.
fn text(name: &impl ToName) -> CompactString {
    let digit = |number: u8| b'0' | (number % 10);
    let mut text = SmallVec::<[u8; 128]>::new();
    for label in name.iter_labels().filter(|label| !label.is_root()) {
        if !text.is_empty() {
            text.push(b'.');
        }
        for &byte in label.as_slice() {
            match byte {
                b'.' | b'\\' => text.extend([b'\\', byte]),
                b'!'..=b'~' => text.push(byte.to_ascii_lowercase()),
                _ => text.extend([b'\\', digit(byte / 100), digit(byte / 10), digit(byte)]),
            }
        }
    }
    if text.is_empty() {
        text.push(b'.');
    }
    // Nothing but ASCII was written.
    CompactString::from_utf8(text).unwrap_or_default()
}

type Name<'a> = ParsedName<&'a [u8]>;

fn read_record(record: &ParsedRecord<'_, &[u8]>) -> DnsRecord {
    DnsRecord {
        owner: text(&record.owner()),
        rtype: type_text(record.rtype()),
        ttl: record.ttl().as_secs(),
        data: read_data(record).unwrap_or_else(|| RecordData::Other(format_compact!("{} bytes", record.rdlen()))),
    }
}

/// `None` for a type that nobody reads, and for data that is not what the type says.
fn read_data(record: &ParsedRecord<'_, &[u8]>) -> Option<RecordData> {
    Some(match record.rtype() {
        Rtype::A => RecordData::Address(IpAddr::V4(record.to_record::<A>().ok()??.data().addr())),
        Rtype::AAAA => RecordData::Address(IpAddr::V6(record.to_record::<Aaaa>().ok()??.data().addr())),
        Rtype::CNAME => RecordData::Alias(text(record.to_record::<Cname<Name<'_>>>().ok()??.data().cname())),
        Rtype::DNAME => RecordData::Other(text(record.to_record::<Dname<Name<'_>>>().ok()??.data().dname())),
        Rtype::NS => RecordData::Other(text(record.to_record::<Ns<Name<'_>>>().ok()??.data().nsdname())),
        Rtype::PTR => RecordData::Other(text(record.to_record::<Ptr<Name<'_>>>().ok()??.data().ptrdname())),
        Rtype::MX => {
            let record = record.to_record::<Mx<Name<'_>>>().ok()??;
            RecordData::Other(format_compact!("{} {}", record.data().preference(), text(record.data().exchange())))
        }
        Rtype::SRV => {
            let record = record.to_record::<Srv<Name<'_>>>().ok()??;
            RecordData::Other(format_compact!("{} {}", record.data().port(), text(record.data().target())))
        }
        Rtype::HTTPS => {
            let record = record.to_record::<Https<&[u8], Name<'_>>>().ok()??;
            service(record.data().priority(), text(record.data().target()), record.data().params().iter_raw())
        }
        Rtype::SVCB => {
            let record = record.to_record::<Svcb<&[u8], Name<'_>>>().ok()??;
            service(record.data().priority(), text(record.data().target()), record.data().params().iter_raw())
        }
        _ => return None,
    })
}

fn service<'a>(
    priority: u16,
    target: CompactString,
    parameters: impl Iterator<Item = UnknownSvcParam<&'a [u8]>>,
) -> RecordData {
    let (mut alpn, mut ech) = (Vec::new(), false);
    for parameter in parameters {
        match parameter.key() {
            SvcParamKey::ALPN => alpn = protocols(parameter.value()),
            SvcParamKey::ECH => ech = true,
            _ => {}
        }
    }
    RecordData::Service { priority, target, alpn, ech }
}

/// Protocol names, each with its length in front (RFC 9460, section 7.1.1).
fn protocols(mut list: &[u8]) -> Vec<CompactString> {
    let mut names = Vec::new();
    while let Some((&length, rest)) = list.split_first() {
        let Some((name, rest)) = rest.split_at_checked(usize::from(length)) else { break };
        names.push(crate::proto::tls::printable(name));
        list = rest;
    }
    names
}
