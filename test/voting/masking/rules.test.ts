// What is left of a comment before it is sealed: personal data is masked, ordinary text stays.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARK } from '../../../server/voting/masking/mask.ts';
import { LONGEST_COMMENT } from '../../../server/foundation/ballot.ts';
import { findComment } from '../../../server/voting/masking/rules.ts';
import {
  accounts,
  cards,
  emails,
  inGroups,
  personalNumbers,
  phones,
  series,
  withCheckDigit,
} from './secrets.ts';

describe('what is masked', () => {
  test.each([
    ['Пишете на ivan.petrov@abv.bg, моля.', `Пишете на ${MARK}, моля.`],
    ['IVAN+kazva@mail.example.co.uk', MARK],
    ['иван@пример.бг', MARK],
    ['ivan＠abv．bg', MARK],
    ['ivan @ abv.bg', MARK],
    ['ivan (at) abv (dot) bg ме търсете', `${MARK} ме търсете`],
    ['ivan [ат] abv.bg', MARK],
    ['тел. 0888123456', `тел. ${MARK}`],
    ['тел. 0888 123 456, след 17 ч.', `тел. ${MARK}, след 17 ч.`],
    ['0888/123-456', MARK],
    ['тел. 60-12-34', `тел. ${MARK}`],
    ['Телефон: 601 234', `Телефон: ${MARK}`],
    ['GSM 123 45 67', `GSM ${MARK}`],
    ['0 8 8 8 1 2 3 4 5 6', MARK],
    ['(042) 60-12-34 5', MARK],
    ['02 981 23 45', MARK],
    ['0700 12 345', MARK],
    ['888 123 456', MARK],
    ['+359 (88) 812-34-56 до 2026 г.', `${MARK} до 2026 г.`],
    ['(+359) 88 812 34 56', `(${MARK}`],
    ['00359 88 812 34 56', MARK],
    ['359888123456', MARK],
    ['+44 20 7946 0958', MARK],
    ['+90.532.123.45.67', MARK],
    ['О888 123 456', MARK],
    ['0888 1З3 456', MARK],
    ['０８８８ １２３ ４５６', MARK],
    ['٠٨٨٨١٢٣٤٥٦', MARK],
    ['⓪⑧⑧⑧ 123 456', MARK],
    ['0888\u200b123\u200d456', MARK],
    ['0\u03328\u03328\u03328\u03321\u03322\u03323\u03324\u03325\u03326', MARK],
    ['ЕГН 7501020018', `ЕГН ${MARK}`],
    ['ЕГН: 750102 0018.', `ЕГН: ${MARK}.`],
    ['7 5 0 1 0 2 0 0 1 8', MARK],
    ['ЕГН 75 01 02 00 18', `ЕГН ${MARK}`],
    ['75.01.02.00.18 е моето', `${MARK} е моето`],
    ['75-01-02 00 18', MARK],
    ['Сестрата е @maria_ivanova в инстаграм', `Сестрата е ${MARK} в инстаграм`],
    ['Пишете на @мария_иванова!', `Пишете на ${MARK}!`],
    ['(@ivan-p2)', `(${MARK})`],
    ['＠petar99', MARK],
    ['Виж https://www.facebook.com/ivan.petrov.123/photos?id=5.', `Виж ${MARK}.`],
    ['fb.com/ivan.petrov, там е', `${MARK}, там е`],
    ['bg.linkedin.com/in/ivan-petrov', MARK],
    ['instagram.com/maria_i/', `${MARK}/`],
    ['tiktok.com/@petar.99', MARK],
    ['търсете ме на t.me/ivanp и wa.me/359888123456', `търсете ме на ${MARK} и ${MARK}`],
    ['x.com/ivan_p', MARK],
    ['Профилът му е FACEBOOK.COM/PROFILE.PHP?ID=100012345', `Профилът му е ${MARK}`],
    ['карта 4111 1111 1111 1111 на името', `карта ${MARK} на името`],
    ['5500-0000-0000-0004', MARK],
    ['3782 822463 10005', MARK],
    ['лична карта 641234567', `лична карта ${MARK}`],
    ['BG80 BNBG 9661 1020 3456 78 за наема', `${MARK} за наема`],
    ['ВG80ВNВG96611020345678', MARK],
    ['gb29 nwbk 6016 1331 9268 19', MARK],
  ])('%s', (written, kept) => {
    expect(findComment(written)).toBe(kept);
  });
});

describe('what stays as it is', () => {
  test.each([
    'Чакахме от 8:30 до 10:30, а на гишето нямаше никого.',
    'в 10:30',
    '2026 г.',
    'На 24.11.2026 г. в 10.30 ч. автобус 104 не дойде.',
    'От 01.01.2025 - 31.12.2025 плащам 12.50 лв. на месец.',
    'Работно време 08.00-12.00 13.00-17.00',
    'Работно време: 8.00 - 17.00, събота 09.00-13.00',
    'Курсове 08.00 09.00 10.00 11.00 12.00 не се спазват.',
    'Линии 2, 4, 11, 22, 26, 32 и 36.',
    'Билетът е 0.70 0.80 0.90 според зоната.',
    '2019-2020, 2021 и 2022',
    '2023 2024 2025 2026',
    'През 2025-2026 учебна година',
    'На 2026-11-24 ул. „Цар Симеон Велики“ 107, ет. 3, ап. 12',
    'Ремонтът струва 1 200 000 лв. или 613 550 евро',
    'Таксата е 5 @ 10 лв.',
    'Група 3 "Б", 25 деца, 1 учителка.',
    'Вх. № 12-00-345/24.11.2026',
    'Автобусът с номер СТ 1234 АВ кара с 90 км/ч.',
    'Спешен телефон 112 не отговори.',
    'Площ 1200 м², 3½ часа, −5 °C',
    'Оценка 10/10! Браво на екипа :)',
    'Много добре 👍🏽',
    'Teşekkürler, çok güzel bir park',
    'I waited from 9 to 11 at desk 3.',
    'Номер в опашката: 1234',
    'Прочетох го във facebook.com и в instagram.',
    'Сайтът на общината е starazagora.bg/uslugi',
    'Пише @ и нищо друго, @ 10 ч. и @10',
    'Автобуси 10 12 24 36 48 не идват навреме.',
    'Гишета 12 15 18 20 22 са затворени.',
    'Отворено: 08 00 - 12 00, 13 00 - 17 00',
    'От 10 11 12 13 14 часа има опашка',
    'и т.н./и др., виж t.me',
  ])('%s', (text) => {
    expect(findComment(text)).toBe(text);
  });

  const words = fc.constantFrom('чиста', 'градина', 'в', 'и', 'с', 'лекар', 'О', 'з', 'No', 'is', 'l');
  const year = fc.integer({ min: 1900, max: 2099 }).map((value) => `${value} г.`);
  const pad = (value: number) => String(value).padStart(2, '0');
  const time = fc
    .tuple(fc.nat(23), fc.nat(59), fc.constantFrom(':', '.'))
    .map(([hour, minute, between]) => `в ${hour}${between}${pad(minute)}`);
  const date = fc
    .tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1990, max: 2030 }),
    )
    .map(([day, month, inYear]) => `${pad(day)}.${pad(month)}.${inYear}`);
  const price = fc.tuple(fc.nat(9999), fc.nat(99)).map(([lev, stotinki]) => `${lev},${pad(stotinki)} лв.`);
  const line = fc.integer({ min: 1, max: 999 }).map((value) => `линия ${value}`);
  const house = fc.integer({ min: 1, max: 300 }).map((value) => `ул. „Роза“ № ${value}`);

  test('any such words, years, times, days, prices, lines and houses', () => {
    const parts = fc.array(fc.oneof(words, year, time, date, price, line, house), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(parts, (some) => {
        const text = some.join(', ').slice(0, LONGEST_COMMENT).trim();
        expect(findComment(text)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a secret never survives', () => {
  const before = fc.constantFrom('', 'Аз съм на ', 'тел.', 'tel: ', '(', '„', '2026 г. ', '№ ', 'и/или ');
  const after = fc.constantFrom('', '.', ', благодаря', ')', '“', ' 2026 г.', ' в 10:30', '!', ' лв.');
  const hidden = (secrets: fc.Arbitrary<string>) =>
    fc.assert(
      fc.property(before, secrets, after, (start, secret, end) => {
        const kept = findComment(start + secret + end) ?? '';
        expect(kept).toContain(MARK);
        expect(kept).not.toContain(secret);
        // Nothing is left but what stood around it, though some of that may be masked along with it.
        const around = start + end;
        expect(kept.replace(/[^0-9]/g, '').length).toBeLessThanOrEqual(around.replace(/[^0-9]/g, '').length);
      }),
      { numRuns: 2_000 },
    );

  test('an e-mail address', () => hidden(emails));
  test('a phone number in any grouping', () => hidden(phones));
  test('an EGN, whole or in groups', () => hidden(personalNumbers));
  test('a card, whole or in groups', () => hidden(cards));
  test('an account, whole or in groups', () => hidden(accounts));
  test('any nine digits in a row', () => hidden(series));

  test('nor one in other digits, or with letters for digits', () => {
    const wide = (text: string) =>
      text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    const round = (text: string) => text.replaceAll('0', 'О');
    hidden(fc.tuple(phones, fc.constantFrom(wide, round)).map(([phone, write]) => write(phone)));
  });
});

describe('an EGN', () => {
  test('is one only with a day that exists and the right last digit', () => {
    expect(findComment(inGroups('7501020018', [6, 4], ' '))).toBe(MARK);
    expect(findComment('750102 0017')).toBe('750102 0017');
    expect(findComment(inGroups(withCheckDigit('751302001'), [6, 4], ' '))).not.toBe(MARK);
    expect(findComment(inGroups(withCheckDigit('750230001'), [6, 4], ' '))).not.toBe(MARK);
    // Forty is added to the month of who was born in this century.
    expect(findComment(inGroups(withCheckDigit('254229001'), [6, 4], ' '))).not.toBe(MARK);
    expect(findComment(inGroups(withCheckDigit('244229001'), [6, 4], ' '))).toBe(MARK);
  });
});
