/** Access rules: right ones limit what they name; wrong ones let nobody in. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  NOBODY,
  accessOf,
  concerns,
  isMeantAsAccess,
  lockedRules,
  readAccessRules,
  type AccessRule,
} from "../../src/documents/access-rules.js";

const ROLE = "123456789012345678";
const SERVER = "876543210987654321";
const ALL = { kind: "all", name: "", access: NOBODY };

describe("readAccessRules", () => {
  it("reads rules on sources, folders and tags", () => {
    expect(
      readAccessRules([
        { source: "./a.txt", servers: [SERVER] },
        { folder: "staff\\pay/", roles: [ROLE] },
        { tag: " internal ", servers: [SERVER], roles: [] },
      ]),
    ).toEqual({
      rules: [
        { kind: "source", name: "a.txt", access: { servers: [SERVER] } },
        { kind: "folder", name: "staff/pay", access: { roles: [ROLE] } },
        { kind: "tag", name: "internal", access: { servers: [SERVER], roles: [] } },
      ],
      faults: [],
    });
    expect(readAccessRules(undefined)).toEqual({ rules: [], faults: [] });
  });

  it.each([
    [{ folder: "staff", roles: [Number(ROLE)] }, "access[0].roles[0] must be an id in quotes"],
    [{ folder: "staff", roles: ["mods"] }, "access[0].roles[0] must be an id of 17 to 20 digits"],
    [{ folder: "staff", role: [ROLE] }, "access[0].role is not known; use source, folder"],
    [{ folder: "staff", roles: ROLE }, "access[0].roles must be a list of ids in quotes"],
    [{ folder: "staff" }, "access[0] must name servers or roles"],
  ])("closes what a faulty rule is about: %j", (rule, fault) => {
    const { rules, faults } = readAccessRules([rule]);

    expect(rules).toEqual([{ kind: "folder", name: "staff", access: NOBODY }]);
    expect(faults[0]).toContain(fault);
    expect(faults[0]).toContain("until it is corrected, nobody on Discord sees what it limits");
  });

  it.each([
    [[{ roles: [ROLE] }]],
    [[{ folder: "a", tag: "b", roles: [ROLE] }]],
    [[{ folder: 7, roles: [ROLE] }]],
    [["staff"]],
    [[["staff"]]],
    [[null]],
    [{ folder: "staff", roles: [ROLE] }],
    ["staff"],
    [null],
  ])("closes everything where it can't tell what a rule is about: %j", (stated) => {
    const { rules, faults } = readAccessRules(stated);

    expect(rules).toEqual([ALL]);
    expect(faults.length).toBeGreaterThan(0);
  });

  it("never throws, and leaves no rule of a list out", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (stated) => {
        const { rules, faults } = readAccessRules(stated);
        const isRight = rules.every(({ access }) => access !== NOBODY);

        expect(rules.length).toBe(Array.isArray(stated) ? stated.length : 1);
        expect(faults.length > 0).toBe(!isRight);
      }),
    );
  });
});

describe("lockedRules", () => {
  it("lets nobody see anything, and says so", () => {
    const { rules, faults } = lockedRules("is gone");

    expect(rules).toEqual([ALL]);
    expect(faults).toEqual(["is gone; until it is corrected, nobody on Discord sees any source"]);
  });
});

describe("accessOf", () => {
  const rule = (kind: AccessRule["kind"], name: string, role: string): AccessRule => ({
    kind,
    name,
    access: { roles: [role] },
  });
  const rules = [rule("folder", "a", "1"), rule("tag", "Öl", "2"), rule("source", "a/b.txt", "3")];

  it.each([
    ["a/b.txt", ["OL"], ["1", "2", "3"]],
    ["a/c/d.txt", [], ["1"]],
    ["ab/b.txt", ["oil"], undefined],
    ["a", [], undefined],
    ["b.txt", ["öl"], ["2"]],
  ])("gives all limits on %s with tags %j", (path, tags, roles) => {
    expect(accessOf(rules, path, tags)).toEqual(roles?.map((role) => ({ roles: [role] })));
  });
});

describe("concerns", () => {
  it("tells that a closed list is about everything", () => {
    expect(concerns(lockedRules("x").rules[0]!, "any.txt")).toBe(true);
  });
});

describe("isMeantAsAccess", () => {
  it.each(["access", "acess", "accesss", "ACCESS", " access", "axcess", "acecss", "ccess", "accs"])(
    "takes %j for it",
    (name) => {
      expect(isMeantAsAccess(name)).toBe(true);
    },
  );

  it.each(["", "sources", "$schema", "successes", "process", "acc", "assets", "accessories"])(
    "does not take %j for it",
    (name) => {
      expect(isMeantAsAccess(name)).toBe(false);
    },
  );
});
