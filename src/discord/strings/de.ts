/** Every word that Verbatim says on Discord, in German. */
import { about } from "./about.js";
import { meanings } from "./meanings.js";
import type { Strings } from "./en.js";

const plural = (count: string, one: string, many: string): string =>
  `${count} ${count === "1" ? one : many}`;

export const de: Strings = {
  commands: {
    ask: {
      name: "fragen",
      description: "Frag die Quellen; die Antwort ist wörtlich aus ihnen zitiert",
    },
    question: { name: "frage", description: "Was möchtest du wissen?" },
    source: { name: "quelle", description: "Nur aus dieser einen Quelle antworten" },
    within: {
      name: "in",
      description: "Nur Quellen in diesem Ordner oder mit diesem Schlagwort",
    },
    visibility: {
      name: "sichtbarkeit",
      description: "Wer die Antwort sieht; nur du, wenn du nichts anderes wählst",
    },
    onlyMe: "Nur ich",
    everyone: "Alle hier",
    findQuotes: { name: "Zitate finden" },
    sources: { name: "quellen", description: "Was der Bot weiß und woher er es hat" },
    filter: {
      name: "filter",
      description: "Nur Quellen mit diesen Wörtern in Titel, Herausgeber oder Schlagwörtern",
    },
    reload: { name: "neu-laden", description: "Den Ordner mit den Dokumenten sofort neu lesen" },
    about: {
      name: "über",
      description: "Was dieser Bot ist, wie er entscheidet und was er über dich speichert",
    },
  },

  bands: {
    high: "Sehr wahrscheinlich die Antwort",
    medium: "Wahrscheinlich die Antwort",
    low: "Vielleicht die Antwort – lies sie im Zusammenhang",
  },
  measured: (percent) => `in ${percent} der Tests richtig`,

  labelled: (label, words) => `${label}: ${words}`,

  answer: {
    readAs: (from, to) => `„${from}“ als „${to}“ gelesen`,
    within: (title) => `Nur in: ${title}`,
    differ: "Die Quellen sind sich nicht einig",
    continued: "… Fortsetzung",
    continues: "Das Zitat geht auf der nächsten Seite weiter.",
    also: (titles) => `Auch in: ${titles}`,
    damaged: "Die Datei ist hier beschädigt; so war es gemeint.",
    unanswered: (question) => `Nicht in den Quellen: ${question}`,
    askedBy: (user) => `Gefragt von ${user}`,
    quotes: (first, last, total) =>
      first === last ? `Zitat ${first} von ${total}` : `Zitate ${first}–${last} von ${total}`,
    page: (page, pages) => `Seite ${page} von ${pages}`,
  },

  notFound: {
    title: "Die Quellen beantworten das nicht.",
    titleWithin: "Diese Quelle beantwortet das nicht.",
    titleWithinGroup: "Diese Quellen beantworten das nicht.",
    closest: "Am nächsten liegen diese Stellen – sie sind keine Antworten:",
    tip: "Versuche Wörter, die in den Quellen stehen könnten, oder sieh mit **/quellen** nach, worum es darin geht.",
    didYouMean: (question) => `Meintest du: ${question}`,
    reasons: {
      noWords: "Die Frage enthält kein Wort, nach dem gesucht werden kann.",
      nothingKnown: (words) => `In den Quellen steht keines der Wörter deiner Frage: ${words}.`,
      unknownNames: (words) => `Die Quellen erwähnen ${words} nicht.`,
      unknownWords: (words) => `Die Quellen haben kein Wort für ${words}.`,
      uncovered: (words) => `Die nächstliegende Stelle sagt nichts über ${words}.`,
      noSuchThing: {
        number: "Keine gefundene Stelle nennt eine Zahl dafür.",
        duration: "Keine gefundene Stelle sagt, wie lange.",
        frequency: "Keine gefundene Stelle sagt, wie oft.",
        date: "Keine gefundene Stelle sagt, wann.",
        person: "Keine gefundene Stelle sagt, wer.",
        place: "Keine gefundene Stelle sagt, wo.",
      },
      scattered: "Keine einzelne Stelle sagt genug von dem, was du gefragt hast.",
    },
  },

  citation: {
    lines: (first, last) => (first === last ? `Zeile ${first}` : `Zeilen ${first}–${last}`),
    stale: "⏳ vielleicht veraltet",
    page: (page) => `Seite ${page}`,
    row: (row) => `Zeile ${row} der Tabelle`,
    time: (clock) => `bei ${clock}`,
  },

  groups: {
    folder: (name) => `Ordner ${name}`,
    tag: (name) => `Schlagwort ${name}`,
    near: (names) => `Am nächsten liegen: ${names}`,
  },

  buttons: {
    context: "Zusammenhang",
    more: "Weiter",
    back: "Zurück",
    why: "Warum diese?",
    exact: "Wortlaut",
    share: "Teilen",
    shared: "Geteilt",
    remove: "Entfernen",
    open: "Seite öffnen",
    sources: "Alle Quellen",
    download: "Herunterladen",
    askWithin: "Darin fragen",
    askAgain: "Noch einmal fragen",
    problems: "Unlesbare Dateien",
    openSource: "Eine Quelle öffnen …",
    otherQuote: "Ein anderes Zitat dieser Antwort …",
  },

  context: { title: "Im Zusammenhang" },

  why: {
    title: "Warum diese Zitate?",
    matched: (words) => `Wörter darin, die antworten oder zur Frage passen: ${words}`,
    readAs: (words) => `Als Tippfehler gelesen: ${words}`,
    related: (words) => `Verwandte Wörter statt deiner: ${words}`,
    signals: "Was gezählt hat, das Stärkste zuerst:",
    meanings: meanings.de,
    how: "Jeder Satz der Quellen wird mit der Frage verglichen. Der Bot schreibt nichts selbst.",
  },

  exact: {
    title: "Wortlaut",
    attached:
      "Die angehängte Datei enthält genau diese Bytes, nichts hinzugefügt, nichts weggelassen.",
    extracted:
      "Diese Art Datei hat keinen eigenen Klartext: Die angehängte Datei enthält den Text, wie er gelesen wurde.",
    place: "Datei",
    bytes: (first, last) => `Bytes ${first} bis ${last}`,
    citation: "Quellenangabe",
    markdown: "Markdown",
    bibtex: "BibTeX",
  },

  sources: {
    title: (count) => plural(count, "Quelle", "Quellen"),
    filtered: (count) => `${plural(count, "Quelle passt", "Quellen passen")}:`,
    none: "Es gibt noch keine Quellen. Wer diesen Bot betreibt, kann Dokumente in seinen Ordner legen.",
    noMatch: "Keine Quelle passt. Versuche ein kürzeres Wort oder **/quellen** ohne Filter.",
    sentences: (count) => plural(count, "Satz", "Sätze"),
    read: (time) => `Zuletzt gelesen ${time}`,
    headings: "Überschriften",
    opening: "So fängt sie an",
    more: (count) => `und ${count} weitere`,
    kinds: {
      "plain-text": "Text",
      markdown: "Markdown",
      html: "Webseite",
      pdf: "PDF",
      docx: "Word-Dokument",
      subtitles: "Untertitel",
      csv: "Tabelle",
      json: "Liste",
    },
    author: "Verfasst von",
    tags: "Schlagwörter",
    downloaded: (title) => `Die Datei zu **${title}**, wie sie jetzt ist:`,
  },

  problems: {
    title: (count) =>
      plural(count, "Datei ließ sich nicht verwenden", "Dateien ließen sich nicht verwenden"),
    none: "Alle Dateien im Ordner sind in Gebrauch.",
    denied:
      "Nur wer diesen Server verwalten darf, sieht, welche Dateien sich nicht verwenden ließen.",
  },

  reload: {
    title: "Der Ordner ist neu gelesen",
    changes: (added, changed, removed) =>
      `Neu: ${added} · geändert: ${changed} · entfernt: ${removed}`,
    took: (ms) => `in ${ms} ms`,
    kept: (time) => `Die bisherigen Antworten bleiben; diese Quellen wurden ${time} gelesen.`,
    noFolder:
      "Der Ordner mit den Dokumenten fehlt oder lässt sich nicht lesen. Wer den Bot betreibt, muss nachsehen.",
    fault: "Den Ordner neu zu lesen ist fehlgeschlagen. Der Grund steht im Protokoll des Bots.",
    failed: (time) =>
      `Den Ordner neu zu lesen ist fehlgeschlagen (${time}); der Grund steht im Protokoll.`,
    denied: "Nur wer diesen Server verwalten darf, kann den Ordner neu lesen lassen.",
  },

  askWithin: {
    title: "In einer Quelle fragen",
    label: "Deine Frage",
    placeholder: "Was möchtest du wissen?",
  },

  about: about.de,

  stale: {
    title: "Die Quellen haben sich seit dieser Antwort geändert.",
    body: "Die Stelle ist vielleicht nicht mehr dort. Frag noch einmal, dann kommt die Antwort aus den Quellen, wie sie jetzt sind.",
  },

  errors: {
    title: "Das hat nicht geklappt",
    unexpected: (reference) =>
      `Bei mir ist etwas schiefgegangen. Versuch es gleich noch einmal. Passiert es wieder, nenne der Person, die den Bot betreibt, diese Kennung: \`${reference}\``,
    notYours: "Diese Antwort gehört jemand anderem. Stell deine eigene Frage mit **/fragen**.",
    notYoursToRemove: "Das kann nur entfernen, wer gefragt hat oder hier moderiert.",
    unknown:
      "Dieser Knopf stammt von einer älteren Version des Bots. Bitte frag noch einmal mit **/fragen**.",
    sourceGone: "Diese Quelle gibt es nicht mehr. **/quellen** zeigt, welche es gibt.",
    noSuchSource:
      "Eine Quelle mit diesem Namen kenne ich nicht. Wähle beim Tippen eine aus der Liste.",
    noSuchGroup:
      "Einen Ordner oder ein Schlagwort mit diesem Namen kenne ich nicht. Wähle beim Tippen aus der Liste.",
    scopeGone:
      "Das, worauf dies beschränkt war, gibt es nicht mehr. **/quellen** zeigt, was es gibt.",
    noQuestion: "Hier steht keine Frage, die ich nachschlagen könnte. Schreib ein paar Wörter.",
    noQuestionInMessage: "In dieser Nachricht finde ich keine Wörter, die ich nachschlagen könnte.",
    lostQuestion:
      "Ich kann nicht mehr erkennen, welche Frage das war. Bitte frag noch einmal mit **/fragen**.",
    tooMany: (seconds) =>
      `Das waren viele Fragen in kurzer Zeit. Die nächste kannst du in ${plural(seconds, "Sekunde", "Sekunden")} stellen.`,
    fileTooLarge: "Diese Datei ist zu groß für Discord (10 MB).",
    fileGone:
      "Die Datei lässt sich nicht mehr lesen. Vielleicht wurde sie verschoben oder gelöscht.",
    stopping: "Ich werde gerade neu gestartet. Bitte frag in einer Minute noch einmal.",
    restricted:
      "Diese Antwort zitiert Quellen, die hier nicht alle sehen dürfen; ich kann sie deshalb nicht teilen. Nimm **/fragen** und lass alle die Antwort sehen: Dann kommt sie aus dem, was alle sehen dürfen.",
    perhapsShared:
      "Discord hat nicht gesagt, ob es gepostet ist. Wenn du es nicht siehst, nimm **/fragen** und lass alle die Antwort sehen.",
    tooBusy:
      "Ich werde gerade mehr gefragt, als ich beantworten kann. Bitte frag in einer Minute noch einmal.",
    notShared: "Ich konnte es hier nicht posten. Nimm **/fragen** und lass alle die Antwort sehen.",
  },
};
