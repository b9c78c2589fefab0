// The README of an export: what is what, what is not there and why, and every column of every table.
import type { Manifest } from './manifest.ts';
import { LEFT_BEHIND, type TenantTable } from './rules.ts';
import type { ReadmeTexts } from './text/readme.bg.ts';

type Facts = Pick<Manifest, 'name' | 'madeBy' | 'madeAt' | 'tables' | 'paper'>;

/** The README in the language of the texts, as Markdown. */
export function readmeOf(
  facts: Facts,
  tables: readonly TenantTable[],
  language: 'bg' | 'en',
  texts: ReadmeTexts,
): string {
  const { name, madeBy, madeAt, paper } = facts;
  const title = texts.title({ name: name[language] ?? name['bg'] ?? '', platform: madeBy, at: madeAt });
  return [
    `# ${title}`,
    ...texts.whatIsWhat,
    `## ${texts.leftBehindTitle}`,
    LEFT_BEHIND.map((table) => `- ${table}: ${texts.leftBehind[table]}.`).join('\n'),
    ...(paper.piles > 0 ? [texts.paper(paper)] : []),
    texts.secrets,
    ...texts.box,
    `## ${texts.dictionaryTitle}`,
    ...tables.map((table) => dictionaryOf(table, facts, texts)),
  ]
    .join('\n\n')
    .concat('\n');
}

function dictionaryOf(table: TenantTable, { tables }: Facts, texts: ReadmeTexts): string {
  const { name, columns, refersTo } = table;
  const others = refersTo.filter((other) => other !== 'municipalities');
  const rows = texts.rows(tables[name]?.rows ?? 0);
  return [
    `### ${name}: ${texts.tables[name] ?? name} (${rows})`,
    ...(others.length > 0 ? [`→ ${others.join(', ')}`] : []),
    columns
      .map((column) => `- ${column.name}: ${column.type}${column.isNullable ? `, ${texts.mayBeEmpty}` : ''}`)
      .join('\n'),
  ].join('\n\n');
}
