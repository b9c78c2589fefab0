// The command `record STATE`: tells the platform that signs were printed, are damaged, or are as new.
import { atPlace, SignFailure } from '../failure.ts';
import { readCode } from '../sign.ts';
import { getToken } from '../source/platform.ts';
import { readTable } from '../source/table.ts';
import { answerUndone, sayFailure } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';
import { recordText } from '../text/record.ts';
import { sourceText } from '../text/sources.ts';
import { readRecordArgs } from './args.ts';
import type { RecordWish } from './args.ts';
import { valueOf } from '../fields.ts';
import type { SignState } from '../sign.ts';
import { ask } from '../source/ask.ts';
import type { ApiRequest } from '../source/ask.ts';
import { cli } from '../text/cli.ts';

async function record(
  { platform, state, files, codes: typed }: RecordWish,
  dataFolder: string,
  terminal: Terminal,
  signal: AbortSignal | undefined,
): Promise<0 | 1> {
  const codes = await listCodes(typed, files);
  const request = { ...platform, token: await getToken(platform, dataFolder), locations: [], signal };
  const { changed, unchanged, unknown } = await sendRecord(request, codes, state);
  terminal.out(recordText.done(changed, unchanged, state));
  if (unknown.length === 0) return 0;
  terminal.error(recordText.unknown(unknown));
  return 1;
}

/** Runs the command. Returns the exit status: 0 all recorded, 1 failed or a code is unknown, 2 wrong usage. */
export async function recordCommand(
  words: readonly string[],
  dataFolder: string,
  terminal: Terminal,
  signal?: AbortSignal,
): Promise<0 | 1 | 2> {
  const args = readRecordArgs(words);
  if (args.kind === 'help' || args.kind === 'wrong') return answerUndone(args, recordText.help, terminal);
  try {
    return await record(args.wish, dataFolder, terminal, signal);
  } catch (error) {
    return sayFailure(error, recordText.interrupted, terminal, signal);
  }
}

/** As people and manifests write them: with spaces or dashes. */
const codeIn = (written: string): string => readCode(written.replace(/[\s-]/gu, ''));

/**
 * The codes of the signs that are to be recorded: those typed, and those in the column `code` of lists. Returns each
 * code once. Throws a SignFailure for one that is none, with its row, and for a list without codes.
 */
async function listCodes(typed: readonly string[], files: readonly string[]): Promise<readonly string[]> {
  const codes = new Set(typed.map(codeIn));
  for (const file of files) {
    let rows = 0;
    for await (const { number, cells } of readTable(file)) {
      const written = cells.get('code');
      if (written === undefined) throw new SignFailure(recordText.noCode(file, number));
      codes.add(atPlace(sourceText.row(number), () => codeIn(written)));
      rows += 1;
    }
    if (rows === 0) throw new SignFailure(sourceText.noSigns(file));
  }
  return [...codes];
}

const RECORD = `mutation Record($input: RecordSignsInput!) {
  recordSigns(input: $input) { changed unchanged unknown }
}`;

/** As many codes as the platform takes in one call. */
const MOST = 1000;

interface Outcome {
  readonly changed: number;
  readonly unchanged: number;
  /** Codes of no sign in use. */
  readonly unknown: readonly string[];
}

async function sendSome(request: ApiRequest, codes: readonly string[], state: SignState): Promise<Outcome> {
  const input = { municipality: request.municipality, codes, state: state.toUpperCase() };
  const answer = valueOf(await ask(request, RECORD, { input }), 'recordSigns');
  const [changed, unchanged, unknown] = ['changed', 'unchanged', 'unknown'].map((name) =>
    valueOf(answer, name),
  );
  if (typeof changed !== 'number' || typeof unchanged !== 'number' || !Array.isArray(unknown))
    throw new SignFailure(cli.notAnApi(request.api, 200));
  return { changed, unchanged, unknown: unknown.map(String) };
}

/**
 * Records the state of the signs, a thousand at a time, and returns what became of it. Throws a SignFailure, or an AbortError if interrupted.
 */
async function sendRecord(request: ApiRequest, codes: readonly string[], state: SignState): Promise<Outcome> {
  let sum: Outcome = { changed: 0, unchanged: 0, unknown: [] };
  for (let from = 0; from < codes.length; from += MOST) {
    const { changed, unchanged, unknown } = await sendSome(request, codes.slice(from, from + MOST), state);
    sum = {
      changed: sum.changed + changed,
      unchanged: sum.unchanged + unchanged,
      unknown: [...sum.unknown, ...unknown],
    };
  }
  return sum;
}
