// The page of a standard: how much of it holds, what is missing first, then every requirement with its evidence.
// `node --import tsx test/standards/page.ts` writes all of them anew.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../sources.ts';
import { type Answer, readAnswers, STATES } from './answers.ts';
import type { StandardName } from './numbers.ts';

/** What each standard is, where it is to be had, and of what we answer for. */
export const STANDARDS: Readonly<Record<StandardName, { readonly title: string; readonly says: string }>> = {
  asvs: {
    title: 'OWASP ASVS 5.0.0, levels 1 and 2',
    says: 'The [Application Security Verification Standard](https://owasp.org/www-project-application-security-verification-standard/) asks how a web application is built and run. Of its three levels the second is for what holds personal data.',
  },
  osps: {
    title: 'OSPS Baseline v2026.02.19, levels 1 and 2',
    says: 'The [Open Source Project Security Baseline](https://baseline.openssf.org) asks how a project is kept: its repository, releases, papers and weaknesses. There is no public repository yet, so what only its host can do is missing.',
  },
  'public-code': {
    title: 'Standard for Public Code 0.8.0, what it says MUST of',
    says: 'The [Standard for Public Code](https://standard.publiccode.net) asks whether another administration could take the code, trust it and change it. A requirement is named by its criterion and its place among those that say MUST.',
  },
  dpg: {
    title: 'Digital Public Goods Standard 1.1',
    says: 'The [Digital Public Goods Standard](https://digitalpublicgoods.net/standard/) has nine indicators. Who may speak for the project applies; this is what the application would say.',
  },
};

/** The page, in Markdown. */
export function pageOf(name: StandardName, answers: readonly Answer[]): string {
  const { title, says } = STANDARDS[name];
  const [hold, unasked, lacking] = STATES.map(
    (state) => answers.filter((each) => each.state === state).length,
  );
  const missing = answers.filter(({ state }) => state === 'missing');
  return `# ${title}

${says}

Of ${answers.length} requirements ${hold} hold, ${unasked} do not apply, ${lacking} are missing, of which some hold in part. Judged by ourselves, by reading the code: nobody else has looked yet. The numbers are the standard's, the words
are ours. Made from \`docs/standards/${name}.tsv\` by \`node --import tsx test/standards/page.ts\`; a test says when this page is not current, when
a number is left out, or when a file that is named is gone.

## What is missing

${missing.length === 0 ? 'Nothing.' : `| | level | why |\n| --- | --- | --- |\n${missing.map(({ number, level, why }) => `| ${number} | ${level} | ${why} |`).join('\n')}`}

## Each requirement

| | level | | why | evidence |
| --- | --- | --- | --- | --- |
${answers.map(rowOf).join('\n')}
`;
}

const rowOf = ({ number, level, state, why, evidence }: Answer): string =>
  `| ${number} | ${level} | ${state} | ${why} | ${evidence.map((path) => `\`${path}\``).join(', ')} |`;

if (process.argv[1] === import.meta.filename)
  for (const name of Object.keys(STANDARDS) as StandardName[])
    writeFileSync(join(root, `docs/standards/${name}.md`), pageOf(name, readAnswers(name)));
