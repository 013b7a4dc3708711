//! Names of addresses, by each client's DNS answers.
