// A photo with a report, in a real browser: what leaves the phone, and what the city's server gets of it, tells where and when of nothing.
import { crc32, deflateSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startReporting, type Reporting } from '../../municipality/service-requests/reporting.ts';
import { docsPicture } from '../../support/docs-picture.ts';
import { expectAccessible, launchBrowser, screenshot } from '../../support/browser.ts';
import { phone } from './in-browser.ts';

let reporting: Reporting;
let browser: Browser;
beforeAll(async () => {
  [reporting, browser] = await Promise.all([startReporting(), launchBrowser()]);
  await reporting.saveChannel({ service: 'BIN' });
  await reporting.saveServer({ endpoint: reporting.contract.endpoint, apiKey: 'xyzzy', takesPhotos: true });
});
afterAll(async () => {
  await browser.close();
  await reporting.close();
});
let page: Page;
beforeEach(() => {
  reporting.nextMinute();
  reporting.contract.heard.length = 0;
});
afterEach(() => page.context().close());

const CAMERA = 'Kamera 12';
/** Stored on its side: of what is red at the left and blue at the right the red is above, once it is upright. */
async function taken(width: number, height: number): Promise<Buffer> {
  const half = { width: width / 2, height, channels: 3, background: '#d01010' } as const;
  const red = await sharp({ create: half }).png().toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#1010d0' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Model: CAMERA, DateTime: '2026:12:01 08:30:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '42/1 25/1 33/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '25/1 37/1 30/1',
      },
    })
    .jpeg()
    .toBuffer();
}

/** A PNG of few bytes and of so many pixels a side, all of them black. */
function bomb(side: number): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  // One bit a pixel, grey.
  head[8] = 1;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(side * (1 + Math.ceil(side / 8))))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Writes a report with the photo, as somebody does; answers the status of the page that follows. */
async function report(
  [name, mimeType, buffer]: readonly [name: string, type: string, bytes: Buffer],
  { options = {}, look = () => Promise.resolve() }: Besides = {},
): Promise<number> {
  const context = await browser.newContext({ ...phone, ...options });
  page = await context.newPage();
  await page.goto(reporting.server.url + reporting.path);
  await page.locator('#description').fill('Счупена люлка');
  const button = page.locator('form.request button');
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
  await expect.poll(() => button.isEnabled()).toBe(true);
  await screenshot(page, 'request-form', true);
  await docsPicture('request-form', page);
  await look();
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await button.click();
  return (await answered).status();
}

interface Besides {
  readonly options?: BrowserContextOptions;
  /** What is looked at before it is sent. */
  readonly look?: () => Promise<void>;
}

/** The file that stands in the field, as the form sends it. */
async function inField(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [name, base64] = await page.locator('input[type=file]').evaluate(async (field: HTMLInputElement) => {
    const [file] = field.files ?? [];
    const bytes = new Uint8Array((await file?.arrayBuffer()) ?? []);
    return [file?.name ?? '', btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))] as const;
  });
  return { name, bytes: Buffer.from(base64, 'base64') };
}

/** The photo that came to the city's server: upright, with nothing of its camera. */
async function arrived() {
  const [{ photo } = { photo: undefined }, ...others] = reporting.contract.heard.filter(
    ({ method }) => method === 'POST',
  );
  expect(others).toEqual([]);
  const { format, width, height, exif, xmp, iptc, orientation } = await sharp(photo).metadata();
  const { data, info } = await sharp(photo).raw().toBuffer({ resolveWithObject: true });
  const redAt = (row: number): boolean => (data[row * info.width * info.channels] ?? 0) > 128;
  return {
    format,
    width,
    height,
    kept: [exif, xmp, iptc, orientation],
    above: redAt(0),
    below: redAt(info.height - 1),
  };
}
const UPRIGHT = {
  format: 'jpeg',
  kept: [undefined, undefined, undefined, undefined],
  above: true,
  below: false,
};

it('is made small and upright on the phone, and nothing of its camera leaves it', async () => {
  const photo = await taken(2_400, 1_800);
  const { orientation, exif } = await sharp(photo).metadata();
  expect([orientation, exif?.includes(CAMERA)]).toEqual([6, true]);
  const look = async (): Promise<void> => {
    const { name, bytes } = await inField();
    expect(name).toBe('photo.jpg');
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 960, height: 1_280 });
    for (const word of [CAMERA, 'Exif', '2026:12:01'])
      expect([word, bytes.includes(word)]).toEqual([word, false]);
  };
  expect(await report(['IMG_20261201_083000.jpg', 'image/jpeg', photo], { look })).toBe(200);
  expect(await arrived()).toEqual({ ...UPRIGHT, width: 960, height: 1_280 });
  await expectAccessible(page);
});

it('where no script runs, the server does the same', async () => {
  const photo = await taken(2_400, 1_800);
  const options = { javaScriptEnabled: false };
  expect(await report(['a.jpg', 'image/jpeg', photo], { options })).toBe(200);
  expect(await arrived()).toEqual({ ...UPRIGHT, width: 1_200, height: 1_600 });
});

it('of 40 megapixels, it is as small as any other', async () => {
  expect(await report(['a.jpg', 'image/jpeg', await taken(7_304, 5_476)])).toBe(200);
  expect(await arrived()).toEqual({ ...UPRIGHT, width: 960, height: 1_280 });
});

it.each([
  // No browser but Safari opens one, and our server neither: its first bytes are all that is looked at.
  ['HEIC', 'IMG_0001.HEIC', 'image/heic', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
  ['PNG of 900 megapixels in few bytes', 'a.png', 'image/png', () => bomb(30_000)],
])('a %s is refused on the page, with what was written, and goes no further', async (_, name, type, make) => {
  expect(await report([name, type, make()])).toBe(400);
  await page.locator('#photo-wrong').waitFor();
  expect(await page.locator('#description').inputValue()).toBe('Счупена люлка');
  expect(reporting.contract.heard.filter(({ method }) => method === 'POST')).toEqual([]);
  await expectAccessible(page);
  await screenshot(page, 'request-photo-refused', true);
});
