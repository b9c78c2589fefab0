// What was asked today is not asked again, and what was wrong only a little later.
import { expect, it } from 'vitest';
import { createAddressCheck } from '../../../server/foundation/paper-addresses/check.ts';
import type { AddressProblem } from '../../../server/foundation/paper-addresses/rules.ts';

const ORIGIN = 'https://results.burgas.bg';

function watched() {
  const seen = { asked: 0, now: 0, found: null as AddressProblem | null };
  const ask = () => {
    seen.asked += 1;
    return Promise.resolve(seen.found);
  };
  return { seen, check: createAddressCheck({ ask, steady: () => seen.now }) };
}

it('believes for a day', async () => {
  const { seen, check } = watched();
  await check.problemOf(ORIGIN);
  seen.now = 86_399_999;
  seen.found = 'SILENT';
  expect(await check.problemOf(ORIGIN)).toBeNull();
  expect(seen.asked).toBe(1);
  seen.now += 1;
  expect(await check.problemOf(ORIGIN)).toBe('SILENT');
  expect(seen.asked).toBe(2);
});

it('asks again soon what was wrong, and at once where it is asked to', async () => {
  const { seen, check } = watched();
  seen.found = 'UNRESOLVED';
  expect(await check.problemOf(ORIGIN)).toBe('UNRESOLVED');
  seen.found = null;
  expect(await check.problemOf(ORIGIN)).toBe('UNRESOLVED');
  expect(await check.askNow(ORIGIN)).toBeNull();
  expect(await check.problemOf(ORIGIN)).toBeNull();
  expect(seen.asked).toBe(2);
});

it('asks once for all who wait, and each origin by itself', async () => {
  const { seen, check } = watched();
  await Promise.all([check.problemOf(ORIGIN), check.askNow(ORIGIN), check.problemOf(ORIGIN)]);
  expect(seen.asked).toBe(1);
  await check.problemOf('https://results.varna.bg');
  expect(seen.asked).toBe(2);
});
