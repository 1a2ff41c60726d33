/** How much a digest may hold (design.md, "The digest"). Characters and words are those of what people read. */
export const HEADLINE_WORDS_MAX = 60;
export const QUESTION_WORDS_MAX = 20;
export const QUOTE_CHARS_MAX = 240;
/** Shorter than the most a quote may have: four themes have to fit into one message. */
export const THEME_QUOTE_CHARS_MAX = 180;
/** The same for every side of a tension. */
export const SIDE_QUOTE_CHARS_MAX = 160;
export const SIDE_QUOTES_MAX = 2;
export const THEMES_MIN = 2;
export const THEMES_MAX = 4;
export const THEME_QUOTES_MAX = 3;
export const TENSIONS_MAX = 2;
export const GROUP_QUOTES_MAX = 6;
export const HAPPENED_MAX = 5;
export const FULL_VOICES_MAX = 3;
export const FULL_MORE_VOICES_MAX = 8;
export const SMALL_VOICES_MAX = 12;
export const SMALL_MORE_VOICES_MAX = 16;
/** All quotes of a small digest share this; with eight people it leaves each a sentence or two. */
export const SMALL_QUOTES_CHARS = 1040;
export const SMALL_QUOTE_CHARS_MIN = 120;
export const CARRY_WORDS_MAX = 45;
export const CARRY_FRAGMENT_WORDS_MAX = 15;
export const HISTORY_MAX = 12;
/** A chart of fewer digests says nothing (design.md). */
export const CHART_DIGESTS_MIN = 4;
/** "About 250" (design.md), with headings and link words counted. */
export const TOP_WORDS_MAX = 265;
/** Fewer people who spoke privately of one thing are not counted there (design.md, invariants). */
export const PRIVATE_PEOPLE_MIN = 3;
/** Every twelfth digest is a season page. */
export const SEASON_DIGESTS = 12;
/** With the sides of tensions that lines begin. */
export const SEASON_QUOTES_MAX = 6;
export const SEASON_QUOTE_CHARS_MAX = 140;
export const SEASON_THEMES_MAX = 3;
export const SEASON_TENSIONS_MAX = 2;
/** What is left for quotes and headings fits about 250 words then. */
export const SEASON_LINES_WORDS_MAX = 150;
/** A theme of one person is a voice. */
export const THEME_PEOPLE_MIN = 2;
