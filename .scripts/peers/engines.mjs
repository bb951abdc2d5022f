// Search engines that a project could take instead, each as it is shipped and as an expert would set it up.
// A setup is given sentences ({ text, paragraph, headings }) and gives a function from a question to the places of
// the best ones. `load` imports a package of the engine's own folder.

const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** What experts take where an engine has none of its own; the same for all. */
const LANGUAGE = ["stemmer@2.0.1", "stopword@3.1.5"];

/** From a text to the stems of its words, without stop words. */
async function openStems(load) {
  const { stemmer } = await load("stemmer");
  const { eng } = await load("stopword");
  const stopWords = new Set(eng);
  return (text) => words(text).flatMap((word) => (stopWords.has(word) ? [] : [stemmer(word)]));
}

async function miniSearch(load, options, sentences) {
  const { default: MiniSearch } = await load("minisearch");
  const index = new MiniSearch(options);
  index.addAll(sentences.map((sentence, id) => ({ id, ...sentence })));
  return (question, limit) =>
    index
      .search(question)
      .slice(0, limit)
      .map(({ id }) => id);
}

async function stemmedMiniSearch(load, fields, sentences) {
  const stems = await openStems(load);
  const options = {
    fields: Object.keys(fields),
    tokenize: stems,
    processTerm: (term) => term,
    searchOptions: { combineWith: "OR", boost: fields },
  };
  return miniSearch(load, options, sentences);
}

async function flexSearch(load, options, asked, sentences) {
  const { default: flexsearch } = await load("flexsearch");
  const index = new flexsearch.Index(options);
  for (const [id, { text }] of sentences.entries()) index.add(id, text);
  return (question, limit) => index.search(question, { limit, ...asked });
}

async function orama(load, options, sentences) {
  const { create, insertMultiple, search } = await load("@orama/orama");
  const index = await create({ schema: { text: "string" }, ...options });
  await insertMultiple(
    index,
    sentences.map(({ text }, id) => ({ id: String(id), text })),
  );
  return async (term, limit) =>
    (await search(index, { term, limit })).hits.map(({ id }) => Number(id));
}

async function lunr(load, askedOf, sentences) {
  const { default: make } = await load("lunr");
  const index = make(function () {
    this.ref("id");
    this.field("text");
    for (const [id, { text }] of sentences.entries()) this.add({ id, text });
  });
  return (question, limit) => {
    try {
      return index
        .search(askedOf(question))
        .slice(0, limit)
        .map(({ ref }) => Number(ref));
    } catch (error) {
      // A colon, a tilde or a caret belongs to its query language, and may be an error there.
      if (error instanceof make.QueryParseError) return [];
      throw error;
    }
  };
}

async function winkBm25(load, prepare, sentences) {
  const { default: make } = await load("wink-bm25-text-search");
  const engine = make();
  engine.defineConfig({ fldWeights: { text: 1 } });
  engine.definePrepTasks([prepare]);
  for (const [id, { text }] of sentences.entries()) engine.addDoc({ text }, id);
  engine.consolidate();
  return (question, limit) => engine.search(question, limit).map(([id]) => Number(id));
}

/** The preparation that the library's own documentation shows. */
async function winkPreparation(load) {
  const { default: winkNLP } = await load("wink-nlp");
  const { default: model } = await load("wink-eng-lite-web-model");
  const nlp = winkNLP(model);
  const { its } = nlp;
  return (text) => {
    const tokens = [];
    nlp
      .readDoc(text)
      .tokens()
      .filter((token) => token.out(its.type) === "word" && !token.out(its.stopWordFlag))
      .each((token) => tokens.push((token.out(its.negationFlag) ? "!" : "") + token.out(its.stem)));
    return tokens;
  };
}

async function sqlite(load, tokenizer, wordsOf, sentences) {
  const { default: Database } = await load("libsql");
  const database = new Database(":memory:");
  database.exec(`CREATE VIRTUAL TABLE sentences USING fts5(text, tokenize = '${tokenizer}')`);
  const insert = database.prepare("INSERT INTO sentences (rowid, text) VALUES (?, ?)");
  const fill = database.transaction(() => {
    for (const [id, { text }] of sentences.entries()) insert.run(id + 1, text);
  });
  fill();
  const find = database.prepare(
    "SELECT rowid FROM sentences WHERE sentences MATCH ? ORDER BY rank LIMIT ?",
  );
  return (question, limit) => {
    const asked = wordsOf(question);
    if (asked.length === 0) return [];
    const match = asked.map((word) => `"${word}"`).join(" OR ");
    return find.all(match, limit).map(({ rowid }) => rowid - 1);
  };
}

async function lanceDb(load, { options, prepare }, { sentences, folder }) {
  const { connect, Index } = await load("@lancedb/lancedb");
  const database = await connect(folder);
  const rows = sentences.map(({ text }, id) => ({ id, text: prepare(text) }));
  const table = await database.createTable("sentences", rows, { mode: "overwrite" });
  await table.createIndex("text", { config: Index.fts(options) });
  return async (question, limit) => {
    const query = table.query().fullTextSearch(prepare(question), { columns: ["text"] });
    const found = await query.select(["id", "_score"]).limit(limit).toArray();
    return found.map(({ id }) => Number(id));
  };
}

export const ENGINES = [
  {
    name: "MiniSearch",
    packages: ["minisearch@7.2.0", ...LANGUAGE],
    setups: {
      "as shipped": (load, { sentences }) => miniSearch(load, { fields: ["text"] }, sentences),
      "stems, no stop words": (load, { sentences }) =>
        stemmedMiniSearch(load, { text: 1 }, sentences),
      "the same, paragraph and headings too": (load, { sentences }) =>
        stemmedMiniSearch(load, { text: 1, paragraph: 0.3, headings: 0.3 }, sentences),
    },
  },
  {
    name: "FlexSearch",
    packages: ["flexsearch@0.8.212", ...LANGUAGE],
    setups: {
      "as shipped": (load, { sentences }) => flexSearch(load, {}, {}, sentences),
      "stems, no stop words, suggestions": async (load, { sentences }) =>
        flexSearch(load, { encode: await openStems(load) }, { suggest: true }, sentences),
    },
  },
  {
    name: "Orama",
    packages: ["@orama/orama@3.1.18", ...LANGUAGE],
    setups: {
      "as shipped": (load, { sentences }) => orama(load, {}, sentences),
      // Found more than with Orama's own stemmer and stop words: 0.62 for 0.41 (MRR10, XQuAD).
      "Porter stems, no stop words": async (load, { sentences }) => {
        const stems = await openStems(load);
        const tokenizer = {
          language: "english",
          normalizationCache: new Map(),
          tokenize: (text) => [...new Set(stems(text))],
        };
        return orama(load, { components: { tokenizer } }, sentences);
      },
    },
  },
  {
    name: "Lunr",
    packages: ["lunr@2.3.9"],
    setups: {
      "as shipped (stems, no stop words)": (load, { sentences }) =>
        lunr(load, (question) => question, sentences),
      "only the question's words": (load, { sentences }) =>
        lunr(load, (question) => words(question).join(" "), sentences),
    },
  },
  {
    name: "wink-bm25-text-search",
    packages: [
      "wink-bm25-text-search@3.1.2",
      "wink-nlp@2.4.0",
      "wink-eng-lite-web-model@1.8.1",
      ...LANGUAGE,
    ],
    setups: {
      "as documented (stems, no stop words)": async (load, { sentences }) =>
        winkBm25(load, await winkPreparation(load), sentences),
      "Porter stems, no stop words": async (load, { sentences }) =>
        winkBm25(load, await openStems(load), sentences),
    },
  },
  {
    name: "SQLite FTS5",
    // better-sqlite3 compiles itself in a script, for minutes; libSQL is the same engine, and comes built.
    packages: ["libsql@0.5.29", "stopword@3.1.5"],
    setups: {
      "as shipped, words joined by OR": (load, { sentences }) =>
        sqlite(load, "unicode61", words, sentences),
      "stems, no stop words": async (load, { sentences }) => {
        const { eng } = await load("stopword");
        const stopWords = new Set(eng);
        const asked = (text) => words(text).filter((word) => !stopWords.has(word));
        return sqlite(load, "porter unicode61", asked, sentences);
      },
    },
  },
  {
    name: "LanceDB",
    packages: ["@lancedb/lancedb@0.31.0", "apache-arrow@18.1.0", ...LANGUAGE],
    setups: {
      "as shipped (stems, no stop words)": (load, given) =>
        lanceDb(load, { prepare: (text) => text }, given),
      "Porter stems, no stop words": async (load, given) => {
        const stems = await openStems(load);
        const options = { baseTokenizer: "whitespace", stem: false, removeStopWords: false };
        return lanceDb(load, { options, prepare: (text) => stems(text).join(" ") }, given);
      },
    },
  },
];
