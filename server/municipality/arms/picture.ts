// Arms that are a picture: an SVG of the house with one WebP in it, and the strict reader of just that form. Pure.
import { largestShield } from '../../../sign-generator/design/shield.ts';
import { pixelsOfWebp, type Pixels } from './webp.ts';

/** Dots to the inch on the largest sign that has a name. */
const DPI = 600;
const across = (millimetres: number): number => Math.ceil((millimetres / 25.4) * DPI);

/** As many pixels as stand there. */
export const MOST_PIXELS: Pixels = {
  width: across(largestShield().width),
  height: across(largestShield().height),
};

/** Bytes of the whole text. It is one value of the municipality's row, which is read with every vote. */
export const MOST_PICTURE_BYTES = 49_152;

const FORM =
  /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 (\d{1,4}) (\d{1,4})"><image width="(\d{1,4})" height="(\d{1,4})" href="data:image\/webp;base64,([A-Za-z0-9+/]{1,49152}={0,2})"\/><\/svg>$/;

/** The arms that such a picture is. */
export function writePicture(webp: Buffer, { width, height }: Pixels): string {
  const href = `data:image/webp;base64,${webp.toString('base64')}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`;
}

/** The WebP of arms that are a picture; null where they are none, or not written exactly so, or larger than they say or may be. */
export function webpOf(arms: string): Buffer | null {
  if (arms.length > MOST_PICTURE_BYTES) return null;
  const base64 = FORM.exec(arms)?.[5];
  if (base64 === undefined) return null;
  const webp = Buffer.from(base64, 'base64');
  const pixels = pixelsOfWebp(webp);
  const isBounded =
    pixels !== null && pixels.width <= MOST_PIXELS.width && pixels.height <= MOST_PIXELS.height;
  return isBounded && writePicture(webp, pixels) === arms ? webp : null;
}
