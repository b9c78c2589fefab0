// One letter about alerts, as it must be when it is sent: what was muted or dealt with meanwhile is not in it.
import { mayRole } from '../../access/grants/policy.ts';
import { numberIn, type LetterParts } from '../../foundation/jobs/letters.ts';
import type { JobData } from '../../foundation/jobs/queue.ts';
import { letterLanguage, type LetterLanguage } from '../../access/sessions/text/letters.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { isFor, localHour } from './for-whom.ts';
import { listReaders, listTold, listWriting, type Reader, type Told, type Writing } from './store-letters.ts';
import { bg, type AlertTexts } from './text/letters.bg.ts';
import { en } from './text/letters.en.ts';

const ALERTS: Readonly<Record<LetterLanguage, AlertTexts>> = { bg, en };

/** Sends the member its letter; nothing where there is nothing to tell any more. */
export async function sendAlertLetter(parts: LetterParts, data: JobData): Promise<void> {
  const [municipality, member] = [numberIn(data, 'municipality'), numberIn(data, 'member')];
  const [city] = await listWriting(parts.connection, municipality);
  const [reader] = await listReaders(parts.connection, municipality, member);
  if (!city || !reader) return;
  const { day } = localHour(city.timeZone, parts.now());
  const between = { after: numberIn(data, 'after'), until: numberIn(data, 'until') };
  const alerts = (await listTold(parts.connection, municipality, between)).filter((alert) =>
    isFor(reader, alert, day),
  );
  if (alerts.length > 0) await send(parts, city, reader, alerts);
}

async function send(
  { send, membersUrl }: LetterParts,
  { slug, name, languages }: Writing,
  reader: Reader,
  alerts: readonly Told[],
): Promise<void> {
  const language = letterLanguage(reader.language, languages);
  const pages = `${membersUrl}/members/${slug}`;
  const words = ALERTS[language].letter({
    municipality: textIn(name, language),
    alerts: alerts.map((alert) => ({
      ...alert,
      name: textIn(alert.name, language),
      link: linkOf(pages, reader, alert),
    })),
    all: `${pages}/alerts`,
    mine: `${pages}/alerts/mine`,
  });
  await send({ to: reader.email, ...words });
}

/** Where more is told of it: of many unconfirmed ratings their groups, to whoever may see them. */
function linkOf(pages: string, { role }: Reader, { kind, locationId }: Told): string | null {
  if (locationId === null) return null;
  const isOfOpenings = (kind === 'FLOOD' || kind === 'HOURS') && mayRole(role, 'openings.read');
  return `${pages}/${isOfOpenings ? `openings?location=${locationId}` : `results/places/${locationId}`}`;
}
