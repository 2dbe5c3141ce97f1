//! What an address asks of the relationships: `focus=june-park&kinds=family,rivalry&view=list`.
//!
//! Nothing in it depends on what the reader knows, so it can be shared; who may not know the person it names is told
//! neutrally that there is none.

use super::{Knowledge, Progress, Selected, bonds};

/// One of three ways to look at the same.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    /// What suits the screen: the picture, or the list on a narrow one.
    #[default]
    Fitting,
    Graph,
    List,
    Matrix,
}

impl View {
    /// The word in the address.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Fitting => "",
            Self::Graph => "graph",
            Self::List => "list",
            Self::Matrix => "matrix",
        }
    }
}

/// Of whom the reader wants to see the ties.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Scope {
    #[default]
    Main,
    /// The reader's favourites and those whom they are tied to.
    Kept,
    Everyone,
}

impl Scope {
    /// The word in the address.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Main => "",
            Self::Kept => "favourites",
            Self::Everyone => "everyone",
        }
    }
}

/// By which column the list of ties is sorted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RelationSort {
    #[default]
    Kind,
    From,
    To,
    Since,
}

impl RelationSort {
    /// The word in the address.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Kind => "",
            Self::From => "from",
            Self::To => "to",
            Self::Since => "since",
        }
    }
}

/// In the place of kinds, when none is shown.
pub const NO_KIND: &str = "none";

/// The state of the page of relationships.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GraphQuery {
    pub view: View,
    /// Id of the person selected.
    pub focus: String,
    /// Id of a second one, whose connection to the first is asked for.
    pub with: String,
    /// Ids of the kinds shown; `None` for all.
    pub kinds: Option<Vec<String>>,
    /// A role as a word.
    pub role: String,
    pub scope: Scope,
    /// Whether those without a tie are shown, too.
    pub alone: bool,
    /// Only ties that have not ended.
    pub current: bool,
    /// Up to which episode; beyond the reader's progress it means nothing.
    pub as_of: Option<u8>,
    pub sort: RelationSort,
    /// Every row of a long list.
    pub all_rows: bool,
}

impl GraphQuery {
    /// Reads the values of an address's query, or of the forms that make one: a name may have several, and each may be a
    /// list with commas. What makes no sense is ignored.
    pub fn read(values: impl Fn(&str) -> Vec<String>) -> Self {
        let text = |name| values(name).into_iter().next().unwrap_or_default();
        let (view, scope, sort) = (text("view"), text("cast"), text("sort"));
        let kinds = values("kinds");
        Self {
            view: [View::Graph, View::List, View::Matrix].into_iter().find(|it| it.slug() == view).unwrap_or_default(),
            focus: text("focus"),
            with: text("with"),
            kinds: (!kinds.is_empty()).then_some(kinds),
            role: text("role"),
            scope: [Scope::Kept, Scope::Everyone].into_iter().find(|it| it.slug() == scope).unwrap_or_default(),
            alone: text("alone") == "yes",
            current: text("current") == "yes",
            as_of: text("as-of").parse().ok(),
            sort: [RelationSort::From, RelationSort::To, RelationSort::Since]
                .into_iter()
                .find(|it| it.slug() == sort)
                .unwrap_or_default(),
            all_rows: text("rows") == "all",
        }
    }

    /// Names and values for an address or for hidden fields; what is as usual is left out.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let yes = |is_so: bool| if is_so { "yes" } else { "" }.to_owned();
        let as_of = self.as_of.map(|episode| episode.to_string()).unwrap_or_default();
        let kinds = self.kinds.as_ref().map(|kinds| kinds.join(",")).unwrap_or_default();
        let pairs = vec![
            ("view", self.view.slug().to_owned()),
            ("focus", self.focus.clone()),
            ("with", self.with.clone()),
            ("kinds", kinds),
            ("role", self.role.clone()),
            ("cast", self.scope.slug().to_owned()),
            ("alone", yes(self.alone)),
            ("current", yes(self.current)),
            ("as-of", as_of),
            ("sort", self.sort.slug().to_owned()),
            ("rows", if self.all_rows { "all" } else { "" }.to_owned()),
        ];
        let is_word = |word: &str| word.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b','));
        pairs.into_iter().filter(|(_, value)| !value.is_empty() && is_word(value)).collect()
    }

    /// The query for an address, without the question mark.
    pub fn query(&self) -> String {
        self.pairs().iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
    }

    /// Whether ties of this kind are shown.
    pub fn shows(&self, kind: &str) -> bool {
        self.kinds.as_ref().is_none_or(|kinds| kinds.iter().any(|shown| shown == kind))
    }

    /// The same, said shortly: every kind that the reader knows of is all of them, and somebody is not connected with
    /// themselves.
    #[must_use]
    pub fn settled(mut self, knowledge: Knowledge<'_>) -> Self {
        // A form says "none" before it says which.
        if let Some(kinds) = self.kinds.as_mut().filter(|kinds| kinds.len() > 1) {
            kinds.retain(|kind| kind != NO_KIND);
        }
        if self.kinds.is_some() && bonds(knowledge).iter().all(|bond| self.shows(bond.kind.id)) {
            self.kinds = None;
        }
        if self.with == self.focus {
            self.with = String::new();
        }
        self
    }

    /// The same without ids that mean nothing to the reader at the episode that is asked for.
    #[must_use]
    pub fn known(mut self, knowledge: Knowledge<'_>) -> Self {
        let knowledge = self.then(knowledge);
        for id in [&mut self.focus, &mut self.with] {
            if matches!(Selected::find(knowledge, id), Selected::Unknown) {
                id.clear();
            }
        }
        self
    }

    /// What was known at the episode that is asked for.
    pub fn then<'a>(&self, knowledge: Knowledge<'a>) -> Knowledge<'a> {
        self.as_of.map_or(knowledge, |episode| knowledge.earlier(Progress(episode)))
    }

    /// The same one episode on or back, within what the reader has seen.
    #[must_use]
    pub fn stepped(mut self, on: bool, knowledge: Knowledge<'_>) -> Self {
        let now = knowledge.progress().0;
        let here = self.as_of.unwrap_or(now).min(now);
        let there = if on { here.saturating_add(1) } else { here.saturating_sub(1) };
        self.as_of = (there < now).then_some(there);
        self
    }
}
