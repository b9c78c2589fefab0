// The command as a function: words in, texts and an exit status out.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArgs } from './args.ts';
import { SignFailure } from './failure.ts';
import type { OnProgress, Stage } from './main.ts';
import { listSigns } from './source/api.ts';
import { selectSigns } from './source/select.ts';
import type { Terminal } from './terminal.ts';
import { cli } from './text/cli.ts';

/** Shows how far each stage is and how fast: on a screen in one line that is rewritten, in a log when it is through. */
function progressTo({ error, isScreen, now }: Terminal): OnProgress {
  let current: { stage: Stage; since: number } | undefined;
  let since = now();
  return (stage, count, total) => {
    if (current?.stage !== stage) current = { stage, since };
    const perSecond = (count * 1000) / Math.max(1, now() - current.since);
    const line = cli.progress(count, total, cli.stages[stage], perSecond);
    const through = count === total;
    if (isScreen) error(`\r${line}\x1b[K${through ? '\n' : ''}`);
    else if (through) error(`${line}\n`);
    if (through) since = now();
  };
}

async function findToken(slug: string, dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'print-tokens.json');
  const json = await readFile(file, 'utf8').catch(() => '{}');
  let tokens: unknown;
  try {
    tokens = JSON.parse(json);
  } catch {
    throw new SignFailure(cli.unreadableTokens(file));
  }
  const token: unknown =
    typeof tokens === 'object' && tokens !== null ? Reflect.get(tokens, slug) : undefined;
  if (typeof token !== 'string') throw new SignFailure(cli.noToken(slug, file));
  return token;
}

/**
 * Runs the sign generator. Returns the exit status: 0 done, 1 failed (one sentence on the error stream, nothing
 * written), 2 wrong usage. Rejects only on a bug.
 */
export async function run(
  words: readonly string[],
  dataFolder: string,
  terminal: Terminal,
  signal?: AbortSignal,
): Promise<0 | 1 | 2> {
  if (words[0] === 'check') {
    // Its library is only loaded for it.
    const { checkCommand } = await import('./preflight/command.ts');
    return checkCommand(words.slice(1), terminal);
  }
  const args = readArgs(words);
  if (args.kind === 'help') {
    terminal.out(cli.help);
    return 0;
  }
  if (args.kind === 'wrong') {
    terminal.error(`${args.sentence}\n`);
    return 2;
  }
  const { wish } = args;
  const started = terminal.now();
  const onProgress = progressTo(terminal);
  try {
    const token = wish.token ?? (await findToken(wish.municipality, dataFolder));
    // The drawing libraries take a third of a second to load: time in which the API answers, and that --help saves.
    const request = { ...wish, locations: wish.selection.locations, token, signal };
    const [all, { makeSigns }] = await Promise.all([
      listSigns(request, (count, total) => onProgress('fetched', count, total)),
      import('./main.ts'),
    ]);
    const list = selectSigns(all, wish.selection);
    await makeSigns({ ...wish, list }, { onProgress, signal });
    terminal.out(cli.done(list.signs.length, wish.out, terminal.now() - started));
    return 0;
  } catch (error) {
    const sentence = signal?.aborted
      ? cli.interrupted
      : error instanceof SignFailure
        ? error.message
        : undefined;
    if (sentence === undefined) throw error;
    terminal.error(`${terminal.isScreen ? '\r\x1b[K' : ''}${sentence}\n`);
    return 1;
  }
}
