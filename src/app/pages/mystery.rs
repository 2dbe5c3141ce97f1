//! The events known: as they happened or as they were told, with filters, and the open questions beside them.

use leptos::prelude::*;

use crate::app::components::{
    Citations, Curtain, EventItem, FilterForm, FilterSelect, FilterWords, Keyed, Later, Leaders, Numeral, PageHeading,
    References, SCREENFUL, Segment, Segments, questions_as_entries,
};
use crate::app::reading::Reading;
use crate::app::signals::{effect, memo};
use crate::app::state::{use_announcer, use_screen};
use crate::app::timeline::TimelineSection;
use crate::app::timeline::state::MysteryState;
use crate::domain::catalog::Event;
use crate::domain::dated::Known;
use crate::domain::knowledge::reference;
use crate::domain::listing::EventFilter;
use crate::domain::mystery::{Choice, Choices, Heading, Mystery, believed};
use crate::domain::words::after;
use crate::domain::{Kind, Progress};
use crate::route::Route;

/// The page.
#[component]
pub fn MysteryPage(reading: Reading) -> impl IntoView {
    let state = MysteryState::new(reading);
    let screen = use_screen();
    // On a narrow screen the list comes first: it is the whole, and the picture is small.
    let is_narrow = memo(move || screen.narrow() == Some(true));
    let has_events = memo(move || state.mystery.with(|mystery| !mystery.events.is_empty()));
    // For a narrow screen, and in every page, so that nothing moves when the program has learned how narrow it is.
    let way = || {
        view! {
            <p class="more scripted">
                <a href="#picture">"Both clocks in one picture"</a>
            </p>
        }
        .into_any()
    };
    view! {
        <div class="wrap">
            <PageHeading reading title="Mystery" lead=move || state.mystery.with(Mystery::lead) />
            <div class="clockbar">
                <Order state />
            </div>
            {move || has_events.get().then(way)}
            {move || (!is_narrow.get()).then(|| view! { <TimelineSection state /> }.into_any())}
            <Filters state />
            <Notes state />
            <div class="board2">
                {if is_narrow.get_untracked() {
                    view! { <Board state /> }.into_any()
                } else {
                    view! {
                        <Later>
                            <Board state />
                        </Later>
                    }
                        .into_any()
                }}
            </div>
            {move || is_narrow.get().then(|| view! { <Later><TimelineSection state /></Later> }.into_any())}
        </div>
    }
}

/// As it happened, or as it was told.
#[component]
fn Order(state: MysteryState) -> impl IntoView {
    // Whatever is in view stays in view, so the address need not say it.
    let href =
        move |as_told| state.filter.with(|filter| state.href(&EventFilter { as_told, at: String::new(), ..filter.clone() }));
    let segment = |id: &str, words: &str, as_told: bool| Segment {
        id: id.to_owned(),
        words: words.to_owned(),
        href: Signal::derive(move || href(as_told)),
        is_now: Signal::derive(move || state.filter.with(|filter| filter.as_told == as_told)),
    };
    let choices = vec![segment("order-happened", "As it happened", false), segment("order-told", "As it was told", true)];
    view! { <Segments label="Order" choices /> }
}

#[component]
fn Filters(state: MysteryState) -> impl IntoView {
    let (filter, knowledge) = (state.filter, state.now.knowledge);
    let asked = memo(move || filter.with(|filter| (filter.as_of, filter.person.clone())));
    let choices = memo(move || {
        let (as_of, person) = asked.get();
        Choices::of(EventFilter { as_of, ..EventFilter::default() }.then(knowledge), &person)
    });
    let of = move |part: fn(&Choices) -> &Vec<Choice>| Signal::derive(move || choices.with(|choices| part(choices).clone()));
    let now = move |part: fn(&EventFilter) -> &String| Signal::derive(move || filter.with(|filter| part(filter).clone()));
    let earlier = move || {
        let earlier = state.mystery.with(|mystery| mystery.earlier);
        earlier.map(|episode| episode.to_string()).unwrap_or_default()
    };
    let is_told = memo(move || filter.with(|filter| filter.as_told));
    let believed = (knowledge.progress() > Progress::PREMISE).then(|| {
        let choices = believed(knowledge.progress());
        view! { <FilterSelect label="As I believed it" name="as-of" all="Now" choices now=Signal::derive(earlier) /> }.into_any()
    });
    view! {
        <FilterForm reading=state.now route=Route::Mystery label="Filters">
            {move || is_told.get().then(|| view! { <input type="hidden" name="order" value="told" /> }.into_any())}
            <FilterWords label="Words" name="q" now=now(|it| &it.words) />
            <FilterSelect label="Person" name="person" all="Everyone" choices=of(|it| &it.people) now=now(|it| &it.person) />
            <FilterSelect label="Kind" name="kind" all="Every kind" choices=of(|it| &it.kinds) now=now(|it| &it.kind) />
            <FilterSelect label="Place" name="place" all="Everywhere" choices=of(|it| &it.places) now=now(|it| &it.place) />
            <FilterSelect
                label="Told in"
                name="episode"
                all="Every episode"
                choices=of(|it| &it.episodes)
                now=now(|it| &it.episode)
            />
            {believed}
        </FilterForm>
    }
}

/// What the address asks for that means nothing, and that the page looks back.
#[component]
fn Notes(state: MysteryState) -> impl IntoView {
    let is_strange = memo(move || state.filter.with(|filter| filter.is_strange(state.now.knowledge)));
    let looks_back =
        memo(move || state.mystery.with(|mystery| Some((mystery.earlier?, mystery.filter.is_strange(mystery.then)))));
    let strange = || {
        view! {
            <p class="stranger" role="alert">
                "The address asks for something that you do not know, at least not yet. It is left out here."
            </p>
        }
        .into_any()
    };
    let back = |(episode, is_strange): (u8, bool)| {
        let when = after(Progress(episode));
        let strange = is_strange.then_some(" A filter asks for what you did not know then; it is left out.");
        view! {
            <p class="stranger">
                {format!(
                    "As you believed it {when}. Nothing from later episodes is shown, and no event is marked as seen differently because of them.",
                )} {strange}
            </p>
        }.into_any()
    };
    view! {
        {move || is_strange.get().then(strange)}
        {move || looks_back.get().map(back)}
    }
}

/// The list, and beside it the case so far.
#[component]
fn Board(state: MysteryState) -> impl IntoView {
    let then = memo(move || state.mystery.with(|mystery| mystery.then.progress()));
    let margin = move || {
        let knowledge = state.now.knowledge.earlier(then.get());
        view! { <CaseSoFar reading=state.now.knowing(knowledge) /> }.into_any()
    };
    view! {
        <div class="text" id="events">
            <Events state />
            <Curtain reading=state.now />
        </div>
        {move || margin()}
    }
}

#[component]
fn Events(state: MysteryState) -> impl IntoView {
    let announcer = use_announcer();
    let count = memo(move || state.mystery.with(Mystery::count));
    let is_empty = memo(move || state.mystery.with(|mystery| mystery.events.is_empty()));
    effect(move |before| {
        let count = count.get();
        if before.is_some() {
            announcer.say(count);
        }
    });
    let list = move || {
        view! {
            <p class="count">{move || count.get()}</p>
            {move || way(state, Mystery::before, "Earlier events")}
            <Keyed
                each=move || state.mystery.with(|mystery| mystery.groups.iter().map(|group| group.heading).collect::<Vec<_>>())
                key=|heading| *heading
                children=move |heading| view! { <EventGroup state heading /> }.into_any()
                at_first=2
            />
            {move || way(state, Mystery::after, "Later events")}
            {move || {
                let exhibits = state.mystery.with(|mystery| mystery.exhibits.list());
                view! { <References reading=state.now exhibits /> }.into_any()
            }}
        }
        .into_any()
    };
    view! {
        {move || {
            if is_empty.get() { view! { <p class="empty">{count.get_untracked()}</p> }.into_any() } else { list().into_any() }
        }}
    }
}

/// A way to another part of a long list.
fn way(state: MysteryState, there: fn(&Mystery<'static>) -> Option<EventFilter>, words: &'static str) -> Option<AnyView> {
    let there = state.mystery.with(there)?;
    let href = format!("{}#{}", state.href(&there), there.at);
    Some(
        view! {
            <p class="more">
                <a href=href>{words}</a>
            </p>
        }
        .into_any(),
    )
}

/// What is known of an event, and when: seen from another episode it is drawn anew.
type Row = (Known<'static, Event<'static>>, Progress);

#[component]
fn EventGroup(state: MysteryState, heading: Heading<'static>) -> impl IntoView {
    let rows = move || {
        state.mystery.with(|mystery| {
            let group = mystery.groups.iter().find(|group| group.heading == heading);
            let events = group.map(|group| group.events.clone()).unwrap_or_default();
            events.into_iter().map(|event| (event, mystery.then.progress())).collect::<Vec<Row>>()
        })
    };
    let row = move |(event, then): Row| {
        let reading = state.now.knowing(state.now.knowledge.earlier(then));
        // Another filter or order may number the sources anew.
        let exhibits = memo(move || state.mystery.with(|mystery| mystery.exhibits.known(&event.value.sources)));
        view! {
            <EventItem reading event>
                {move || view! { <Citations exhibits=exhibits.get() /> }.into_any()}
            </EventItem>
        }
        .into_any()
    };
    view! {
        <section class=if heading.night { "act night thenight" } else { "act" }>
            <h2>{heading.number.map(|episode| view! { <Numeral episode /> }.into_any())} {heading.words}</h2>
            <ol class="body events">
                <Keyed each=rows key=|(event, then)| (event.value.index, *then) children=row at_first=SCREENFUL />
            </ol>
        </section>
    }
}

/// What is open and who is under suspicion; nothing before there is any of it.
#[component]
fn CaseSoFar(reading: Reading) -> impl IntoView {
    let knowledge = reading.knowledge;
    let open: Vec<_> = knowledge.questions().filter(|question| question.value.answer.latest(knowledge).is_none()).collect();
    let suspects = knowledge.suspects().filter_map(|suspect| knowledge.character_at(suspect.value.character));
    let suspects: Vec<_> = suspects.map(|it| (reference(Kind::Characters, it.index), None)).collect();
    if open.is_empty() && suspects.is_empty() {
        return None;
    }
    let part = move |heading: &'static str, entries, route: Route, words: &'static str| {
        view! {
            <section>
                <h2>{heading}</h2>
                <Leaders reading entries />
                <p class="more">
                    <a href=reading.href(&route)>{words}</a>
                </p>
            </section>
        }
        .into_any()
    };
    let open = (!open.is_empty()).then(|| part("Still open", questions_as_entries(&open), Route::Questions, "All questions"));
    let suspects =
        (!suspects.is_empty()).then(|| part("Under suspicion", suspects, Route::Suspects, "What speaks for and against them"));
    Some(
        view! {
            <aside class="margin" aria-label="The case so far">
                <p class="more">
                    <a href=reading.href(&Route::Story)>"The story so far, in order"</a>
                </p>
                {open}
                {suspects}
            </aside>
        }
        .into_any(),
    )
}
