/** Whether a date that looks like one is one: there is no 30 February. */

/** @param stated begins with a year, a year and month, or a day: "2025", "2025-02", "2025-02-01T08:00Z" */
export function isInTheCalendar(stated: string): boolean {
  const [year, month = 1, day = 1] = stated.slice(0, 10).split("-").map(Number);
  const moment = new Date(Date.UTC(year ?? 0, month - 1, day));
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
}
