// What an order is usually printed on: the form says it in the words of the job sheet, of each format.
import { expect, it } from 'vitest';
import { FORMATS, usualFor } from '../../../client/members/orders/values.ts';
import { ordersBg } from '../../../client/text/orders.bg.ts';
import { ordersEn } from '../../../client/text/orders.en.ts';
import { findFormat } from '../../../sign-generator/formats.ts';
import { usualMaterial } from '../../../sign-generator/job/order.ts';
import { jobSheetWords } from '../../../sign-generator/text/job-sheet.ts';

it.each([
  ['bg', ordersBg],
  ['en', ordersEn],
])('is called the same in %s', (language, { materials }) => {
  const ofSheet = jobSheetWords(language).materials;
  expect(materials).toEqual(ofSheet);
  const names = [...FORMATS.filter((name) => name !== 'own'), '50x50', '95x138', '120x180', '1200x1200'];
  const inForm = names.map((name) => [name, materials[usualFor(name)]]);
  const onSheet = names.map((name) => {
    const format = findFormat(name);
    return [name, format && usualMaterial([format], ofSheet)];
  });
  expect(inForm).toEqual(onSheet);
});
