// The words of labels and of mounting lists in Bulgarian.
import type { MountingWords } from './words.ts';

export const bg: MountingWords = {
  labels: 'Етикети',
  list: 'Списък за поставяне',
  order: 'Поръчка № {id} от {day}',
  round: 'Обиколка „{name}“, {day}',
  signs: { one: '{count} табела', other: '{count} табели' },
  settlements: { one: 'в {count} населено място', other: 'в {count} населени места' },
  cancelled: 'Тази поръчка е отменена.',
  height: '{format}: средата на табелата е на {lowest}–{highest} мм от пода',
  columns: {
    number: '№',
    address: 'Адрес',
    place: 'Място',
    code: 'Код',
    format: 'Формат и брой',
    done: 'Готово',
  },
  size: '{size} мм',
  times: '{format}, {count} бр.',
  none: 'В тази обиколка няма табели.',
  page: 'стр. {page} от {pages}',
  demo: 'ДЕМО',
  files: { labels: 'etiketi', list: 'spisak-za-postavyane' },
};
