// Tests of the options that name a platform: a print token is any 43 signs of base64url, a dash in front too.
import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArgs } from '../../../sign-generator/args.ts';
import { withPaperAddress } from '../../../sign-generator/source/paper-address.ts';
import { serveSigns, SLUG, startApi, TOKEN } from '../api.ts';
import { sampleCity, sampleSign } from '../samples.ts';
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

describe('an address that may not stand on paper', () => {
  const UNFIT = 'http://localhost:4000 cannot stand on paper.';
  const request = { municipality: SLUG, token: TOKEN, locations: [] };
  const trial = async (unfit: string | null, isAllowed: boolean, isDemo = false) => {
    const api = await startApi(serveSigns([sampleSign()], unfit));
    const list = { municipality: sampleCity({ isDemo }), signs: [sampleSign()] };
    return (await withPaperAddress(list, { ...request, api }, isAllowed)).municipality;
  };

  test('stops the job, or makes signs that say TEST where that is allowed', async () => {
    await expect(trial(UNFIT, false)).rejects.toThrow(UNFIT);
    expect(await trial(UNFIT, true)).toMatchObject({
      isDemo: true,
      isTrial: true,
      words: { bg: { demo: 'ТЕСТ' }, en: { demo: 'TEST' } },
    });
  });

  test('is nothing to a demo city; and one that may is not a trial', async () => {
    expect((await trial(UNFIT, false, true)).isTrial).toBeUndefined();
    expect((await trial(null, true)).isDemo).toBe(false);
  });

  test('is the platform’s: signs of a file have their own', () => {
    const { kind } = readArgs(['--from', 'x.json', '--out', 'y', '--allow-test-address']);
    expect(kind).toBe('wrong');
  });
});
