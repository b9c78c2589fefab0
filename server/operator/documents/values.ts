// The facts of a municipality as words of a language: what stands in the places of its documents' texts.
import { longDay, wholeNumber } from '../../../client/text/formats.ts';
import { say, sayCount } from '../../../client/text/say.ts';
import { MOST_DAYS } from '../../../client/parts/offline/slip.ts';
import { SMALLEST_COMMENT_GROUP } from '../../foundation/ballot.ts';
import type { Contact } from '../../municipality/municipalities/about.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { getPoolPeriod } from '../../voting/pools/rules.ts';
import type { Facts } from './gather.ts';
import type { Conditions, Values } from './rules.ts';
import type { DocumentLanguage } from './text/words.ts';
import type { DocumentWords } from './text/words.bg.ts';

function contactLine(contact: Contact | undefined, language: string, { missing }: DocumentWords): string {
  if (contact === undefined) return missing;
  const { name, address, phone, email, website } = contact;
  const ways = [address && textIn(address, language), phone, email, website];
  return [textIn(name, language), ...ways].filter((way) => way !== null && way !== '').join('; ');
}

/** A name as it stands in the middle of a sentence, unless it begins with capitals. */
const inSentence = (name: string): string =>
  name.replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLowerCase());

/** A value for every place that the texts of documents have. */
export function valuesOf(facts: Facts, language: DocumentLanguage, words: DocumentWords): Values {
  const { municipality, about, platform, networks, identityHost } = facts;
  const {
    threshold,
    openingHour,
    commentMonths,
    auditMonths,
    mountingDays,
    poolMonths,
    isDemo,
    urgentPhone,
  } = municipality;
  const number = (value: number) => wholeNumber(value, language);
  const contact = (of: Contact | undefined) => contactLine(of, language, words);
  const hour = `${String(openingHour).padStart(2, '0')}:00`;
  const results = `${platform.publicUrl}/results/${municipality.slug}`;
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const conjunction = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    municipality: textIn(municipality.name, language),
    controller: contact(about?.controller),
    officer: contact(about?.dataProtectionOfficer),
    supervision: contact(about?.supervision),
    host: municipality.host ?? new URL(platform.publicUrl).host,
    resultsAddress: results,
    anonymityAddress: `${results}/anonymity`,
    operator: platform.operator ?? words.missing,
    subProcessors: platform.subProcessors?.join('; ') ?? words.missing,
    mail: platform.mailHost ?? words.none,
    identity: identityHost ?? words.none,
    networks: networks.join(', ') || words.none,
    threshold: number(threshold),
    commentGroup: number(Math.max(SMALLEST_COMMENT_GROUP, threshold)),
    commentMonths: sayCount(words.months, commentMonths, language),
    auditMonths: sayCount(words.months, auditMonths, language),
    mountingDays: sayCount(words.days, mountingDays, language),
    opening: isDemo ? words.opening.demo : say(words.opening.daily, { hour }),
    period: words.period[getPoolPeriod(poolMonths)],
    languages: conjunction.format(municipality.languages.map((tag) => names.of(tag) ?? tag)),
    places: sayCount(words.places, facts.places, language),
    settlements: sayCount(words.settlements, facts.settlements, language),
    categories: facts.categories.map((name) => inSentence(textIn(name, language))).join(', ') || words.none,
    published: number(facts.published),
    deviceDays: number(MOST_DAYS),
    urgent: urgentPhone ? say(words.urgent, { phone: urgentPhone }) : words.urgentUnknown,
    day: longDay(facts.today, language),
  };
}

/** Which sentences hold in the municipality. */
export function conditionsOf({
  municipality,
  about,
  platform,
  networks,
  identityHost,
  places,
  published,
}: Facts): Conditions {
  return {
    about: about !== null,
    assessed: about?.accessibility != null,
    comments: municipality.commentsAllowed,
    networks: networks.length > 0,
    identity: identityHost !== null,
    mail: platform.mailHost !== null,
    operator: platform.operator !== null,
    subProcessors: platform.subProcessors !== null,
    demo: municipality.isDemo,
    placed: places > 0,
    published: published > 0,
    mounting: municipality.mountingDays > 0,
  };
}
