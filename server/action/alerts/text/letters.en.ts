// Letters about alerts, in English.
import { average, longDay, percent } from '../../../../client/text/formats.ts';
import { isSeen, type AlertKind } from '../rules.ts';
import type { Words } from '../../../foundation/mail/words.ts';
import { figuresOf, type Columns, type Worded } from '../letter-figures.ts';
import type { AlertLetter, AlertTexts } from './letters.bg.ts';

/** What a single alert is called in the subject. */
const KINDS: Readonly<Record<AlertKind, string>> = {
  DROP: 'the average fell',
  RISE: 'the average rose',
  SILENT: 'a sign fell silent',
  FLOOD: 'many unconfirmed ratings',
  HOURS: 'unconfirmed ratings after a change of opening hours',
};

const say = ({ kind, since, count, before, after }: Worded): string => {
  const day = longDay(since, 'en');
  if (kind === 'SILENT')
    return `no new rating published since ${day}, ${count} days ago. Usually there is one every ${average(before, 'en')} days. Please check the sign.`;
  if (kind === 'FLOOD')
    return `${count} unconfirmed ratings since ${day}; ${isSeen(before) ? `usually there are ${average(before, 'en')} in 30 days` : 'usually there are none here'}. They are not part of the average.`;
  if (kind === 'HOURS')
    return `the opening hours changed on ${day}. Of the ratings of the last 30 days, ${percent(after ?? before, 'en')} are unconfirmed (${count}), up from ${percent(before, 'en')}. They are not part of the average. Please check the opening hours.`;
  const change = `average ${average(before, 'en')} → ${average(after ?? before, 'en')} since ${day}, n = ${count}`;
  return `${change}, unlikely to be chance. ${kind === 'RISE' ? 'Someone deserves praise.' : ''}`.trim();
};

/** The subject's words for a single alert; undefined where there are more. */
const only = ([alert, ...others]: readonly Worded[]): string | undefined =>
  alert && others.length === 0 ? `${alert.name}, ${KINDS[alert.kind]}` : undefined;

const COLUMNS: Columns = {
  names: ['Place', 'Before', 'Now', 'Ratings'],
  every: (days) => `every ${days} days`,
  days: (count) => `${count} days`,
};

const letter = ({ municipality, alerts, all, mine }: AlertLetter): Words => {
  const inText = alerts
    .map((alert) => `– ${alert.name}: ${say(alert)}${alert.link === null ? '' : `\n  ${alert.link}`}`)
    .join('\n\n');
  return {
    subject: `${municipality}: ${only(alerts) ?? `${alerts.length} alerts about ratings`}`,
    text: `Hello,

the published ratings show:

${inText}

All alerts:
${all}

Choose what we write to you about, and how often:
${mine}
`,
    drawn: [
      figuresOf(alerts, 'en', COLUMNS, say, inText),
      { link: all, label: 'View the alerts' },
      { link: mine, label: 'Choose what we write to you about' },
    ],
  };
};

export const en: AlertTexts = { letter };
