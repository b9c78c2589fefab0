// Tells a demo city's lines of public transport.
import { grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { inOrder } from '../../municipality/lines/lines-plan.ts';
import { listVehicles, writeLine, type Line, type LineDraft } from '../../municipality/lines/store.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { demoAdmin } from './demo-admin.ts';

/** A line, and where it stops. The vehicles that name it on their own pages run on it. */
export interface LineStory extends Omit<LineDraft, 'locationIds'> {
  readonly stops: readonly string[];
}

/** Writes the lines. */
export async function tellLines(
  tx: Tenant,
  { id }: Municipality,
  stories: readonly LineStory[],
  places: (externalId: string) => bigint,
): Promise<Line[]> {
  const edit = grant(demoAdmin(id), 'lines.edit', id);
  const vehicles = await listVehicles(tx, edit);
  const lines: Line[] = [];
  for (const { stops, ...names } of stories) {
    const own = vehicles.filter(({ line }) => line === names.shortName).map((vehicle) => vehicle.id);
    const locationIds = inOrder([...stops.map(places), ...own]);
    lines.push(await writeLine(tx, edit, { ...names, locationIds }, { retiredOn: null, toldSince: null }));
  }
  return lines;
}
