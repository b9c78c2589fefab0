// The table of places of a city that is not there yet: read, and every row of it checked.
import { headingOf } from '../../municipality/imports/columns.ts';
import { withPlaces, type PlacesTable } from '../../municipality/imports/import-in-child.ts';
import { listingOf } from '../../municipality/imports/known-names.ts';
import type { Plan } from '../../municipality/imports/plan.ts';
import { columnsTold } from '../../municipality/imports/told-columns.ts';
import { ImportError } from '../../municipality/imports/rules.ts';
import type { CategoryTemplate } from '../../municipality/templates/catalog.ts';
import type { FirstPlace, NewSettlement, OwnersFile } from './checked-city.ts';
import type { Problem } from './problem.ts';
import type { Checking, GivenCity } from './check-structure.ts';

interface Around {
  readonly settlements: readonly NewSettlement[] | null;
  readonly templates: readonly CategoryTemplate[] | undefined;
}

/** A table that was read, and the first place in it; null where its rows could not be compared, or all are refused. */
export interface CheckedPlaces {
  readonly file: OwnersFile;
  readonly firstPlace: FirstPlace | null;
}

/** The table; null where it cannot be read. What is wrong with it and with its rows is told. */
export async function checkPlaces(
  { places: file, languages }: Partial<GivenCity>,
  around: Around,
  { read, refuse, tell, hearTable, mapping }: Checking,
): Promise<CheckedPlaces | null> {
  if (file === undefined || languages === undefined) return null;
  const found = await read(file, 'places');
  if (found === null) {
    refuse(['places'], 'NO_FILE', file);
    return null;
  }
  try {
    const check = async (table: PlacesTable) => {
      const plan = await planOf(table, languages, around);
      const { notices = null, mistakes = null, points = [] } = plan ?? {};
      hearTable({ columns: columnsTold(table.heading), notices, mistakes, points });
      if (plan !== null) refusedIn(found.name, plan).forEach(tell);
      return plan && firstIn(plan, around);
    };
    const firstPlace = await withPlaces(found.bytes, languages, () => undefined, check, mapping);
    return { file: found, firstPlace };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const { line, fault: kind, headings } = error;
    tell({ file: found.name, slot: 'places', line, field: null, kind, detail: headings.join(', ') || null });
    return null;
  }
}

/** By the numbers that `planOf` gave. */
function firstIn({ rows }: Plan, { settlements, templates }: Around): FirstPlace | null {
  const draft = rows.find(({ toWrite }) => toWrite !== null)?.toWrite?.draft;
  if (draft === undefined) return null;
  const { name, address, externalId, settlementId, categoryId } = draft;
  const [settlement, category] = [
    settlements?.[Number(settlementId) - 1],
    templates?.[Number(categoryId) - 1],
  ];
  if (settlement === undefined || category === undefined) return null;
  return { name, address, externalId: externalId ?? '', settlement, category };
}

/** Null where settlements or categories are not known: every row would be wrong. */
async function planOf(
  table: PlacesTable,
  languages: readonly string[],
  { settlements, templates }: Around,
): Promise<Plan | null> {
  if (settlements === null || templates === undefined) return null;
  // The database has given no ids yet; any that differ will do.
  const numbered = <Row extends object>(all: readonly Row[]) =>
    all.map((row, at) => ({ ...row, id: BigInt(at + 1), retiredOn: null }));
  const listing = listingOf({ languages }, numbered(settlements), numbered(templates));
  return table.plan({ municipalityId: null, listing, language: 'bg' }, []);
}

/** Each mistake for which rows of the plan are refused. */
export function refusedIn(file: string, { mistakes: { list, more, choices } }: Plan): Problem[] {
  const problems = list.map((told): Problem => {
    const { column, title, fault: kind, detail, lines } = told;
    const field = title ?? headingOf(column, 'bg');
    const mistake = { told, choices: choices[column] };
    return { file, slot: 'places', line: lines[0] ?? null, field, kind, detail, mistake };
  });
  if (more === 0) return problems;
  return [
    ...problems,
    { file, slot: 'places', line: null, field: null, kind: 'MORE_MISTAKES', detail: String(more) },
  ];
}
