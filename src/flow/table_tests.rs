//! The table forgets what a naive one forgets, in the same order.

use std::time::Duration;

use proptest::prelude::*;

use super::{Class, Key, Table};
use crate::base::CaptureTime;

/// The table, told as simply as can be.
#[derive(Default)]
struct Model {
    /// Key, class, second of the last word, in the order of that.
    flows: Vec<(u16, Class, i64)>,
}

fn key(port: u16) -> Key {
    let ip = std::net::IpAddr::from([10, 0, 0, 1]);
    let end = |port| crate::base::Endpoint { ip, port };
    Key::new(end(port), end(0), crate::base::Transport::Tcp).0
}

proptest! {
    #[test]
    fn the_table_equals_a_naive_one(
        steps in prop::collection::vec((0..40_u16, 0..5_usize, 0..3_i64), 1..300),
    ) {
        const CLASSES: [Class; 5] = [Class::Closed, Class::Unanswered, Class::OneSided, Class::Udp, Class::Open];
        let mut table: Table<u16> = Table::new(16, 1);
        let mut model = Model::default();
        let mut second = 0;
        for (port, class, pause) in steps {
            second += pause;
            let (class, now) = (CLASSES[class], CaptureTime::from_secs(second));
            if let Some(place) = table.find(table.hash(&key(port)), &key(port)) {
                    table.touch(place, class, now);
                    let at = model.flows.iter().position(|flow| flow.0 == port).unwrap();
                    let old = model.flows[at];
                    if old.1 != class || second > old.2 {
                        model.flows.remove(at);
                        model.flows.push((port, class, second));
                    }
            } else {
                    prop_assert!(model.flows.iter().all(|flow| flow.0 != port));
                    while table.is_full() {
                        let (_, gone) = table.remove(table.least().unwrap()).unwrap();
                        let least = CLASSES.iter().find_map(|&class| {
                            model.flows.iter().position(|flow| flow.1 == class)
                        });
                        prop_assert_eq!(model.flows.remove(least.unwrap()).0, gone);
                    }
                    table.insert(table.hash(&key(port)), key(port), class, now, port);
                    model.flows.push((port, class, second));
            }
            while let Some(place) = table.expired(now, |_| Duration::from_secs(9)) {
                let (_, gone) = table.remove(place).unwrap();
                let at = model.flows.iter().position(|flow| flow.0 == gone).unwrap();
                prop_assert!(second - model.flows.remove(at).2 > 9);
            }
            prop_assert!(model.flows.iter().all(|flow| second - flow.2 <= 9));
            prop_assert_eq!(table.len(), model.flows.len());
        }
    }
}
