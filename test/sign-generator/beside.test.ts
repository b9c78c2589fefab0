// Tests of what stands beside the job sheet: the job for a shop's system, and the list for NFC tags.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { A5, tactile } from '../../sign-generator/formats.ts';
import { PRESSES } from '../../sign-generator/press/presses.ts';
import { readTicket } from '../../sign-generator/job/ticket.ts';
import { makeSigns } from '../../sign-generator/main.ts';
import { orderOf } from './made.ts';
import { sampleSign } from './samples.ts';
import { temporaryFolder } from './temporary.ts';

const signs = [2, 1].map((number) => sampleSign({ number, name: `Площадка „${number}“ & <двор>` }));

async function made(ticket: object | null, differing = {}) {
  const out = await temporaryFolder();
  const order = orderOf(signs, out, { material: undefined, quantity: 3, ...differing });
  const list = ticket === null ? order.list : { ...order.list, ticket: readTicket(ticket) };
  await makeSigns({ ...order, list });
  return (name: string) => readFile(join(out, name), 'utf8');
}

/** Every start of an element has its end, in order; and what the elements are called. Throws for anything else. */
function elementsOf(xml: string): string[] {
  const names: string[] = [];
  const open: string[] = [];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  for (const [, end, name = '', attributes = '', isAlone] of body.matchAll(
    /<(\/)?(\w+)((?: [\w:]+="[^"<]*")*)(\/)?>/g,
  )) {
    expect(attributes).not.toMatch(/&(?!(?:amp|lt|gt|quot);)/);
    if (end) expect(open.pop()).toBe(name);
    else {
      names.push(name);
      if (!isAlone) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return names;
}

describe('the job as XJDF', () => {
  test('says of an order what its ticket says, in the elements of the specification', async () => {
    const read = await made({
      number: '12',
      contact: 'Пенка & Ко, 042 600 100',
      dueOn: '2026-12-10',
      deliveryAddress: 'пл. „Свобода“ 1',
      note: 'Преди <17 ч.',
      lamination: 'gloss',
      fixing: 'holes',
      corners: 'rounded',
    });
    const xml = await read('job.xjdf');
    expect(new Set(elementsOf(xml))).toEqual(
      new Set(
        `XJDF AuditPool AuditCreated Header ProductList Product Comment Intent LayoutIntent ColorIntent SurfaceColor MediaIntent
        LaminatingIntent ResourceSet Resource Part Contact Person Address AddressLine CustomerInfo DeliveryParams DropItem RunList
        FileSpec`.split(/\s+/),
      ),
    );
    for (const said of [
      '<XJDF xmlns="http://www.CIP4.org/JDFSchema_2_0" Version="2.1" JobID="12"',
      'Amount="6"',
      'FinishedDimensions="419.528 595.276 0"',
      'Sides="OneSided"',
      'ColorsUsed="Cyan Magenta Yellow Black" PrintStandard="FOGRA39"',
      'MediaQuality="PVC 3 мм"',
      'Texture="Gloss"',
      'DescriptiveName="Пенка &amp; Ко, 042 600 100"',
      'Преди &lt;17 ч.',
      'Required="2026-12-10T23:59:59Z"',
      'CustomerOrderID="12"',
      'URL="signs-a5-001.pdf"',
    ])
      expect(xml).toContain(said);
  });

  test('asks for Braille on signs that can be felt: its separation, and how high it stands', async () => {
    const xml = await (await made(null, { formats: [tactile(A5) ?? A5] }))('job.xjdf');
    expect(elementsOf(xml)).toContain('EmbossingIntent');
    expect(xml).toContain('ColorsUsed="Cyan Magenta Yellow Black Braille"');
    expect(xml).toContain(
      '<EmbossingItem EmbossingType="Braille" Direction="Raised" Face="Front" Height="0.567" Separation="Braille"/>',
    );
  });

  test('without an order says the products and the files alone', async () => {
    const names = elementsOf(await (await made(null, { rules: PRESSES.sheet }))('job.xjdf'));
    for (const absent of ['Contact', 'DeliveryParams', 'CustomerInfo']) expect(names).not.toContain(absent);
    expect(names).toContain('RunList');
  });
});

test('the list for NFC tags has the address of each sign, in the order of the round, and room for the tag', async () => {
  const csv = await (await made(null))('nfc.csv');
  const rows = parse<Record<string, string>>(csv, { bom: true, columns: true });
  expect(rows.map(({ code }) => code)).toEqual(['000 000 195', '000 000 292']);
  expect(rows[0]).toEqual({
    code: '000 000 195',
    address: 'https://kazva.bg/s/000000195',
    place: 'Площадка „1“ & <двор>',
    settlement: 'Стара Загора',
    street: '',
    uid: '',
  });
});
