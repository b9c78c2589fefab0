// What a member can ask of a municipality's settings.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { CityLicenceType } from '../opendata/licence-type.ts';
import { cityLicenceOf } from '../opendata/rules.ts';
import { cityField } from './city-field.ts';
import { CategoryType, MunicipalityType, SettlementType } from './refs.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import type { NetworkKind, SharedNetworkRow } from './shared-networks.ts';
import { listCategories, listSettlements } from './store.ts';
import { getSettings, type SettingsRow } from './store-settings.ts';

export const NetworkKindType = builder.enumType('SharedNetworkKind', {
  description: 'What a network is behind which many people are.',
  values: {
    WIFI: { description: 'Many people behind one address, as at the municipal Wi-Fi: weighed together.' },
    CARRIER: {
      description:
        "A provider's addresses: each counts as anybody's does, and all of them at a place together.",
    },
  } as const satisfies Record<NetworkKind, object>,
});

const SharedNetworkType = builder.objectRef<SharedNetworkRow>('SharedNetwork').implement({
  description: 'A network behind which many people are, such as the municipal Wi-Fi or a mobile carrier.',
  fields: (t) => ({
    network: t.exposeString('network', { description: 'Its addresses: 198.51.100.0/24.' }),
    name: t.exposeString('name', { description: 'What it is.' }),
    hourlyVolume: t.exposeInt('hourlyVolume', { description: 'Votes an hour that are expected from there.' }),
    kind: t.expose('kind', { type: NetworkKindType, description: 'Which kind it is.' }),
  }),
});

export const SettingsType = builder.objectRef<SettingsRow>('Settings').implement({
  description: 'What members may change of a municipality, beside its places, questions and people.',
  fields: (t) => ({
    municipality: t.field({
      type: MunicipalityType,
      description: 'The municipality, with the settings that everybody sees.',
      resolve: (row) => row,
    }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
    nameTexts: t.field({
      type: 'Texts',
      description: 'Its name in every language.',
      resolve: ({ name }) => textsOf(name),
    }),
    openingHour: t.exposeInt('openingHour', {
      description: 'From which hour of its day on the box is opened, once a day: 0 to 23.',
    }),
    poolMonths: t.exposeInt('poolMonths', {
      description: 'After how many months what waits at quiet places is published together: 1, 3, 6 or 12.',
    }),
    auditMonths: t.exposeInt('auditMonths', { description: 'For how many months the journal is kept.' }),
    mountingDays: t.exposeInt('mountingDays', {
      description:
        'For how many days position and photo of what a fitter told are kept. 0: they are not taken.',
    }),
    reportMonth: t.exposeInt('reportMonth', {
      description: 'The month by which the annual report of the year before must be published: 1 to 12.',
    }),
    reportDay: t.exposeInt('reportDay', { description: 'The day of that month: 1 to 31.' }),
    openDataLicence: t.field({
      type: CityLicenceType,
      description: 'The licence of its open data, from the next version on.',
      resolve: ({ openDataLicence }) => cityLicenceOf(openDataLicence),
    }),
    settlements: t.field({
      type: [SettlementType],
      complexity: { field: 1, multiplier: 60 },
      description: 'Its settlements, also those out of use.',
      resolve: ({ id }, _args, { database, grant }) =>
        listSettlements(database.citizen.prisma, grant('municipalities.read', id)),
    }),
    categories: t.field({
      type: [CategoryType],
      complexity: { field: 1, multiplier: 20 },
      description: 'Its categories, also those out of use, in their order.',
      resolve: ({ id }, _args, { database, grant }) =>
        listCategories(database.citizen.prisma, grant('municipalities.read', id)),
    }),
    sharedNetworks: t.expose('sharedNetworks', {
      type: [SharedNetworkType],
      description: 'Networks behind which many people are, by address.',
    }),
  }),
});

builder.queryField('settings', (t) =>
  cityField(t, {
    type: SettingsType,
    access: 'settings.read',
    description: "A municipality's settings, for its members.",
    resolve: ({ grant: read, context }) => asGranted(context, read, (tx) => getSettings(tx, read)),
  }),
);
