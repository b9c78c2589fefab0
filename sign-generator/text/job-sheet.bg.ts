// The job sheet in Bulgarian.
import type { Design } from '../design/row-tables.ts';
import type { Corners, Fixing, Lamination, Packing } from '../job/ticket.ts';

export interface JobSheetWords {
  /** `number`: of the order, where it has one. */
  readonly title: (municipality: string, number: string | null) => string;
  readonly posterTitle: (municipality: string, number: string | null) => string;
  readonly test: string;
  readonly trial: string;
  readonly demo: string;
  readonly posterDemo: string;
  /** What is printed. */
  readonly facts: Readonly<
    Record<
      | (
          | 'signs'
          | 'posters'
          | 'total'
          | 'quantity'
          | 'colours'
          | 'material'
          | 'lamination'
          | 'corners'
          | 'fixing'
        )
      | ('packing' | 'outdoor' | 'design' | 'standard' | 'condition' | 'cut' | 'tactile')
      | ('due' | 'contact' | 'proofBy' | 'address' | 'note'),
      string
    >
  >;
  /** How the plate of that name is made. */
  readonly plate: (name: string) => string;
  /** What of a picture is no ink. */
  readonly felt: (name: string) => string;
  /** One side in four inks. */
  readonly fourInks: string;
  readonly laminations: Readonly<Record<Lamination, string>>;
  readonly corners: Readonly<Record<Corners, string>>;
  readonly fixings: Readonly<Record<Fixing, string>>;
  readonly packings: Readonly<Record<Packing, string>>;
  readonly designs: Readonly<Record<Design, string>>;
  readonly years: (count: number) => string;
  /** YYYY-MM-DD. */
  readonly day: (day: string) => string;
  /** How often each page is printed. */
  readonly times: (count: number) => string;
  /** The files are printed differently often. */
  readonly mixed: string;
  readonly format: (name: string) => string;
  readonly size: (width: number, height: number, bleed: number) => string;
  /** Of a sheet with two faces; how far from its upper edge. */
  readonly folded: (millimetres: number) => string;
  readonly perSheet: (count: number, width: number, height: number) => string;
  readonly reading: (millimetres: number) => string;
  readonly mounting: (lowest: number, highest: number) => string;
  readonly files: string;
  readonly file: (name: string, pages: number, signs: number) => string;
  /** `about`: what stands on it. */
  readonly posterFile: (name: string, about: string, count: number) => string;
  readonly moreFiles: (count: number) => string;
  readonly closing: string;
  readonly posterClosing: string;
  /** What is printed on where the order does not say. */
  readonly materials: Readonly<Record<'sign' | 'sticker' | 'tent' | 'poster', string>>;
}

const NAMES: Readonly<Record<string, string>> = { strip: 'Лента', tent: 'Настолна палатка' };

export const bg: JobSheetWords = {
  title: (municipality, number) =>
    number === null ? `Табели за ${municipality}` : `Поръчка № ${number}: табели за ${municipality}`,
  posterTitle: (municipality, number) =>
    number === null ? `Плакати за ${municipality}` : `Поръчка № ${number}: плакати за ${municipality}`,
  test: 'Пробен лист: одобрете го, преди да отпечатате поръчката.',
  trial: 'Пробен адрес: кодовете не водят до платформата. Табелите не са за поставяне.',
  demo: 'Демонстрационен град: табелите не са за поставяне.',
  posterDemo: 'Демонстрационен град: плакатите не са за поставяне.',
  facts: {
    signs: 'Различни табели',
    posters: 'Различни плакати',
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
    tactile: 'Релеф',
    due: 'Срок',
    contact: 'За връзка',
    proofBy: 'Подписва пробата',
    address: 'Доставка',
    note: 'Бележка',
  },
  plate: (name) => `плака ${name}, лак от 0,2\u00a0мм`,
  felt: (name) => `Лилавото е плака ${name}: релефен прозрачен лак над ламината, не мастило`,
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
  day: (day) => `${day.split('-').toReversed().join('.')}\u00a0г.`,
  times: (count) => `по ${count} от всяка страница`,
  mixed: 'различен за всеки файл; вижте по-долу',
  format: (name) =>
    /^a\d$/.test(name) ? name.toUpperCase() : (NAMES[name] ?? name.replace('sticker-', 'Стикер ')),
  size: (width, height, bleed) => `${width} × ${height}\u00a0мм след рязане, ${bleed}\u00a0мм наддаване`,
  folded: (millimetres) =>
    `Сгъва се по биг на ${String(millimetres).replace('.', ',')}\u00a0мм, с печата навън; горната половина е обърната`,
  perSheet: (count, width, height) =>
    `по ${count} на лист ${width} × ${height}\u00a0мм, за рязане и подреждане на купчини`,
  reading: (millimetres) => `Чете се от ${String(millimetres / 1000).replace('.', ',')}\u00a0м`,
  mounting: (lowest, highest) => `среда на ${lowest}–${highest}\u00a0мм от пода`,
  files: 'Файлове',
  file: (name, pages, signs) => `${name}: страници ${pages}, табели ${signs}`,
  posterFile: (name, about, count) => `${name}: ${about}, ${count}\u00a0бр.`,
  moreFiles: (count) => `и още ${count}; вижте manifest.csv`,
  closing:
    'manifest.csv казва коя табела на коя страница е, по реда на поставяне, и съдържа контролните суми на файловете. Всеки код е прочетен обратно от готовите файлове. Текстът и кодът са само в черно, върху бялата хартия; не сменяйте цветове и размери. Във файловете е записана дата 1 януари 2000 г.: нарочно, за да са еднакви при всяко изготвяне.',
  posterClosing:
    'manifest.csv казва кой плакат в кой файл е, и съдържа контролните суми на файловете. Всеки код е прочетен обратно от готовите файлове. Текстът и кодът са само в черно, върху бялата хартия; не сменяйте цветове и размери. Във файловете е записана дата 1 януари 2000 г.: нарочно, за да са еднакви при всяко изготвяне.',
  materials: {
    sign: 'PVC 3 мм',
    sticker: 'самозалепващо фолио за открито',
    tent: 'картон 300 г/м²',
    poster: 'матова хартия 170 г/м²',
  },
};
