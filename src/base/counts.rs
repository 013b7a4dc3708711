//! What shards and detectors count, as plain numbers. `sink::metrics` alone knows what Prometheus makes of them.

use compact_str::CompactString;
use hashbrown::HashMap;

/// Counts under labels whose values are few and fixed (`N` labels): a short list, searched in a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally<const N: usize> {
    rows: Vec<([&'static str; N], u64)>,
}

impl<const N: usize> Tally<N> {
    /// Adds to the row of these label values.
    pub fn add(&mut self, labels: [&'static str; N], more: u64) {
        match self.rows.iter_mut().find(|(known, _)| *known == labels) {
            Some((_, count)) => *count = count.saturating_add(more),
            None => self.rows.push((labels, more)),
        }
    }

    /// The rows, in no promised order.
    pub fn rows(&self) -> impl Iterator<Item = ([&'static str; N], u64)> + '_ {
        self.rows.iter().copied()
    }

    /// Moves the rows of `other` into `self`.
    pub fn take(&mut self, other: &mut Self) {
        for (labels, more) in other.rows.drain(..) {
            self.add(labels, more);
        }
    }
}

/// Counts under labels that traffic chooses (domains): drained with every batch, so never longer than what a batch holds.
pub type OpenTally<const N: usize> = HashMap<[CompactString; N], u64>;

macro_rules! counts {
    ($(#[$outer:meta])* $name:ident { plain { $($(#[$pdoc:meta])* $plain:ident),* $(,)? } tally { $($(#[$tdoc:meta])* $tally:ident: $n:literal),* $(,)? } open { $($(#[$odoc:meta])* $open:ident: $m:literal),* $(,)? } }) => {
        $(#[$outer])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct $name {
            $($(#[$pdoc])* pub $plain: u64,)*
            $($(#[$tdoc])* pub $tally: Tally<$n>,)*
            $($(#[$odoc])* pub $open: OpenTally<$m>,)*
        }

        impl $name {
            /// Moves all that `other` counted into `self`, and leaves `other` at zero.
            pub fn take(&mut self, other: &mut Self) {
                $(self.$plain = self.$plain.saturating_add(std::mem::take(&mut other.$plain));)*
                $(self.$tally.take(&mut other.$tally);)*
                $(if !other.$open.is_empty() {
                    for (labels, more) in other.$open.drain() {
                        let count = self.$open.entry(labels).or_default();
                        *count = count.saturating_add(more);
                    }
                })*
            }
        }
    };
}

counts! {
    /// Everything counted between two hand-overs. All fields only ever grow; gauges are sent beside them.
    Counts {
        plain {
            /// Packets given to an inspector.
            packets,
            /// Bytes on the wire of those packets.
            bytes,
            /// Bytes that were lost inside flows.
            gap_bytes,
            /// TCP payload bytes that parsers were shown or skipped.
            stream_bytes,
            /// TLS connections of which records were opened with their secrets.
            tls_decrypted,
            /// Panics caught at a shard's edge; each cost the flow at hand.
            panics,
        }
        tally {
            /// Bytes that could not be decoded: layer, reason.
            decode_errors: 2,
            /// Flows opened: transport.
            flows: 1,
            /// Flows dropped before their end: reason.
            flows_evicted: 1,
            /// HTTP requests: method.
            http_requests: 1,
            /// HTTP responses: class (`1xx` to `5xx`).
            http_responses: 1,
            /// HTTP that could not be followed: reason.
            http_parse_errors: 1,
            /// TLS that could not be followed: reason.
            tls_parse_errors: 1,
            /// `ClientHello`s: transport (`tcp`, `quic`), sni (`present`, `absent`, `ech`).
            tls_hellos: 2,
            /// DNS messages that could not be read whole: reason.
            dns_parse_errors: 1,
            /// DNS responses: rcode.
            dns_responses: 1,
            /// Connections whose server stays unknown: reason.
            blind_connections: 1,
            /// Work left undone because the sensor was behind: what (`body`, `connection`).
            shed: 1,
            /// Pixels: kind, party, visibility.
            pixels: 3,
            /// Pixels that fired against a signal or without one: reason.
            pixels_without_consent: 1,
        }
        open {
            /// Pixel requests: registrable domain.
            pixel_domains: 1,
            /// Third-party cookies: registrable domain, direction.
            third_party_cookies: 2,
            /// Connections to known trackers: vendor, category.
            tracker_connections: 2,
            /// Identifiers passed on: from, to.
            cookie_syncs: 2,
            /// Cloaked names: vendor.
            cname_cloaks: 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn taking_moves_every_kind_of_count_and_leaves_zero() {
        let mut sum = Counts::default();
        for _ in 0..2 {
            let mut part = Counts { packets: 3, ..Counts::default() };
            part.http_requests.add(["GET"], 2);
            part.cookie_syncs.insert(["a.example".into(), "b.example".into()], 1);
            sum.take(&mut part);
            assert_eq!(part, Counts::default());
        }
        assert_eq!(sum.packets, 6);
        assert_eq!(sum.http_requests.rows().collect::<Vec<_>>(), [(["GET"], 4)]);
        assert_eq!(sum.cookie_syncs.values().sum::<u64>(), 2);
    }
}
