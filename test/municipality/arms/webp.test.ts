// A picture of arms as pages rely on it: one WebP, as large as it says and no larger than a sign shows, and nothing beside it.
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { readArms } from '../../../server/municipality/arms/arms.ts';
import {
  MOST_PICTURE_BYTES,
  MOST_PIXELS,
  webpOf,
  writePicture,
} from '../../../server/municipality/arms/picture.ts';
import { pixelsOfWebp } from '../../../server/municipality/arms/webp.ts';

const paint = (width: number, height: number, alpha: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 16, b: 46, alpha } } });

let [through, solid] = [Buffer.alloc(0), Buffer.alloc(0)];
beforeAll(async () => {
  through = await paint(40, 50, 0.5).webp({ quality: 80 }).toBuffer();
  solid = await paint(40, 50, 1).removeAlpha().webp({ quality: 80 }).toBuffer();
});

describe('a WebP', () => {
  it('says how large it is, with transparency and without', () => {
    expect(pixelsOfWebp(through)).toEqual({ width: 40, height: 50 });
    expect(pixelsOfWebp(solid)).toEqual({ width: 40, height: 50 });
  });

  it('that is cut, longer than it says, of another kind, or holds anything else, is none', async () => {
    const lossless = await paint(40, 50, 1).webp({ lossless: true }).toBuffer();
    const noted = await paint(40, 50, 1)
      .withExif({ IFD0: { Artist: 'x' } })
      .webp()
      .toBuffer();
    const wrong = (at: number, value: number) => {
      const bytes = Buffer.from(through);
      bytes[at] = value;
      return bytes;
    };
    const bad = [
      Buffer.alloc(0),
      through.subarray(0, -2),
      Buffer.concat([through, Buffer.alloc(8)]),
      lossless,
      noted,
      // A canvas that is larger than the picture in it; a motion; a length beyond the end.
      wrong(24, 255),
      wrong(20, 0x12),
      wrong(16, 200),
      await paint(40, 50, 1).png().toBuffer(),
    ];
    expect(bad.map(pixelsOfWebp)).toEqual(bad.map(() => null));
  });

  it('of any bytes at all is read without a fault', () => {
    for (let at = 0; at < through.length; at++)
      for (const value of [0, 1, 127, 255]) {
        const bytes = Buffer.from(through);
        bytes[at] = value;
        const pixels = pixelsOfWebp(bytes);
        expect(pixels === null || pixels.width >= 0).toBe(true);
      }
  });
});

describe('arms that are a picture', () => {
  const size = { width: 40, height: 50 };
  it('are taken as they are', () => {
    const arms = writePicture(through, size);
    expect(webpOf(arms)).toEqual(through);
    expect(readArms(arms)).toEqual({ arms });
  });

  it('that are written in any other way are refused, and the part is named', () => {
    const arms = writePicture(through, size);
    const bad = [
      writePicture(through, { width: 41, height: 50 }),
      arms.replace('<image ', '<image onload="alert(1)" '),
      arms.replace('<image ', '<image x="0" '),
      arms.replace('</svg>', '<path d="M0 0"/></svg>'),
      arms.replace('data:image/webp;base64,', 'https://evil.example/'),
      arms.replace('data:image/webp', 'data:image/svg+xml'),
      arms.replace('"/></svg>', '=AAAA"/></svg>'),
      arms.replace('<image ', '<image\n'),
      `${arms}\n`,
    ];
    for (const each of bad) expect(readArms(each)).toMatchObject({ part: expect.stringContaining('<image') });
  });

  it('that are larger than the largest sign shows, or than their bytes may be, are refused', async () => {
    const wide = await paint(MOST_PIXELS.width + 1, 9, 1)
      .webp()
      .toBuffer();
    expect(webpOf(writePicture(wide, { width: MOST_PIXELS.width + 1, height: 9 }))).toBeNull();
    const most = await paint(MOST_PIXELS.width, MOST_PIXELS.height, 1).webp().toBuffer();
    expect(webpOf(writePicture(most, MOST_PIXELS))).not.toBeNull();
    expect(webpOf(writePicture(Buffer.alloc(MOST_PICTURE_BYTES), size))).toBeNull();
  });

  it('have 600 dots to the inch on A3, where they are 24 mm tall', () => {
    expect(MOST_PIXELS).toEqual({ width: 483, height: 568 });
  });
});
