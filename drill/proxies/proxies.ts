// Starts a proxy of its file in deploy/proxy, with other ports, folders and certificates, and nothing else.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort, until } from '../../test/support/watched.ts';
import { KINDS, type Kind, type Place } from './kinds.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'deploy', 'proxy');

/** One that runs. */
export interface Running {
  readonly tls: string;
  readonly plain: string;
  /** Where all lies that it wrote. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

/** The proxies that are not installed here. */
export function missing(): string[] {
  return KINDS.map(({ name }) => name).filter((name) => spawnSync(name, ['-v']).error !== undefined);
}

/** Whether the proxy itself takes the file as it is delivered, where the certificates that it names would be. Then starts it. */
export async function startProxy(
  kind: Kind,
  folder: string,
  { kazva, certificate }: Pick<Place, 'kazva' | 'certificate'>,
  isNoisy = false,
): Promise<Running> {
  mkdirSync(folder);
  const place = { folder, tls: await freePort(), plain: await freePort(), kazva, certificate };
  const changes = [...kind.changes(place), ...(isNoisy ? [kind.noisy(place)] : [])];
  const text = changes.reduce(change, readFileSync(join(FOLDER, kind.file), 'utf8'));
  const file = join(folder, kind.file);
  writeFileSync(file, kind.around(text, place));
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const [check = '', ...words] = kind.check(file);
  const checked = spawnSync(check, words, { encoding: 'utf8', env });
  if (checked.status !== 0) throw new Error(`${kind.name} refuses ${kind.file}: ${checked.stderr}`);
  const child = begin(kind.start(file), env, join(folder, 'printed'));
  const ended = once(child, 'exit');
  await until(() => isListening(place.tls));
  return {
    tls: place.tls,
    plain: place.plain,
    folder,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function change(text: string, [from, to]: readonly [string, string]): string {
  if (text.split(from).length !== 2) throw new Error(`Not once in the file: ${from}`);
  return text.replace(from, () => to);
}

function begin(
  [program = '', ...words]: readonly string[],
  env: NodeJS.ProcessEnv,
  into: string,
): ChildProcess {
  const child = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = createWriteStream(into);
  for (const stream of [child.stdout, child.stderr]) stream.pipe(printed, { end: false });
  return child;
}

function isListening(port: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1');
    const say = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', () => say(true)).once('error', () => say(false));
  });
}
