/** What is said where nobody knows whether a shared answer was posted, by language. */
export const PERHAPS_SHARED = {
  en: "Discord did not say whether it was posted. If you don’t see it, use **/ask** and let everyone see the answer.",
  de: "Discord hat nicht gesagt, ob es gepostet ist. Wenn du es nicht siehst, nimm **/fragen** und lass alle die Antwort sehen.",
  fr: "Discord n’a pas dit si c’est publié. Si vous ne le voyez pas, utilisez **/demander** et laissez tout le monde voir la réponse.",
  es: "Discord no dijo si se publicó. Si no lo ves, usa **/preguntar** y deja que todos vean la respuesta.",
  pt: "O Discord não disse se foi publicado. Se você não vê, use **/perguntar** e deixe todos verem a resposta.",
  ja: "投稿できたか Discord から返事がありませんでした。見当たらなければ **/質問** で、公開範囲を全員にしてください。",
} as const;

/** The words in the language of one of Discord's locale codes; English where there are none. */
export function perhapsShared(code: string): string {
  const language = code.split("-")[0] ?? "";
  return new Map<string, string>(Object.entries(PERHAPS_SHARED)).get(language) ?? PERHAPS_SHARED.en;
}
