/**
 * Module hooks that put a slow search between the built bot and its engine: a question that says
 * "wait 10000" is answered after that many milliseconds, as by an engine on another thread; one that
 * says "toil 2000" keeps the bot's own thread busy for so long; one that says "fail 1000" fails then, "fail 0" at once.
 * The engine is asked the rest. SLOW_FIRST keeps the thread busy for so many ms at the first question
 * of all, as an engine does that has yet to load what it needs.
 */
export async function load(url, context, next) {
  if (!url.endsWith("/dist/answer/ask.js")) return next(url, context);
  const source = `
    import * as engine from ${JSON.stringify(`${url}?engine`)};
    const toil = (ms) => { const end = Date.now() + ms; while (Date.now() < end); };
    let first = Number(process.env.SLOW_FIRST ?? 0);
    const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    export const ask = (library, question, options) => {
      toil(first);
      first = 0;
      const [order = "", how, ms] = /(wait|toil|fail) (\\d+) /.exec(question) ?? [];
      const answer = () => engine.ask(library, question.replace(order, ""), options);
      const fail = () => { throw new TypeError("boom"); };
      if (how === "fail") return ms === "0" ? fail() : wait(Number(ms)).then(fail);
      if (how === "toil") toil(Number(ms));
      return how === "wait" ? wait(Number(ms)).then(answer) : answer();
    };`;
  return { format: "module", source, shortCircuit: true };
}
