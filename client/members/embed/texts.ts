// Texts of the page for other sites.
import { embedBg } from '../../text/embed.bg.ts';
import { embedEn } from '../../text/embed.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

export const useEmbedTexts = textsOf({ bg: embedBg, en: embedEn });
