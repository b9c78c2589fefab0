// Takes two towns back to the evening before a night that was held, and goes on; with the second's database its keys and their notes.
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST_DRAW } from '../../../server/foundation/ballot.ts';
import { connect } from '../../../server/foundation/database/connect.ts';
import { Random } from '../../../server/operator/demo/random.ts';
import { tendKeys } from '../../../server/voting/ballots/key-report.ts';
import { giveUpTakenBack, type GivenUp } from '../../../server/voting/ballots/lost-keys.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { copyDatabase, takeBack } from '../../../test/voting/ballots/database-copy.ts';
import { openersOf, openReadings } from '../attack/keys.ts';
import type { Calendar } from '../calendar.ts';
import { listTables } from '../evidence/catalog.ts';
import { readHeap } from '../evidence/pages.ts';
import type { Reading } from '../evidence/reading.ts';
import { takeKeys } from '../noon.ts';
import type { Scene } from '../scene.ts';
import type { Town } from '../town.ts';
import type { Version } from '../versions/cells.ts';
import { readVersion } from '../versions/published.ts';
import { drawCrowd, listScores, send, type Crowd } from './crowd.ts';

const EVENING = 'evening';
const MORNING_MINUTE = 9 * 60;

/** A town that is taken back. */
export interface TakenBackTown {
  readonly town: Town;
  /** Before the copy, between it and its night, and after the restore: one a place in one night, a group in the next. */
  readonly early: Crowd;
  readonly between: Crowd;
  readonly newcomers: Crowd;
  readonly others: Crowd;
  /** What was published before the restore, after the night that follows it, and after the next. */
  readonly versions: readonly Version[];
  /** The scores of each place, before the restore and in the end. */
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
  /** How many slips of the copy the keys open that are at hand after the restore. */
  readonly opened: number;
}

export interface Walk {
  readonly towns: readonly TakenBackTown[];
  /** In how many cities the boxes stayed shut, and what was lost in them. */
  readonly shut: number;
  readonly lost: GivenUp;
}

/** Nights are held by the house; what a person does about the restore is done beside it. */
export async function walkBack(
  scene: Scene,
  calendar: Calendar,
  { town, withKeys, threshold }: { readonly town: Town; readonly withKeys: Town; readonly threshold: number },
): Promise<Walk> {
  const { owner, house, keysDir } = scene;
  const random = new Random('a restore');
  // A group, whatever is drawn for it.
  const many = threshold + LARGEST_DRAW;
  const crowds = [town, withKeys].map((each) => ({
    town: each,
    early: drawCrowd(each, many, random),
    between: drawCrowd(each, each === town ? 1 : 0, random),
    newcomers: drawCrowd(each, 1, random),
    others: drawCrowd(each, many, random),
  }));
  const all = async (of: 'early' | 'between' | 'newcomers' | 'others'): Promise<void> => {
    for (const each of crowds) await send(house.url, each[of]);
  };
  const publish = () => Promise.all(crowds.map(({ town: { id } }) => readVersion(owner, id)));
  const count = () => Promise.all(crowds.map((each) => listScores(owner, each.town)));

  await calendar.setMinute(MORNING_MINUTE);
  await all('early');
  const copied = await readBallots(scene);
  const bringBack = copyKeysOf(withKeys, keysDir);
  await copyDatabase(owner, EVENING);
  await all('between');
  await calendar.night();
  const [first, before] = [await publish(), await count()];

  await takeBack(owner, EVENING);
  bringBack();
  const { shut, lost } = await giveUp(scene, calendar.now());
  const opened = openReadings([copied], openersOf(takeKeys(keysDir, new Map()))).flatMap(({ rows }) => rows);
  // Who waited in the copy, and who had no answer before the restore, sends the same once more.
  for (const of of ['early', 'between', 'newcomers'] as const) await all(of);
  await calendar.night();
  const second = await publish();
  await calendar.setMinute(MORNING_MINUTE);
  await all('others');
  await calendar.night();
  const [third, after] = [await publish(), await count()];

  const towns = crowds.map((each, at) => ({
    ...each,
    versions: [first, second, third].map((versions) => versions[at] ?? []),
    before: before[at] ?? [],
    after: after[at] ?? [],
    opened: opened.filter((row) => row['municipality_id'] === String(each.town.id)).length,
  }));
  return { towns, shut, lost };
}

/** As the start after a restore does, and then a person. */
async function giveUp(
  { connection, keysDir }: Scene,
  now: Date,
): Promise<{ readonly shut: number; readonly lost: GivenUp }> {
  const connections = connect(connection);
  try {
    const keys = await openKeyFolder(keysDir, null);
    const parts = { pool: connections.counter.pool, keys, random: randomBytes };
    const { takenBack } = await tendKeys(parts, now);
    return { shut: takenBack.length, lost: await giveUpTakenBack(parts) };
  } finally {
    await connections.close();
  }
}

/** Copies the city's keys and notes; answers what brings them back. */
function copyKeysOf({ id }: Town, folder: string): () => void {
  const list = () =>
    readdirSync(folder).filter((name) => name.startsWith(`${id}-`) || name === `${id}.night`);
  const copy = list().map((name) => [name, readFileSync(join(folder, name))] as const);
  return () => {
    for (const name of list()) rmSync(join(folder, name));
    for (const [name, content] of copy) writeFileSync(join(folder, name), content, { mode: 0o600 });
  };
}

async function readBallots({ owner }: Scene): Promise<Reading> {
  const table = (await listTables(owner)).find(({ name }) => name === 'public.ballots');
  if (table === undefined) throw new Error('There is no box.');
  return readHeap(owner, table);
}
