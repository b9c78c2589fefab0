// What can be asked of a document: its title, its sections, and where citizens read it.
import { builder } from '../../api/builder.ts';
import { DOCUMENT_NAMES, PUBLIC_DOCUMENTS, type DocumentName, type Section } from './rules.ts';
import type { Document } from './written.ts';

export const DocumentNameType = builder.enumType('DocumentName', {
  description: 'A document that is written from the data and settings of a municipality.',
  values: {
    PRIVACY: { description: 'The privacy notice, which citizens read.' },
    ACCESSIBILITY: { description: 'The accessibility statement, which citizens read.' },
    RECORD: { description: 'The record of processing activities (Article 30 of the GDPR).' },
    CONTRACT: { description: 'The template of a contract with the processor (Article 28).' },
    IMPACT: { description: 'The template of an impact assessment (Article 35).' },
    STAFF: { description: 'The information sheet for staff.' },
    PRESS: { description: 'The text for the press.' },
  } as const satisfies Record<DocumentName, object>,
});

const FactType = builder.objectRef<Section['facts'][number]>('DocumentFact').implement({
  description: 'A term with what is said of it.',
  fields: (t) => ({
    term: t.exposeString('term', { description: 'The term.' }),
    text: t.exposeString('text', { description: 'What is said of it.' }),
  }),
});

const SectionType = builder.objectRef<Section>('DocumentSection').implement({
  description: 'A section of a document: paragraphs, facts, a table, a list, of which some may be empty.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Its name, the same in every language.' }),
    title: t.exposeString('title', { description: 'Its heading.' }),
    text: t.exposeStringList('text', { description: 'Its paragraphs.' }),
    facts: t.expose('facts', { type: [FactType], description: 'Its facts.' }),
    columns: t.exposeStringList('columns', { description: 'The heads of its table.' }),
    rows: t.field({
      type: t.listRef(t.listRef('String')),
      description: 'The rows of its table.',
      resolve: ({ rows }) => rows.map((row) => [...row]),
    }),
    items: t.exposeStringList('items', { description: 'Its list.' }),
  }),
});

export const DocumentType = builder.objectRef<Document>('Document').implement({
  description:
    'A document of a municipality, as it is written at this moment: it changes with the data and settings behind it.',
  fields: (t) => ({
    name: t.expose('name', { type: DocumentNameType, description: 'Which one.' }),
    language: t.exposeString('language', { description: 'The language that it is in: bg or en.' }),
    owner: t.exposeString('owner', { description: 'Whose it is.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    subtitle: t.exposeString('subtitle', { nullable: true, description: 'What stands below the title.' }),
    lines: t.exposeStringList('lines', {
      description: 'Of which day it is, which law asks for it, and whether its city is a demonstration.',
    }),
    lead: t.exposeStringList('lead', { description: 'What stands before its sections.' }),
    sections: t.expose('sections', {
      type: [SectionType],
      description: 'Its sections, the last of which says what a person must check.',
    }),
    isPublic: t.boolean({
      description: 'Whether citizens read it, on a page of its own.',
      resolve: ({ name }) => PUBLIC_DOCUMENTS.includes(name),
    }),
  }),
});

/** The names that are asked for: the one, or all of them. */
export function namesFrom(name: DocumentName | null | undefined): readonly DocumentName[] {
  return name ? [name] : DOCUMENT_NAMES;
}
