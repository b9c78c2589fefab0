// `npm run verify`: whether a site serves the pages that were published.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArgs, UsageError, USAGE } from './args.ts';
import { BOUNDS, NotCompared } from './ask.ts';
import type { ExitCode } from './report.ts';
import { verify } from './verify.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access } from 'node:fs/promises';

/** What it says as it builds goes where errors go. Throws NotCompared where it cannot be built. */
async function buildCheckout(folder: string): Promise<void> {
  const prepare = join(folder, 'server', 'prepare.mjs');
  await access(prepare).catch((error: unknown) => {
    throw new NotCompared(`${folder} is no checkout of Kazva: it has no server/prepare.mjs.`, {
      cause: error,
    });
  });
  const built = spawn(process.execPath, [prepare], {
    cwd: folder,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  const [code] = (await once(built, 'exit')) as [number | null];
  if (code !== 0) throw new NotCompared(`${folder} could not be built.`);
}

const ROOT = join(import.meta.dirname, '..', '..');
const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

/** The code of the first sign of the demo city. */
function demoCode(): string {
  const signs = readFileSync(join(ROOT, 'prisma/cities/stara-zagora/signs.csv'), 'utf8');
  return /^\d{9}/m.exec(signs)?.[0] ?? '';
}

async function run(words: readonly string[]): Promise<ExitCode> {
  const args = readArgs(words, demoCode());
  if (args === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const { page, kind, checkout } = args;
  const folder = checkout === null ? ROOT : resolve(checkout);
  if (checkout !== null) await buildCheckout(folder);
  return verify({ page, kind, checkout: folder, bounds: BOUNDS, say, tell: console.log });
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const isUsage = error instanceof UsageError;
  if (isUsage || error instanceof NotCompared)
    say(`${error.message}\nnpm run verify -- --help says what it needs.`);
  else say(String(error instanceof Error ? error.stack : error));
  // Nothing that went wrong here may look as if something differed.
  process.exitCode = isUsage ? 2 : 3;
}
