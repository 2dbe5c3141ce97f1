//! A whole wiki in memory: content compiled into a catalog.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use archer_files::authoring::check::check;
use archer_files::authoring::compile::compile;
use archer_files::authoring::markup::Kind;
use archer_files::authoring::problem::{Problem, in_order};
use archer_files::authoring::read::read;
use archer_files::authoring::source::Source;
use archer_files::domain::{Catalog, Knowledge, Progress};
use archer_files::route::Route;

use crate::plant::routes;

/// The content of this repository.
pub fn repository_content() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("content")
}

/// Everything that is wrong with a folder.
pub fn problems_of(folder: &Path) -> Vec<Problem> {
    let (content, mut problems) = read(folder);
    problems.extend(check(&content));
    in_order(problems)
}

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
}
