// The last step of an onboarding: its places, each with a sign and its code, as an import of members makes them.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { Cells } from '../../municipality/cells/cells.ts';
import { carryOut } from '../../municipality/imports/carry-out-plan.ts';
import { listingOf } from '../../municipality/imports/known-names.ts';
import { withPlaces, type PlacesTable } from '../../municipality/imports/import-in-child.ts';
import type { Progress } from '../../municipality/imports/rules.ts';
import { eachPlaces } from '../../municipality/imports/store-import.ts';
import type { Settlement } from '../../municipality/municipalities/store.ts';
import type { City } from './checked-city.ts';
import type { OnboardedRow, Step } from './outcome.ts';
import { refusedIn } from './check-places.ts';
import type { Problem } from './problem.ts';
import { listCategoryRows } from './store.ts';

/** Who hears how far it is, and among whose codes those of the signs are drawn. */
export interface Hearing {
  readonly report: (progress: Progress) => void;
  readonly cells: Cells;
}

/** Adds and changes places; nothing of it where a row is refused. */
export async function writePlaces(
  tx: Tenant,
  onboarding: Grant<'municipalities.onboard'>,
  { places, mapping, settings: { languages }, source }: City,
  settlements: readonly Settlement[],
  { report, cells }: Hearing,
): Promise<Step & { readonly refused: readonly Problem[] }> {
  const listing = listingOf({ languages }, settlements, await listCategoryRows(tx, onboarding));
  const around = { municipalityId: onboarding.municipalityId, listing, language: 'bg' } as const;
  const planning = (table: PlacesTable) =>
    table.plan(
      around,
      eachPlaces(onboarding, (work) => work(tx)),
    );
  const plan = await withPlaces(places, languages, report, planning, mapping);
  const refused = refusedIn(source.places, plan);
  if (refused.length > 0) return { rows: [], audit: [], refused };
  const of = plan.rows.filter(({ toWrite }) => toWrite !== null).length;
  const audit = await carryOut(tx, onboarding, plan, {
    report: (done) => report({ step: 'SAVING', done, of }),
    cells,
  });
  const rows = plan.rows.flatMap(({ told: { outcome, externalId: key, name } }): OnboardedRow[] =>
    outcome === 'REFUSED' ? [] : [{ sort: 'place', key, name, outcome }],
  );
  return { rows, audit, refused };
}
