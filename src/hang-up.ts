/** SIGHUP asks for a reload, also where it comes before there is anything to reload. */

/** Takes what a SIGHUP calls from here on; one that came before calls it now. */
export type HangUps = (reload: () => Promise<unknown>) => void;

/**
 * Hears SIGHUP from here on, which would end the process otherwise. What a reload fails of is for
 * whoever gives it to tell.
 */
export function hearHangUps(from: Pick<NodeJS.Process, "on"> = process): HangUps {
  let isAsked = false;
  let reload = (): Promise<unknown> => {
    isAsked = true;
    return Promise.resolve();
  };
  const run = (): void => void reload().catch(() => undefined);
  from.on("SIGHUP", run);
  return (given) => {
    reload = given;
    if (isAsked) run();
    isAsked = false;
  };
}
