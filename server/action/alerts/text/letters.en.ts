// Letters about alerts, in English.
import { average, longDay, percent } from '../../../../client/text/formats.ts';
import { isSeen, type AlertKind } from '../rules.ts';
import type { AlertTexts, Worded } from './letters.bg.ts';

/** What a single alert is called in the subject. */
const KINDS: Readonly<Record<AlertKind, string>> = {
  DROP: 'the average fell',
  RISE: 'the average rose',
  SILENT: 'a sign fell silent',
  FLOOD: 'many unconfirmed ratings',
  HOURS: 'unconfirmed ratings after a change of opening hours',
};

const say = ({ kind, name, since, count, before, after }: Worded): string => {
  const day = longDay(since, 'en');
  if (kind === 'SILENT')
    return `${name}: no new published rating since ${day}, for ${count} days. Usually there is one every ${average(before, 'en')} days. Please check the sign.`;
  if (kind === 'FLOOD')
    return `${name}: ${count} unconfirmed ratings since ${day}; ${isSeen(before) ? `usually there are ${average(before, 'en')} in 30 days` : 'usually there are none here'}. They are not part of the average.`;
  if (kind === 'HOURS')
    return `${name}: other opening hours hold since ${day}. Of the ratings of the last 30 days ${percent(after ?? before, 'en')} are unconfirmed (${count}); before, ${percent(before, 'en')} were. They are not part of the average. Please check the opening hours.`;
  const change = `average ${average(before, 'en')} → ${average(after ?? before, 'en')} since ${day}, n = ${count}`;
  return `${name}: ${change}, unlikely by chance. ${kind === 'RISE' ? 'Somebody deserves praise.' : ''}`.trim();
};

/** The subject's words for a single alert; undefined where there are more. */
const only = ([alert, ...others]: readonly Worded[]): string | undefined =>
  alert && others.length === 0 ? `${alert.name}, ${KINDS[alert.kind]}` : undefined;

export const en: AlertTexts = {
  letter: ({ municipality, alerts, all, mine }) => ({
    subject: `${municipality}: ${only(alerts) ?? `${alerts.length} alerts about ratings`}`,
    text: `Hello,

the published ratings show:

${alerts.map((alert) => `– ${say(alert)}${alert.link === null ? '' : `\n  ${alert.link}`}`).join('\n\n')}

All alerts:
${all}

Choose here what we write to you about, and how often:
${mine}
`,
  }),
};
