//! The flow as every event names it, with its Community ID.

use std::{net::IpAddr, sync::Arc};

use base64::{Engine, engine::general_purpose::STANDARD};
use community_id::calculate_community_id;
use schemars::JsonSchema;
use serde::Serialize;

use super::{ClientPolicy, Text, client::ClientName, lately::Lately, written::Written};
use crate::base::{FlowInfo, IdKey};

/// How many flows' records are remembered, so that a busy connection is hashed once.
const REMEMBERED: usize = 4_096;

/// Who talked to whom. Source is the client that opened the flow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FlowRecord {
    /// Community ID, version 1, seed 0: of the addresses as this record shows them. With pseudonyms for clients it is a keyed
    /// hash of the flow instead (`p1:` in front), since a Community ID would give the address away to whoever tries them all.
    pub id: Text,
    /// Address of the client, or what the privacy policy makes of it.
    pub src_ip: Text,
    /// Port of the client.
    pub src_port: u16,
    /// Address of the server.
    pub dst_ip: Text,
    /// Port of the server.
    pub dst_port: u16,
    /// `tcp` or `udp`.
    pub transport: &'static str,
    /// VLAN identifier of the outermost tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vlan: Option<u16>,
}

/// A flow's record with its JSON: a busy flow is written into many events.
pub type Flow = Written<FlowRecord>;

/// Makes the records of flows under one privacy policy, each once as long as it is remembered.
pub(super) struct FlowRecords {
    policy: ClientPolicy,
    key: IdKey,
    known: Lately<FlowInfo, Arc<Flow>>,
}

impl FlowRecords {
    /// Records under this policy; the key is used for pseudonyms alone.
    pub(super) fn new(policy: ClientPolicy, key: IdKey) -> Self {
        Self { policy, key, known: Lately::new(REMEMBERED) }
    }

    /// The record of a flow.
    pub(super) fn of(&mut self, flow: &FlowInfo) -> Arc<Flow> {
        let (policy, key) = (self.policy, &self.key);
        self.known.get_or_make(flow, || (*flow, Arc::new(record(policy, key, flow).into())))
    }
}

fn record(policy: ClientPolicy, key: &IdKey, flow: &FlowInfo) -> FlowRecord {
    let client = policy.name(flow.client.ip, key);
    let id = match &client {
        ClientName::Address(address) => community_id(*address, flow),
        ClientName::Pseudonym(_) => None,
    };
    FlowRecord {
        id: id.unwrap_or_else(|| keyed_id(key, flow)),
        src_ip: client.text(),
        src_port: flow.client.port,
        dst_ip: Text::from(compact_str::format_compact!("{}", flow.server.ip)),
        dst_port: flow.server.port,
        transport: flow.transport.name(),
        vlan: flow.vlan,
    }
}

/// Community ID, version 1. (Corelight, "Community ID flow hashing standard".)
fn community_id(client: IpAddr, flow: &FlowInfo) -> Option<Text> {
    let (source, destination) = (Some(flow.client.port), Some(flow.server.port));
    calculate_community_id(0, client, flow.server.ip, source, destination, flow.transport.number(), false)
        .ok()
        .map(Text::from)
}

fn keyed_id(key: &IdKey, flow: &FlowInfo) -> Text {
    let named = format!("flow\0{:?} {:?} {}", flow.client, flow.server, flow.transport.name());
    let id = key.value_id(named.as_bytes()).to_string();
    Text::from(format!("p1:{}", STANDARD.encode(id.get(..20).unwrap_or(&id))))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::base::{Endpoint, Transport};

    pub(in crate::event) fn flow(client: &str, server: &str, transport: Transport) -> FlowInfo {
        let endpoint = |text: &str| {
            let address: std::net::SocketAddr = text.parse().unwrap();
            Endpoint { ip: address.ip(), port: address.port() }
        };
        FlowInfo { client: endpoint(client), server: endpoint(server), transport, vlan: None, interface: 0 }
    }

    fn id(policy: ClientPolicy, flow: &FlowInfo) -> String {
        FlowRecords::new(policy, IdKey::REPLAY).of(flow).id.to_string()
    }

    #[test]
    fn community_ids_equal_the_published_vectors() {
        for (client, server, transport, wanted) in [
            ("128.232.110.120:34855", "66.35.250.204:80", Transport::Tcp, "1:LQU9qZlK+B5F3KDmev6m5PMibrg="),
            ("66.35.250.204:80", "128.232.110.120:34855", Transport::Tcp, "1:LQU9qZlK+B5F3KDmev6m5PMibrg="),
            ("192.168.1.52:54585", "8.8.8.8:53", Transport::Udp, "1:d/FP5EW3wiY1vCndhwleRRKHowQ="),
            (
                "[2001:470:e5bf:dead:4957:2174:e82c:4887]:63943",
                "[2607:f8b0:400c:c03::1a]:25",
                Transport::Tcp,
                "1:/qFaeAR+gFe1KYjMzVDsMv+wgU4=",
            ),
        ] {
            assert_eq!(id(ClientPolicy::Plain, &flow(client, server, transport)), wanted);
        }
    }

    #[test]
    fn neither_addresses_nor_the_id_give_a_hidden_client_away() {
        let one = flow("192.0.2.77:1", "198.51.100.1:80", Transport::Tcp);
        let neighbour = flow("192.0.2.78:1", "198.51.100.1:80", Transport::Tcp);
        assert_eq!(id(ClientPolicy::Truncate, &one), id(ClientPolicy::Truncate, &neighbour));
        assert_ne!(id(ClientPolicy::Pseudonym, &one), id(ClientPolicy::Pseudonym, &neighbour));
        assert_ne!(id(ClientPolicy::Pseudonym, &one), id(ClientPolicy::Plain, &one));
        let record = FlowRecords::new(ClientPolicy::Pseudonym, IdKey::REPLAY).of(&one);
        assert!(!serde_json::to_string(&*record).unwrap().contains("192.0.2"));
    }
}
