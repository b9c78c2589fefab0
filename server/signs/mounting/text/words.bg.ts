// The words of labels and of mounting lists in Bulgarian.
import type { Plural } from '../../../../client/text/translated.ts';

export interface MountingWords {
  readonly labels: string;
  readonly list: string;
  /** Which order, or which round. */
  readonly order: string;
  readonly round: string;
  readonly signs: Plural;
  readonly settlements: Plural;
  /** What an order is that was taken back. */
  readonly cancelled: string;
  /** Signs that came damaged, which are not here. */
  readonly damaged: string;
  /** Where at a door. */
  readonly side: string;
  /** The middle of a sign, above the floor. */
  readonly height: string;
  readonly columns: Readonly<Record<'number' | 'address' | 'place' | 'code' | 'format' | 'done', string>>;
  readonly size: string;
  readonly times: string;
  readonly none: string;
  readonly page: string;
  readonly demo: string;
  /** Names of files, without their endings. */
  readonly files: Readonly<Record<'labels' | 'list', string>>;
}

export const bg: MountingWords = {
  labels: 'Етикети',
  list: 'Списък за поставяне',
  order: 'Поръчка № {number} от {day}',
  round: 'Обиколка „{name}“, {day}',
  signs: { one: '{count} табела', other: '{count} табели' },
  settlements: { one: 'в {count} населено място', other: 'в {count} населени места' },
  damaged: 'Без повредените: {codes}',
  side: 'До врата: от страната на дръжката, така че вратата да не закрива табелата, когато е отворена',
  cancelled: 'Тази поръчка е отменена.',
  height: '{format}: средата на табелата е на {lowest}–{highest}\u00a0мм от пода',
  columns: {
    number: '№',
    address: 'Адрес',
    place: 'Място',
    code: 'Код',
    format: 'Формат и брой',
    done: 'Готово',
  },
  size: '{size}\u00a0мм',
  times: '{format}, {count}\u00a0бр.',
  none: 'В тази обиколка няма табели.',
  page: 'стр. {page} от {pages}',
  demo: 'ДЕМО',
  files: { labels: 'etiketi', list: 'spisak-za-postavyane' },
};
