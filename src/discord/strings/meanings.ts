/** What each signal means, as “Why these?” words it, in every language. */

const en = {
  "wide coverage":
    "your question’s words stand in the sentence, its headings or the sentence before",
  "full text": "rare words of your question stand in it and around it",
  passage: "its passage has many rare words of your question",
  "as typed": "your question’s words stand in it just as typed",
  "expected kind": "it names the kind of thing you asked for (a number, a date, a person …)",
  body: "it is body text, not a title or caption",
  brevity: "it is short and to the point",
  paragraph: "your question’s words stand in its paragraph",
  headings: "your question’s words stand in its headings or title",
  section: "your question’s words stand in its section",
  things: "it speaks of many of the things you asked about, common words too",
  instruction: "it tells what to do",
  "lead in": "it leads in to a list",
  "exact phrase": "the words you put in quotation marks stand in it word for word",
  defines: "it says what the thing you asked about is",
  direct: "it says it itself, and doesn’t only point to another place",
};

type Meanings = typeof en;

const de: Meanings = {
  "wide coverage": "Wörter deiner Frage stehen im Satz, in seinen Überschriften oder im Satz davor",
  "full text": "seltene Wörter deiner Frage stehen darin und in der Nähe",
  passage: "seine Passage enthält viele seltene Wörter deiner Frage",
  "as typed": "Wörter deiner Frage stehen genau so darin",
  "expected kind": "er nennt, wonach du fragst (eine Zahl, ein Datum, eine Person …)",
  body: "er ist Fließtext, kein Titel und keine Bildunterschrift",
  brevity: "er ist kurz und treffend",
  paragraph: "Wörter deiner Frage stehen in seinem Absatz",
  headings: "Wörter deiner Frage stehen in seinen Überschriften oder im Titel",
  section: "Wörter deiner Frage stehen in seinem Abschnitt",
  things: "er spricht von vielem, wonach du fragst, auch von Häufigem",
  instruction: "er sagt, was zu tun ist",
  "lead in": "er leitet eine Liste ein",
  "exact phrase": "die Wörter in Anführungszeichen stehen wörtlich darin",
  defines: "er sagt, was das ist, wonach du fragst",
  direct: "er sagt es selbst und verweist nicht nur",
};

const fr: Meanings = {
  "wide coverage":
    "des mots de votre question sont dans la phrase, ses titres ou la phrase précédente",
  "full text": "des mots rares de votre question s’y trouvent ou sont tout près",
  passage: "son passage contient beaucoup de mots rares de votre question",
  "as typed": "des mots de votre question y sont tels quels",
  "expected kind": "elle nomme ce que vous cherchez (un nombre, une date, une personne…)",
  body: "c’est du texte courant, ni un titre ni une légende",
  brevity: "elle est courte et va à l’essentiel",
  paragraph: "des mots de votre question sont dans son paragraphe",
  headings: "des mots de votre question sont dans ses titres",
  section: "les mots de votre question figurent dans sa section",
  things: "elle parle de beaucoup de ce que vous demandez, mots courants compris",
  instruction: "elle dit ce qu’il faut faire",
  "lead in": "elle introduit une liste",
  "exact phrase": "les mots entre guillemets y figurent mot pour mot",
  defines: "elle dit ce qu’est ce que vous demandez",
  direct: "elle le dit elle-même, sans seulement renvoyer ailleurs",
};

const es: Meanings = {
  "wide coverage":
    "palabras de tu pregunta están en la frase, en sus títulos o en la frase anterior",
  "full text": "palabras poco comunes de tu pregunta están en ella y cerca",
  passage: "su pasaje tiene muchas palabras poco comunes de tu pregunta",
  "as typed": "palabras de tu pregunta están en ella tal cual",
  "expected kind": "nombra lo que buscas (un número, una fecha, una persona…)",
  body: "es texto corrido, no un título ni un pie de foto",
  brevity: "es breve y va al grano",
  paragraph: "palabras de tu pregunta están en su párrafo",
  headings: "palabras de tu pregunta están en sus títulos",
  section: "las palabras de tu pregunta están en su sección",
  things: "habla de mucho de lo que preguntas, también con palabras comunes",
  instruction: "dice qué hay que hacer",
  "lead in": "introduce una lista",
  "exact phrase": "las palabras entre comillas están en ella tal cual",
  defines: "dice qué es aquello por lo que preguntas",
  direct: "lo dice ella misma y no solo remite a otro lugar",
};

const pt: Meanings = {
  "wide coverage": "palavras da sua pergunta estão na frase, nos títulos dela ou na frase anterior",
  "full text": "palavras raras da sua pergunta estão nela e por perto",
  passage: "a passagem dela tem muitas palavras raras da sua pergunta",
  "as typed": "palavras da sua pergunta estão nela tal e qual",
  "expected kind": "ela nomeia o que você procura (um número, uma data, uma pessoa…)",
  body: "é texto corrido, não um título nem uma legenda",
  brevity: "é curta e direta",
  paragraph: "palavras da sua pergunta estão no parágrafo dela",
  headings: "palavras da sua pergunta estão nos títulos dela",
  section: "as palavras da sua pergunta estão na seção dela",
  things: "fala de muito do que você perguntou, também com palavras comuns",
  instruction: "diz o que fazer",
  "lead in": "introduz uma lista",
  "exact phrase": "as palavras entre aspas estão nela tal qual",
  defines: "diz o que é aquilo que você perguntou",
  direct: "ela mesma o diz, sem apenas remeter a outro lugar",
};

const ja: Meanings = {
  "wide coverage": "質問の言葉が、この文、見出し、または直前の文にある",
  "full text": "質問の中の珍しい言葉が、この文とその周りにある",
  passage: "質問の中の珍しい言葉が、この一節に多くある",
  "as typed": "質問の言葉が、そのままの形でこの文にある",
  "expected kind": "尋ねられた種類のもの（数・日付・人名など）がある",
  body: "本文であり、題名や写真の説明ではない",
  brevity: "短くて要点を突いている",
  paragraph: "質問の言葉が、この段落にある",
  headings: "質問の言葉が、見出しや題名にある",
  section: "質問の言葉が同じ節にある",
  things: "よくある言葉も含め、尋ねられた事柄の多くに触れている",
  instruction: "何をすべきかを述べている",
  "lead in": "箇条書きの導入である",
  "exact phrase": "引用符で囲まれた言葉がそのままある",
  defines: "尋ねられたものが何であるかを述べている",
  direct: "他の場所を示すだけでなく、自ら述べている",
};

/** By language. */
export const meanings = { en, de, fr, es, pt, ja };
