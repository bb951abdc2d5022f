/** Every word that Verbatim says on Discord, in Spanish. */
import { about } from "./about.js";
import { meanings } from "./meanings.js";
import type { Strings } from "./en.js";

const plural = (count: string, one: string, many: string): string =>
  `${count} ${count === "1" ? one : many}`;

export const es: Strings = {
  commands: {
    ask: {
      name: "preguntar",
      description: "Pregunta a las fuentes; la respuesta se cita palabra por palabra",
    },
    question: { name: "pregunta", description: "¿Qué quieres saber?" },
    source: { name: "fuente", description: "Responder solo a partir de esta fuente" },
    within: {
      name: "en",
      description: "Solo fuentes de esta carpeta o con esta etiqueta",
    },
    visibility: {
      name: "visibilidad",
      description: "Quién ve la respuesta; solo tú, si no indicas otra cosa",
    },
    onlyMe: "Solo yo",
    everyone: "Todos aquí",
    findQuotes: { name: "Buscar citas" },
    sources: { name: "fuentes", description: "Qué sabe el bot y de dónde lo saca" },
    filter: {
      name: "filtro",
      description: "Solo fuentes con estas palabras en el título, el editor o las etiquetas",
    },
    reload: { name: "recargar", description: "Volver a leer ahora la carpeta de documentos" },
    about: { name: "acerca-de", description: "Qué es este bot, cómo decide y qué guarda sobre ti" },
  },

  bands: {
    high: "Muy probablemente la respuesta",
    medium: "Probablemente la respuesta",
    low: "Quizá la respuesta: léela en su contexto",
  },
  measured: (percent) => `correcta en el ${percent} de las pruebas`,

  labelled: (label, words) => `${label}: ${words}`,

  answer: {
    readAs: (from, to) => `«${from}» leído como «${to}»`,
    within: (title) => `Solo en: ${title}`,
    differ: "Las fuentes no coinciden",
    continued: "… continuación",
    continues: "La cita sigue en la página siguiente.",
    also: (titles) => `También en: ${titles}`,
    damaged: "El archivo está dañado aquí; así debía leerse.",
    unanswered: (question) => `No está en las fuentes: ${question}`,
    askedBy: (user) => `Pregunta de ${user}`,
    quotes: (first, last, total) =>
      first === last ? `Cita ${first} de ${total}` : `Citas ${first}–${last} de ${total}`,
    page: (page, pages) => `Página ${page} de ${pages}`,
  },

  notFound: {
    title: "Las fuentes no responden a esto.",
    titleWithin: "Esta fuente no responde a esto.",
    titleWithinGroup: "Estas fuentes no responden a esto.",
    closest: "Los lugares más cercanos; no son respuestas:",
    tip: "Prueba con las palabras que usarían las fuentes, o mira de qué tratan con **/fuentes**.",
    didYouMean: (question) => `Quizá querías decir: ${question}`,
    reasons: {
      noWords: "La pregunta no tiene ninguna palabra que buscar.",
      nothingKnown: (words) =>
        `Las fuentes no contienen ninguna de las palabras de tu pregunta: ${words}.`,
      unknownNames: (words) => `Las fuentes no mencionan ${words}.`,
      unknownWords: (words) => `Las fuentes no tienen palabra para ${words}.`,
      uncovered: (words) => `El pasaje más cercano no dice nada de ${words}.`,
      noSuchThing: {
        number: "Ningún pasaje encontrado da un número.",
        duration: "Ningún pasaje encontrado dice cuánto tiempo.",
        frequency: "Ningún pasaje encontrado dice con qué frecuencia.",
        date: "Ningún pasaje encontrado dice cuándo.",
        person: "Ningún pasaje encontrado dice quién.",
        place: "Ningún pasaje encontrado dice dónde.",
      },
      scattered: "Ningún pasaje por sí solo dice lo suficiente de lo que preguntas.",
    },
  },

  citation: {
    lines: (first, last) => (first === last ? `línea ${first}` : `líneas ${first}–${last}`),
    stale: "⏳ puede estar desactualizado",
    page: (page) => `página ${page}`,
    row: (row) => `fila ${row}`,
    time: (clock) => `en ${clock}`,
  },

  groups: {
    folder: (name) => `carpeta ${name}`,
    tag: (name) => `etiqueta ${name}`,
    near: (names) => `Lo más parecido: ${names}`,
  },

  buttons: {
    context: "Contexto",
    more: "Más",
    back: "Atrás",
    why: "¿Por qué estas?",
    exact: "Texto exacto",
    share: "Compartir",
    shared: "Compartido",
    remove: "Quitar",
    open: "Abrir la página",
    sources: "Todas las fuentes",
    download: "Descargar",
    askWithin: "Preguntar en ella",
    askAgain: "Preguntar otra vez",
    problems: "Archivos ilegibles",
    openSource: "Abrir una fuente…",
    otherQuote: "Otra cita de esta respuesta…",
  },

  context: { title: "En su contexto" },

  why: {
    title: "¿Por qué estas citas?",
    matched: (words) => `Palabras que responden o coinciden con tu pregunta: ${words}`,
    readAs: (words) => `Palabras tomadas por erratas: ${words}`,
    related: (words) => `Palabras afines a las tuyas: ${words}`,
    signals: "Lo que contó, lo más fuerte primero:",
    meanings: meanings.es,
    how: "Cada frase de las fuentes se compara con la pregunta. El bot no escribe nada por su cuenta.",
  },

  exact: {
    title: "Texto exacto",
    attached: "El archivo adjunto contiene exactamente estos bytes, sin añadir ni quitar nada.",
    extracted:
      "Este tipo de archivo no tiene texto sin formato: el adjunto contiene el texto tal como se leyó.",
    place: "Archivo",
    bytes: (first, last) => `bytes ${first} a ${last}`,
    citation: "Referencia",
    markdown: "Markdown",
    bibtex: "BibTeX",
  },

  sources: {
    title: (count) => plural(count, "fuente", "fuentes"),
    filtered: (count) => `${plural(count, "fuente coincide", "fuentes coinciden")}:`,
    none: "Todavía no hay fuentes. Quien administra este bot puede poner documentos en su carpeta.",
    noMatch:
      "Ninguna fuente coincide. Prueba con una palabra más corta, o **/fuentes** sin filtro.",
    sentences: (count) => plural(count, "frase", "frases"),
    read: (time) => `Última lectura ${time}`,
    headings: "Títulos",
    opening: "Así empieza",
    more: (count) => `y ${count} más`,
    kinds: {
      "plain-text": "Texto",
      markdown: "Markdown",
      html: "Página web",
      pdf: "PDF",
      docx: "Documento de Word",
      subtitles: "Subtítulos",
      csv: "Tabla",
      json: "Lista",
    },
    author: "Autor",
    tags: "Etiquetas",
    downloaded: (title) => `El archivo de **${title}**, tal como está ahora:`,
  },

  problems: {
    title: (count) => plural(count, "archivo no se pudo usar", "archivos no se pudieron usar"),
    none: "Todos los archivos de la carpeta están en uso.",
    denied: "Solo quienes pueden gestionar este servidor ven qué archivos no se pudieron usar.",
  },

  reload: {
    title: "La carpeta se ha vuelto a leer",
    changes: (added, changed, removed) =>
      `Añadidas: ${added} · cambiadas: ${changed} · quitadas: ${removed}`,
    took: (ms) => `en ${ms} ms`,
    kept: (time) => `Las respuestas de antes siguen; esas fuentes se leyeron ${time}.`,
    noFolder:
      "La carpeta de documentos no está o no se puede leer. Quien administra el bot debe revisarla.",
    fault: "No se pudo volver a leer la carpeta. El motivo está en el registro del bot.",
    failed: (time) => `No se pudo volver a leer la carpeta (${time}); el registro dice por qué.`,
    denied: "Solo quienes pueden gestionar este servidor pueden hacer que se vuelva a leer.",
  },

  askWithin: {
    title: "Preguntar en una fuente",
    label: "Tu pregunta",
    placeholder: "¿Qué quieres saber?",
  },

  about: about.es,

  stale: {
    title: "Las fuentes han cambiado desde esta respuesta.",
    body: "Puede que el pasaje ya no esté en su sitio. Pregunta otra vez para obtener la respuesta de las fuentes tal como están ahora.",
  },

  errors: {
    title: "No ha funcionado",
    unexpected: (reference) =>
      `Algo ha fallado por mi parte. Inténtalo de nuevo en un momento. Si se repite, da esta referencia a quien administra el bot: \`${reference}\``,
    notYours: "Esta respuesta es de otra persona. Haz tu propia pregunta con **/preguntar**.",
    notYoursToRemove: "Solo quien preguntó, o un moderador, puede quitar esto.",
    unknown:
      "Este botón es de una versión anterior del bot. Vuelve a preguntar con **/preguntar**.",
    sourceGone: "Esta fuente ya no existe. **/fuentes** muestra las que hay.",
    noSuchSource:
      "No conozco ninguna fuente con ese nombre. Elige una de la lista mientras escribes.",
    noSuchGroup:
      "No conozco ninguna carpeta ni etiqueta con ese nombre. Elige de la lista mientras escribes.",
    scopeGone: "Aquello a lo que esto se limitaba ya no existe. **/fuentes** muestra lo que hay.",
    noQuestion: "Aquí no hay ninguna pregunta que buscar. Escribe unas palabras.",
    noQuestionInMessage: "No encuentro en este mensaje palabras que buscar.",
    lostQuestion: "Ya no puedo saber cuál era la pregunta. Vuelve a preguntar con **/preguntar**.",
    tooMany: (seconds) =>
      `Han sido muchas preguntas en poco tiempo. Podrás hacer la siguiente en ${plural(seconds, "segundo", "segundos")}.`,
    fileTooLarge: "Este archivo es demasiado grande para Discord (10 MB).",
    fileGone: "El archivo ya no se puede leer. Puede que se haya movido o borrado.",
    stopping: "Me estoy reiniciando. Vuelve a preguntar dentro de un minuto.",
    restricted:
      "Esta respuesta cita fuentes que no todos aquí pueden ver, así que no puedo publicarla. Usa **/preguntar** y deja que todos vean la respuesta: entonces saldrá de lo que todos pueden ver.",
    perhapsShared:
      "Discord no dijo si se publicó. Si no lo ves, usa **/preguntar** y deja que todos vean la respuesta.",
    tooBusy:
      "Ahora mismo me preguntan más de lo que puedo responder. Vuelve a preguntar dentro de un minuto.",
    notShared:
      "No he podido publicarlo aquí. Usa **/preguntar** y deja que todos vean la respuesta.",
  },
};
