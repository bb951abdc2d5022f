/** What kind of thing a question asks for, read off its wording. */

/**
 * - `number`: how many, how much, what share; `duration`: how long; `frequency`: how often;
 * - `date`: when, what year;
 * - `person`: who; `place`: where; `reason`: why; `manner`: how to, how does;
 * - `name`: what something is called;
 * - `definition`: what is X, what does X mean; `choice`: yes or no, one or the other;
 * - `thing`: anything else.
 */
export type AskedKind =
  | "number"
  | "duration"
  | "frequency"
  | "date"
  | "person"
  | "place"
  | "reason"
  | "manner"
  | "name"
  | "definition"
  | "choice"
  | "thing";

/** In order: the first that fits decides. Tried on the lower-case question. */
const WORDINGS: readonly (readonly [AskedKind, RegExp])[] = [
  [
    "duration",
    /\b(how long(?! ago)|how much time|for how (many|much)|length of time|(what|which) duration)\b/,
  ],
  ["frequency", /\bhow (often|frequently|many times an? )|\bhow regularly\b/],
  ["date", /\bhow (long ago|soon|recently)\b/],
  ["person", /^(?:(?:so|ok|okay|and|but|hey) )*(?:who|whos|who's|whom)\b|\bname of\b/],
  [
    "number",
    /\bhow (many|much|old|far|fast|tall|high|big|large|deep|wide|heavy|hot|cold)\b|\b(what(?:'?s)?|which) (is the |was the |are the |the )?(total |average |approximate |exact )?(number|percentage|percent|share|proportion|amount|population|size|cost|price|speed|range|height|length|width|distance|temperature|age|score|rate|headcount)\b|\b(number|numbers|headcount|count|total|amount|percentage) of\b|\b(head ?count|numbers)\b/,
  ],
  [
    "date",
    /\b(since when|until when|wen)\b|(^|[,;.!?] |\b(know|tell me|say|says|and|so|ok|hey|exactly|from|remember|sure) )when\b|\bwhen(( exactly)?$| ?\?|'?s\b| (did|do|does|was|were|is|are|will|has|have|had|can|could|should|would|exactly|about|abouts)\b)|\b(what|which|in what|in which|on what|on which) (is the |was the |exact )?(year|date|day|month|century|decade|time|era|season)\b|\bwhat time\b/,
  ],
  [
    "reason",
    /\b(why|how come|what for|what (caused|causes|prompted|led|made|motivated|drove))\b|\b(reason|cause|purpose|rationale|motive|thinking behind|(?:excuse|justification|explanation) for)\b/,
  ],
  [
    "person",
    /\b(who|whos|whom|whose|who's|which (person|man|woman|people|player|president|minister|king|queen|author|scientist|leader|actor|singer|team|group|company|organi[sz]ation|country|nation|agency))\b/,
  ],
  [
    "place",
    /\b(where|wheres)\b|\b(what|which|in what|in which|to what|to which) (city|town|country|place|location|region|state|area|village|continent|district|province|county|street|sea|river|island|venue|stadium)\b/,
  ],
  [
    "name",
    /\b(called|known as|named|nicknamed|dubbed|titled)\W*$|\bwhat (do|does) (you|they|we|people|one) call\b|\b(another|other|code|nick|code-)\s?names? (of|for)\b/,
  ],
  [
    // `(?=(…))\1` never gives a line's first "what is" back: with many of them, time stays linear.
    "definition",
    /^(?=(.*?\bwhat('?s| is| are| was| were| does| do| did)\b))\1.*\b(mean|stand for|refer to|called|known as|meaning)\b|\b(define|definition|meaning) of\b|\bmeaning\b/m,
  ],
  [
    "manner",
    /\bhow (do|does|did|can|could|should|would|to|is|are|was|were|am|might)\b|\b(how'?d|how)$|\bway to\b|\bcommand (to|for)\b/,
  ],
  [
    "definition",
    /^(so |ok |and )?(what|wat|wht)('?s| is| are| was| were) (an? |the )?[\p{L}\p{N}'’&. -]{2,40}\??$/u,
  ],
  [
    "choice",
    /^(so |ok so |ok |and |but |hey )?(is|are|was|were|am|do|does|did|can|could|should|would|will|has|have|had|may|might|must|isn'?t|aren'?t|don'?t|doesn'?t|didn'?t|wasn'?t|can'?t)\b|\bwhich is it\b/,
  ],
];

/** The kind of thing that a question asks for. */
export function askedKind(question: string): AskedKind {
  const lower = question.toLowerCase().replaceAll("’", "'").trim();
  return WORDINGS.find(([, wording]) => wording.test(lower))?.[0] ?? "thing";
}
