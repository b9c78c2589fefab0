// Puts on trial what goes out to other systems of a city: does a report, or what a webhook is told, lead to a vote?
import { Prisma } from '../../../prisma/generated/client.ts';
import { findNews } from '../../../server/action/webhooks/news.ts';
import { connect } from '../../../server/foundation/database/connect.ts';
import type { Contract } from '../../../test/municipality/service-requests/contract.ts';
import type { Calendar } from '../calendar.ts';
import { readPages } from '../evidence/evidence.ts';
import type { Reading } from '../evidence/reading.ts';
import type { Scene } from '../scene.ts';
import type { SealedId } from '../slips/joins.ts';
import { createTown, untilKnown, type Town } from '../town.ts';
import { percent } from '../trial.ts';
import { addSystems, visitAll, type Came } from './day.ts';
import { plantReports, plantWebhooks } from './planted.ts';
import { readReports } from './reports.ts';
import { tellingsIn, toldBehind } from './webhooks.ts';

const DAYS = 2;
const ENOUGH = 0.95;

interface OutwardPlan {
  readonly places: number;
  readonly threshold: number;
}

/**
 * Answers whether no report leads to the vote of whoever wrote it, for who reads the log of the city's server, all our rows and files; whether
 * no sealed vote leads to what a webhook is told, and that is of whole groups alone; and whether both are seen where they are planted.
 * That somebody who reported was there at that minute the first thief knows of everybody: what he makes of it is tried with him.
 */
export async function tryOutward(
  scene: Scene,
  contract: Contract,
  calendar: Calendar,
  { places, threshold }: OutwardPlan,
): Promise<boolean> {
  const { owner, house, folders } = scene;
  const town = await createTown(owner, threshold, places);
  const slug = await addSystems(owner, town, contract.endpoint);
  await untilKnown(house.url, town);
  const came: Came[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    came.push(...(await visitAll(scene, calendar, town, slug)));
    await calendar.night();
    await tellAll(scene, calendar);
  }
  const read = (): Promise<Reading[]> => readPages({ owner, start: scene.startOfWal });
  const sent = contract.log.filter((line) => line.includes('/requests.'));
  await owner.query('CHECKPOINT');
  const verdicts = [tellReports(came, sent, folders), await tellWebhooks(scene, town, came, await read())];
  const lines = await plantReports(owner, came);
  const planted = await plantWebhooks(
    owner,
    came.map(({ place }) => place),
  );
  await owner.query('CHECKPOINT');
  verdicts.push(seesReports(came, lines, folders), seesWebhooks(town, planted, await read()));
  return verdicts.every(Boolean);
}

/** The job that tells webhooks what a night published, by the house's clock. */
async function tellAll({ connection, house: { url } }: Scene, { now, pass }: Calendar): Promise<void> {
  await pass(10);
  const connections = connect(connection);
  try {
    await findNews({ connection: connections.jobs, publicUrl: url, membersUrl: url, now });
  } finally {
    await connections.close();
  }
}

const reportsOf = (came: readonly Came[]): number => came.filter(({ wrote }) => wrote !== null).length;

function tellReports(came: readonly Came[], lines: readonly string[], folders: readonly string[]): boolean {
  const all = reportsOf(came);
  const { led, named, files } = readReports(came, lines, folders);
  const holds = led === 0 && named === 0 && lines.length === all && all > 0;
  console.log(
    `reports: the city's server has ${lines.length} of ${all} reports in its log, ${led} of them lead to a vote; in ${files} files of ours, rows and logs too, ` +
      `something stands of ${named}: ${holds ? 'holds' : 'DOES NOT HOLD'}`,
  );
  return holds;
}

function seesReports(came: readonly Came[], lines: readonly string[], folders: readonly string[]): boolean {
  const all = reportsOf(came);
  const { led, named } = readReports(came, lines, folders);
  console.log(
    `planted: ${percent(led / all)} of reports lead to a vote where its id goes along, ${percent(named / all)} are found where they are kept`,
  );
  return Math.min(led, named) / all >= ENOUGH;
}

const idsOf = ({ places }: Town): Set<string> => new Set(places.map(({ id }) => String(id)));

/** The sealed rows of the votes, as who knows their ids finds them. */
function sealedOf(came: readonly Came[], readings: readonly Reading[]): SealedId[] {
  const lives = readings.filter(({ how }) => how === 'lives in the WAL');
  const rowsOf = (table: string) => lives.filter((each) => each.table === table).flatMap(({ rows }) => rows);
  const claims = new Map(rowsOf('public.ballot_ids').map((row) => [row['id'], row['#transaction']]));
  const transactions = new Set(came.flatMap(({ ballotId }) => claims.get(ballotId) ?? []));
  return rowsOf('public.ballots').flatMap((row) =>
    transactions.has(row['#transaction'] ?? '') && row['id'] ? [row['id']] : [],
  );
}

async function tellWebhooks(
  { owner }: Scene,
  town: Town,
  came: readonly Came[],
  readings: readonly Reading[],
): Promise<boolean> {
  const { rows: deliveries } = await owner.query<{ body: string }>(
    Prisma.sql`SELECT body FROM webhook_deliveries WHERE municipality_id = ${town.id}`,
  );
  const { rows: openings } = await owner.query<{ place: string; day: string; size: number }>(
    Prisma.sql`SELECT o.location_id::text AS place, o.published_on::text AS day, count(*)::int AS size
      FROM openings o JOIN ratings r ON r.municipality_id = o.municipality_id AND r.opening_id = o.id
      WHERE o.municipality_id = ${town.id} AND o.standing = 'COUNTED' GROUP BY o.id, 1, 2`,
  );
  const tellings = tellingsIn(deliveries.map(({ body }) => body));
  const apart = tellings.filter(({ place, from, to, count }) => {
    const groups = openings.filter((each) => each.place === place && from <= each.day && each.day <= to);
    return count < town.threshold || count !== groups.reduce((sum, { size }) => sum + size, 0);
  });
  const known = came.filter(({ ballotId, network }) =>
    deliveries.some(({ body }) => body.includes(ballotId) || body.includes(network)),
  );
  const sealed = sealedOf(came, readings);
  const behind = toldBehind(readings, 'public.', sealed, idsOf(town));
  const areThere = tellings.length > 0 && sealed.length === came.length;
  const holds = areThere && apart.length + known.length + behind.size === 0;
  console.log(
    `webhooks: ${deliveries.length} deliveries tell ${tellings.length} times of a place, ${apart.length} of these not of whole groups; ` +
      `of ${sealed.length} of ${came.length} votes the sealed rows are known, ${behind.size} of them lead to a place by what was told, ` +
      `and ${known.length} are named: ${holds ? 'holds' : 'DOES NOT HOLD'}`,
  );
  return holds;
}

function seesWebhooks(
  town: Town,
  planted: ReadonlyMap<SealedId, string>,
  readings: readonly Reading[],
): boolean {
  const behind = toldBehind(readings, 'planted_webhooks.', [...planted.keys()], idsOf(town));
  const named = [...planted].filter(([id, place]) => behind.get(id) === place);
  const share = named.length / planted.size;
  console.log(`planted: ${percent(share)} of the places named where a webhook is told of each vote`);
  return share >= ENOUGH;
}
