/**
 * Every word that Verbatim says on Discord, in English: the table that the other languages must fill.
 * Texts are Discord's Markdown; what is put into them comes escaped. Buttons' labels are plain.
 */
import { about } from "./about.js";
import { meanings } from "./meanings.js";

const plural = (count: string, one: string, many: string): string =>
  `${count} ${count === "1" ? one : many}`;

export const en = {
  /** Names, descriptions and choices of commands: names in lower case, at most 32 characters. */
  commands: {
    ask: {
      name: "ask",
      description: "Ask the sources; the answer is quoted from them word for word",
    },
    question: { name: "question", description: "What do you want to know?" },
    source: { name: "source", description: "Answer from this one source only" },
    within: { name: "in", description: "Only sources in this folder or with this tag" },
    visibility: {
      name: "visibility",
      description: "Who sees the answer; only you, unless you say otherwise",
    },
    onlyMe: "Only me",
    everyone: "Everyone here",
    findQuotes: { name: "Find quotes" },
    sources: { name: "sources", description: "See what the bot knows, and where it comes from" },
    filter: {
      name: "filter",
      description: "Only sources with these words in their title, publisher or tags",
    },
    reload: { name: "reload", description: "Read the folder of documents again, at once" },
    about: {
      name: "about",
      description: "What this bot is, how it decides, and what it keeps about you",
    },
  },

  /** How sure an answer is. Never a figure alone. */
  bands: {
    high: "Very likely the answer",
    medium: "Probably the answer",
    low: "Possibly the answer – read it in its context",
  },
  /** @param percent such as "92%" */
  measured: (percent: string) => `right in ${percent} of tests`,

  /** A label and what it labels, such as `Author: Ann`. */
  labelled: (label: string, words: string) => `${label}: ${words}`,

  answer: {
    readAs: (from: string, to: string) => `“${from}” read as “${to}”`,
    within: (title: string) => `Only in: ${title}`,
    differ: "The sources differ",
    continued: "… continued",
    continues: "The quote continues on the next page.",
    also: (titles: string) => `Also in: ${titles}`,
    damaged: "The file is damaged here; this is how it was meant to read.",
    unanswered: (question: string) => `Not in the sources: ${question}`,
    askedBy: (user: string) => `Asked by ${user}`,
    quotes: (first: number, last: number, total: number) =>
      first === last ? `Quote ${first} of ${total}` : `Quotes ${first}–${last} of ${total}`,
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },

  notFound: {
    title: "The sources don’t answer this.",
    titleWithin: "This source doesn’t answer this.",
    titleWithinGroup: "These sources don’t answer this.",
    closest: "The closest places to look – these are not answers:",
    tip: "Try the words that the sources might use, or look at what they cover with **/sources**.",
    didYouMean: (question: string) => `Did you mean: ${question}`,
    reasons: {
      noWords: "The question has no word to search for.",
      nothingKnown: (words: string) =>
        `The sources mention none of your question’s words: ${words}.`,
      unknownNames: (words: string) => `The sources don’t mention ${words}.`,
      unknownWords: (words: string) => `The sources have no word for ${words}.`,
      uncovered: (words: string) => `The nearest passage says nothing of ${words}.`,
      noSuchThing: {
        number: "No passage found gives a number for it.",
        duration: "No passage found says how long.",
        frequency: "No passage found says how often.",
        date: "No passage found says when.",
        person: "No passage found says who.",
        place: "No passage found says where.",
      },
      scattered: "No single passage says enough of what you asked.",
    },
  },

  citation: {
    lines: (first: number, last: number) =>
      first === last ? `line ${first}` : `lines ${first}–${last}`,
    stale: "⏳ may be out of date",
    page: (page: number) => `page ${page}`,
    row: (row: number) => `row ${row}`,
    time: (clock: string) => `at ${clock}`,
  },

  groups: {
    folder: (name: string) => `folder ${name}`,
    tag: (name: string) => `tag ${name}`,
    near: (names: string) => `The nearest are: ${names}`,
  },

  buttons: {
    context: "Context",
    more: "More",
    back: "Back",
    why: "Why these?",
    exact: "Exact text",
    share: "Share",
    shared: "Shared",
    remove: "Remove",
    open: "Open the page",
    sources: "All sources",
    download: "Download",
    askWithin: "Ask within it",
    askAgain: "Ask again",
    problems: "Unreadable files",
    openSource: "Open a source …",
    otherQuote: "Another quote of this answer …",
  },

  context: { title: "In its context" },

  why: {
    title: "Why these quotes?",
    matched: (words: string) => `Words in it that answer or match your question: ${words}`,
    readAs: (words: string) => `Words taken to be misspelt: ${words}`,
    related: (words: string) => `Related words taken for yours: ${words}`,
    signals: "What counted, strongest first:",
    /** Of the signals, by their names, of one sentence. */
    meanings: meanings.en,
    how: "Each sentence of the sources is compared with the question. Nothing is written by the bot.",
  },

  exact: {
    title: "Exact text",
    attached: "The attached file holds these very bytes, nothing added or taken away.",
    extracted:
      "This kind of file has no plain text of its own: the attached file holds the text as it was read.",
    place: "File",
    bytes: (first: string, last: string) => `bytes ${first} to ${last}`,
    citation: "Citation",
    markdown: "Markdown",
    bibtex: "BibTeX",
  },

  sources: {
    title: (count: string) => plural(count, "source", "sources"),
    filtered: (count: string) => `${plural(count, "source matches", "sources match")}:`,
    none: "There are no sources yet. Whoever runs this bot can put documents into its folder.",
    noMatch: "No source matches. Try a shorter word, or **/sources** without a filter.",
    sentences: (count: string) => plural(count, "sentence", "sentences"),
    read: (time: string) => `Last read ${time}`,
    headings: "Headings",
    opening: "How it begins",
    more: (count: string) => `and ${count} more`,
    kinds: {
      "plain-text": "Text",
      markdown: "Markdown",
      html: "Web page",
      pdf: "PDF",
      docx: "Word document",
      subtitles: "Subtitles",
      csv: "Table",
      json: "List",
    },
    author: "Author",
    tags: "Tags",
    downloaded: (title: string) => `The file of **${title}**, as it is now:`,
  },

  problems: {
    title: (count: string) => plural(count, "file could not be used", "files could not be used"),
    none: "Every file in the folder is in use.",
    denied: "Only members who can manage this server see which files could not be used.",
  },

  reload: {
    title: "The folder has been read again",
    changes: (added: string, changed: string, removed: string) =>
      `Added: ${added} · changed: ${changed} · removed: ${removed}`,
    took: (ms: string) => `in ${ms} ms`,
    /** @param time of the last reading that worked */
    kept: (time: string) => `The answers from before stay; those sources were read ${time}.`,
    noFolder:
      "The folder of documents is missing or can’t be read. Whoever runs the bot must look.",
    fault: "Reading the folder again failed. Whoever runs the bot finds the reason in its log.",
    failed: (time: string) => `Reading the folder again failed ${time}; the log says why.`,
    denied: "Only members who can manage this server can have the folder read again.",
  },

  askWithin: {
    title: "Ask within one source",
    label: "Your question",
    placeholder: "What do you want to know?",
  },

  about: about.en,

  stale: {
    title: "The sources have changed since this answer was made.",
    body: "What it pointed at may have moved. Ask again to get the answer from the sources as they are now.",
  },

  errors: {
    title: "That didn’t work",
    unexpected: (reference: string) =>
      `Something went wrong on my side. Try again in a moment. If it keeps happening, give this reference to whoever runs the bot: \`${reference}\``,
    notYours: "This answer belongs to someone else. Ask your own question with **/ask**.",
    notYoursToRemove: "Only the person who asked, or a moderator, can remove this.",
    unknown: "This button is from an older version of the bot. Please ask again with **/ask**.",
    sourceGone: "This source is no longer there. **/sources** shows those that are.",
    noSuchSource: "I know no source by that name. Choose one from the list while you type.",
    noSuchGroup: "I know no folder or tag by that name. Choose one from the list while you type.",
    scopeGone: "What this was limited to is no longer there. **/sources** shows what there is.",
    noQuestion: "There is no question here that I could look up. Type a few words.",
    noQuestionInMessage: "I find no words in this message that I could look up.",
    lostQuestion: "I can no longer tell which question this was. Please ask again with **/ask**.",
    tooMany: (seconds: string) =>
      `That was a lot of questions in a short time. You can ask the next one in ${plural(seconds, "second", "seconds")}.`,
    fileTooLarge: "This file is too large for Discord (10 MB).",
    fileGone: "The file can’t be read any more. It may have been moved or deleted.",
    stopping: "I am being restarted. Please ask again in a minute.",
    restricted:
      "This answer quotes sources that not everyone here may see, so I can’t post it. Use **/ask** and let everyone see the answer: it then comes from what all may see.",
    perhapsShared:
      "Discord did not say whether it was posted. If you don’t see it, use **/ask** and let everyone see the answer.",
    tooBusy: "I am asked more than I can answer right now. Please ask again in a minute.",
    notShared: "I could not post it here. Use **/ask** and let everyone see the answer.",
  },
};

/** The table that every language fills: a missing or misspelt entry does not compile. */
export type Strings = typeof en;
