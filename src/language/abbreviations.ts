/**
 * English abbreviations written with a full stop, grouped by what that stop can mean: the data that
 * tells "the U.S. Army" from "in the U.S. The army".
 */

/**
 * What the full stop after an abbreviation can be.
 * - `never`: never the sentence's too ("Mr.", "e.g.");
 * - `number`: the abbreviation's before a number ("No. 5", "Fig. 3"), else any other stop;
 * - `date`: the same, for months and days ("Feb. 24");
 * - `maybe`: the sentence's too before a word that hardly stands in mid-sentence ("Inc.", "U.S.");
 * - `time`: the same before any capital but a time zone's, a day's or a month's ("5 p.m.");
 * - `closing`: the sentence's too before any capital ("etc.").
 */
export type AbbreviationGroup = "never" | "number" | "date" | "maybe" | "time" | "closing";

/**
 * Without their last stop. Those in lower case are met in any casing; those with a capital only
 * with it or all in capitals, because in lower case they are words ("sat", "rep", "wash").
 */
const GROUPS: readonly (readonly [AbbreviationGroup, string])[] = [
  ["never", "mr mrs ms mx messrs mme mlle dr drs prof mt"],
  ["never", "Gen Col Lt Sgt Cpl Capt Cmdr Maj Adm Brig Pvt Rev Hon Gov Sen Sens Rep Reps Pres"],
  ["never", "Supt Insp Fr Msgr Amb Atty"],
  ["never", "e.g i.e eg ie viz cf vs v esp incl approx ca resp"],
  ["number", "no nos n° nº nr p pp pg fig figs vol vols ch chap sec sect eq eqs art arts par para"],
  ["number", "paras ver tab app ref refs tel ext rte hwy c d b r op Ex Pt Pts"],
  ["date", "Jan Feb Mar Apr Jun Jul Aug sept Sep Oct Nov Dec"],
  ["date", "Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun"],
  [
    "maybe",
    "inc ltd co corp llc llp plc pty bros gmbh assn assoc univ dept dist div est govt intl",
  ],
  ["maybe", "natl jr sr esq ph st ste ave blvd rd pkwy bldg sq ft yd mi km lb lbs oz hr hrs mins"],
  ["maybe", "secs min avg std misc al ed eds trans Max Op Ont Que"],
  ["maybe", "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Mo Mont"],
  ["maybe", "Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo"],
  ["time", "a.m p.m"],
  ["closing", "etc q.e.d"],
];

const GROUP_OF = new Map(
  GROUPS.flatMap(([group, words]) =>
    words
      .split(" ")
      .flatMap((word) => [[word, group] as const, [word.toUpperCase(), group] as const]),
  ),
);

/** Letters with stops between them: "U.S", "B.C.E", "Ph.D". */
const DOTTED_LETTERS = /^\p{L}{1,2}(?:\.\p{L})+$/u;

/**
 * The group of a word that stands before a full stop, that stop left out ("U.S", "Feb"); undefined
 * for a word that is no known abbreviation. Letters with stops between them count as `maybe`.
 */
export function abbreviationGroup(word: string): AbbreviationGroup | undefined {
  const group = GROUP_OF.get(word) ?? lowerCaseGroup(word);
  return group ?? (DOTTED_LETTERS.test(word) ? "maybe" : undefined);
}

/** "Approx" as "approx": only a first capital is undone, so that "Sat" never comes from "sat". */
function lowerCaseGroup(word: string): AbbreviationGroup | undefined {
  return GROUP_OF.get(word.charAt(0).toLowerCase() + word.slice(1));
}

/** Names that end with an exclamation mark, without it. */
const EXCLAIMED_NAMES = new Set(["Yahoo", "Jeopardy", "Yum", "Joomla", "Oklahoma"]);

/** Whether a word can be a name written with an exclamation mark ("Yahoo!"). */
export function isExclaimedName(word: string): boolean {
  return EXCLAIMED_NAMES.has(word);
}
