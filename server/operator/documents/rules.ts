// What is true of a document: its texts hold places for facts and sentences for some cities only, and are written from both.

/** Every document of a municipality, in the order in which they are listed. */
export const DOCUMENT_NAMES = [
  'PRIVACY',
  'ACCESSIBILITY',
  'RECORD',
  'CONTRACT',
  'IMPACT',
  'STAFF',
  'PRESS',
] as const;
export type DocumentName = (typeof DOCUMENT_NAMES)[number];

/** Those that citizens read on pages of their own. */
export const PUBLIC_DOCUMENTS: readonly DocumentName[] = ['PRIVACY', 'ACCESSIBILITY'];

/** What a sentence may depend on. */
export const CONDITIONS = [
  'about',
  'comments',
  'networks',
  'identity',
  'mail',
  'operator',
  'subProcessors',
  'assessed',
  'demo',
  'placed',
  'published',
  'mounting',
] as const;
export type Condition = (typeof CONDITIONS)[number];
export type Conditions = Readonly<Record<Condition, boolean>>;

/** The facts of a municipality, by the name of their place in a text: `{threshold}`. */
export type Values = Readonly<Record<string, string>>;

/** A sentence; or one where something is so, and another (or none) where it is not. */
export type Line = string | { readonly when: Condition; readonly say?: string; readonly otherwise?: string };

export interface TextSection {
  readonly id: string;
  readonly title: Line;
  readonly text?: readonly Line[];
  readonly facts?: readonly { readonly term: string; readonly say: Line }[];
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly Line[])[] };
  readonly list?: readonly Line[];
}

/** A document before it is written for a municipality. */
export interface DocumentText {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly TextSection[];
  /** What a person must still check; the last section. */
  readonly checks: readonly Line[];
}

/** A section as it is read: paragraphs, facts, a table, a list, of which some may be empty. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly text: readonly string[];
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly items: readonly string[];
}

/** A section without anything but its name. */
export function emptySection(id: string, title: string): Section {
  return { id, title, text: [], facts: [], columns: [], rows: [], items: [] };
}

/** What a line says in a municipality; empty where it says nothing there. Throws where a fact has no value. */
export function written(line: Line, values: Values, conditions: Conditions): string {
  const chosen =
    typeof line === 'string' ? line : ((conditions[line.when] ? line.say : line.otherwise) ?? '');
  return chosen.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`A document needs a value for {${name}}.`);
    return value;
  });
}

/** The sections as they are read in a municipality. A line that says nothing there is left out, and so is its row. */
export function writtenSections(
  sections: readonly TextSection[],
  values: Values,
  conditions: Conditions,
): Section[] {
  const say = (line: Line) => written(line, values, conditions);
  const said = (lines: readonly Line[] = []) => lines.map(say).filter((text) => text !== '');
  return sections.map(({ id, title, text, facts = [], table, list }) => ({
    id,
    title: say(title),
    text: said(text),
    items: said(list),
    facts: facts.map(({ term, say: line }) => ({ term, text: say(line) })).filter((fact) => fact.text !== ''),
    columns: table?.columns ?? [],
    rows: (table?.rows ?? []).map((cells) => cells.map(say)).filter(([head]) => head !== ''),
  }));
}
