//! The page of the casebook, and notes wherever they are shown: nothing of what lies ahead.

use archer_files::app::draw::{Visit, draw_page};
use archer_files::domain::Progress;
use archer_files::domain::casebook::{Casebook, Favourite};
use archer_files::domain::desk::{Desk, Incoming, LARGEST, Storage};
use archer_files::domain::export::export;
use archer_files::domain::notes::Note;
use archer_files::route::{Base, Route};
use archer_files::transfer::link;

use crate::wiki::Wiki;

fn page(progress: u8, query: &str, casebook: &Casebook, desk: Desk) -> String {
    let visit = Wiki::real().visit(&Route::Casebook, query, progress);
    draw_page(Visit { casebook: casebook.clone(), desk, ..visit }, Base::new("/"))
}

fn note(about: &str, progress: u8, words: &str, written: u64) -> Note {
    Note { about: about.to_owned(), progress: Progress(progress), words: words.to_owned(), written }
}

fn incoming(text: &str) -> Desk {
    let size = u64::try_from(text.len()).expect("a size");
    Desk { incoming: Some(Incoming { file: "mine.json".to_owned(), size, text: text.to_owned() }), ..Desk::default() }
}

/// Of somebody who has seen everything, and is shown at an earlier progress.
fn late() -> Casebook {
    let favourites =
        [Favourite::new("characters/bette-whitlaw", 1), Favourite::new("characters/reporter", 2)].into_iter().collect();
    let notes = [
        note("characters/bette-whitlaw", 1, "A proud one", 3),
        note("characters/bette-whitlaw", 9, "She did something", 4),
        note("characters/reporter", 9, "Who pays him?", 5),
        note("characters/reporter", 1, "Imported too early", 6),
        note("theory/june-park", 1, "June it is", 7),
        note("theory/reporter", 9, "The reporter it is", 8),
    ]
    .into_iter()
    .collect();
    Casebook { favourites, notes, ..Casebook::default() }
}

/// Whatever a page tells of the late casebook to somebody who has seen one episode.
fn expect_safe(page: &str) {
    let page = page.to_ascii_lowercase();
    for ahead in ["reporter", "she did something", "who pays him"] {
        assert!(!page.contains(ahead), "{ahead}");
    }
}

#[test]
fn everything_is_on_it_as_far_as_the_reader_may_see_it() {
    let html = page(1, "", &late(), Desk::default());
    for shown in
        ["Bette Whitlaw", "A proud one", "June it is", "Imported too early", "Something that you do not know, at least not yet"]
    {
        assert!(html.contains(shown), "{shown}");
    }
    assert_eq!(html.matches("What you wrote after later episodes is kept").count(), 2, "notes and theories");
    assert!(html.contains("Kept, and behind the curtain at this progress"));
    expect_safe(&html);
    let all = page(10, "", &late(), Desk::default());
    for shown in ["The reporter", "She did something", "Who pays him?", "The reporter it is"] {
        assert!(all.contains(shown), "{shown}");
    }
}

#[test]
fn an_entity_has_its_notes_on_its_page_and_no_others() {
    let wiki = Wiki::real();
    let bette = Route::Character("bette-whitlaw".to_owned());
    let html = wiki.page_with(&bette, "", 1, late());
    assert!(html.contains("A proud one") && html.contains("What you wrote after later episodes is kept"));
    assert!(!html.contains("Imported too early"));
    expect_safe(&html);
    assert!(wiki.page_with(&bette, "", 9, late()).contains("She did something"));
    assert!(!wiki.page_with(&Route::Character("june-park".to_owned()), "", 9, late()).contains("your-notes"));
    let mut book = Casebook::default();
    for (about, route) in [
        ("episodes/1", Route::Episode(1)),
        ("places/archer-school", Route::Place("archer-school".to_owned())),
        ("themes/parents", Route::Theme("parents".to_owned())),
        ("ballet/pas-de-deux", Route::Ballet("pas-de-deux".to_owned())),
    ] {
        book.notes.write(about, Progress(1), "", &format!("On {about} & more"), 1);
        assert!(wiki.page_with(&route, "", 1, book.clone()).contains(&format!("On {about} &amp; more")), "{about}");
    }
}

#[test]
fn the_preview_tells_what_would_change_and_nothing_that_lies_ahead() {
    let mut own = Casebook::default();
    own.favourites.toggle("episodes/1", 1);
    own.notes = [note("characters/bette-whitlaw", 1, "An older note", 1)].into_iter().collect();
    let file = export(&late(), Progress(9), "Tiny Pretty Things", "2026-11-27").print_readable();
    let html = page(1, "", &own, incoming(&file));
    for shown in [
        "“mine.json” holds a casebook, exported on November 27, 2026. It was kept by somebody who had seen up to episode 9; you have seen up to episode 1.",
        "The wiki asks before it raises the curtain",
        "New favourite: Bette Whitlaw",
        "New favourite: something behind the curtain",
        "Other words of a note (Ep. 1) on Bette Whitlaw: A proud one",
        "New note (Ep. 9) on Bette Whitlaw: behind the curtain",
        "New note (Ep. 1) on your theory, June Park: June it is",
        "No favourite any more: Corps",
    ] {
        assert!(html.contains(shown), "{shown} in {}", html.split("id=\"favourites\"").next().unwrap_or_default());
    }
    expect_safe(&html);
}

#[test]
fn what_cannot_be_imported_is_answered_and_can_be_put_away() {
    let cases = [
        ("", "There is nothing in it"),
        ("{\n\"a\":", "from line 2, column 5 on"),
        ("{}", "the field “format” has to be “casebook”"),
        ("{\"format\":\"casebook\",\"version\":7}", "format 7"),
        ("{\"format\":\"casebook\",\"version\":1,\"show\":\"<b>Other</b>\"}", "another series: &lt;b&gt;Other&lt;/b&gt;"),
        ("{\"format\":\"casebook\",\"version\":1,\"show\":\"Tiny Pretty Things\"}", "“progress” is not the number of an episode"),
        ("casebook=%%%", "lost on its way"),
    ];
    for (text, words) in cases {
        let html = page(1, "", &late(), incoming(text));
        assert!(html.contains("Nothing has been changed") && html.contains(words), "{text}: {html}");
        let part = html.split(" id=\"incoming\"").nth(1).and_then(|rest| rest.split("</section>").next()).expect("a part");
        assert_eq!(part.matches("<button").count(), 1, "it can be put away, and nothing else: {part}");
    }
    let mut large = incoming("");
    large.incoming.as_mut().expect("something").size = LARGEST + 1;
    assert!(page(1, "", &late(), large).contains("larger than 5 MB"));
}

#[test]
fn a_link_is_made_when_it_is_asked_for_and_read_again() {
    let book = late();
    let desk = || Desk { origin: "https://example.org".to_owned(), ..Desk::default() };
    assert!(!page(1, "", &book, desk()).contains("#casebook="), "nobody has asked for it");
    let html = page(1, "show=link", &book, desk());
    let file = export(&book, Progress(1), "Tiny Pretty Things", "");
    let address = link("https://example.org/casebook", &file).expect("a link");
    assert!(html.contains(&format!(">{address}</textarea>")));
    assert!(html.contains("role=\"img\" aria-label=\"The same link as a QR code\""));
    let fragment = address.split_once('#').expect("a hash").1;
    let other = Desk { incoming: Some(Incoming { text: fragment.to_owned(), ..Incoming::default() }), ..desk() };
    let preview = page(1, "", &Casebook::default(), other);
    assert!(preview.contains("The link holds a casebook. It was kept by"), "{preview}");
    assert!(preview.contains("New favourite: Bette Whitlaw"));
    let mut large = Casebook::default();
    for number in 0..40u8 {
        let mut chance = u32::from(number) + 1;
        let mut letter = || {
            chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from_digit(chance >> 28, 36).unwrap_or(' ')
        };
        let words: String = (0..900).map(|_| letter()).collect();
        large.notes.write("episodes/1", Progress(number), "", &words, u64::from(number));
    }
    assert!(page(1, "show=link", &large, desk()).contains("too large for a link"));
}

#[test]
fn how_long_it_stays_is_said_plainly() {
    for (storage, words) in [
        (Storage::Unknown, "until you remove it or the browser does"),
        (Storage::Promised, "has promised"),
        (Storage::AsRoomAllows, "as long as there is room"),
        (Storage::SevenDays, "after seven days"),
        (Storage::Blocked, "store nothing"),
    ] {
        assert!(page(1, "", &late(), Desk { storage, ..Desk::default() }).contains(words), "{words}");
    }
}

#[test]
fn favourites_that_lie_ahead_are_stubs_like_those_that_are_gone() {
    let wiki = Wiki::real();
    let later = wiki.source.characters.iter().find(|it| it.revealed_in > 0).expect("somebody comes later");
    let page = |entity: &str| wiki.favourites(&["characters/bette-whitlaw".to_owned(), entity.to_owned()], "", 0);
    let ahead = page(&format!("characters/{}", later.id));
    assert!(ahead.contains("Kept, and behind the curtain"));
    assert_eq!(ahead, page("characters/no-longer-there"));
    assert_eq!(ahead.matches("data-favourite").count(), 1);
    assert!(wiki.favourites(&[], "", 0).contains("Nothing kept yet"));
}
