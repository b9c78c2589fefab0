// How many reports a network, and a city, may hand over in a minute, and how many numbers may be asked for.
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import { createLimits } from '../../../server/municipality/service-requests/turn-limits.ts';

const ID = 7n as MunicipalityId;
const OTHER = 8n as MunicipalityId;
const limits = createLimits(randomBytes);
const from = (last: number) => [198, 51, 100, last];
const countOf = (tries: number, send: (turn: number) => void): number =>
  Array.from({ length: tries }, (_, turn) => {
    try {
      send(turn);
      return 1;
    } catch (error) {
      expect(error).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
      return 0;
    }
  }).reduce<number>((sum, each) => sum + each, 0);

it.each([
  ['report', 3, 30],
  ['state', 10, 60],
] as const)('of %s one network hands over %i in a minute, all together to one city %i', (what, few, many) => {
  const at = new Date(Date.UTC(2026, 10, 25, few, 0, 10));
  expect(countOf(20, () => limits.expectFew(what, ID, from(1), at))).toBe(few);
  const next = new Date(at.getTime() + 60_000);
  limits.expectFew(what, ID, from(1), next);
  const late = new Date(at.getTime() + 3_600_000);
  expect(countOf(100, (turn) => limits.expectFew(what, ID, from(turn), late))).toBe(many);
  limits.expectFew(what, OTHER, from(200), late);
});

it('who asks how far a report is takes nothing from who reports', () => {
  const at = new Date('2026-11-25T20:00:10Z');
  expect(countOf(10, () => limits.expectFew('state', ID, from(9), at))).toBe(10);
  limits.expectFew('report', ID, from(9), at);
});
