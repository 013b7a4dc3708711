//! What vendor table and filter lists know of a host or a request.
//!
//! In: hosts, and exchanges with their page. Out: vendor, verdict of the lists, whether a host is a tracker. Remembers the
//! answers for hosts, since traffic asks for few of them again and again; bounded.

use std::{num::NonZeroUsize, sync::Arc};

use lru::LruCache;

use super::{
    beacon::may_be_page,
    exchange::Exchange,
    lists::{FilterLists, ListVerdict},
    reference::Parts,
    seen::CloakedName,
    vendor::{HostRow, VendorMatch, VendorTable},
    view::PageView,
};
use crate::{base::Host, observe::DnsExchange};

/// Hosts whose facts are remembered.
const HOSTS: NonZeroUsize = NonZeroUsize::new(16_384).unwrap();

/// What is known of a host.
#[derive(Clone, Debug, Default)]
pub(crate) struct HostFacts {
    /// Whose it is.
    pub(crate) vendor: Option<VendorMatch>,
    /// Whether it tracks, and does nothing else.
    pub(crate) is_tracker: bool,
    /// Whether it may have pages that people visit: it is not known to be there for those of others, and is not called so.
    pub(crate) may_be_page: bool,
    row: HostRow,
}

/// Vendor table and lists, with a memory for hosts.
pub(crate) struct Knowledge {
    vendors: Arc<VendorTable>,
    lists: Option<Arc<FilterLists>>,
    hosts: LruCache<Host, HostFacts, foldhash::quality::RandomState>,
}

impl Knowledge {
    /// Out of these.
    pub(crate) fn new(vendors: Arc<VendorTable>, lists: Option<Arc<FilterLists>>) -> Self {
        let hosts = LruCache::with_hasher(HOSTS, foldhash::quality::RandomState::default());
        Self { vendors, lists, hosts }
    }

    /// What is known of a host.
    pub(crate) fn of_host(&mut self, host: &Host) -> HostFacts {
        if let Some(facts) = self.hosts.get(host) {
            return facts.clone();
        }
        let is_listed = || self.lists.as_ref().is_some_and(|lists| lists.is_tracker(host.as_str()));
        let row = self.vendors.row(host);
        let is_tracker = row.is_tracker() || is_listed();
        let vendor = self.vendors.owner_of(row);
        let serves_others = is_tracker || vendor.as_ref().is_some_and(|vendor| &*vendor.category == "tag_manager");
        let facts = HostFacts { vendor, is_tracker, may_be_page: !serves_others && may_be_page(host), row };
        self.hosts.put(host.clone(), facts.clone());
        facts
    }

    /// Whose a request is, to a host of which this is known.
    pub(crate) fn of_request(&self, exchange: &Exchange<'_>, facts: &HostFacts) -> Option<VendorMatch> {
        self.vendors.of_request((exchange.host, facts.row), exchange.path, &exchange.parameters)
    }

    /// What the lists say of a request.
    pub(crate) fn listed(&self, exchange: &Exchange<'_>, page: Option<&PageView>) -> ListVerdict {
        let Some(lists) = &self.lists else { return ListVerdict::Silent };
        let page_host = page.and_then(|page| Some(Parts::of(&page.url)?.name()));
        lists.verdict(exchange, page_host, page.is_none_or(|page| page.site != exchange.site))
    }

    /// The known tracker to which the chain of a name leads, where it is another party's.
    pub(crate) fn behind(&mut self, dns: &DnsExchange) -> Option<CloakedName> {
        let query = Host::parse(dns.query.as_bytes())?;
        let links = dns.cname_chain();
        if links.is_empty() || self.is_vendors_own(&query) {
            return None;
        }
        let hosts = links.into_iter().rev().filter_map(|link| Host::parse(link.as_bytes()));
        hosts.filter(|host| host.site() != query.site()).find_map(|host| {
            let facts = self.of_host(&host);
            let vendor = facts.vendor.filter(|_| facts.is_tracker)?;
            Some(CloakedName { domain: host.site().into(), vendor: Some(vendor.name) })
        })
    }
}

impl Knowledge {
    /// Whether a name belongs to a known company, or to its site in another country: what leads from there to a tracker
    /// hides nothing.
    fn is_vendors_own(&mut self, query: &Host) -> bool {
        let name = query.site().split('.').next().unwrap_or_default();
        let main = Host::parse(format!("{name}.com").as_bytes());
        self.of_host(query).vendor.is_some() || main.is_some_and(|main| self.of_host(&main).vendor.is_some())
    }
}
