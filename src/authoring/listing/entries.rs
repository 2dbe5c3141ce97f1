//! Goes through the site and every type of entry that a text can link to, field by field.

use super::entry::Entry;
use super::{Listing, Style, To, records};
use crate::authoring::markup::Kind;
use crate::authoring::part::Part;
use crate::authoring::read::Content;
use crate::authoring::source::{Ballet, Character, Episode, Event, Place, Question, Site, Theme};

/// Adds everything that the content holds.
pub(super) fn list<'a>(listing: &mut Listing<'a>, content: &'a Content) {
    let source = &content.source;
    // A folder without a usable site has that problem and no other.
    if !content.is_broken(Part::Site) {
        site(&mut Entry::new(listing, content.place(Part::Site, 0), 0), &source.site);
    }
    for (index, it) in source.characters.iter().enumerate() {
        let entry = Entry::new(listing, content.place(Part::Characters, index), it.revealed_in);
        character(&mut entry.owned_by(Kind::Characters, index), it);
    }
    for (index, it) in source.episodes.iter().enumerate() {
        let entry = Entry::new(listing, content.place(Part::Episodes, index), 0);
        episode(&mut entry.owned_by(Kind::Episodes, index), it);
    }
    for (index, it) in source.events.iter().enumerate() {
        let entry = Entry::new(listing, content.place(Part::Events, index), it.revealed_in);
        event(&mut entry.owned_by(Kind::Events, index), it);
    }
    for (index, it) in source.places.iter().enumerate() {
        let entry = Entry::new(listing, content.place(Part::Places, index), it.revealed_in);
        place(&mut entry.owned_by(Kind::Places, index), it);
    }
    for (index, it) in source.themes.iter().enumerate() {
        let entry = Entry::new(listing, content.place(Part::Themes, index), it.revealed_in);
        theme(&mut entry.owned_by(Kind::Themes, index), it);
    }
    for (index, it) in source.ballet.iter().enumerate() {
        let entry = Entry::new(listing, content.place(Part::Ballet, index), it.revealed_in);
        ballet(&mut entry.owned_by(Kind::Ballet, index), it);
    }
    for (index, it) in source.questions.iter().enumerate() {
        let entry = Entry::new(listing, content.place(Part::Questions, index), it.raised_in);
        question(&mut entry.owned_by(Kind::Questions, index), it);
    }
    records::list(listing, content);
}

fn site<'a>(entry: &mut Entry<'_, 'a>, it: &'a Site) {
    entry.public("name", &it.name);
    entry.public("show", &it.show);
    entry.public("shown", &it.shown);
    entry.plain("description", &it.description);
    for (index, hero) in it.hero.iter().enumerate() {
        let mut row = entry.dated_row("hero", index, hero.revealed_in, "the site");
        row.plain("title", &hero.title);
        row.markup("lead", &hero.lead);
        row.sources(&hero.sources);
    }
    vocabulary(entry, it);
}

fn vocabulary<'a>(entry: &mut Entry<'_, 'a>, it: &'a Site) {
    for (index, role) in it.roles.iter().enumerate() {
        let mut row = entry.row("roles", index, 0);
        row.id(&role.id, "role", false);
        row.plain("name", &role.name);
        row.plain("plural", &role.plural);
    }
    for (index, kind) in it.relation_kinds.iter().enumerate() {
        let mut row = entry.row("relation_kinds", index, 0);
        row.id(&kind.id, "kind of relation", false);
        row.plain("name", &kind.name);
        if let Some(heading) = &kind.infobox {
            row.plain("infobox", heading);
        }
    }
    for (index, part) in it.story_parts.iter().enumerate() {
        let mut row = entry.row("story_parts", index, 0);
        row.id(&part.id, "part of the story", false);
        row.plain("name", &part.name);
    }
    let terms = [
        ("topics", "topic", &it.topics),
        ("event_kinds", "kind of event", &it.event_kinds),
        ("ballet_kinds", "kind of ballet entry", &it.ballet_kinds),
        ("production_groups", "group of production notes", &it.production_groups),
        ("book_groups", "group of book notes", &it.book_groups),
    ];
    for (key, among, terms) in terms {
        for (index, term) in terms.iter().enumerate() {
            let mut row = entry.row(key, index, 0);
            row.id(&term.id, among, false);
            row.plain("name", &term.name);
        }
    }
}

fn character<'a>(entry: &mut Entry<'_, 'a>, it: &'a Character) {
    const OWNER: &str = "the character";
    entry.id(&it.id, "character", true);
    entry.number("revealed_in", it.revealed_in);
    entry.shown_number("first_seen", it.first_seen);
    entry.plain("name", &it.name);
    entry.plain("tagline", &it.tagline);
    entry.markup("intro", &it.intro);
    entry.sources(&it.sources);
    for (index, position) in it.position.iter().enumerate() {
        let mut row = entry.dated_row("position", index, position.revealed_in, OWNER);
        row.one("role", To::Role, &position.role);
        if let Some(occupation) = &position.occupation {
            row.plain("occupation", occupation);
        }
    }
    for (index, alias) in it.aliases.iter().enumerate() {
        entry.dated_row("aliases", index, alias.revealed_in, OWNER).plain("name", &alias.name);
    }
    for (index, status) in it.status.iter().enumerate() {
        let mut row = entry.dated_row("status", index, status.revealed_in, OWNER);
        row.markup("text", &status.text);
        row.sources(&status.sources);
    }
    for (index, fact) in it.facts.iter().enumerate() {
        let mut row = entry.dated_row("facts", index, fact.revealed_in, OWNER);
        row.one("topic", To::Topic, &fact.topic);
        row.markup("text", &fact.text);
        row.sources(&fact.sources);
    }
    for (index, arc) in it.arc.iter().enumerate() {
        entry.dated_row("arc", index, arc.revealed_in, OWNER).markup("text", &arc.text);
    }
    for (index, quote) in it.quotes.iter().enumerate() {
        let mut row = entry.dated_row("quotes", index, quote.revealed_in, OWNER);
        row.markup("text", &quote.text);
        row.sources(&quote.sources);
    }
}

fn episode<'a>(entry: &mut Entry<'_, 'a>, it: &'a Episode) {
    entry.shown_number("number", it.number);
    if let Some(title) = &it.title {
        entry.public("title", title);
    }
    entry.texts("directors", &it.directors, Style::Public);
    entry.texts("writers", &it.writers, Style::Public);
    entry.shown_from(it.number.saturating_sub(1)).markup("teaser", &it.teaser);
    let mut seen = entry.shown_from(it.number);
    seen.markup("summary", &it.summary);
    seen.texts("ballets", &it.ballets, Style::Plain);
    if let Some(gap) = &it.gap {
        entry.markup("gap", gap);
    }
    entry.sources(&it.sources);
    entry.texts("uncertain", &it.uncertain, Style::Note);
}

fn event<'a>(entry: &mut Entry<'_, 'a>, it: &'a Event) {
    entry.id(&it.id, "event", true);
    entry.number("revealed_in", it.revealed_in);
    entry.one("part", To::StoryPart, &it.part);
    entry.plain("story_when", &it.story_when);
    entry.plain("title", &it.title);
    entry.markup("what", &it.what);
    entry.one("kind", To::EventKind, &it.kind);
    entry.many("people", To::Character, &it.people);
    if let Some(place) = &it.place {
        entry.one("place", To::Place, place);
    }
    entry.many("overturns", To::Event, &it.overturns);
    entry.sources(&it.sources);
    entry.texts("uncertain", &it.uncertain, Style::Note);
}

fn place<'a>(entry: &mut Entry<'_, 'a>, it: &'a Place) {
    entry.id(&it.id, "place", true);
    entry.number("revealed_in", it.revealed_in);
    entry.plain("name", &it.name);
    entry.markup("what", &it.what);
    entry.sources(&it.sources);
}

fn theme<'a>(entry: &mut Entry<'_, 'a>, it: &'a Theme) {
    entry.id(&it.id, "theme", true);
    entry.number("revealed_in", it.revealed_in);
    entry.plain("name", &it.name);
    entry.markup("what", &it.what);
    for (index, person) in it.people.iter().enumerate() {
        entry.dated_row("people", index, person.revealed_in, "the theme").one("id", To::Character, &person.id);
    }
    entry.sources(&it.sources);
}

fn ballet<'a>(entry: &mut Entry<'_, 'a>, it: &'a Ballet) {
    entry.id(&it.id, "ballet entry", true);
    entry.number("revealed_in", it.revealed_in);
    entry.one("kind", To::BalletKind, &it.kind);
    entry.plain("name", &it.name);
    entry.markup("what", &it.what);
    entry.sources(&it.sources);
}

fn question<'a>(entry: &mut Entry<'_, 'a>, it: &'a Question) {
    entry.id(&it.id, "question", false);
    entry.number("raised_in", it.raised_in);
    entry.plain("question", &it.question);
    if let Some(number) = it.answered_in {
        entry.number("answered_in", number);
    }
    if let Some(answer) = &it.answer {
        entry.shown_from(it.answered_in.unwrap_or(u8::MAX)).markup("answer", answer);
    }
    // Each event is shown from its own episode on, whenever the question was raised.
    entry.shown_from(u8::MAX).many("bears", To::Event, &it.bears);
    entry.sources(&it.sources);
    entry.texts("uncertain", &it.uncertain, Style::Note);
}
