// Numbers and lengths as SVG writes them.
import { SignFailure } from '../failure.ts';
import { cli } from '../text/cli.ts';

const NUMBER = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/gi;
const LENGTH = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)(px|pt|pc|mm|cm|in)?$/i;
/** CSS pixels. */
const UNITS: Readonly<Record<string, number>> = {
  px: 1,
  in: 96,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
};
/** A picture a million pixels wide is a mistake; larger numbers lead to infinities. */
const LARGEST = 1e6;

function checked(name: string, text: string, value: number): number {
  if (!(Math.abs(value) <= LARGEST)) throw new SignFailure(cli.arms.number(name, text));
  return value;
}

/** Returns the numbers of a list; `name` says where it stands, for the SignFailure if it is none. */
export function readNumbers(name: string, text: string): number[] {
  if (/[^\s,]/.test(text.replace(NUMBER, ' '))) throw new SignFailure(cli.arms.number(name, text));
  return (text.match(NUMBER) ?? []).map((word) => checked(name, text, Number(word)));
}

/** Returns a length in pixels. Throws a SignFailure for percentages and units of text: they depend on what is around. */
export function readLength(name: string, text: string): number {
  const [, digits = '', unit = 'px'] = LENGTH.exec(text) ?? [];
  return checked(name, text, digits === '' ? Number.NaN : Number(digits) * (UNITS[unit.toLowerCase()] ?? 1));
}

/** Returns a length that may not be below 0, where a SignFailure says so. */
export function readSize(name: string, text: string): number {
  const size = readLength(name, text);
  if (size < 0) throw new SignFailure(cli.arms.negative(name, text));
  return size;
}

/** Returns a share, written as 0.5 or 50%, within 0 to 1. */
export function readShare(name: string, text: string): number {
  const share = text.endsWith('%') ? readLength(name, text.slice(0, -1)) / 100 : readLength(name, text);
  return Math.min(Math.max(share, 0), 1);
}
