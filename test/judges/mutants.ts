// Whether tests see it where code goes wrong: Stryker makes mutants of the files on which secrecy, counting and access depend.
import { packageNamed, type Judge, type Verdict } from './judge.ts';
import { EQUIVALENTS } from './mutants/equivalents.ts';
import { PARTS, PLANTED } from './mutants/parts.ts';
import { belowBounds, percentOf, scoresOf, type Score } from './mutants/score.ts';
import { STRYKER, tryMutants } from './mutants/stryker.ts';

/** That the judge sees it where a test is missing; else, in a line, that it does not. */
async function missedFault(): Promise<string[]> {
  const scores = scoresOf(await tryMutants(PLANTED), EQUIVALENTS);
  return belowBounds(scores).length > 0
    ? []
    : [`Without “${PLANTED.without}” nothing falls below its bound.`];
}

async function judge(): Promise<Verdict> {
  const scores: Score[] = [];
  const words: string[] = [];
  for (const part of PARTS) {
    const own = scoresOf(await tryMutants(part), EQUIVALENTS);
    for (const score of own) console.log(`         ${percentOf([score])} of ${score.all}: ${score.file}`);
    words.push(`${part.word} ${percentOf(own)}`);
    scores.push(...own);
  }
  const wrong = [...belowBounds(scores), ...scores.flatMap(({ idle }) => idle), ...(await missedFault())];
  const all = scores.reduce((sum, score) => sum + score.all, 0);
  return {
    held: wrong.length === 0,
    result: `${percentOf(scores)} of ${all} mutants are found: ${words.join(', ')}`,
    findings: [...wrong, ...scores.flatMap(({ survivors }) => survivors)],
  };
}

export const mutants: Judge = {
  name: 'mutants',
  claim: 'Tests fail where the rules are broken: 85 % of all mutants are found, 75 % of each file’s',
  suite: `${packageNamed('@stryker-mutator/core', STRYKER)}, all of its mutators`,
  declined: `${EQUIVALENTS.length} that change nothing, each with its reason (test/judges/mutants/equivalents.ts)`,
  isSlow: true,
  judge,
};
