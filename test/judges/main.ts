// `npm run judges`: asks suites, standards and programs that no one here wrote, and writes the table of docs/judges.md.
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sayMisread } from '../command-line.ts';
import { end, start } from '../http/process/started.ts';
import { root } from '../sources.ts';
import { takeTempFolder } from '../support/temp-folder.ts';
import { freePort } from '../support/watched.ts';
import type { Judge } from './judge.ts';
import { JUDGES } from './judges.ts';
import { printTable, type Row } from './table.ts';

takeTempFolder();

const help = `npm run judges -- [NAME ...] [--all] [--shapes FILE ...] [--write]

Asks judges that no one here wrote about what is claimed: each prints what it found. Slow ones are asked by name, or with --all.
--write asks all of them, and puts what they said into docs/judges.md; --shapes names a file with shapes of DCAT-AP, which dcat
needs (docs/open-data.md says where they are). Exit codes: 0 all held, 1 something did not, 2 the command line cannot be
understood, 3 not all could be asked here.

${JUDGES.map(({ name, claim, isSlow }) => `  ${name.padEnd(20)} ${claim}${isSlow ? ' (slow)' : ''}`).join('\n')}
`;

async function askAll(judges: readonly Judge[], shapes: readonly string[]): Promise<Row[]> {
  const base = mkdtempSync(join(tmpdir(), 'kazva-judges-'));
  chmodSync(base, 0o711);
  const server = await start({
    DATA_DIR: join(base, 'var'),
    KEYS_DIR: join(base, 'keys'),
    PORT: await freePort(),
    DEMO: '',
    TRUST_PROXY: 'loopback',
  });
  const rows: Row[] = [];
  try {
    for (const judge of judges) {
      const verdict = await judge.judge({ url: server.url, shapes });
      rows.push({ judge, verdict });
      console.log(
        `${verdict.held === null ? 'not asked' : verdict.held ? 'holds' : 'FAILS'}  ${judge.name}: ${verdict.result}`,
      );
      for (const finding of verdict.findings) console.log(`         ${finding}`);
    }
  } finally {
    await end(server, 'SIGTERM');
  }
  return rows;
}

async function run(words: readonly string[]): Promise<number> {
  const options = {
    help: { type: 'boolean' },
    shapes: { type: 'string', multiple: true },
    all: { type: 'boolean' },
    write: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const unknown = positionals.find((name) => !JUDGES.some((judge) => judge.name === name));
  if (unknown !== undefined) {
    console.error(`There is no judge ${unknown}.\n\n${help}`);
    return 2;
  }
  const isAsked = ({ name, isSlow }: Judge) =>
    values.all || values.write || (positionals.length === 0 ? !isSlow : positionals.includes(name));
  const rows = await askAll(
    JUDGES.filter(isAsked),
    (values.shapes ?? []).map((file) => resolve(file)),
  );
  if (values.write) writeFileSync(join(root, 'docs/judges.md'), printTable(rows, new Date()));
  const held = new Set(rows.map(({ verdict }) => verdict.held));
  return held.has(false) ? 1 : held.has(null) ? 3 : 0;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  sayMisread(error, 'npm run judges --');
}
