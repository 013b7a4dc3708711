//! `sync`: an identifier that passed from one party to another.

use schemars::JsonSchema;
use serde::Serialize;

use super::{HexId, QueryPolicy, Text};
use crate::detect::Sync;

/// An identifier that passed from one party to another.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SyncEvent {
    /// Registrable domain that knew it.
    pub from_domain: Text,
    /// Registrable domain that got it.
    pub to_domain: Text,
    /// Registrable domain of the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_domain: Option<Text>,
    /// `redirect`, `referer`, `parameter` or `path`.
    pub via: &'static str,
    /// Name of what carried it.
    pub name: Text,
    /// Keyed hash of the identifier.
    pub value_id: HexId,
}

impl SyncEvent {
    /// What may be written of a sync.
    pub(super) fn new(sync: &Sync, query: QueryPolicy) -> Self {
        Self {
            from_domain: Text::from(&sync.from_domain),
            to_domain: Text::from(&sync.to_domain),
            page_domain: sync.page_domain.as_ref().map(Text::from),
            via: sync.via,
            name: query.parameter(&sync.name),
            value_id: HexId(sync.value_id),
        }
    }
}
