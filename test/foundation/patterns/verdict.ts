// Whether a regular expression is linear: proved by a checker where it can, else run against the worst inputs of its own letters.
import { check } from 'recheck';
import { growth, MOST_GROWTH } from '../../support/growth.ts';
import type { Pattern } from './inventory.ts';

/** The checker proves in a process of its own, as a program of the machine: in JavaScript it takes five times as long. */
const PROOF_MS = 2_000;
/** Characters of an input that is tried, and of the shortest one whose growth is measured. */
const TRIED = 1_500;
const MEASURED = 250;
const MOST_LETTERS = 20;
const WORST = 3;
const TIMED_AGAIN = 100;

/** What each class of a pattern may stand for. */
const OF_CLASS: Readonly<Record<string, string>> = {
  s: ' ',
  d: '1',
  w: 'a',
  n: '\n',
  t: '\t',
  r: '\r',
  b: '',
  L: 'aя',
  Lu: 'A',
  Ll: 'a',
  M: '\u0301',
  N: '1',
  Nd: '1',
  No: '①',
  Pd: '-',
  C: '\u200d',
  Cf: '\u200d',
};

/** Letters that the pattern tells apart, and two that it may not. */
export function lettersOf({ source }: Pattern): string[] {
  const letters = [
    ...source.matchAll(/\\p\{(\w+)[^}]*\}|\\u([0-9a-f]{4})|\\(.)|([^\\^$()|?*+{}[\]])/giu),
  ].flatMap(([, property, code, escaped, plain]) => {
    if (property !== undefined) return [...(OF_CLASS[property] ?? 'a')];
    if (code !== undefined) return [String.fromCharCode(Number.parseInt(code, 16))];
    return [...(plain ?? OF_CLASS[escaped ?? ''] ?? escaped ?? '')];
  });
  return [...new Set([...letters.slice(0, 4 * MOST_LETTERS), 'x', '!'])].slice(-MOST_LETTERS);
}

type Input = (length: number) => string;

/** Inputs of a beginning, one or two letters again and again, and an end. */
function inputsOf(pattern: Pattern): Input[] {
  const letters = lettersOf(pattern);
  const ends = ['', '!', '\u0000'];
  const beginnings = letters.flatMap((first) => letters.map((again) => [first, again] as const));
  const input =
    (first: string, again: string, end: string): Input =>
    (length) =>
      first + again.repeat(length / again.length) + end;
  return [
    ...letters.flatMap((again) => ends.map((end) => input('', again, end))),
    ...beginnings.flatMap(([first, again]) => ends.map((end) => input(first, again, end))),
    ...beginnings.flatMap(([one, other]) => ends.map((end) => input('', one + other, end))),
  ];
}

/** Whether no input makes it grow faster than itself, as far as we can think of one. */
function isSlowOnNone(pattern: Pattern): boolean {
  const regex = new RegExp(pattern.source, pattern.flags);
  const run = (text: string): void => {
    regex.lastIndex = 0;
    if (regex.global) text.replace(regex, '');
    else regex.exec(text);
  };
  const timeOf = (input: Input): number => {
    const text = input(TRIED);
    const before = performance.now();
    run(text);
    return performance.now() - before;
  };
  /** So many that took longest. */
  const worst = (inputs: readonly Input[], count: number): Input[] =>
    inputs
      .map((input) => ({ input, time: timeOf(input) }))
      .toSorted((a, b) => b.time - a.time)
      .slice(0, count)
      .map(({ input }) => input);
  // Once more those that may have waited for the processor only.
  return worst(worst(inputsOf(pattern), TIMED_AGAIN), WORST).every(
    (input) => growth(input, run, MEASURED) < MOST_GROWTH,
  );
}

/** Null where it is linear, or else what is wrong. */
export async function slownessOf(pattern: Pattern): Promise<string | null> {
  const { source, flags, where } = pattern;
  // Nothing in it repeats without an end.
  if (!/[*+]|\{\d+,\}/.test(source)) return null;
  const proof = await check(source, flags, { checker: 'automaton', timeout: PROOF_MS });
  if (proof.status === 'safe') return null;
  if (proof.status === 'unknown' && isSlowOnNone(pattern)) return null;
  const input =
    proof.status === 'vulnerable' ? proof.attack.pattern.slice(0, 60) : 'an input of its own letters';
  return `${where} /${source}/${flags} is slow on ${input}`;
}
