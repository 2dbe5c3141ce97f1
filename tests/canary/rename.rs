//! Gives every id a new one, wherever it is written: where it is given, where it is referred to, and in the texts.

use std::collections::HashMap;

use archer_files::authoring::markup::{Kind, Target, resolve};
use archer_files::authoring::source::Source;

/// Old ids with their new ones, by kind.
#[derive(Default)]
pub struct Renamed {
    pub entities: HashMap<(Kind, String), String>,
    pub sources: HashMap<String, String>,
}

impl Renamed {
    /// The content with the new ids.
    pub fn apply(&self, old: &Source) -> Source {
        let mut source = old.clone();
        each_markup(&mut source, |text| *text = self.links(old, text));
        self.own_ids(&mut source);
        self.references(&mut source);
        each_citation(&mut source, |ids| ids.iter_mut().for_each(|id| change(&self.sources, id)));
        source
    }

    fn own_ids(&self, source: &mut Source) {
        source.characters.iter_mut().for_each(|it| self.entity(Kind::Characters, &mut it.id));
        source.events.iter_mut().for_each(|it| self.entity(Kind::Events, &mut it.id));
        source.places.iter_mut().for_each(|it| self.entity(Kind::Places, &mut it.id));
        source.themes.iter_mut().for_each(|it| self.entity(Kind::Themes, &mut it.id));
        source.ballet.iter_mut().for_each(|it| self.entity(Kind::Ballet, &mut it.id));
        source.questions.iter_mut().for_each(|it| self.entity(Kind::Questions, &mut it.id));
        source.sources.iter_mut().for_each(|it| change(&self.sources, &mut it.id));
    }

    fn references(&self, source: &mut Source) {
        let person = |id: &mut String| self.entity(Kind::Characters, id);
        for it in &mut source.events {
            it.people.iter_mut().for_each(person);
            it.place.iter_mut().for_each(|id| self.entity(Kind::Places, id));
            it.overturns.iter_mut().for_each(|id| self.entity(Kind::Events, id));
        }
        source.questions.iter_mut().flat_map(|it| &mut it.bears).for_each(|id| self.entity(Kind::Events, id));
        source.themes.iter_mut().flat_map(|it| &mut it.people).for_each(|it| person(&mut it.id));
        for it in &mut source.relations {
            person(&mut it.a);
            person(&mut it.b);
        }
        source.suspects.iter_mut().for_each(|it| person(&mut it.id));
        source.cast.iter_mut().for_each(|it| person(&mut it.character));
        source.book.counterparts.iter_mut().for_each(|it| person(&mut it.character));
        source.book.differences.iter_mut().flat_map(|it| &mut it.people).for_each(person);
    }

    fn entity(&self, kind: Kind, id: &mut String) {
        if let Some(new) = self.entities.get(&(kind, id.clone())) {
            new.clone_into(id);
        }
    }

    /// A text with the new ids in its links.
    fn links(&self, old: &Source, text: &str) -> String {
        let mut pieces = text.split("[[");
        let mut out = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let end = piece.find(['|', ']']).unwrap_or(piece.len());
            let target = Target::parse(&piece[..end]).expect("checked content");
            let (kind, _) = resolve(old, &target).expect("checked content");
            let new = self.entities.get(&(kind, target.id.clone())).unwrap_or(&target.id);
            out.extend(["[[", kind.word(), "/", new, &piece[end..]]);
        }
        out
    }
}

fn change(renamed: &HashMap<String, String>, id: &mut String) {
    if let Some(new) = renamed.get(id) {
        new.clone_into(id);
    }
}

/// Every text that may hold links.
pub fn each_markup(source: &mut Source, mut visit: impl FnMut(&mut String)) {
    source.site.hero.iter_mut().for_each(|it| visit(&mut it.lead));
    for it in &mut source.characters {
        visit(&mut it.intro);
        it.status.iter_mut().for_each(|it| visit(&mut it.text));
        it.facts.iter_mut().for_each(|it| visit(&mut it.text));
        it.arc.iter_mut().for_each(|it| visit(&mut it.text));
        it.quotes.iter_mut().for_each(|it| visit(&mut it.text));
    }
    for it in &mut source.episodes {
        visit(&mut it.teaser);
        visit(&mut it.summary);
        it.gap.iter_mut().for_each(&mut visit);
    }
    source.events.iter_mut().for_each(|it| visit(&mut it.what));
    source.places.iter_mut().for_each(|it| visit(&mut it.what));
    source.themes.iter_mut().for_each(|it| visit(&mut it.what));
    source.ballet.iter_mut().for_each(|it| visit(&mut it.what));
    source.relations.iter_mut().for_each(|it| visit(&mut it.what));
    source.questions.iter_mut().for_each(|it| it.answer.iter_mut().for_each(&mut visit));
    for it in &mut source.suspects {
        it.case_for.iter_mut().chain(&mut it.case_against).for_each(|it| visit(&mut it.what));
        visit(&mut it.truth);
    }
    source.cast.iter_mut().for_each(|it| visit(&mut it.background));
    source.production.iter_mut().for_each(|it| visit(&mut it.text));
    source.book.notes.iter_mut().for_each(|it| visit(&mut it.text));
    source.book.counterparts.iter_mut().for_each(|it| visit(&mut it.note));
    source.book.differences.iter_mut().for_each(|it| visit(&mut it.text));
}

/// The sources of every statement.
pub fn each_citation(source: &mut Source, mut visit: impl FnMut(&mut Vec<String>)) {
    source.site.hero.iter_mut().for_each(|it| visit(&mut it.sources));
    for it in &mut source.characters {
        visit(&mut it.sources);
        it.status.iter_mut().for_each(|it| visit(&mut it.sources));
        it.facts.iter_mut().for_each(|it| visit(&mut it.sources));
        it.quotes.iter_mut().for_each(|it| visit(&mut it.sources));
    }
    source.episodes.iter_mut().for_each(|it| visit(&mut it.sources));
    source.events.iter_mut().for_each(|it| visit(&mut it.sources));
    source.places.iter_mut().for_each(|it| visit(&mut it.sources));
    source.themes.iter_mut().for_each(|it| visit(&mut it.sources));
    source.ballet.iter_mut().for_each(|it| visit(&mut it.sources));
    source.relations.iter_mut().for_each(|it| visit(&mut it.sources));
    source.questions.iter_mut().for_each(|it| visit(&mut it.sources));
    source
        .suspects
        .iter_mut()
        .flat_map(|it| it.case_for.iter_mut().chain(&mut it.case_against))
        .for_each(|it| visit(&mut it.sources));
    source.cast.iter_mut().for_each(|it| visit(&mut it.sources));
    source.production.iter_mut().for_each(|it| visit(&mut it.sources));
    let book = &mut source.book;
    book.novels.iter_mut().for_each(|it| visit(&mut it.sources));
    book.notes.iter_mut().for_each(|it| visit(&mut it.sources));
    book.counterparts.iter_mut().for_each(|it| visit(&mut it.sources));
    book.differences.iter_mut().for_each(|it| visit(&mut it.sources));
}
