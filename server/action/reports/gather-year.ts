// Gathers all that the report of a year tells of itself: ratings, of every group of places too, the staff's pulses, mystery clients.
import { asGranted } from '../../access/grants/as-granted.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Context } from '../../api/context.ts';
import { listGroups } from '../../municipality/location-groups/store.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { listAgreed } from '../../voting/pulses/store-agreed.ts';
import type { ReportFigures } from './frozen-figures.ts';
import { gatherFigures } from './gather.ts';
import { gatherMystery } from './gather-mystery.ts';
import { frozenPulses } from './staff-figures.ts';

/** The numbers as they are now, for whoever reads the draft or publishes it. */
export async function gatherYear(
  context: Context,
  municipality: Municipality,
  reading: Grant<'reports.read'> | Grant<'reports.edit'>,
  year: number,
): Promise<ReportFigures> {
  const { groups, pulses } = await asGranted(context, reading, async (tx) => {
    const groups = await listGroups(tx, reading);
    return { groups, pulses: await listAgreed(tx, reading, year) };
  });
  const figures = await gatherFigures(context, municipality, year, groups);
  const mystery = await gatherMystery(context, municipality, reading, year);
  return { ...figures, staffPulses: frozenPulses(pulses), mystery };
}
