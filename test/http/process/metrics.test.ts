// A server of its own, asked by what Prometheus would ask: every metric that an alert or a board names is in the real answer.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LAST_BACKUP } from '../../../server/operator/backups/last-backup.ts';
import { freePort, until } from '../../support/watched.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { FOREIGN, named } from '../../deploy/measured-names.ts';
import { end, start } from './started.ts';

/** What begins with the first of its kind, which no fresh server has had. */
const LATER: ReadonlySet<string> = new Set([
  'kazva_loop_blocked_total',
  'kazva_letters_total',
  'kazva_operations_total',
  'kazva_operation_seconds_total',
  // At localhost there is none.
  'kazva_certificate_seconds',
  // Without a map there are no other cells.
  'kazva_cell_age_seconds',
]);

it('a fresh server tells of each, and every event and job of which an alert may ring begins at 0', async () => {
  const dataDir = newFolder('var');
  const [port, metricsPort] = [await freePort(), await freePort()];
  const server = await start({ DATA_DIR: dataDir, PORT: port, METRICS_PORT: metricsPort, DEMO: '0' });
  const read = async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  await fetch(`${server.url}/members`);
  await until(async () => (await read()).includes('kazva_silent_cities'));
  const text = await read();
  const told = new Set([...text.matchAll(/^(kazva_\w+)/gm)].map(([, name]) => name));
  const expected = named().filter((name) => !FOREIGN.includes(name) && !LATER.has(name));
  // A server that was never backed up says nothing of it.
  expect(expected.filter((name) => !told.has(name))).toEqual(['kazva_backup_age_seconds']);
  for (const line of [
    'kazva_log_events_total{event="databaseAway"} 0',
    'kazva_jobs_failed_total{name="letters.send"} 0',
    'kazva_nights_late 0',
  ])
    expect(text).toContain(`${line}\n`);
  expect(await end(server, 'SIGTERM')).toBe(0);
  writeFileSync(join(dataDir, LAST_BACKUP), `${new Date().toISOString()}\n`);
  const again = await start({ DATA_DIR: dataDir, PORT: port, METRICS_PORT: metricsPort, DEMO: '0' });
  await until(async () => /^kazva_backup_age_seconds \d+$/m.test(await read()));
  expect(await end(again, 'SIGTERM')).toBe(0);
  rmSync(dataDir, { recursive: true, force: true });
});
