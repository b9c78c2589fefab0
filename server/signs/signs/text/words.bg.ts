// The Bulgarian words of a table of signs, and of their map.
import type { ManagedState } from '../../../municipality/codes/store-managed.ts';
import type { Voice } from '../../../municipality/codes/inactivity.ts';

type Column =
  | ('code' | 'state' | 'place' | 'address' | 'settlement' | 'category' | 'voice' | 'url')
  | ('orderedOn' | 'printedOn' | 'mountedOn' | 'damagedOn' | 'retiredOn' | 'retiredBecause' | 'replacedBy');

export interface Words {
  readonly title: (municipality: string, day: string) => string;
  readonly columns: Readonly<Record<Column, string>>;
  readonly states: Readonly<Record<ManagedState, string>>;
  readonly voices: Readonly<Record<Voice['state'], string>>;
  readonly map: (places: number) => string;
  readonly point: (place: string, signs: number, state: string) => string;
}

export const bg: Words = {
  title: (municipality, day) => `${municipality}. Табели към ${day}`,
  columns: {
    code: 'Код',
    state: 'Състояние',
    place: 'Място',
    address: 'Адрес',
    settlement: 'Населено място',
    category: 'Услуга',
    voice: 'Оценки',
    url: 'Адрес в кода',
    orderedOn: 'Поръчана',
    printedOn: 'Отпечатана',
    mountedOn: 'Поставена',
    damagedOn: 'Повредена от',
    retiredOn: 'Извън употреба от',
    retiredBecause: 'Причина',
    replacedBy: 'Заменена от',
  },
  states: {
    NEW: 'нова',
    ORDERED: 'поръчана',
    PRINTED: 'отпечатана',
    MOUNTED: 'поставена',
    DAMAGED: 'повредена',
    RETIRED: 'извън употреба',
  },
  voices: { SPEAKS: 'чува се', SILENT: 'мълчи', TOO_QUIET: 'твърде тихо, за да се каже' },
  map: (places) =>
    `Карта с ${places} ${places === 1 ? 'място' : 'места'}. Всички табели са в списъка под нея.`,
  point: (place, signs, state) =>
    signs === 1 ? `${place}: ${state}` : `${place}: ${signs} табели, ${state}`,
};
