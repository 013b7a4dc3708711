//! The gate before all that is served: users and passwords, header fields, and the TLS of the moment.
//!
//! In: requests. Out: those of users with their password, or 401. What it lets in can be renewed while connections stand. A
//! password costs what its hash costs, whether there is such a user or not; what was answered once is remembered under a keyed
//! hash, as scrapers come back.

use std::{
    num::NonZeroUsize,
    sync::{Arc, Mutex, PoisonError},
};

use arc_swap::ArcSwap;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use axum_server::tls_rustls::RustlsConfig;
use base64::{Engine, prelude::BASE64_STANDARD};
use lru::LruCache;
use ring::rand::{SecureRandom, SystemRandom};
use tokio::sync::Semaphore;

use super::access::{Access, AccessError, User};

/// Answers that are remembered.
const REMEMBERED: NonZeroUsize = NonZeroUsize::new(100).unwrap();

/// Longest password with its user that is looked at: bcrypt reads 72 bytes of it.
const CREDENTIALS_MAX: usize = 1_024;

/// Lets requests in, or not. Clones are the same gate.
#[derive(Clone)]
pub struct Gate(Arc<Inner>);

struct Inner {
    tls: Option<RustlsConfig>,
    door: ArcSwap<Door>,
    /// Of remembered answers.
    secret: [u8; 32],
    remembered: Mutex<LruCache<[u8; 32], bool>>,
    /// One password is worked on at a time: who guesses costs one core at most.
    work: Semaphore,
}

/// What the gate does at the moment.
struct Door {
    users: Vec<User>,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Gate {
    /// A gate by these settings.
    ///
    /// # Errors
    ///
    /// Where certificates or keys can't be read or don't fit.
    pub fn new(access: &Access) -> Result<Self, AccessError> {
        let tls = access.tls.as_ref().map(|tls| tls.read(access.http2)).transpose()?;
        let mut secret = [0; 32];
        // Without randomness nothing else of the sensor would have started.
        SystemRandom::new().fill(&mut secret).unwrap_or_default();
        Ok(Self(Arc::new(Inner {
            tls: tls.map(RustlsConfig::from_config),
            door: ArcSwap::from_pointee(Door::new(access)),
            secret,
            remembered: Mutex::new(LruCache::new(REMEMBERED)),
            work: Semaphore::new(1),
        })))
    }

    /// Goes on by these settings, certificates read anew; connections that stand are not cut.
    ///
    /// # Errors
    ///
    /// Where certificates or keys can't be read or don't fit, or TLS was switched on or off: all stays as it was.
    pub fn renew(&self, access: &Access) -> Result<(), AccessError> {
        match (&self.0.tls, &access.tls) {
            (Some(config), Some(tls)) => config.reload_from_config(tls.read(access.http2)?),
            (None, None) => {}
            _ => return Err(AccessError::Switched),
        }
        self.0.door.store(Arc::new(Door::new(access)));
        Ok(())
    }

    pub(super) fn tls(&self) -> Option<&RustlsConfig> {
        self.0.tls.as_ref()
    }

    /// Whether the request comes from a user with the right password, or none is asked for.
    async fn lets_in(&self, headers: &HeaderMap) -> bool {
        let door = self.0.door.load_full();
        if door.users.is_empty() {
            return true;
        }
        let Some((name, password)) = credentials(headers) else { return false };
        let user = door.users.iter().find(|user| user.name.as_bytes() == name);
        // A name that is unknown costs as much time as one that is known.
        let Some(hash) = user.or(door.users.first()).map(|user| user.hash.clone()) else { return false };
        let asked = self.key(&name, &hash, &password);
        let known = self.0.remembered.lock().unwrap_or_else(PoisonError::into_inner).get(&asked).copied();
        if let Some(is_right) = known {
            return is_right;
        }
        let Ok(_one_at_a_time) = self.0.work.acquire().await else { return false };
        let verified = tokio::task::spawn_blocking(move || bcrypt::verify(password, &hash).unwrap_or(false)).await;
        let is_right = user.is_some() && verified.unwrap_or(false);
        self.0.remembered.lock().unwrap_or_else(PoisonError::into_inner).put(asked, is_right);
        is_right
    }

    /// What an answer is remembered under.
    fn key(&self, name: &[u8], hash: &str, password: &[u8]) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new_keyed(&self.0.secret);
        for part in [name, hash.as_bytes(), password] {
            hasher.update(&part.len().to_le_bytes());
            hasher.update(part);
        }
        *hasher.finalize().as_bytes()
    }
}

impl Door {
    fn new(access: &Access) -> Self {
        let field = |(name, value): &(&'static str, String)| {
            Some((HeaderName::from_static(name), HeaderValue::from_str(value).ok()?))
        };
        Self { users: access.users.clone(), headers: access.headers.iter().filter_map(field).collect() }
    }
}

/// Name and password of a request (RFC 7617).
fn credentials(headers: &HeaderMap) -> Option<(Vec<u8>, Vec<u8>)> {
    let field = headers.get(header::AUTHORIZATION)?.as_bytes();
    let (scheme, rest) = field.split_at_checked(6)?;
    if !scheme.eq_ignore_ascii_case(b"basic ") || rest.len() > CREDENTIALS_MAX {
        return None;
    }
    let mut both = BASE64_STANDARD.decode(rest.trim_ascii()).ok()?;
    let colon = memchr::memchr(b':', &both)?;
    let password = both.split_off(colon + 1);
    both.truncate(colon);
    Some((both, password))
}

/// Lets a request in, or asks for a password.
pub(super) async fn pass(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    let mut response = if gate.lets_in(request.headers()).await {
        next.run(request).await
    } else {
        let challenge = [(header::WWW_AUTHENTICATE, "Basic realm=\"pixeltap\", charset=\"UTF-8\"")];
        (StatusCode::UNAUTHORIZED, challenge, "unauthorized\n").into_response()
    };
    for (name, value) in &gate.0.door.load().headers {
        response.headers_mut().entry(name).or_insert_with(|| value.clone());
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gate() -> Gate {
        let user = |name: &str, password: &str| User { name: name.into(), hash: bcrypt::hash(password, 4).unwrap() };
        let users = vec![user("ada", "secret"), user("bob", "other:word")];
        Gate::new(&Access { users, ..Access::default() }).unwrap()
    }

    fn asks(gate: &Gate, field: &str) -> bool {
        let mut headers = HeaderMap::new();
        if !field.is_empty() {
            headers.insert(header::AUTHORIZATION, field.parse().unwrap());
        }
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(gate.lets_in(&headers))
    }

    fn basic(both: &str) -> String {
        format!("Basic {}", BASE64_STANDARD.encode(both))
    }

    #[test]
    fn users_with_their_password_are_let_in_also_the_second_time() {
        let gate = gate();
        for both in ["ada:secret", "ada:secret", "bob:other:word"] {
            assert!(asks(&gate, &basic(both)), "{both}");
        }
    }

    #[test]
    fn others_are_not_let_in_also_the_second_time() {
        let gate = gate();
        for both in ["ada:wrong", "ada:wrong", "ada:", "eve:secret", "eve:secret", "bob:secret", "ada"] {
            assert!(!asks(&gate, &basic(both)), "{both}");
        }
        for field in ["", "Basic", "Basic ???", "Bearer abc", &basic(&"a".repeat(5_000))] {
            assert!(!asks(&gate, field), "{field}");
        }
    }

    #[test]
    fn a_password_that_was_changed_is_no_longer_right() {
        let gate = gate();
        assert!(asks(&gate, &basic("ada:secret")));
        let users = vec![User { name: "ada".into(), hash: bcrypt::hash("new", 4).unwrap() }];
        gate.renew(&Access { users, ..Access::default() }).unwrap();
        assert!(!asks(&gate, &basic("ada:secret")));
        assert!(asks(&gate, &basic("ada:new")));
    }

    #[test]
    fn without_users_everybody_is_let_in() {
        assert!(asks(&Gate::new(&Access::default()).unwrap(), ""));
    }
}
