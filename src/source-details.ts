/** What is known of a source besides its text, how it was read, and who may see it. */

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

/** What whoever keeps a file may want to know of how it was read. */
export interface ReadingRemarks {
  /** What is doubtful in how an extracted text's bytes were read: a guess, or places repaired. */
  readonly decoding?: { readonly guessed?: string; readonly repaired: number };
  /** Names of columns of a list that hold something that is not read. */
  readonly unread?: readonly string[];
  /** What is wrong with its front matter, which then states nothing: a clause for people. */
  readonly frontMatterFault?: string;
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
