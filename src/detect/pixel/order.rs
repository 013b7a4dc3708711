//! Orders: sums, currencies and numbers that a shop tells of one, by their names and by how they are written.
//!
//! In: a request that could be a pixel. Out: whether it tells of an order.

use std::cell::LazyCell;

use super::{
    kind::{is_goal_page, is_view, named_event},
    look::{Look, Party},
    protocol,
};
use crate::{
    base::Words,
    detect::{
        PixelKind,
        parameter::{Parameter, is_of_files},
    },
};

/// Names of amounts of money that name other things too.
static AMOUNTS: Words = Words::new(&[
    "amt",
    "amt1",
    "amtlist",
    "cd[value]",
    "conversion_value",
    "cost",
    "epn.value",
    "ev_value",
    "gv",
    "purchase_value",
    "rev",
    "subtotal",
    "sum",
    "total",
    "transaction_total",
    "value",
    "bedrag",
    "belob",
    "belopp",
    "castka",
    "cena",
    "kwota",
    "valor",
    "waarde",
    "wert",
]);

/// Those that name nothing else.
static PRICES: Words = Words::new(&[
    "amount",
    "order_total",
    "order_value",
    "orderamount",
    "ordertotal",
    "ordervalue",
    "price",
    "revenue",
    "sale_amount",
    "saleamount",
    "betrag",
    "importe",
    "importo",
    "montant",
    "preco",
    "preis",
    "prezzo",
    "prix",
]);

/// An amount of money with its currency, or the number of an order.
pub(super) fn is_order(look: &Look<'_>) -> bool {
    static CURRENCIES: Words = Words::new(&[
        "ccy",
        "cd[currency]",
        "cr",
        "cu",
        "cur",
        "curr",
        "currency",
        "currency_code",
        "currencycode",
        "cy",
        "devise",
        "divisa",
        "gc",
        "moeda",
        "moneda",
        "munt",
        "valuta",
        "waehrung",
        "waluta",
    ]);
    static ORDERS: Words = Words::new(&[
        "booking_id",
        "bookingid",
        "ep.transaction_id",
        "lead_number",
        "leadnumber",
        "oid",
        "order",
        "order_id",
        "order_no",
        "order_nr",
        "order_number",
        "order_ref",
        "orderid",
        "orderno",
        "ordernr",
        "ordernumber",
        "orderref",
        "purchase_id",
        "purchaseid",
        "reservation_id",
        "transaction_id",
        "transactionid",
        "txn_id",
        "bestellnr",
        "bestellnummer",
        "bestelnummer",
        "commande",
        "objednavka",
        "ordine",
        "ordernummer",
        "pedido",
        "zamowienie",
    ]);
    // Names that mean an order beside an amount alone.
    static TRANSACTIONS: Words = Words::new(&["ord", "tid", "txid", "txn"]);
    static QUANTITIES: Words = Words::new(&["qty", "quantity"]);
    let is_amount = |value: &[u8]| {
        value.iter().any(|byte| matches!(byte, b'1'..=b'9'))
            && value.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
    };
    // `vcprice`, `vcorder`: with a vendor's letters in front.
    let ends_in = |word: &'static [u8], parameter: &Parameter<'_>| {
        let name = &*parameter.name;
        name.len() <= word.len() + 4
            && name.len() > word.len()
            && name[name.len() - word.len()..].eq_ignore_ascii_case(word)
    };
    let price =
        look.exchange.parameters.iter().any(|parameter| {
            (PRICES.has(&parameter.name) || ends_in(b"price", parameter)) && is_amount(&parameter.value)
        });
    let amount = price || look.named(&AMOUNTS).any(|parameter| is_amount(&parameter.value));
    let currency = look.named(&CURRENCIES).any(|parameter| parameter.value.len() == 3);
    let quantity = look.named(&QUANTITIES).any(|parameter| is_amount(&parameter.value));
    let order = look.named(&ORDERS).any(|parameter| parameter.value.len() >= 3)
        || amount
            && look.exchange.parameters.iter().any(|parameter| {
                parameter.value.len() >= 3 && (TRANSACTIONS.has(&parameter.name) || ends_in(b"order", parameter))
            });
    let sum = LazyCell::new(|| names_sum(look));
    // Whatever else it is told, and however that is written: nobody names a currency where nothing was paid.
    let is_sold = || {
        let is_code = |parameter: &Parameter<'_>| {
            parameter.value.len() == 3 && parameter.value.iter().all(u8::is_ascii_uppercase)
        };
        look.party == Party::Third && look.named(&CURRENCIES).any(is_code) && !protocol::measures_sites(look.exchange)
    };
    // Names an amount or an order, and says itself that there was only a page to see.
    if !amount && !order && !*sum && !is_sold() || is_view(look) {
        return false;
    }
    let is_of_goods = || named_event(look) == Some(PixelKind::Retargeting);
    if is_goal_page(look) {
        // A price has no other meaning, as a value has.
        let is_priced = price && look.party == Party::Third;
        return order || amount && (currency || quantity) || *sum || is_priced || is_sold();
    }
    amount && (currency || order || quantity) && !is_of_goods()
}

/// `23.40`, `1290,00`.
fn is_money(value: &[u8]) -> bool {
    let (whole, cents) = value.split_at(value.len().saturating_sub(3));
    (1..=6).contains(&whole.len())
        && whole.iter().all(u8::is_ascii_digit)
        && !whole.starts_with(b"0")
        && matches!(cents, [b'.' | b',', tens, ones] if tens.is_ascii_digit() && ones.is_ascii_digit())
}

/// A segment of the path is a sum, where another party is asked.
pub(super) fn is_sum_in_path(look: &Look<'_>) -> bool {
    look.party == Party::Third && look.exchange.path.split(|&byte| byte == b'/').any(is_money)
}

/// A sum as money is written: by its name, or beside something numbered, whatever the two are called.
fn names_sum(look: &Look<'_>) -> bool {
    // Currencies that shops mostly ask for (ISO 4217).
    const CODES: [&[u8]; 16] = [
        b"AUD", b"BRL", b"CAD", b"CHF", b"CZK", b"DKK", b"EUR", b"GBP", b"HUF", b"JPY", b"NOK", b"PLN", b"RON", b"SEK",
        b"TRY", b"USD",
    ];
    // Scripts write no noughts at the end: 79.9.
    let is_short_money = |value: &[u8]| {
        matches!(value, [whole @ .., b'.', tens] if (1..=6).contains(&whole.len())
            && whole.iter().all(u8::is_ascii_digit)
            && !whole.starts_with(b"0")
            && matches!(tens, b'1'..=b'9'))
    };
    // `A-1009`, `SO4410`: short, and mixed as no machine draws.
    let is_numbered = |value: &[u8]| {
        (3..=16).contains(&value.len())
            && value.first().is_some_and(u8::is_ascii_uppercase)
            && value.last().is_some_and(u8::is_ascii_digit)
            && value.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || *byte == b'-')
    };
    let parameters = &look.exchange.parameters;
    // `v=499.00` is a version, but where a currency stands beside it.
    let has_currency = parameters.iter().any(|parameter| CODES.contains(&&*parameter.value));
    let is_sum = |parameter: &Parameter<'_>| {
        if has_currency {
            is_money(&parameter.value) || is_short_money(&parameter.value)
        } else {
            !is_of_files(&parameter.name) && is_money(&parameter.value)
        }
    };
    look.party == Party::Third
        && (look.named(&AMOUNTS).chain(look.named(&PRICES)).any(|parameter| is_money(&parameter.value))
            || parameters.iter().any(is_sum)
                && (has_currency || parameters.iter().any(|parameter| is_numbered(&parameter.value))))
}
