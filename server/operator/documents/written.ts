// Writes a document of a municipality in a language, from its text and the facts of this moment.
import { longDay } from '../../../client/text/formats.ts';
import { say } from '../../../client/text/say.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Facts } from './gather.ts';
import { accessibilityStatement, privacyNotice } from './public.ts';
import { written, writtenSections, type DocumentName, type Section } from './rules.ts';
import { DOCUMENT_TEXTS, WORDS, type DocumentLanguage, type OwnDocument } from './text/words.ts';
import { conditionsOf, valuesOf } from './values.ts';

export interface Document {
  readonly name: DocumentName;
  readonly language: DocumentLanguage;
  /** Whose it is. */
  readonly owner: string;
  readonly title: string;
  readonly subtitle: string | null;
  /** Of which day it is, which law asks for it, and whether its city is a demonstration. */
  readonly lines: readonly string[];
  /** What stands before its sections. */
  readonly lead: readonly string[];
  /** The last one says what a person must check. */
  readonly sections: readonly Section[];
  readonly facts: Facts;
}

/** The document. What it says changes with the data and the settings that it was gathered from. */
export function writeDocument(name: DocumentName, facts: Facts, language: DocumentLanguage): Document {
  const words = WORDS[language];
  const { isDemo, name: texts } = facts.municipality;
  const day = longDay(facts.today, language);
  const law = words.law[name];
  return {
    name,
    language,
    facts,
    owner: say(words.owner, { municipality: textIn(texts, language) }),
    lines: [say(words.asOf, { day }), ...(law === null ? [] : [law]), ...(isDemo ? [words.demoLine] : [])],
    ...contentOf(name, facts, language),
  };
}

type Content = Pick<Document, 'title' | 'subtitle' | 'lead' | 'sections'>;

function contentOf(name: DocumentName, facts: Facts, language: DocumentLanguage): Content {
  if (name === 'PRIVACY') return { subtitle: null, ...privacyNotice(facts, language) };
  if (name === 'ACCESSIBILITY') return { subtitle: null, ...accessibilityStatement(facts, language) };
  return ownDocument(name, facts, language);
}

function ownDocument(name: OwnDocument, facts: Facts, language: DocumentLanguage): Content {
  const words = WORDS[language];
  const { title, subtitle, sections, checks } = DOCUMENT_TEXTS[language][name];
  const [values, conditions] = [valuesOf(facts, language, words), conditionsOf(facts)];
  const last = { id: 'checks', title: words.checks, text: [words.checksLead], list: checks };
  return {
    title,
    subtitle: written(subtitle, values, conditions),
    lead: [],
    sections: writtenSections([...sections, last], values, conditions),
  };
}
