// Ten weeks of ballot keys while people vote: folders go missing, a database is taken back, and nothing old can be opened.
import { createPrivateKey, randomBytes, type KeyObject } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { expect, vi } from 'vitest';
import { forgetKey, giveUpKey } from '../../../server/voting/ballots/lost-keys.ts';
import { isoWeek } from '../../../server/foundation/ballot.ts';
import { createOpener, createSealer } from '../../../server/voting/ballots/seal.ts';
import { findCurrentKey } from '../../../server/voting/ballots/store-keys.ts';
import { castBallots, faultOf, sealBallot } from '../../../server/voting/ballots/store.ts';
import { story } from '../../support/story.ts';
import { aBallot, aScore } from './room.ts';
import { keyId } from './slips.ts';
import { filesIn, type Town } from './town.ts';
import { saidBy, saidIn, TABLES, townOfKeys } from './vault.ts';

const {
  town,
  livingKeys,
  sql,
  numberOf,
  ratings,
  openBoxes,
  privateHalves,
  openVault,
  expectCleanWeek,
  expectOnlyCurrentOpens,
} = townOfKeys();

// People vote meanwhile, so a busy machine has more to do.
vi.setConfig({ testTimeout: 120_000 });

let ledgerOfWeek3: Town['ledger'];
let givenUp = 0;

const step = story();

step('week 1: a new key while people vote', async () => {
  await town().votes(60);
  await expectCleanWeek();
  await openBoxes();
});

step('week 2: a copy is missing, so the present key goes on, until it is back', async () => {
  const away = `${town().paths[1]}.away`;
  await rename(town().paths[1] ?? '', away);
  town().pass(1);
  const before = await findCurrentKey(town().room.citizen);
  expect(await town().rotate()).toMatchObject({
    current: before?.id,
    retired: [],
    away: [{ folder: town().paths[1] }],
  });
  await town().votes(60);
  await rename(away, town().paths[1] ?? '');
  expect(await town().rotate()).toMatchObject({ retired: [before?.id], away: [], lost: [] });
  await expectOnlyCurrentOpens();
  expect((await findCurrentKey(town().room.citizen))?.isoWeek).toBe(isoWeek(town().now()));
});

step('week 3: somebody copies the whole database', async () => {
  await expectCleanWeek();
  await openBoxes();
  await town().votes(60);
  await town().restart(async () => {
    await sql('CREATE SCHEMA week3');
    for (const table of TABLES) await sql(`CREATE TABLE week3.${table} AS TABLE ${table}`);
    await sql('CREATE TABLE week3.looks AS SELECT municipality_id, opened_on, pooled_on FROM municipalities');
    ledgerOfWeek3 = new Map(town().ledger);
  });
});

step('week 4: a slip on its way is waited for, and one that comes too late is sealed again', async () => {
  const { city, room } = town();
  const key = await findCurrentKey(room.citizen);
  if (!key) throw new Error('There is no key.');
  const oldSealer = createSealer(key.id, key.publicKey, randomBytes);
  const [onItsWay, late] = [aBallot(city, aScore(3)), aBallot(city, aScore(4))];
  const client = await room.citizen.connect();
  await client.query('BEGIN');
  const query = client.query.bind(client);
  await castBallots(
    { query } as typeof room.citizen,
    [sealBallot(oldSealer, onItsWay)],
    isoWeek(town().now()),
  );
  town().pass(1);
  const rotation = town().rotate();
  // It waits for us at the lock.
  await expect
    .poll(() =>
      numberOf(`SELECT count(*) FROM pg_locks WHERE relation = 'ballot_keys'::regclass AND NOT granted`),
    )
    .toBeGreaterThan(0);
  await client.query('COMMIT');
  client.release();
  town().ledger.set(onItsWay.id, onItsWay);
  expect(await rotation).toMatchObject({ retired: [key.id], postponed: [], lost: [] });

  const refused = castBallots(room.citizen, [sealBallot(oldSealer, late)], isoWeek(town().now()));
  expect(await refused.catch((error: unknown) => faultOf(error))).toBe('keyRetired');
  expect(await town().box().cast(late)).toBe('new');
  town().ledger.set(late.id, late);
  await expectOnlyCurrentOpens();
});

step(
  'week 5: every folder is lost: it is told, votes go on under a new key, published ratings stay',
  async () => {
    town().pass(1);
    await openBoxes();
    await town().votes(60);
    const published = await ratings();
    const [lost] = await livingKeys();
    if (!lost) throw new Error('There is no key.');
    const report = await town().restart(async () => {
      for (const path of town().paths) await rm(path, { recursive: true });
      for (const path of town().paths.slice(1)) await mkdir(path, { mode: 0o700 });
    });
    expect(report.current).not.toBe(lost.id);
    expect(report.lost.map(({ id }) => id)).toEqual([lost.id]);
    expect(report.lost[0]?.waiting).toBeGreaterThan(0);
    await town().votes(60);
    expect(await ratings()).toBe(published);
    const waiting = await giveUpKey(town().parts(), lost.id);
    expect(waiting).toBe(report.lost[0]?.waiting);
    expect(await town().rotate()).toMatchObject({ lost: [], away: [] });
    await expectOnlyCurrentOpens();
  },
);

step('week 6: the database is taken back to week 3, the keys are those of today', async () => {
  town().pass(1);
  await town().rotate();
  await town().votes(60);
  const [today] = await livingKeys();
  const [ofWeek3] = (await sql('SELECT id FROM week3.ballot_keys')).rows as { id: string }[];
  const early = [...ledgerOfWeek3.values()].at(-1);
  const between = [...town().ledger.values()].find(({ id }) => !ledgerOfWeek3.has(id));
  if (!today || !ofWeek3 || !early || !between) throw new Error('Something is missing.');
  const inWeek3 = await numberOf('SELECT count(*) FROM week3.ballots');
  const report = await town().restart(async () => {
    const client = await town().room.owner.connect();
    await client.query(`BEGIN; SET LOCAL session_replication_role = replica`);
    for (const table of TABLES)
      await client.query(`DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM week3.${table}`);
    await client.query(`UPDATE municipalities m SET opened_on = l.opened_on, pooled_on = l.pooled_on
      FROM week3.looks l WHERE l.municipality_id = m.municipality_id`);
    await client.query('COMMIT');
    client.release();
    // What was acknowledged since is gone with the database.
    town().ledger.clear();
    for (const [id, ballot] of ledgerOfWeek3) town().ledger.set(id, ballot);
  });

  // Named at the next start: the slips of week 3, which no key opens, and the key that the database knows no more.
  expect(report.lost).toMatchObject([{ id: ofWeek3.id, waiting: inWeek3 }]);
  expect(report.unknown).toEqual([today.id]);
  await town().votes(60);

  // An id that came before the copy is known; one that came after it is free again: its slip is gone too.
  expect(await town().box().cast(early)).toBe('receivedBefore');
  expect(await town().box().cast(between)).toBe('new');
  town().ledger.set(between.id, between);

  expect(await giveUpKey(town().parts(), report.lost[0]?.id ?? today.id)).toBe(inWeek3);
  // What was given up in week 5 is not known any more: the database was taken back to before.
  givenUp = inWeek3;
  expect(await town().box().cast(early)).toBe('receivedBefore');
  expect(await forgetKey(town().parts(), today.id)).toBe(true);
  expect(await town().rotate()).toMatchObject({ lost: [], unknown: [] });
  await expectOnlyCurrentOpens();
});

step('weeks 7 to 10: on as ever', async () => {
  for (let week = 7; week <= 10; week += 1) {
    await expectCleanWeek();
    if (week % 2 === 1) await openBoxes();
  }
});

step(
  'at the end: no file holds a dead key, no old copy opens, and every slip is where it belongs, once',
  async () => {
    const weeks = new Set([...town().vault.values()].map(({ week }) => week));
    expect(weeks.size).toBe(10);
    const { length: slips } = await openVault();
    console.log(
      `${town().vault.size} copies of sealed slips of ${weeks.size} weeks, ${slips} of the last key opened`,
    );
    await town().restart(() => Promise.resolve());
    await expectOnlyCurrentOpens();

    // Under any name, as text or as the bare 32 bytes.
    const [current] = await privateHalves();
    if (!current) throw new Error('There is no key.');
    const rawOf = (key: KeyObject) =>
      key.export({ format: 'der', type: 'pkcs8' }).subarray(-32).toString('latin1');
    const dead = [...town().privateHalves]
      .map((pem) => createPrivateKey(pem))
      .filter((key) => !key.equals(current));
    expect(dead.length).toBeGreaterThanOrEqual(10);
    const marks = dead.flatMap((key) => [
      rawOf(key),
      String(key.export({ format: 'pem', type: 'pkcs8' })).slice(28, 92),
    ]);
    const files = (await Promise.all(town().paths.map(filesIn))).flat();
    expect(files.length).toBeGreaterThan(3);
    for (const { name, content } of files)
      expect([name, marks.filter((mark) => content.includes(mark))]).toEqual([name, []]);

    // Cast = published + waiting + given up, score by score and word by word.
    await town().goHome();
    const { ledger, room } = town();
    const opener = createOpener((await findCurrentKey(room.citizen))?.id ?? keyId(''), current);
    const waiting = (await town().slipsIn('ballots')).map(({ envelope, sealed }) => {
      const opened = opener.open(envelope, sealed);
      if (opened.outcome !== 'opened') throw new Error('It does not open.');
      // It says what was cast under this id.
      expect(ledger.get(envelope.ballotId)?.content).toEqual(opened.content);
      return saidIn(opened.content);
    });
    const laidAside = (await town().slipsIn('spoiled')).map(({ envelope: { ballotId } }) =>
      saidBy(ledger.get(ballotId)),
    );
    expect(laidAside).toHaveLength(givenUp);
    const published = (
      await sql('SELECT score::text AS said FROM ratings UNION ALL SELECT text FROM comments')
    ).rows.map(({ said }: { said: string }) => said);
    expect(await numberOf('SELECT count(*) FROM comments')).toBeGreaterThanOrEqual(10);
    const pooled = (await sql('SELECT s1, s2, s3, s4, s5, s6, s7, s8, s9, s10 FROM pools')).rows.flatMap(
      (counts: Record<string, number>) =>
        Object.values(counts).flatMap((count, at) => Array.from({ length: count }, () => `${at + 1}`)),
    );
    const sorted = (said: readonly string[]) => said.toSorted();
    expect(sorted([...published, ...pooled, ...waiting, ...laidAside])).toEqual(
      sorted([...ledger.values()].map(saidBy)),
    );
    console.log(
      `${ledger.size} cast = ${published.length} published + ${pooled.length} pooled + ${waiting.length} waiting + ${laidAside.length} given up`,
    );
  },
);
