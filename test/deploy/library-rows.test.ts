// What `npm run libraries` makes of the paper: the second cell of rows that name packages, and nothing else.
import { expect, test } from 'vitest';
import { packagesIn, withReleases, type Releases } from '../../deploy/release/library-rows.ts';

const PAPER = `# Libraries

| library | release | for |
| --- | --- | --- |
| \`one\`, \`@two/three\` | ? | what \`four\` is not for |
| \`five\` | 1.0.0, 2026-01-01 |

A sentence with \`six\`.`;

const VERSIONS = { one: '2.0.0', '@two/three': '2.0.0', five: '0.1.0' };
const released = (newest: string, days: Releases['days']): Releases => ({ newest, days });
const RELEASES = new Map([
  ['one', released('2.0.0', { '2.0.0': '2026-05-06T07:08:09.000Z' })],
  ['@two/three', released('3.0.0', { '2.0.0': '2026-05-07T00:00:00.000Z' })],
  ['five', released('0.1.0', { '0.1.0': '2024-12-04T00:00:00.000Z' })],
]);

test('a row has what is here of its packages, each once, with its day and what is newer', () => {
  const written = withReleases(PAPER, VERSIONS, RELEASES);
  expect(written.split('\n')[4]).toBe(
    '| `one`, `@two/three` | 2.0.0, 2026-05-06<br>2.0.0, 2026-05-07; newest 3.0.0 | what `four` is not for |',
  );
  expect(written.split('\n')[5]).toBe('| `five` | 0.1.0, before 2025 |');
  expect(written.replaceAll(/^\| `.*$/gm, '')).toBe(PAPER.replaceAll(/^\| `.*$/gm, ''));
  expect(withReleases(written, VERSIONS, RELEASES)).toBe(written);
});

test('only the first cell names packages', () => {
  expect(PAPER.split('\n').flatMap(packagesIn)).toEqual(['one', '@two/three', 'five']);
});

test('a package of which nothing is known is named', () => {
  expect(() => withReleases(PAPER, { ...VERSIONS, five: '9.9.9' }, RELEASES)).toThrow('five 9.9.9');
  expect(() => withReleases(PAPER, VERSIONS, new Map())).toThrow('one 2.0.0');
});
