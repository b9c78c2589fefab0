// English words for what a table of places is read as, and for what is wrong with it.
import type { mistakesBg } from './mistakes.bg.ts';

export const mistakesEn: typeof mistakesBg = {
  points: {
    label: 'Map of the places in the table: {count}; far from the others: {far}.',
    point: 'row {line}: {name}',
    lead: 'The places in the table by their coordinates, north up.',
    far: 'Triangles mark places far from the others in their settlement.',
  },
  mapping: {
    title: 'Match the columns and values',
    column: 'Column “{title}” is',
    category: '“{value}” belongs to the service',
    leaveOut: 'ignored',
    again: 'Read the table again',
  },
  columns: {
    title: 'How the table was read',
    heading: 'The headings are in row {line}. Anything above them is ignored.',
    read: 'Columns read: {columns}.',
    guessed: '“{title}” is read as “{column}”: check that this is right.',
    ignored: 'These columns are not recognised and are ignored: {columns}.',
    missing: 'Missing from the table: {columns}.',
  },
  title: 'What is wrong with the table',
  notices: 'Check these',
  rows: { one: 'row {lines}', other: '{count} rows: {lines}' },
  told: '“{value}” ({rows}): {sentence}',
  alone: '{sentence} ({rows})',
  noColumn: 'There is no “{column}” column, which new places need ({rows}).',
  unknown: {
    groups: 'the municipality has no such group.',
    category: 'there is no such service.',
    settlement: 'the municipality has no such settlement.',
    kind: 'there is no such kind.',
  },
  meant: 'Did you mean “{detail}”?',
  choices: 'Available: {names}.',
  further: 'and {count} more',
  more: {
    one: '{count} more row has other mistakes.',
    other: '{count} more rows have other mistakes.',
  },
};
