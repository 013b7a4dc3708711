//! Which page a request belongs to.

use super::{exchange::Exchange, seen::PageView};
use crate::{
    base::Host,
    observe::{FieldName, HttpTransaction},
};

/// What is known of the place of a request: its page, and whether it opens a document itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Place {
    /// The top-level document.
    pub(crate) page: Option<PageView>,
    /// Whether the request is for a document.
    pub(crate) is_document: bool,
}

/// The pages of all clients.
#[derive(Default)]
pub(crate) struct Pages;

impl Pages {
    /// Learns from a transaction the moment it is complete.
    pub(crate) fn learn(&mut self, _transaction: &HttpTransaction) {}

    /// The place of a transaction.
    pub(crate) fn place(&mut self, exchange: &Exchange<'_>) -> Place {
        let is_document = matches!(exchange.destination, super::exchange::Destination::Document { .. });
        let referer = exchange.request_text(FieldName::Referer);
        let url = if is_document { Some(exchange.url.as_str()) } else { referer };
        let page = url.and_then(|url| {
            let host = url.split_once("://")?.1.split(['/', '?', '#']).next()?;
            let host = Host::parse(host.as_bytes())?;
            Some(PageView {
                url: url.to_owned(),
                site: host.site().into(),
                title: None,
                started: exchange.request.started,
                confidence: 800,
            })
        });
        Place { page, is_document }
    }
}
