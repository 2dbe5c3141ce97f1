//! The novels, and how the series differs. What gives the novels away stands behind a warning of its own.

use leptos::prelude::*;

use crate::app::components::{Citations, Curtain, Faces, PageHeading, PersonLink, References, SortHeader, Told};
use crate::app::reading::Reading;
use crate::app::signals::memo;
use crate::app::state::use_location;
use crate::domain::books::{BooksQuery, Group, Pair, books};
use crate::domain::catalog::{BookNote, Difference, Novel};
use crate::domain::dated::Known;
use crate::domain::page::Cited;
use crate::domain::words::{date_in_words, since};
use crate::route::Route;

/// The page.
#[component]
pub fn BookPage(reading: Reading) -> impl IntoView {
    let location = use_location();
    let asked = memo(move || {
        let query = location.query();
        BooksQuery { wants_novels: query.get("novels").as_deref() == Some("told"), sort: query.get("sort").unwrap_or_default() }
    });
    view! {
        <div class="wrap">
            <PageHeading
                reading
                title="The books"
                lead="The novels that the series is based on, and how it differs from them."
            />
            // Sources have their numbers by the order in which they are cited, so all of the page follows what is asked for.
            {move || {
                let page = books(reading.knowledge, &asked.read());
                let groups = page.groups.into_iter().map(|group| view! { <Notes reading group /> }.into_any());
                view! {
                    <Novels novels=page.novels />
                    {groups.collect_view()}
                    <Counterparts reading asked pairs=page.pairs />
                    <Differences reading differences=page.differences />
                    <Curtain reading />
                    <References reading exhibits=page.exhibits />
                }.into_any()
            }}
        </div>
    }
}

#[component]
fn Novels(novels: Vec<Cited<&'static Novel<'static>>>) -> impl IntoView {
    let novel = |Cited { value: it, exhibits }: Cited<&'static Novel<'static>>| {
        let words = format!("By {}. {}, {}. {}. ", it.authors.join(" and "), it.publisher, date_in_words(it.published), it.pages);
        view! {
            <article class="novel">
                <h3>{it.title}</h3>
                <p>
                    {words} <span class="whole">{format!("ISBN {}. ", it.isbn)}</span> <Citations exhibits />
                </p>
            </article>
        }
        .into_any()
    };
    view! {
        <section class="act">
            <h2>"The novels"</h2>
            <div class="body">{novels.into_iter().map(novel).collect_view()}</div>
        </section>
    }
}

#[component]
fn Notes(reading: Reading, group: Group<'static>) -> impl IntoView {
    let note = |Cited { value: it, exhibits }: Cited<&'static BookNote<'static>>| {
        view! {
            <li>
                <p>
                    <Told reading text=&it.text confidence=it.confidence exhibits />
                </p>
            </li>
        }
        .into_any()
    };
    let warning = group.is_short.then(|| {
        view! {
            <li class="novelspoiler">
                <p>
                    "This part gives the second novel away. "
                    // The wish stands in the address.
                    <a id="novels" href=reading.href_with(&Route::Book, "novels=told")>
                        "Show it all the same"
                    </a>
                </p>
            </li>
        }
        .into_any()
    });
    view! {
        <section class="act">
            <h2>{group.name}</h2>
            <ul class="facts body">{group.notes.into_iter().map(note).collect_view()} {warning}</ul>
        </section>
    }
}

#[component]
fn Counterparts(reading: Reading, asked: Memo<BooksQuery>, pairs: Vec<Cited<Pair<'static>>>) -> impl IntoView {
    let heading = |words: &'static str, column: &'static str| {
        let href = move || {
            let sorted = BooksQuery { sort: column.to_owned(), ..asked.get() };
            reading.href_with(&Route::Book, &sorted.query())
        };
        let is_now = Signal::derive(move || asked.read().sort == column);
        view! { <SortHeader words href=Signal::derive(href) is_now /> }.into_any()
    };
    let row = |Cited { value: (character, it), exhibits }: Cited<Pair<'static>>| {
        view! {
            <tr role="row">
                <th scope="row" role="rowheader" data-label="In the series">
                    <PersonLink reading character />
                </th>
                <td role="cell" data-label="In the novel">
                    {it.book.unwrap_or("Not in the novel")}
                </td>
                <td role="cell" data-label="Note">
                    <Told reading text=&it.note confidence=it.confidence exhibits />
                </td>
            </tr>
        }
        .into_any()
    };
    view! {
        <section class="act">
            <h2>"Who is who"</h2>
            <div class="body tablebox" tabindex="0" role="region" aria-label="Who is who in series and novel">
                <table class="table" role="table">
                    <thead>
                        <tr role="row">
                            {heading("In the series", "series")}
                            {heading("In the novel", "novel")}
                            <th scope="col" role="columnheader">
                                "Note"
                            </th>
                        </tr>
                    </thead>
                    <tbody>{pairs.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}

#[component]
fn Differences(reading: Reading, differences: Vec<Cited<Known<'static, Difference<'static>>>>) -> impl IntoView {
    let row = |Cited { value: known, exhibits }: Cited<Known<'static, Difference<'static>>>| {
        let it = known.value;
        view! {
            <li>
                <span class="ep">{since(known.revealed_in)}</span>
                <p>
                    <Told reading text=&it.text confidence=it.confidence exhibits />
                    " "
                    <Faces reading people=&it.people />
                </p>
            </li>
        }
        .into_any()
    };
    view! {
        <section class="act">
            <h2>"What is different"</h2>
            <ul class="facts body">{differences.into_iter().map(row).collect_view()}</ul>
        </section>
    }
}
