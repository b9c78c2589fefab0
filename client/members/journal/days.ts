// Puts entries under the days on which they were made, in the municipality's time.
import { dayIn } from '../../text/formats.ts';

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
  for (const entry of entries) {
    const day = dayIn(timeZone, new Date(entry.at));
    const known = days.get(day);
    if (known) known.push(entry);
    else days.set(day, [entry]);
  }
  return [...days].map(([day, entries]) => ({ day, entries }));
}
