// Files of an invented city, of any size, as an operator would have them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document } from 'yaml';
import type { CityFiles } from '../../../server/operator/onboarding/checked-city.ts';
import { newFolder } from '../../support/temp-folder.ts';

const CATEGORIES = ['Кметства', 'Детски градини', 'Училища', 'Паркове и градини', 'Спортни обекти'];

const REGISTER = [
  'ekatte,t_v_m,name,oblast,obshtina',
  '81414,гр.,Чирпан,SZR,SZR36',
  '65810,с.,Свобода,SZR,SZR36',
  '35167,гр.,Казанлък,SZR,SZR12',
  '40292,гр.,Крън,SZR,SZR12',
  '10447,гр.,Велико Търново,VTR,VTR04',
  '61710,гр.,Русе,RSE,RSE27',
].join('\n');

/** What may be said otherwise of an invented city. */
export interface MadeCity {
  readonly slug: string;
  readonly municipality: string;
  /** Where its places are. */
  readonly settlement: string;
  readonly places: number;
}

export const CHIRPAN: MadeCity = { slug: 'chirpan', municipality: 'SZR36', settlement: 'Чирпан', places: 12 };

/** The members of the YAML. */
export function membersOf({ slug, municipality, settlement }: MadeCity) {
  return {
    slug,
    name: { bg: settlement, en: slug },
    municipality,
    colour: '#1f4d3a',
    controller: { name: { bg: `Община ${settlement}` }, email: `info@${slug}.example` },
    dataProtectionOfficer: { email: `dpo@${slug}.example` },
    settlements: 'ekatte.csv',
    templates: ['administration', 'education', 'parks', 'sport'],
    places: 'places.csv',
    admin: { email: `admin@${slug}.example`, name: 'Мария  Иванова' },
  };
}

/** A table of so many places; each is named after its city. */
export function placesOf({ slug, settlement, places }: MadeCity): string {
  const rows = Array.from({ length: places }, (_, at) => {
    const category = CATEGORIES[at % CATEGORIES.length];
    return `${slug}-${at + 1},${settlement}: обект ${at + 1},${slug}: place ${at + 1},${settlement},${category}`;
  });
  return ['external_id,Име (bg),Име (en),Населено място,Категория', ...rows].join('\n');
}

/** All files by name; `others` stand in their place. */
export function contentsOf(city: MadeCity, others: Readonly<Record<string, string | Buffer>> = {}) {
  return {
    'city.yaml': new Document(membersOf(city)).toString(),
    'ekatte.csv': REGISTER,
    'places.csv': placesOf(city),
    ...others,
  } as Readonly<Record<string, string | Buffer>>;
}

/** The same as an onboarding takes them. */
export function filesOf(city: MadeCity, others: Readonly<Record<string, string | Buffer>> = {}): CityFiles {
  const contents = contentsOf(city, others);
  return {
    yaml: { name: 'city.yaml', bytes: Buffer.from(contents['city.yaml'] ?? '') },
    read: (name) => {
      const content = contents[name];
      return Promise.resolve(content === undefined ? null : { name, bytes: Buffer.from(content) });
    },
  };
}

/** Writes the files of a city into a folder; answers the path of its YAML. */
export function written(city: MadeCity, others: Readonly<Record<string, string>> = {}): string {
  const folder = join(newFolder('city'), city.slug);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(contentsOf(city, others)))
    writeFileSync(join(folder, name), content);
  return join(folder, 'city.yaml');
}
