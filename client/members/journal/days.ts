// Puts entries under the days on which they were made, in the municipality's time.

interface Dated {
  readonly at: string;
}

export interface Day<Entry> {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly entries: readonly Entry[];
}

/** The entries by day, in the order in which they come. */
export function byDay<Entry extends Dated>(entries: readonly Entry[], timeZone: string): Day<Entry>[] {
  const days = new Map<string, Entry[]>();
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  for (const entry of entries) {
    const day = format.format(new Date(entry.at));
    const known = days.get(day);
    if (known) known.push(entry);
    else days.set(day, [entry]);
  }
  return [...days].map(([day, entries]) => ({ day, entries }));
}

/** The time of day, as both languages of the platform write it: 14:05. */
export function timeIn(timeZone: string, moment: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return format.format(new Date(moment));
}
