//! What bodies taught: mentions by URL, across clients, bounded and aged.
