// English texts around what citizens would see.
import type { previewBg } from './preview.bg.ts';

/** The same texts as in preview.bg.ts. */
export const previewEn: typeof previewBg = {
  title: 'How the rating page will look',
  lead: 'A preview with your unsaved changes. Nobody can vote from here.',
  language: 'Language of the preview',
};
