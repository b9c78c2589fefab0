// Bulgarian texts of published numbers, wherever they stand: averages, chance, distributions, trends.
import type { Translated } from './translated.ts';

/** The texts of published numbers, whatever the language. */
export type FigureTexts = Translated<typeof figuresBg>;

/** `{name}` is a place for a value, a group of `one` and `other` is a plural. */
export const figuresBg = {
  results: {
    average: 'Средна оценка',
    outOf: 'от 10',
    answers: { one: '{count} оценка', other: '{count} оценки' },
    responded: 'Оценили са {answers} от {visitors} посетители ({share})',
    unvisited: 'Колко души са дошли, не е известно.',
    weighted:
      'Това е средната от всички оценки. Средната, претеглена по посетители, е {average} от 10 ({range}): при нея всяко място тежи според това колко души са дошли там.',
    unweighted:
      'Средна, претеглена по посетители, не е показана: само {share} от оценките са от места и месеци с известен брой посетители, а трябва да е поне половината.',
    howSure: 'Колко сигурно е това',
    interval: 'При {answers} истинската средна може да е между {lower} и {upper}.',
    range: 'между {lower} и {upper}',
    selfSelected:
      'Оценяват хора, които сами са решили да го направят. Това не е представителна извадка от всички жители.',
    notEnough: 'Още няма достатъчно оценки',
    notEnoughWhy:
      'Публикуваме оценките само в група от поне {threshold}, за да остане всяка анонимна. Дотогава те чакат запечатани.',
    unconfirmed: {
      title: 'Непотвърдени оценки',
      lead: 'Отделно са публикувани {answers}, които не влизат в средната оценка по-горе. Причината: {reasons}. Това не значи, че не са искрени.',
      together: 'Заедно с тях средната оценка е {average} от 10 ({together}).',
      sentence:
        'Отделно са публикувани {answers} ({reasons}); заедно с тях средната оценка е {average} от 10 ({together}).',
      reasons: {
        NETWORK: 'повече от обичайното от една мрежа',
        CHANNEL: 'повече от обичайното за един час',
        BURST: 'много наведнъж',
        HOURS: 'извън работното време',
        PRESENCE: 'без талон там, където се иска',
      },
      reclassified: 'решение на общината',
    },
    ways: {
      slips: 'От {whole}, за които публикуваме това, {one} са дадени с талон на хартия, а {other} – без.',
      paper:
        'От {whole}, за които публикуваме това, {one} са попълнени на хартия, а {other} са дадени от телефон.',
      why: 'Публикуваме го само за група, в която и едните, и другите са достатъчно: така не личи дали един талон е използван.',
    },
    quietPlace:
      'Оценките, които чакат в края на {period}, публикуваме заедно с тези за други места от „{category}“, ако общо са достатъчно, и без да посочваме мястото.',
    periods: {
      MONTH: 'всеки месец',
      QUARTER: 'всяко тримесечие',
      HALF_YEAR: 'всяко полугодие',
      YEAR: 'всяка година',
    },
  },
  distribution: {
    title: 'Разпределение на оценките',
    summary: 'Стълбова диаграма на {answers}: {low} са от 1 до 4, {middle} от 5 до 8, {high} са 9 или 10.',
    low: '1–4: {share}',
    middle: '5–8: {share}',
    high: '9–10: {share}',
    table: 'Същото като таблица',
    score: 'Оценка',
    count: 'Брой',
    share: 'Дял',
  },
  trend: {
    title: 'Средна оценка по месеци',
    summary: 'Линия от {from} до {to}: средната оценка по месеци е между {lowest} и {highest} от 10.',
    bars: 'Стълбчетата показват броя: най-много {most} за месец.',
    month: 'Месец',
    chance: '95\u00a0% интервал',
  },
} as const;
