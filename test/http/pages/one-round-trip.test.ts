// The vote page of the longest name is one response of one round trip, whatever arms the city brought.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readArms, MOST_ARMS_BYTES } from '../../../server/municipality/arms/arms.ts';
import { MOST_IN_PAGE, sourceOfArms } from '../../../server/municipality/arms/source.ts';
import { loadMunicipality } from '../../../server/operator/seed/load.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { send } from '../process/wire.ts';
import { get } from './visitor.ts';

let server: TestServer;
let code: string;
/** Of the demo city. */
let own: string;
beforeAll(async () => {
  server = await startTestServer();
  await loadMunicipality(
    server.database.operator.prisma,
    join(import.meta.dirname, '../../../prisma/cities/stara-zagora'),
  );
  const { rows } = await server.database.owner.pool.query<{ code: string; arms: string }>(
    `SELECT code, m.arms FROM sign_codes c JOIN locations l ON l.id = c.location_id JOIN municipalities m ON m.municipality_id = c.municipality_id
     WHERE slug = 'stara-zagora' ORDER BY length(l.name->>'bg') + coalesce(length(l.address->>'bg'), 0) DESC LIMIT 1`,
  );
  ({ code = '', arms: own = '' } = rows[0] ?? {});
});
afterAll(() => server.close());

/** Arms of so many bytes that pack badly. */
function armsOf(bytes: number): string {
  const [head, end] = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M', 'Z"/></svg>'];
  let at = 1;
  const letters = Array.from({ length: bytes - head.length - end.length }, () => {
    at = (at * 48_271) % 2_147_483_647;
    return '0123456789 .-LHVCSQ'[at % 19] ?? '';
  });
  const arms = head + letters.join('') + end;
  expect(readArms(arms)).toEqual({ arms });
  return arms;
}

const sourceOf = async () =>
  /<img class="mark" src="([^"]*)"/.exec((await get(server.url, `/s/${code}`)).text)?.[1] ?? '';

/** Gives the city other arms; answers with the source of their picture in the page. */
async function change(arms: string): Promise<string> {
  const statement = "UPDATE municipalities SET arms = $1 WHERE slug = 'stara-zagora'";
  await server.database.owner.pool.query(statement, [arms]);
  // A server keeps what it has read for a moment.
  await expect.poll(sourceOf).toBe(sourceOfArms({ slug: 'stara-zagora', arms }));
  return sourceOf();
}

it.each([
  ['its own arms', null, /^data:image/],
  ['the largest arms that stand in a page', MOST_IN_PAGE, /^data:image/],
  ['larger ones', MOST_IN_PAGE + 1, /^\/results\/stara-zagora\/arms\/[\w-]{22}\.svg$/],
  ['the largest that are allowed', MOST_ARMS_BYTES, /^\/results\/stara-zagora\/arms\/[\w-]{22}\.svg$/],
])('with %s', async (_which, size, source) => {
  expect(await change(size === null ? own : armsOf(size))).toMatch(source);
  const headers =
    'host: x\r\naccept-encoding: gzip, deflate, br\r\naccept-language: bg\r\nconnection: close\r\n\r\n';
  const bytes = (await send(server.url, `GET /s/${code} HTTP/1.1\r\n${headers}`)).length;
  console.log(`vote page: ${bytes} bytes with its headers`);
  // 14 KB: less than the ten segments of 1,460 bytes that a phone gets in the first round trip. A key packs to some bytes more or less.
  expect(bytes).toBeLessThan(14_336);
  expect(bytes).toBeGreaterThan(1_000);
});

it('arms at an address of their own stay there for good, and no longer than they are the city’s', async () => {
  const arms = armsOf(2_000);
  const address = await change(arms);
  const picture = await get(server.url, address);
  expect([picture.status, picture.text]).toEqual([200, arms]);
  expect(picture.headers.get('content-type')).toBe('image/svg+xml');
  expect(picture.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(picture.headers.get('content-security-policy')).toBe("default-src 'none'");
  const plain = await get(server.url, address, { 'accept-encoding': 'identity' });
  expect([plain.headers.get('content-encoding'), plain.text]).toEqual([null, arms]);
  const head = await fetch(server.url + address, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect(await change(armsOf(2_001))).not.toBe(address);
  expect((await get(server.url, address)).status).toBe(404);
});
