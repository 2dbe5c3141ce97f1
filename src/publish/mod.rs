//! What other programs are told of a page: those that show a card for a link to it, and those that list it in a search.
//!
//! They do not say how far somebody has watched, so they are told what a new reader may know. Everything here is a
//! function of a [`Knowledge`](crate::domain::Knowledge) all the same, like the pages: the same tests crawl it at every
//! progress.
//!
//! - [`card`]: what the card of a page says. Its picture is drawn from that and from nothing else ([`cards`]).
//! - [`tags`]: what stands in the head of a static page.
//! - [`linked_data`]: the same for machines that want to know what a page is about: schema.org as JSON-LD.
//! - [`sitemap`]: the list of the pages, with dates.
//! - [`history`]: where the dates come from.

pub mod card;
pub mod cards;
pub mod history;
pub mod linked_data;
pub mod sitemap;
pub mod tags;
