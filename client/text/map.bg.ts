// Bulgarian texts of maps of points, of the public results and of members.
import type { Translated } from './translated.ts';

/** The texts of a map of points, whatever the language. */
export type MapTexts = Translated<typeof mapBg>;

/** `{name}` is a place for a value. */
export const mapBg = {
  mapSummary:
    'Карта с {count} точки. Най-висока средна: {best}; най-ниска: {worst}. Всички числа са в списъка под нея.',
  mapSize: 'Цвят: средна оценка. Големина: брой оценки.',
  mapHint: 'Докоснете или посочете кръг, за да видите името.',
  bands: { low: 'ниска (под 5)', middle: 'средна (от 5 до под 8)', high: 'висока (8 и повече)' },
  mapUnsure: 'пръстен: средната още е несигурна',
  mapWaiting: 'още няма достатъчно оценки',
  mapGround: 'Очертанието не е граница.',
  placeAt: 'Мястото на картата: на {metres} от {settlement}.',
  placeAlone: 'Мястото на картата.',
  mapCredit: 'Координати: © участниците в OpenStreetMap',
} as const;
