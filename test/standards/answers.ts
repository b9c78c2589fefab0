// Our answers to a standard: one line a requirement in docs/standards/NAME.tsv, by tabs: number, level, state, evidence, why.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../sources.ts';
import type { Asked, StandardName } from './numbers.ts';

/** Whether the product, as it is handed out, does what is asked for. What it does in part is missing. */
export const STATES = ['holds', 'does not apply', 'missing'] as const;
export type State = (typeof STATES)[number];

export interface Answer extends Asked {
  readonly state: State;
  /** Files that show it, and tests that hold it, from the root of the repository. */
  readonly evidence: readonly string[];
  readonly why: string;
}

const isState = (text: string): text is State => STATES.some((state) => state === text);

/** The answers in their order. Throws where a line is none. */
export function readAnswers(name: StandardName): readonly Answer[] {
  const file = `docs/standards/${name}.tsv`;
  const [, ...lines] = readFileSync(join(root, file), 'utf8').trimEnd().split('\n');
  return lines.map((line, at) => {
    const [number = '', level = '', state = '', evidence = '', why = '', ...more] = line.split('\t');
    if (!isState(state) || why === '' || more.length > 0)
      throw new Error(
        `${file}, line ${at + 2}: five cells, of which the third is one of ${STATES.join(', ')}`,
      );
    return { number, level, state, evidence: evidence.split(' ').filter((path) => path !== ''), why };
  });
}
