// The job sheet in English.
import type { JobSheetWords } from './job-sheet.bg.ts';

const NAMES: Readonly<Record<string, string>> = { strip: 'Strip', tent: 'Table tent' };
const MONTHS = [
  ...(['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'] as const),
  ...(['October', 'November', 'December'] as const),
];

export const en: JobSheetWords = {
  title: (municipality, number) =>
    number === null ? `Signs for ${municipality}` : `Order no. ${number}: signs for ${municipality}`,
  posterTitle: (municipality, number) =>
    number === null ? `Posters for ${municipality}` : `Order no. ${number}: posters for ${municipality}`,
  test: 'Test sheet: approve it before the order is printed.',
  trial: 'A test address: the codes do not lead to the platform. Do not mount these signs.',
  demo: 'A demonstration city: do not mount these signs.',
  posterDemo: 'A demonstration city: do not put up these posters.',
  facts: {
    signs: 'Different signs',
    posters: 'Different posters',
    total: 'Total copies',
    quantity: 'Quantity',
    colours: 'Colours',
    material: 'Material',
    lamination: 'Laminate',
    corners: 'Corners',
    fixing: 'Mounting',
    packing: 'Packing',
    outdoor: 'Outdoors',
    design: 'Design',
    standard: 'Standard',
    condition: 'Printing condition',
    cut: 'Cut line',
    tactile: 'Raised',
    due: 'Deliver by',
    contact: 'Contact',
    proofBy: 'Proof approved by',
    address: 'Delivery address',
    note: 'Note',
  },
  plate: (name) => `plate ${name}, varnish of 0.2 mm`,
  felt: (name) => `Violet marks the plate ${name}: raised clear varnish over the laminate, not an ink`,
  fourInks: '4/0 (CMYK, one side)',
  laminations: { none: 'none', matt: 'matt', gloss: 'gloss' },
  corners: { square: 'square', rounded: 'rounded' },
  fixings: {
    none: 'no holes, no tape',
    holes: 'holes at the corners',
    tape: 'double-sided tape on the back',
  },
  packings: { together: 'all together', settlements: 'each settlement separately' },
  designs: { classic: 'question, code and track', large: 'large code', vehicle: 'for a vehicle' },
  years: (count) => (count === 1 ? 'at least 1 year' : `at least ${count} years`),
  day: (day) => {
    const [year, month, date] = day.split('-').map(Number);
    return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
  },
  times: (count) => `${count} of every page`,
  mixed: 'different for each file; see below',
  format: (name) =>
    /^a\d$/.test(name) ? name.toUpperCase() : (NAMES[name] ?? name.replace('sticker-', 'Sticker ')),
  size: (width, height, bleed) => `${width} × ${height} mm trimmed, ${bleed} mm bleed`,
  folded: (millimetres) =>
    `Creased and folded at ${millimetres} mm, print outside; the upper half is upside down`,
  perSheet: (count, width, height) => `${count} on a sheet of ${width} × ${height} mm, to be cut and stacked`,
  reading: (millimetres) => `Read from ${(millimetres / 1000).toFixed(2)} m`,
  mounting: (lowest, highest) => `middle ${lowest}–${highest} mm above the floor`,
  files: 'Files',
  file: (name, pages, signs) => `${name}: pages ${pages}, signs ${signs}`,
  posterFile: (name, about, count) => `${name}: ${about}, ${count} copies`,
  moreFiles: (count) => `and ${count} more; see manifest.csv`,
  closing:
    'manifest.csv says which sign is on which page, in mounting order, and has the checksums of the files. Every code was read back from the finished files. Text and codes are black ink only, on white paper; please do not change any colour or size. The files are dated 1 January 2000 on purpose, so that they are identical whenever they are made.',
  posterClosing:
    'manifest.csv says which poster is in which file, and has the checksums of the files. Every code was read back from the finished files. Text and codes are black ink only, on white paper; please do not change any colour or size. The files are dated 1 January 2000 on purpose, so that they are identical whenever they are made.',
  materials: {
    sign: 'PVC 3 mm',
    sticker: 'self-adhesive outdoor film',
    tent: 'card, 300 g/m²',
    poster: 'matt paper, 170 g/m²',
  },
};
