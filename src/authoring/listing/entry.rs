//! One entry while it is listed: where it stands, from when on it is shown, and what it is part of.

use super::{Citations, GivenId, Listing, Number, Reference, Style, Text, To};
use crate::authoring::locate::At;
use crate::authoring::markup::Kind;

/// Adds the fields of one entry to the lists.
pub(super) struct Entry<'l, 'a> {
    listing: &'l mut Listing<'a>,
    at: At,
    number: u8,
    owner: Option<(Kind, usize)>,
}

impl<'l, 'a> Entry<'l, 'a> {
    pub(super) const fn new(listing: &'l mut Listing<'a>, at: At, number: u8) -> Self {
        Self { listing, at, number, owner: None }
    }

    pub(super) const fn owned_by(mut self, kind: Kind, index: usize) -> Self {
        self.owner = Some((kind, index));
        self
    }

    /// The same entry for fields that are shown from another progress on.
    pub(super) fn shown_from(&mut self, number: u8) -> Entry<'_, 'a> {
        Entry { number, at: self.at.clone(), owner: self.owner, listing: self.listing }
    }

    /// An element of a list in this entry.
    pub(super) fn row(&mut self, key: &'static str, index: usize, number: u8) -> Entry<'_, 'a> {
        Entry { number, at: self.at.key(key).index(index), owner: self.owner, listing: self.listing }
    }

    /// A dated element of a list in this entry, of which nothing may be shown before the entry is.
    pub(super) fn dated_row(&mut self, key: &'static str, index: usize, number: u8, owner: &'static str) -> Entry<'_, 'a> {
        let belongs_to = Some((owner, self.number));
        let row = self.row(key, index, number);
        row.listing.numbers.push(Number { at: row.at.key("revealed_in"), value: number, least: 0, belongs_to });
        row
    }

    pub(super) fn id(&mut self, id: &'a str, among: &'static str, names_file: bool) {
        self.listing.ids.push(GivenId { at: self.at.key("id"), id, among, names_file });
    }

    /// The number of an episode, 0 included.
    pub(super) fn number(&mut self, key: &'static str, value: u8) {
        self.listing.numbers.push(Number { at: self.at.key(key), value, least: 0, belongs_to: None });
    }

    /// The number of an episode that has been shown: 1 or more.
    pub(super) fn shown_number(&mut self, key: &'static str, value: u8) {
        self.listing.numbers.push(Number { at: self.at.key(key), value, least: 1, belongs_to: None });
    }

    pub(super) fn markup(&mut self, key: &'static str, words: &'a str) {
        self.text(self.at.key(key), words, Style::Markup);
    }

    pub(super) fn plain(&mut self, key: &'static str, words: &'a str) {
        self.text(self.at.key(key), words, Style::Plain);
    }

    pub(super) fn public(&mut self, key: &'static str, words: &'a str) {
        self.text(self.at.key(key), words, Style::Public);
    }

    pub(super) fn texts(&mut self, key: &'static str, all: &'a [String], style: Style) {
        for (index, words) in all.iter().enumerate() {
            self.text(self.at.key(key).index(index), words, style);
        }
    }

    pub(super) fn one(&mut self, key: &'static str, to: To, id: &'a str) {
        self.listing.references.push(Reference { at: self.at.key(key), to, id, number: self.number });
    }

    pub(super) fn many(&mut self, key: &'static str, to: To, ids: &'a [String]) {
        for (index, id) in ids.iter().enumerate() {
            self.listing.references.push(Reference { at: self.at.key(key).index(index), to, id, number: self.number });
        }
    }

    pub(super) fn sources(&mut self, ids: &'a [String]) {
        self.listing.citations.push(Citations { at: self.at.key("sources"), ids });
    }

    fn text(&mut self, at: At, words: &'a str, style: Style) {
        self.listing.texts.push(Text { at, number: self.number, words, style, owner: self.owner });
    }
}
