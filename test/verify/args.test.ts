// The command line of `npm run verify`: what it means, and what is refused.
import { expect, it } from 'vitest';
import { readArgs, UsageError } from '../../client/verify/args.ts';
import { KINDS } from '../../client/verify/rules.ts';

const DEMO = '422519585';
const read = (...words: string[]) => {
  const args = readArgs(words, DEMO);
  return args === 'help' ? args : [args.page.href, args.kind, args.checkout];
};

it.each([
  [
    'a site has the demo city’s sign',
    ['https://a.example'],
    ['https://a.example/s/422519585', KINDS.vote, null],
  ],
  [
    'a code as it stands on a sign',
    ['https://a.example/', '--code', '840 135 625'],
    ['https://a.example/s/840135625', KINDS.vote, null],
  ],
  [
    'a sign’s link as a phone reads it',
    ['https://a.example/S/840135625?x=1#y'],
    ['https://a.example/S/840135625', KINDS.vote, null],
  ],
  [
    'a tablet, and another checkout',
    ['https://a.example/tablet/840135625', '--checkout', '../b'],
    ['https://a.example/tablet/840135625', KINDS.tablet, '../b'],
  ],
  ['this machine', ['http://localhost:4000'], ['http://localhost:4000/s/422519585', KINDS.vote, null]],
  ['this machine by IPv6', ['http://[::1]:4000'], ['http://[::1]:4000/s/422519585', KINDS.vote, null]],
])('%s', (_name, words, expected) => {
  expect(read(...words)).toEqual(expected);
});

it('helps', () => {
  expect(read('--help')).toBe('help');
});

it.each([
  [],
  ['a.example'],
  ['http://a.example'],
  ['http://localhost.a.example'],
  ['ftp://localhost'],
  ['https://me:secret@a.example'],
  ['https://a.example', 'https://b.example'],
  ['https://a.example', '--code', '12345678'],
  ['https://a.example/s/840135625', '--code', '840135625'],
  ['https://a.example/mount/token'],
  ['https://a.example', '--cod', '840135625'],
])('refuses %j %j %j', (...words) => {
  expect(() => read(...words.filter((word) => typeof word === 'string'))).toThrow(UsageError);
});
