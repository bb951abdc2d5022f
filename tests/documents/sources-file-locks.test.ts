/** Where a fault in `sources.json` may have taken a limit away, nobody sees what it may have limited. */
import { expect, it } from "vitest";
import { NOBODY } from "../../src/documents/access-rules.js";
import { readSourcesFile } from "../../src/documents/sources-file.js";

it.each([
  ['{"access": [{"folder": "a", "roles": []}], "access": []}', "access"],
  ['{"access": [], "acces\\u0073": []}', "access"],
  ['{"access": [{"folder": "a", "folder": "b", "roles": []}]}', "access[0].folder"],
  ['{"access": [{"folder": "a", "roles": [], "roles": ["12345678901234567"]}]}', "access[0].roles"],
])("lets nobody in where %s states access twice", (text, place) => {
  const { rules, problems } = readSourcesFile(text);

  expect(problems.map(({ reason }) => reason)).toContain(
    `${place} stands more than once; keep one; until it is corrected, nobody on Discord sees any source`,
  );
  expect(rules).toContainEqual({ kind: "all", name: "", access: NOBODY });
});

it.each([
  '{"a.txt": {"tags": ["staff"], "tags": []}}',
  '{"a.txt": {"tags": ["staff"]}, "a.txt": {}}',
  '{"a.txt": {"tags": "staff"}}',
  '{"a.txt": {"tag": ["staff"]}}',
  '{"a.txt": "staff"}',
])("shows a source to nobody whose tags, by which access is limited, are lost in %s", (sources) => {
  const access = '[{"tag": "staff", "servers": ["12345678901234567"]}]';
  const { rules, problems } = readSourcesFile(`{"sources": ${sources}, "access": ${access}}`);

  expect(rules.slice(1)).toEqual([{ kind: "source", name: "a.txt", access: NOBODY }]);
  expect(problems.at(-1)?.reason).toBe(
    'sources["a.txt"] may state tags that access is limited by; until it is corrected, nobody on Discord sees that source',
  );
});

it.each(['"sources": {}, "sources": {}', '"sources": []', '"source": {}'])(
  "lets nobody in where %s may have stated tags by which access is limited",
  (faulty) => {
    const access = '[{"tag": "staff", "servers": ["12345678901234567"]}]';

    const { rules } = readSourcesFile(`{${faulty}, "access": ${access}}`);

    expect(rules).toContainEqual({ kind: "all", name: "", access: NOBODY });
  },
);

it("lets a fault in another field limit nothing", () => {
  const access = '[{"tag": "staff", "servers": ["12345678901234567"]}]';
  const sources = '{"a.txt": {"titel": "A", "published": 2025}}';

  const { rules } = readSourcesFile(`{"sources": ${sources}, "access": ${access}}`);

  expect(rules.map(({ kind }) => kind)).toEqual(["tag"]);
});
