// `npm run drill -- proxies`: whether Caddy, nginx and HAProxy, as deploy/proxy has them, pass votes on and note nobody.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOwnDatabase, urlOf, type OwnDatabase } from '../../bench/own-database.ts';
import { end, start } from '../../test/http/process/started.ts';
import type { City } from '../../test/support/city.ts';
import { freePort } from '../../test/support/watched.ts';
import { HOST, makeCertificate } from './certificate.ts';
import { KINDS, type Kind } from './kinds.ts';
import { passes } from './passing.ts';
import { missing, startProxy, type Running } from './proxies.ts';
import { provoke, written } from './traces.ts';
import { counted, holdNights, openCity, vote, votePast, type Finding, type Scene } from './votes.ts';

export const smoke = [];
export const isSmokeJudged = true;
export const isForAnyLoad = true;

export const help = `Whether Caddy, nginx and HAProxy, as deploy/proxy has them, pass votes on and note nobody.

npm run drill -- proxies

Each is asked whether it takes its file, and started with it: other ports, folders and a certificate of the drill's own. Through it, by TLS,
twenty networks vote in a live city, and one that claims to be twenty (X-Forwarded-For, X-Real-IP, Forwarded); a page and a file are compared with
what Kazva says itself; probes, 40 MB, TLS 1.1 and strangers' names are refused. Then Kazva is stopped, and people come all the same. In no file
that the proxy wrote may an address or a code be. Planted: the same proxies with a log, which are found out; and a
request that comes past them, whose X-Forwarded-For is believed.
Debian: apt-get install caddy nginx haproxy openssl.

Exit codes: 0 all held, 1 something did not, 3 one of them is not installed here.`;

/** Whether everything held; null where one is missing. */
export async function run(): Promise<boolean | null> {
  const lacks = missing();
  if (lacks.length > 0) {
    console.log(`Not tried: not installed here: ${lacks.join(', ')}.`);
    return null;
  }
  const database = await openOwnDatabase();
  try {
    return await trials(database);
  } finally {
    await database.close();
  }
}

/** A proxy with a city of its own. */
interface Trial {
  readonly kind: Kind;
  readonly isNoisy: boolean;
  readonly proxy: Running;
  readonly city: City;
}

async function trials({ owner, login, folder: postgres }: OwnDatabase): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'proxies-'));
  const scene: Scene = { owner, certificate: makeCertificate(folder), kazva: await freePort() };
  const server = await start({
    DATABASE_URL: urlOf(login),
    DATA_DIR: join(postgres, '..', 'var'),
    KEYS_DIR: join(postgres, '..', 'keys'),
    PORT: scene.kazva,
    PUBLIC_URL: `https://${HOST}`,
    // The proxy alone: people of this drill come from other addresses of this machine.
    TRUST_PROXY: '127.0.0.1',
    HOST: '127.0.0.1',
  });
  const started: Trial[] = [];
  const held: boolean[] = [];
  const say = (name: string, ...findings: readonly Finding[]): void => {
    for (const [holds, what] of findings) {
      console.log(`${holds ? 'holds' : 'WRONG'}  ${name}: ${what}`);
      held.push(holds);
    }
  };
  try {
    for (const kind of KINDS)
      for (const isNoisy of [false, true]) {
        const own = join(folder, `${kind.name}-${isNoisy}`);
        const proxy = await startProxy(kind, own, scene, isNoisy);
        started.push({ kind, isNoisy, proxy, city: await openCity(owner) });
      }
    const quiet = started.filter(({ isNoisy }) => !isNoisy);
    const without = await openCity(owner);
    await Promise.all([
      votePast(scene, without),
      ...quiet.map(({ city, proxy }) => vote(scene, city, proxy)),
    ]);
    await holdNights(scene, [without, ...quiet.map(({ city }) => city)]);
    say('planted, no proxy', ...(await counted(owner, without, true)));
    for (const { kind, city, proxy } of quiet)
      say(kind.name, ...(await counted(owner, city, false)), ...(await passes(scene, proxy)));
  } finally {
    await end(server, 'SIGTERM');
  }
  for (const { kind, isNoisy, proxy, city } of started) {
    await provoke(scene, city, proxy);
    await proxy.stop();
    const found = written(proxy, city);
    const planted = `planted, one with a log is found out: ${found.length} addresses and codes`;
    if (isNoisy) say(kind.name, [found.length > 1, planted]);
    else
      say(kind.name, [found.length === 0, ['no address and no code in what it wrote', ...found].join('; ')]);
  }
  return held.every(Boolean);
}
