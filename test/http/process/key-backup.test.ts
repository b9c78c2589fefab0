// A backup with its ballot keys, encrypted: no byte of a key lies in it, and what waited opens from both though its keys died since.
import { createPrivateKey, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { connectOwner } from '../../../server/foundation/database/connect.ts';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { createCity, type City } from '../../support/city.ts';
import { story } from '../../support/story.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { freePort } from '../../support/watched.ts';
import { end, ownerOf, run, start, type Environment, type Started } from './started.ts';
import { newVote, sendByApi } from './votes.ts';

const VOTES = 12;
const dataDir = newFolder('var');
const folder = newFolder('backup');
const file = newFolder('keys.age');
const identity = newFolder('identity.txt');
const environment = { DATA_DIR: dataDir, PORT: await freePort() };
const restored = newFolder('var');
const elsewhere = { DATA_DIR: restored, PORT: await freePort() };
const from = ['--keys', file, '--identity', identity];

let server: Started;
let city: City;
let recipient = '';

beforeAll(async () => {
  const secret = await generateX25519Identity();
  recipient = await identityToRecipient(secret);
  writeFileSync(identity, `# public key: ${recipient}\n${secret}\n`);
  server = await start(environment);
  const owner = connectOwner(ownerOf(dataDir));
  city = await createCity(owner.pool, { isDemo: false });
  // Nothing opens by itself while the test runs.
  const zone = `Etc/GMT${new Date().getUTCHours() >= 12 ? '+' : '-'}${Math.abs(12 - new Date().getUTCHours())}`;
  const statement = 'UPDATE municipalities SET time_zone = $1, opening_hour = 23 WHERE municipality_id = $2';
  await owner.pool.query(statement, [zone, city.id]);
  await owner.close();
  const [place] = city.places;
  for (let score = 0; score < VOTES; score += 1) {
    const said = await sendByApi(server.url, newVote(place?.code ?? '', (score % 10) + 1));
    if (!said.isAcknowledged) throw new Error(`It said ${said.status}.`);
  }
});

const operator = (settings: Environment, ...args: string[]) =>
  run(settings, ['dist/server/operator/main.js', ...args]).ended;
const keyNames = (of: string) => readdirSync(`${of}-keys`).filter((name) => name.endsWith('.pem'));
const keysOfCity = (of: string) => keyNames(of).filter((name) => name.startsWith(`${city.id}-`));

/** Holds the city's night by the keys in that folder; answers how many ratings are published then. */
async function holdNight(of: string): Promise<number> {
  const owner = connectOwner(ownerOf(of));
  const where = 'WHERE municipality_id = $1';
  await owner.pool.query(`UPDATE municipalities SET opening_hour = 0 ${where}`, [city.id]);
  const keys = await openKeyFolder(`${of}-keys`, null);
  await createCounter({ pool: owner.pool, keys, random: randomBytes }).openDue(new Date());
  const counted = `SELECT count(*)::int FROM ratings ${where}`;
  const { rows } = await owner.pool.query<{ count: number }>(counted, [city.id]);
  await owner.close();
  return rows[0]?.count ?? 0;
}

const step = story();

step('beside the running server; no byte of a key is in the backup, nor to be read in the file', async () => {
  const args = ['backup', folder, '--keys', file, '--recipient', recipient];
  const { code, output } = await operator(environment, ...args);
  expect([code, output]).toEqual([0, expect.stringContaining(`The ballot keys are in ${file}, encrypted.`)]);
  expect(keyNames(dataDir)).not.toEqual([]);
  const secrets = keyNames(dataDir).flatMap((name) => {
    const pem = readFileSync(join(`${dataDir}-keys`, name));
    const { d = '' } = createPrivateKey(pem).export({ format: 'jwk' });
    const lines = pem.toString().split('\n').slice(1, -2);
    return [Buffer.from(d, 'base64url'), ...lines.map((line) => Buffer.from(line)), Buffer.from(name)];
  });
  secrets.push(readFileSync(join(`${dataDir}-keys`, 'slips.secret')));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  expect(files.length).toBeGreaterThan(100);
  for (const path of [file, ...files.map((each) => join(each.parentPath, each.name))]) {
    const bytes = readFileSync(path);
    expect([path, secrets.filter((secret) => bytes.includes(secret))]).toEqual([path, []]);
  }
});

step(
  'a further one to the same file is refused, and so is one that lacks half of what it needs',
  async () => {
    const again = await operator(
      environment,
      'backup',
      newFolder('two'),
      '--keys',
      file,
      '--recipient',
      recipient,
    );
    expect([again.code, again.output.trim()]).toEqual([
      1,
      `${file} is there already. Each backup has a file of keys of its own.`,
    ]);
    const half = await operator(environment, 'backup', newFolder('two'), '--keys', file);
    expect([half.code, half.output]).toEqual([2, expect.stringContaining('both or neither')]);
    const apart = { ...elsewhere, COUNTER: 'elsewhere' };
    const without = await operator(
      apart,
      'backup',
      newFolder('two'),
      '--keys',
      file,
      '--recipient',
      recipient,
    );
    expect([without.code, without.output]).toEqual([1, expect.stringContaining('they lie with the counter')]);
  },
);

step(
  'it is tried: the file opens, and has what the database needs; with another’s identity it is not',
  async () => {
    const tried = await operator(elsewhere, 'verify', folder, ...from);
    expect([tried.code, tried.output]).toEqual([
      0,
      expect.stringContaining(`${file} belongs to it, opens, and has the private half of every ballot key`),
    ]);
    const stranger = newFolder('stranger.txt');
    writeFileSync(stranger, await generateX25519Identity());
    const refused = await operator(elsewhere, 'verify', folder, '--keys', file, '--identity', stranger);
    expect([refused.code, refused.output]).toEqual([
      1,
      expect.stringContaining('is not encrypted to an identity'),
    ]);
  },
);

step('the city’s key dies in the night after it', async () => {
  const [before] = keysOfCity(dataDir);
  expect(await holdNight(dataDir)).toBe(VOTES);
  expect(keysOfCity(dataDir)).toEqual([expect.not.stringMatching(before ?? '')]);
  expect(await end(server, 'SIGTERM')).toBe(0);
});

step(
  'restored where keys lie it is refused; elsewhere with its keys, all that waited opens, once',
  async () => {
    const kept = await operator({ ...elsewhere, KEYS_DIR: `${dataDir}-keys` }, 'restore', folder, ...from);
    expect([kept.code, kept.output]).toEqual([1, expect.stringContaining('are never written over')]);
    expect(existsSync(restored)).toBe(false);
    const { code, output } = await operator(elsewhere, 'restore', folder, ...from);
    expect([code, output]).toEqual([0, expect.stringContaining(`Its ballot keys are in ${restored}-keys.`)]);
    const second = await start(elsewhere);
    expect(second.raw()).not.toContain('keyLost');
    expect(await holdNight(restored)).toBe(VOTES);
    expect(await end(second, 'SIGTERM')).toBe(0);
  },
);
