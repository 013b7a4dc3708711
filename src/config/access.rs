//! The web configuration file: TLS, users and header fields of the HTTP server, in the format that the Prometheus exporters share.
//!
//! In: YAML. Out: [`Access`]. Unknown keys name the nearest there is, as in our own file; what could only be a false sense of
//! safety (any client certificate will do) is refused.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Config, Error, keys::paths, nearest::nearest};
use crate::web::{Access, Clients, Group, Tls, User, cipher_suites};

/// Header fields that may be set; others would be set by mistake.
const HEADERS: [&str; 5] = [
    "content-security-policy",
    "strict-transport-security",
    "x-content-type-options",
    "x-frame-options",
    "x-xss-protection",
];

/// The file as it is written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
struct File {
    tls_server_config: Option<TlsKeys>,
    http_server_config: HttpKeys,
    basic_auth_users: BTreeMap<String, String>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
struct TlsKeys {
    cert_file: Option<PathBuf>,
    key_file: Option<PathBuf>,
    client_auth_type: Option<String>,
    client_ca_file: Option<PathBuf>,
    min_version: Option<String>,
    max_version: Option<String>,
    cipher_suites: Vec<String>,
    curve_preferences: Vec<String>,
    prefer_server_cipher_suites: Option<bool>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
struct HttpKeys {
    http2: Option<bool>,
    headers: BTreeMap<String, String>,
}

impl Config {
    /// Who may ask the HTTP server, by the web configuration file; everybody, in clear, where none is named.
    ///
    /// # Errors
    ///
    /// Where the file can't be read, or anything in it is wrong.
    pub fn access(&self) -> Result<Access, Error> {
        let Some(path) = &self.web.config_file else { return Ok(Access::default()) };
        let text =
            fs::read_to_string(path).map_err(|source| Error::Open { file: path.display().to_string(), source })?;
        read(path, &text)
    }
}

fn read(path: &Path, text: &str) -> Result<Access, Error> {
    let file = path.display().to_string();
    let mut unknown = None;
    let keys: File = if text.trim().is_empty() {
        File::default()
    } else {
        let document = serde_yaml_ng::Deserializer::from_str(text);
        let read = serde_ignored::deserialize(document, |key| {
            // An optional table has a step of its own in the path.
            unknown.get_or_insert_with(|| key.to_string().replace(".?", ""));
        });
        read.map_err(|error| {
            let (line, column) = error.location().map_or((1, 1), |place| (place.line(), place.column()));
            let problem = error.to_string();
            let problem = problem.split(" at line ").next().unwrap_or_default().to_owned();
            Error::Syntax { file: file.clone(), line, column, problem }
        })?
    };
    if let Some(key) = unknown {
        let (line, column) = place(text, &key);
        let nearest = nearest(&key, &paths::<File>()).map(str::to_owned);
        return Err(Error::UnknownKey { file, line, column, key, nearest });
    }
    check(path.parent().unwrap_or(Path::new("")), keys).map_err(|(key, problem)| {
        let (line, column) = place(text, key);
        Error::Value { file, line, column, key, problem }
    })
}

/// The key that is wrong, and what would be right.
type Wrong = (&'static str, String);

fn check(folder: &Path, keys: File) -> Result<Access, Wrong> {
    let user = |(name, hash): (String, String)| match hash.parse::<bcrypt::HashParts>() {
        Ok(_) => Ok(User { name, hash }),
        Err(_) => Err((
            "basic_auth_users",
            format!("what stands for {name} is no bcrypt hash; make one with: htpasswd -nBC 10 {name}"),
        )),
    };
    let header = |(name, value): (String, String)| {
        let found = HEADERS.into_iter().find(|header| header.eq_ignore_ascii_case(&name));
        found
            .map(|name| (name, value))
            .ok_or_else(|| ("http_server_config.headers", format!("\"{name}\" is none of {}", HEADERS.join(", "))))
    };
    Ok(Access {
        tls: keys.tls_server_config.map(|keys| tls(folder, keys)).transpose()?,
        users: keys.basic_auth_users.into_iter().map(user).collect::<Result<_, _>>()?,
        headers: keys.http_server_config.headers.into_iter().map(header).collect::<Result<_, _>>()?,
        http2: keys.http_server_config.http2.unwrap_or(true),
    })
}

fn tls(folder: &Path, keys: TlsKeys) -> Result<Tls, Wrong> {
    let needed = |key: &'static str, file: Option<PathBuf>| {
        file.map(|file| folder.join(file)).ok_or_else(|| (key, "TLS needs it".to_owned()))
    };
    let clients = clients(folder, keys.client_auth_type.as_deref(), keys.client_ca_file)?;
    let versions = ["TLS12", "TLS13"];
    let least = one_of("tls_server_config.min_version", keys.min_version.as_deref().unwrap_or("TLS12"), &versions)?;
    let most = one_of("tls_server_config.max_version", keys.max_version.as_deref().unwrap_or("TLS13"), &versions)?;
    if least > most {
        return Err(("tls_server_config.max_version", "is older than min_version".to_owned()));
    }
    let known = cipher_suites();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    for suite in &keys.cipher_suites {
        one_of("tls_server_config.cipher_suites", suite, &known)?;
    }
    let group = |name: &String| {
        let at = one_of("tls_server_config.curve_preferences", name, &["CurveP256", "CurveP384", "X25519"])?;
        Ok([Group::P256, Group::P384, Group::X25519][at])
    };
    Ok(Tls {
        certificate: needed("tls_server_config.cert_file", keys.cert_file)?,
        key: needed("tls_server_config.key_file", keys.key_file)?,
        clients,
        versions: [least == 0, most == 1],
        suites: keys.cipher_suites,
        groups: keys.curve_preferences.iter().map(group).collect::<Result<_, Wrong>>()?,
        own_order: keys.prefer_server_cipher_suites.unwrap_or(true),
    })
}

fn clients(folder: &Path, policy: Option<&str>, authorities: Option<PathBuf>) -> Result<Clients, Wrong> {
    const POLICY: &str = "tls_server_config.client_auth_type";
    const AUTHORITIES: &str = "tls_server_config.client_ca_file";
    let known = ["NoClientCert", "VerifyClientCertIfGiven", "RequireAndVerifyClientCert"];
    let at = match policy {
        None | Some("") => 0,
        Some("RequestClientCert" | "RequireAnyClientCert") => {
            let problem = format!("takes any certificate and so protects nothing; take one of {}", known.join(", "));
            return Err((POLICY, problem));
        }
        Some(policy) => one_of(POLICY, policy, &known)?,
    };
    match (at, authorities.map(|file| folder.join(file))) {
        (0, None) => Ok(Clients::Any),
        (0, Some(_)) => Err((AUTHORITIES, "no client is asked for a certificate: set client_auth_type".to_owned())),
        (_, None) => Err((AUTHORITIES, "client_auth_type needs it".to_owned())),
        (1, Some(file)) => Ok(Clients::VerifiedIfGiven(file)),
        (_, Some(file)) => Ok(Clients::Verified(file)),
    }
}

fn one_of(key: &'static str, value: &str, known: &[&str]) -> Result<usize, Wrong> {
    let found = known.iter().position(|name| *name == value);
    found.ok_or_else(|| (key, format!("\"{value}\" is none of {}", known.join(", "))))
}

/// Line and column of a key, from 1, by the last part of its path; the file's beginning where it is written otherwise.
fn place(text: &str, path: &str) -> (usize, usize) {
    let name = path.rsplit('.').next().unwrap_or(path);
    for (number, line) in text.lines().enumerate() {
        let bare = line.trim_start();
        if bare.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with(':')) {
            return (number + 1, line.len() - bare.len() + 1);
        }
    }
    (1, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(text: &str) -> String {
        read(Path::new("/etc/web.yml"), text).unwrap_err().to_string()
    }

    #[test]
    fn a_whole_file_is_read_with_paths_beside_it() {
        let access = read(
            Path::new("/etc/pixeltap/web.yml"),
            "tls_server_config:\n  cert_file: web.crt\n  key_file: /etc/ssl/web.key\n  client_auth_type: RequireAndVerifyClientCert\n  \
             client_ca_file: ca.crt\n  min_version: TLS13\n  curve_preferences: [X25519]\n\
             basic_auth_users:\n  prometheus: $2y$10$QOauhQNbBCuQDKes6eFzPeMqBSjb7Mr5DUmpZ/VcEd00UAV/LDeSi\n\
             http_server_config:\n  http2: false\n  headers:\n    X-Frame-Options: deny\n",
        )
        .unwrap();
        let tls = access.tls.unwrap();
        assert_eq!(tls.certificate, Path::new("/etc/pixeltap/web.crt"));
        assert_eq!(tls.key, Path::new("/etc/ssl/web.key"));
        assert_eq!(tls.clients, Clients::Verified("/etc/pixeltap/ca.crt".into()));
        assert_eq!((tls.versions, &*tls.groups), ([false, true], &[Group::X25519][..]));
        assert_eq!((access.users.len(), access.http2), (1, false));
        assert_eq!(access.headers, [("x-frame-options", "deny".to_owned())]);
    }

    #[test]
    fn an_empty_file_asks_nothing_of_anybody() {
        for text in ["", "# nothing\n", "basic_auth_users: {}\n"] {
            let access = read(Path::new("web.yml"), text).unwrap();
            assert!(access.tls.is_none() && access.users.is_empty() && access.http2, "{text}");
        }
    }

    #[test]
    fn unknown_keys_name_place_and_nearest_key() {
        assert_eq!(
            message("tls_server_config:\n  cert_file: a\n  key_fil: b\n"),
            "/etc/web.yml:3:3: unknown key \"tls_server_config.key_fil\"; did you mean \"tls_server_config.key_file\"?"
        );
        assert!(message("basic_auth_user:\n  a: b\n").contains("did you mean \"basic_auth_users\"?"));
    }

    #[test]
    fn what_would_protect_nothing_is_refused() {
        let tls = "tls_server_config:\n  cert_file: a\n  key_file: b\n";
        assert!(message(&format!("{tls}  client_auth_type: RequireAnyClientCert\n")).contains("protects nothing"));
        assert!(message(&format!("{tls}  client_ca_file: c\n")).contains("set client_auth_type"));
        assert!(message(&format!("{tls}  client_auth_type: VerifyClientCertIfGiven\n")).contains("client_ca_file"));
        assert!(message("basic_auth_users:\n  ada: secret\n").contains("htpasswd -nBC 10 ada"));
    }

    #[test]
    fn wrong_values_say_what_would_be_right() {
        let tls = "tls_server_config:\n  cert_file: a\n  key_file: b\n";
        assert_eq!(
            message(&format!("{tls}  min_version: TLS11\n")),
            "/etc/web.yml:4:3: tls_server_config.min_version: \"TLS11\" is none of TLS12, TLS13"
        );
        assert!(message(&format!("{tls}  min_version: TLS13\n  max_version: TLS12\n")).contains("older"));
        assert!(message(&format!("{tls}  cipher_suites: [NULL_SHA]\n")).contains("TLS_AES_128_GCM_SHA256"));
        assert!(message("tls_server_config:\n  cert_file: a\n").contains("key_file: TLS needs it"));
        assert!(message("http_server_config:\n  headers:\n    X-Fancy: 1\n").contains("x-frame-options"));
    }

    #[test]
    fn mistakes_of_syntax_and_type_name_their_place() {
        assert_eq!(
            message("basic_auth_users: [a]\n"),
            "/etc/web.yml:1:19: basic_auth_users: invalid type: sequence, expected a map"
        );
        assert!(message("a: [\n").starts_with("/etc/web.yml:"), "{}", message("a: [\n"));
    }
}
