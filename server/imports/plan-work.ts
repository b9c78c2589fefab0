// Makes the plan of an import aside (aside/aside.ts): rows of the file and places as they are come in, planned rows go out.
import { Bundle } from '../aside/bundle.ts';
import type { Job } from '../aside/talk.ts';
import { charactersIn, type TableRow } from '../tables/rules.ts';
import type { TabledLocation } from './cells.ts';
import { knownOf, type Listing } from './known.ts';
import { makePlan, type Plan, type PlannedRow, type PlanParts } from './plan.ts';

/** What all rows are compared with. */
export interface Around extends Pick<PlanParts, 'municipalityId' | 'heading' | 'language'> {
  readonly listing: Listing;
}

/** What it hears: first `around`, then rows and places, then the end. */
export type PlanSaid =
  | { readonly around: Around }
  | { readonly rows: readonly TableRow[] }
  | { readonly stored: readonly TabledLocation[] }
  | { readonly end: true };

/** What it says: how many rows were compared, the planned rows, and at last the rest of the plan. */
export type PlanPiece =
  | { readonly done: number }
  | { readonly planned: readonly PlannedRow[] }
  | { readonly plan: Omit<Plan, 'rows'> };

export const work: Job<PlanPiece, PlanSaid>['work'] = async ({ say, hear }) => {
  const rows: TableRow[] = [];
  const stored: TabledLocation[] = [];
  let around: Around | null = null;
  for (let said = await hear(); !('end' in said); said = await hear()) {
    if ('around' in said) ({ around } = said);
    else if ('rows' in said) rows.push(...said.rows);
    else stored.push(...said.stored);
  }
  if (around === null) throw new TypeError('A plan needs to know of what.');
  const { listing, ...others } = around;
  const report = (done: number) => void say({ done });
  const { rows: planned, ...plan } = await makePlan({
    ...others,
    rows,
    stored,
    known: knownOf(listing),
    report,
  });
  const bundle = new Bundle<PlannedRow>((some) => say({ planned: some }));
  for (const row of planned) await bundle.add(row, 3 * charactersIn(row));
  await bundle.tellRest();
  await say({ plan });
};
