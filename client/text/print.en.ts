// English texts of the page of a print shop.
import type { PrintTexts } from './print.ts';

/** The same texts as in print.bg.ts, in English. */
export const printEn: PrintTexts = {
  title: 'Order of signs No {number}',
  lead: '{municipality} orders {pieces} of {signs}. Due: {day}',
  pieces: { one: '{count} piece', other: '{count} pieces' },
  signs: { one: '{count} different sign', other: '{count} different signs' },
  told: {
    RECEIVED: 'The municipality now knows that the order was received.',
    PRINTED: 'The municipality now knows that the order is printed.',
    SHIPPED: 'The municipality now knows that the order is on its way.',
  },
  obstacles: {
    FURTHER: 'The order is further already; nothing was changed.',
    CANCELLED: 'The order was cancelled; nothing was changed.',
    TEST_SHEET_FIRST: 'The test sheet is not approved yet; nothing was changed.',
  },
  progress: 'How far the order is',
  states: {
    ORDERED: 'Ordered',
    RECEIVED: 'Received',
    PRINTED: 'Printed',
    SHIPPED: 'Shipped',
    DELIVERED: 'Delivered',
    CANCELLED: 'Cancelled',
  },
  notYet: 'still to come',
  cancelled:
    'The municipality cancelled this order. Please do not print it; its files are not offered any more.',
  sheet: {
    title: 'The test sheet first',
    WAITED:
      'Print the test sheet on the same material and send it to the delivery address. The other files appear here once the municipality has approved it.',
    REFUSED:
      'The municipality did not approve the test sheet. Print it again as its note says. The other files appear here once it has approved it.',
    APPROVED: 'The test sheet is approved: you may print the whole run.',
    note: 'Note on the test sheet: {note}',
  },
  specification: {
    title: 'What is printed',
    format: 'Format',
    trimmed: '{width} × {height} mm trimmed',
    bleed: 'Bleed',
    bleedValue: '{bleed} mm on each side',
    standard: 'Standard of the files',
    condition: 'Colour profile',
    conditionValue: '{condition}, embedded in the files',
    ink: 'Total ink',
    inkValue: 'up to {ink} %; codes and text in black alone',
    material: 'Material',
    quantity: 'Quantity',
    quantityValue: '{signs} × {quantity}',
    cut: 'Line of the cut',
    cutValue: 'a spot colour named {name}',
    marks: 'Crop marks',
    marksYes: 'yes, outside the bleed',
    marksNo: 'none',
    sheet: 'Press sheet',
    sheetValue: '{width} × {height} mm, signs in the order of cut stacks',
    volumes: 'Volumes',
    volumesValue: { one: '{count} file', other: '{count} files' },
  },
  pictures: 'What it looks like',
  picture: 'The first sign, {format} mm',
  files: {
    title: 'Files',
    lead: 'The files are made from the order when you ask for them; with many signs that takes some seconds. A second download gives the same files.',
    all: 'Download everything (ZIP)',
    volume: 'Volume {number} for the press',
    volumeOf: '{signs}, {pieces} of every page',
    manifest: 'List of what is on which page (CSV)',
    job: 'Job sheet for the shop (PDF)',
    test: 'Test sheet for the press (PDF)',
    proof: 'Picture of the first sign (PNG)',
    sum: 'Checksum of the list',
    sumLead:
      'The SHA-256 of manifest.csv as it was made first. To check that yours is the same, run “certutil -hashfile manifest.csv SHA256” on Windows, or “shasum -a 256 manifest.csv” on macOS and Linux; the sums of the volumes stand in the list itself.',
    differs:
      'Attention: the files made now differ from the first ones. Do not print them, and call the municipality.',
  },
  report: {
    title: 'Say how far you are',
    note: 'A note to the municipality (optional)',
    noteHint: 'For instance a tracking number. Up to {most} characters.',
    RECEIVED: 'We received the order',
    PRINTED: 'It is printed',
    SHIPPED: 'It is shipped',
    again: 'Save the note alone',
    tooLong: 'The note is longer than {most} characters. Shorten it and try again.',
    notAllowed: 'The note holds characters that are not allowed. Write it anew.',
    done: 'All is said. Thank you.',
  },
  delivery: {
    title: 'Deadline, delivery and contact',
    due: 'To arrive by',
    address: 'Delivery address',
    note: 'Note of the municipality',
    contact: 'For questions',
  },
  gone: {
    title: 'This link leads to no order',
    lead: 'It may be over, replaced by a newer one, or not copied whole. Look for the latest letter of the municipality, or ask it for a new link.',
  },
  soon: {
    title: 'A moment',
    lead: 'Files of other orders are being made. Yours are next; this page refreshes by itself.',
    again: 'Try now',
  },
  failed: {
    title: 'The files could not be made',
    lead: 'Try again in a moment. If it happens again, call the municipality: together with the platform’s support it will put it right.',
  },
  notNow: {
    title: 'That did not work just now',
    lead: 'Nothing was changed. Go back to the order and try again in a moment.',
  },
  noFile: {
    title: 'This file is not offered now',
    lead: 'The page of the order says what you can download now.',
  },
  suspended: {
    title: 'Nothing can be changed now',
    lead: 'The municipality’s pages are suspended for a while. The order and its files stay here; try again later.',
  },
  back: 'To the order',
};
