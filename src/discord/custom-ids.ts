/**
 * What a control carries in its `custom_id`: everything needed to answer a press after a restart, in
 * another process and a day later, in at most 100 characters. Never a path, never words of a text.
 *
 *     v1:context:3f9c1a2b:2k8x0c9d7e1f:30b24056cddd:bg-fn:2
 *     │  │       │        │            │            │     └ page, from 0
 *     │  │       │        │            │            └ span of the source's text, base 36
 *     │  │       │        │            └ source; where many are meant, the folder or tag they have in common
 *     │  │       │        └ who asked, base 36
 *     │  │       └ start of the corpus' revision
 *     │  └ action
 *     └ version of this layout
 */
import type { Span } from "../model.js";

type Need = "needed" | "allowed" | "none";

/** What each action needs to know. */
const ACTIONS = {
  "answer-page": { source: "allowed", span: "none", page: "needed" },
  "ask-again": { source: "allowed", span: "none", page: "none" },
  "did-you-mean": { source: "allowed", span: "none", page: "none" },
  why: { source: "allowed", span: "none", page: "needed" },
  share: { source: "allowed", span: "none", page: "needed" },
  remove: { source: "none", span: "none", page: "none" },
  context: { source: "needed", span: "needed", page: "allowed" },
  exact: { source: "needed", span: "needed", page: "none" },
  sources: { source: "allowed", span: "none", page: "needed" },
  problems: { source: "none", span: "none", page: "needed" },
  source: { source: "needed", span: "none", page: "none" },
  download: { source: "needed", span: "none", page: "none" },
  "ask-within": { source: "needed", span: "none", page: "none" },
  /** A menu: what is chosen is a control of its own. */
  menu: { source: "none", span: "none", page: "allowed" },
} as const satisfies Record<string, { source: Need; span: Need; page: Need }>;

export type Action = keyof typeof ACTIONS;

/** A control's meaning: what it does, to what, for whom, and on which state of the corpus. */
export interface Control {
  readonly action: Action;
  /** Of the corpus the card was made from; the first 8 hexadecimal digits count. */
  readonly revision: string;
  /** The id of the user who asked. */
  readonly asker: string;
  /** A source's id; for what can be limited to a folder or tag, that one's id too. */
  readonly source?: string;
  /** A stretch of that source's text. */
  readonly span?: Span;
  /** From 0. */
  readonly page?: number;
}

/** Digits of the revision that are kept: two states of one corpus hardly ever share them. */
export const REVISION_DIGITS = 8;

const VERSION = "v1";
const NONE = "-";

/** Spans and pages beyond this are no honest ones. */
const MOST = 2 ** 40;

/** The `custom_id` of a control, 1 to 100 characters. */
export function encode({ action, revision, asker, source, span, page }: Control): string {
  return [
    VERSION,
    action,
    revision.slice(0, REVISION_DIGITS),
    BigInt(asker).toString(36),
    source ?? NONE,
    span === undefined ? NONE : `${span.start.toString(36)}-${span.end.toString(36)}`,
    page?.toString(36) ?? NONE,
  ].join(":");
}

const LAYOUT =
  /^v1:([a-z-]{1,16}):([0-9a-f]{8}):([0-9a-z]{1,13}):([0-9a-f]{12}|-):([0-9a-z]{1,8}-[0-9a-z]{1,8}|-):([0-9a-z]{1,8}|-)$/;

/** What a `custom_id` means; undefined for one that this version did not make. */
export function decode(customId: string): Control | undefined {
  const fields = LAYOUT.exec(customId)?.slice(1);
  const field = (at: number): string => fields?.[at] ?? NONE;
  const action = field(0);
  if (!isAction(action)) return undefined;
  const details = detailsOf(action, [field(3), field(4), field(5)]);
  return details && { action, revision: field(1), asker: readUser(field(2)), ...details };
}

/** The source, span and page that an action needs; undefined where they are not as it needs them. */
function detailsOf(
  action: Action,
  [source, range, digits]: readonly [string, string, string],
): Pick<Control, "source" | "span" | "page"> | undefined {
  const needs = ACTIONS[action];
  const span = readSpan(range);
  const page = readNumber(digits);
  const isRight =
    fits(needs.source, source !== NONE) &&
    fits(needs.span, range !== NONE) &&
    fits(needs.page, digits !== NONE);
  if (!isRight || span === null || page === null) return undefined;
  return { ...(source === NONE ? {} : { source }), ...(span && { span }), ...paged(page) };
}

const paged = (page: number | undefined) => (page === undefined ? {} : { page });

/** Undefined where none is given, null where it is no number that a card would carry. */
function readNumber(digits: string): number | null | undefined {
  if (digits === NONE) return undefined;
  const value = parseInt(digits, 36);
  return value < MOST ? value : null;
}

function readSpan(digits: string): Span | null | undefined {
  if (digits === NONE) return undefined;
  const [start, end] = digits.split("-").map(readNumber);
  return typeof start === "number" && typeof end === "number" && start < end
    ? { start, end }
    : null;
}

function readUser(digits: string): string {
  let value = 0n;
  for (const digit of digits) value = value * 36n + BigInt(parseInt(digit, 36));
  return value.toString();
}

const fits = (need: Need, isGiven: boolean): boolean =>
  need === "allowed" || isGiven === (need === "needed");

const isAction = (word: string): word is Action => Object.hasOwn(ACTIONS, word);
