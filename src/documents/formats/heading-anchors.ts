/** The ids that GitHub, and most makers of documentation sites after it, give to headings. */

/** What is no part of an id: all but letters, marks, digits, "_" and its kin, "-" and spaces. */
const LEFT_OUT = /[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu;

/**
 * A function that gives the id of each heading of one document in turn: "Fees & fines" is
 * "fees--fines", and a second one "fees--fines-1". Empty for a heading of marks alone.
 */
export function headingAnchors(): (heading: string) => string {
  const seen = new Map<string, number>();
  return (heading) => {
    const slug = heading.toLowerCase().replace(LEFT_OUT, "").replaceAll(" ", "-");
    let id = slug;
    for (let count = seen.get(slug) ?? 0; seen.has(id);) {
      count += 1;
      seen.set(slug, count);
      id = `${slug}-${count}`;
    }
    seen.set(id, 0);
    return slug === "" ? "" : id;
  };
}
