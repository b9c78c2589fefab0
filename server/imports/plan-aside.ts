// What an import would do, found out in a process of its own: thousands of rows with whatever somebody wrote in them.
import { TooMuch, workAside } from '../aside/aside.ts';
import { Bundle } from '../aside/bundle.ts';
import { charactersIn, type TableRow } from '../tables/rules.ts';
import type { TabledLocation } from './cells.ts';
import type { Plan, PlannedRow, PlanParts } from './plan.ts';
import type { Around, PlanPiece, PlanSaid } from './plan-work.ts';
import { ImportError } from './rules.ts';

const aside = workAside<PlanSaid, PlanPiece>('server/imports/plan-work', {
  ...{ seconds: 20, megabytes: 512, atOnce: 2, most: 10 },
});

export interface AsideParts extends Around, Pick<PlanParts, 'rows' | 'report'> {
  readonly stored: AsyncIterable<TabledLocation> | readonly TabledLocation[];
}

/** The plan. Throws an ImportError (TOO_COSTLY) where it took too much time or memory. */
export async function planAside({ rows, stored, report, ...around }: AsideParts): Promise<Plan> {
  try {
    return await aside(async ({ say, hear }) => {
      await say({ around });
      const ofFile = new Bundle<TableRow>((some) => say({ rows: some }));
      for (const row of rows) await ofFile.add(row, charactersIn(row));
      await ofFile.tellRest();
      const kept = new Bundle<TabledLocation>((some) => say({ stored: some }));
      for await (const location of stored) await kept.add(location, 0);
      await kept.tellRest();
      await say({ end: true });
      const planned: PlannedRow[] = [];
      for (let piece = await hear(); ; piece = await hear()) {
        if ('plan' in piece) return { ...piece.plan, rows: planned };
        if ('done' in piece) report(piece.done);
        else planned.push(...piece.planned);
      }
    });
  } catch (error) {
    throw error instanceof TooMuch ? new ImportError('TOO_COSTLY', null) : error;
  }
}
