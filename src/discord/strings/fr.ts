/** Every word that Verbatim says on Discord, in French. */
import { about } from "./about.js";
import { meanings } from "./meanings.js";
import type { Strings } from "./en.js";

const plural = (count: string, one: string, many: string): string =>
  `${count} ${count === "0" || count === "1" ? one : many}`;

export const fr: Strings = {
  commands: {
    ask: {
      name: "demander",
      description: "Interrogez les sources ; la réponse en est citée mot pour mot",
    },
    question: { name: "question", description: "Que voulez-vous savoir ?" },
    source: { name: "source", description: "Répondre à partir de cette seule source" },
    within: {
      name: "dans",
      description: "Seulement les sources de ce dossier ou avec cette étiquette",
    },
    visibility: {
      name: "visibilité",
      description: "Qui voit la réponse ; vous seul, sauf indication contraire",
    },
    onlyMe: "Moi uniquement",
    everyone: "Tout le monde ici",
    findQuotes: { name: "Trouver des citations" },
    sources: { name: "sources", description: "Ce que le bot connaît, et d’où cela vient" },
    filter: {
      name: "filtre",
      description: "Seulement les sources avec ces mots dans le titre, l’éditeur ou les étiquettes",
    },
    reload: { name: "recharger", description: "Relire tout de suite le dossier de documents" },
    about: {
      name: "à-propos",
      description: "Ce qu’est ce bot, comment il décide et ce qu’il garde sur vous",
    },
  },

  bands: {
    high: "Très probablement la réponse",
    medium: "Probablement la réponse",
    low: "Peut-être la réponse – à lire dans son contexte",
  },
  measured: (percent) => `juste dans ${percent} des tests`,

  labelled: (label, words) => `${label}\u00A0: ${words}`,

  answer: {
    readAs: (from, to) => `« ${from} » lu comme « ${to} »`,
    within: (title) => `Uniquement dans : ${title}`,
    differ: "Les sources divergent",
    continued: "… suite",
    continues: "La citation continue à la page suivante.",
    also: (titles) => `Aussi dans : ${titles}`,
    damaged: "Le fichier est endommagé ici ; voici comment il devait se lire.",
    unanswered: (question) => `Absent des sources : ${question}`,
    askedBy: (user) => `Demandé par ${user}`,
    quotes: (first, last, total) =>
      first === last
        ? `Citation ${first} sur ${total}`
        : `Citations ${first} à ${last} sur ${total}`,
    page: (page, pages) => `Page ${page} sur ${pages}`,
  },

  notFound: {
    title: "Les sources ne répondent pas à cette question.",
    titleWithin: "Cette source ne répond pas à cette question.",
    titleWithinGroup: "Ces sources ne répondent pas à cette question.",
    closest: "Les endroits les plus proches – ce ne sont pas des réponses :",
    tip: "Essayez les mots que les sources pourraient employer, ou voyez de quoi elles parlent avec **/sources**.",
    didYouMean: (question) => `Vouliez-vous dire : ${question}`,
    reasons: {
      noWords: "La question ne contient aucun mot à chercher.",
      nothingKnown: (words) =>
        `Les sources ne contiennent aucun des mots de votre question : ${words}.`,
      unknownNames: (words) => `Les sources ne mentionnent pas ${words}.`,
      unknownWords: (words) => `Les sources n’ont pas de mot pour ${words}.`,
      uncovered: (words) => `Le passage le plus proche ne dit rien de ${words}.`,
      noSuchThing: {
        number: "Aucun passage trouvé n’en donne le nombre.",
        duration: "Aucun passage trouvé ne dit combien de temps.",
        frequency: "Aucun passage trouvé ne dit à quelle fréquence.",
        date: "Aucun passage trouvé ne dit quand.",
        person: "Aucun passage trouvé ne dit qui.",
        place: "Aucun passage trouvé ne dit où.",
      },
      scattered: "Aucun passage à lui seul ne dit assez de ce que vous demandez.",
    },
  },

  citation: {
    lines: (first, last) => (first === last ? `ligne ${first}` : `lignes ${first} à ${last}`),
    stale: "⏳ peut-être dépassé",
    page: (page) => `page ${page}`,
    row: (row) => `rangée ${row}`,
    time: (clock) => `à ${clock}`,
  },

  groups: {
    folder: (name) => `dossier ${name}`,
    tag: (name) => `étiquette ${name}`,
    near: (names) => `Les plus proches : ${names}`,
  },

  buttons: {
    context: "Contexte",
    more: "Suite",
    back: "Retour",
    why: "Pourquoi celles-ci ?",
    exact: "Texte exact",
    share: "Partager",
    shared: "Partagé",
    remove: "Supprimer",
    open: "Ouvrir la page",
    sources: "Toutes les sources",
    download: "Télécharger",
    askWithin: "Chercher dedans",
    askAgain: "Redemander",
    problems: "Fichiers illisibles",
    openSource: "Ouvrir une source…",
    otherQuote: "Une autre citation de cette réponse…",
  },

  context: { title: "Dans son contexte" },

  why: {
    title: "Pourquoi ces citations ?",
    matched: (words) => `Mots qui répondent à votre question ou s’y retrouvent\u00A0: ${words}`,
    readAs: (words) => `Mots jugés mal orthographiés : ${words}`,
    related: (words) => `Mots apparentés aux vôtres\u00A0: ${words}`,
    signals: "Ce qui a compté, le plus fort d’abord\u00A0:",
    meanings: meanings.fr,
    how: "Chaque phrase des sources est comparée à la question. Le bot n’écrit rien lui-même.",
  },

  exact: {
    title: "Texte exact",
    attached: "Le fichier joint contient exactement ces octets, sans ajout ni retrait.",
    extracted:
      "Ce type de fichier n’a pas de texte brut : le fichier joint contient le texte tel qu’il a été lu.",
    place: "Fichier",
    bytes: (first, last) => `octets ${first} à ${last}`,
    citation: "Référence",
    markdown: "Markdown",
    bibtex: "BibTeX",
  },

  sources: {
    title: (count) => plural(count, "source", "sources"),
    filtered: (count) => `${plural(count, "source correspond", "sources correspondent")} :`,
    none: "Il n’y a pas encore de source. La personne qui gère ce bot peut mettre des documents dans son dossier.",
    noMatch: "Aucune source ne correspond. Essayez un mot plus court, ou **/sources** sans filtre.",
    sentences: (count) => plural(count, "phrase", "phrases"),
    read: (time) => `Dernière lecture ${time}`,
    headings: "Titres",
    opening: "Les premières lignes",
    more: (count) => `et ${count} de plus`,
    kinds: {
      "plain-text": "Texte",
      markdown: "Markdown",
      html: "Page web",
      pdf: "PDF",
      docx: "Document Word",
      subtitles: "Sous-titres",
      csv: "Tableau",
      json: "Liste",
    },
    author: "Auteur",
    tags: "Étiquettes",
    downloaded: (title) => `Le fichier de **${title}**, tel qu’il est maintenant :`,
  },

  problems: {
    title: (count) =>
      plural(count, "fichier n’a pas pu être utilisé", "fichiers n’ont pas pu être utilisés"),
    none: "Tous les fichiers du dossier sont utilisés.",
    denied:
      "Seuls les membres qui gèrent ce serveur voient quels fichiers n’ont pas pu être utilisés.",
  },

  reload: {
    title: "Le dossier a été relu",
    changes: (added, changed, removed) =>
      `Ajoutées\u00A0: ${added} · modifiées\u00A0: ${changed} · retirées\u00A0: ${removed}`,
    took: (ms) => `en ${ms} ms`,
    kept: (time) => `Les réponses d’avant restent\u00A0; ces sources ont été lues ${time}.`,
    noFolder:
      "Le dossier de documents est absent ou illisible. La personne qui gère le bot doit vérifier.",
    fault: "La relecture du dossier a échoué. La raison est dans le journal du bot.",
    failed: (time) => `La relecture du dossier a échoué ${time}\u00A0; le journal dit pourquoi.`,
    denied: "Seuls les membres qui gèrent ce serveur peuvent faire relire le dossier.",
  },

  askWithin: {
    title: "Chercher dans une source",
    label: "Votre question",
    placeholder: "Que voulez-vous savoir ?",
  },

  about: about.fr,

  stale: {
    title: "Les sources ont changé depuis cette réponse.",
    body: "Le passage n’est peut-être plus au même endroit. Redemandez pour obtenir la réponse des sources telles qu’elles sont maintenant.",
  },

  errors: {
    title: "Cela n’a pas fonctionné",
    unexpected: (reference) =>
      `Quelque chose s’est mal passé de mon côté. Réessayez dans un instant. Si cela se répète, donnez cette référence à la personne qui gère le bot : \`${reference}\``,
    notYours:
      "Cette réponse appartient à quelqu’un d’autre. Posez votre propre question avec **/demander**.",
    notYoursToRemove: "Seule la personne qui a demandé, ou un modérateur, peut supprimer ceci.",
    unknown:
      "Ce bouton vient d’une version plus ancienne du bot. Reposez la question avec **/demander**.",
    sourceGone: "Cette source n’existe plus. **/sources** montre celles qui existent.",
    noSuchSource:
      "Je ne connais pas de source de ce nom. Choisissez-en une dans la liste pendant la saisie.",
    noSuchGroup:
      "Je ne connais ni dossier ni étiquette de ce nom. Choisissez dans la liste pendant la saisie.",
    scopeGone: "Ce à quoi ceci était limité n’existe plus. **/sources** montre ce qu’il y a.",
    noQuestion: "Je ne vois pas de question à chercher ici. Écrivez quelques mots.",
    noQuestionInMessage: "Je ne trouve dans ce message aucun mot à chercher.",
    lostQuestion: "Je ne peux plus savoir quelle était la question. Reposez-la avec **/demander**.",
    tooMany: (seconds) =>
      `Cela fait beaucoup de questions en peu de temps. Vous pourrez poser la suivante dans ${plural(seconds, "seconde", "secondes")}.`,
    fileTooLarge: "Ce fichier est trop volumineux pour Discord (10 Mo).",
    fileGone: "Le fichier n’est plus lisible. Il a peut-être été déplacé ou supprimé.",
    stopping: "Je suis en train de redémarrer. Redemandez dans une minute.",
    restricted:
      "Cette réponse cite des sources que tout le monde ici n’a pas le droit de voir ; je ne peux donc pas la publier. Utilisez **/demander** avec une réponse visible par tous : elle viendra alors de ce que tous peuvent voir.",
    perhapsShared:
      "Discord n’a pas dit si c’est publié. Si vous ne le voyez pas, utilisez **/demander** et laissez tout le monde voir la réponse.",
    tooBusy:
      "On me pose en ce moment plus de questions que je ne peux en traiter. Redemandez dans une minute.",
    notShared:
      "Je n’ai pas pu le publier ici. Utilisez **/demander** et laissez tout le monde voir la réponse.",
  },
};
