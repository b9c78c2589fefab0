// The language of a page: chosen in its address, else the one that the browser likes best.
import { isLanguage, languages, type Language } from '../../client/text/texts.ts';

/** The language for `?language=` and Accept-Language (RFC 9110, 12.5.4); the first on offer where neither fits. */
export function languageFor(chosen: string | null, acceptLanguage: string | undefined): Language {
  if (chosen !== null && isLanguage(chosen)) return chosen;
  const [fallback] = languages;
  const liked = (acceptLanguage ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().split(/\s*;\s*/);
      const quality = Number(/^q=([\d.]+)$/.exec(parameters.join(''))?.[1] ?? 1);
      return { language: tag.toLowerCase().split('-')[0] ?? '', quality };
    })
    .filter(({ language, quality }) => quality > 0 && isLanguage(language))
    .toSorted((a, b) => b.quality - a.quality);
  return liked.map(({ language }) => language).find(isLanguage) ?? fallback;
}
