/** What is said of files that the system won't give. */
import { describe, expect, it } from "vitest";
import { codeOf, reasonOf } from "../../src/documents/unreadable.js";

const failure = (code: string): Error => Object.assign(new Error(code), { code });

describe("reasonOf", () => {
  it.each(["ENOENT", "EACCES", "EPERM", "ELOOP", "ENAMETOOLONG", "ENXIO", "EIO"])(
    "says what %s is and what to do",
    (code) => {
      expect(reasonOf(failure(code), "a.txt")).toMatch(/; \w|, or /);
    },
  );

  it("names the code where it knows no better", () => {
    expect(reasonOf(failure("EIO"), "a.txt")).toContain("EIO");
  });

  it("finds the fault in a name that is not UTF-8", () => {
    expect(reasonOf(failure("ENOENT"), "a.txt")).toContain("is gone");
    expect(reasonOf(failure("ENOENT"), "b\uFFFD.txt")).toContain("not UTF-8");
  });
});

describe("codeOf", () => {
  it("is the system's, and nothing for other failures", () => {
    expect([codeOf(failure("EIO")), codeOf(new Error("other")), codeOf("text")]).toEqual([
      "EIO",
      undefined,
      undefined,
    ]);
  });
});
