/**
 * Words that, written with a capital, nearly always begin a sentence: the evidence that a full stop
 * after an abbreviation, an initial or an ellipsis ends one.
 */

/**
 * Left out on purpose: words that are names or parts of names too ("Will", "May", "Under Secretary",
 * "First Army", "Open"), and ordinary nouns.
 */
const STARTERS = new Set(
  [
    "The This That These Those There Then Thus Therefore Hence A An It Its He She They We You I My",
    "Our His Her Hers Their Your Who Whom Whose What Which Where When Why How Is Are Was Were Am",
    "Did Do Does Has Have Had Can Could Should Would Might Must And But Or Nor So Yet If As Although",
    "Though Because Since Unless Until While Whereas Whether However Moreover Furthermore Besides",
    "Nevertheless Nonetheless Otherwise Also Additionally Meanwhile Afterwards Consequently",
    "Accordingly Similarly Likewise Conversely Instead Indeed Finally Eventually Initially Perhaps",
    "Maybe Today Yesterday Tomorrow Now Later Earlier Recently Currently Soon Another Other Others",
    "Some Many Most Much Several Few Each Every Both All Any None Nothing Nobody No Not Never Here",
    "Such In On At By For From With Without Within To Of After Before During Throughout Among",
    "Between Despite Unlike Upon According Following Let Please Yes Once Only Even Just Still",
    "Often Sometimes Usually Generally Next Hello Thanks Sorry",
  ].flatMap((words) => words.split(" ")),
);

/** Whether the word, as written, nearly always begins a sentence ("The", "However"). */
export function isStarter(word: string): boolean {
  return STARTERS.has(word);
}

/** What follows "p.m." and "a.m." without a new sentence. */
const AFTER_TIME = new Set(
  [
    "EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST IST JST AEST Eastern Central",
    "Mountain Pacific Greenwich Moscow Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon",
    "Tue Tues Wed Thu Thur Thurs Fri Sat Sun January February March April May June July August",
    "September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
  ].flatMap((words) => words.split(" ")),
);

/** Whether the word goes on naming a time: a zone, a day or a month ("5 p.m. Monday"). */
export function continuesTime(word: string): boolean {
  return AFTER_TIME.has(word);
}
