// What the words after `record` ask for.
import type { ParseArgsConfig } from 'node:util';
import { SIGN_STATES } from '../sign.ts';
import type { SignState } from '../sign.ts';
import { PLATFORM_OPTIONS, platformIn, tieToken } from '../source/platform.ts';
import type { Platform } from '../source/platform.ts';
import { cli } from '../text/cli.ts';
import { recordText } from '../text/record.ts';
import { parseWords, refuse, understood } from '../usage.ts';

export interface RecordWish {
  readonly platform: Platform;
  readonly state: SignState;
  /** Lists of signs. */
  readonly files: readonly string[];
  /** As they were typed. */
  readonly codes: readonly string[];
}

export type RecordArgs =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly sentence: string }
  | { readonly kind: 'record'; readonly wish: RecordWish };

const OPTIONS = {
  ...PLATFORM_OPTIONS,
  code: { type: 'string' as const, multiple: true, default: [] as string[] },
  help: { type: 'boolean', default: false },
} satisfies ParseArgsConfig['options'];

/** What a print shop knows; the rest the platform hears from orders and fitters. */
const RECORDED: ReadonlySet<SignState> = new Set<SignState>(['new', 'printed', 'damaged']);

function stateIn(word: string | undefined): SignState {
  if (word === undefined) return refuse(recordText.needsState);
  const state = SIGN_STATES.find((each) => each === word) ?? refuse(cli.wrongState(word));
  return RECORDED.has(state) ? state : refuse(recordText.notRecorded(word));
}

/** Returns what the words after `record` mean; never throws. */
export function readRecordArgs(words: readonly string[]): RecordArgs {
  return understood<RecordArgs>(() => {
    const { values, positionals } = parseWords({
      args: tieToken(words),
      allowPositionals: true,
      options: OPTIONS,
    });
    if (values.help) return { kind: 'help' };
    const [word, ...files] = positionals;
    const state = stateIn(word);
    if (!values.municipality) return refuse(cli.needs('--municipality'));
    if (files.length === 0 && values.code.length === 0) return refuse(recordText.needsSigns);
    const platform = platformIn(values, values.municipality);
    return { kind: 'record', wish: { platform, state, files, codes: values.code } };
  });
}
