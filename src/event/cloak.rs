//! `cloak`: a first-party name whose CNAME leads to a tracker.

use schemars::JsonSchema;
use serde::Serialize;

use super::Text;
use crate::detect::Cloak;

/// A first-party name whose CNAME leads to a tracker.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CloakEvent {
    /// The first-party name.
    pub query: Text,
    /// The names that lead from it to the tracker.
    pub cname_chain: Vec<Text>,
    /// Registrable domain at the end of the chain.
    pub domain: Text,
    /// Vendor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vendor: Option<Text>,
}

impl CloakEvent {
    /// What is written of a cloak.
    pub(super) fn new(cloak: &Cloak) -> Self {
        Self {
            query: Text::from(&cloak.query),
            cname_chain: cloak.cname_chain.iter().map(Text::from).collect(),
            domain: Text::from(&cloak.domain),
            vendor: cloak.vendor.as_ref().map(Text::from),
        }
    }
}
