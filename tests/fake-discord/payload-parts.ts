/** Short names for the parts of payloads that the tables of good and bad ones are made of. */
import type { JsonObject } from "../support/fake-discord/json.js";

const V2 = 32768;
export const text = (content: string): JsonObject => ({ type: 10, content });
export const button = (more: JsonObject = {}): JsonObject => ({
  type: 2,
  style: 1,
  label: "Press",
  custom_id: "a",
  ...more,
});
export const row = (...components: JsonObject[]): JsonObject => ({ type: 1, components });
export const container = (...components: JsonObject[]): JsonObject => ({ type: 17, components });
export const v2 = (...components: JsonObject[]): JsonObject => ({ flags: V2, components });
export const repeat = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
export const option = (more: JsonObject = {}): JsonObject => ({
  label: "One",
  value: "1",
  ...more,
});
export const select = (more: JsonObject = {}): JsonObject => ({
  type: 3,
  custom_id: "s",
  options: [option()],
  ...more,
});
export const section = (more: JsonObject = {}): JsonObject => ({
  type: 9,
  components: [text("a")],
  accessory: button(),
  ...more,
});
