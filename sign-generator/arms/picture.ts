// Arms that are a picture: an SVG that holds one WebP over all of it, each unit a pixel.
import { SignFailure } from '../failure.ts';
import type { PictureItem } from '../shapes.ts';
import type { Area } from '../design/area.ts';
import { cli } from '../text/cli.ts';
import type { Artwork } from './artwork.ts';
import type { SvgElement } from './elements.ts';

const DATA = 'data:image/webp;base64,';
/** Dots to the inch: with fewer it is soft in the hand, and on a poster it rather stands smaller. */
const LEAST_DPI = 300;

/** The WebP of a drawing that is a picture; null where it is drawn of shapes. Throws a SignFailure for any other picture. */
export function findPicture(
  { children }: SvgElement,
  { width, height }: Pick<Artwork, 'width' | 'height'>,
): Uint8Array | null {
  const image = children.find(({ name }) => name === 'image');
  if (image === undefined) return null;
  const { attributes } = image;
  const href = attributes.get('href') ?? '';
  const isAll =
    children.length === 1 &&
    attributes.get('width') === String(width) &&
    attributes.get('height') === String(height) &&
    [...attributes.keys()].every((name) => ['width', 'height', 'href'].includes(name));
  if (!isAll || !href.startsWith(DATA)) throw new SignFailure(cli.arms.raster);
  return Buffer.from(href.slice(DATA.length), 'base64');
}

/** The picture as large as it fits into an area, in its middle, and no larger than it is sharp. */
export function placePicture(
  webp: Uint8Array,
  pixels: Pick<Artwork, 'width' | 'height'>,
  area: Area,
): PictureItem {
  const sharpest = 25.4 / LEAST_DPI;
  const scale = Math.min(area.width / pixels.width, area.height / pixels.height, sharpest);
  const [width, height] = [pixels.width * scale, pixels.height * scale];
  const x = area.x + (area.width - width) / 2;
  return { kind: 'picture', webp, pixels, x, y: area.y + (area.height - height) / 2, width, height };
}
