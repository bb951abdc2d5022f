/** What people are told when the bot could not do what they asked for, by language. */

/** What is said where nobody knows whether a shared answer was posted. */
export const PERHAPS_SHARED = {
  en: "Discord did not say whether it was posted. If you don’t see it, use **/ask** and let everyone see the answer.",
  de: "Discord hat nicht gesagt, ob es gepostet ist. Wenn du es nicht siehst, nimm **/fragen** und lass alle die Antwort sehen.",
  fr: "Discord n’a pas dit si c’est publié. Si vous ne le voyez pas, utilisez **/demander** et laissez tout le monde voir la réponse.",
  es: "Discord no dijo si se publicó. Si no lo ves, usa **/preguntar** y deja que todos vean la respuesta.",
  pt: "O Discord não disse se foi publicado. Se você não vê, use **/perguntar** e deixe todos verem a resposta.",
  ja: "投稿できたか Discord から返事がありませんでした。見当たらなければ **/質問** で、公開範囲を全員にしてください。",
} as const;

/** What is said to those who have waited for an answer too long. */
export const TOO_BUSY = {
  en: "I am asked more than I can answer right now. Please ask again in a minute.",
  de: "Ich werde gerade mehr gefragt, als ich beantworten kann. Bitte frag in einer Minute noch einmal.",
  fr: "On me pose en ce moment plus de questions que je ne peux en traiter. Redemandez dans une minute.",
  es: "Ahora mismo me preguntan más de lo que puedo responder. Vuelve a preguntar dentro de un minuto.",
  pt: "Estou recebendo mais perguntas do que consigo responder agora. Pergunte de novo em um minuto.",
  ja: "いま質問が集中していて、お答えできません。1 分ほどしてからもう一度質問してください。",
} as const;

/** `PERHAPS_SHARED` in the language of one of Discord's locale codes; English where there is none. */
export const perhapsShared = (code: string): string => inLanguage(PERHAPS_SHARED, code);

/** `TOO_BUSY` in the language of one of Discord's locale codes; English where there is none. */
export const tooBusy = (code: string): string => inLanguage(TOO_BUSY, code);

function inLanguage(words: Readonly<Record<"en", string>>, code: string): string {
  const language = code.split("-")[0] ?? "";
  return new Map<string, string>(Object.entries(words)).get(language) ?? words.en;
}
