//! Small shows with random numbers that keep the rules of the authoring side.

use archer_files::authoring::source::{
    Alias, ArcRow, Ballet, CaseLine, Character, Citation, Confidence, Counterpart, Credit, Difference, Episode, Event, Fact,
    Hero, Medallion, Place, Position, ProductionNote, Question, Relation, RelationKind, Role, Site, Source, Status, StoryPart,
    Suspect, Term, Theme, ThemePerson, Thread, Tier,
};

use super::dice::{Dice, EPISODES};

const PEOPLE: usize = 4;

/// A show that keeps the rules: rows not before what they belong to, in order, and links only to what is known.
pub fn show(dice: &mut Dice) -> Source {
    let mut source = Source { site: site(), ..Source::default() };
    source.sources = (0..3).map(|number| citation(dice, number)).collect();
    source.episodes = (1..=EPISODES).map(|number| episode(dice, number)).collect();
    source.places =
        (0..2).map(|number| Place { id: format!("place-{number}"), revealed_in: dice.from(0), ..place(dice, number) }).collect();
    source.ballet = (0..2).map(|number| ballet(dice, number)).collect();
    source.characters = (0..PEOPLE).map(|number| character(dice, number)).collect();
    source.events = (0..5).map(|number| event(dice, &source, number)).collect();
    for index in 0..source.events.len() {
        let number = source.events[index].revealed_in;
        let other = dice.below(source.events.len());
        if other != index && source.events[other].revealed_in <= number {
            source.events[index].overturns = vec![source.events[other].id.clone()];
        }
    }
    source.themes = (0..2).map(|number| theme(dice, &source, number)).collect();
    source.relations = relations(dice, &source);
    source.questions = (0..3).map(|number| question(dice, number)).collect();
    source.suspects =
        source.characters.iter().filter_map(|it| if dice.maybe() { Some(suspect(dice, it)) } else { None }).collect();
    records(dice, &mut source);
    source
}

fn site() -> Site {
    let term = |id: &str| Term { id: id.to_owned(), name: format!("All of {id}") };
    let kind =
        |id: &str, thread| RelationKind { id: id.to_owned(), name: format!("Kind of {id}"), thread, ..RelationKind::default() };
    let role = |id: &str| Role { id: id.to_owned(), name: id.to_owned(), plural: format!("{id}s"), medallion: Medallion::Rose };
    let sources = (0..3).map(|number| format!("source-{number}")).collect();
    Site {
        name: "A wiki".to_owned(),
        show: "A show".to_owned(),
        shown: "Nowhere".to_owned(),
        episodes: EPISODES,
        description: "All of it.".to_owned(),
        address: "https://example.org/".to_owned(),
        repository: "https://example.org/x".to_owned(),
        hero: vec![Hero { revealed_in: 0, title: "It begins".to_owned(), lead: "It really does.".to_owned(), sources }],
        roles: vec![role("one"), role("other")],
        relation_kinds: vec![
            kind("bond", Thread::Bond),
            RelationKind { infobox: Some("Kin".to_owned()), ..kind("kin", Thread::Kin) },
        ],
        topics: vec![term("work"), term("rest")],
        story_parts: vec![StoryPart { id: "all".to_owned(), name: "All of it".to_owned(), by_episode: true, night: false }],
        event_kinds: vec![term("deed"), term("word")],
        ballet_kinds: vec![term("dance"), term("term")],
        production_groups: vec![term("making")],
        book_groups: vec![term("book")],
    }
}

fn citation(dice: &mut Dice, number: usize) -> Citation {
    Citation {
        id: format!("source-{number}"),
        revealed_in: dice.from(0),
        title: "It was written".to_owned(),
        publisher: "Somebody".to_owned(),
        url: format!("https://example.org/{number}"),
        date: dice.maybe().then(|| "2020".to_owned()),
        what: "Much of it".to_owned(),
    }
}

fn episode(dice: &mut Dice, number: u8) -> Episode {
    Episode {
        number,
        title: dice.maybe().then(|| format!("Part {number}")),
        release_date: "2020-12-14".to_owned(),
        teaser: "It goes on.".to_owned(),
        summary: "It went on.".to_owned(),
        ballets: vec!["The last one".to_owned()],
        gap: dice.maybe().then(|| "Not found.".to_owned()),
        sources: dice.source(),
        uncertain: vec!["Is it?".to_owned()],
        ..Episode::default()
    }
}

fn place(dice: &mut Dice, number: usize) -> Place {
    Place {
        name: format!("Place {}", ["b", "a"][number]),
        what: "It is here.".to_owned(),
        sources: dice.source(),
        ..Place::default()
    }
}

fn ballet(dice: &mut Dice, number: usize) -> Ballet {
    Ballet {
        id: format!("ballet-{number}"),
        revealed_in: dice.from(0),
        kind: ["dance", "term"][dice.below(2)].to_owned(),
        name: format!("Dance {}", ["b", "a"][number]),
        what: "It is danced.".to_owned(),
        sources: dice.source(),
        confidence: Confidence::Medium,
    }
}

fn character(dice: &mut Dice, number: usize) -> Character {
    let revealed_in = if dice.maybe() { 0 } else { dice.from(0) };
    let mut positions = dice.rising(revealed_in);
    positions.retain(|number| *number != revealed_in);
    positions.insert(0, revealed_in);
    let text = format!("[[person-{number}]] does it.");
    Character {
        id: format!("person-{number}"),
        revealed_in,
        first_seen: dice.from(1),
        tier: [Tier::Main, Tier::Guest][dice.below(2)],
        name: ["Ann Ames", "Bob Birch", "The cook", "Di"][number].to_owned(),
        tagline: "Somebody".to_owned(),
        intro: text.clone(),
        sources: dice.source(),
        position: positions
            .into_iter()
            .map(|revealed_in| Position {
                revealed_in,
                role: ["one", "other"][dice.below(2)].to_owned(),
                occupation: Some("Work".to_owned()),
            })
            .collect(),
        aliases: dice
            .rising(revealed_in)
            .into_iter()
            .map(|revealed_in| Alias { revealed_in, name: "Nobody".to_owned() })
            .collect(),
        status: dice
            .rising(revealed_in)
            .into_iter()
            .map(|revealed_in| Status { revealed_in, text: text.clone(), sources: dice.source() })
            .collect(),
        facts: dice
            .rising(revealed_in)
            .into_iter()
            .map(|revealed_in| Fact {
                revealed_in,
                topic: ["work", "rest"][dice.below(2)].to_owned(),
                text: text.clone(),
                sources: dice.source(),
                confidence: Confidence::High,
            })
            .collect(),
        // Before the first episode a person stands where the introduction says.
        arc: dice.rising(revealed_in.max(1)).into_iter().map(|revealed_in| ArcRow { revealed_in, text: text.clone() }).collect(),
        ..Character::default()
    }
}

fn event(dice: &mut Dice, source: &Source, number: u16) -> Event {
    let revealed_in = dice.from(0);
    let people = source.characters.iter().filter(|it| it.revealed_in <= revealed_in && dice.maybe());
    let people: Vec<_> = people.map(|it| it.id.clone()).collect();
    let mentioned = people.first().map_or_else(String::new, |id| format!(" by [[{id}]]"));
    Event {
        id: format!("event-{number}"),
        revealed_in,
        story_order: number * 7 % 5,
        part: "all".to_owned(),
        story_when: "Once".to_owned(),
        title: format!("It happens for time {number}"),
        what: format!("It is done{mentioned}."),
        kind: ["deed", "word"][dice.below(2)].to_owned(),
        people,
        place: source.places.iter().find(|it| it.revealed_in <= revealed_in).map(|it| it.id.clone()),
        sources: dice.source(),
        ..Event::default()
    }
}

fn theme(dice: &mut Dice, source: &Source, number: usize) -> Theme {
    let revealed_in = dice.from(0);
    Theme {
        id: format!("theme-{number}"),
        revealed_in,
        name: format!("Matter {}", ["b", "a"][number]),
        what: "It matters.".to_owned(),
        people: source
            .characters
            .iter()
            .map(|it| ThemePerson { revealed_in: dice.from(it.revealed_in.max(revealed_in)), id: it.id.clone() })
            .collect(),
        sources: dice.source(),
    }
}

fn relations(dice: &mut Dice, source: &Source) -> Vec<Relation> {
    let mut relations: Vec<Relation> = Vec::new();
    for kind in ["bond", "kin"] {
        for a in 0..PEOPLE {
            for b in a + 1..PEOPLE {
                let (one, other) = (&source.characters[a], &source.characters[b]);
                let revealed_in = dice.from(one.revealed_in.max(other.revealed_in));
                let relation = Relation {
                    revealed_in,
                    a: one.id.clone(),
                    b: other.id.clone(),
                    kind: kind.to_owned(),
                    label: "knows".to_owned(),
                    directed: dice.maybe(),
                    what: format!("[[{}]] knows [[{}]].", one.id, other.id),
                    until: dice.maybe().then(|| dice.from(revealed_in)),
                    sources: dice.source(),
                    ..Relation::default()
                };
                relations.extend(dice.maybe().then_some(relation));
            }
        }
    }
    relations
}

fn question(dice: &mut Dice, number: usize) -> Question {
    let raised_in = dice.from(0);
    let answered_in = dice.maybe().then(|| dice.from(raised_in));
    Question {
        id: format!("question-{number}"),
        raised_in,
        case: number == 0,
        question: format!("Who did it, and was it number {number}?"),
        answered_in,
        answer: answered_in.map(|_| "Somebody did.".to_owned()),
        bears: (0..5).filter(|_| dice.maybe()).map(|number| format!("event-{number}")).collect(),
        sources: dice.source(),
        uncertain: Vec::new(),
    }
}

fn suspect(dice: &mut Dice, it: &Character) -> Suspect {
    let lines = |dice: &mut Dice, numbers: Vec<u8>| {
        let line = |revealed_in| CaseLine { revealed_in, what: "It looks so.".to_owned(), sources: dice.source() };
        numbers.into_iter().map(line).collect()
    };
    let revealed_in = dice.from(it.revealed_in);
    let cleared_in = dice.maybe().then(|| dice.from(revealed_in));
    let against = dice.rising(revealed_in);
    Suspect {
        id: it.id.clone(),
        revealed_in,
        case_for: lines(dice, vec![revealed_in]),
        case_against: lines(dice, against),
        cleared_in,
        truth: "It was so.".to_owned(),
        truth_revealed_in: dice.from(cleared_in.unwrap_or(revealed_in)),
        uncertain: Vec::new(),
    }
}

fn records(dice: &mut Dice, source: &mut Source) {
    for it in &source.characters {
        source.cast.push(Credit {
            revealed_in: dice.from(it.revealed_in),
            actor: "Zoe Player".to_owned(),
            character: it.id.clone(),
            background: "Plays.".to_owned(),
            dancer: None,
            sources: dice.source(),
        });
        source.book.counterparts.push(Counterpart {
            revealed_in: dice.from(it.revealed_in),
            book: dice.maybe().then(|| "Somebody else".to_owned()),
            character: it.id.clone(),
            note: format!("[[{}]] is another.", it.id),
            sources: dice.source(),
            confidence: Confidence::Low,
        });
        source.book.differences.push(Difference {
            id: format!("difference-{}", it.id),
            revealed_in: dice.from(it.revealed_in),
            text: "It is different.".to_owned(),
            people: vec![it.id.clone()],
            sources: dice.source(),
            confidence: Confidence::High,
        });
        source.production.push(ProductionNote {
            revealed_in: dice.from(0),
            group: "making".to_owned(),
            label: "Made".to_owned(),
            text: "It was made.".to_owned(),
            sources: dice.source(),
            confidence: Confidence::High,
        });
    }
}
