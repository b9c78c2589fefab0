// Reads the options of `npm run bench -- signs`.
import { parseArgs } from 'node:util';

export const NAMES = ['ours', 'pdf-lib', 'react-pdf', 'reportlab'] as const;

/** A contender's name. */
export type Name = (typeof NAMES)[number];

export interface Options {
  readonly rounds: number;
  /** Of 500 signs each; none where it is 0. */
  readonly volumes: number;
  /** Without the many. */
  readonly isFewOnly: boolean;
  readonly only: readonly Name[];
}

/** The options, with their defaults. Throws a sentence for the one that cannot be. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '5' },
      volumes: { type: 'string', default: '400' },
      'few-only': { type: 'boolean', default: false },
      only: { type: 'string', default: NAMES.join(',') },
    },
  });
  return {
    rounds: numberFrom('rounds', values.rounds, 1),
    volumes: numberFrom('volumes', values.volumes, 0),
    isFewOnly: values['few-only'],
    only: values.only.split(',').map(nameFrom),
  };
}

function numberFrom(name: string, text: string, least: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= 1_000) return number;
  throw new Error(`--${name} is a whole number from ${least} to 1000, not ${text}.`);
}

function nameFrom(text: string): Name {
  const name = NAMES.find((each) => each === text);
  if (name !== undefined) return name;
  throw new Error(`--only names some of ${NAMES.join(', ')}, not ${text}.`);
}
