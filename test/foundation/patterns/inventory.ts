// Every regular expression in our sources, found by a parser: nobody keeps a list of them, so none is forgotten.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseSync } from 'vite';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../../..');
const ROOMS = ['server', 'client', 'sign-generator', 'prisma'];
/** They read our own sources, while the project is built, and nothing that anybody sends. */
const AT_BUILD = new Set([
  'client/generate.ts',
  'client/vite.config.ts',
  'server/foundation/settings/reference.ts',
]);

export interface Pattern {
  /** Where it stands: file, and line where the parser tells it. */
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

export interface Inventory {
  readonly literals: readonly Pattern[];
  /** Files that put one together with RegExp. */
  readonly composing: readonly string[];
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesIn(each);
  else if (isNode(value)) {
    yield value;
    for (const inner of Object.values(value)) yield* nodesIn(inner);
  }
}

/** The patterns that stand in a source. */
export function patternsIn(path: string, text: string): { literals: Pattern[]; isComposing: boolean } {
  const literals: Pattern[] = [];
  let isComposing = false;
  for (const { type, regex, start, callee } of nodesIn(parseSync(path, text).program)) {
    if (type === 'Literal' && isNode(regex)) {
      const line = text.slice(0, Number(start)).split('\n').length;
      literals.push({
        where: `${path}:${line}`,
        source: String(regex['pattern']),
        flags: String(regex['flags']),
      });
    }
    if (
      (type === 'NewExpression' || type === 'CallExpression') &&
      isNode(callee) &&
      callee['name'] === 'RegExp'
    )
      isComposing = true;
  }
  return { literals, isComposing };
}

/** Those of all our sources. */
export function readInventory(): Inventory {
  const paths = ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
  ).filter((path) => /\.(?:tsx?|mjs)$/.test(path) && !/\/(?:generated|dist|node_modules)\//.test(path));
  const literals: Pattern[] = [];
  const composing: string[] = [];
  for (const path of paths.filter((each) => !AT_BUILD.has(each))) {
    const found = patternsIn(path, readFileSync(join(ROOT, path), 'utf8'));
    literals.push(...found.literals);
    if (found.isComposing) composing.push(path);
  }
  return { literals, composing };
}

/** The patterns that our own files put together while these are read: by a process of its own, where none was read yet. */
export async function composedIn(paths: readonly string[]): Promise<Pattern[]> {
  const program = join(import.meta.dirname, 'composed.ts');
  const { stdout } = await run(process.execPath, ['--import', 'tsx', program, ...paths], { cwd: ROOT });
  return JSON.parse(stdout) as Pattern[];
}
