// What the command line asks for.
import type { ParseArgsConfig } from 'node:util';
import { DESIGNS, isDesign } from './design/row-tables.ts';
import { A5, findFormat, FORMATS, tactile } from './formats.ts';
import type { Format } from './formats.ts';
import type { Order } from './job/order.ts';
import { isPress, PRESSES } from './press/presses.ts';
import type { PressRules } from './press/presses.ts';
import { MOST_PIECES, SIGN_STATES } from './sign.ts';
import type { SignState } from './sign.ts';
import type { SignSource } from './source/list.ts';
import { PLATFORM_OPTIONS, platformIn, tieToken } from './source/platform.ts';
import type { Selection } from './source/select.ts';
import { isStandard } from './standard.ts';
import { cli } from './text/cli.ts';
import { receiptsText } from './text/receipts.ts';
import { slidesText } from './text/slides.ts';
import { sourceText } from './text/sources.ts';
import { parseWords, refuse, understood } from './usage.ts';

/** Which signs, and where their files go. */
export interface Wanted {
  readonly source: SignSource;
  readonly selection: Selection;
  readonly out: string;
}

/** An order before its signs are listed. */
export type Wish = Wanted & Omit<Order, 'list'>;

export type Args =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly sentence: string }
  | { readonly kind: 'make'; readonly wish: Wish }
  | { readonly kind: Unpressed; readonly wish: Wanted };

/** The formats that no press prints, what is said of them, and what they have no sense of. */
export const UNPRESSED = { receipt: receiptsText, slide: slidesText } as const;
export type Unpressed = keyof typeof UNPRESSED;
const unpressedIn = (words: readonly string[]): Unpressed | undefined =>
  words.find((word): word is Unpressed => Object.hasOwn(UNPRESSED, word));
const OF_A_PRESS = [
  'design',
  'press',
  'pdfx',
  'icc',
  'condition',
  'cut',
  'volume',
  'quantity',
  'material',
  'test-sheet',
  'tactile',
] as const;

const none = (): string[] => [];

const OPTIONS = {
  ...PLATFORM_OPTIONS,
  from: { type: 'string' as const },
  city: { type: 'string' as const },
  out: { type: 'string' as const },
  location: { type: 'string' as const, multiple: true, default: none() },
  settlement: { type: 'string' as const, multiple: true, default: none() },
  category: { type: 'string' as const, multiple: true, default: none() },
  state: { type: 'string' as const, multiple: true, default: none() },
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
  tactile: { type: 'boolean', default: false },
  'allow-test-address': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} satisfies ParseArgsConfig['options'];

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

/** The formats with what fingers find on them; of those that nobody named the ones that have room for it. */
function tactileIn(formats: readonly Format[], areNamed: boolean): readonly Format[] {
  const felt = formats.map(
    (format) => tactile(format) ?? (areNamed ? refuse(cli.notTactile(format.name)) : null),
  );
  return felt.filter((format) => format !== null);
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
  return parseWords({ args: tieToken(words), options: OPTIONS }).values;
}

type Values = ReturnType<typeof parse>;

/** The file of signs that is named, or the platform where none is. */
function sourceIn({ from, city, ...values }: Values): SignSource {
  const allowsTestAddress = values['allow-test-address'];
  if (from === undefined) {
    if (city !== undefined) return refuse(sourceText.cityWithout);
    if (!values.municipality) return refuse(cli.needsSource);
    return { kind: 'platform', allowsTestAddress, ...platformIn(values, values.municipality) };
  }
  for (const option of ['municipality', 'api', 'token'] as const)
    if (values[option] !== undefined) return refuse(sourceText.fileBeside(`--${option}`));
  if (allowsTestAddress) return refuse(sourceText.fileBeside('--allow-test-address'));
  const [, ending] = /\.(json|csv)$/i.exec(from) ?? [];
  if (ending === undefined) return refuse(sourceText.otherEnding(from));
  const hasTable = ending.toLowerCase() === 'csv';
  if (hasTable && city === undefined) return refuse(sourceText.needsCity);
  if (!hasTable && city !== undefined) return refuse(sourceText.cityBeside);
  return { kind: 'file', from, city };
}

function wantedIn(values: Values): Wanted {
  const { out, location: locations, settlement: settlements, category: categories } = values;
  const source = sourceIn(values);
  if (!out) return refuse(cli.needs('--out'));
  return { source, out, selection: { locations, settlements, categories, states: statesIn(values.state) } };
}

/** Strips for tills, or slides for screens. Refuses what only a print shop would need. */
function unpressed(format: Unpressed, values: Values): Wanted {
  const text = UNPRESSED[format];
  if (values.format.some((name) => name !== format)) return refuse(text.alone);
  const usual: Readonly<Record<string, unknown>> = parse([]);
  const given = OF_A_PRESS.find((option) => values[option] !== usual[option]);
  return given === undefined ? wantedIn(values) : refuse(text.noPress(`--${given}`));
}

function wishIn(values: Values): Wish {
  const { icc, condition, design, 'test-sheet': isTest } = values;
  const wanted = wantedIn(values);
  if (!isDesign(design)) return refuse(cli.wrongDesign(design, DESIGNS));
  if ((icc === undefined) !== (condition === undefined)) return refuse(cli.halfProfile);
  if (!/^[\x21-\x7e][\x20-\x7e]{0,60}$/.test(values.cut)) return refuse(cli.wrongCut(values.cut));
  const known = formatsIn(values.format, isTest);
  const formats = values.tactile ? tactileIn(known, values.format.length > 0) : known;
  return {
    ...wanted,
    design,
    formats,
    isTest,
    cutName: values.cut,
    rules: rulesIn(values.press, values.pdfx),
    profile: icc && condition ? { file: icc, condition } : undefined,
    volume: countIn(values.volume, '--volume', 100_000),
    quantity: countIn(values.quantity, '--quantity', MOST_PIECES),
    material: values.material,
  };
}

/** Returns what the words after the command mean; never throws. */
export function readArgs(words: readonly string[]): Args {
  return understood<Args>(() => {
    const values = parse(words);
    if (values.help) return { kind: 'help' };
    const format = unpressedIn(values.format);
    return format === undefined
      ? { kind: 'make', wish: wishIn(values) }
      : { kind: format, wish: unpressed(format, values) };
  });
}
