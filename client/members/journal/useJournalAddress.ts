// What of the journal is shown is written in its address, so that it can be bookmarked, sent, gone back to and exported.
import { isDay } from '../results/parts/periods.ts';
import { useAddress } from '../../parts/controls/useAddress.ts';

const NAMES = ['search', 'actor', 'subject', 'from', 'to'] as const;

/** What is looked for; null narrows nothing. */
export type JournalFilter = Readonly<Record<(typeof NAMES)[number], string | null>>;

const NOTHING: JournalFilter = { search: null, actor: null, subject: null, from: null, to: null };

function read(values: URLSearchParams): JournalFilter {
  const dayIn = (name: string) => {
    const day = values.get(name);
    return isDay(day) ? day : null;
  };
  const valueOf = (name: string) => values.get(name)?.slice(0, 300) || null;
  return {
    search: values.get('search')?.slice(0, 100) || null,
    actor: valueOf('actor'),
    subject: valueOf('subject'),
    from: dayIn('from'),
    to: dayIn('to'),
  };
}

/** The filter as an address has it, without what narrows nothing: in the words of the file's address too. */
export function written(filter: JournalFilter): Record<string, string> {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = filter[name];
      return value ? [[name, value]] : [];
    }),
  );
}

/** The filter of the present address, a function that changes a part of it, and one that removes all of it. */
export function useJournalAddress() {
  const [values, setValues] = useAddress();
  const filter = read(values);
  const change = (changed: Partial<JournalFilter>) => setValues(written({ ...filter, ...changed }));
  return { filter, change, clear: () => change(NOTHING) };
}
