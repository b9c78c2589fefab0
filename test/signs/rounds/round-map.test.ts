// The picture of a round: numbers of the list, the way in its order, done where all that hangs there is told of.
import { expect, it } from 'vitest';
import { mountPages } from '../../../client/fitter/pages.tsx';
import type { FitterPageQuery } from '../../../client/generated/operations.ts';

type Sign = FitterPageQuery['mountingRound']['signs'][number];

const sign = (at: number, more: Partial<Sign> & { settlement?: string; position?: null } = {}): Sign => {
  const { settlement = 'Проба', position = { latitude: 42.4 + at / 100, longitude: 25.6 + (at % 3) / 100 } } =
    more;
  return {
    code: `10000000${at}`,
    isRetired: more.isRetired ?? false,
    outcome: more.outcome ?? null,
    location: {
      name: `Място ${at}`,
      address: '',
      registrationNumber: null,
      settlement: { name: settlement },
      position,
    },
  };
};

function pageOf(signs: readonly Sign[]): string {
  const municipality = { name: 'Община Проба', slug: 'proba', colour: '#1f4d3a' };
  const round = {
    id: '1',
    name: 'Иван',
    roundOn: '2026-11-26',
    lastDay: '2026-12-03',
    note: null,
    keptDays: 0,
  };
  const assets = { style: '', script: '', streets: '/assets/round-streets-1.js' };
  return mountPages.round.render('bg', assets, { mountingRound: { ...round, municipality, signs } }, null);
}

const stopsIn = (html: string): string[] =>
  [...html.matchAll(/<circle class="([^"]+)" data-codes="([^"]+)"/g)].map(
    ([, kind, codes]) => `${codes} ${kind}`,
  );
const numbersIn = (html: string): string[] =>
  [...html.matchAll(/<text class="\w+"[^>]*>([^<]+)<\/text>/g)].flatMap(([, number]) => number ?? []);

it('has a stop for each place, in the order of the list, which goes by settlement', () => {
  const html = pageOf([
    sign(1),
    sign(2, { settlement: 'Село', outcome: 'MOUNTED' }),
    sign(3, { outcome: 'NOT_POSSIBLE' }),
  ]);
  expect(stopsIn(html)).toEqual(['100000001 stop', '100000003 stop done', '100000002 stop done']);
  expect(numbersIn(html)).toEqual(['1', '2', '3']);
  expect(html).toMatch(/class="ground".*?<path d="M[\d.]+ [\d.]+L[\d.]+ [\d.]+L[\d.]+ [\d.]+"/);
});

it('signs at one place are one stop, done when all of them are', () => {
  const { position } = sign(1).location;
  const at = (number: number, outcome: Sign['outcome']): Sign => {
    const made = sign(number, { outcome });
    return { ...made, location: { ...made.location, position } };
  };
  const html = pageOf([at(1, 'MOUNTED'), at(2, null), sign(3), at(4, 'DAMAGED')]);
  expect(stopsIn(html)).toEqual(['100000001 100000002 100000004 stop', '100000003 stop']);
  expect(numbersIn(html)).toEqual(['1, 2, 4', '3']);
  expect(numbersIn(pageOf([sign(5), at(1, null), at(2, null), at(3, null)]))).toEqual(['1', '2–4']);
});

it('passes by what is out of use, and is none for fewer than two places', () => {
  expect(stopsIn(pageOf([sign(1), sign(2, { isRetired: true }), sign(3)]))).toEqual([
    '100000001 stop',
    '100000003 stop',
  ]);
  expect(pageOf([sign(1), sign(2, { isRetired: true }), sign(3, { position: null })])).not.toContain(
    '<figure',
  );
});
