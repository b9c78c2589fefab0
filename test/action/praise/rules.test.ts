// The share of praise with its interval, the order of places, and who has earned a certificate.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { praiseBg } from '../../../client/text/praise.bg.ts';
import { praiseEn } from '../../../client/text/praise.en.ts';
import {
  CERTIFICATE,
  certificateFor,
  inPraiseOrder,
  praiseIn,
  shareOf,
} from '../../../server/action/praise/rules.ts';

describe("Wilson's interval", () => {
  // Newcombe 1998, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i of %i is %d to %d', (count, of, lower, upper) => {
    const share = shareOf(count, of);
    expect(share.lower).toBeCloseTo(lower, 4);
    expect(share.upper).toBeCloseTo(upper, 4);
  });

  it('holds the share, stays within 0 and 1, and narrows as answers come', () => {
    const parts = fc
      .integer({ min: 1, max: 100_000 })
      .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(parts, ([count, of]) => {
        const { share, lower, upper } = shareOf(count, of);
        const more = shareOf(count * 4, of * 4);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(share + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(share - 1e-12);
        expect(more.upper - more.lower).toBeLessThan(upper - lower);
      }),
    );
  });
});

describe('praise', () => {
  it('is a 9 or a 10, of everything that is published', () => {
    expect(praiseIn([1, 0, 0, 0, 2, 0, 0, 3, 4, 10])).toMatchObject({ count: 14, of: 20, share: 0.7 });
    expect(praiseIn([0, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toBeNull();
    expect(praiseIn([])).toBeNull();
  });

  it.each([
    ['29 of 29', 29, 29, 'TOO_FEW'],
    ['30 of 30', 30, 30, 'EARNED'],
    // 20 of 30 may be 49 % by chance, 21 of 30 surely more than half.
    ['20 of 30', 20, 30, 'NOT_SURE'],
    ['21 of 30', 21, 30, 'EARNED'],
    ['520 of 1000', 520, 1_000, 'NOT_SURE'],
    ['540 of 1000', 540, 1_000, 'EARNED'],
  ] as const)('%s earns a certificate, or not yet', (_, count, of, state) =>
    expect(certificateFor(shareOf(count, of))).toBe(state),
  );

  it('stands by how sure it is, how much there is of it, or by name', () => {
    const rows = [
      { name: 'Ясла 2', praise: shareOf(5, 5) },
      { name: 'Ясла 10', praise: shareOf(90, 100) },
      { name: 'Библиотека', praise: shareOf(100, 300) },
    ];
    const order = (sort: 'SURE' | 'COUNT' | 'NAME') =>
      inPraiseOrder(rows, sort, 'bg').map(({ name }) => name);
    expect(order('SURE')).toEqual(['Ясла 10', 'Ясла 2', 'Библиотека']);
    expect(order('COUNT')).toEqual(['Библиотека', 'Ясла 10', 'Ясла 2']);
    expect(order('NAME')).toEqual(['Библиотека', 'Ясла 2', 'Ясла 10']);
  });
});

it('the page tells the rule as it is', () => {
  const half = `${CERTIFICATE.share * 100}`;
  for (const [{ rule, certificate }, share] of [
    [praiseBg, `${half}\u00a0%`],
    [praiseEn, `${half}%`],
  ] as const) {
    expect(rule.points.join(' ')).toContain(` ${CERTIFICATE.answers} `);
    expect(rule.points.join(' ')).toContain(share);
    expect(certificate.TOO_FEW).toContain(` ${CERTIFICATE.answers}`);
  }
});
