// Letters about alerts, in English.
import { average, longDay } from '../../../client/text/formats.ts';
import type { AlertTexts, Worded } from './letters.ts';

const say = ({ kind, name, since, count, before, after }: Worded): string => {
  const day = longDay(since, 'en');
  if (kind === 'SILENT')
    return `${name}: no new published rating since ${day}, for ${count} days. Usually there is one every ${average(before, 'en')} days. Please check the sign.`;
  if (kind === 'FLOOD')
    return `${name}: ${count} unconfirmed ratings since ${day}. Usually there are ${average(before, 'en')} in 30 days. They are not part of the average.`;
  const change = `${average(before, 'en')} → ${average(after ?? before, 'en')} since ${day}, n = ${count}`;
  return `${name}: ${change}, unlikely by chance. ${kind === 'RISE' ? 'Somebody deserves praise.' : ''}`.trim();
};

export const en: AlertTexts = {
  letter: ({ municipality, alerts, all, mine }) => ({
    subject: `${municipality}: ${alerts.length === 1 ? (alerts[0]?.name ?? '') : `${alerts.length} alerts about ratings`}`,
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
