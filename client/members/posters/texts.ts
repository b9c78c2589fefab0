// Texts of posters for the room.
import { textsOf } from '../../parts/language/language.tsx';
import { postersBg } from '../../text/posters.bg.ts';
import { postersEn } from '../../text/posters.en.ts';

export const usePostersTexts = textsOf({ bg: postersBg, en: postersEn });
