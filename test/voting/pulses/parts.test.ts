// In which parts a pulse is told, by properties: each part and each difference of parts has enough answers, and nothing is counted twice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findScore, type Score } from '../../../server/foundation/ballot.ts';
import { countOf } from '../../../server/foundation/score-statistics.ts';
import { partSizeOf, partsOf } from '../../../server/voting/pulses/parts.ts';

const score = (value: number): Score => findScore(value) ?? ('no score' as never);

const answered = fc.array(
  fc.record({ teamId: fc.bigInt(1n, 8n), score: fc.integer({ min: 1, max: 10 }).map(score) }),
  { maxLength: 120 },
);
const size = fc.integer({ min: 10, max: 30 });
/** Nobody answered twice. */
const enough = () => 5_000;

describe('the parts of a pulse', () => {
  it('have enough answers each, all of them together, or there is none', () => {
    fc.assert(
      fc.property(answered, size, (answers, least) => {
        const parts = partsOf(answers, enough, least);
        const all = parts.reduce((sum, { counts }) => sum + countOf(counts), 0);
        expect(all).toBe(answers.length >= least ? answers.length : 0);
        for (const { counts } of parts) expect(countOf(counts)).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  it('have enough people too, whoever answered more than once', () => {
    const people = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(answered, people, size, (answers, has, least) => {
        const peopleOf = (teamId: bigint): number => has[Number(teamId) - 1] ?? 0;
        const parts = partsOf(answers, peopleOf, least);
        const own = new Set(parts.map(({ teamId }) => teamId));
        const heard = new Set(answers.map(({ teamId }) => teamId));
        for (const { teamId } of parts) {
          const teams = [...heard].filter((each) => (teamId === null ? !own.has(each) : each === teamId));
          expect(teams.reduce((sum, each) => sum + peopleOf(each), 0)).toBeGreaterThanOrEqual(least);
        }
      }),
    );
  });

  it('are a team’s own scores, or those of all others', () => {
    fc.assert(
      fc.property(answered, size, (answers, least) => {
        const parts = partsOf(answers, enough, least);
        const own = new Set(parts.map(({ teamId }) => teamId));
        expect(own.size).toBe(parts.length);
        for (const { teamId, counts } of parts)
          counts.forEach((count, at) => {
            const said = answers.filter(
              (answer) =>
                answer.score === at + 1 &&
                (teamId === null ? !own.has(answer.teamId) : answer.teamId === teamId),
            );
            expect(count).toBe(said.length);
          });
      }),
    );
  });

  it('do not depend on what was said', () => {
    fc.assert(
      fc.property(answered, size, (answers, least) => {
        const names = (of: typeof answers) => partsOf(of, enough, least).map(({ teamId }) => teamId);
        expect(names(answers.map(({ teamId }) => ({ teamId, score: score(1) })))).toEqual(names(answers));
      }),
    );
  });

  it('take a team in where the others would be too few', () => {
    const of = (teamId: bigint, count: number) =>
      Array.from({ length: count }, () => ({ teamId, score: score(7) }));
    const told = (...counts: readonly number[]) =>
      partsOf(
        counts.flatMap((count, at) => of(BigInt(at), count)),
        enough,
        10,
      ).map(({ teamId, counts: said }) => [teamId, countOf(said)]);
    expect(told(12, 20, 3)).toEqual([
      [1n, 20],
      [null, 15],
    ]);
    expect(told(12, 20, 6, 4)).toEqual([
      [0n, 12],
      [1n, 20],
      [null, 10],
    ]);
    expect(told(12, 20)).toEqual([
      [0n, 12],
      [1n, 20],
    ]);
    expect(told(12, 3)).toEqual([[null, 15]]);
    expect(told(4, 5)).toEqual([]);
    expect(told()).toEqual([]);
  });

  it('are of ten at the least, or of the threshold', () => {
    expect([partSizeOf(5), partSizeOf(10), partSizeOf(20)]).toEqual([10, 10, 20]);
  });
});
