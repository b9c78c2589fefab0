// Which language the apps of members and operators speak, and the texts in it.
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { membersBg } from '../../text/members.bg.ts';
import { membersEn } from '../../text/members.en.ts';
import { isLanguage, type Language, languages } from '../../text/platform-languages.ts';

const STORED = 'kazva.language';

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const Chosen = createContext<Choice>({ language: languages[0], choose: () => {} });

/** The one chosen on this device before, else the first of the browser's languages that there are texts in. */
function firstLanguage(): Language {
  const known = [localStorage.getItem(STORED) ?? '', ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return known.find(isLanguage) ?? languages[0];
}

/** Everything inside speaks the chosen language, React Aria's own words too. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose: (chosen: Language) => {
        localStorage.setItem(STORED, chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return (
    <Chosen value={choice}>
      <I18nProvider locale={language === 'bg' ? 'bg-BG' : 'en-GB'}>{children}</I18nProvider>
    </Chosen>
  );
}

export function useLanguage(): Language {
  return useContext(Chosen).language;
}

/** The language and a function that changes it, remembered on this device. */
export function useLanguageChoice(): Choice {
  return useContext(Chosen);
}

/** A hook that returns texts in the language of the app: a section's pages bring texts of their own. */
export function textsOf<Texts>(texts: Readonly<Record<Language, Texts>>): () => Texts {
  return function useSectionTexts() {
    return texts[useLanguage()];
  };
}

/** The texts around all pages and inside the form parts. */
export const useTexts = textsOf({ bg: membersBg, en: membersEn });

/** The text in the language; the Bulgarian where there is none. */
export function nameIn(texts: Readonly<Record<string, string>>, language: string): string {
  return texts[language] ?? texts['bg'] ?? '';
}
