/** Importing much code without memory that the program then keeps for nothing. */
import { setFlagsFromString } from "node:v8";

/** How many times as large V8 makes the young generation when what is in it survives; its default. */
const GROWTH = 2;

/**
 * What `load` imports, while V8's young generation stays as small as it is. Nearly all that importing
 * makes survives, so that V8 would enlarge that generation to its utmost and keep it: 24 MiB resident
 * in a bot that nobody asks anything. Afterwards it grows as ever, with what is made meanwhile.
 * @throws what `load` throws
 */
export async function leanImport<T>(load: () => Promise<T>): Promise<T> {
  setGrowth(1);
  try {
    return await load();
  } finally {
    setGrowth(GROWTH);
  }
}

function setGrowth(factor: number): void {
  setFlagsFromString(`--semi-space-growth-factor=${String(factor)}`);
}
