// The secret draw of a group: the same of one name, another one of another, and each number as likely.
import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { drawOf } from '../../../server/voting/ballots/group-draw.ts';

const SECRET = Buffer.alloc(32, 7);
const NUMBERS = Array.from({ length: 4_000 }, (_, number) => BigInt(number));
const drawsOf = (secret: Buffer, day: string): number[] =>
  NUMBERS.map((number) => drawOf(secret, ['place', number, day]));

test('of one name and secret it is always the same, and each of 0 to 3 is as likely', () => {
  const draws = drawsOf(SECRET, '2026-11-24');
  expect(drawsOf(SECRET, '2026-11-24')).toEqual(draws);
  for (const draw of [0, 1, 2, 3]) {
    const times = draws.filter((one) => one === draw).length;
    expect(times, `${draw}`).toBeGreaterThan(900);
    expect(times, `${draw}`).toBeLessThan(1_100);
  }
});

test('another secret, or another day of the last opening, is another draw for three of four', () => {
  const draws = drawsOf(SECRET, 'never');
  for (const others of [drawsOf(Buffer.alloc(32, 8), 'never'), drawsOf(SECRET, '2026-11-24')]) {
    const differ = draws.filter((draw, at) => draw !== others[at]).length;
    expect(differ).toBeGreaterThan(2_800);
    expect(differ).toBeLessThan(3_200);
  }
});

test('is what HMAC-SHA-256 says of the name in one text, whose parts cannot run into each other', () => {
  const name = ['score', 12n, 'COUNTED', '2026-11-24'];
  const bytes = createHmac('sha256', SECRET).update('score 12 COUNTED 2026-11-24').digest();
  expect(drawOf(SECRET, name)).toBe(bytes.readUInt8(3) % 4);
  const draws = (parts: (number: bigint) => (string | bigint)[]) =>
    NUMBERS.map((number) => drawOf(SECRET, parts(number)));
  expect(draws((number) => [number, 1n])).not.toEqual(draws((number) => [`${number}1`]));
});
