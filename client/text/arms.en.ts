// English texts of a city's arms.
import type { armsBg } from './arms.bg.ts';

export const armsEn: typeof armsBg = {
  arms: 'Coat of arms',
  hint: 'An SVG of up to 1 MB, as Inkscape and Illustrator save it, its text made into paths.',
  optional: 'Not required.',
  sending: 'Reading the arms…',
  refused: 'This coat of arms cannot be used:',
  original: 'As sent',
  taken: 'As it will appear on pages and signs',
  asPicture:
    'The drawing has a blur, a pattern, a photo, or more details than flat shapes can show. It is therefore printed as an image: 600 dots per inch on signs up to A3 (arms 24 mm tall). On posters it stays below 48 mm, so that it is never soft. A drawing of flat shapes prints cleaner, if the designer has one.',
  chosen: 'The municipality’s arms',
  none: 'No coat of arms: a shield in the municipality’s colour is shown.',
  remove: 'Remove the coat of arms',
};
