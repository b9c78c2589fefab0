// Texts of the pages about improvements, and of the ratings before and after.
import { effectBg } from '../../text/effect.bg.ts';
import { effectEn } from '../../text/effect.en.ts';
import { improvementsBg } from '../../text/improvements.bg.ts';
import { improvementsEn } from '../../text/improvements.en.ts';
import type { PageTexts } from '../../text/bg.ts';
import { textsOf, useLanguage } from '../../parts/language/language.tsx';

export const useImprovementsTexts = textsOf({ bg: improvementsBg, en: improvementsEn });

const effects = { bg: effectBg, en: effectEn };

/** What `BeforeAfter` speaks. */
export function useEffectWording(): { readonly language: string; readonly effect: PageTexts['effect'] } {
  const language = useLanguage();
  return { language, effect: effects[language] };
}
