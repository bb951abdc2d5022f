/** What `/about` says, in every language: the longest texts of all. */

const en = {
  title: "About Verbatim",
  what: "I answer questions from a folder of documents **in the documents’ own words**: every answer is a quote with the place it stands. I write nothing myself, and I say so when the sources don’t answer.",
  how: "**How I decide.** I compare your question with every sentence: shared words and their forms, how rare they are, how close together they stand, what surrounds them, and whether the sentence has the kind of thing you ask for – a number, a date, a name. If the best sentence is not good enough, I don’t answer.",
  privacy:
    "**What I keep about you: nothing.** I read no messages, only the commands and buttons you use. Questions are not stored; the question stands in the answer’s message and nowhere else.",
  holdings: (sources: string, sentences: string) => `${sources}, ${sentences}`,
  version: (version: string) => `Version ${version}`,
  revision: (revision: string) => `Corpus ${revision}`,
  libraries: "Built with",
};

type About = typeof en;

const de: About = {
  title: "Über Verbatim",
  what: "Ich beantworte Fragen aus einem Ordner mit Dokumenten **in deren eigenen Worten**: Jede Antwort ist ein Zitat mit seiner Fundstelle. Ich schreibe nichts selbst, und wenn die Quellen nicht antworten, sage ich das.",
  how: "**Wie ich entscheide.** Ich vergleiche deine Frage mit jedem Satz: gemeinsame Wörter und ihre Formen, wie selten sie sind, wie nah sie beieinander stehen, was um sie herum steht und ob der Satz enthält, wonach du fragst – eine Zahl, ein Datum, einen Namen. Ist der beste Satz nicht gut genug, antworte ich nicht.",
  privacy:
    "**Was ich über dich speichere: nichts.** Ich lese keine Nachrichten, nur die Befehle und Knöpfe, die du benutzt. Fragen werden nicht gespeichert; die Frage steht in der Nachricht mit der Antwort und sonst nirgends.",
  holdings: (sources, sentences) => `${sources}, ${sentences}`,
  version: (version) => `Version ${version}`,
  revision: (revision) => `Bestand ${revision}`,
  libraries: "Gebaut mit",
};

const fr: About = {
  title: "À propos de Verbatim",
  what: "Je réponds aux questions à partir d’un dossier de documents, **avec les mots des documents** : chaque réponse est une citation, avec l’endroit où elle se trouve. Je n’écris rien moi-même, et je le dis quand les sources ne répondent pas.",
  how: "**Comment je décide.** Je compare votre question à chaque phrase : les mots communs et leurs formes, leur rareté, leur proximité, ce qui les entoure, et si la phrase contient ce que vous cherchez – un nombre, une date, un nom. Si la meilleure phrase n’est pas assez bonne, je ne réponds pas.",
  privacy:
    "**Ce que je garde sur vous : rien.** Je ne lis aucun message, seulement les commandes et les boutons que vous utilisez. Les questions ne sont pas conservées ; la question figure dans le message de la réponse et nulle part ailleurs.",
  holdings: (sources, sentences) => `${sources}, ${sentences}`,
  version: (version) => `Version ${version}`,
  revision: (revision) => `Corpus ${revision}`,
  libraries: "Construit avec",
};

const es: About = {
  title: "Acerca de Verbatim",
  what: "Respondo preguntas a partir de una carpeta de documentos **con las palabras de los propios documentos**: cada respuesta es una cita con el lugar donde está. No escribo nada por mi cuenta, y lo digo cuando las fuentes no responden.",
  how: "**Cómo decido.** Comparo tu pregunta con cada frase: las palabras comunes y sus formas, lo raras que son, lo cerca que están, lo que las rodea, y si la frase contiene lo que buscas: un número, una fecha, un nombre. Si la mejor frase no es lo bastante buena, no respondo.",
  privacy:
    "**Qué guardo sobre ti: nada.** No leo mensajes, solo los comandos y botones que usas. Las preguntas no se guardan; la pregunta está en el mensaje de la respuesta y en ningún otro sitio.",
  holdings: (sources, sentences) => `${sources}, ${sentences}`,
  version: (version) => `Versión ${version}`,
  revision: (revision) => `Corpus ${revision}`,
  libraries: "Hecho con",
};

const pt: About = {
  title: "Sobre o Verbatim",
  what: "Respondo perguntas a partir de uma pasta de documentos **com as palavras dos próprios documentos**: cada resposta é uma citação com o lugar em que está. Não escrevo nada por conta própria, e aviso quando as fontes não respondem.",
  how: "**Como decido.** Comparo sua pergunta com cada frase: as palavras em comum e suas formas, quão raras são, quão perto estão, o que há em volta, e se a frase traz o que você procura – um número, uma data, um nome. Se a melhor frase não for boa o bastante, não respondo.",
  privacy:
    "**O que guardo sobre você: nada.** Não leio mensagens, só os comandos e botões que você usa. As perguntas não são guardadas; a pergunta fica na mensagem da resposta e em nenhum outro lugar.",
  holdings: (sources, sentences) => `${sources}, ${sentences}`,
  version: (version) => `Versão ${version}`,
  revision: (revision) => `Acervo ${revision}`,
  libraries: "Feito com",
};

const ja: About = {
  title: "Verbatim について",
  what: "フォルダーにある文書から、**文書そのものの言葉で**質問に答えます。答えはどれも、載っている場所を示した引用です。自分では何も書かず、資料に答えがなければそう伝えます。",
  how: "**答えの決め方。** 質問をすべての文と比べます。共通の言葉とその語形、言葉の珍しさ、言葉どうしの近さ、前後の内容、そして尋ねられた種類のもの（数・日付・名前）があるかどうかを見ます。一番よい文でも十分でなければ、答えません。",
  privacy:
    "**あなたについて保存するもの：ありません。** メッセージは読まず、使われたコマンドとボタンだけを受け取ります。質問は保存しません。質問が残るのは答えのメッセージの中だけです。",
  holdings: (sources, sentences) => `${sources}、${sentences}`,
  version: (version) => `バージョン ${version}`,
  revision: (revision) => `資料の版 ${revision}`,
  libraries: "使用しているライブラリ",
};

/** By language. */
export const about = { en, de, fr, es, pt, ja };
