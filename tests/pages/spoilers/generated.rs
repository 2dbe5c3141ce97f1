//! The same for content that nobody wrote.

use archer_files::authoring::source::Source;
use proptest::collection::vec;
use proptest::prelude::*;

use super::dice::Dice;
use super::invented::show;
use super::truncated::differences;
use super::{Aviary, some};
use crate::wiki::Wiki;
use crate::wiki::problems_of;

fn any_show() -> impl Strategy<Value = Source> {
    vec(any::<u8>(), 160).prop_map(|numbers| show(&mut Dice::new(numbers)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_leaks_from_any_show(source in any_show()) {
        let folder = tempfile::tempdir().expect("a folder");
        crate::write::write(&source, folder.path()).expect("a content folder");
        let problems: Vec<_> = problems_of(folder.path()).iter().map(ToString::to_string).collect();
        prop_assert!(problems.is_empty(), "the show breaks the rules:\n{}", problems.join("\n"));

        let aviary = Aviary::new(&source);
        let crawl = aviary.crawl();
        prop_assert!(crawl.leaks.is_empty(), "{}", aviary.words_for(&crawl.leaks));
        let (_, missing) = aviary.missing(&crawl);
        prop_assert!(missing.is_empty(), "{}", some(&missing));
    }

    #[test]
    fn hidden_statements_change_no_page_of_any_show(source in any_show()) {
        let wiki = Wiki::new(source);
        for progress in wiki.progresses() {
            let (_, found) = differences(&wiki, progress);
            prop_assert!(found.is_empty(), "{}", some(&found));
        }
    }
}
