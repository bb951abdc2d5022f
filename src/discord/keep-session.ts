/** Keeps a gateway session over an outage of the network, so that nothing sent meanwhile is lost. */

/** What a session is resumed with; there is more in it. */
interface Session {
  readonly resumeURL: string;
}

/** The part of the library's gateway that hands sessions from one connection to the next. */
export interface Gateway<S extends Session> {
  readonly options: {
    retrieveSessionInfo(shard: number): Awaitable<S | null>;
    updateSessionInfo(shard: number, session: S | null): Awaitable<void>;
  };
  on(event: "closed", listener: (about: { readonly code: number }) => void): unknown;
  on(event: "hello", listener: () => void): unknown;
}

type Awaitable<T> = T | PromiseLike<T>;

/** The connection broke off, or could not be made. */
const ABNORMAL_CLOSE = 1006;

/**
 * Takes care that a session outlives attempts to connect that never reached Discord: the library
 * would give it up for a new one, which costs an identify and every interaction sent meanwhile.
 * @param address the general address of the gateway.
 * @param isAbandoned when true, no connection is made any more: the library begins one after it
 * was told to stop, where that happens between two of its own attempts.
 */
export function keepSession<S extends Session>(
  gateway: Gateway<S>,
  address: () => string,
  isAbandoned: () => boolean,
): void {
  const { options } = gateway;
  const retrieve = options.retrieveSessionInfo.bind(options);
  const update = options.updateSessionInfo.bind(options);
  let isUnreached = false;
  gateway.on("closed", ({ code }) => {
    isUnreached = code === ABNORMAL_CLOSE;
  });
  gateway.on("hello", () => {
    isUnreached = false;
  });
  options.retrieveSessionInfo = (shard) =>
    isAbandoned() ? new Promise<never>(() => undefined) : retrieve(shard);
  options.updateSessionInfo = async (shard, session) => {
    const known = isUnreached && session === null ? await retrieve(shard) : null;
    // The address to resume at may be what is gone.
    await update(shard, known ? { ...known, resumeURL: address() } : session);
  };
}
