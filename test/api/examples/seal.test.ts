// The example that seals a vote runs as it stands there, against a real server; what it sent is opened with the city's key.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { openWaiting } from '../../support/waiting.ts';

const root = join(import.meta.dirname, '../../..');

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { isDemo: false, openingHour: 23 });
});
afterAll(() => server.close());

async function run(code: string, score: number): Promise<string> {
  const program = join(root, 'docs/examples/seal.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', program, server.url, code, String(score)],
    { cwd: root, env: { ...process.env, TSX_DISABLE_CACHE: '1' } },
  );
  return stdout.trim();
}

it('casts scores that only the counter reads', async () => {
  const [{ code } = { code: '' }] = city.places;
  for (const score of [8, 3]) expect(await run(code, score)).toBe('SlipReceived');
  const said = (await openWaiting(server, city)).map(({ content }) => content);
  expect(said).toHaveLength(2);
  expect(said).toEqual(
    expect.arrayContaining([
      { kind: 'score', score: 8 },
      { kind: 'score', score: 3 },
    ]),
  );
});

it('says that there is no such sign', async () => {
  await expect(run('123456789', 8)).rejects.toThrow(/There is no such sign/);
});
