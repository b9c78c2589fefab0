// What a document costs as it is written, and what an operation may cost: no schema is needed for either.
import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { writtenCost } from '../../server/api/document-cost.ts';
import {
  ALLOWED,
  ANYBODY,
  ENTRY_COST,
  OWN_MINUTE,
  PAGES_MINUTE,
  refuseCostly,
} from '../../server/api/operation-limits.ts';

describe('a document', () => {
  it.each<[string, string, number, number]>([
    ['its tokens and selections', '{ a b }', 4, 2 * 0.5],
    ['its variables', 'query ($a: Int, $b: Int) { a }', 14, 2 * 5 + 0.5],
    ['its fragments', '{ ...A } fragment A on Query { a }', 11, 10 + 2 * 0.5],
    ['the fields of its inputs', '{ a(b: { c: 1, d: { e: 2 } }) }', 19, 3 * 5 + 0.5],
  ])('costs what is written: %s', (_, text, tokens, parts) => {
    const document = parse(text, { noLocation: true });
    expect(document.tokenCount).toBe(tokens);
    expect(writtenCost(document)).toBe(ENTRY_COST + Math.ceil(0.2 * tokens + parts));
  });

  it('costs its tokens where nobody counted them nothing', () => {
    expect(writtenCost({ kind: Kind.DOCUMENT, definitions: [] })).toBe(ENTRY_COST);
  });
});

describe('limits', () => {
  const fine = { complexity: ANYBODY.operation, depth: 12, breadth: 250 };
  it('let through what is within, and refuse what is over any of them, by name', () => {
    expect(() => refuseCostly(fine)).not.toThrow();
    for (const each of ['complexity', 'depth', 'breadth'] as const) {
      const cost = { ...fine, [each]: fine[each] + 1 };
      expect(() => refuseCostly(cost)).toThrow(
        expect.objectContaining({
          code: 'TOO_COMPLEX',
          message: expect.stringContaining(`limit of ${each}`),
        }),
      );
    }
  });

  it('are told whole, by what is asked and by what may be', () => {
    expect(() => refuseCostly({ ...fine, depth: 13 })).toThrow(
      'This query is over the limit of depth: complexity 10000 (10000 allowed), depth 13 (12), breadth 250 (250). Ask for smaller pages.',
    );
  });

  it('are those that docs/api.md names: of anybody, of keys, of our own operations and of pages', () => {
    expect([ANYBODY, ALLOWED.RAISED, ALLOWED.LARGE]).toEqual([
      { operation: 10_000, minute: 300_000 },
      { operation: 30_000, minute: 1_500_000 },
      { operation: 30_000, minute: 6_000_000 },
    ]);
    expect([OWN_MINUTE, PAGES_MINUTE]).toEqual([900_000, 1_500_000]);
  });

  it('of complexity a key lifts, and no other', () => {
    const lifted = { operation: 2 * ANYBODY.operation, minute: 1 };
    expect(() => refuseCostly({ ...fine, complexity: lifted.operation }, lifted)).not.toThrow();
    expect(() => refuseCostly({ ...fine, depth: 13 }, lifted)).toThrow('(20000 allowed)');
    expect(() => refuseCostly({ ...fine, complexity: 1, breadth: 251 }, lifted)).toThrow('breadth 251 (250)');
  });
});
