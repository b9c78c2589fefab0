// Results by group of places, where the city wants them in its report.
import type { Block } from '../blocks.ts';
import type { Writing } from '../source.ts';
import { isKnownPart, tableOfParts } from './parts.ts';

/** Nothing where the report is to have none, or nothing is published of any group. */
export function groupsSection(writing: Writing): Block[] {
  const { texts, source } = writing;
  const { byGroup: words } = texts;
  const parts = source.figures.groups.filter(isKnownPart);
  if (!source.content.hasGroups || parts.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: words.title, id: 'groups' },
    { kind: 'paragraph', text: words.lead },
    tableOfParts(writing, parts, { caption: words.table, name: words.name, hasTracks: true }),
  ];
}
