//! Episodes and dates in words.

use super::Progress;

/// "Premise" or "Ep. 3": when a statement became known.
pub fn since(revealed_in: Progress) -> String {
    revealed_in.episode().map_or_else(|| "Premise".to_owned(), |episode| format!("Ep. {episode}"))
}

/// "after episode 3" or "before the first episode": how far somebody had come.
pub fn after(progress: Progress) -> String {
    progress.episode().map_or_else(|| "before the first episode".to_owned(), |episode| format!("after episode {episode}"))
}

/// "2020-12-14" as "December 14, 2020"; a year or a month alone as far as it goes.
pub fn date_in_words(date: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut parts = date.split('-');
    let year = parts.next().unwrap_or_default();
    let month = parts.next().and_then(|month| MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?));
    let day = parts.next().map(|day| day.trim_start_matches('0'));
    match (month, day) {
        (Some(month), Some(day)) => format!("{month} {day}, {year}"),
        (Some(month), None) => format!("{month} {year}"),
        _ => year.to_owned(),
    }
}
