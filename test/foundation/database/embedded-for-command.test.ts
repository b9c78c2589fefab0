// A command that comes while a server starts or stops waits for it: the folder is taken, and no database answers yet or any more.
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { lastingHome } from '../../../server/foundation/database/cluster-folder.ts';
import { startEmbedded } from '../../../server/foundation/database/embedded.ts';
import { reachEmbedded } from '../../../server/foundation/database/embedded-for-command.ts';
import { holdFolder } from '../../../server/foundation/database/folder-lock.ts';
import { ask } from '../../support/database.ts';
import { copyCluster } from '../../support/prepared-cluster.ts';
import { newFolder } from '../../support/temp-folder.ts';

const report = () => undefined;
const folder = newFolder('postgres');
copyCluster(folder);
const home = lastingHome(folder, report);

let stop = (): Promise<void> => Promise.resolve();
// Each test finds the folder free, whichever comes first.
afterEach(() => stop());

it('waits for one that starts, and uses its database', async () => {
  const starting = startEmbedded({ dataDir: folder, report });
  const reached = await reachEmbedded(home, report);
  const server = await starting;
  ({ stop } = server);
  expect(reached.connection).toEqual(server.connection);
  await reached.stop();
  expect(await ask(server.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('waits for one that stops, and starts its own', async () => {
  const release = await holdFolder(home, { report });
  const reaching = reachEmbedded(home, report);
  await sleep(700);
  release();
  const reached = await reaching;
  ({ stop } = reached);
  expect(dirname(reached.connection.host)).not.toBe(folder);
  expect(await ask(reached.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});
