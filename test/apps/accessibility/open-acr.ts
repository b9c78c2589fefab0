// docs/openacr.yaml: the same verdicts as a report of conformance that programs read (OpenACR 0.1.0, by the catalogue of VPAT 2.4).
import { stringify } from 'yaml';
import type { Clause, Verdict } from './clause.ts';

/** The criteria of WCAG 2.1 at level A; the others of chapter 9 are of AA. */
const LEVEL_A = new Set(
  `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4
  2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.3.1 3.3.2 4.1.1 4.1.2`.split(/\s+/),
);

/** By the catalogue's words: "supports" is "meets the criterion without known defects". */
const LEVELS: Readonly<Record<Verdict, string>> = {
  TESTED: 'supports',
  PERSON: 'not-evaluated',
  NOTHING: 'not-applicable',
};

function notesOf({ verdict, evidence, why }: Clause): string {
  const tests = `Tests without a known defect: ${evidence.join(', ')}.`;
  if (verdict === 'TESTED') return tests;
  if (verdict === 'NOTHING') return `There is nothing of the kind: ${why}.`;
  return `A person must look: ${why}. ${tests}`;
}

/** The file, in YAML; `web`: the clauses of chapter 9, of which 9.6 is no criterion. */
export function printOpenAcr(web: readonly Clause[]): string {
  const criteria = web.filter(({ clause }) => clause !== '9.6');
  const numberOf = ({ clause }: Clause): string => clause.slice('9.'.length);
  const chapterOf = (isOfIt: (number: string) => boolean) => ({
    criteria: criteria
      .filter((clause) => isOfIt(numberOf(clause)))
      .map((clause) => ({
        num: numberOf(clause),
        components: [{ name: 'web', adherence: { level: LEVELS[clause.verdict], notes: notesOf(clause) } }],
      })),
  });
  const open = criteria.filter(({ verdict }) => verdict === 'PERSON').length;
  return stringify(
    {
      title: 'Kazva Accessibility Conformance Report, a draft that a person has to complete',
      product: {
        name: 'Kazva',
        description: 'Pages for citizens, for a municipality’s members, for operators and for print shops',
      },
      author: { name: 'The Kazva maintainers', email: 'maintainers@example.org' },
      notes: `The address is a placeholder. No person has assessed the pages: ${open} of ${criteria.length} criteria wait for one, and are "not-evaluated", a word that VPAT keeps for level AAA. So this is evidence for a report, and none before they are judged.`,
      evaluation_methods_used:
        'Tests of every page in a browser, at 320, 390 and 1,280 px, light and dark: axe, IBM’s rules, html-validate and the W3C’s checker, a virtual screen reader, and tests of our own for keys, reflow, enlarged text, motion and forced colours. Each criterion names its files.',
      license: 'EUPL-1.2',
      catalog: '2.4-edition-wcag-2.1-en',
      chapters: {
        success_criteria_level_a: chapterOf((number) => LEVEL_A.has(number)),
        success_criteria_level_aa: chapterOf((number) => !LEVEL_A.has(number)),
        success_criteria_level_aaa: { notes: 'Not claimed, and not asked about.', disabled: true },
      },
    },
    { lineWidth: 128 },
  );
}
