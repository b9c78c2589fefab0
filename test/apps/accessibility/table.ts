// docs/accessibility.md, in Markdown: the clauses of EN 301 549 with what holds each.
import type { Clause, Verdict } from './clause.ts';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  TESTED: 'held by tests',
  PERSON: 'in part held by tests; a person must look',
  NOTHING: 'does not apply',
};

function printRows(clauses: readonly Clause[]): string {
  const rows = clauses.map(({ clause, name, verdict, evidence, why }) => {
    const files = evidence.map((file) => `[${file.split('/').slice(-2).join('/')}](../${file})`).join(', ');
    return `| ${clause} | ${name} | ${VERDICTS[verdict]} | ${files} | ${why} |`;
  });
  return `| clause | name | verdict | evidence | what is to be looked at, or why not |
| --- | --- | --- | --- | --- |
${rows.join('\n')}`;
}

/** The page. */
export function printClauses(web: readonly Clause[], others: readonly Clause[]): string {
  const count = (verdict: Verdict) => web.filter((clause) => clause.verdict === verdict).length;
  return `# Accessibility, clause by clause

EN 301 549 V3.2.1, the standard behind Directive (EU) 2016/2102, for what citizens and members use. Tests hold ${count('TESTED')} of the
${web.length} clauses on the web, ${count('NOTHING')} speak of what is not there, and ${count('PERSON')} want a person beside the tests.

It is evidence for an assessment, and no assessment: a program finds only some of the barriers. So each city's accessibility statement
(\`/results/SLUG/accessibility\`) claims nothing before a person has entered there when and how its pages were assessed, and says
in its last part what a person must look at; the column on the right is that list in full.

What a screen reader says of a vote, of results and of the sign-in is written down, in both languages, in
\`test/apps/citizen/heard/\` and \`test/apps/members/heard/\`: each change of it is a change of these files. A reader of screens that
people use may say it otherwise.

The same verdicts stand in [openacr.yaml](openacr.yaml), in the format of OpenACR, for whoever collects reports of conformance. It is a
draft: what a person must look at is "not evaluated" there, a word that a VPAT has for level AAA alone.

\`npx vitest run test/apps/accessibility --update\` writes both anew from \`test/apps/accessibility/\`.

## The web

${printRows(web)}

## Everything else

${printRows(others)}
`;
}
