// The command as a function: words in, texts and an exit status out.
import { readArgs, UNPRESSED, type Unpressed } from './args.ts';
import type { OnProgress, Stage } from './main.ts';
import { postersCommand } from './posters/command.ts';
import { recordCommand } from './record/command.ts';
import { slipsCommand } from './slips/command.ts';
import { listFrom } from './source/list.ts';
import { selectSigns } from './source/select.ts';
import { answerUndone, sayFailure } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { cli } from './text/cli.ts';

/** Shows how far each stage is and how fast: on a screen in one line that is rewritten, in a log when it is through. */
function progressTo({ error, isScreen, now, tell }: Terminal): OnProgress {
  let current: { stage: Stage; since: number } | undefined;
  let since = now();
  return (stage, count, total) => {
    if (current?.stage !== stage) current = { stage, since };
    const perSecond = (count * 1000) / Math.max(1, now() - current.since);
    const line = cli.progress(count, total, cli.stages[stage], perSecond);
    tell?.(count, total);
    const through = count === total;
    if (isScreen) error(`\r${line}\x1b[K${through ? '\n' : ''}`);
    else if (through) error(`${line}\n`);
    if (through) since = now();
  };
}

/** What makes a format that no press prints; loaded where it is wanted. */
async function makerOf(format: Unpressed) {
  return format === 'receipt'
    ? (await import('./receipts/files.ts')).makeReceipts
    : (await import('./slides/files.ts')).makeSlides;
}

/**
 * Runs the sign generator. Returns the exit status: 0 done, 1 failed (what is wrong on the error stream, nothing
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
  if (words[0] === 'slips')
    return slipsCommand(words.slice(1), dataFolder, terminal, { signal, onProgress: progressTo(terminal) });
  if (words[0] === 'posters') return postersCommand(words.slice(1), dataFolder, terminal, signal);
  if (words[0] === 'record') return recordCommand(words.slice(1), dataFolder, terminal, signal);
  const args = readArgs(words);
  if (args.kind === 'help' || args.kind === 'wrong') return answerUndone(args, cli.help, terminal);
  const { wish } = args;
  const started = terminal.now();
  const onProgress = progressTo(terminal);
  try {
    const { selection } = wish;
    const onFetched = (count: number, total: number): void => onProgress('fetched', count, total);
    // The drawing libraries take a third of a second to load: time in which the API answers, and that --help saves.
    const [all, { makeSigns }] = await Promise.all([
      listFrom(wish.source, { selection, dataFolder, signal, onFetched }),
      import('./main.ts'),
    ]);
    const list = selectSigns(all, selection);
    if (args.kind !== 'make') {
      await (
        await makerOf(args.kind)
      )(list, wish.out, { onProgress, signal });
      terminal.out(UNPRESSED[args.kind].done(list.signs.length, wish.out));
      return 0;
    }
    await makeSigns({ ...args.wish, list }, { onProgress, signal });
    terminal.out(cli.done(list.signs.length, wish.out, terminal.now() - started));
    return 0;
  } catch (error) {
    return sayFailure(error, cli.interrupted, terminal, signal);
  }
}
