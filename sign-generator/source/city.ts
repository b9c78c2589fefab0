// The municipality of a file: its name, colour and arms, its languages, and where its codes lead.
import { atPlace, SignFailure } from '../failure.ts';
import { fieldsOf, valueOf } from '../fields.ts';
import { readMunicipality } from '../sign.ts';
import type { Languages, Municipality } from '../sign.ts';
import { cli } from '../text/cli.ts';
import { sourceText } from '../text/sources.ts';
import { findWords } from '../text/words.ts';
import { readWords } from './words.ts';

export interface City {
  readonly municipality: Municipality;
  /** Of addresses that the file leaves out; null where it names none. */
  readonly host: string | null;
}

const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const HOST = /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:\d{1,5})?$/;

function languagesIn(value: unknown): Languages {
  const tags = Array.isArray(value) ? value.filter((tag) => typeof tag === 'string' && TAG.test(tag)) : [];
  const [first, second]: string[] = tags;
  const isList = Array.isArray(value) && value.length === tags.length && tags.length <= 2;
  if (!isList || first === undefined || first === second) throw new SignFailure(sourceText.wrongLanguages);
  return second === undefined ? [first] : [first, second];
}

/** Returns the municipality in a record of a file. Throws a SignFailure that says what is wrong with it. */
export function readCity(record: unknown): City {
  return atPlace(sourceText.municipality, () => {
    const languages = languagesIn(valueOf(record, 'languages'));
    const words = readWords(valueOf(record, 'words'));
    const isKnown = (language: string): boolean =>
      Object.hasOwn(words, language) || findWords(language) !== null;
    const unknown = languages.find((language) => language !== undefined && !isKnown(language));
    if (unknown !== undefined) throw new SignFailure(cli.noLanguage(unknown));
    const host = fieldsOf(record).find('host');
    if (host !== null && !HOST.test(host)) throw new SignFailure(sourceText.wrongHost(host));
    return { municipality: { ...readMunicipality(record, languages, languages), words }, host };
  });
}
