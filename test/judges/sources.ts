// What two collections of security rules find in what is shipped; each rule that is declined, and each finding, is named with its reason.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import security from 'eslint-plugin-security';
import { root } from '../sources.ts';
import { type Declined, idleIn, sayDeclined } from './declining.ts';
import { type Judge, packageNamed, type Verdict } from './judge.ts';
import { within } from './within.ts';

const SHIPPED = ['server', 'client', 'sign-generator', 'packages', 'prisma'];
const PLUGINS = { security, 'no-unsanitized': noUnsanitized };

/** Rules that ask for what is held otherwise, or what no program can tell by a name. */
const DECLINED: Declined = {
  'security/detect-object-injection':
    'each `a[key]`, over a thousand: types say which keys there are, and the fuzz sends the names that every object has',
  'security/detect-non-literal-fs-filename':
    'each file whose name is not written out: a server has files, and addresses that lead out of a folder are sent by the fuzz',
  'security/detect-non-literal-regexp': 'a pattern that is put together is judged as any other is',
  'security/detect-unsafe-regex':
    'it counts stars within stars: `recheck` proves of each pattern that it is linear (`test/foundation/patterns`)',
  'security/detect-possible-timing-attacks':
    'what is called a secret and compared with null or with an empty text',
};

/** Findings of rules that hold else. */
const EXCEPTIONS: Declined = {
  'server/foundation/child-process/child.ts no-unsanitized/method':
    'a child imports the job that its parent names, of our own files',
  'server/foundation/pdf/draw-child.ts no-unsanitized/method':
    'a child imports the papers that its parent names, of our own files',
};

interface Found {
  readonly message: string;
  /** As `security(detect-eval-with-expression)`. */
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

const ruleOf = ({ code }: Found): string => code.replace('(', '/').replace(')', '');
const exceptionOf = (found: Found): string => `${found.filename} ${ruleOf(found)}`;

/** Runs every rule over the files, which oxlint parses; its plugins are those of ESLint. Rejects where it cannot. */
function findIn(files: readonly string[], rules: readonly string[]): Promise<Found[]> {
  const { resolve } = createRequire(import.meta.url);
  return within(async (folder) => {
    const config = join(folder, 'rules.json');
    writeFileSync(
      config,
      JSON.stringify({
        plugins: [],
        jsPlugins: Object.keys(PLUGINS).map((name) => resolve(`eslint-plugin-${name}`)),
        categories: { correctness: 'off' },
        rules: Object.fromEntries(rules.map((rule) => [rule, 'error'])),
        ignorePatterns: ['**/generated/**', '**/dist/**'],
      }),
    );
    const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [oxlint, '-c', config, '-f', 'json', '--disable-nested-config', ...files],
      { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 },
    );
    if (!stdout.startsWith('{')) throw new Error(`oxlint said: ${stdout}${stderr}`);
    return (JSON.parse(stdout) as { readonly diagnostics: Found[] }).diagnostics;
  });
}

/** What every rule finds in the files, but what is declined; and what is declined without need. */
export async function judgeSources(files: readonly string[]): Promise<Verdict> {
  const rules = Object.entries(PLUGINS).flatMap(([name, plugin]) =>
    Object.keys(plugin.rules).map((rule) => `${name}/${rule}`),
  );
  const all = await findIn(files, rules);
  const wrong = all.filter((found) => !(ruleOf(found) in DECLINED) && !(exceptionOf(found) in EXCEPTIONS));
  const used = new Set(all.flatMap((found) => [ruleOf(found), exceptionOf(found)]));
  const findings = [
    ...wrong.map(
      (found) => `${found.filename}:${found.labels[0]?.span.line} ${ruleOf(found)}: ${found.message}`,
    ),
    ...idleIn(Object.keys({ ...DECLINED, ...EXCEPTIONS }), (what) => used.has(what)),
  ];
  const asked = rules.length - Object.keys(DECLINED).length;
  return { held: findings.length === 0, result: `${findings.length} findings by ${asked} rules`, findings };
}

export const sources: Judge = {
  name: 'sources',
  claim: 'No source has what is attacked',
  suite: `${packageNamed('eslint-plugin-security')} and ${packageNamed('eslint-plugin-no-unsanitized')}, all rules`,
  declined: sayDeclined({ ...DECLINED, ...EXCEPTIONS }),
  judge: () => judgeSources(SHIPPED),
};
