// Which language the explorer speaks, and its texts in that language.
import { exploreBg } from '../text/explore.bg.ts';
import { exploreEn } from '../text/explore.en.ts';
import { isLanguage, type Language, languages, textsIn, type Wording } from '../text/texts.ts';
import { useAddress } from './address.ts';

const texts: Record<Language, typeof exploreBg> = { bg: exploreBg, en: exploreEn };

/** The language named in the address, else the first of the browser's languages that there are texts in. */
export function useLanguage(): Language {
  const { language } = useAddress();
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return language ?? preferred ?? languages[0];
}

/** The language and the texts that the explorer shares with the citizens' pages. */
export function useWording(): Wording {
  const language = useLanguage();
  return { language, texts: textsIn(language) };
}

/** The explorer's own texts in the language of the page. */
export function useTexts(): typeof exploreBg {
  return texts[useLanguage()];
}
