// `npm run count -- --watch`: the counter as a process of its own, with the ballot keys; it listens nowhere, and no vote comes to it.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClock } from '../foundation/clock/clock.ts';
import { openDatabase } from '../foundation/database/open.ts';
import { listLosses } from '../foundation/database/required-settings.ts';
import { traceOf } from '../foundation/error-trace.ts';
import { because, Failure } from '../foundation/failure.ts';
import { createLog } from '../foundation/log.ts';
import { createOutageLog, noteOutage } from '../foundation/outage-log.ts';
import type { Settings } from '../foundation/settings/env.ts';
import { closeAll, CLOSING_MS, stopSignal, type Opened } from '../foundation/shutdown.ts';
import { noteFaultsOfProcess } from '../foundation/uncaught-errors.ts';
import { openFolders } from './folders.ts';
import { askDatabase } from './health.ts';
import { startForgetting } from './retention-schedule.ts';
import { startTelling } from './startup-messages.ts';
import { openKeyFolder } from '../voting/ballots/private-keys.ts';
import { startRounds } from '../voting/ballots/publish-schedule.ts';
import { startLookout } from '../voting/ballots/lookout.ts';

/** Counts until the process is told to stop; resolves when everything is closed. */
export async function watch(settings: Settings): Promise<void> {
  const lines = createLog();
  const telling = startTelling(lines, process.stdout.isTTY);
  noteFaultsOfProcess(lines);
  const opened: Opened[] = [];
  const closeLater = (name: string, close: () => Promise<void>): void => void opened.push({ name, close });
  try {
    await openFolders(settings, telling.step);
    telling.step('Reaching the database');
    const opening = openDatabase(settings, telling.database);
    const database = await opening.catch(because('The database could not be opened'));
    closeLater('database', database.close);
    const { connections } = database;
    const losses = await listLosses(connections);
    if (losses.length > 0) throw new Failure(losses.join('\n'));
    const log = createOutageLog(lines, {
      isBack: async () => (await askDatabase(connections)) === null,
      now: () => performance.now(),
      sleep: (milliseconds) => sleep(milliseconds, undefined, { ref: false }),
    });
    closeLater('log', async () => log.stop());
    const keys = await openKeyFolder(settings.keysDir, database.folder, settings.keyCopies);
    const { pool } = connections.counter;
    const [now, steady] = [() => new Date(), () => performance.now()];
    const clock = createClock({ pool, database: database.clock, log, now, steady });
    const counting = startRounds({ pool, keys, random: randomBytes }, log, now, clock, steady);
    const rounds = await counting.catch(because('The ballot boxes could not be opened'));
    closeLater('counter', rounds.stop);
    closeLater('forgetting', startForgetting(connections, log, now, clock).stop);
    const stop = stopSignal();
    const watching = startLookout(pool, rounds, (error) => {
      if (!noteOutage(log, error)) log.note('boxNotOpened', traceOf(error));
    });
    closeLater('watch', watching.stop);
    telling.step('The counter watches. Ctrl-C stops it');
    await stop;
    telling.step('Stopping');
  } catch (error) {
    telling.failed(error);
  } finally {
    const exit = (code: number) => process.exit(code);
    await closeAll(opened, { log: lines, patience: CLOSING_MS, exit, failed: telling.failed });
  }
}
