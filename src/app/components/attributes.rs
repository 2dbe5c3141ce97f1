//! Attributes that HTML does not know, for elements of a view: `<a href=.. {..noscroll()}>`.

use leptos::tachys::html::attribute::custom::{CustomAttr, custom_attribute};

/// On a link that leaves the reader where they are on the page: a filter, an order.
pub fn noscroll() -> CustomAttr<&'static str, &'static str> {
    custom_attribute("noscroll", "")
}
