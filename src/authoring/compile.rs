//! From what authors wrote to what readers may know: links ids, locks every statement up under its number.
//!
//! Works on content that [`check`](super::check) has passed. What does not resolve is left out rather than guessed,
//! so a faulty folder gives a smaller catalog and never a wrong one.

use super::markup::{self, Span};
use super::source::{self, Source};
use super::{layout, source as from};
use crate::domain::catalog as to;
use crate::domain::{Catalog, Dated, EntityRef, Kind, Progress, text};

/// The catalog of this content.
pub fn compile(source: &Source) -> Catalog<'static> {
    let order = Order::new(source);
    let compiler = Compiler { source, order: &order, layout: layout::lay_out(source) };
    Catalog::new(to::Records {
        site: compiler.site(),
        characters: compiler.characters(),
        episodes: order.episodes.iter().map(|&number| compiler.episode(&source.episodes[number])).collect(),
        events: dated(&order.events, |index, number| compiler.event(index, &source.events[number])),
        places: dated(&order.places, |index, number| compiler.place(index, &source.places[number])),
        themes: dated(&order.themes, |index, number| compiler.theme(index, &source.themes[number])),
        ballet: dated(&order.ballet, |index, number| compiler.ballet(index, &source.ballet[number])),
        relations: Dated::new(source.relations.iter().filter_map(|relation| compiler.relation(relation))),
        questions: dated(&order.questions, |index, number| compiler.question(index, &source.questions[number])),
        suspects: Dated::new(source.suspects.iter().filter_map(|suspect| compiler.suspect(suspect))),
        cast: Dated::new(source.cast.iter().filter_map(|credit| compiler.credit(credit))),
        production: Dated::new(source.production.iter().map(|note| compiler.production(note))),
        book: compiler.book(),
        sources: source.sources.iter().map(citation).collect(),
    })
}

/// The order of each kind in the catalog: places in the lists of the source.
struct Order {
    characters: Vec<usize>,
    episodes: Vec<usize>,
    events: Vec<usize>,
    places: Vec<usize>,
    themes: Vec<usize>,
    ballet: Vec<usize>,
    questions: Vec<usize>,
}

impl Order {
    /// People by the size of their part and then by when they may be named (when they appear may still lie ahead); events
    /// as they happened; the rest by name, so that a list at any progress is a thinning of the same order.
    fn new(source: &Source) -> Self {
        Self {
            characters: sorted(&source.characters, |it| (it.tier, it.revealed_in, it.id.clone())),
            episodes: sorted(&source.episodes, |it| it.number),
            events: sorted(&source.events, |it| it.story_order),
            places: sorted(&source.places, |it| it.name.to_lowercase()),
            themes: sorted(&source.themes, |it| it.name.to_lowercase()),
            ballet: sorted(&source.ballet, |it| it.name.to_lowercase()),
            questions: sorted(&source.questions, |it| it.raised_in),
        }
    }
}

fn sorted<T, K: Ord>(list: &[T], key: impl Fn(&T) -> K) -> Vec<usize> {
    let mut order: Vec<usize> = (0..list.len()).collect();
    order.sort_by_key(|&number| key(&list[number]));
    order
}

struct Compiler<'s> {
    source: &'s Source,
    order: &'s Order,
    layout: layout::Layout,
}

impl Compiler<'_> {
    fn site(&self) -> to::Site<'static> {
        let site = &self.source.site;
        let names = |terms: &[source::Term]| terms.iter().map(|term| plain(&term.name)).collect();
        to::Site {
            name: plain(&site.name),
            show: plain(&site.show),
            shown: plain(&site.shown),
            episodes: site.episodes,
            description: plain(&site.description),
            address: keep(&site.address),
            repository: keep(&site.repository),
            stage: self.layout.stage,
            hero: Dated::new(
                site.hero.iter().map(|hero| {
                    (Progress(hero.revealed_in), to::Hero { title: plain(&hero.title), lead: self.text(&hero.lead) })
                }),
            ),
            roles: site.roles.iter().map(role).collect(),
            relation_kinds: site.relation_kinds.iter().map(relation_kind).collect(),
            topics: names(&site.topics),
            story_parts: site
                .story_parts
                .iter()
                .map(|part| to::StoryPart { name: plain(&part.name), night: part.night, by_episode: part.by_episode })
                .collect(),
            event_kinds: names(&site.event_kinds),
            ballet_kinds: names(&site.ballet_kinds),
            production_groups: names(&site.production_groups),
            book_groups: names(&site.book_groups),
        }
    }

    fn characters(&self) -> Dated<to::Character<'static>> {
        Dated::new((0..).zip(&self.order.characters).map(|(index, &number)| {
            let it = &self.source.characters[number];
            (Progress(it.revealed_in), self.character(index, it, self.layout.spots[number]))
        }))
    }

    fn character(&self, index: u16, it: &from::Character, spot: (i16, i16)) -> to::Character<'static> {
        let statement = |text: &str, sources: &[String]| to::Statement { text: self.text(text), sources: self.sources(sources) };
        to::Character {
            index,
            id: keep(&it.id),
            name: plain(&it.name),
            tagline: plain(&it.tagline),
            intro: self.text(&it.intro),
            tier: tier(it.tier),
            spot,
            first_seen: Dated::one(Progress(it.first_seen.max(it.revealed_in)), it.first_seen),
            positions: Dated::new(it.position.iter().filter_map(|position| {
                let role = index_of(&self.source.site.roles, |role| role.id == position.role)?;
                let occupation = position.occupation.as_deref().map_or("", plain);
                Some((Progress(position.revealed_in), to::Position { role, occupation }))
            })),
            aliases: Dated::new(it.aliases.iter().map(|alias| (Progress(alias.revealed_in), plain(&alias.name)))),
            status: Dated::new(it.status.iter().map(|it| (Progress(it.revealed_in), statement(&it.text, &it.sources)))),
            facts: Dated::new(it.facts.iter().filter_map(|fact| self.fact(fact))),
            arc: Dated::new(it.arc.iter().map(|row| (Progress(row.revealed_in), self.text(&row.text)))),
            quotes: Dated::new(it.quotes.iter().map(|it| (Progress(it.revealed_in), statement(&it.text, &it.sources)))),
        }
    }

    fn fact(&self, fact: &from::Fact) -> Option<(Progress, to::Fact<'static>)> {
        let topic = index_of(&self.source.site.topics, |topic| topic.id == fact.topic)?;
        let value = to::Fact {
            topic,
            text: self.text(&fact.text),
            sources: self.sources(&fact.sources),
            confidence: confidence(fact.confidence),
        };
        Some((Progress(fact.revealed_in), value))
    }

    fn episode(&self, it: &from::Episode) -> to::Episode<'static> {
        let account = to::Account {
            summary: self.text(&it.summary),
            ballets: it.ballets.iter().map(|name| plain(name)).collect(),
            sources: self.sources(&it.sources),
        };
        to::Episode {
            number: it.number,
            title: it.title.as_deref().map(plain),
            release_date: keep(&it.release_date),
            directors: it.directors.iter().map(|name| plain(name)).collect(),
            writers: it.writers.iter().map(|name| plain(name)).collect(),
            gap: it.gap.as_deref().map(|gap| self.text(gap)),
            // A teaser gives away nothing beyond the episode before it.
            teaser: Dated::one(Progress(it.number.saturating_sub(1)), self.text(&it.teaser)),
            account: Dated::one(Progress(it.number), account),
        }
    }

    fn event(&self, index: u16, it: &from::Event) -> (Progress, to::Event<'static>) {
        // The newest last: it is the one that the page names.
        let mut overturned_by: Vec<_> = self.source.events.iter().filter(|later| later.overturns.contains(&it.id)).collect();
        overturned_by.sort_by_key(|later| (later.revealed_in, later.story_order));
        let event = to::Event {
            index,
            id: keep(&it.id),
            title: plain(&it.title),
            what: self.text(&it.what),
            when: plain(&it.story_when),
            part: index_of(&self.source.site.story_parts, |part| part.id == it.part).unwrap_or_default(),
            kind: index_of(&self.source.site.event_kinds, |kind| kind.id == it.kind).unwrap_or_default(),
            people: self.people(&it.people),
            place: it.place.as_deref().and_then(|id| self.place_index(id)),
            overturns: it.overturns.iter().filter_map(|id| self.event_index(id)).collect(),
            overturned_by: Dated::new(
                overturned_by.iter().filter_map(|later| Some((Progress(later.revealed_in), self.event_index(&later.id)?))),
            ),
            sources: self.sources(&it.sources),
            confidence: confidence(it.confidence),
        };
        (Progress(it.revealed_in), event)
    }

    fn place(&self, index: u16, it: &from::Place) -> (Progress, to::Place<'static>) {
        let (name, what) = (plain(&it.name), self.text(&it.what));
        (Progress(it.revealed_in), to::Place { index, id: keep(&it.id), name, what, sources: self.sources(&it.sources) })
    }

    fn theme(&self, index: u16, it: &from::Theme) -> (Progress, to::Theme<'static>) {
        let people = it.people.iter().filter_map(|person| Some((Progress(person.revealed_in), self.person(&person.id)?)));
        let theme = to::Theme {
            index,
            id: keep(&it.id),
            name: plain(&it.name),
            what: self.text(&it.what),
            people: Dated::new(people),
            sources: self.sources(&it.sources),
        };
        (Progress(it.revealed_in), theme)
    }

    fn ballet(&self, index: u16, it: &from::Ballet) -> (Progress, to::Ballet<'static>) {
        let ballet = to::Ballet {
            index,
            id: keep(&it.id),
            name: plain(&it.name),
            kind: index_of(&self.source.site.ballet_kinds, |kind| kind.id == it.kind).unwrap_or_default(),
            what: self.text(&it.what),
            sources: self.sources(&it.sources),
            confidence: confidence(it.confidence),
        };
        (Progress(it.revealed_in), ballet)
    }

    fn relation(&self, it: &from::Relation) -> Option<(Progress, to::Relation<'static>)> {
        let relation = to::Relation {
            a: self.person(&it.a)?,
            b: self.person(&it.b)?,
            kind: index_of(&self.source.site.relation_kinds, |kind| kind.id == it.kind)?,
            label: plain(&it.label),
            directed: it.directed,
            what: self.text(&it.what),
            ended: Dated::new(it.until.map(|until| (Progress(until), until))),
            sources: self.sources(&it.sources),
            confidence: confidence(it.confidence),
        };
        Some((Progress(it.revealed_in), relation))
    }

    fn event_index(&self, id: &str) -> Option<u16> {
        index_of(&self.order.events, |&number| self.source.events[number].id == id)
    }

    fn question(&self, index: u16, it: &from::Question) -> (Progress, to::Question<'static>) {
        let answer = it.answered_in.zip(it.answer.as_deref()).map(|(number, answer)| (Progress(number), self.text(answer)));
        let question = to::Question {
            index,
            id: keep(&it.id),
            question: plain(&it.question),
            answer: Dated::new(answer),
            is_case: it.case,
            bears: it.bears.iter().filter_map(|id| self.event_index(id)).collect(),
            sources: self.sources(&it.sources),
        };
        (Progress(it.raised_in), question)
    }

    fn suspect(&self, it: &from::Suspect) -> Option<(Progress, to::Suspect<'static>)> {
        let lines = |lines: &[from::CaseLine]| {
            Dated::new(lines.iter().map(|line| {
                let text = self.text(&line.what);
                (Progress(line.revealed_in), to::Statement { text, sources: self.sources(&line.sources) })
            }))
        };
        let suspect = to::Suspect {
            character: self.person(&it.id)?,
            case_for: lines(&it.case_for),
            case_against: lines(&it.case_against),
            cleared: Dated::new(it.cleared_in.map(|number| (Progress(number), ()))),
            truth: Dated::one(Progress(it.truth_revealed_in), self.text(&it.truth)),
        };
        Some((Progress(it.revealed_in), suspect))
    }

    fn credit(&self, it: &from::Credit) -> Option<(Progress, to::Credit<'static>)> {
        let credit = to::Credit {
            actor: plain(&it.actor),
            character: self.person(&it.character)?,
            background: self.text(&it.background),
            dancer: it.dancer,
            sources: self.sources(&it.sources),
        };
        Some((Progress(it.revealed_in), credit))
    }

    fn production(&self, it: &from::ProductionNote) -> (Progress, to::Note<'static>) {
        let note = to::Note {
            group: index_of(&self.source.site.production_groups, |group| group.id == it.group).unwrap_or_default(),
            label: plain(&it.label),
            text: self.text(&it.text),
            sources: self.sources(&it.sources),
            confidence: confidence(it.confidence),
        };
        (Progress(it.revealed_in), note)
    }

    fn book(&self) -> to::Book<'static> {
        let book = &self.source.book;
        to::Book {
            novels: book.novels.iter().map(|it| self.novel(it)).collect(),
            notes: Dated::new(book.notes.iter().map(|it| {
                let note = to::BookNote {
                    group: index_of(&self.source.site.book_groups, |group| group.id == it.group).unwrap_or_default(),
                    text: self.text(&it.text),
                    spoils_novels: it.spoils_novels,
                    sources: self.sources(&it.sources),
                    confidence: confidence(it.confidence),
                };
                (Progress(it.revealed_in), note)
            })),
            counterparts: Dated::new(book.counterparts.iter().filter_map(|it| {
                let counterpart = to::Counterpart {
                    book: it.book.as_deref().map(plain),
                    character: self.person(&it.character)?,
                    note: self.text(&it.note),
                    sources: self.sources(&it.sources),
                    confidence: confidence(it.confidence),
                };
                Some((Progress(it.revealed_in), counterpart))
            })),
            differences: Dated::new(book.differences.iter().map(|it| {
                let difference = to::Difference {
                    text: self.text(&it.text),
                    people: self.people(&it.people),
                    sources: self.sources(&it.sources),
                    confidence: confidence(it.confidence),
                };
                (Progress(it.revealed_in), difference)
            })),
        }
    }

    fn novel(&self, it: &from::Novel) -> to::Novel<'static> {
        to::Novel {
            title: plain(&it.title),
            authors: it.authors.iter().map(|name| plain(name)).collect(),
            published: keep(&it.published),
            publisher: plain(&it.publisher),
            pages: plain(&it.pages),
            isbn: keep(&it.isbn),
            genre: it.genre.as_deref().map_or("", plain),
            sources: self.sources(&it.sources),
        }
    }

    /// Inline markup with its links resolved.
    fn text(&self, markup: &str) -> text::Text<'static> {
        let spans = markup::parse(markup).unwrap_or_default();
        text::Text { spans: spans.into_iter().map(|span| self.span(span)).collect() }
    }

    fn span(&self, span: Span) -> text::Span<'static> {
        match span {
            Span::Text(words) => text::Span::Plain(keep(&words)),
            Span::Strong(words) => text::Span::Strong(keep(&words)),
            Span::Emphasis(words) => text::Span::Emphasis(keep(&words)),
            Span::Link { target, words } => {
                let Ok((kind, number)) = markup::resolve(self.source, &target) else {
                    return text::Span::Plain(keep(words.as_deref().unwrap_or(&target.id)));
                };
                let words = words.unwrap_or_else(|| self.name(kind, number));
                text::Span::Link { to: self.reference(kind, number), words: plain(&words) }
            }
        }
    }

    fn reference(&self, kind: markup::Kind, number: usize) -> EntityRef {
        let (kind, order) = match kind {
            markup::Kind::Characters => (Kind::Characters, &self.order.characters),
            markup::Kind::Episodes => (Kind::Episodes, &self.order.episodes),
            markup::Kind::Events => (Kind::Events, &self.order.events),
            markup::Kind::Places => (Kind::Places, &self.order.places),
            markup::Kind::Themes => (Kind::Themes, &self.order.themes),
            markup::Kind::Ballet => (Kind::Ballet, &self.order.ballet),
            markup::Kind::Questions => (Kind::Questions, &self.order.questions),
        };
        EntityRef { kind, index: index_of(order, |&other| other == number).unwrap_or(u16::MAX) }
    }

    fn name(&self, kind: markup::Kind, number: usize) -> String {
        let source = self.source;
        match kind {
            markup::Kind::Characters => source.characters[number].name.clone(),
            markup::Kind::Episodes => {
                let episode = &source.episodes[number];
                episode.title.clone().unwrap_or_else(|| format!("Episode {}", episode.number))
            }
            markup::Kind::Events => source.events[number].title.clone(),
            markup::Kind::Places => source.places[number].name.clone(),
            markup::Kind::Themes => source.themes[number].name.clone(),
            markup::Kind::Ballet => source.ballet[number].name.clone(),
            markup::Kind::Questions => source.questions[number].question.clone(),
        }
    }

    fn sources(&self, ids: &[String]) -> Vec<u16> {
        ids.iter().filter_map(|id| index_of(&self.source.sources, |source| source.id == *id)).collect()
    }

    fn people(&self, ids: &[String]) -> Vec<u16> {
        ids.iter().filter_map(|id| self.person(id)).collect()
    }

    fn person(&self, id: &str) -> Option<u16> {
        index_of(&self.order.characters, |&number| self.source.characters[number].id == id)
    }

    fn place_index(&self, id: &str) -> Option<u16> {
        index_of(&self.order.places, |&number| self.source.places[number].id == id)
    }
}

fn dated<T>(order: &[usize], make: impl Fn(u16, usize) -> (Progress, T)) -> Dated<T> {
    Dated::new((0..).zip(order).map(|(index, &number)| make(index, number)))
}

fn index_of<T>(list: &[T], is_it: impl Fn(&T) -> bool) -> Option<u16> {
    list.iter().position(is_it).and_then(|index| u16::try_from(index).ok())
}

fn citation(it: &from::Citation) -> to::Source<'static> {
    let details = to::SourceDetails {
        title: plain(&it.title),
        url: keep(&it.url),
        date: it.date.as_deref().map_or("", keep),
        what: plain(&it.what),
    };
    to::Source { publisher: plain(&it.publisher), details: Dated::one(Progress(it.revealed_in), details) }
}

fn role(it: &from::Role) -> to::Role<'static> {
    let medallion = match it.medallion {
        from::Medallion::Rose => "rose",
        from::Medallion::Brass => "brass",
        from::Medallion::Wine => "wine",
        from::Medallion::Blue => "blue",
        from::Medallion::Violet => "violet",
        from::Medallion::Dark => "dark",
    };
    to::Role { name: plain(&it.name), plural: plain(&it.plural), medallion }
}

fn relation_kind(it: &from::RelationKind) -> to::RelationKind<'static> {
    let thread = match it.thread {
        from::Thread::Love => "love",
        from::Thread::Kin => "kin",
        from::Thread::Bond => "bond",
        from::Thread::Work => "work",
        from::Thread::Strife => "strife",
        from::Thread::Case => "case",
    };
    to::RelationKind {
        id: keep(&it.id),
        name: plain(&it.name),
        thread,
        dash: it.dash.as_deref().map_or("", keep),
        heavy: it.heavy,
        infobox: it.infobox.as_deref().map_or("", plain),
    }
}

const fn tier(tier: from::Tier) -> to::Tier {
    match tier {
        from::Tier::Main => to::Tier::Main,
        from::Tier::Recurring => to::Tier::Recurring,
        from::Tier::Guest => to::Tier::Guest,
    }
}

const fn confidence(confidence: from::Confidence) -> to::Confidence {
    match confidence {
        from::Confidence::High => to::Confidence::High,
        from::Confidence::Medium => to::Confidence::Medium,
        from::Confidence::Low => to::Confidence::Low,
    }
}

/// With typographic quotes.
fn plain(words: &str) -> &'static str {
    markup::plain(words).leak()
}

/// The catalog borrows its words. Compiling happens once, in a process that ends soon after, so they may stay.
fn keep(words: &str) -> &'static str {
    words.to_owned().leak()
}
