// On what the report rests: the law, the methods of the year, how the survey works and what its numbers can say.
import { say } from '../../text/say.ts';
import type { Block } from '../blocks.ts';
import { numbersIn, type Writing } from '../source.ts';

export function methodSection(writing: Writing): Block[] {
  const { method, others } = writing.texts;
  const { figures, content } = writing.source;
  const { whole, ratings } = numbersIn(writing);
  const rows = content.methods.map(({ method: name, isCarriedOut, participants, counts }) => {
    const received = counts && counts.signals + counts.proposals + counts.complaints + counts.praise;
    const people = isCarriedOut ? (received ?? participants) : null;
    const state =
      isCarriedOut === null ? method.open : isCarriedOut ? method.carriedOut : method.notCarriedOut;
    return [others.names[name], state, people === null ? '–' : whole(people)];
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
