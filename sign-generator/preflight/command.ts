// The command `check FILE…`: what is wrong with PDFs for the press, for people or for machines.
import { readFile } from 'node:fs/promises';
import type { Terminal } from '../terminal.ts';
import { preflightText } from '../text/preflight.ts';
import { parseWords, understood } from '../usage.ts';
import { preflight } from './check.ts';
import type { Report } from './check.ts';

const missing = { rule: 'missing', page: null, object: null, what: '' } as const;

async function reportOn(file: string): Promise<Report> {
  try {
    return await preflight(await readFile(file));
  } catch (error) {
    // What the system says of a file: not there, a folder, not allowed.
    if (!(error instanceof Error && 'code' in error)) throw error;
    return {
      standard: null,
      pages: 0,
      findings: [error.code === 'ENOENT' ? missing : { ...missing, rule: 'readable', what: error.message }],
    };
  }
}

function forMachines(file: string, { standard, pages, findings }: Report): string {
  const explained = findings.map((finding) => ({
    ...finding,
    todo: preflightText.ruleOf(finding.rule).todo,
  }));
  return `${JSON.stringify({ file, standard, pages, findings: explained })}\n`;
}

function forPeople(file: string, { standard, pages, findings }: Report): string {
  if (standard !== null && findings.length === 0) return preflightText.good(file, standard, pages);
  return preflightText.bad(file, findings.length) + findings.map(preflightText.finding).join('');
}

/** Checks the files that the words name. Returns the exit status: 0 nothing found, 1 something found, 2 wrong usage. */
export async function checkCommand(words: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const asked = understood(() =>
    parseWords({
      args: [...words],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    }),
  );
  if ('kind' in asked) {
    terminal.error(`${asked.sentence}\n`);
    return 2;
  }
  const { values, positionals } = asked;
  if (values.help) terminal.out(preflightText.help);
  else if (positionals.length === 0) terminal.error(`${preflightText.noFile}\n`);
  if (values.help || positionals.length === 0) return values.help ? 0 : 2;
  let found = 0;
  for (const file of positionals) {
    const report = await reportOn(file);
    terminal.out(values.json ? forMachines(file, report) : forPeople(file, report));
    found += report.findings.length;
  }
  return found === 0 ? 0 : 1;
}
