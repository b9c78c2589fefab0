// Any text as a comment: one line of what people see, no longer than may be sealed, and judged in a moment.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findEmails } from '../../../server/voting/masking/emails.ts';
import { toPlain } from '../../../server/voting/masking/plain.ts';
import { findProfiles } from '../../../server/voting/masking/profiles.ts';
import { LONGEST_COMMENT } from '../../../server/foundation/ballot.ts';
import { findComment, LONGEST_SENT } from '../../../server/voting/masking/rules.ts';
import { growth, MOST_GROWTH } from '../../support/growth.ts';

describe('any text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...'0123456789 .-/()+@ОЗ:,абв'), maxLength: 120 }),
  );

  test('is masked once: a comment that was kept is kept as it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const kept = findComment(text);
        if (kept !== null) expect(findComment(kept)).toBe(kept);
      }),
      { numRuns: 5_000 },
    );
  });

  test('is one line without what nobody sees, no longer than 300 units and 900 bytes, or nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const kept = findComment(text);
        if (kept === null) return;
        expect(kept).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\s\s|^\s|\s$/u);
        expect(kept.length).toBeGreaterThan(0);
        expect(kept.length).toBeLessThanOrEqual(LONGEST_COMMENT);
        expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(3 * LONGEST_COMMENT);
      }),
      { numRuns: 5_000 },
    );
  });

  test.each([
    ['ред\r\nнов\tред', 'ред нов ред'],
    ['  много   място  ', 'много място'],
    ['обърнат \u202eтекст\u202c', 'обърнат текст'],
    ['ну\u0000ла', 'нула'],
    ['и\u0306 на две', 'й на две'],
    ['половин \ud800 знак', 'половин знак'],
  ])('%j is %s', (written, kept) => {
    expect(findComment(written)).toBe(kept);
  });

  test.each(['', '   ', '\r\n\t', '\u200b\u200d\ufeff', '\u2800', 'я'.repeat(301)])(
    '%j is no comment',
    (text) => {
      expect(findComment(text)).toBeNull();
    },
  );

  test('of 300 units is one, as a form’s field counts', () => {
    expect(findComment('я'.repeat(300))).toHaveLength(300);
    expect(findComment('👍'.repeat(150))).toHaveLength(300);
    expect(findComment(`${'я'.repeat(149)}\r\n${'я'.repeat(150)}`)).toHaveLength(300);
  });

  test('is judged in a moment, however it is made', () => {
    const hard = [
      '1 '.repeat(150),
      '0.'.repeat(150),
      'a@'.repeat(150),
      'A1'.repeat(150),
      '(at)'.repeat(75),
      '1-1.1(1)'.repeat(37),
    ];
    const start = performance.now();
    for (const text of hard) findComment(text);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

test.each([
  ['digits', (length: number) => '1 '.repeat(length / 2)],
  ['handles', (length: number) => '@a '.repeat(length / 3)],
  ['signs', (length: number) => '@'.repeat(length)],
  ['addresses', (length: number) => 'fb.com/a '.repeat(length / 9)],
  ['an address', (length: number) => `fb.com/${'a.'.repeat(length / 2)}`],
  ['letters', (length: number) => 'a'.repeat(length)],
])('%s are masked in time that grows as they do', (_what, textOf) => {
  expect(growth(textOf, findProfiles)).toBeLessThan(MOST_GROWTH);
  expect(growth(textOf, findEmails)).toBeLessThan(MOST_GROWTH);
});

describe('how long a text is', () => {
  test('is looked at before anything else of it', () => {
    expect(findComment('Чисто е.'.padEnd(LONGEST_SENT))).toBe('Чисто е.');
    expect(findComment('Чисто е.'.padEnd(LONGEST_SENT + 1))).toBeNull();
    expect(findComment(`е${'\u200d'.repeat(LONGEST_SENT)}`)).toBeNull();
  });

  test.each([
    ['a letter with accents', (length: number) => `a${'\u0301'.repeat(length)}`],
    ['letters with accents', (length: number) => 'a\u0301\u0302'.repeat(length / 3)],
    ['accents on nothing', (length: number) => '\u0301'.repeat(length)],
    ['blanks', (length: number) => ' \u2800'.repeat(length / 2)],
    ['digits of other scripts', (length: number) => '\u0669'.repeat(length)],
    ['what cannot be seen', (length: number) => 'a\u200d'.repeat(length / 2)],
  ])('makes %s no slower than it is long', (_what, textOf) => {
    expect(growth(textOf, toPlain)).toBeLessThan(MOST_GROWTH);
  });

  test('leaves accents where they belong', () => {
    expect(toPlain('\u0301и\u0300 1\u0301\u0302 е\u0301\u0302\u0303.')).toBe('\u045d 1 е\u0301\u0302\u0303.');
  });
});
