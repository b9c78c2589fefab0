// The library that unpacks and packs pictures, loaded when the first comes: 20 MB that who serves citizens alone needs not.

/** Nothing but the three kinds of pictures is read; one core and no memory beyond the picture. */
async function load() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
  });
  return sharp;
}

let loaded: ReturnType<typeof load> | undefined;

/** The library, once for the process. */
export const loadPictureLibrary = (): ReturnType<typeof load> => (loaded ??= load());
