// What of the journal is shown is written in its address, so that it can be bookmarked, sent, gone back to and exported.
import { isDay } from '../results/parts/periods.ts';
import { given, only, useFilters } from '../../parts/controls/filters.ts';

/** What is looked for, in the words of the file's address too. */
const declared = {
  search: given(100),
  actor: given(300),
  subject: given(300),
  from: only(isDay),
  to: only(isDay),
};

export const useJournalAddress = () => useFilters(declared);
