// What a municipality may be called in addresses: never as a path of the platform.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../../../server/http/addresses.ts';
import { RESERVED_SLUGS, slugFault } from '../../../server/municipality/municipalities/slug.ts';

const read = (path: string) => readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');

describe('a slug', () => {
  it.each([
    ['stara-zagora', null],
    ['vt2', null],
    ['Stara-Zagora', 'NOT_ALLOWED'],
    ['стара-загора', 'NOT_ALLOWED'],
    ['stara--zagora', 'NOT_ALLOWED'],
    ['../etc', 'NOT_ALLOWED'],
    ['s', 'TOO_SHORT'],
    ['x'.repeat(41), 'TOO_LONG'],
    ['members', 'RESERVED'],
  ])('%s: %s', (slug, fault) => expect(slugFault(slug)).toBe(fault));

  it('is no first word of a path, of citizens’ pages, of files, or of members’ pages', () => {
    const served = ADDRESSES.map(
      ({ path }) => /^\/(?:(?:members|operator)\/)?([a-z-]+)(?:$|\/)/.exec(path) ?? [],
    );
    const members = [...read('client/members/App.tsx').matchAll(/path="([a-z]+)"/g)];
    const words = [...served, ...members].flatMap(([, word]) => word || []);
    expect(words).toEqual(expect.arrayContaining(['results', 'tablet', 'livez', 'invitation', 'preview']));
    expect(words.filter((word) => slugFault(word) === null)).toEqual([]);
  });

  it('is reserved once, and as a slug would be written', () => {
    expect(new Set(RESERVED_SLUGS).size).toBe(RESERVED_SLUGS.length);
    for (const slug of RESERVED_SLUGS) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});
