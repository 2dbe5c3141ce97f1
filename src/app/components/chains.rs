//! How two people are connected, in words: the shortest chains, each step with its episode and its sources.

use leptos::prelude::*;

use super::{PersonLink, Swatch, TieTold};
use crate::app::reading::Reading;
use crate::domain::graph::{Chain, Step};
use crate::domain::page::{Bond, Cited};
use crate::domain::words::since;

/// The chains between two people; a sentence if there is none.
#[component]
pub fn Chains(reading: Reading, chains: Vec<Chain<'static>>) -> impl IntoView {
    if chains.is_empty() {
        return view! { <p class="none">"They are not connected, as far as you know."</p> }.into_any();
    }
    let chain = move |chain: Chain<'static>| {
        let steps: Vec<_> = chain.steps.into_iter().map(|step| view! { <ChainStep reading step /> }).collect();
        view! {
            <li>
                <h3>{chain.heading}</h3>
                <ol>{steps}</ol>
            </li>
        }
    };
    view! { <ol class="chains">{chains.into_iter().map(chain).collect_view()}</ol> }.into_any()
}

/// What is between two people, the first tie in a sentence of its own.
#[component]
fn ChainStep(reading: Reading, step: Step<'static>) -> impl IntoView {
    let told = move |tie: Cited<Bond<'static>>| {
        let Cited { value: bond, exhibits } = tie;
        view! {
            <div class="told">
                <p class="kind">
                    <Swatch kind=bond.kind />
                    {bond.kind.name}
                    <span class="ep">{since(bond.revealed_in)}</span>
                </p>
                <p>
                    <TieTold reading relation=bond.relation ended=bond.ended exhibits />
                </p>
            </div>
        }
    };
    view! {
        <li>
            <p class="pair">
                <PersonLink reading character=step.from />
                " and "
                <PersonLink reading character=step.to />
            </p>
            {step.ties.into_iter().map(told).collect_view()}
        </li>
    }
}
