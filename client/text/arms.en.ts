// English texts of a city's arms.
import type { armsBg } from './arms.bg.ts';

export const armsEn: typeof armsBg = {
  arms: 'Arms',
  hint: 'An SVG of up to 1 MB, as Inkscape and Illustrator save it, its text made into paths, without photos.',
  optional: 'Not required.',
  sending: 'Reading the arms…',
  refused: 'These arms cannot be taken:',
  original: 'As it was sent',
  taken: 'As it will stand on pages and signs',
  chosen: 'The municipality’s arms',
  none: 'No arms: a shield in the colour is shown.',
  remove: 'Remove the arms',
};
