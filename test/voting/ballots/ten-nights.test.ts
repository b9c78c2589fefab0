// Ten nights of ballot keys while people vote: folders go missing, a database is taken back, and nothing old can be opened.
import { createPrivateKey, randomBytes } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { expect, vi } from 'vitest';
import { giveUpCounter, OtherCounter } from '../../../server/voting/ballots/counter-id.ts';
import { giveUpKey, giveUpTakenBack } from '../../../server/voting/ballots/lost-keys.ts';
import { tendKeys } from '../../../server/voting/ballots/key-report.ts';
import { createOpener, createSealer } from '../../../server/voting/ballots/seal.ts';
import { castBallots, sealBallot } from '../../../server/voting/ballots/store.ts';
import { story } from '../../support/story.ts';
import { copyDatabase, takeBack } from './database-copy.ts';
import { aBallot, aScore } from './room.ts';
import { filesIn, type Town } from './town.ts';
import { saidIn, townOfKeys, without } from './vault.ts';

const {
  town,
  livingKeys,
  currentKey,
  sql,
  numberOf,
  ratings,
  openBoxes,
  privateHalves,
  openVault,
  expectCleanNight,
  expectOnlyCurrentOpens,
} = townOfKeys();

// People vote meanwhile, so a busy machine has more to do.
vi.setConfig({ testTimeout: 120_000 });

let ledgerOfNight3: Town['ledger'];
let givenUp = 0;

const step = story();

step('night 1: a new key while people vote', async () => {
  await town().votes(60);
  await expectCleanNight();
});

step('night 2: a copy is missing, so the present key goes on, until it is back', async () => {
  const away = `${town().paths[1]}.away`;
  await rename(town().paths[1] ?? '', away);
  town().pass();
  const before = await currentKey();
  const published = await ratings();
  expect(await openBoxes()).toMatchObject({ away: { folder: town().paths[1] } });
  // Whole groups are published all the same.
  expect(await ratings()).toBeGreaterThan(published);
  expect(await currentKey()).toEqual(before);
  await town().votes(60);
  await rename(away, town().paths[1] ?? '');
  await expectCleanNight();
  expect((await livingKeys()).map(({ id }) => id)).not.toContain(before.id);
});

step('night 3: somebody copies the whole database', async () => {
  await expectCleanNight();
  await town().restart(async () => {
    await copyDatabase(town().room.owner, 'night3');
    ledgerOfNight3 = new Map(town().ledger);
  });
});

step('night 4: a slip on its way is waited for, and one that comes too late is sealed again', async () => {
  const { city, room } = town();
  const key = await currentKey();
  const oldSealer = createSealer(city.id, key, randomBytes);
  const [onItsWay, late] = [aBallot(city, aScore(3)), aBallot(city, aScore(4))];
  const client = await room.citizen.connect();
  await client.query('BEGIN');
  const query = client.query.bind(client);
  await castBallots({ query } as typeof room.citizen, [sealBallot(oldSealer, onItsWay)], randomBytes);
  town().pass();
  const night = town().hold();
  // It waits for us at the key.
  await expect
    .poll(() => numberOf(`SELECT count(*) FROM pg_locks WHERE locktype = 'transactionid' AND NOT granted`))
    .toBeGreaterThan(0);
  await client.query('COMMIT');
  client.release();
  town().ledger.set(onItsWay.id, onItsWay);
  expect(await night).toMatchObject({ lost: [], unknown: [] });
  expect((await livingKeys()).map(({ id }) => id)).not.toContain(key.id);

  expect(await castBallots(room.citizen, [sealBallot(oldSealer, late)], randomBytes)).toEqual(['keyRetired']);
  expect(await town().box().cast(late)).toBe('new');
  town().ledger.set(late.id, late);
  await expectOnlyCurrentOpens();
});

step(
  'night 5: every folder is lost: it is told, votes go on under a new key, published ratings stay',
  async () => {
    town().pass();
    await town().votes(60);
    const published = await ratings();
    const lost = await currentKey();
    const report = await town().restart(async () => {
      for (const path of town().paths) await rm(path, { recursive: true });
      for (const path of town().paths.slice(1)) await mkdir(path, { mode: 0o700 });
      await expect(tendKeys(town().parts(), town().now())).rejects.toThrow(OtherCounter);
      await giveUpCounter(town().parts());
    });
    expect((await currentKey()).id).not.toBe(lost.id);
    expect(report.lost.map(({ id }) => id)).toEqual([lost.id]);
    expect(report.lost[0]?.waiting).toBeGreaterThan(0);
    await town().votes(60);
    expect(await ratings()).toBe(published);
    await town().hold();
    const waiting = await giveUpKey(town().parts(), lost.id);
    expect(waiting).toBe(report.lost[0]?.waiting);
    expect(await tendKeys(town().parts(), town().now())).toMatchObject({ lost: [], away: [], unknown: [] });
    await expectOnlyCurrentOpens();
  },
);

step('night 6: the database is taken back to night 3, the keys are those of today', async () => {
  town().pass();
  await town().hold();
  await town().votes(60);
  const today = await currentKey();
  const [ofNight3] = (await sql('SELECT id FROM night3.ballot_keys')).rows as { id: string }[];
  const early = [...ledgerOfNight3.values()].at(-1);
  const between = [...town().ledger.values()].find(({ id }) => !ledgerOfNight3.has(id));
  if (!ofNight3 || !early || !between) throw new Error('Something is missing.');
  const inNight3 = await numberOf('SELECT count(*) FROM night3.ballots');
  expect(inNight3).toBeGreaterThan(0);
  const report = await town().restart(async () => {
    await takeBack(town().room.owner, 'night3');
    // What was acknowledged since is gone with the database.
    town().ledger.clear();
    for (const [id, ballot] of ledgerOfNight3) town().ledger.set(id, ballot);
  });

  // Named at the next start: the slips of night 3, which no key opens, and the key that the database knows no more.
  expect(report.lost).toEqual([]);
  expect(report.takenBack).toEqual([
    { municipalityId: town().city.id, keys: [ofNight3.id], waiting: inNight3 },
  ]);
  expect(report.unknown).toEqual([today.id]);
  await town().votes(60);
  const published = await ratings();
  town().pass();
  await expect(openBoxes()).rejects.toThrow(AggregateError);
  expect(await ratings()).toBe(published);

  // An id that came before the copy is known; one that came after it is free again: its slip is gone too.
  expect(await town().box().cast(early)).toBe('receivedBefore');
  expect(await town().box().cast(between)).toBe('new');
  town().ledger.set(between.id, between);

  expect(await giveUpTakenBack(town().parts())).toEqual({ cities: 1, slips: inNight3 });
  // What was given up in night 5 is not known any more: the database was taken back to before.
  givenUp = inNight3;
  expect(await town().box().cast(early)).toBe('receivedBefore');
  expect(await town().hold()).toMatchObject({ lost: [], takenBack: [], unknown: [] });
  await expectOnlyCurrentOpens();
});

step('nights 7 to 10: on as ever', async () => {
  for (let night = 7; night <= 10; night += 1) await expectCleanNight();
});

step('at the end: no file holds a dead key, and no old copy opens', async () => {
  const days = new Set([...town().vault.values()].map(({ day }) => day));
  expect(days.size).toBeGreaterThanOrEqual(10);
  const { length: slips } = await openVault();
  console.log(
    `${town().vault.size} copies of sealed slips of ${days.size} days, ${slips} of the last key opened`,
  );
  await town().restart(() => Promise.resolve());
  await expectOnlyCurrentOpens();

  // Under any name, as text or as the bare 32 bytes.
  const [current] = await privateHalves();
  if (!current) throw new Error('There is no key.');
  const dead = [...town().privateHalves].filter((pem) => !createPrivateKey(pem).equals(current));
  expect(dead.length).toBeGreaterThanOrEqual(10);
  const marks = dead.flatMap((pem) => {
    const { d = '' } = createPrivateKey(pem).export({ format: 'jwk' });
    return [Buffer.from(d, 'base64url').toString('latin1'), pem.split('\n')[1] ?? pem];
  });
  expect(Math.min(...marks.map(({ length }) => length))).toBe(32);
  const files = (await Promise.all(town().paths.map(filesIn))).flat();
  expect(files.length).toBeGreaterThan(3);
  for (const { name, content } of files)
    expect([name, marks.filter((mark) => content.includes(mark))]).toEqual([name, []]);
});

step('and every slip is where it belongs, once: cast = published + waiting + given up', async () => {
  await town().goHome();
  const { ledger } = town();
  const [current] = await privateHalves();
  if (!current) throw new Error('There is no key.');
  const opener = createOpener((await currentKey()).id, current);
  const waiting = (await town().slipsInBox()).map(({ envelope, sealed }) => {
    const opened = opener.open(envelope, sealed);
    if (opened.outcome !== 'opened') throw new Error('It does not open.');
    return saidIn(opened.slip.content);
  });
  const published = (
    await sql('SELECT score::text AS said FROM ratings UNION ALL SELECT text FROM comments')
  ).rows.map(({ said }: { said: string }) => said);
  expect(await numberOf('SELECT count(*) FROM comments')).toBeGreaterThanOrEqual(10);
  const cast = [...ledger.values()].map(({ slip }) => saidIn(slip.content));
  // Score by score and word by word.
  expect(without(cast, [...published, ...waiting])).toHaveLength(givenUp);
  console.log(
    `${cast.length} cast = ${published.length} published + ${waiting.length} waiting + ${givenUp} given up`,
  );
});
