// What sounds as if somebody may be harmed, and what does not: anger, exaggeration, and words that only look so.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDanger } from '../../../server/voting/danger/danger.ts';

describe('danger', () => {
  it.each([
    ['Ще те убия, ако пак закъснееш.', 'Ще те убия'],
    ['ЩЕ ВИ ЗАКОЛЯ ВСИЧКИ', 'ЩЕ ВИ ЗАКОЛЯ'],
    ['Заплашвам директорката ще я убия', 'ще я убия'],
    ['Още веднъж и ще пребия шофьора!', 'ще пребия шофьора'],
    ['Един ден ще запаля общината.', 'ще запаля общината'],
    ['В училището има бомба.', 'има бомба'],
    ['Утре ще дойда с нож.', 'ще дойда с нож'],
    ['Ще се хвърля от моста, не издържам.', 'Ще се хвърля'],
    ['Госпожата бие децата в градината.', 'бие децата'],
    ['Учителката удари детето ми.', 'удари детето'],
    ['Децата ги заключват в тоалетната.', 'Децата ги заключват'],
    ['Връзват малките деца за столчетата', 'Връзват малките деца'],
    ['Охранителят опипва момичетата', 'опипва момичетата'],
    ['Тук работи педофил.', 'педофил'],
    ['I will kill the driver.', 'will kill the'],
    ['The teacher hits the children', 'hits the children'],
    ['Müdürü öldüreceğim', 'Müdürü öldüreceğim'],
    ['Öğretmen çocukları dövüyor', 'çocukları dövüyor'],
  ])('is heard in "%s"', (text, words) => {
    expect(findDanger(text)).toBe(words);
  });

  it.each([
    'Уби ме чакането.',
    'Чакането ме уби, два часа!',
    'Жегата в автобуса ще ни убие.',
    'Тази опашка ще ме убие.',
    'Убийствена музика по цял ден.',
    'Децата са чудесни, госпожите също.',
    'Бият на очи мръсните стъкла.',
    'Сърцето ми бие, като чуя децата да пеят за празника.',
    'Бомба сте! Страхотно обслужване.',
    'Климатикът не работи, ще се изгори човек.',
    'Детето се удари на счупената пързалка.',
    'Камбаната бие. Деца играят.',
    'Токът удари, лампата гръмна.',
    'Ще се оплача на кмета.',
    'Ще ви пиша двойка.',
    'Заключено е детското отделение.',
    'Шофьорът удари спирачки.',
    'Убиха парка с този бетон.',
    'Ще ви убедя, че има смисъл.',
    'Сложили са нова пейка, бомба!',
    'The wait is killing me.',
    'Children beat the record at the games.',
    'Beklemek beni öldürdü.',
    'Çocuk parkı çok güzel.',
  ])('is not heard in "%s"', (text) => {
    expect(findDanger(text)).toBeNull();
  });

  it('of any text is a part of it, or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(text).toContain(findDanger(text) ?? '');
      }),
    );
  });

  it('is looked for in the longest comment in a moment, however it is made', () => {
    const words = ['ще ', 'ще те ', 'бие ', 'дете ', 'има '].map((each) => each.repeat(300).slice(0, 300));
    for (const text of words) expect(findDanger(text)).toBeNull();
  });
});
