// The notes on a comment for whoever moderates it: what each rule finds, what it leaves alone, and what holds of any text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest } from '../../../server/voting/comments/suggest.ts';

const notes = (text: string, others: readonly string[] = []) =>
  suggest(text, others).map(({ kind, words, times }) =>
    [kind, words ?? times].filter((each) => each !== null),
  );

describe('a note', () => {
  it.each([
    ['Питайте на [●], там знаят.', [['MASKED']]],
    ['Обадих се на 62 14 15, никой не вдигна.', [['PERSONAL', '62 14 15']]],
    ['Поръчка 1234567 още чака.', [['PERSONAL', '1234567']]],
    ['Г-жа Петрова беше груба.', [['NAME', 'Г-жа Петрова']]],
    ['Учителката Мария вика по децата.', [['NAME', 'Учителката Мария']]],
    ['Говорих с Иван Колев от гишето.', [['NAME', 'Иван Колев']]],
    ['Благодаря на И. Тодорова!', [['NAME', 'И. Тодорова']]],
    ['Лошо отношение от Димитрова.', [['NAME', 'Димитрова']]],
    ['Mrs Smith was rude.', [['NAME', 'Mrs Smith']]],
    ['Пълни идиоти.', [['ABUSE', 'идиоти']]],
    ['Голям ПРОСТААК е.', [['ABUSE', 'ПРОСТААК']]],
    // The a and the o are Latin.
    ['Чист прoстaк.', [['ABUSE', 'прoстaк']]],
    ['Да го п***м.', [['ABUSE', 'п***м']]],
    ['What an asshole.', [['ABUSE', 'asshole']]],
    ['Kocaman bir salak.', [['ABUSE', 'salak']]],
    ['Вижте www.evtini-gumi.bg днес.', [['LINK', 'www.evtini-gumi.bg']]],
    ['Влезте в zaem.com/bg за повече.', [['LINK', 'zaem.com/bg']]],
    ['НИКОЙ НЕ РАБОТИ ТУК', [['SHOUTING']]],
    ['Защо???', [['SHOUTING']]],
    ['111 222', [['WORDLESS']]],
    ['ааааа', [['WORDLESS']]],
  ])('on %j', (text, expected) => expect(notes(text)).toEqual(expected));

  it('on what was written nearly so before, and how often', () => {
    const text = 'Купете евтини гуми от нашия нов магазин';
    const near = ['Купете евтини гуми от новия ни магазин', 'КУПЕТЕ евтини гуми, от нашия нов магазин!'];
    expect(notes(text, [...near, 'Тоалетната е мръсна и няма сапун от седмици'])).toEqual([['REPEAT', 2]]);
    expect(notes('Много добре', ['Много добре'])).toEqual([]);
  });
});

it.each([
  'Много доволна съм, благодаря.',
  'Детската площадка до Стара Загора – изток е чудесна!',
  'На ул. Генерал Столетов боклукът не се извозва от 3 дни.',
  'Парк Пионерска е мръсен.',
  'Чакахме 45 минути, на гише 3 имаше 12 души. Дойдохме в 8.30 на 24.11.2026.',
  'БДЖ закъсня с 20 мин.',
  'Курсът е скъп: 150,50 лв. за 2025/2026 г.',
  'Служителката на гише 2 е много любезна.',
  '👍👍👍',
  'Thank you, very kind staff.',
])('leaves %j alone', (text) => expect(notes(text)).toEqual([]));

it('of any text tells only words that stand in it, and the same each time', () => {
  const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(texts, fc.array(texts, { maxLength: 5 }), (text, others) => {
      const found = suggest(text, others);
      expect(suggest(text, others)).toEqual(found);
      for (const { words } of found) expect(text).toContain(words ?? '');
      expect(new Set(found.map(({ kind }) => kind)).size).toBe(found.length);
    }),
  );
});
