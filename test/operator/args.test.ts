// The command line of `npm run operator`.
import { describe, expect, test } from 'vitest';
import { readArgs, UsageError } from '../../server/operator/args.ts';

test('invite', () => {
  expect(readArgs(['invite', 'stara-zagora', ' Kmet@Proba.bg '])).toEqual({
    command: 'invite',
    slug: 'stara-zagora',
    email: 'kmet@proba.bg',
    role: 'admin',
    language: 'bg',
  });
  expect(
    readArgs(['invite', 'kazanlak', 'a@proba.bg', '--role', 'auditor', '--language', 'en']),
  ).toMatchObject({ role: 'auditor', language: 'en' });
  expect(readArgs(['invite', '--help'])).toBe('help');
});

describe('refused', () => {
  test.each([
    [[]],
    [['evict', 'stara-zagora', 'a@proba.bg']],
    [['invite', 'stara-zagora']],
    [['invite', 'stara-zagora', 'a@proba.bg', 'b@proba.bg']],
    [['invite', 'stara-zagora', 'a@proba']],
    [['invite', 'stara-zagora', 'a@proba.bg\r\nBcc: b@proba.bg']],
    [['invite', 'stara-zagora', 'a@proba.bg', '--role', 'local']],
    [['invite', 'stara-zagora', 'a@proba.bg', '--role', 'mayor']],
    [['invite', 'stara-zagora', 'a@proba.bg', '--language', 'tr']],
    [['invite', 'stara-zagora', 'a@proba.bg', '--sure']],
  ])('%j', (args) => {
    expect(() => readArgs(args)).toThrow(UsageError);
  });
});
