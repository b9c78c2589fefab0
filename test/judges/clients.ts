// Whether clients of others understand the running API: all of docs/clients.md is run as it stands there, and its types are tried.
import { exec } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPeers } from '../../bench/votes/install.ts';
import { root } from '../sources.ts';
import { installAlone, packed } from '../support/packed.ts';
import { newFolder } from '../support/temp-folder.ts';
import { programsIn, type File, type Part } from './doc-programs.ts';
import { foundNothing, type Judge } from './judge.ts';

const INSTALLED = join(import.meta.dirname, 'clients');
/** A city of the demo has more places than a page. */
const FEWEST_LINES = 101;
const MOST_MS = 120_000;

const { dependencies } = JSON.parse(readFileSync(join(INSTALLED, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};
const WHOSE = ['@graphql-codegen/client-preset', 'gql.tada', '@apollo/client']
  .map((name) => `\`${name}\` ${dependencies[name]}`)
  .join(', ');

interface Said {
  readonly isFine: boolean;
  readonly text: string;
}

/** Runs a line in the folder, where npx would find what is installed. */
function shell(cwd: string, line: string): Promise<Said> {
  const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env;
  const env = { PATH: `${join(INSTALLED, 'node_modules/.bin')}:${PATH}`, HOME, TMPDIR };
  return new Promise((resolve) => {
    exec(line.replace('npx ', ''), { cwd, env, timeout: MOST_MS }, (error, out, err) =>
      resolve({ isFine: error === null, text: error === null ? out : `${out}${err}` }),
    );
  });
}

/** Writes the paper's files into a folder, where all that it installs is found; returns the folder. */
async function aProject(files: readonly File[]): Promise<string> {
  const around = newFolder('stranger');
  const folder = join(around, 'app');
  await installAlone(
    await packed('client/ballot-client', ['client/ballot-client', 'client/parts/offline']),
    folder,
  );
  symlinkSync(join(INSTALLED, 'node_modules'), join(around, 'node_modules'));
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
  return folder;
}

/** What the last command of a part printed; of one that failed, what it said. */
async function follow({ commands }: Part, folder: string, url: string): Promise<Said> {
  let said: Said = { isFine: false, text: 'It has no command.' };
  for (const line of commands) {
    said = await shell(folder, line.replace('https://kazva.example', url));
    if (!said.isFine) return { ...said, text: `${line}: ${said.text.trim().slice(0, 500)}` };
  }
  return said;
}

/** Each program with a field that the schema does not have: what the compiler does not mind. */
async function blindTypes(files: readonly File[], folder: string): Promise<string[]> {
  const typed = files.filter(({ text }) => text.includes('summary.average?'));
  for (const { name, text } of typed)
    writeFileSync(join(folder, name), text.replace('summary.average?', 'summary.median?'));
  const { text: said } = await shell(folder, 'tsc -p .');
  return typed
    .filter(({ name }) => !new RegExp(`^${name}.*TS2339.*'median'`, 'm').test(said))
    .map(({ name }) => `${name}: a field that is not there is no error of types`);
}

/** All of a city in the order of the list, as every part must print it. */
const isSame = (one: string, other: string): boolean =>
  one === other && one.trim().split('\n').length >= FEWEST_LINES;

export const clients: Judge = {
  name: 'clients',
  claim: 'Clients of others understand it',
  suite: `${WHOSE}, and a script without any, as [clients.md](clients.md) has them`,
  declined: '',
  isSlow: true,
  judge: async ({ url }) => {
    installPeers(INSTALLED, 'half a minute, 150 MB');
    const { files, parts } = programsIn(join(root, 'docs/clients.md'));
    const folder = await aProject(files);
    const findings: string[] = [];
    let places: string | undefined;
    for (const part of parts) {
      const { isFine, text } = await follow(part, folder, url);
      places ??= text;
      const isRight = part.title === 'A vote' ? text === 'received\n' : isSame(text, places);
      if (!isFine) findings.push(`${part.title}: ${text}`);
      else if (!isRight) findings.push(`${part.title} printed something else: ${text.slice(0, 200)}`);
    }
    const strict = await shell(folder, 'tsc -p .');
    if (!strict.isFine) findings.push(`tsc: ${strict.text.slice(0, 500)}`);
    else findings.push(...(await blindTypes(files, folder)));
    return foundNothing(parts.length + 2, findings);
  },
};
