// `npm run count -- --watch`: the counter as a process of its own, with the ballot keys; it listens nowhere, and no vote comes to it.
import { traceOf } from '../foundation/error-trace.ts';
import { createLog } from '../foundation/log.ts';
import { noteOutage } from '../foundation/outage-log.ts';
import type { Settings } from '../foundation/settings/env.ts';
import { closeAll, CLOSING_MS, stopSignal, type Opened } from '../foundation/shutdown.ts';
import { noteFaultsOfProcess } from '../foundation/uncaught-errors.ts';
import { openFolders } from './folders.ts';
import { openCounter, openGround } from './opening-order.ts';
import { startTelling } from './startup-messages.ts';
import { startLookout } from '../voting/ballots/lookout.ts';

/** Counts until the process is told to stop; resolves when everything is closed. */
export async function watch(settings: Settings): Promise<void> {
  const lines = createLog();
  const telling = startTelling(lines, process.stdout.isTTY);
  noteFaultsOfProcess(lines);
  const opened: Opened[] = [];
  const beginning = { settings, telling, opened };
  try {
    await openFolders(settings, telling.step);
    const ground = await openGround(lines, beginning);
    const { database, log } = ground;
    const rounds = await openCounter(ground, beginning);
    const stop = stopSignal();
    const watching = startLookout(database.connections.counter.pool, rounds, (error) => {
      if (!noteOutage(log, error)) log.note('boxNotOpened', traceOf(error));
    });
    opened.push({ name: 'watch', close: watching.stop });
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
