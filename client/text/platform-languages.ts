// Which languages come with the platform; the texts of the citizens' pages in them are in texts.ts.

/** The languages that come with the platform, the first one being the fallback. */
export const languages = ['bg', 'en'] as const;
export type Language = (typeof languages)[number];

/** Whether a language tag names one that comes with the platform. */
export function isLanguage(tag: string): tag is Language {
  return languages.some((language) => language === tag);
}
