//! How two people are connected, in words: the shortest chains, each step with its episode and its sources.

use leptos::prelude::*;

use crate::app::components::{PersonLink, Swatch, TieTold};
use crate::app::reading::Reading;
use crate::domain::graph::told::{Chain, ChainStep, CitedBond};
use crate::domain::words::since;

/// The chains between two people, from `domain::graph::told::chains`; a sentence if there is none.
#[component]
pub fn Chains(reading: Reading, chains: Vec<Chain<'static>>) -> impl IntoView {
    if chains.is_empty() {
        return view! { <p class="none">"They are not connected, as far as you know."</p> }.into_any();
    }
    let one = |chain: Chain<'static>| {
        view! {
            <li>
                <h3>{chain.heading}</h3>
                <ol>{chain.steps.into_iter().map(|step| view! { <StepTold reading step /> }.into_any()).collect_view()}</ol>
            </li>
        }
        .into_any()
    };
    view! { <ol class="chains">{chains.into_iter().map(one).collect_view()}</ol> }.into_any()
}

/// One step: what is between two people.
#[component]
fn StepTold(reading: Reading, step: ChainStep<'static>) -> impl IntoView {
    let told = |CitedBond { value: bond, exhibits }: CitedBond<'static>| {
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
        .into_any()
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
