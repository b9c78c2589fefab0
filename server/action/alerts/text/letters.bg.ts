// Letters about alerts, in Bulgarian.
import type { Words } from '../../../foundation/mail/words.ts';
import { figuresOf, type Columns, type Worded } from '../letter-figures.ts';
import { average, longDay, percent } from '../../../../client/text/formats.ts';
import { isSeen, type AlertKind } from '../rules.ts';

export interface AlertLetter {
  readonly municipality: string;
  readonly alerts: readonly Worded[];
  /** The page of alerts, and the one where somebody says what to hear of. */
  readonly all: string;
  readonly mine: string;
}

export interface AlertTexts {
  letter(letter: AlertLetter): Words;
}

/** What a single alert is called in the subject. */
const KINDS: Readonly<Record<AlertKind, string>> = {
  DROP: 'спад на средната оценка',
  RISE: 'ръст на средната оценка',
  SILENT: 'замлъкнала табела',
  FLOOD: 'много непотвърдени оценки',
  HOURS: 'непотвърдени оценки след промяна на работното време',
};

const say = ({ kind, since, count, before, after }: Worded): string => {
  const day = longDay(since, 'bg');
  if (kind === 'SILENT')
    return `няма нова публикувана оценка от ${day}, вече ${count} дни. Обичайно между две минават ${average(before, 'bg')} дни. Проверете табелата.`;
  if (kind === 'FLOOD')
    return `${count} непотвърдени оценки от ${day} насам; ${isSeen(before) ? `обичайно за 30 дни са ${average(before, 'bg')}` : 'обичайно тук няма такива'}. Те не влизат в средната оценка.`;
  if (kind === 'HOURS')
    return `от ${day} важи друго работно време. От оценките за последните 30 дни ${percent(after ?? before, 'bg')} са непотвърдени (${count}), а преди това бяха ${percent(before, 'bg')}. Те не влизат в средната оценка. Проверете работното време.`;
  const change = `средна оценка ${average(before, 'bg')} → ${average(after ?? before, 'bg')} от ${day}, n = ${count}`;
  return `${change}, едва ли е случайно. ${kind === 'RISE' ? 'Има за какво да похвалите.' : ''}`.trim();
};

/** The subject's words for a single alert; undefined where there are more. */
const only = ([alert, ...others]: readonly Worded[]): string | undefined =>
  alert && others.length === 0 ? `${alert.name}, ${KINDS[alert.kind]}` : undefined;

const COLUMNS: Columns = {
  names: ['Място', 'Преди', 'Сега', 'Оценки'],
  every: (days) => `на ${days} дни`,
  days: (count) => `${count} дни`,
};

const letter = ({ municipality, alerts, all, mine }: AlertLetter): Words => {
  const inText = alerts
    .map((alert) => `– ${alert.name}: ${say(alert)}${alert.link === null ? '' : `\n  ${alert.link}`}`)
    .join('\n\n');
  return {
    subject: `${municipality}: ${only(alerts) ?? `${alerts.length} известия за оценките`}`,
    text: `Здравейте,

публикуваните оценки показват:

${inText}

Всички известия:
${all}

За какво да Ви пишем и колко често, изберете тук:
${mine}
`,
    drawn: [
      figuresOf(alerts, 'bg', COLUMNS, say, inText),
      { link: all, label: 'Вижте известията' },
      { link: mine, label: 'Изберете за какво да Ви пишем' },
    ],
  };
};

export const bg: AlertTexts = { letter };
