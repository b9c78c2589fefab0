// The texts that the cells of a workbook share.
import { MAX_WRITTEN_CELL, TableError } from '../cells/rules.ts';
import { unescapeText } from './escapes.ts';
import { hearAll } from './xml.ts';
import type { Parts } from './zip-parts.ts';

const STRINGS = 'xl/sharedStrings.xml';

/** The text of a cell with its next piece. Throws CELL_TOO_LONG where no cell is as long. */
export function longer(text: string, piece: string): string {
  if (text.length + piece.length > MAX_WRITTEN_CELL) throw new TableError('CELL_TOO_LONG');
  return text + piece;
}

/** Gathers the text of an element: of all its runs, without how they are read aloud (rPh). */
export class Runs {
  #text = '';
  #isText = false;
  #isAloud = false;

  opened(name: string): void {
    if (name === 'rPh') this.#isAloud = true;
    this.#isText = name === 't' && !this.#isAloud;
  }

  add(text: string): void {
    if (this.#isText) this.#text = longer(this.#text, text);
  }

  closed(name: string): void {
    if (name === 'rPh') this.#isAloud = false;
    if (name === 't') this.#isText = false;
  }

  /** What was gathered; the next begins empty. */
  take(): string {
    const text = unescapeText(this.#text);
    this.#text = '';
    return text;
  }
}

/** The shared texts, in their order. */
export async function readStrings(parts: Parts): Promise<string[]> {
  const strings: string[] = [];
  const runs = new Runs();
  await hearAll(parts.read(STRINGS), {
    opened: (name) => runs.opened(name),
    text: (text) => runs.add(text),
    closed: (name) => {
      runs.closed(name);
      if (name === 'si') strings.push(runs.take());
    },
  });
  return strings;
}
