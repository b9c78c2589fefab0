// A place as the cells of a table.
import { locationStateOf } from '../locations/location-kinds.ts';
import type { LocationDraft } from '../managed-locations/draft.ts';
import { NOWHERE } from './blank.ts';
import type { Column } from './columns.ts';
import { writeHours } from './hours.ts';
import type { Known } from './known.ts';
import { KIND_WORDS, STATE_WORDS, type TableLanguage } from './text/words.ts';

/** A place as it is kept, with what a table only tells. */
export interface TabledLocation extends LocationDraft {
  readonly id: bigint;
  readonly version: number;
  readonly externalId: string;
  readonly codes: readonly string[];
  readonly retiredOn: Date | null;
  readonly mergedIntoId: bigint | null;
}

/** The cell of a column that can be changed. */
export function draftCell(
  column: Column,
  draft: LocationDraft,
  known: Known,
  language: TableLanguage,
): string {
  const [field = '', tag = ''] = column.split('.');
  switch (field) {
    case 'name':
      return draft.name[tag] ?? '';
    case 'address':
      return draft.address?.[tag] ?? '';
    case 'kind':
      return draft.kind === 'tablet' ? '' : KIND_WORDS[draft.kind][language][0];
    case 'settlement':
      return draft.settlementId === NOWHERE ? '' : known.settlements.nameOf(draft.settlementId, language);
    case 'category':
      return draft.categoryId === NOWHERE ? '' : known.categories.nameOf(draft.categoryId, language);
    case 'hours':
      return writeHours(draft.hours, language);
    case 'externalId':
    case 'registrationNumber':
    case 'line':
      return draft[field] ?? '';
    case 'latitude':
    case 'longitude':
      return draft[field] === null ? '' : String(draft[field]);
    default:
      return '';
  }
}

/** The cell of any column. */
export function locationCell(
  column: Column,
  location: TabledLocation,
  known: Known,
  language: TableLanguage,
): string {
  if (column === 'codes') return location.codes.join(' ');
  if (column === 'state') return STATE_WORDS[locationStateOf(location)][language][0];
  return draftCell(column, location, known, language);
}
