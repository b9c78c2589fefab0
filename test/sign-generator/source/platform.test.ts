// Tests of the options that name a platform: a print token is any 43 signs of base64url, a dash in front too.
import { assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { readArgs } from '../../../sign-generator/args.ts';
import { readRecordArgs } from '../../../sign-generator/record/args.ts';

const sign = constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const token = string({ unit: sign, minLength: 43, maxLength: 43 });

test('a token is read whatever it begins with', () => {
  assert(
    property(token, constantFrom('', '-', '--'), (some, dashes) => {
      const given = `${dashes}${some}`.slice(0, 43);
      const platform = ['--token', given, '--municipality', 'x'];
      const made = readArgs([...platform, '--out', 'y']);
      expect(made).toMatchObject({ kind: 'make', wish: { source: { token: given, municipality: 'x' } } });
      const recorded = readRecordArgs(['printed', ...platform, 'list.csv']);
      expect(recorded).toMatchObject({
        kind: 'record',
        wish: { platform: { token: given }, files: ['list.csv'] },
      });
    }),
  );
});

test('an option behind --token is none', () => {
  const { kind } = readArgs(['--municipality', 'x', '--out', 'y', '--token', '--test-sheet']);
  expect(kind).toBe('wrong');
});
