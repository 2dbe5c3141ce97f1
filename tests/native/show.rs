//! A tiny show, in `tests/native/barn`: everything an author can write, once, and without a fault.
//!
//! A test changes one file of a copy and looks at what the author is told.

use std::fs;
use std::path::{Path, PathBuf};

use archer_files::authoring::problem::Problem;
use tempfile::TempDir;

use crate::wiki::problems_of;

/// A content folder that goes away with the test.
pub struct Show(TempDir);

impl Show {
    /// The tiny show as it is.
    pub fn new() -> Self {
        let show = Self(tempfile::tempdir().expect("a folder for the test"));
        copy(&original(), show.folder());
        show
    }

    /// The tiny show with one change in one file. The words to be replaced must be there, once.
    pub fn with(file: &str, from: &str, to: &str) -> Self {
        Self::new().and(file, from, to)
    }

    /// One change more.
    pub fn and(self, file: &str, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(self.0.path().join(file)).expect(file);
        assert_eq!(text.matches(from).count(), 1, "{from:?} must be in {file} once");
        self.write(file, &text.replace(from, to));
        self
    }

    /// Adds or replaces a file.
    pub fn write(&self, file: &str, text: &str) {
        let path = self.0.path().join(file);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a folder in the folder");
        fs::write(path, text).expect(file);
    }

    /// Takes a file away.
    pub fn without(self, file: &str) -> Self {
        fs::remove_file(self.0.path().join(file)).expect(file);
        self
    }

    /// Adds lines at the end of a file.
    pub fn append(&self, file: &str, more: &str) {
        let text = fs::read_to_string(self.0.path().join(file)).expect(file);
        self.write(file, &(text + more));
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        self.0.path()
    }

    /// Everything that its author is told.
    pub fn problems(&self) -> Vec<Problem> {
        problems_of(self.folder())
    }
}

/// The tiny show as it is kept.
pub fn original() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/native/barn")
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("the folder of the tiny show") {
        let path = entry.expect("an entry").path();
        let copied = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            fs::create_dir_all(&copied).expect("a folder");
            copy(&path, &copied);
        } else {
            fs::copy(&path, &copied).expect("a copy");
        }
    }
}
