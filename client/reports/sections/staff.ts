// What the staff said in the year, where the head of administration lets the report tell it: numbers of the whole, beside what is written.
import { annualStaffBg } from '../../text/annual-staff.bg.ts';
import { annualStaffEn } from '../../text/annual-staff.en.ts';
import { longDay } from '../../text/formats.ts';
import { pulseBg } from '../../text/pulse.bg.ts';
import { pulseEn } from '../../text/pulse.en.ts';
import { say } from '../../text/say.ts';
import type { Block } from '../blocks.ts';
import { numbersIn, type Writing } from '../source.ts';

const TEXTS = {
  bg: { ...annualStaffBg, questions: pulseBg.questions },
  en: { ...annualStaffEn, questions: pulseEn.questions },
} as const;

/** A table of the pulses; nothing where there is none that may be told. */
export function staffBlocks(writing: Writing): Block[] {
  const { staffPulses: pulses } = writing.source.figures;
  if (pulses.length === 0) return [];
  const { language } = writing;
  const { others } = writing.texts;
  const { columns, ...texts } = TEXTS[language];
  const { whole, mean } = numbersIn(writing);
  return [
    {
      kind: 'table',
      caption: texts.caption,
      columns: [
        { head: columns.question, align: 'left', share: 5 },
        { head: columns.average, align: 'right', share: 2 },
        { head: columns.interval, align: 'right', share: 3 },
        { head: columns.count, align: 'left', share: 3 },
        { head: columns.teams, align: 'right', share: 2 },
        { head: columns.days, align: 'left', share: 4 },
      ],
      rows: pulses.map(
        ({
          question,
          days: [from = '', to = ''],
          counts: [teams = 0, people = 0, count = 0],
          average: [average = 0, lower = 0, upper = 0],
        }) => [
          texts.questions[question],
          mean(average),
          say(texts.interval, { lower: mean(lower), upper: mean(upper) }),
          say(texts.counted, { count: whole(count), people: whole(people) }),
          whole(teams),
          say(others.between, { from: longDay(from, language), to: longDay(to, language) }),
        ],
      ),
    },
    { kind: 'paragraph', text: texts.note, tone: 'small' },
  ];
}

/** How many answered all of them together; null where none may be told. */
export function staffAnswers({ source: { figures } }: Writing): number | null {
  const { staffPulses: pulses } = figures;
  return pulses.length === 0 ? null : pulses.reduce((sum, { counts: [, , count = 0] }) => sum + count, 0);
}
