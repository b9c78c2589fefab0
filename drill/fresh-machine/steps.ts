// The commands of docs/machine.md, block by block, as they stand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'machine.md');
/** A heading, and the first block below it that a shell is given. */
const STEP =
  /^## (\d)\. .+\n(?:(?!## |```sh\n).*\n)*```sh\n# on (?:the|another) machine, as root.*\n([^`]+)```$/gm;

/** By the number of its heading, what a shell is given there. */
export function readSteps(): ReadonlyMap<number, string> {
  const page = readFileSync(PAGE, 'utf8');
  return new Map([...page.matchAll(STEP)].map(([, number, lines = '']) => [Number(number), lines]));
}

/** The same for another version than the page names. */
export const ofVersion = (lines: string, version: string): string =>
  lines.replace(/^VERSION=.*$/m, `VERSION=${version}`);
