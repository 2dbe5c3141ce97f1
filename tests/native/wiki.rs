//! A whole wiki in memory: content compiled into a catalog.

use std::sync::OnceLock;

use archer_files::authoring::compile::compile;
use archer_files::authoring::markup::Kind;
use archer_files::authoring::read::read;
use archer_files::authoring::source::Source;
use archer_files::domain::listing::slug;
use archer_files::domain::{Catalog, Knowledge, Progress};
use archer_files::route::Route;
use archer_files::search::Group;

use crate::plant::routes;
use crate::show::repository_content;

/// A wiki.
pub struct Wiki {
    pub source: Source,
    pub catalog: &'static Catalog<'static>,
    /// Every page that gets a static file.
    pub routes: Vec<Route>,
}

impl Wiki {
    /// The wiki that this content makes. It is never freed; a test ends soon.
    pub fn new(source: Source) -> Self {
        let catalog = Box::leak(Box::new(compile(&source)));
        Self { catalog, routes: routes(&source), source }
    }

    /// The wiki of this repository.
    pub fn real() -> &'static Self {
        static WIKI: OnceLock<Wiki> = OnceLock::new();
        WIKI.get_or_init(|| Self::new(read(&repository_content()).0.source))
    }

    /// Every progress that a reader can have.
    pub fn progresses(&self) -> impl Iterator<Item = u8> + use<> {
        0..=self.source.site.episodes
    }

    pub fn knowledge(&self, progress: u8) -> Knowledge<'static> {
        self.catalog.known_at(Progress(progress))
    }

    /// The keys of all entities, known or not, as favourites store them.
    pub fn keys(&self) -> Vec<String> {
        let keys = |kind: Kind| kind.ids(&self.source).into_iter().map(move |id| format!("{}/{id}", kind.word()));
        Kind::ALL.into_iter().flat_map(keys).collect()
    }

    /// Pages with the queries that change what they show; none of them names an id that the content may not have.
    pub fn queries(&self) -> Vec<(Route, String)> {
        let site = &self.source.site;
        let mystery = ["order=told".to_owned()]
            .into_iter()
            .chain((0..=site.episodes).map(|episode| format!("episode={episode}&order=told")))
            .chain(site.event_kinds.iter().map(|kind| format!("kind={}", slug(&kind.name))));
        let relationships = ["view=list", "view=matrix", "view=list&sort=from", "view=list&sort=to", "view=list&sort=since"]
            .into_iter()
            .chain([
                "current=yes",
                "cast=everyone",
                "cast=everyone&view=list",
                "cast=everyone&alone=yes",
                "cast=favourites",
                "kinds=none",
            ])
            .map(str::to_owned)
            .chain(site.relation_kinds.iter().map(|kind| format!("cast=everyone&kinds={}", kind.id)))
            .chain(site.roles.iter().map(|role| format!("cast=everyone&role={}", slug(&role.name))))
            .chain((0..=site.episodes).map(|episode| format!("cast=everyone&view=graph&as-of={episode}")));
        // With canaries every text has a word that begins so.
        let searches = Group::ALL.map(|group| (Route::Search, format!("q=zq&in={}", group.heading().to_ascii_lowercase())));
        let mystery = mystery.map(|query| (Route::Mystery, query));
        let relationships = relationships.map(|query| (Route::Relationships, query));
        mystery.chain(relationships).chain(searches).chain([(Route::Book, "novels=told".to_owned())]).collect()
    }
}
