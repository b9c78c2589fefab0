// On what the report rests: the law, the methods of the year, how the survey works and what its numbers can say.
import type { ReportContentFragment } from '../../generated/operations.ts';
import { say, sayCount } from '../../text/say.ts';
import type { Block } from '../blocks.ts';
import { numbersIn, type Writing } from '../source.ts';
import { staffAnswers } from './staff.ts';
import { tabledCount, tableTexts } from './tallies.ts';

export function methodSection(writing: Writing): Block[] {
  const { method, others } = writing.texts;
  const { figures, content } = writing.source;
  const { whole, ratings } = numbersIn(writing);
  const rows = content.methods.map((entry) => {
    const { method: name, isCarriedOut } = entry;
    const state =
      isCarriedOut === null ? method.open : isCarriedOut ? method.carriedOut : method.notCarriedOut;
    return [others.names[name], state, (isCarriedOut && countIn(writing, entry)) || '–'];
  });
  return [
    { kind: 'heading', level: 1, text: method.title, id: 'method' },
    { kind: 'paragraph', text: method.law },
    {
      kind: 'table',
      caption: method.table,
      columns: [
        { head: method.columns.method, align: 'left', share: 5 },
        { head: method.columns.state, align: 'left', share: 4 },
        { head: method.columns.people, align: 'right', share: 3 },
      ],
      rows: [[method.surveys, method.carriedOut, ratings(figures.whole.count)], ...rows],
    },
    { kind: 'heading', level: 2, text: method.how, id: 'how-asked' },
    { kind: 'paragraph', text: method.howText },
    { kind: 'paragraph', text: say(method.group, { threshold: whole(figures.threshold) }) },
    { kind: 'heading', level: 2, text: method.selfTitle, id: 'self-selection' },
    { kind: 'paragraph', text: method.self },
  ];
}

/** How many answered, took part or came in: what the platform counted says of what; what was typed is a number. Null: not known. */
function countIn(writing: Writing, entry: ReportContentFragment['methods'][number]): string | null {
  const { method, participants, counts } = entry;
  const { language, source } = writing;
  const visits = source.figures.mystery.reduce((sum, programme) => sum + programme.visits, 0);
  const counted =
    method === 'EMPLOYEES'
      ? staffAnswers(writing)
      : method === 'MYSTERY_CLIENT'
        ? visits || null
        : tabledCount(entry);
  if (counted !== null) return sayCount(tableTexts[language].units[method], counted, language);
  const received = counts && counts.signals + counts.proposals + counts.complaints + counts.praise;
  const typed = received ?? participants;
  return typed === null ? null : numbersIn(writing).whole(typed);
}
