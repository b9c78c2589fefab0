// The words of labels and of mounting lists in English.
import type { MountingWords } from './words.bg.ts';

export const en: MountingWords = {
  labels: 'Labels',
  list: 'Mounting list',
  order: 'Order no. {number} of {day}',
  round: 'Round “{name}”, {day}',
  signs: { one: '{count} sign', other: '{count} signs' },
  settlements: { one: 'in {count} settlement', other: 'in {count} settlements' },
  damaged: 'Without those that arrived damaged: {codes}',
  side: 'At a door: on the side of the handle, where the open door does not cover the sign',
  cancelled: 'This order was cancelled.',
  height: '{format}: the middle of the sign is {lowest}–{highest} mm above the floor',
  columns: {
    number: 'No.',
    address: 'Address',
    place: 'Place',
    code: 'Code',
    format: 'Format, quantity',
    done: 'Done',
  },
  size: '{size} mm',
  times: '{format}, {count} pcs',
  none: 'There are no signs in this round.',
  page: 'page {page} of {pages}',
  demo: 'DEMO',
  files: { labels: 'labels', list: 'mounting-list' },
};
