// The job sheet in English.
import type { JobSheetWords } from './job-sheet.bg.ts';

const NAMES: Readonly<Record<string, string>> = { strip: 'Strip' };
const MONTHS = [
  ...(['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'] as const),
  ...(['October', 'November', 'December'] as const),
];

export const en: JobSheetWords = {
  title: (municipality, number) =>
    number === null ? `Signs for ${municipality}` : `Order No ${number}: signs for ${municipality}`,
  test: 'Test sheet: approve it before the order is printed.',
  trial: 'A test address: the codes do not lead to the platform. These signs are not to be mounted.',
  demo: 'A demonstration city: these signs are not to be mounted.',
  facts: {
    signs: 'Different signs',
    total: 'Pieces in all',
    quantity: 'Run',
    colours: 'Colours',
    material: 'Material',
    lamination: 'Laminate',
    corners: 'Corners',
    fixing: 'For mounting',
    packing: 'Packing',
    outdoor: 'Outdoors',
    design: 'Kind',
    standard: 'Standard',
    condition: 'Printing condition',
    cut: 'Line of the cut',
    tactile: 'Raised',
    due: 'Deadline',
    contact: 'Contact',
    proofBy: 'Signs the proof',
    address: 'Delivery',
    note: 'Note',
  },
  plate: (name) => `plate ${name}, varnish of 0.2 mm`,
  felt: (name) => `The violet is the plate ${name}: raised clear varnish over the laminate, no ink`,
  fourInks: '4/0 (CMYK, one side)',
  laminations: { none: 'none', matt: 'matt', gloss: 'gloss' },
  corners: { square: 'square', rounded: 'rounded' },
  fixings: {
    none: 'no holes, no tape',
    holes: 'holes at the corners',
    tape: 'double-sided tape on the back',
  },
  packings: { together: 'all together', settlements: 'each settlement by itself' },
  designs: { classic: 'question, code and track', large: 'a large code', vehicle: 'for a vehicle' },
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
  perSheet: (count, width, height) => `${count} on a sheet of ${width} × ${height} mm, to be cut and stacked`,
  reading: (millimetres) => `Read from ${(millimetres / 1000).toFixed(2)} m`,
  mounting: (lowest, highest) => `middle ${lowest}–${highest} mm above the floor`,
  files: 'Files',
  file: (name, pages, signs) => `${name}: ${pages} pages, ${signs} signs`,
  moreFiles: (count) => `and ${count} more; see manifest.csv`,
  closing:
    'manifest.csv says which sign is on which page, in mounting order, and has the checksums of the files. Every code was read back from the finished files. Text and codes are black ink alone on white paper; please change no colour and no size. The files bear the date of 1 January 2000: on purpose, so that they are the same whenever they are made.',
  materials: { sign: 'PVC 3 mm', sticker: 'self-adhesive film for outdoors' },
};
