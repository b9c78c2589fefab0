// A drawing as the source of a picture, and whether it is one itself.

/** The address of a drawing that is in it itself. */
export const pictureOf = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** Whether arms are printed as a picture: what could not be flat shapes. */
export const isPicture = (arms: string): boolean => arms.includes('<image ');
