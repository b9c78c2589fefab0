// What one hears of: as the form holds it, and as the API takes it.
import type { AlertFrequency, AlertKind, HeardOfFragment } from '../../generated/operations.ts';
import type { Picked } from './PickedField.tsx';

export const KINDS = ['DROP', 'RISE', 'SILENT', 'FLOOD', 'HOURS'] as const satisfies readonly AlertKind[];
export const FREQUENCIES = [
  'AT_ONCE',
  'DAILY',
  'WEEKLY',
  'NEVER',
] as const satisfies readonly AlertFrequency[];

export interface Heard extends Readonly<Record<AlertKind, boolean>> {
  readonly frequency: AlertFrequency | null;
  /** Whether all that one sees, or only what is chosen. */
  readonly about: 'everything' | 'chosen' | null;
  readonly categories: readonly Picked[];
  readonly settlements: readonly Picked[];
  readonly locations: readonly Picked[];
  readonly wantsMonthly: boolean;
}

const picked = (things: readonly Picked[]): Picked[] => things.map(({ id, name }) => ({ id, name }));

export function heardFrom({ frequency, kinds, wantsMonthly, ...lists }: HeardOfFragment): Heard {
  const [categories, settlements, locations] = [lists.categories, lists.settlements, lists.locations].map(
    picked,
  );
  const isChosen = lists.categories.length + lists.settlements.length + lists.locations.length > 0;
  return {
    frequency,
    wantsMonthly,
    DROP: kinds.includes('DROP'),
    RISE: kinds.includes('RISE'),
    SILENT: kinds.includes('SILENT'),
    FLOOD: kinds.includes('FLOOD'),
    HOURS: kinds.includes('HOURS'),
    about: isChosen ? 'chosen' : 'everything',
    categories: categories ?? [],
    settlements: settlements ?? [],
    locations: locations ?? [],
  };
}

export function inputOf({ frequency, about, wantsMonthly, ...heard }: Heard) {
  const idsOf = (things: readonly Picked[]) => (about === 'chosen' ? things.map(({ id }) => id) : []);
  return {
    frequency: frequency ?? 'NEVER',
    wantsMonthly,
    kinds: KINDS.filter((kind) => heard[kind]),
    categories: idsOf(heard.categories),
    settlements: idsOf(heard.settlements),
    locations: idsOf(heard.locations),
  };
}
