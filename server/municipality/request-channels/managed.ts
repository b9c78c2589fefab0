// What members can ask of channels: that of the whole municipality and of each service, and what an address would be for a real place.
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { FieldFaultType } from '../../api/outcomes.ts';
import { idOrNull } from '../../api/scalars.ts';
import { cityField } from '../municipalities/city-field.ts';
import { categoryLoader, settlementLoader } from '../municipalities/loaders.ts';
import { CategoryType, LANGUAGE } from '../municipalities/refs.ts';
import type { Category } from '../municipalities/store.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { channelAt, channelIn, type RequestChannel } from './channel.ts';
import { addressFaults, HOLES, LONGEST_ADDRESS } from './rules.ts';
import './saving.ts';
import { findSamplePlace, listCategoriesInUse } from './store.ts';
import { RequestChannelType } from './type.ts';

interface Managed {
  readonly category: Category | null;
  readonly channel: RequestChannel | null;
}

const ManagedType = builder.objectRef<Managed>('ManagedRequestChannel').implement({
  description: 'Where a service, or the whole municipality, takes what is broken.',
  fields: (t) => ({
    category: t.expose('category', {
      type: CategoryType,
      nullable: true,
      description: 'The service; null: every one that has no channel of its own.',
    }),
    address: t.string({
      nullable: true,
      description: `An address with {holes}: ${HOLES.join(', ')}.`,
      resolve: ({ channel }) => channel?.address ?? null,
    }),
    phone: t.string({
      nullable: true,
      description: 'Whom to call.',
      resolve: ({ channel }) => channel?.phone ?? null,
    }),
    service: t.string({
      nullable: true,
      description: "As which service_code the city's own server takes its reports.",
      resolve: ({ channel }) => channel?.service ?? null,
    }),
  }),
});

builder.queryField('requestChannels', (t) =>
  cityField(t, {
    type: [ManagedType],
    access: 'settings.read',
    complexity: { field: 20, multiplier: 20 },
    description: 'The channel of the whole municipality first, then that of each service in use.',
    resolve: async ({ municipality, grant: read, context }) => {
      const categories = await asGranted(context, read, (tx) => listCategoriesInUse(tx, read));
      return [
        { category: null, channel: channelIn(municipality) },
        ...categories.map((category) => ({ category, channel: channelIn(category) })),
      ];
    },
  }),
);

interface Preview {
  readonly faults: readonly FieldFault[];
  readonly channel: RequestChannel | null;
  readonly place: string | null;
}

const PreviewType = builder.objectRef<Preview>('RequestChannelPreview').implement({
  description: 'What an address would be for a real place of the city.',
  fields: (t) => ({
    faults: t.expose('faults', { type: [FieldFaultType], description: 'What is wrong with it.' }),
    channel: t.expose('channel', {
      type: RequestChannelType,
      nullable: true,
      description: 'It with the place filled in; null where it has faults, or no place is in use.',
    }),
    place: t.exposeString('place', { nullable: true, description: 'What the place is called.' }),
  }),
});

builder.queryField('requestChannelPreview', (t) =>
  cityField(t, {
    type: PreviewType,
    access: 'settings.read',
    args: {
      ...LANGUAGE,
      category: t.arg.id({ description: 'The service; null: a place of whichever.' }),
      address: t.arg.string({
        required: true,
        description: `The address with {holes}, ${LONGEST_ADDRESS} characters at most.`,
      }),
    },
    description: 'Tries an address before it is saved.',
    resolve: async ({ municipality, grant: read, context }, { category: asked, address, ...said }) => {
      const faults = addressFaults(address.trim());
      const location =
        faults.length > 0
          ? null
          : await asGranted(context, read, (tx) => findSamplePlace(tx, read, idOrNull(asked)));
      if (location === null) return { faults, channel: null, place: null };
      const municipalityId = municipality.id;
      const [category, settlement] = await Promise.all([
        context.loaders(categoryLoader).load({ municipalityId, id: location.categoryId }),
        context.loaders(settlementLoader).load({ municipalityId, id: location.settlementId }),
      ]);
      const language = said.language ?? 'bg';
      const typed = { address: address.trim(), phone: null, service: null };
      const channel = channelAt(typed, { location, category, settlement }, language);
      return { faults, channel, place: textIn(location.name, language) };
    },
  }),
);
