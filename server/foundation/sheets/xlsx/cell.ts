// What a cell of a sheet shows, gathered from its elements.
import { TableError } from '../cells/rules.ts';
import { unescapeText } from './escapes.ts';
import { shownNumber } from './number-text.ts';
import { longer, Runs } from './strings.ts';
import type { NumberFormat } from './styles.ts';

/** What Excel would show of a formula without a value. */
const NOT_RUN = '#VALUE!';

type Attributes = Readonly<Record<string, string>>;

/** Hears the elements of one cell after the other. */
export class CellReader {
  /** Counted from 0. */
  column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #isValue = false;
  /** Whether there is a formula, and no value of it: the program that wrote it never ran it. */
  #isNotRun = false;
  readonly #runs = new Runs();
  readonly #strings: readonly string[];
  readonly #formats: readonly NumberFormat[];
  readonly #is1904: boolean;

  constructor(strings: readonly string[], formats: readonly NumberFormat[], is1904: boolean) {
    this.#strings = strings;
    this.#formats = formats;
    this.#is1904 = is1904;
  }

  startRow(): void {
    this.column = -1;
  }

  opened(name: string, { r, t = 'n', s = '0' }: Attributes): void {
    this.#runs.opened(name);
    this.#isValue = name === 'v';
    if (name === 'f') this.#isNotRun = true;
    if (name === 'v') this.#isNotRun = false;
    if (name !== 'c') return;
    this.#isNotRun = false;
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    this.#type = t;
    this.#style = Number(s);
    this.#value = '';
  }

  add(text: string): void {
    if (this.#isValue) this.#value = longer(this.#value, text);
    else this.#runs.add(text);
  }

  closed(name: string): void {
    this.#runs.closed(name);
    if (name === 'v') this.#isValue = false;
  }

  /** What the cell shows; empty where it holds nothing. Of a formula that failed, or was never run, its error. */
  take(): string {
    const inline = this.#runs.take();
    if (this.#isNotRun) return NOT_RUN;
    const value = this.#value;
    switch (this.#type) {
      case 'inlineStr':
        return inline;
      case 's':
        return value === '' ? '' : this.#shared(Number(value));
      case 'str':
        return unescapeText(value);
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        return value;
      case 'd':
        return value.replace(/T00:00:00(\.0+)?Z?$/, '');
      default:
        return shownNumber(value, this.#formats[this.#style] ?? null, this.#is1904);
    }
  }

  #shared(index: number): string {
    const text = this.#strings[index];
    if (text === undefined) throw new TableError('BROKEN');
    return text;
  }
}

/** The column, counted from 0, of an address like AB12. */
export function columnOf(address: string): number {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0];
  if (letters === undefined) throw new TableError('BROKEN');
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
