/** The highest of many scores. */

/** The places of the highest scores above 0, highest first; of equal ones the earlier first. */
export function best(scores: Float64Array, limit: number): number[] {
  const places: number[] = [];
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at]!;
    if (!(score > 0)) continue;
    if (places.length === limit && !(score > scores[places.at(-1)!]!)) continue;
    let place = places.length;
    while (place > 0 && scores[places[place - 1]!]! < score) place -= 1;
    places.splice(place, 0, at);
    if (places.length > limit) places.pop();
  }
  return places;
}
