// The command line of `npm run demo`.
import { describe, expect, test } from 'vitest';
import { readArgs } from '../../../server/operator/demo/demo-args.ts';
import { UsageError } from '../../../server/operator/commands/usage-error.ts';

test('defaults', () => {
  expect(readArgs(['--ratings', '100000'])).toEqual({
    municipality: 'stara-zagora',
    ratings: 100_000,
    clear: false,
    seed: 'kazva',
  });
  expect(readArgs(['--municipality', 'kazanlak', '--clear'])).toMatchObject({
    municipality: 'kazanlak',
    ratings: 0,
    clear: true,
  });
  expect(readArgs(['--ratings', '5', '--help'])).toBe('help');
});

describe('refused', () => {
  test.each([
    [[]],
    [['--ratings', '0']],
    [['--ratings', '1.5']],
    [['--ratings', '-5']],
    [['--ratings', '1e9']],
    [['--ratings', 'many']],
    [['--ratings']],
    [['--rating', '5']],
    [['5']],
  ])('%j', (args) => {
    expect(() => readArgs(args)).toThrow(UsageError);
  });
});
