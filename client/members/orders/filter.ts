// Which signs a member looks at while choosing, and those that an address names.
import type {
  OrderableSignsQuery,
  OrderableSignsQueryVariables,
  SignState,
} from '../../generated/operations.ts';

export const WHICHES = ['new', 'damaged', 'printed', 'mounted', 'ordered', 'all', 'chosen'] as const;
export type Which = (typeof WHICHES)[number];

const STATES: Readonly<Record<Which, SignState[] | null>> = {
  new: ['NEW'],
  damaged: ['DAMAGED'],
  printed: ['PRINTED'],
  mounted: ['MOUNTED'],
  ordered: ['ORDERED'],
  all: null,
  chosen: null,
};

export interface SignFilter {
  readonly which: Which;
  readonly settlement: string | null;
  readonly category: string | null;
  /** Only these; null: all. */
  readonly codes: readonly string[] | null;
  readonly locations: readonly string[] | null;
  /** Only of the places of a group. */
  readonly group: { readonly id: string; readonly locationIds: readonly string[] } | null;
}

export type Orderable = OrderableSignsQuery['orderableSigns']['signs'][number];

const EVERYWHERE = { settlement: null, category: null, codes: null, locations: null, group: null } as const;

/** What the page begins with, and whether all of it is chosen already: ?code=…&code=…, ?location=… or ?state=DAMAGED. */
export function filterOf(address: URLSearchParams): { filter: SignFilter; isChosen: boolean } {
  const [codes, locations] = [address.getAll('code'), address.getAll('location')];
  const states = address.getAll('state');
  const which = WHICHES.find((each) => STATES[each]?.some((state) => states.includes(state)));
  if (codes.length > 0) return { filter: { ...EVERYWHERE, which: 'chosen', codes }, isChosen: true };
  if (locations.length > 0) return { filter: { ...EVERYWHERE, which: 'all', locations }, isChosen: true };
  if (which !== undefined) return { filter: { ...EVERYWHERE, which }, isChosen: true };
  return { filter: { ...EVERYWHERE, which: 'new' }, isChosen: false };
}

/** What is asked of the server. */
export function variablesOf({
  which,
  settlement,
  category,
  codes,
  locations,
  group,
}: SignFilter): Omit<OrderableSignsQueryVariables, 'slug' | 'language'> {
  return {
    settlement,
    category,
    states: STATES[which],
    codes: codes && [...codes],
    locations: group ? [...group.locationIds] : locations && [...locations],
  };
}

/** Those of which a word stands in the name, the settlement, the address or the code. */
export function searched(signs: readonly Orderable[], words: string): readonly Orderable[] {
  if (words === '') return signs;
  const [plain, digits] = [words.toLocaleLowerCase('bg'), words.replaceAll(/[\s-]/g, '')];
  return signs.filter(
    ({ code, name, settlement, address }) =>
      code.includes(digits) ||
      [name, settlement, address ?? ''].some((text) => text.toLocaleLowerCase('bg').includes(plain)),
  );
}
