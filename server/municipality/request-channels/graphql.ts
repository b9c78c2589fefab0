// What everybody can ask: where to report what is broken at a place.
import { builder } from '../../api/builder.ts';
import { LocationType } from '../locations/refs.ts';
import { categoryLoader, municipalityLoader, settlementLoader } from '../municipalities/loaders.ts';
import { LANGUAGE } from '../municipalities/refs.ts';
import { channelAt, channelIn } from './channel.ts';
import './managed.ts';
import { RequestChannelType } from './type.ts';

builder.objectField(LocationType, 'requestChannel', (t) =>
  t.field({
    type: RequestChannelType,
    nullable: true,
    args: LANGUAGE,
    description:
      "Where the city takes what is broken here: its service's channel, or else that of the whole municipality; null where it named none.",
    resolve: async (location, { language }, { loaders }) => {
      const { municipalityId, categoryId, settlementId } = location;
      if (location.retiredOn !== null) return null;
      const [category, municipality] = await Promise.all([
        loaders(categoryLoader).load({ municipalityId, id: categoryId }),
        loaders(municipalityLoader).load(municipalityId),
      ]);
      const channel = channelIn(category) ?? channelIn(municipality);
      if (channel === null) return null;
      const settlement = await loaders(settlementLoader).load({ municipalityId, id: settlementId });
      return channelAt(channel, { location, category, settlement }, language ?? 'bg');
    },
  }),
);
