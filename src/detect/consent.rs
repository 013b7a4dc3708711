//! What a request says about consent.
