// What an address itself tells of whether it may stand on paper.
import { expect, it } from 'vitest';
import {
  ADDRESS_PROBLEMS,
  paperOrigin,
  problemSeen,
  sayUnfit,
} from '../../../server/foundation/paper-addresses/rules.ts';

it.each([
  ['http://localhost:4000', 'LOCAL'],
  ['https://localhost', 'LOCAL'],
  ['https://kazva.localhost', 'LOCAL'],
  ['https://kazva.local', 'LOCAL'],
  ['https://kazva.obshtina.internal', 'LOCAL'],
  ['https://kazva.home.arpa', 'LOCAL'],
  ['https://nas.lan', 'LOCAL'],
  ['https://kazva', 'LOCAL'],
  ['https://localhost.', 'LOCAL'],
  ['http://127.0.0.1:4000', 'NUMERIC'],
  ['https://8.8.8.8', 'NUMERIC'],
  ['https://2130706433', 'NUMERIC'],
  ['https://0x7f.1', 'NUMERIC'],
  ['https://[::1]', 'NUMERIC'],
  ['https://[2606:4700::1111]:8443', 'NUMERIC'],
  ['https://kazva.example', 'RESERVED'],
  ['https://results.example.com', 'RESERVED'],
  ['https://example.org', 'RESERVED'],
  ['https://kazva.test', 'RESERVED'],
  ['https://kazva.invalid', 'RESERVED'],
  ['https://kazva.onion', 'RESERVED'],
  ['http://kazva.bg', 'NOT_HTTPS'],
  ['http://kazva.bg:443', 'NOT_HTTPS'],
  ['https://kazva.bg', null],
  ['https://kazva.bg:8443', null],
  ['https://результати.бургас.бг', null],
  ['https://results.burgas.bg', null],
  ['https://localhost.bg', null],
  ['https://myexample.com', null],
  ['https://example.bg', null],
] as const)('%s: %s', (typed, problem) => {
  expect(problemSeen(new URL(typed).origin)).toBe(problem);
});

it('a city has its own host’s, or the platform’s', () => {
  expect(paperOrigin('results.burgas.bg', 'https://kazva.bg')).toBe('https://results.burgas.bg');
  expect(paperOrigin(null, 'https://kazva.bg')).toBe('https://kazva.bg');
});

it.each(ADDRESS_PROBLEMS)('%s is said with what to set', (problem) => {
  expect(sayUnfit('https://a.bg', problem, null)).toMatch(
    /^https:\/\/a\.bg cannot stand on paper: .*PUBLIC_URL/,
  );
  expect(sayUnfit('https://a.bg', problem, 'a.bg')).toMatch(/operators’ pages/);
});
