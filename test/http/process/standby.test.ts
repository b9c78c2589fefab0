// A server whose PostgreSQL waits for a standby that is away: who votes hears 503, whatever becomes of the wait, and later that the vote is there.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEmbedded, type EmbeddedDatabase } from '../../../server/foundation/database/embedded.ts';
import { ask } from '../../support/database.ts';
import { standbyOf, type Standby } from '../../support/standby.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { freePort } from '../../support/watched.ts';
import { end, start, type Started } from './started.ts';
import { newVote, sendByApi, sendByForm } from './votes.ts';

let postgres: EmbeddedDatabase;
let standby: Standby;
let server: Started;
let code: string;
beforeAll(async () => {
  postgres = await startEmbedded({ dataDir: newFolder('postgres'), report: console.error });
  standby = await standbyOf(postgres.connection);
  const { user, password, database, host } = postgres.connection;
  const url = `postgresql://${user}:${password}@localhost/${database}?host=${encodeURIComponent(host)}`;
  server = await start({ DATA_DIR: newFolder('var'), PORT: await freePort(), DATABASE_URL: url, DEMO: '1' });
  code = /\/S\/(\d{9})/.exec(server.output())?.[1] ?? '';
});
afterAll(async () => {
  await end(server, 'SIGTERM');
  await standby.close();
  await postgres.stop();
});

const stored = (ballotId: string): Promise<unknown[]> =>
  ask(postgres.connection, `SELECT FROM ballot_ids WHERE id = '${ballotId}'`);

it.each([
  ['waits', () => () => Promise.resolve()],
  ['waits and is cancelled', () => standby.cancelWaits()],
] as const)(
  'a vote whose commit %s is refused by 503, and acknowledged when the standby is back',
  async (_, begin) => {
    expect((await sendByApi(server.url, newVote(code, 5))).isAcknowledged).toBe(true);
    await standby.leave();
    const stop = begin();
    const [vote, other] = [newVote(code, 8), newVote(code, 9)];
    const said = await Promise.all([sendByApi(server.url, vote), sendByForm(server.url, other)]);
    await stop();
    expect(said).toEqual([
      { isAcknowledged: false, status: 503 },
      { isAcknowledged: false, status: 503 },
    ]);
    await standby.comeBack();
    expect((await sendByApi(server.url, vote)).isAcknowledged).toBe(true);
    expect((await sendByForm(server.url, other)).isAcknowledged).toBe(true);
    expect(await stored(vote.ballotId)).toHaveLength(1);
  },
);
