// A server of its own process to which thousands come, each marked so that it can be found in what is written.
import { randomBytes, randomInt } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { connectOwner } from '../../../server/foundation/database/connect.ts';
import { createCity, type City } from '../../support/city.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { freePort } from '../../support/watched.ts';
import { ownerOf, start, type Started } from './started.ts';
import { newVote, sendByApi, sendByForm } from './votes.ts';

export const dataDir = newFolder('var');
export const MARK = 'qz7marked';
export const addresses = Array.from({ length: 300 }, (_, at) =>
  at % 2 === 0
    ? [...randomBytes(4)].map((byte) => (byte % 200) + 20).join('.')
    : `2a0${at % 10}:${randomBytes(6).toString('hex').match(/.{4}/g)?.join(':')}::${randomInt(1, 9999)}`,
);

/** Nine digits that are no code, and some that are no number of anything here. */
export const wrongCodes = ['987654320', '123454321', '555666777'];
export const ODD_SCORE = 7_654_321;

/** Does all of it, some at a time. */
export async function crowd(count: number, work: (at: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < count) await work((next += 1));
  };
  await Promise.all(Array.from({ length: 16 }, one));
}

/** Starts it, with a live city and a demo; answers who comes, and the lines of its log. */
export function noisyServer() {
  const ids: string[] = [];

  let server: Started;
  let live: City;
  let demo: City;
  let owner: ReturnType<typeof connectOwner>;

  beforeAll(async () => {
    server = await start({ DATA_DIR: dataDir, PORT: await freePort(), TRUST_PROXY: 'loopback' });
    owner = connectOwner(ownerOf(dataDir));
    live = await createCity(owner.pool, { isDemo: false, places: 5, commentsAllowed: true });
    demo = await createCity(owner.pool, { isDemo: true, places: 5 });
  });
  afterAll(() => owner.close());

  const codes = () => [...live.places, ...demo.places].map(({ code }) => code);
  const aCode = () => codes()[randomInt(10)] ?? '';
  const visitor = (address = addresses[randomInt(addresses.length)] ?? ''): Record<string, string> => ({
    'user-agent': `Mozilla/5.0 (${MARK}-agent)`,
    'x-forwarded-for': address,
    forwarded: `for=${address}`,
    'accept-language': `bg-x-${MARK}`,
    referer: `http://${MARK}.example/`,
    cookie: `id=${MARK}`,
  });

  async function vote(score = 1 + randomInt(10), code = aCode(), headers = visitor()): Promise<number> {
    const each = newVote(code, score);
    ids.push(each.ballotId);
    const said = await (randomInt(2) === 0 ? sendByApi : sendByForm)(server.url, each, headers).catch(() => ({
      status: 0,
    }));
    return said.status;
  }

  async function ask(path: string, init: RequestInit = {}): Promise<number> {
    const headers = { ...visitor(), ...(init.headers as Record<string, string> | undefined) };
    const answer = await fetch(server.url + path, { redirect: 'manual', ...init, headers }).catch(() => null);
    await answer?.text().catch(() => '');
    return answer?.status ?? 0;
  }

  const graphql = (body: string) =>
    ask('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });

  const lines = () =>
    server
      .raw()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown> & { msg: string });
  const noted = (words: string): number => lines().filter(({ msg }) => msg.startsWith(words)).length;
  return {
    ids,
    server: () => server,
    live: () => live,
    demo: () => demo,
    owner: () => owner,
    codes,
    aCode,
    visitor,
    vote,
    ask,
    graphql,
    lines,
    noted,
  };
}
