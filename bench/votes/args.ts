// Reads the options of `npm run bench -- votes`.
import { parseArgs } from 'node:util';

export const NAMES = [
  ...(['product', 'pgbench', 'apollo-express', 'floor', 'postgraphile', 'postgraphile-role'] as const),
];

/** A contender's name. */
export type Name = (typeof NAMES)[number];

/** No goal is set against the last. */
const DEFAULT = NAMES.slice(0, -1);

const SCENARIOS = ['uniform', 'skewed', 'alone'] as const;

/** Where the votes go: to any of the places alike, or 80 % to one; `alone`: to any, by one client. */
export type Scenario = (typeof SCENARIOS)[number];

export interface Options {
  readonly rounds: number;
  readonly seconds: number;
  readonly warmup: number;
  readonly connections: number;
  readonly only: readonly Name[];
  readonly loads: readonly Scenario[];
}

/** The options, with their defaults. Throws a sentence for the one that cannot be. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '8' },
      warmup: { type: 'string', default: '3' },
      connections: { type: 'string', default: '64' },
      only: { type: 'string', default: DEFAULT.join(',') },
      loads: { type: 'string', default: SCENARIOS.join(',') },
    },
  });
  const numberOf = (name: 'rounds' | 'seconds' | 'warmup' | 'connections'): number => {
    const number = Number(values[name]);
    if (Number.isInteger(number) && number >= 1 && number <= 1_000) return number;
    throw new Error(`--${name} is a whole number from 1 to 1000, not ${values[name]}.`);
  };
  return {
    rounds: numberOf('rounds'),
    seconds: numberOf('seconds'),
    warmup: numberOf('warmup'),
    connections: numberOf('connections'),
    only: values.only.split(',').map((text) => oneOf(NAMES, 'only', text)),
    loads: values.loads.split(',').map((text) => oneOf(SCENARIOS, 'loads', text)),
  };
}

function oneOf<Word extends string>(words: readonly Word[], option: string, text: string): Word {
  const word = words.find((each) => each === text);
  if (word !== undefined) return word;
  throw new Error(`--${option} names some of ${words.join(', ')}, not ${text}.`);
}
