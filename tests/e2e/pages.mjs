// The pages that the specs of the release visit: every fixed one, and one of each kind that is about something.

/** The pages that exist whatever the content is, as `Route::FIXED` has them. */
export const FIXED = [
  "",
  "characters",
  "episodes",
  "relationships",
  "mystery",
  "mystery/suspects",
  "mystery/questions",
  "story-so-far",
  "new",
  "places",
  "themes",
  "ballet",
  "production",
  "book",
  "sources",
  "casebook",
  "favourites",
  "compare",
  "search",
  "about",
  "about/figures",
];

/** One of each kind that a new reader may see. */
export const OPEN = [
  "characters/bette-whitlaw",
  "episodes/1",
  "places/archer-school",
  "themes/parents",
  "ballet/pas-de-deux",
];

/** One of each kind that lies ahead of a new reader, and the episode that reveals it. */
export const AHEAD = [
  { path: "characters/reporter", name: "The reporter", revealedIn: 8 },
  { path: "places/michi-beach", name: "Michi Beach", revealedIn: 8 },
  { path: "themes/painkillers", name: "Injury and painkillers", revealedIn: 3 },
  { path: "ballet/ripper", name: "Ripper", revealedIn: 2 },
];

/** No page has this address, but one has nearly this name. */
export const MISSPELT = "characters/bette-whitlow";

export const EVERY_KIND = [...FIXED, ...OPEN, AHEAD[0].path];

/** For the titles of tests. */
export const named = (path) => path || "the front page";
