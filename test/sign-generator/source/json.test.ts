// Tests of a city's file in JSON: what is read from it, and one sentence for what is wrong.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSignFile } from '../../../sign-generator/source/file.ts';
import { readJson } from '../../../sign-generator/source/text-file.ts';
import { temporaryFolder } from '../temporary.ts';
import { cityRecord, fileOf, GREEK, signRecord } from './city-file.ts';

const read = (from: string) => readSignFile({ from, city: undefined });
const listOf = async (signs: unknown, municipality: unknown = cityRecord()) =>
  read(await fileOf('signs.json', { municipality, signs }));

describe('a file', () => {
  test('is a municipality and its signs', async () => {
    const state = { state: 'damaged', code: '000 000 195', url: 'HTTPS://ELSEWHERE.BG/S/000000195' };
    const { municipality, signs } = await listOf([
      signRecord(7, { note: 'not ours' }),
      signRecord(8, state, {
        address: null,
        ekatte: undefined,
        name: { bg: ' Баня\u00a0„Изток“\n', en: '' },
      }),
    ]);
    expect(municipality).toEqual({
      name: { first: 'Примерово', second: 'Primerovo' },
      languages: ['bg', 'en'],
      colour: '#1f4d3a',
      arms: null,
      isDemo: false,
      words: {},
    });
    const settlement = { first: 'Примерово', second: 'Primerovo' };
    const question = { first: 'Доволни ли сте?', second: 'Are you satisfied?' };
    expect(signs).toEqual([
      {
        code: '000000777',
        url: 'HTTPS://KAZVA.EXAMPLE.BG/S/000000777',
        state: 'new',
        location: {
          id: '7',
          name: { first: 'Площадка № 7', second: 'Playground 7' },
          settlement,
          question,
          ekatte: '12345',
          address: 'ул. „Роза“ 1',
          category: 'playgrounds',
        },
      },
      {
        code: '000000195',
        url: 'HTTPS://ELSEWHERE.BG/S/000000195',
        state: 'damaged',
        location: {
          id: '8',
          name: { first: 'Баня „Изток“', second: null },
          settlement,
          question,
          ekatte: null,
          address: null,
          category: 'playgrounds',
        },
      },
    ]);
  });

  test('holds a text that many signs have in common once', async () => {
    const { signs } = await listOf([signRecord(1), signRecord(2)]);
    expect(signs[0]?.location.question).toBe(signs[1]?.location.question);
    expect(signs[0]?.location.settlement).toBe(signs[1]?.location.settlement);
  });

  test('may have one language, and one that the generator does not speak, with its words', async () => {
    const el = (text: string) => ({ el: text });
    const { municipality, signs } = await listOf(
      [signRecord(1, {}, { name: el('Λιμάνι'), settlement: el('Πειραιάς'), question: el('Πώς ήταν;') })],
      cityRecord({ name: el('Πειραιάς'), languages: ['el'], words: { el: GREEK } }),
    );
    expect(municipality.languages).toEqual(['el']);
    expect(municipality.words?.['el']?.municipality('Α$&')).toBe('Δήμος Α$&');
    expect(signs[0]?.location.question).toEqual({ first: 'Πώς ήταν;', second: null });
  });
});

describe('wrong in one sentence:', () => {
  const good = signRecord(1);
  test.each([
    [
      'a code with a wrong digit',
      [good, signRecord(2, { code: '000000296' })],
      /^Record 2: The code “000000296” is not/,
    ],
    [
      'a code that is a number',
      [signRecord(1, { code: 100 })],
      /^Record 1: The field code is no text in quotation/,
    ],
    [
      'a missing name',
      [signRecord(1, {}, { name: { en: 'Bath' } })],
      /^Record 1: It lacks the field location.name.bg/,
    ],
    [
      'an empty question',
      [signRecord(1, {}, { question: { bg: ' \n' } })],
      /lacks the field location.question.bg/,
    ],
    ['a place that is none', [{ ...good, location: null }], /^Record 1: It lacks the field location.id/],
    ['a record that is none', [good, 'x'], /^Record 2: It lacks the field code/],
    [
      'an unknown state',
      [signRecord(1, { state: 'Printed' })],
      /^Record 1: There is no state “Printed” of a sign/,
    ],
    [
      'small letters',
      [signRecord(1, { url: 'https://k.bg/s/000000195' })],
      /“https.*” does not lead to the code/,
    ],
    [
      'the address of another',
      [signRecord(1, { url: 'HTTPS://K.BG/S/000000292' })],
      /does not lead to the code/,
    ],
    ['no signs', [], /signs\.json has no signs in it\.$/],
    ['no list of signs', { a: 1 }, /signs\.json has no list “signs”/],
  ])('%s', async (_, signs, sentence) => {
    await expect(listOf(signs)).rejects.toThrow(sentence);
  });

  test.each([
    [{ languages: ['el'], name: { el: 'Α' } }, /^The municipality: Signs do not speak “el” yet/],
    [{ languages: [] }, /The field languages is no list of one or two different tags/],
    [{ languages: ['bg', 'bg'] }, /The field languages/],
    [{ languages: ['bg', 'en', 'tr'] }, /The field languages/],
    [{ languages: 'bg' }, /The field languages/],
    [{ languages: ['bg', 7] }, /The field languages/],
    [{ languages: ['__proto__'] }, /The field languages/],
    [{ languages: ['tr', 'bg'] }, /^The municipality: It lacks the field name\.tr\.$/],
    [{ colour: 'green' }, /“green” is not of the form #1f4d3a/],
    [{ isDemo: 'yes' }, /^The municipality: The field isDemo is neither true nor false\.$/],
    [{ isDemo: undefined }, /^The municipality: It lacks the field isDemo\.$/],
    [{ arms: 7 }, /The field arms is no text/],
    [{ host: 'https://kazva.bg' }, /^The municipality: The host “https:\/\/kazva\.bg” is not of the form/],
    [{ words: [] }, /The field words is no object/],
    [{ words: { el: null } }, /The field words is no object/],
    [{ words: { el: { ...GREEK, best: undefined } } }, /It lacks the field words\.el\.best/],
    [{ words: { el: { ...GREEK, municipality: 'Δήμος' } } }, /words\.el\.municipality has no \{name\} in it/],
    [{ words: { el: { ...GREEK, promise: ['a', 'b'] } } }, /words\.el\.promise is no list of three texts/],
    [{ words: { el: { ...GREEK, promise: ['a', 'b', ''] } } }, /It lacks the field words\.el\.promise\.2/],
  ])('%j', async (differing, sentence) => {
    await expect(listOf([good], cityRecord(differing))).rejects.toThrow(sentence);
  });

  test('neither an address nor a host', async () => {
    const lacking = listOf([good], cityRecord({ host: null }));
    await expect(lacking).rejects.toThrow(
      'Record 1: It lacks the field url, and the municipality names no host.',
    );
  });

  test('half a file', async () => {
    const whole = JSON.stringify({ municipality: cityRecord(), signs: [good, signRecord(2)] });
    for (let length = 1; length < whole.length; length += 7) {
      await expect(read(await fileOf('signs.json', whole.slice(0, length)))).rejects.toThrow(
        /is no whole JSON \(/,
      );
    }
  });

  test('a file in Windows-1251, one in UTF-16, an empty one, a folder, none', async () => {
    const bytes = Buffer.from('{"municipality": "\xcf\xf0\xe8\xec\xe5\xf0"}', 'latin1');
    await expect(read(await fileOf('x.json', bytes))).rejects.toThrow(
      /is not in UTF-8 \(perhaps in Windows-1251\)/,
    );
    const wide = Buffer.from('\ufeff{}', 'utf16le');
    await expect(read(await fileOf('x.json', wide))).rejects.toThrow(/is not in UTF-8/);
    await expect(read(await fileOf('x.json', '\ufeff'))).rejects.toThrow(/x\.json is empty\.$/);
    const folder = join(await temporaryFolder(), 'x.json');
    await expect(read(folder)).rejects.toThrow(/x\.json cannot be read \(ENOENT\)\.$/);
    await mkdir(folder);
    await expect(read(folder)).rejects.toThrow(/x\.json is no file\.$/);
  });

  test('a file that is too large', async () => {
    const path = await fileOf('x.json', ' '.repeat(3_000_001));
    await expect(readJson(path, 3e6)).rejects.toThrow(/x\.json is larger than 3 MB; divide it\.$/);
  });
});
