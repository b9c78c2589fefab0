// The help of every program in both languages: the same options, and no English sentence in the Bulgarian one; and what is wrong
// with a command line.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readArgs } from '../../../server/operator/commands/args.ts';
import { faultsBg } from '../../../server/operator/commands/text/faults.bg.ts';
import { faultsEn } from '../../../server/operator/commands/text/faults.en.ts';
import { helpBg } from '../../../server/operator/commands/text/help.bg.ts';
import { helpEn } from '../../../server/operator/commands/text/help.en.ts';
import { programsBg } from '../../../server/operator/commands/text/programs.bg.ts';
import { programsEn } from '../../../server/operator/commands/text/programs.en.ts';
import { parseWords, UsageError } from '../../../server/operator/commands/usage-error.ts';
import { readArgs as readDemoArgs } from '../../../server/operator/demo/demo-args.ts';
import { cliBg } from '../../../sign-generator/text/cli.bg.ts';
import { cliEn } from '../../../sign-generator/text/cli.en.ts';
import { preflightBg } from '../../../sign-generator/text/preflight.bg.ts';
import { preflightEn } from '../../../sign-generator/text/preflight.en.ts';
import { recordBg } from '../../../sign-generator/text/record.bg.ts';
import { recordEn } from '../../../sign-generator/text/record.en.ts';

afterEach(() => void vi.unstubAllEnvs());

const HELPS = [
  ['operator', helpBg, helpEn],
  ['start', programsBg.start, programsEn.start],
  ['count', programsBg.count, programsEn.count],
  ['demo', programsBg.demo.help, programsEn.demo.help],
  ['signs', cliBg.help, cliEn.help],
  ['signs check', preflightBg.help, preflightEn.help],
  ['signs record', recordBg.help, recordEn.help],
] as const;

/** Options in the order in which they are named, and the lines that are to be typed. */
const optionsIn = (help: string): string[] => help.match(/(?<![\w-])--[a-z][\w-]*/g) ?? [];
const typedIn = (help: string): string[] => help.match(/^ *(npm (run|start)|kazva-signs).*$/gm) ?? [];

describe.each(HELPS)('the help of %s', (_name, bg, en) => {
  it('names the same commands and options in both languages', () => {
    expect(new Set(optionsIn(bg))).toEqual(new Set(optionsIn(en)));
    const commands = (help: string) =>
      typedIn(help).map((line) => line.trim().split(/ {2,}|(?<=\.\.\.) /, 1)[0]);
    expect(commands(bg)).toEqual(commands(en));
  });

  it('has no English sentence in Bulgarian: no two words of small Latin letters beside each other', () => {
    const told = bg.replaceAll(
      /^ *(npm|kazva-signs) .*?( {2,}|\.\.\. |$)|^ {2,4}[-a-z].*? {2,}|npm run [\w-]+( --)?/gm,
      '',
    );
    expect(told.match(/(?<![\w./:<-])[a-z]{2,} [a-z]{3,}(?![\w./:|=-])/g)).toBeNull();
    expect(bg).toMatch(/[а-я]{4}/);
  });

  it('fits a terminal: no line is longer than 132 characters', () => {
    expect([...bg.split('\n'), ...en.split('\n')].filter((line) => line.length > 132)).toEqual([]);
  });
});

it('every option that the command takes is in its help', () => {
  const words = new Set(optionsIn(helpEn).map((option) => option.slice(2)));
  const taken = [...words].filter((name) => !wrongOption(name));
  expect(taken).toEqual([...words]);
});

/** Whether the command does not know an option of that name. */
function wrongOption(name: string): boolean {
  try {
    readArgs(['--help', `--${name}`]);
    return false;
  } catch (error) {
    return error instanceof UsageError && error.message === `There is no option --${name}.`;
  }
}

it('what is wrong with a command line is said in both languages, with the same holes', () => {
  const holesIn = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([name, text]) => [name, [...new Set(text.match(/\{\w+\}/g))].toSorted()]);
  expect(holesIn(faultsBg)).toEqual(holesIn(faultsEn));
});

const WRONG: [string[], string, string][] = [
  [['invite', 'a', 'a@b.bg', '--sure'], 'There is no option --sure.', 'Няма опция --sure.'],
  [['invite', 'a', 'a@b.bg', '-x'], 'There is no option -x.', 'Няма опция -x.'],
  [['clock', '--right=1'], '--right takes no value.', '--right се пише без стойност.'],
  [['erase', 'a', '--why'], '--why takes a value;', 'След --why трябва стойност;'],
  [['erase', 'a', '--why', '--cancel'], '--why takes a value;', 'След --why трябва стойност;'],
  [['evict'], 'There is no command "evict".', 'Няма команда „evict“.'],
  [[], 'Say what to do.', 'Напишете какво да се направи.'],
  [['__proto__'], 'There is no command', 'Няма команда'],
  [['--__proto__', 'x'], 'There is no option', 'Няма опция'],
];

it.each(WRONG)('%j is refused in the language of the terminal', (words, en, bg) => {
  vi.stubEnv('LC_ALL', 'C');
  expect(() => readArgs(words)).toThrow(en);
  vi.stubEnv('LC_ALL', 'bg_BG.UTF-8');
  expect(() => readArgs(words)).toThrow(bg);
});

it('a word where there is none to be is refused', () => {
  vi.stubEnv('LC_ALL', 'bg_BG.UTF-8');
  expect(() => readDemoArgs(['--clear', 'всичко'])).toThrow('„всичко“ е излишно тук.');
  expect(() => parseWords({ args: ['now'], options: {} })).toThrow(UsageError);
});
