// Reads the files that are named, and prints as JSON the regular expressions that they put together meanwhile.
import { join } from 'node:path';
import type { Pattern } from './inventory.ts';

const paths = process.argv.slice(2);
const patterns: Pattern[] = [];
const Usual = RegExp;

globalThis.RegExp = new Proxy(Usual, {
  construct: (_target, [source, flags]: [string | RegExp, string?]) => {
    const made = new Usual(source, flags);
    const [, , caller = ''] = (new Error('here').stack ?? '').split('\n');
    const where = paths.find((path) => caller.includes(path));
    if (where !== undefined) patterns.push({ where, source: made.source, flags: made.flags });
    return made;
  },
});
for (const path of paths) await import(join(process.cwd(), path));
process.stdout.write(JSON.stringify(patterns), () => process.exit());
