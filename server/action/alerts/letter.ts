// One letter about alerts, as it must be when it is sent: what was muted or dealt with meanwhile is not in it.
import { mayRole } from '../../access/grants/policy.ts';
import { numberIn, type LetterParts } from '../../foundation/jobs/letters.ts';
import type { JobData } from '../../foundation/jobs/queue.ts';
import { letterOf } from '../../foundation/mail/letter.ts';
import { letterLanguage, type LetterLanguage } from '../../access/sessions/text/letters.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { isFor, localHour } from './for-whom.ts';
import { listLetterCities, type LetterCity } from '../../municipality/municipalities/store-letter-cities.ts';
import { listReaders, listTold, type Reader, type Told } from './store-letters.ts';
import { bg, type AlertTexts } from './text/letters.bg.ts';
import { en } from './text/letters.en.ts';

const ALERTS: Readonly<Record<LetterLanguage, AlertTexts>> = { bg, en };

/** Sends the member its letter; nothing where there is nothing to tell any more. */
export async function sendAlertLetter(parts: LetterParts, data: JobData): Promise<void> {
  const [municipality, member] = [numberIn(data, 'municipality'), numberIn(data, 'member')];
  const [city] = await listLetterCities(parts.connection, municipality);
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
  { slug, name, colour, languages }: LetterCity,
  reader: Reader,
  alerts: readonly Told[],
): Promise<void> {
  const language = letterLanguage(reader.language, languages);
  const pages = `${membersUrl}/members/${slug}`;
  const mine = `${pages}/alerts/mine`;
  const municipality = textIn(name, language);
  const words = ALERTS[language].letter({
    municipality,
    alerts: alerts.map((alert) => ({
      ...alert,
      name: textIn(alert.name, language),
      link: linkOf(pages, reader, alert),
    })),
    all: `${pages}/alerts`,
    mine,
  });
  const letter = letterOf(reader.email, { name: municipality, colour }, { language, ...words });
  await send({ ...letter, unsubscribe: mine });
}

/** Where more is told of it: of many unconfirmed ratings their groups, to whoever may see them. */
function linkOf(pages: string, { role }: Reader, { kind, locationId }: Told): string | null {
  if (locationId === null) return null;
  const isOfOpenings = (kind === 'FLOOD' || kind === 'HOURS') && mayRole(role, 'openings.read');
  return `${pages}/${isOfOpenings ? `openings?location=${locationId}` : `results/places/${locationId}`}`;
}
