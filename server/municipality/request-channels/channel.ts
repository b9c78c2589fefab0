// Which channel takes what is broken at a place, and what its address is told of the place. Of a vote it knows nothing.
import type { Category, Municipality, Settlement } from '../municipalities/store.ts';
import type { Location } from '../locations/store.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { fillAddress, type ToldPlace } from './rules.ts';

/** Where reports go: at least one of the three. */
export interface RequestChannel {
  readonly address: string | null;
  readonly phone: string | null;
  /** As which service of the city's own server they are taken on our page; null: not there. */
  readonly service: string | null;
}

type Columns = Pick<Municipality, 'requestAddress' | 'requestPhone' | 'requestService'>;

/** The channel that columns hold; null where they hold none. */
export function channelIn(columns: Columns): RequestChannel | null {
  const { requestAddress: address, requestPhone: phone, requestService: service } = columns;
  return address === null && phone === null && service === null ? null : { address, phone, service };
}

/** What is known of a place, all of it public. */
export interface Place {
  readonly location: Location;
  readonly category: Category;
  readonly settlement: Settlement;
}

function toldOf({ location, category, settlement }: Place, language: string): ToldPlace {
  const { name, address, id, latitude, longitude } = location;
  return {
    place: textIn(name, language),
    address: address === null ? '' : textIn(address, language),
    number: String(id),
    category: textIn(category.name, language),
    settlement: textIn(settlement.name, language),
    latitude: latitude === null ? '' : String(latitude),
    longitude: longitude === null ? '' : String(longitude),
    language,
  };
}

/** The channel as it stands at a place: its address says which place it is. */
export function channelAt(channel: RequestChannel, place: Place, language: string): RequestChannel {
  const { address } = channel;
  return { ...channel, address: address === null ? null : fillAddress(address, toldOf(place, language)) };
}
