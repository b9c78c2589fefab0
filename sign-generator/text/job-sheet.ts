// The words of the job sheet, in Bulgarian and in English.

export interface JobSheetWords {
  readonly title: (municipality: string) => string;
  readonly test: string;
  readonly trial: string;
  readonly demo: string;
  readonly facts: {
    readonly signs: string;
    readonly quantity: string;
    readonly standard: string;
    readonly condition: string;
    readonly material: string;
    readonly cut: string;
    readonly design: string;
  };
  /** How often each page is printed. */
  readonly times: (count: number) => string;
  /** The files are printed differently often. */
  readonly mixed: string;
  readonly size: (width: number, height: number, bleed: number) => string;
  readonly perSheet: (count: number, width: number, height: number) => string;
  readonly reading: (metres: string) => string;
  readonly mounting: (lowest: number, highest: number) => string;
  readonly files: string;
  readonly file: (name: string, pages: number, signs: number, sha256: string) => string;
  readonly moreFiles: (count: number) => string;
  readonly closing: string;
  /** What signs are printed on where the order does not say. */
  readonly materials: { readonly sign: string; readonly sticker: string };
}

const bg: JobSheetWords = {
  title: (municipality) => `Табели за ${municipality}`,
  test: 'Пробен лист: одобрете го, преди да отпечатате поръчката.',
  trial: 'Пробен адрес: кодовете не водят до платформата. Табелите не са за поставяне.',
  demo: 'Демонстрационен град: табелите не са за поставяне.',
  facts: {
    signs: 'Табели',
    quantity: 'Тираж',
    standard: 'Стандарт',
    condition: 'Условие за печат',
    material: 'Материал',
    cut: 'Контур за рязане',
    design: 'Дизайн',
  },
  times: (count) => `по ${count} от всяка страница`,
  mixed: 'различен за всеки файл; вижте по-долу',
  size: (width, height, bleed) => `${width} × ${height} мм след рязане, ${bleed} мм наддаване`,
  perSheet: (count, width, height) =>
    `по ${count} на лист ${width} × ${height} мм, за рязане и подреждане на купчини`,
  reading: (metres) => `Чете се от ${metres} м`,
  mounting: (lowest, highest) => `среда на ${lowest}–${highest} мм от пода`,
  files: 'Файлове',
  file: (name, pages, signs, sha256) => `${name}: страници ${pages}, табели ${signs}, SHA-256 ${sha256}…`,
  moreFiles: (count) => `и още ${count}; вижте manifest.csv`,
  closing:
    'manifest.csv казва коя табела на коя страница е, в реда на поставяне. Всеки код е прочетен обратно от готовите файлове. Текстът и кодът са само в черно, върху бялата хартия; не сменяйте цветове и размери.',
  materials: {
    sign: 'PVC 3 мм с матов ламинат',
    sticker: 'самозалепващо фолио за открито с матов ламинат',
  },
};

const en: JobSheetWords = {
  title: (municipality) => `Signs for ${municipality}`,
  test: 'Test sheet: approve it before the order is printed.',
  trial: 'A test address: the codes do not lead to the platform. These signs are not to be mounted.',
  demo: 'A demonstration city: these signs are not to be mounted.',
  facts: {
    signs: 'Signs',
    quantity: 'Quantity',
    standard: 'Standard',
    condition: 'Printing condition',
    material: 'Material',
    cut: 'Line of the cut',
    design: 'Design',
  },
  times: (count) => `${count} of every page`,
  mixed: 'different for each file; see below',
  size: (width, height, bleed) => `${width} × ${height} mm trimmed, ${bleed} mm bleed`,
  perSheet: (count, width, height) => `${count} on a sheet of ${width} × ${height} mm, to be cut and stacked`,
  reading: (metres) => `Read from ${metres} m`,
  mounting: (lowest, highest) => `middle ${lowest}–${highest} mm above the floor`,
  files: 'Files',
  file: (name, pages, signs, sha256) => `${name}: ${pages} pages, ${signs} signs, SHA-256 ${sha256}…`,
  moreFiles: (count) => `and ${count} more; see manifest.csv`,
  closing:
    'manifest.csv says which sign is on which page, in mounting order. Every code was read back from the finished files. Text and codes are black ink alone on white paper; please change no colour and no size.',
  materials: {
    sign: 'PVC 3 mm with a matt laminate',
    sticker: 'self-adhesive film for outdoors with a matt laminate',
  },
};

/** Returns the words of the job sheet in a municipality's first language, or in English. */
export function jobSheetWords(language: string): JobSheetWords {
  return language === 'bg' ? bg : en;
}
