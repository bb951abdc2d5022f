/** Every word that Verbatim says on Discord, in Brazilian Portuguese. */
import { about } from "./about.js";
import { meanings } from "./meanings.js";
import type { Strings } from "./en.js";

const plural = (count: string, one: string, many: string): string =>
  `${count} ${count === "0" || count === "1" ? one : many}`;

export const pt: Strings = {
  commands: {
    ask: {
      name: "perguntar",
      description: "Pergunte às fontes; a resposta é citada delas palavra por palavra",
    },
    question: { name: "pergunta", description: "O que você quer saber?" },
    source: { name: "fonte", description: "Responder só a partir desta fonte" },
    within: {
      name: "em",
      description: "Só fontes nesta pasta ou com esta etiqueta",
    },
    visibility: {
      name: "visibilidade",
      description: "Quem vê a resposta; só você, a não ser que escolha outra coisa",
    },
    onlyMe: "Só eu",
    everyone: "Todos aqui",
    findQuotes: { name: "Encontrar citações" },
    sources: { name: "fontes", description: "O que o bot conhece e de onde vem" },
    filter: {
      name: "filtro",
      description: "Só fontes com estas palavras no título, na publicação ou nas etiquetas",
    },
    reload: { name: "recarregar", description: "Ler de novo, agora, a pasta de documentos" },
    about: {
      name: "sobre",
      description: "O que é este bot, como ele decide e o que guarda sobre você",
    },
  },

  bands: {
    high: "Muito provavelmente a resposta",
    medium: "Provavelmente a resposta",
    low: "Talvez a resposta – leia no contexto",
  },
  measured: (percent) => `certa em ${percent} dos testes`,

  labelled: (label, words) => `${label}: ${words}`,

  answer: {
    readAs: (from, to) => `“${from}” lido como “${to}”`,
    within: (title) => `Só em: ${title}`,
    differ: "As fontes divergem",
    continued: "… continuação",
    continues: "A citação continua na próxima página.",
    also: (titles) => `Também em: ${titles}`,
    damaged: "O arquivo está danificado aqui; era assim que devia ser lido.",
    unanswered: (question) => `Não está nas fontes: ${question}`,
    askedBy: (user) => `Pergunta de ${user}`,
    quotes: (first, last, total) =>
      first === last ? `Citação ${first} de ${total}` : `Citações ${first}–${last} de ${total}`,
    page: (page, pages) => `Página ${page} de ${pages}`,
  },

  notFound: {
    title: "As fontes não respondem a isso.",
    titleWithin: "Esta fonte não responde a isso.",
    titleWithinGroup: "Estas fontes não respondem a isso.",
    closest: "Os lugares mais próximos – não são respostas:",
    tip: "Tente as palavras que as fontes usariam, ou veja do que elas tratam com **/fontes**.",
    didYouMean: (question) => `Você quis dizer: ${question}`,
    reasons: {
      noWords: "A pergunta não tem nenhuma palavra para buscar.",
      nothingKnown: (words) => `As fontes não têm nenhuma das palavras da sua pergunta: ${words}.`,
      unknownNames: (words) => `As fontes não mencionam ${words}.`,
      unknownWords: (words) => `As fontes não têm palavra para ${words}.`,
      uncovered: (words) => `O trecho mais próximo não diz nada sobre ${words}.`,
      noSuchThing: {
        number: "Nenhum trecho encontrado dá um número.",
        duration: "Nenhum trecho encontrado diz por quanto tempo.",
        frequency: "Nenhum trecho encontrado diz com que frequência.",
        date: "Nenhum trecho encontrado diz quando.",
        person: "Nenhum trecho encontrado diz quem.",
        place: "Nenhum trecho encontrado diz onde.",
      },
      scattered: "Nenhum trecho sozinho diz o bastante do que você perguntou.",
    },
  },

  citation: {
    lines: (first, last) => (first === last ? `linha ${first}` : `linhas ${first}–${last}`),
    stale: "⏳ pode estar desatualizado",
    page: (page) => `página ${page}`,
    row: (row) => `linha ${row} da tabela`,
    time: (clock) => `em ${clock}`,
  },

  groups: {
    folder: (name) => `pasta ${name}`,
    tag: (name) => `etiqueta ${name}`,
    near: (names) => `O mais parecido: ${names}`,
  },

  buttons: {
    context: "Contexto",
    more: "Mais",
    back: "Voltar",
    why: "Por que estas?",
    exact: "Texto exato",
    share: "Compartilhar",
    shared: "Compartilhado",
    remove: "Remover",
    open: "Abrir a página",
    sources: "Todas as fontes",
    download: "Baixar",
    askWithin: "Perguntar nela",
    askAgain: "Perguntar de novo",
    problems: "Arquivos ilegíveis",
    openSource: "Abrir uma fonte…",
    otherQuote: "Outra citação desta resposta…",
  },

  context: { title: "No contexto" },

  why: {
    title: "Por que estas citações?",
    matched: (words) => `Palavras que respondem ou coincidem com a sua pergunta: ${words}`,
    readAs: (words) => `Palavras tidas como erro de digitação: ${words}`,
    related: (words) => `Palavras próximas das suas: ${words}`,
    signals: "O que contou, do mais forte ao mais fraco:",
    meanings: meanings.pt,
    how: "Cada frase das fontes é comparada com a pergunta. O bot não escreve nada por conta própria.",
  },

  exact: {
    title: "Texto exato",
    attached: "O arquivo anexo contém exatamente estes bytes, sem nada a mais nem a menos.",
    extracted: "Este tipo de arquivo não tem texto puro: o anexo contém o texto como foi lido.",
    place: "Arquivo",
    bytes: (first, last) => `bytes ${first} a ${last}`,
    citation: "Referência",
    markdown: "Markdown",
    bibtex: "BibTeX",
  },

  sources: {
    title: (count) => plural(count, "fonte", "fontes"),
    filtered: (count) => `${plural(count, "fonte corresponde", "fontes correspondem")}:`,
    none: "Ainda não há fontes. Quem cuida deste bot pode colocar documentos na pasta dele.",
    noMatch: "Nenhuma fonte corresponde. Tente uma palavra mais curta, ou **/fontes** sem filtro.",
    sentences: (count) => plural(count, "frase", "frases"),
    read: (time) => `Última leitura ${time}`,
    headings: "Títulos",
    opening: "Como começa",
    more: (count) => `e mais ${count}`,
    kinds: {
      "plain-text": "Texto",
      markdown: "Markdown",
      html: "Página da web",
      pdf: "PDF",
      docx: "Documento do Word",
      subtitles: "Legendas",
      csv: "Tabela",
      json: "Lista",
    },
    author: "Autoria",
    tags: "Etiquetas",
    downloaded: (title) => `O arquivo de **${title}**, como está agora:`,
  },

  problems: {
    title: (count) =>
      plural(count, "arquivo não pôde ser usado", "arquivos não puderam ser usados"),
    none: "Todos os arquivos da pasta estão em uso.",
    denied: "Só quem pode gerenciar este servidor vê quais arquivos não puderam ser usados.",
  },

  reload: {
    title: "A pasta foi lida de novo",
    changes: (added, changed, removed) =>
      `Novas: ${added} · alteradas: ${changed} · removidas: ${removed}`,
    took: (ms) => `em ${ms} ms`,
    kept: (time) => `As respostas de antes continuam; essas fontes foram lidas ${time}.`,
    noFolder:
      "A pasta de documentos não existe ou não pode ser lida. Quem cuida do bot precisa verificar.",
    fault: "Não foi possível ler a pasta de novo. O motivo está no registro do bot.",
    failed: (time) => `Não foi possível ler a pasta de novo (${time}); o registro diz por quê.`,
    denied: "Só quem pode gerenciar este servidor pode mandar ler a pasta de novo.",
  },

  askWithin: {
    title: "Perguntar em uma fonte",
    label: "Sua pergunta",
    placeholder: "O que você quer saber?",
  },

  about: about.pt,

  stale: {
    title: "As fontes mudaram desde esta resposta.",
    body: "O trecho pode ter saído do lugar. Pergunte de novo para ter a resposta das fontes como estão agora.",
  },

  errors: {
    title: "Não deu certo",
    unexpected: (reference) =>
      `Algo deu errado do meu lado. Tente de novo daqui a pouco. Se continuar, passe esta referência a quem cuida do bot: \`${reference}\``,
    notYours: "Esta resposta é de outra pessoa. Faça sua própria pergunta com **/perguntar**.",
    notYoursToRemove: "Só quem perguntou, ou um moderador, pode remover isto.",
    unknown: "Este botão é de uma versão antiga do bot. Pergunte de novo com **/perguntar**.",
    sourceGone: "Esta fonte não existe mais. **/fontes** mostra as que existem.",
    noSuchSource: "Não conheço nenhuma fonte com esse nome. Escolha uma da lista enquanto digita.",
    noSuchGroup:
      "Não conheço nenhuma pasta ou etiqueta com esse nome. Escolha na lista enquanto digita.",
    scopeGone: "Aquilo a que isto se limitava não existe mais. **/fontes** mostra o que há.",
    noQuestion: "Não há aqui uma pergunta que eu possa procurar. Escreva algumas palavras.",
    noQuestionInMessage: "Não encontro nesta mensagem palavras que eu possa procurar.",
    lostQuestion:
      "Não consigo mais saber qual era a pergunta. Pergunte de novo com **/perguntar**.",
    tooMany: (seconds) =>
      `Foram muitas perguntas em pouco tempo. Você pode fazer a próxima em ${plural(seconds, "segundo", "segundos")}.`,
    fileTooLarge: "Este arquivo é grande demais para o Discord (10 MB).",
    fileGone: "O arquivo não pode mais ser lido. Talvez tenha sido movido ou apagado.",
    stopping: "Estou sendo reiniciado. Pergunte de novo em um minuto.",
    restricted:
      "Esta resposta cita fontes que nem todos aqui podem ver, então não posso publicá-la. Use **/perguntar** e deixe todos verem a resposta: ela virá então do que todos podem ver.",
    perhapsShared:
      "O Discord não disse se foi publicado. Se você não vê, use **/perguntar** e deixe todos verem a resposta.",
    tooBusy:
      "Estou recebendo mais perguntas do que consigo responder agora. Pergunte de novo em um minuto.",
    notShared: "Não consegui publicar aqui. Use **/perguntar** e deixe todos verem a resposta.",
  },
};
