// Whether programs that collect reports of conformance can read docs/openacr.yaml: the validator of OpenACR, with its catalogue.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { root } from '../sources.ts';
import { packageNamed, type Judge } from './judge.ts';
import { installPrograms, PROGRAMS } from './programs.ts';

const FILE = join(root, 'docs/openacr.yaml');

interface Chapters<Criterion> {
  readonly [chapter: string]: { readonly criteria?: readonly Criterion[] };
}

/** The criteria of A and AA in the catalogue that the report leaves out, which its validator does not ask for. */
function missingOf(catalogue: string): { readonly asked: number; readonly missing: string[] } {
  const { chapters } = parse(readFileSync(catalogue, 'utf8')) as {
    readonly chapters: readonly {
      readonly id: string;
      readonly criteria: readonly { readonly id: string }[];
    }[];
  };
  const report = parse(readFileSync(FILE, 'utf8')) as {
    readonly chapters: Chapters<{ readonly num: string }>;
  };
  const asked = chapters
    .filter(({ id }) => id !== 'success_criteria_level_aaa')
    .flatMap((chapter) => chapter.criteria.map(({ id }) => ({ chapter: chapter.id, id })));
  const isThere = (chapter: string, id: string): boolean =>
    report.chapters[chapter]?.criteria?.some(({ num }) => num === id) === true;
  const missing = asked.filter(({ chapter, id }) => !isThere(chapter, id));
  return { asked: asked.length, missing: missing.map(({ chapter, id }) => `${chapter} has no ${id}.`) };
}

export const openAcr: Judge = {
  name: 'openacr',
  claim: 'What is said of accessibility can be read as a report of conformance',
  suite: `OpenACR’s validator and its catalogue of WCAG 2.1, ${packageNamed('@openacr/openacr', PROGRAMS)}`,
  declined: 'that only AAA may be not evaluated: no person has looked yet, and the file says so',
  judge: async () => {
    installPrograms();
    const openacr = join(PROGRAMS, 'node_modules/@openacr/openacr');
    const catalogue = join(openacr, 'catalog/2.4-edition-wcag-2.1-en.yaml');
    const words = [
      '--import',
      'tsx',
      join(openacr, 'src/openacr.ts'),
      'validate',
      '-f',
      FILE,
      '-c',
      catalogue,
    ];
    // It ends with 0 whatever it says.
    const { stdout, stderr } = await promisify(execFile)(process.execPath, words, { cwd: root });
    const { asked, missing } = missingOf(catalogue);
    const findings = [...(stdout.trim() === 'Valid!' ? [] : [stderr.trim() || stdout.trim()]), ...missing];
    return {
      held: findings.length === 0,
      result: `${findings.length === missing.length ? 'valid' : 'not valid'}, ${asked - missing.length} of ${asked} criteria of A and AA`,
      findings,
    };
  },
};
