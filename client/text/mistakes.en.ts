// English words for what a table of places is read as, and for what is wrong with it.
import type { mistakesBg } from './mistakes.bg.ts';

export const mistakesEn: typeof mistakesBg = {
  points: {
    label: 'Map of {count} places of the table; far from the others: {far}.',
    point: 'row {line}: {name}',
    lead: 'The places of the table by their coordinates, north is above.',
    far: 'Triangles are those that are far from the others of their settlement.',
  },
  mapping: {
    title: 'Say what it means',
    column: 'Column “{title}” is',
    category: '“{value}” is of the category',
    leaveOut: 'not read',
    again: 'Read it again',
  },
  columns: {
    title: 'How the table was read',
    heading: 'The headings are in row {line}. What stands above them is not read.',
    read: 'Columns that are read: {columns}.',
    guessed: '“{title}” is read as “{column}”: please check that it is.',
    ignored: 'These columns are not understood, and not read: {columns}.',
    missing: 'The table lacks: {columns}.',
  },
  title: 'What is wrong with the table',
  notices: 'Please check this',
  rows: { one: 'row {lines}', other: '{count} rows: {lines}' },
  told: '“{value}” ({rows}): {sentence}',
  alone: '{sentence} ({rows})',
  noColumn: 'There is no column “{column}”, which new places need ({rows}).',
  unknown: {
    category: 'there is no such category.',
    settlement: 'the municipality has no such settlement.',
    kind: 'there is no such kind of place.',
  },
  meant: 'Did you mean “{detail}”?',
  choices: 'There are: {names}.',
  further: 'and {count} more',
  more: {
    one: '{count} more row has other mistakes.',
    other: '{count} more rows have other mistakes.',
  },
};
