// Letters about alerts, in Bulgarian.
import { average, longDay } from '../../../client/text/formats.ts';
import type { AlertTexts, Worded } from './letters.ts';

const say = ({ kind, name, since, count, before, after }: Worded): string => {
  const day = longDay(since, 'bg');
  if (kind === 'SILENT')
    return `${name}: няма нова публикувана оценка от ${day}, вече ${count} дни. Обичайно между две минават ${average(before, 'bg')} дни. Проверете табелата.`;
  if (kind === 'FLOOD')
    return `${name}: ${count} непотвърдени оценки от ${day} насам; обичайно за 30 дни са ${average(before, 'bg')}. Те не влизат в средната оценка.`;
  const change = `${average(before, 'bg')} → ${average(after ?? before, 'bg')} от ${day}, n = ${count}`;
  return `${name}: ${change}, малко вероятно да е случайно. ${kind === 'RISE' ? 'Има за какво да похвалите.' : ''}`.trim();
};

export const bg: AlertTexts = {
  letter: ({ municipality, alerts, all, mine }) => ({
    subject: `${municipality}: ${alerts.length === 1 ? (alerts[0]?.name ?? '') : `${alerts.length} известия за оценките`}`,
    text: `Здравейте,

публикуваните оценки показват:

${alerts.map((alert) => `– ${say(alert)}${alert.link === null ? '' : `\n  ${alert.link}`}`).join('\n\n')}

Всички известия:
${all}

За какво да Ви пишем и колко често, изберете тук:
${mine}
`,
  }),
};
