// The words of the dictionary of open data, by language.
import type { ColumnName, TableName } from '../../../municipality/opendata/tables.ts';
import { dictionaryBg } from './dictionary.bg.ts';
import { dictionaryEn } from './dictionary.en.ts';

export type ScoreColumn = Extract<ColumnName, `score${number}`>;

export interface Dictionary {
  /** Of everything together; `{municipality}` is its name. */
  readonly title: string;
  /** Before the title of a demonstration. */
  readonly demo: string;
  /** `{threshold}`: how many are published together at the least. */
  readonly description: string;
  readonly tables: Readonly<Record<TableName, { readonly title: string; readonly description: string }>>;
  readonly columns: Readonly<Record<Exclude<ColumnName, ScoreColumn>, string>>;
  /** Of the columns score1 to score10. */
  readonly score: string;
}

/** The languages of the dictionary. */
export const DICTIONARIES = { bg: dictionaryBg, en: dictionaryEn } as const;

/** The words in the language; in English where it is another one. */
export function dictionaryIn(language: string | null | undefined): Dictionary {
  return language === 'bg' ? dictionaryBg : dictionaryEn;
}

/** What stands in the column. */
export function columnText({ columns, score }: Dictionary, name: ColumnName): string {
  return isScoreColumn(name) ? score.replace('{score}', name.slice('score'.length)) : columns[name];
}

function isScoreColumn(name: ColumnName): name is ScoreColumn {
  return /^score\d+$/.test(name);
}
