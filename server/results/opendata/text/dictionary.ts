// The words of the dictionary of open data, by language.
import type { ColumnName } from '../../../municipality/opendata/table-columns.ts';
import { dictionaryBg, type Dictionary, type ScoreColumn } from './dictionary.bg.ts';
import { dictionaryEn } from './dictionary.en.ts';

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
