// What a thief with keys opens of the rows that he read, in the linkage drill, and how much of what he names is luck.
import { randomBytes, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { MunicipalityId } from '../server/foundation/municipality-id.ts';
import { createSealer, drawKeyPair } from '../server/voting/ballots/seal.ts';
import type { KeyId } from '../server/voting/ballots/slip-bytes.ts';
import { score, trustFor } from '../test/voting/ballots/slips.ts';
import { bestByChance } from './linkage/attack/grade.ts';
import { openersOf, openReadings } from './linkage/attack/keys.ts';
import type { Row } from './linkage/evidence/reading.ts';

const MUNICIPALITY = 7n as MunicipalityId;

/** A key of a night: its file, and a row sealed under it. */
function aKey() {
  const { privateKey, publicKey } = drawKeyPair(randomBytes);
  const id = randomUUID() as KeyId;
  const sealer = createSealer(MUNICIPALITY, { id, publicKey }, randomBytes);
  const row = (location: bigint, value: number): Row => ({
    municipality_id: String(MUNICIPALITY),
    id: randomUUID(),
    location_id: null,
    kind: 'score',
    key_id: id,
    sealed: sealer
      .seal({
        locationId: location,
        categoryId: 1n,
        trust: trustFor(null),
        content: { kind: 'score', score: score(value) },
      })
      .toString('hex'),
    '#first record': String(value),
  });
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  return { file: [`${MUNICIPALITY}-3-${id}.pem`, pem] as const, row };
}

it('opens what its keys open, with whatever the reading tells beside it, and nothing else', () => {
  const [today, before] = [aKey(), aKey()];
  const rows = [today.row(70000001n, 9), before.row(70000002n, 2)];
  const sealed = [{ table: 'public.ballots', how: 'lives in the WAL', rows }];
  const open = (...files: (readonly [string, string])[]) =>
    openReadings(sealed, openersOf(new Map(files))).flatMap((reading) => reading.rows);
  const said = { location_id: '70000001', score: '9', '#first record': '9', municipality_id: '7' };
  expect(open(today.file)).toEqual([{ id: rows[0]?.['id'], ...said }]);
  expect(open(today.file, before.file).map((row) => row['score'])).toEqual(['9', '2']);
  expect(open()).toEqual([]);
});

it('of few people the best of many attacks is lucky, of many the best of one is not', () => {
  const scores = [1, 2, 3, 4, 5, 6];
  const orders = [
    [0, 1],
    [1, 0],
  ].flatMap((one) =>
    [
      [0, 1],
      [1, 0],
    ].flatMap((two) => [one, two]),
  );
  const attacks = orders.map((order, number) => ({
    name: String(number),
    guesses: scores.map((_, person) => scores[2 * Math.floor(person / 2) + (order[person % 2] ?? 0)] ?? null),
  }));
  expect(bestByChance(attacks, scores, ['a', 'a', 'b', 'b', 'c', 'c'])).toBe(1);
  const many = Array.from({ length: 400 }, (_, person) => 1 + (person % 10));
  const one = { name: 'in order', guesses: many };
  const share = bestByChance(
    [one],
    many,
    many.map(() => 'a'),
  );
  expect(share).toBeGreaterThan(0.1);
  expect(share).toBeLessThan(0.2);
});
