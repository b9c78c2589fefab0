// What the command line asks for.
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { DESIGNS, isDesign } from './design/designs.ts';
import type { Design } from './design/designs.ts';
import { A5, findFormat, FORMATS } from './formats.ts';
import type { Format } from './formats.ts';
import { isPress, PRESSES } from './press/presses.ts';
import type { PressRules } from './press/presses.ts';
import type { ProfileWish } from './profile.ts';
import { SIGN_STATES } from './sign.ts';
import type { SignState } from './sign.ts';
import type { Selection } from './source/select.ts';
import { isStandard } from './standard.ts';
import { cli } from './text/cli.ts';

export interface Wish {
  readonly municipality: string;
  readonly out: string;
  readonly selection: Selection;
  /** Without a slash at the end. */
  readonly api: string;
  readonly token: string | undefined;
  readonly formats: readonly Format[];
  readonly design: Design;
  readonly rules: PressRules;
  readonly profile: ProfileWish | undefined;
  readonly cutName: string;
  readonly volume: number;
  readonly quantity: number;
  /** In the words of the municipality's language where none is named. */
  readonly material: string | undefined;
  readonly isTest: boolean;
}

export type Args =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly sentence: string }
  | { readonly kind: 'make'; readonly wish: Wish };

const none = (): string[] => [];

const OPTIONS = {
  municipality: { type: 'string' as const },
  out: { type: 'string' as const },
  location: { type: 'string' as const, multiple: true, default: none() },
  settlement: { type: 'string' as const, multiple: true, default: none() },
  category: { type: 'string' as const, multiple: true, default: none() },
  state: { type: 'string' as const, multiple: true, default: none() },
  api: { type: 'string' as const, default: 'http://localhost:4000' },
  token: { type: 'string' as const },
  format: { type: 'string' as const, multiple: true, default: none() },
  design: { type: 'string' as const, default: 'classic' },
  press: { type: 'string' as const, default: 'universal' },
  pdfx: { type: 'string' as const },
  icc: { type: 'string' as const },
  condition: { type: 'string' as const },
  cut: { type: 'string' as const, default: 'CutContour' },
  volume: { type: 'string' as const, default: '500' },
  quantity: { type: 'string' as const, default: '1' },
  material: { type: 'string' as const },
  'test-sheet': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} satisfies ParseArgsConfig['options'];

/** Thrown within this file: what is wrong with the words. */
class Wrong extends Error {}

function refuse(sentence: string): never {
  throw new Wrong(sentence);
}

/** A whole number from 1 to `most`. */
function countIn(word: string, option: string, most: number): number {
  const count = Number(word);
  return /^\d+$/.test(word) && count >= 1 && count <= most
    ? count
    : refuse(cli.wrongCount(option, word, most));
}

function formatsIn(words: readonly string[], isTest: boolean): readonly Format[] {
  const chosen = words.map((word) => findFormat(word) ?? refuse(cli.wrongFormat(word, Object.keys(FORMATS))));
  if (chosen.length > 0) return [...new Map(chosen.map((format) => [format.name, format])).values()];
  return isTest ? Object.values(FORMATS) : [A5];
}

function statesIn(words: readonly string[]): SignState[] {
  return words.map((word) => SIGN_STATES.find((state) => state === word) ?? refuse(cli.wrongState(word)));
}

function rulesIn(press: string, standard: string | undefined): PressRules {
  if (!isPress(press)) return refuse(cli.wrongPress(press, Object.keys(PRESSES)));
  const rules: PressRules = PRESSES[press];
  if (standard === undefined) return rules;
  return isStandard(standard) ? { ...rules, standard } : refuse(cli.wrongStandard(standard));
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS }).values;
  } catch (error) {
    const [sentence = ''] = error instanceof Error ? error.message.split('. ') : [String(error)];
    return refuse(sentence.replace(/\.?$/, '.'));
  }
}

function wishIn(values: ReturnType<typeof parse>): Wish {
  const { municipality, out, api, icc, condition, design, 'test-sheet': isTest } = values;
  if (!municipality) return refuse(cli.needs('--municipality'));
  if (!out) return refuse(cli.needs('--out'));
  if (!URL.canParse(api) || !/^https?:/.test(api)) return refuse(cli.wrongApi(api));
  if (!isDesign(design)) return refuse(cli.wrongDesign(design, DESIGNS));
  if ((icc === undefined) !== (condition === undefined)) return refuse(cli.halfProfile);
  if (!/^[\x21-\x7e][\x20-\x7e]{0,60}$/.test(values.cut)) return refuse(cli.wrongCut(values.cut));
  const formats = formatsIn(values.format, isTest);
  return {
    ...{ municipality, out, design, formats, isTest, token: values.token, cutName: values.cut },
    api: api.replace(/\/+$/, ''),
    selection: {
      locations: values.location,
      settlements: values.settlement,
      categories: values.category,
      states: statesIn(values.state),
    },
    rules: rulesIn(values.press, values.pdfx),
    profile: icc && condition ? { file: icc, condition } : undefined,
    volume: countIn(values.volume, '--volume', 100_000),
    quantity: countIn(values.quantity, '--quantity', 10_000),
    material: values.material,
  };
}

/** Returns what the words after the command mean; never throws. */
export function readArgs(words: readonly string[]): Args {
  try {
    const values = parse(words);
    return values.help ? { kind: 'help' } : { kind: 'make', wish: wishIn(values) };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return { kind: 'wrong', sentence: cli.usage(error.message) };
  }
}
