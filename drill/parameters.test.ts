// No parameter of an address is forgotten by the fuzz drill.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PARAMETERS } from './fuzz/parameters.ts';

/** The parameters that some source of the server reads from an address. */
function parametersRead(): string[] {
  const folder = join(import.meta.dirname, '..', 'server');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/\b(?:params|searchParams)\.\w+\('(\w+)'\)/g),
    ])
    .map(([, name = '']) => name);
}

it('the fuzz drill knows every parameter that an address is read for', () => {
  const read = parametersRead();
  expect(read.length).toBeGreaterThan(20);
  expect(read.filter((name) => !PARAMETERS.includes(name))).toEqual([]);
});
