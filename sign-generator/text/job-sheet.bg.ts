// The job sheet in Bulgarian.
import type { JobSheetWords } from './job-sheet.ts';

const NAMES: Readonly<Record<string, string>> = { strip: 'Лента' };
const metres = new Intl.NumberFormat('bg', { maximumFractionDigits: 2 });
const days = new Intl.DateTimeFormat('bg', { dateStyle: 'long', timeZone: 'UTC' });

export const bg: JobSheetWords = {
  title: (municipality, number) =>
    number === null ? `Табели за ${municipality}` : `Поръчка № ${number}: табели за ${municipality}`,
  test: 'Пробен лист: одобрете го, преди да отпечатате поръчката.',
  trial: 'Пробен адрес: кодовете не водят до платформата. Табелите не са за поставяне.',
  demo: 'Демонстрационен град: табелите не са за поставяне.',
  facts: {
    signs: 'Различни табели',
    total: 'Общо бройки',
    quantity: 'Тираж',
    colours: 'Цветност',
    material: 'Материал',
    lamination: 'Ламинат',
    corners: 'Ъгли',
    fixing: 'За поставяне',
    packing: 'Опаковане',
    outdoor: 'На открито',
    design: 'Вид',
    standard: 'Стандарт',
    condition: 'Условия за печат',
    cut: 'Контур за рязане',
    due: 'Срок',
    contact: 'За връзка',
    proofBy: 'Подписва пробата',
    address: 'Доставка',
    note: 'Бележка',
  },
  fourInks: '4/0 (CMYK, едностранно)',
  laminations: { none: 'без ламинат', matt: 'матов', gloss: 'гланцов' },
  corners: { square: 'прави', rounded: 'заоблени' },
  fixings: {
    none: 'без отвори и лента',
    holes: 'с отвори в ъглите',
    tape: 'с двойнозалепваща лента на гърба',
  },
  packings: { together: 'всички заедно', settlements: 'отделно за всяко населено място' },
  designs: { classic: 'въпрос, код и скала', large: 'с голям код', vehicle: 'за превозно средство' },
  years: (count) => (count === 1 ? 'поне 1 година' : `поне ${count} години`),
  day: (day) => days.format(new Date(day)),
  times: (count) => `по ${count} от всяка страница`,
  mixed: 'различен за всеки файл; вижте по-долу',
  format: (name) =>
    /^a\d$/.test(name) ? name.toUpperCase() : (NAMES[name] ?? name.replace('sticker-', 'Стикер ')),
  size: (width, height, bleed) => `${width} × ${height} мм след рязане, ${bleed} мм наддаване`,
  perSheet: (count, width, height) =>
    `по ${count} на лист ${width} × ${height} мм, за рязане и подреждане на купчини`,
  reading: (millimetres) => `Чете се от ${metres.format(millimetres / 1000)} м`,
  mounting: (lowest, highest) => `среда на ${lowest}–${highest} мм от пода`,
  files: 'Файлове',
  file: (name, pages, signs) => `${name}: страници ${pages}, табели ${signs}`,
  moreFiles: (count) => `и още ${count}; вижте manifest.csv`,
  closing:
    'manifest.csv казва коя табела на коя страница е, в реда на поставяне, и носи контролните суми на файловете. Всеки код е прочетен обратно от готовите файлове. Текстът и кодът са само в черно, върху бялата хартия; не сменяйте цветове и размери. Във файловете е записана дата 1 януари 2000 г.: нарочно, за да са еднакви при всяко изготвяне.',
  materials: { sign: 'PVC 3 мм', sticker: 'самозалепващо фолио за открито' },
};
