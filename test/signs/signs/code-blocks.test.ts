// Signs looked up by blocks of codes: each is found, a block is never larger than it may be, and what leads nowhere costs what a sign costs.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { grant } from '../../../server/access/grants/grant.ts';
import { CITIZEN } from '../../../server/access/grants/viewer.ts';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import { createBlocks, MOST_IN_BLOCK } from '../../../server/municipality/codes/code-blocks.ts';
import { withCheckDigits } from '../../../server/foundation/sign-code.ts';
import type { LedSign } from '../../../server/municipality/codes/store-led.ts';
import type { CodeRange } from '../../../server/municipality/codes/store-range.ts';
import { eachPlainText } from '../../../server/municipality/locations/plain-texts.ts';

const FIND = grant(CITIZEN, 'signs.find', null);
const codeOf = (seven: number) => withCheckDigits(String(seven).padStart(7, '0'));

function signOf(seven: number): LedSign {
  const location = {
    municipalityId: 1n as MunicipalityId,
    id: BigInt(seven),
    settlementId: 1n,
    categoryId: 1n,
    externalId: '',
    kind: 'place',
    name: { bg: 'А' },
    address: null,
    ...eachPlainText(() => null),
    latitude: null,
    longitude: null,
    isDemo: false,
    retiredOn: null,
    deskId: null,
    retiredBecause: null,
    mergedIntoId: null,
    firstDayBefore: null,
    lastDayBefore: null,
    asksPresence: false,
    presenceChangedOn: null,
    version: 1,
  };
  return { code: codeOf(seven), isRetired: false, state: 'NEW', location, replacement: null, desk: null };
}

/** A memory of a table of signs, and how many each reading gave. */
function remembering(sevens: Iterable<number>) {
  const signs = [...new Set(sevens)].toSorted((a, b) => a - b).map(signOf);
  const readings: number[] = [];
  const state = { time: 0 };
  const list = ({ from, to }: CodeRange, most: number) => {
    const found = signs.filter(({ code }) => code >= from && code <= to).slice(0, most);
    readings.push(found.length);
    return Promise.resolve(found);
  };
  const { find, keepUp } = createBlocks({ list, now: () => state.time, freshMs: 5_000 });
  return { find: (seven: number) => find(FIND, codeOf(seven)), keepUp, readings, state };
}

const even = (count: number) =>
  Array.from({ length: count }, (_, at) => Math.floor((at * 10_000_000) / count));

it('each code leads to its own sign and no other, the first and the last too', async () => {
  const seven = fc.integer({ min: 0, max: 9_999_999 });
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(seven, { maxLength: 30 }), seven, async (taken, other) => {
      const { find } = remembering([...taken, ...even(1_500), 9_999_999]);
      for (const each of [...taken, 0, 9_999_999])
        expect((await find(each)).sign?.location.id).toBe(BigInt(each));
      const isTaken = [...taken, ...even(1_500), 9_999_999].includes(other);
      expect((await find(other)).sign?.location.id).toBe(isTaken ? BigInt(other) : undefined);
    }),
    { numRuns: 20 },
  );
});

it('up to 250 signs are one block: whoever asks for one has read all', async () => {
  const { find, readings } = remembering(even(MOST_IN_BLOCK));
  for (const seven of even(MOST_IN_BLOCK)) await find(seven);
  await find(1);
  expect(readings).toEqual([MOST_IN_BLOCK]);
});

it('more are halved until none has more, and what was halved stays so', async () => {
  const { find, readings, state } = remembering(even(5_120));
  for (const seven of even(2_000)) await find(seven);
  // 31 halves that held too many, on the way to 32 of 160.
  expect(readings.filter((count) => count > MOST_IN_BLOCK)).toHaveLength(31);
  const whole = readings.filter((count) => count <= MOST_IN_BLOCK);
  expect(whole).toHaveLength(32);
  expect(Math.min(...whole)).toBeGreaterThan(MOST_IN_BLOCK / 2);
  readings.length = 0;
  state.time += 600_000;
  await find(1);
  expect(readings).toEqual([160]);
});

it('blocks are kept up whoever asked for which sign, and what was halved is not', async () => {
  const { find, keepUp, readings, state } = remembering(even(400));
  for (const seven of [0, 9_000_000]) await find(seven);
  readings.length = 0;
  for (state.time = 2_500; state.time < 100_000; state.time += 2_500) await keepUp();
  await find(0);
  expect(new Set(readings)).toEqual(new Set([200]));
  expect(readings).toHaveLength(2 * 39);
});

it('of very many signs each is read by itself each time, and so is one that stands in', async () => {
  const { find, keepUp, readings, state } = remembering(even(20_000));
  for (const seven of even(200)) await find(seven);
  readings.length = 0;
  expect((await find(500)).sign?.location.id).toBe(500n);
  expect((await find(500)).sign?.location.id).toBe(500n);
  expect(await find(501)).toMatchObject({ sign: null, standIn: { location: { id: 1_000n } } });
  state.time += 2_500;
  await keepUp();
  expect(readings).toEqual([1, 1, 1]);
});

it('a code without a sign has the same other sign to stand in for it each time, and costs as many readings', async () => {
  const { find, readings, state } = remembering(even(200));
  for (const seven of [1, 0, 1, 0]) {
    state.time += 600_000;
    const { sign, standIn } = await find(seven);
    expect(sign === null).toBe(seven === 1);
    expect(standIn?.location.id).toBe((await find(seven)).standIn?.location.id);
    if (sign) expect(standIn).toBe(sign);
  }
  expect(readings).toEqual([200, 200, 200, 200]);
});

it('where there are no signs none stands in', async () => {
  expect(await remembering([]).find(5)).toEqual({ sign: null, standIn: null });
});
