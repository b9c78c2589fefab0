// A row of the journal's file: the words of the page, one entry a row.
import { actorIn } from '../../../client/journal/actors.ts';
import { hoursBg } from '../../../client/text/hours.bg.ts';
import { hoursEn } from '../../../client/text/hours.en.ts';
import { deedOf } from '../../../client/journal/deeds.ts';
import { rowsOf, type Row, type Value } from '../../../client/journal/rows.ts';
import { thingName, valueWords, type Names, type UsualTexts } from '../../../client/journal/words.ts';
import { journalBg } from '../../../client/text/journal.bg.ts';
import { journalEn } from '../../../client/text/journal.en.ts';
import { membersBg } from '../../../client/text/members.bg.ts';
import { membersEn } from '../../../client/text/members.en.ts';
import { ownTextsBg } from '../../../client/text/own-texts.bg.ts';
import { ownTextsEn } from '../../../client/text/own-texts.en.ts';
import { usualTextsOf } from '../page-texts/usual-texts.ts';
import type { AuditEntry } from '../../access/journal/rules.ts';

const WORDS = {
  bg: { texts: journalBg, hours: hoursBg, members: membersBg, parts: ownTextsBg.parts },
  en: { texts: journalEn, hours: hoursEn, members: membersEn, parts: ownTextsEn.parts },
} as const;

/** What makes the cells of an entry: when, who, what was done, to what kind of thing, its number, its name, before, after. */
export function journalRow(
  language: 'bg' | 'en',
  /** A moment, in the municipality's time. */
  timeOf: (at: Date) => string,
  names: Names,
): (entry: AuditEntry) => readonly string[] {
  const { texts, hours, members, parts } = WORDS[language];
  const { labelOf, sayValue } = valueWords({ language, roles: members.roles, texts, parts, hours }, names);
  const kinds: Readonly<Record<string, string>> = texts.subjects;
  const cell = (rows: readonly Row[], usual: UsualTexts, value: (row: Row) => Value): string =>
    rows
      .filter((row) => value(row) !== null)
      .map((row) => `${labelOf(row, usual)}: ${sayValue(row, value(row))}`)
      .join('; ');
  return (entry) => {
    const { name, email } = actorIn(members.actors, entry.actor);
    const [before, after] = [jsonOf(entry.before), jsonOf(entry.after)];
    const [rows, usual] = [rowsOf(before, after), usualTextsOf(entry)];
    return [
      timeOf(entry.at),
      email === null ? name : `${name} <${email}>`,
      texts.deeds[deedOf({ ...entry, before, after })],
      kinds[entry.subject] ?? entry.subject,
      entry.subjectId,
      thingName(entry) ?? '',
      cell(rows, usual, (row) => row.before),
      cell(rows, usual, (row) => row.after),
    ];
  };
}

/** As the API sends it. */
const jsonOf = (value: AuditEntry['before']): string | null =>
  value === null ? null : JSON.stringify(value);
