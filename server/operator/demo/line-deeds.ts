// Tells a demo city's lines of public transport, and publishes what their riders said in the quarter before: by the counter's own rule.
import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import { grant } from '../../access/grants/grant.ts';
import type { Score } from '../../foundation/ballot.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { dayAfter } from '../../foundation/days.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { inOrder } from '../../municipality/lines/lines-plan.ts';
import { listVehicles, writeLine, type Line, type LineDraft } from '../../municipality/lines/store.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import type { OpenedSlip } from '../../voting/ballots/opening.ts';
import { decideTold } from '../../voting/ballots/pooling-told.ts';
import { countPublishedAfter, recordPooledLine } from '../../voting/ballots/store-told.ts';
import { answerOf } from '../../voting/told/rules.ts';
import { demoAdmin } from './demo-admin.ts';
import { quarterStart } from './pools.ts';
import { listScores } from './store.ts';

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
    lines.push(await writeLine(tx, edit, { ...names, locationIds }, null));
  }
  return lines;
}

/** One of so many people says which line it was. */
const ONE_OF = 3;

/** Of what was published in the quarter before the day's, some told their line, and that is published where the rule allows. */
export async function publishRiders(
  counter: ClientBase,
  { id, threshold }: Municipality,
  lines: readonly Line[],
  today: string,
): Promise<void> {
  const until = quarterStart(today);
  const from = quarterStart(dayAfter(until, -1));
  const all = await countPublishedAfter(counter, id, from);
  const later = await countPublishedAfter(counter, id, until);
  const { lines: published } = decideTold(await ridesIn(counter, id, lines, { from, until }), {
    desks: new Map(),
    sizeOf: () => threshold,
    publishedAt: (place, standing) => {
      const at = `${place} ${standing}`;
      return (all.get(at) ?? 0) - (later.get(at) ?? 0);
    },
    isChanged: () => false,
  });
  for (const line of published) await recordPooledLine(counter, id, until, line);
}

async function ridesIn(
  counter: ClientBase,
  id: MunicipalityId,
  lines: readonly Line[],
  days: { readonly from: string; readonly until: string },
): Promise<OpenedSlip[]> {
  const at = [...new Set(lines.flatMap(({ locationIds }) => locationIds))];
  const told = (await listScores(counter, id, at, days)).filter((_score, nth) => nth % ONE_OF === 0);
  return told.flatMap(({ locationId, categoryId, score }, nth): OpenedSlip[] => {
    const here = lines.filter(({ locationIds }) => locationIds.includes(locationId));
    const line = here[nth % here.length];
    if (line === undefined) return [];
    const trust = { standing: 'COUNTED', reason: null } as const;
    const content = answerOf({ line: line.id, score: score as Score });
    return [{ id: randomUUID(), slip: { locationId, categoryId, trust, content } }];
  });
}
