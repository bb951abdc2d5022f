/** What is known of a source besides its text, and who may see it. */

/** What is known of a source beyond its text; only what its file or `sources.json` states. */
export interface SourceDetails {
  readonly publisher?: string;
  readonly author?: string;
  /** As stated, an ISO 8601 date where it could be read as one. */
  readonly published?: string;
  readonly url?: string;
  readonly language?: string;
  readonly tags?: readonly string[];
}

/** What an entry of a list may state of itself, where the entries don't state the same. */
export type EntryDetails = Pick<SourceDetails, "published" | "url">;

/** A limit on who may see something on Discord. An empty list lets nobody in. */
export interface Access {
  /** Ids of the servers in which it may be seen; absent: any place. */
  readonly servers?: readonly string[];
  /** Ids of roles, of which one is needed; absent: none is. */
  readonly roles?: readonly string[];
}
