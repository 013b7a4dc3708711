//! Vendors: whose a host or URL is, by the built-in table and the operator's own.
