// What a process opens before its own work, in this order: the database, a log that knows of outages, the clock; then the counter.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClock, type Clock } from '../foundation/clock/clock.ts';
import { openDatabase, type OpenDatabase } from '../foundation/database/open.ts';
import { listLosses } from '../foundation/database/required-settings.ts';
import { because, Failure } from '../foundation/failure.ts';
import type { Log } from '../foundation/log.ts';
import { createOutageLog, type OutageLog } from '../foundation/outage-log.ts';
import type { Settings } from '../foundation/settings/env.ts';
import type { Opened } from '../foundation/shutdown.ts';
import { watchCounter } from '../voting/ballots/distant-counter.ts';
import { openKeyFolder } from '../voting/ballots/private-keys.ts';
import { takeTurn } from '../voting/ballots/store-lock.ts';
import { createSlipIds, type GiveSlipIds } from '../voting/piles/slip-ids.ts';
import { getKey } from '../access/grants/tokens.ts';
import { startRounds, type Rounds } from '../voting/ballots/publish-schedule.ts';
import { askDatabase } from './health.ts';
import { startForgetting } from './retention-schedule.ts';
import type { Telling } from './startup-messages.ts';

/** What the process begins with. */
interface Beginning {
  readonly settings: Settings;
  readonly telling: Telling;
  /** What is opened goes to its end. */
  readonly opened: Opened[];
}

/** What the rest stands on. */
export interface Ground {
  readonly database: OpenDatabase;
  readonly log: OutageLog;
  readonly clock: Clock;
}

const now = () => new Date();
const steady = (): number => performance.now();

/** Opens it; throws a Failure where the database may lose what it acknowledged. */
export async function openGround(lines: Log, { settings, telling, opened }: Beginning): Promise<Ground> {
  telling.step('Starting the database');
  const opening = openDatabase(settings, telling.database);
  const database = await opening.catch(because('The database could not be opened'));
  opened.push({ name: 'database', close: database.close });
  const { connections } = database;
  const losses = await listLosses(connections);
  if (losses.length > 0) throw new Failure(losses.join('\n'));
  const log = createOutageLog(lines, {
    isBack: async () => (await askDatabase(connections)) === null,
    now: steady,
    sleep: (milliseconds) => sleep(milliseconds, undefined, { ref: false }),
  });
  opened.push({ name: 'log', close: async () => log.stop() });
  const { pool } = connections.counter;
  return { database, log, clock: createClock({ pool, database: database.clock, log, now, steady }) };
}

/** Starts the counter with the ballot keys; where it is elsewhere, only looks whether it counts. */
export async function openCounter(
  { database, log, clock }: Ground,
  { settings, telling, opened }: Beginning,
): Promise<Rounds> {
  telling.step('Opening the ballot box');
  const { connections, folder } = database;
  const start = async (): Promise<Rounds> => {
    if (!settings.hasCounter) return watchCounter(connections.citizen.pool, steady);
    const keys = await openKeyFolder(settings.keysDir, folder, settings.keyCopies);
    opened.push({ name: 'forgetting', close: startForgetting(connections, log, now, clock).stop });
    const parts = { pool: connections.counter.pool, keys, random: randomBytes };
    return startRounds(parts, log, now, clock, steady);
  };
  const rounds = await start().catch(because('The ballot box could not be opened'));
  opened.push({ name: 'counter', close: rounds.stop });
  return rounds;
}

/** What gives the ids of paper slips: its secret lies with the ballot keys; where they are elsewhere, and the database too, in DATA_DIR. */
export async function openSlipIds(
  { database: { connections, folder } }: Pick<Ground, 'database'>,
  { hasCounter, dataDir, keysDir, keyCopies }: Settings,
): Promise<GiveSlipIds> {
  if (!hasCounter) return createSlipIds(getKey(dataDir, 'slips'));
  const keys = await openKeyFolder(keysDir, folder, keyCopies);
  // In turn: two that start at once would draw two.
  return createSlipIds(await takeTurn(connections.counter.pool, () => keys.drawSecret('slips', randomBytes)));
}
