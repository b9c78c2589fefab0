// A member says where a service, or the whole municipality, takes what is broken; or that it takes it nowhere.
import { change } from '../../access/journal/change.ts';
import { invalid, type FieldFault, type Invalid } from '../../access/journal/outcomes.ts';
import { differenceOf } from '../../access/journal/rules.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { idOrNull } from '../../api/scalars.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import { cityMutation } from '../municipalities/city-field.ts';
import { phoneFault } from '../municipalities/settings.ts';
import { waitForTurn } from '../municipalities/store-lock.ts';
import type { RequestChannel } from './channel.ts';
import { addressFaults } from './rules.ts';
import { findChannelOf, recordChannel } from './store.ts';

interface ChannelSaved {
  readonly outcome: 'RequestChannelSaved';
  readonly isSet: boolean;
}

const ChannelSavedType = builder.objectRef<ChannelSaved>('RequestChannelSaved').implement({
  description: 'The channel is as it was sent.',
  fields: (t) => ({ isSet: t.exposeBoolean('isSet', { description: 'Whether there is one now.' }) }),
});

const SaveResult = outcomesOf('SaveRequestChannelResult', 'What became of a channel that was sent.', [
  ChannelSavedType,
  InvalidType,
]);

const SaveInput = builder.inputType('SaveRequestChannelInput', {
  description: 'A channel, whole: in place of the one before.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    category: t.id({ description: 'The service; null: every one that has no channel of its own.' }),
    address: t.string({ description: 'An address with {holes}; null: none.' }),
    phone: t.string({ description: 'Whom to call; null: nobody.' }),
    service: t.string({
      description: "As which service_code the city's own server takes its reports; null: it takes none.",
    }),
  }),
});

const LONGEST_SERVICE = 100;

function faultsOf({ address, phone, service }: RequestChannel): FieldFault[] {
  const fault = phone === null ? null : phoneFault(phone);
  return [
    ...(address === null ? [] : addressFaults(address)),
    ...(fault === null ? [] : [{ field: 'phone', fault }]),
    ...(service !== null && service.length > LONGEST_SERVICE
      ? [{ field: 'service', fault: 'TOO_LONG' } as const]
      : []),
  ];
}

builder.mutationField('saveRequestChannel', (t) =>
  cityMutation(t, {
    type: SaveResult,
    access: 'settings.edit',
    args: { input: t.arg({ type: SaveInput, required: true, description: 'The channel.' }) },
    description: 'Says where a service, or the whole municipality, takes what is broken.',
    resolve: async ({ grant: edit, context }, { input }) => {
      const channel = {
        address: input.address?.trim() || null,
        phone: input.phone?.trim() || null,
        service: input.service?.trim() || null,
      };
      const faults = faultsOf(channel);
      if (faults.length > 0) return invalid(faults);
      const categoryId = idOrNull(input.category);
      return change<ChannelSaved | Invalid>(context, edit, async (tx) => {
        await waitForTurn(tx, edit);
        const row = await findChannelOf(tx, edit, categoryId);
        if (!row) return { outcome: invalid([{ field: 'category', fault: 'UNKNOWN' }]), audit: null };
        await recordChannel(tx, edit, categoryId, channel);
        const { requestAddress, requestPhone: phone, requestService } = row;
        const after = {
          requestAddress: channel.address,
          phone: channel.phone,
          requestService: channel.service,
        };
        const difference = differenceOf({ requestAddress, phone, requestService }, after);
        return {
          outcome: { outcome: 'RequestChannelSaved', isSet: Object.values(channel).some(Boolean) },
          audit: difference && {
            subject: 'RequestChannel',
            subjectId: String(row.id),
            subjectName: textsOf(row.name).bg,
            ...difference,
          },
        };
      });
    },
  }),
);
