// A place as the cells of a table.
import { locationStateOf } from '../locations/location-kinds.ts';
import type { LocationDraft } from '../managed-locations/draft.ts';
import { eachPlainText } from '../locations/plain-texts.ts';
import { NOWHERE } from './blank-place.ts';
import { partsOf, type Column } from './columns.ts';
import { writeHours } from './hours-cell.ts';
import type { Known } from './known-names.ts';
import { KIND_WORDS, STATE_WORDS, YES_WORDS, type Field, type TableLanguage } from './text/words.ts';

/** A place as it is kept, with what a table only tells. */
export interface TabledLocation extends LocationDraft {
  readonly id: bigint;
  readonly version: number;
  readonly externalId: string;
  /** Of signs in use. */
  readonly codes: readonly string[];
  /** Of signs that are retired, or were led to another place. */
  readonly formerCodes: readonly string[];
  readonly retiredOn: Date | null;
  readonly mergedIntoId: bigint | null;
}

/** What only tells, and what is not of the place itself. */
type Told = 'codes' | 'state' | 'groups';

interface In {
  readonly known: Known;
  /** Of words. */
  readonly language: TableLanguage;
  /** Of the text, where the column has one for each language. */
  readonly tag: string;
}

const CELLS: Readonly<Record<Exclude<Field, Told>, (draft: LocationDraft, where: In) => string>> = {
  externalId: ({ externalId }) => externalId ?? '',
  kind: ({ kind }, { language }) => (kind === 'tablet' ? '' : KIND_WORDS[kind][language][0]),
  name: ({ name }, { tag }) => name[tag] ?? '',
  address: ({ address }, { tag }) => address?.[tag] ?? '',
  settlement: ({ settlementId: id }, { known, language }) =>
    id === NOWHERE ? '' : known.settlements.nameOf(id, language),
  category: ({ categoryId: id }, { known, language }) =>
    id === NOWHERE ? '' : known.categories.nameOf(id, language),
  ...eachPlainText((text) => (draft: LocationDraft) => draft[text] ?? ''),
  latitude: ({ latitude }) => degrees(latitude),
  longitude: ({ longitude }) => degrees(longitude),
  hours: ({ hours }, { language }) => writeHours(hours, language),
  asksPresence: ({ asksPresence }, { language }) => (asksPresence ? YES_WORDS.yes[language][0] : ''),
};

function degrees(number: number | null): string {
  return number === null ? '' : String(number);
}

/** The cell of a column that can be changed; empty of what a table only tells, and of groups. */
export function draftCell(
  column: Column,
  draft: LocationDraft,
  known: Known,
  language: TableLanguage,
): string {
  const [field, tag = ''] = partsOf(column);
  if (field === 'codes' || field === 'state' || field === 'groups') return '';
  return CELLS[field](draft, { known, language, tag });
}

/** The cell of any column. */
export function locationCell(
  column: Column,
  location: TabledLocation,
  known: Known,
  language: TableLanguage,
): string {
  if (column === 'codes') return location.codes.join(' ');
  if (column === 'groups') return known.groups.cellOf(known.groups.ofPlace(location.id));
  if (column === 'state') return STATE_WORDS[locationStateOf(location)][language][0];
  return draftCell(column, location, known, language);
}
