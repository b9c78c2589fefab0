// What a member hears of: asked for, chosen, and muted.
import { change } from '../../access/journal/change.ts';
import { saveVersioned, type Saved } from '../../access/journal/save.ts';
import { membershipIn, type Membership } from '../../access/grants/viewers.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import type { FieldFault, Invalid, Outdated } from '../../access/journal/outcomes.ts';
import { idFrom, idOrNull } from '../../api/scalars.ts';
import { cityField, cityMutation } from '../../municipality/municipalities/city-field.ts';
import { AlertKindType, AlertSubscriptionType, FrequencyType } from './refs.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Subscription } from './rules.ts';
import { countKnown, getChosen, mute, saveChosen, type Chosen } from './store-mine.ts';
import './subscription-type.ts';

/** So many categories, settlements, places and groups may be named. */
const MOST_NAMED = 200;

type SubscriptionSaved = Saved<'AlertSubscriptionSaved', Chosen>;

const SavedType = builder.objectRef<SubscriptionSaved>('AlertSubscriptionSaved').implement({
  description: 'The member hears of what it chose.',
  fields: (t) => ({
    subscription: t.expose('row', { type: AlertSubscriptionType, description: 'What the member hears of.' }),
  }),
});

const SaveResult = outcomesOf('SaveAlertSubscriptionResult', 'What became of a choice.', [
  SavedType,
  OutdatedType,
  InvalidType,
]);

const SaveInput = builder.inputType('SaveAlertSubscriptionInput', {
  description:
    'What a member wants to hear of. Without categories, settlements, places and groups: everything that it may see.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    frequency: t.field({ type: FrequencyType, required: true, description: 'How often.' }),
    kinds: t.field({ type: [AlertKindType], required: true, description: 'Of which kinds of alerts.' }),
    categories: t.idList({ description: 'Of these categories, and of their places.' }),
    settlements: t.idList({ description: 'Of these settlements, and of their places.' }),
    locations: t.idList({ description: 'Of these places.' }),
    groups: t.idList({ description: 'Of the places of these groups, whatever they become.' }),
    wantsMonthly: t.boolean({ required: true, description: 'The monthly page comes by e-mail.' }),
  }),
});

const MuteInput = builder.inputType('MuteAlertsInput', {
  description:
    'A place, a category or a settlement (exactly one) that a member does not want to hear of, or again.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    location: t.id({ description: 'The place.' }),
    category: t.id({ description: 'The category.' }),
    settlement: t.id({ description: 'The settlement.' }),
    isMuted: t.boolean({ required: true, description: 'Whether it is to be muted.' }),
    until: t.field({ type: 'Date', description: 'The last day; without it for good.' }),
  }),
});

/** The member that asks, as the municipality knows it. */
function ownIn({ viewer }: Context, { municipalityId }: Grant<'alerts.read'>): Membership {
  const own = membershipIn(viewer, municipalityId);
  if (own) return own;
  throw new AppError('NOT_FOUND', 'There is no such thing here.');
}

async function faultsOf(tx: Tenant, read: Grant<'alerts.read'>, wanted: Subscription): Promise<FieldFault[]> {
  const lists = [
    ['categories', wanted.categoryIds],
    ['settlements', wanted.settlementIds],
    ['locations', wanted.locationIds],
    ['groups', wanted.groupIds],
  ] as const;
  const known = await countKnown(tx, read, wanted);
  return lists.flatMap(([field, ids]): FieldFault[] => {
    if (ids.length > MOST_NAMED) return [{ field, fault: 'TOO_MANY' }];
    return known[field] < ids.length ? [{ field, fault: 'UNKNOWN' }] : [];
  });
}

const told = ({
  frequency,
  kinds,
  categoryIds,
  settlementIds,
  locationIds,
  groupIds,
  wantsMonthly,
  mutes,
}: Chosen) => ({
  frequency,
  kinds: [...kinds],
  categories: categoryIds.map(String),
  settlements: settlementIds.map(String),
  locations: locationIds.map(String),
  groups: groupIds.map(String),
  wantsMonthly,
  mutes: mutedIn(mutes),
});

/** What is muted, each by its id, as the journal tells it. */
const mutedIn = (mutes: Chosen['mutes']) =>
  mutes.map(({ locationId, categoryId, settlementId, until }) => ({
    ...(locationId !== null && { location: String(locationId) }),
    ...(categoryId !== null && { category: String(categoryId) }),
    ...(settlementId !== null && { settlement: String(settlementId) }),
    ...(until !== null && { until }),
  }));

const idsFrom = (ids: readonly (string | number)[] | null | undefined): bigint[] => [
  ...new Set((ids ?? []).map((id) => idFrom(String(id)))),
];

builder.queryField('alertSubscription', (t) =>
  cityField(t, {
    type: AlertSubscriptionType,
    access: 'alerts.read',
    description: 'What the member who asks hears of.',
    resolve: async ({ grant: read, context }) => {
      const own = ownIn(context, read);
      return asGranted(context, read, (tx) => getChosen(tx, read, own));
    },
  }),
);

builder.mutationField('saveAlertSubscription', (t) =>
  cityMutation(t, {
    type: SaveResult,
    access: 'alerts.read',
    args: { input: t.arg({ type: SaveInput, required: true, description: 'The choice.' }) },
    description: 'Chooses what the member who asks hears of, and how often.',
    resolve: async ({ grant: read, context }, { input }): Promise<SubscriptionSaved | Outdated | Invalid> => {
      const own = ownIn(context, read);
      const { frequency, wantsMonthly } = input;
      const wanted: Subscription = {
        frequency,
        wantsMonthly,
        kinds: [...new Set(input.kinds)],
        categoryIds: idsFrom(input.categories),
        settlementIds: idsFrom(input.settlements),
        locationIds: idsFrom(input.locations),
        groupIds: idsFrom(input.groups),
      };
      return change(context, read, async (tx) =>
        saveVersioned(tx, read, {
          outcome: 'AlertSubscriptionSaved',
          subject: 'AlertSubscription',
          present: await getChosen(tx, read, own),
          version: input.version,
          faults: await faultsOf(tx, read, wanted),
          told,
          save: async () => {
            await saveChosen(tx, read, own.memberId, wanted);
            return getChosen(tx, read, own);
          },
        }),
      );
    },
  }),
);

builder.mutationField('muteAlerts', (t) =>
  cityMutation(t, {
    type: AlertSubscriptionType,
    access: 'alerts.read',
    args: { input: t.arg({ type: MuteInput, required: true, description: 'What, and until when.' }) },
    description:
      'Lets a place, a category or a settlement be silent for the member who asks, or speak again.',
    resolve: async ({ grant: read, context }, { input }) => {
      const own = ownIn(context, read);
      const subject = {
        locationId: idOrNull(input.location),
        categoryId: idOrNull(input.category),
        settlementId: idOrNull(input.settlement),
      };
      const lists = {
        locationIds: idsFrom(input.location ? [input.location] : []),
        categoryIds: idsFrom(input.category ? [input.category] : []),
        settlementIds: idsFrom(input.settlement ? [input.settlement] : []),
        groupIds: [],
      };
      const named = lists.locationIds.length + lists.categoryIds.length + lists.settlementIds.length;
      if (named !== 1) throw new AppError('BAD_INPUT', 'Name one place, one category or one settlement.');
      return change(context, read, async (tx) => {
        const known = await countKnown(tx, read, lists);
        if (known.locations + known.categories + known.settlements !== 1)
          throw new AppError('NOT_FOUND', 'There is no such thing here.');
        const before = await getChosen(tx, read, own);
        await mute(tx, read, own.memberId, subject, { isMuted: input.isMuted, until: input.until ?? null });
        const after = await getChosen(tx, read, own);
        const thing = { subject: 'AlertSubscription', subjectId: String(own.memberId) };
        return {
          outcome: after,
          audit: {
            ...thing,
            before: { mutes: mutedIn(before.mutes) },
            after: { mutes: mutedIn(after.mutes) },
          },
        };
      });
    },
  }),
);
