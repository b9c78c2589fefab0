// Which of the signs are wanted.
import { SignFailure } from '../failure.ts';
import type { Sign, SignList, SignState } from '../sign.ts';
import { cli } from '../text/cli.ts';

/** Only these signs; an empty list means all. */
export interface Selection {
  readonly locations: readonly string[];
  /** Names in the first language, or EKATTE codes. */
  readonly settlements: readonly string[];
  /** Keys. */
  readonly categories: readonly string[];
  readonly states: readonly SignState[];
}

/** Refuses what occurs nowhere: most likely it is misspelt, and a sign would silently be missing. */
function refuseUnknown(
  wanted: readonly string[],
  present: ReadonlySet<string | null>,
  refusal: (missing: readonly string[]) => string,
): void {
  const missing = wanted.filter((each) => !present.has(each));
  if (missing.length > 0) throw new SignFailure(refusal(missing));
}

const allows = (wanted: readonly string[], ...values: readonly (string | null)[]): boolean =>
  wanted.length === 0 || values.some((value) => value !== null && wanted.includes(value));

/** Returns the signs that are wanted. Throws a SignFailure if none is, or something wanted occurs nowhere. */
export function selectSigns({ signs: all, ...list }: SignList, wanted: Selection): SignList {
  // First by state: a source may tell of those signs alone.
  const signs = all.filter(({ state }) => allows(wanted.states, state));
  const present = (pick: (sign: Sign) => (string | null)[]): Set<string | null> =>
    new Set(signs.flatMap(pick));
  refuseUnknown(
    wanted.locations,
    present(({ location }) => [location.id]),
    (ids) => cli.noLocations(ids, wanted.states),
  );
  refuseUnknown(
    wanted.settlements,
    present(({ location }) => [location.settlement.first, location.ekatte]),
    (names) => cli.noSettlements(names, wanted.states),
  );
  refuseUnknown(
    wanted.categories,
    present(({ location }) => [location.category]),
    (keys) => cli.noCategories(keys, wanted.states),
  );
  const chosen = signs.filter(
    ({ location }) =>
      allows(wanted.locations, location.id) &&
      allows(wanted.settlements, location.settlement.first, location.ekatte) &&
      allows(wanted.categories, location.category),
  );
  if (chosen.length === 0) throw new SignFailure(cli.noSigns(list.municipality.name.first));
  return { ...list, signs: chosen };
}
