// Every source of the house: its path, its text, how long it is, and what it imports.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export const root = join(import.meta.dirname, '..');
const ROOMS = ['server', 'client', 'sign-generator', 'deploy'];

/** The districts of the server: each imports those before it, types included. What starts the server, beside them, imports any. */
export const DISTRICTS = [
  'foundation',
  'access',
  'api',
  'municipality',
  'voting',
  'results',
  'signs',
  'action',
  'operator',
  'http',
];

/** What people open, each by itself. */
export const APPS = ['citizen', 'explore', 'graphiql', 'members', 'operator', 'fitter', 'checklist', 'print'];

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly string[];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = [...text.matchAll(IMPORT)].map(([, from, bare, lazy]) => {
    const name = from ?? bare ?? lazy ?? '';
    return name.startsWith('.') ? relative(root, join(root, dirname(path), name)) : name;
  });
  return { path, text, imports, lines: text.split('\n').length - 1 };
}

/** The TypeScript below the folder, but for what is generated, built or installed. */
export function listIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && !/\/(generated|dist|node_modules)\//.test(path))
    .map(read);
}

export const withoutComments = (text: string) => text.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '');

export const sources = ROOMS.flatMap(listIn);
/** The client's sources, and its styles and documents, which bring in others too. */
export const client: readonly Pick<Source, 'path' | 'imports'>[] = [
  ...sources.filter(({ path }) => path.startsWith('client/')),
  ...readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('client', name))
    .filter((path) => /\.(css|html)$/.test(path) && !/\/(generated|dist)\//.test(path))
    .map((path) => {
      const brought = /(?:@import |\b(?:src|href)=)['"](\.[^'"]+)['"]/g;
      const names = [...readFileSync(join(root, path), 'utf8').matchAll(brought)];
      return { path, imports: names.map(([, name = '']) => join(dirname(path), name)) };
    }),
];
export const found = (is: (source: Source) => boolean) => sources.filter(is).map(({ path }) => path);
export const importing = (pattern: RegExp) => (source: Source) =>
  source.imports.some((name) => pattern.test(name));
export const inRoom = (room: string) => (source: Source) => source.path.startsWith(`${room}/`);
