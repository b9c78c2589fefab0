// A drawing as the source of a picture.

/** The address of a drawing that is in it itself. */
export const pictureOf = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;
