// What is an address, a name, a confirmed session: by tables.
import { describe, expect, it } from 'vitest';
import { CONFIRMED_MS, findEmail, findName, isConfirmed } from '../../../server/access/sessions/rules.ts';

describe('an address', () => {
  it.each([
    ['petya@proba.bg', 'petya@proba.bg'],
    ['  Petya.Koleva+kazva@Mail.Proba.BG ', 'petya.koleva+kazva@mail.proba.bg'],
    ['петя@община.бг', 'петя@община.бг'],
    ['petya@xn--80aaajzkk.xn--90ae', 'petya@xn--80aaajzkk.xn--90ae'],
  ])('%j is kept as %j', (text, email) => expect(findEmail(text)).toBe(email));

  it.each([
    '',
    'petya',
    'petya@',
    '@proba.bg',
    'petya@proba',
    'petya@127.0.0.1',
    'petya@@proba.bg',
    'petya koleva@proba.bg',
    'Petya <petya@proba.bg>',
    'petya@proba.bg, ivan@proba.bg',
    'petya@proba.bg\nbcc: all@proba.bg',
    'petya\u0000@proba.bg',
    'petya\u202e@proba.bg',
    `${'p'.repeat(65)}@proba.bg`,
    `petya@${'proba.'.repeat(50)}bg`,
  ])('%j is none', (text) => expect(findEmail(text)).toBeNull());
});

describe('a name', () => {
  it.each([
    ['Петя Колева', 'Петя Колева'],
    ['  Петя \n Колева ', 'Петя Колева'],
    ["O'Brien-Петров 2", "O'Brien-Петров 2"],
    ['', null],
    [' \t ', null],
    ['Петя\u0000', null],
    ['\u202eПетя', null],
    ['П'.repeat(121), null],
    ['Наградата Ви: https://evil.example', null],
    ['WWW.evil.example', null],
    ['Ив.Петров', 'Ив.Петров'],
  ])('%j is %j', (text, name) => expect(findName(text)).toBe(name));
});

it('a session stays confirmed for ten minutes', () => {
  const now = new Date('2026-11-27T10:00:00Z');
  const before = (ms: number) => new Date(now.getTime() - ms);
  expect(isConfirmed(now, now)).toBe(true);
  expect(isConfirmed(before(CONFIRMED_MS - 1), now)).toBe(true);
  expect(isConfirmed(before(CONFIRMED_MS), now)).toBe(false);
  expect(isConfirmed(null, now)).toBe(false);
});
