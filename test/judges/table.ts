// The table of docs/judges.md: who judged what, when, with which result, and what is declined.
import type { Judge, Verdict } from './judge.ts';
import { PARTS } from './mutants/parts.ts';

export interface Row {
  readonly judge: Judge;
  readonly verdict: Verdict;
}

/** The page, in Markdown. */
export function printTable(rows: readonly Row[], today: Date): string {
  const day = today.toISOString().slice(0, 10);
  const lines = rows.map(
    ({ judge: { name, claim, suite, declined }, verdict }) =>
      `| ${claim} | ${suite} | ${verdict.held === null ? 'not asked here' : verdict.result} | ${day} | \`npm run judges -- ${name}\` | ${declined} |`,
  );
  return `# Judges

A claim that only tests of our own support is ours alone. These suites, standards and programs were written by others;
\`npm run judges\` asks them, and \`npm run judges -- --write\` writes this page.

| claim | judge | result | asked on | command | declined, and why |
| --- | --- | --- | --- | --- | --- |
${lines.join('\n')}

## Of what mutants are made

Pure files on which secrecy, counting and access depend, and tests of theirs that need no database.

| word | files | tests |
| --- | --- | --- |
${printParts()}

The command prints each that was not found. Those that are left, some thirty, are: a memory that only saves time (an opener's secrets, a
desk that is looked up although there is none); a length or an empty sum that the next step refuses as well; a bound that no number meets
just so (a difference of 0.1 exactly, the last place that a minute has room for); what stands where nothing was counted yet (−1, false) and is never read; a name
that only has to differ; and what a file reads as it is loaded, before its mutant is switched on.
`;
}

/** The files that each word of the judge of mutants means. */
export function printParts(): string {
  const list = (paths: readonly string[]) => paths.map((path) => `\`${path}\``).join(', ');
  return PARTS.map(({ word, files, tests }) => `| ${word} | ${list(files)} | ${list(tests)} |`).join('\n');
}
