// Bulgarian words of `npm run count`: what a round opened, and what is to be known of the keys. {name} is a place for a value.
import type { CountingWords } from './counting.en.ts';

export const countingBg: CountingWords = {
  published: {
    line: 'Публикувани: {ratings}, {answers}, {comments}; общо от места с малко оценки {pooled}. Отхвърлени от ключа си: {spoiled}.',
    ratings: { one: '{count} оценка', other: '{count} оценки' },
    answers: { one: '{count} отговор', other: '{count} отговора' },
    comments: { one: '{count} коментар', other: '{count} коментара' },
    pooled: { one: '{count} бюлетина', other: '{count} бюлетини' },
  },
  forgotten: 'Изтрито, защото срокът за пазене е изтекъл: редове от дневника {lines}, коментари {texts}.',
  counter: 'Оттук нататък ключовете за гласуване на тази база данни са в тези папки.',
  takenBackGivenUp: 'Изтрити завинаги от вече проведени нощи: бюлетини {slips}, общини {cities}.',
  noLostKey: 'Няма изгубен ключ с това име.',
  givenUp: 'Изтрити завинаги бюлетини: {slips}.',
  keyForgotten: 'Изтрит завинаги.',
  noUnknownKey: 'Няма непознат ключ с това име.',
  mended: 'Върнати са дните, които още не са дошли; общини: {count}.',
  lost: 'Ключът за гласуване {key} е изгубен. Докато не се върне, не могат да се отворят бюлетини: {slips}.',
  takenBack:
    'Базата данни е върната към време преди вече проведени нощи. Кутиите остават затворени (общини: {cities}), докато не се откажете от бюлетините оттогава (брой: {slips}); вижте --help.',
  away: 'Ключовете за гласуване не могат да се запишат в {folder} ({reason}). Дотогава не се ползва нов ключ.',
  healed: 'Ключът за гласуване {key} липсваше в {folder} и е копиран там.',
  unknown: 'Базата данни не познава ключа за гласуване {key}: вижте --help.',
  elsewhere: 'Според COUNTER се брои другаде: там, където са ключовете за гласуване.',
  watchAlone: '--watch не решава нищо: отказвайте се от ключове или ги забравяйте с отделна команда.',
};
