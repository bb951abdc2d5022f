/** No more at the same time than there are seats, and first come, first served. */
import { expect, it } from "vitest";
import { openSeats } from "../src/seats.js";

/** Works that are begun in order and end when they are told to. */
function works(count: number) {
  const take = openSeats(count);
  const begun: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const begin = (name: string, seats: number) =>
    take(seats, () => {
      begun.push(name);
      return new Promise<string>((resolve, reject) => {
        ends.set(name, (error) => {
          if (error) reject(error);
          else resolve(name);
        });
      });
    });
  return {
    begin,
    begun,
    end: (name: string, error?: Error) => {
      ends.get(name)!(error);
    },
  };
}

it("lets in as many as there are seats for, in their order", async () => {
  const { begin, begun, end } = works(2);
  const [a, , c, d] = [begin("a", 1), begin("b", 1), begin("c", 2), begin("d", 1)];
  await Promise.resolve();
  expect(begun).toEqual(["a", "b"]);

  end("a");
  expect(await a).toBe("a");
  expect(begun).toEqual(["a", "b"]);

  end("b");
  await new Promise(setImmediate);
  expect(begun).toEqual(["a", "b", "c"]);
  end("c");
  await c;
  await new Promise(setImmediate);
  end("d");
  expect(await d).toBe("d");
});

it("gives all seats to who wants more than there are", async () => {
  const { begin, begun, end } = works(2);
  const [large, next] = [begin("large", 7), begin("next", 1)];
  await Promise.resolve();
  expect(begun).toEqual(["large"]);

  end("large");
  await large;
  await new Promise(setImmediate);
  end("next");
  expect(await next).toBe("next");
});

it("takes the seats of failed work back", async () => {
  const { begin, end } = works(1);
  const [failed, next] = [begin("failed", 1), begin("next", 1)];
  await Promise.resolve();

  end("failed", new Error("no"));
  await expect(failed).rejects.toThrow("no");
  await new Promise(setImmediate);
  end("next");
  expect(await next).toBe("next");
});
