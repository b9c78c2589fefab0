// What the file of a city says of the municipality itself: slug, names, colour, arms, contacts, whom to invite.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages as complete } from '../../../client/text/texts.ts';
import { readableColours } from '../../../client/parts/colour/colour.ts';
import { findEmail } from '../../access/sessions/rules.ts';
import type { About, Contact } from '../../municipality/municipalities/about.ts';
import { takeArmsInChild } from '../../municipality/arms/take-in-child.ts';
import { takeBoundary } from '../../municipality/boundaries/take-boundary.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';
import {
  settingsFaults,
  tidySettings,
  type WantedSettings,
} from '../../municipality/municipalities/settings.ts';
import { slugFault } from '../../municipality/municipalities/slug.ts';
import type { CitySettings } from './checked-city.ts';
import type { Checking, GivenCity, GivenContact } from './check-structure.ts';
import { slugFor } from './proposed-slug.ts';
import { ROOT } from '../../foundation/project-root.ts';

/** Who is the same for every municipality of the country, and what the office is called. */
interface Contacts extends Pick<About, 'supervision' | 'enforcement'> {
  readonly dataProtectionOfficer: Texts;
}

const CONTACTS = JSON.parse(
  readFileSync(join(ROOT, 'prisma', 'templates', 'contacts.json'), 'utf8'),
) as Contacts;

/** The settings; null where a part of them is missing. What is wrong with any part is told. */
export async function readSettings(
  given: Partial<GivenCity>,
  checking: Checking,
): Promise<CitySettings | null> {
  const { slug, admin, timeZone } = given;
  const { refuse } = checking;
  const fault = slug === undefined ? null : slugFault(slug);
  if (fault === 'NOT_ALLOWED')
    refuse(['slug'], 'NOT_WRITTEN_SO', slugFor(given.name?.bg ?? '') ?? 'veliko-tarnovo');
  else if (fault !== null) refuse(['slug'], fault === 'RESERVED' ? 'SLUG_RESERVED' : fault);
  if (admin && findEmail(admin.email) === null) refuse(['admin', 'email'], 'NOT_AN_EMAIL');
  if (timeZone !== undefined && !isTimeZone(timeZone)) refuse(['timeZone'], 'NOT_A_TIME_ZONE');
  const wanted = tidySettings({
    ...wantedOf(given),
    ...(given.arms !== undefined && { arms: await readArmsOf(given.arms, checking) }),
    ...(given.boundary !== undefined && { boundary: await readBoundaryOf(given.boundary, checking) }),
  });
  for (const { field, fault: kind } of settingsFaults(wanted, complete)) {
    const path = field.replace(/^about\./, '').split('.');
    if (kind === 'TOO_PALE') refuse(path, 'PALE', readableColours(wanted.colour ?? '').light.colour);
    else refuse(path, kind === 'TOO_FEW' ? 'UNREACHABLE' : kind);
  }
  const { name, languages, colour, threshold, openingHour, commentsAllowed, about } = wanted;
  const { arms = null, boundary = null, urgentPhone = null } = wanted;
  if (!name || !languages || !colour || !about || timeZone === undefined) return null;
  if (threshold === undefined || openingHour === undefined || commentsAllowed === undefined) return null;
  return {
    name,
    languages,
    timeZone,
    colour,
    arms,
    boundary,
    threshold,
    openingHour,
    commentsAllowed,
    urgentPhone,
    about,
  };
}

function wantedOf({ controller, dataProtectionOfficer, ...given }: Partial<GivenCity>): WantedSettings {
  const { name, languages, colour, threshold, openingHour, commentsAllowed, urgentPhone } = given;
  const about = controller &&
    dataProtectionOfficer && {
      controller: contactOf(controller, controller.name),
      dataProtectionOfficer: contactOf(dataProtectionOfficer, CONTACTS.dataProtectionOfficer),
      supervision: CONTACTS.supervision,
      enforcement: CONTACTS.enforcement,
      accessibility: null,
    };
  const all = { name, languages, colour, threshold, openingHour, commentsAllowed, urgentPhone, about };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function contactOf({ name, address, email, phone, website }: GivenContact, otherwise: Texts): Contact {
  return {
    name: name ?? otherwise,
    address: address ?? null,
    email: email?.trim() ?? null,
    phone: phone?.trim() ?? null,
    website: website?.trim() ?? null,
  };
}

async function readArmsOf(name: string, { read, refuse, tell }: Checking): Promise<string | null> {
  const found = await read(name, 'arms');
  if (found === null) {
    refuse(['arms'], 'NO_FILE', name);
    return null;
  }
  const taken = await takeArmsInChild(found.bytes);
  if ('arms' in taken) return taken.arms;
  const of = { file: found.name, slot: 'arms', line: null, field: null, detail: null } as const;
  for (const reason of taken.reasons) tell({ ...of, kind: 'ARMS_REFUSED', reason });
  return null;
}

async function readBoundaryOf(name: string, { read, refuse, tell }: Checking): Promise<string | null> {
  const found = await read(name, 'boundary');
  if (found === null) {
    refuse(['boundary'], 'NO_FILE', name);
    return null;
  }
  const taken = takeBoundary(found.bytes);
  if ('boundary' in taken) return taken.boundary;
  const of = { file: found.name, slot: 'boundary', line: null, field: null, detail: null } as const;
  for (const boundaryReason of taken.reasons) tell({ ...of, kind: 'BOUNDARY_REFUSED', boundaryReason });
  return null;
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
