// Values of a form in words, for whoever has to choose between two changes.
import { languageName } from '../../text/formats.ts';
import type { Told } from './VersionedForm.tsx';

/** One line for each language of a text. */
export function toldTexts(label: string, texts: Readonly<Record<string, string>>): Told[] {
  return Object.entries(texts).map(([language, value]) => ({
    label: `${label}, ${languageName(language)}`,
    value,
  }));
}
