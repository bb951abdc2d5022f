/** The faults of a request body, each at its path, in the shape of Discord's 50035 answer. */

export interface FormError {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** A place in the body and the list of faults found so far, shared by all places of one body. */
export class FormErrors {
  readonly list: FormError[];
  readonly #path: readonly (string | number)[];

  constructor(path: readonly (string | number)[] = [], list: FormError[] = []) {
    this.#path = path;
    this.list = list;
  }

  /** The place below this one. */
  at(...path: (string | number)[]): FormErrors {
    return new FormErrors([...this.#path, ...path], this.list);
  }

  add(code: string, message: string): void {
    this.list.push({ path: this.#path, code, message });
  }

  /** One line per fault: `components.0.label BASE_TYPE_MAX_LENGTH Must be 80 or fewer in length.` */
  describe(): string[] {
    return this.list.map(({ path, code, message }) => `${path.join(".")} ${code} ${message}`);
  }

  /** The `errors` member of Discord's answer: nested by path, `_errors` at the leaves. */
  tree(): ErrorTree {
    const root: ErrorTree = {};
    for (const { path, code, message } of this.list) {
      let node = root;
      for (const key of path) node = childOf(node, String(key));
      (node._errors ??= []).push({ code, message });
    }
    return root;
  }
}

export interface ErrorTree {
  _errors?: { code: string; message: string }[];
  [key: string]: ErrorTree | { code: string; message: string }[] | undefined;
}

function childOf(node: ErrorTree, key: string): ErrorTree {
  const child = node[key];
  if (child !== undefined && !Array.isArray(child)) return child;
  const made: ErrorTree = {};
  node[key] = made;
  return made;
}
