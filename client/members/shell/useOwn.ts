// What a local member works on, as the addresses of results narrow them to it.
import { useMembership } from '../../parts/shell/membership.ts';

/** Words of an address that narrow results to the part: a settlement, a category, or places. */
export type Own = Readonly<Partial<Record<'settlement' | 'category' | 'locations', string>>>;

const NAMES = ['settlement', 'category', 'locations'] as const;

/** Null: the member works on all of the municipality. */
export function useOwn(): Own | null {
  const { scope } = useMembership();
  if (!scope) return null;
  const { settlement, category, locations } = scope;
  if (settlement) return { settlement: settlement.id };
  return category ? { category: category.id } : { locations: locations.map(({ id }) => id).join() };
}

/** Whether the address is narrowed to the part. */
export const isNarrowedTo = (values: URLSearchParams, own: Own): boolean =>
  NAMES.every((name) => (values.get(name) ?? undefined) === own[name]);

/** The address with the part; null: with all of the municipality, and that this is meant. What else it says stays. */
export function narrowedTo(values: URLSearchParams, own: Own | null): URLSearchParams {
  const others = [...values].filter(([name]) => name !== 'whose' && !NAMES.some((each) => each === name));
  return new URLSearchParams([...others, ...Object.entries(own ?? { whose: 'city' })]);
}

/** Whether the address says nothing of whose places are meant. */
export const isOpen = (values: URLSearchParams): boolean =>
  ['whose', ...NAMES].every((name) => !values.has(name));
