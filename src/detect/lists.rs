//! Filter lists in Adblock Plus syntax: one more piece of evidence.
//!
//! In: texts of lists, then requests. Out: whether a rule would block a request, and how many lines of each list were rules.
//! No list is built in. Rules that rewrite or hide parts of a page are no evidence and are passed over.

use std::fmt;

use adblock::{
    Engine,
    lists::{FilterFormat, FilterParseError, FilterSet, ParseOptions, RuleTypes, parse_filter},
    request::Request,
};

use super::exchange::{Destination, Exchange};

/// What filter lists say of a request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ListVerdict {
    /// No list is loaded, or none knows it.
    #[default]
    Silent,
    /// A rule would block it.
    Listed,
    /// An exception lets it pass.
    Excepted,
}

/// What was read of one list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListReport {
    /// Name of its file.
    pub name: String,
    /// Rules for requests.
    pub rules: usize,
    /// Lines that hold no rule for requests: comments, rules that hide elements.
    pub others: usize,
    /// Lines that could not be read.
    pub bad: usize,
    /// The first of those, from 1.
    pub first_bad: Option<usize>,
}

/// Filter lists, ready to be asked.
pub struct FilterLists {
    engine: Engine,
    reports: Vec<ListReport>,
}

impl FilterLists {
    /// Reads lists: pairs of a file's name and its text. What can't be read is counted, not refused.
    #[must_use]
    pub fn new(lists: &[(String, String)]) -> Self {
        let mut set = FilterSet::new(false);
        let mut reports = Vec::new();
        for (name, text) in lists {
            reports.push(report(name, text));
            set.add_filter_list(text.clone(), options(text));
        }
        Self { engine: Engine::new_with_filter_set(set), reports }
    }

    /// What was read of each list.
    #[must_use]
    pub fn reports(&self) -> &[ListReport] {
        &self.reports
    }

    /// What the lists say of a request, made on a page of this host.
    pub(crate) fn verdict(
        &self,
        exchange: &Exchange<'_>,
        page_host: Option<&str>,
        is_third_party: bool,
    ) -> ListVerdict {
        let request = Request::preparsed(
            exchange.url,
            exchange.host.as_str(),
            page_host.unwrap_or_default(),
            kind(exchange.destination),
            is_third_party,
            &exchange.request.method,
        );
        let result = self.engine.check_network_request(&request);
        if result.should_block() {
            ListVerdict::Listed
        } else if result.exception.is_some() {
            ListVerdict::Excepted
        } else {
            ListVerdict::Silent
        }
    }

    /// Whether the lists would block all that a host serves to the sites of others.
    pub(crate) fn is_tracker(&self, host: &str) -> bool {
        let url = format!("https://{host}/");
        let request = Request::preparsed(&url, host, "", "other", true, "GET");
        self.engine.check_network_request(&request).should_block()
    }
}

impl fmt::Debug for FilterLists {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&self.reports).finish()
    }
}

/// Names of the Adblock Plus syntax for what requests are made for.
fn kind(destination: Destination) -> &'static str {
    match destination {
        Destination::Document { is_frame: Some(true) } => "subdocument",
        Destination::Document { .. } => "document",
        Destination::Image => "image",
        Destination::Script | Destination::ServiceWorker => "script",
        Destination::Style => "stylesheet",
        Destination::Fetch => "xmlhttprequest",
        Destination::Ping => "ping",
        Destination::Other => "other",
    }
}

/// A list of hosts file lines is read as one; all others hold rules.
fn options(text: &str) -> ParseOptions {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with(['#', '!', '[']));
    let is_hosts = lines.next().is_some_and(|line| line.starts_with("0.0.0.0 ") || line.starts_with("127.0.0.1 "));
    let format = if is_hosts { FilterFormat::Hosts } else { FilterFormat::Standard };
    ParseOptions { format, rule_types: RuleTypes::NetworkOnly, ..ParseOptions::default() }
}

fn report(name: &str, text: &str) -> ListReport {
    let mut report = ListReport { name: name.into(), rules: 0, others: 0, bad: 0, first_bad: None };
    let options = options(text);
    for (number, line) in text.lines().enumerate() {
        match parse_filter(line, false, options) {
            Ok(_) => report.rules += 1,
            Err(FilterParseError::Empty | FilterParseError::Unsupported) => report.others += 1,
            Err(_) => {
                report.bad += 1;
                report.first_bad.get_or_insert(number + 1);
            }
        }
    }
    report
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::sample::Sample;

    const LIST: &str = "[Adblock Plus 2.0]
! Title: mine
||px.tracker.example^$third-party
/pixel.gif?$image
@@||px.tracker.example/allowed/
||styles.example^$stylesheet
##.ad
||bad.example^$nosuchoption
";

    fn lists(text: &str) -> FilterLists {
        FilterLists::new(&[("mine.txt".into(), text.into())])
    }

    fn verdict(lists: &FilterLists, request: &str) -> ListVerdict {
        Sample::new(request).show(|seen| lists.verdict(seen.exchange.unwrap(), Some("www.shop.example"), true))
    }

    #[test]
    fn rules_and_exceptions_are_told() {
        let lists = lists(LIST);
        assert_eq!(verdict(&lists, "GET http://px.tracker.example/x"), ListVerdict::Listed);
        assert_eq!(verdict(&lists, "GET http://px.tracker.example/allowed/x"), ListVerdict::Excepted);
        assert_eq!(verdict(&lists, "GET http://cdn.other.example/x"), ListVerdict::Silent);
    }

    #[test]
    fn rules_ask_for_what_the_request_is_made_for() {
        let lists = lists(LIST);
        let url = "http://cdn.other.example/pixel.gif?a=1";
        assert_eq!(verdict(&lists, &format!("GET {url}\nSec-Fetch-Dest: image")), ListVerdict::Listed);
        assert_eq!(verdict(&lists, &format!("GET {url}\nSec-Fetch-Dest: script")), ListVerdict::Silent);
    }

    #[test]
    fn bad_lines_are_counted_and_named() {
        let lists = lists(LIST);
        let wanted = ListReport { name: "mine.txt".into(), rules: 4, others: 3, bad: 1, first_bad: Some(8) };
        assert_eq!(lists.reports(), [wanted]);
    }

    #[test]
    fn lists_of_hosts_are_read_too() {
        let lists = lists("# mine\n0.0.0.0 px.tracker.example\n0.0.0.0 b.example\n");
        assert_eq!(verdict(&lists, "GET http://px.tracker.example/x"), ListVerdict::Listed);
        assert!(lists.is_tracker("b.example") && !lists.is_tracker("c.example"));
    }

    #[test]
    fn easyprivacy_knows_trackers_and_lets_sites_be() {
        let path = "/usr/share/chromium/extensions/ublock-origin/assets/thirdparties/easylist/easyprivacy.txt";
        let Ok(text) = std::fs::read_to_string(path) else {
            println!("skipped: EasyPrivacy is not installed (Debian package webext-ublock-origin-chromium)");
            return;
        };
        let lists = FilterLists::new(&[("easyprivacy.txt".into(), text)]);
        let report = &lists.reports()[0];
        assert!(report.rules > 20_000 && report.bad * 50 < report.rules, "{report:?}");
        let image = |url: &str| verdict(&lists, &format!("GET {url}\nSec-Fetch-Dest: image"));
        assert_eq!(image("http://www.google-analytics.com/collect?v=1"), ListVerdict::Listed);
        assert_eq!(image("http://www.facebook.com/tr?id=1&ev=PageView"), ListVerdict::Listed);
        assert_eq!(image("http://upload.wikimedia.org/logo.png"), ListVerdict::Silent);
    }
}
