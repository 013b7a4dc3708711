//! The HTTP server itself: `/metrics`, `/healthz`, `/readyz`, and whatever pages it is given.

use std::{future::Future, io, net::IpAddr, sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::get,
};
use axum_server::Handle;

use super::gate::{self, Gate};
use crate::sink::metrics::{Metrics, OPENMETRICS_TYPE, TEXT_TYPE};

/// Says whether the sensor does its work; else, what is missing.
type Ready = Box<dyn Fn() -> Result<(), String> + Send + Sync>;

/// What is served.
pub struct Server {
    metrics: Metrics,
    ready: Ready,
    hosts: Vec<String>,
    gate: Gate,
}

impl Server {
    /// Serves these metrics to whom the gate lets in. `hosts` are the names by which it may be called, beside addresses and
    /// `localhost`.
    #[must_use]
    pub fn new(metrics: Metrics, ready: Ready, hosts: Vec<String>, gate: Gate) -> Self {
        Self { metrics, ready, hosts, gate }
    }

    /// The routes, with these pages beside them.
    pub fn router(self, pages: Option<Router>) -> Router {
        let gate = self.gate.clone();
        let server = Arc::new(self);
        let own = Router::new()
            .route("/metrics", get(metrics))
            .route("/healthz", get(async || "ok\n"))
            .route("/readyz", get(ready))
            .with_state(Arc::clone(&server));
        let all = match pages {
            Some(pages) => own.merge(pages),
            None => own.route("/", get(async || "pixeltap: /metrics /healthz /readyz\n")),
        };
        all.layer(middleware::from_fn_with_state(server, only_known_hosts))
            .layer(middleware::from_fn_with_state(gate, gate::pass))
    }
}

/// Serves until `stop` is done, over TLS where the gate has it; what was begun by then is finished, for so long.
///
/// # Errors
///
/// Where the listener is of no use.
pub async fn serve(
    listener: std::net::TcpListener,
    router: Router,
    gate: Gate,
    stop: impl Future<Output = ()> + Send + 'static,
    patience: Duration,
) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let handle = Handle::new();
    let stopping = handle.clone();
    tokio::spawn(async move {
        stop.await;
        stopping.graceful_shutdown(Some(patience));
    });
    let service = router.into_make_service();
    match gate.tls() {
        Some(tls) => axum_server::from_tcp_rustls(listener, tls.clone())?.handle(handle).serve(service).await,
        None => axum_server::from_tcp(listener)?.handle(handle).serve(service).await,
    }
}

async fn metrics(State(server): State<Arc<Server>>, headers: HeaderMap) -> Response {
    let accepted = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    if accepted.contains("application/openmetrics-text") {
        return ([(header::CONTENT_TYPE, OPENMETRICS_TYPE)], server.metrics.openmetrics()).into_response();
    }
    match server.metrics.text() {
        Ok(text) => ([(header::CONTENT_TYPE, TEXT_TYPE)], text).into_response(),
        Err(error) => {
            tracing::error!(%error, "the metrics can't be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

async fn ready(State(server): State<Arc<Server>>) -> Response {
    match (server.ready)() {
        Ok(()) => "ok\n".into_response(),
        Err(missing) => (StatusCode::SERVICE_UNAVAILABLE, missing + "\n").into_response(),
    }
}

/// Refuses whoever calls the server by a name that is not its own: a page elsewhere whose name was made to lead here.
async fn only_known_hosts(State(server): State<Arc<Server>>, request: Request, next: Next) -> Response {
    let named = request.uri().authority().map(axum::http::uri::Authority::as_str);
    let host = named.or_else(|| request.headers().get(header::HOST).and_then(|host| host.to_str().ok()));
    // HTTP/1.0 needs no Host, and no browser speaks it.
    if host.is_none_or(|host| is_known(host, &server.hosts)) {
        return next.run(request).await;
    }
    let why =
        "this name is not known here; add it to web.hosts in the configuration, or call the server by its address\n";
    (StatusCode::MISDIRECTED_REQUEST, why).into_response()
}

fn is_known(authority: &str, hosts: &[String]) -> bool {
    let host = match authority.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => authority.rsplit_once(':').map_or(authority, |(host, _)| host),
    };
    let host = host.trim_end_matches('.');
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<IpAddr>().is_ok()
        || hosts.iter().any(|known| known.eq_ignore_ascii_case(host))
}

#[cfg(test)]
mod server_tests {
    use super::*;

    #[test]
    fn foreign_names_are_refused_and_addresses_are_not() {
        let hosts = vec!["gateway.lan".to_owned()];
        for known in ["localhost:9783", "127.0.0.1:9783", "[::1]:9783", "192.0.2.1", "Gateway.LAN:9783", "localhost."] {
            assert!(is_known(known, &hosts), "{known}");
        }
        for foreign in
            ["attacker.example", "attacker.example:9783", "localhost.attacker.example", "127.0.0.1.nip.example"]
        {
            assert!(!is_known(foreign, &hosts), "{foreign}");
        }
    }
}
