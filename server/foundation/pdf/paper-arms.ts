// Arms that are a picture, as a PDF of ours takes them: what is packed as WebP for pages is PNG on paper, and lets nothing through.
import { loadPictureLibrary } from '../picture-library.ts';

const WEBP = /"data:image\/webp;base64,([A-Za-z0-9+/]+={0,2})"/;

/** The arms to be drawn: shapes as they are, a picture as PNG over white; null where there are none. */
export async function armsOnPaper(arms: string | null): Promise<string | null> {
  const base64 = arms === null ? undefined : WEBP.exec(arms)?.[1];
  if (arms === null || base64 === undefined) return arms;
  const sharp = await loadPictureLibrary();
  const png = await sharp(Buffer.from(base64, 'base64'), { limitInputPixels: 1_000_000 })
    .flatten({ background: '#fff' })
    .png()
    .toBuffer();
  return arms.replace(WEBP, () => `"data:image/png;base64,${png.toString('base64')}"`);
}
