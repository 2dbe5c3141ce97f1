//! Makes a cast that is many times the real one.
//!
//! It is made of companies. Each has a stand-in for everybody in the real cast, with the same part, the same role, and
//! known from the same episode on, and the same ties between them. Then some ties of work and strife lead to another
//! company instead, and rather to whoever has many ties already, so that a few become hubs of the whole.

use std::collections::{HashMap, HashSet};

use archer_files::authoring::source::{
    Character, Citation, Episode, Hero, Position, Relation, RelationKind, Site, Source, Thread,
};

use crate::events::events;
use crate::names::{Dice, Names};

/// One tie of work or strife in so many leads to another company.
const AWAY: usize = 3;
/// It leads to the one with the most ties of so many drawn by lot.
const DRAWN: usize = 6;
/// How many pages everything rests on.
const SOURCES: usize = 24;

/// The content of a show whose cast is `factor` times that of the real one; the same every time.
pub fn crowd(real: &Source, factor: usize) -> Source {
    let mut dice = Dice::new(1);
    let mut names = Names::new(real.characters.iter().map(|it| it.name.as_str()));
    let companies: Vec<Vec<Character>> = (0..factor).map(|number| company(real, number, &mut names, &mut dice)).collect();
    let relations = relations(real, &companies, &mut dice);
    Source {
        site: site(&real.site),
        events: events(real, &companies, sources),
        characters: companies.into_iter().flatten().collect(),
        episodes: real.episodes.iter().map(episode).collect(),
        relations,
        sources: (0..SOURCES).map(|number| citation(number, real.site.episodes)).collect(),
        ..Source::default()
    }
}

fn company(real: &Source, number: usize, names: &mut Names, dice: &mut Dice) -> Vec<Character> {
    let mut families: Vec<Option<String>> = vec![None; real.characters.len()];
    for index in 0..families.len() {
        if families[index].is_none() {
            let family = names.family(dice);
            for relative in relatives(real, index) {
                families[relative] = Some(family.clone());
            }
        }
    }
    let stand_in = |(index, it): (usize, &Character)| {
        let family = families[index].clone().expect("everybody is a relative of themselves");
        let first = names.first(&family, dice);
        Character {
            id: format!("{first}-{family}").to_lowercase(),
            revealed_in: it.revealed_in,
            first_seen: it.first_seen,
            tier: it.tier,
            tagline: format!("Somebody in the {} company, one among many.", ordinal(number + 1)),
            intro: format!(
                "{first} has come to the {} company like all the others, with great hopes and a small bag. What is known \
                 of this life is told by the ties to other people.",
                ordinal(number + 1)
            ),
            name: format!("{first} {family}"),
            sources: sources(number + index),
            position: it.position.iter().map(|it| Position { occupation: None, ..it.clone() }).collect(),
            ..Character::default()
        }
    };
    real.characters.iter().enumerate().map(stand_in).collect()
}

/// Everybody whom ties of kinship join to somebody, directly or not, and that person.
fn relatives(real: &Source, index: usize) -> Vec<usize> {
    let mut found = vec![index];
    let mut next = 0;
    while let Some(&person) = found.get(next) {
        next += 1;
        let id = &real.characters[person].id;
        for tie in real.relations.iter().filter(|it| thread(real, it) == Some(Thread::Kin) && (it.a == *id || it.b == *id)) {
            let other = position(real, if tie.a == *id { &tie.b } else { &tie.a });
            if !found.contains(&other) {
                found.push(other);
            }
        }
    }
    found
}

fn relations(real: &Source, companies: &[Vec<Character>], dice: &mut Dice) -> Vec<Relation> {
    let mut relations: Vec<Relation> = Vec::new();
    // Both ends of every tie so far, as company and place: somebody with many ties is in it many times.
    let mut ends: Vec<(usize, usize)> = Vec::new();
    let mut ties: HashMap<(usize, usize), usize> = HashMap::new();
    let mut away = HashSet::new();
    for number in 0..companies.len() {
        for tie in &real.relations {
            let (a, mut b) = ((number, position(real, &tie.a)), (number, position(real, &tie.b)));
            let is_loose = matches!(thread(real, tie), Some(Thread::Work | Thread::Strife | Thread::Case));
            if is_loose && dice.below(AWAY) == 0 && !ends.is_empty() {
                let drawn = std::iter::repeat_with(|| dice.one_of(&ends)).take(DRAWN);
                let other = drawn.max_by_key(|it| ties.get(it).copied().unwrap_or(0)).unwrap_or(a);
                if other.0 != number && away.insert((a, other, tie.kind.clone())) {
                    b = other;
                }
            }
            for end in [a, b] {
                ends.push(end);
                *ties.entry(end).or_insert(0) += 1;
            }
            relations.push(relation(tie, relations.len(), &companies[a.0][a.1], &companies[b.0][b.1]));
        }
    }
    relations
}

fn relation(tie: &Relation, number: usize, a: &Character, b: &Character) -> Relation {
    let revealed_in = tie.revealed_in.max(a.revealed_in).max(b.revealed_in);
    let first = |it: &Character| it.name.split(' ').next().unwrap_or_default().to_owned();
    Relation {
        revealed_in,
        a: a.id.clone(),
        b: b.id.clone(),
        what: format!("{} to {}, as the whole house knows: {}.", first(a), first(b), tie.label),
        until: tie.until.map(|until| until.max(revealed_in)),
        sources: sources(number),
        uncertain: Vec::new(),
        ..tie.clone()
    }
}

fn site(real: &Site) -> Site {
    Site {
        name: "The Crowd Files".to_owned(),
        show: "A Made-up Show".to_owned(),
        shown: "Nowhere, 2020".to_owned(),
        description: "A wiki of a show that nobody has made, with very many people in it.".to_owned(),
        hero: vec![Hero {
            revealed_in: 0,
            title: "Who are all these people?".to_owned(),
            lead: "A house with more dancers than anybody can count, and their ties.".to_owned(),
            sources: sources(0),
        }],
        ..real.clone()
    }
}

fn episode(real: &Episode) -> Episode {
    Episode {
        number: real.number,
        release_date: real.release_date.clone(),
        teaser: "The rehearsals go on.".to_owned(),
        summary: "There are more people again, and more ties between them.".to_owned(),
        sources: sources(usize::from(real.number)),
        ..Episode::default()
    }
}

fn citation(number: usize, episodes: u8) -> Citation {
    let number_in_words = number + 1;
    Citation {
        id: format!("report-{number_in_words}"),
        revealed_in: u8::try_from(number % (usize::from(episodes) + 1)).expect("no larger than the number of episodes"),
        title: format!("Report {number_in_words}"),
        publisher: "The Paper".to_owned(),
        url: format!("https://example.org/report-{number_in_words}"),
        date: None,
        what: "Who is who".to_owned(),
    }
}

/// Two of the sources; by and by all of them.
fn sources(number: usize) -> Vec<String> {
    [number, number + 5].map(|number| format!("report-{}", number % SOURCES + 1)).to_vec()
}

fn thread(real: &Source, tie: &Relation) -> Option<Thread> {
    real.site.relation_kinds.iter().find(|kind| kind.id == tie.kind).map(|kind: &RelationKind| kind.thread)
}

fn position(real: &Source, id: &str) -> usize {
    real.characters.iter().position(|it| it.id == id).expect("checked content")
}

fn ordinal(number: usize) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}
