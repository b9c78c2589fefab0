// Three courts that count together, and one that hears everything: each slip must be judged alike, whichever of the three it came to.
import { randomBytes } from 'node:crypto';
import { openCourtroom, PLACE, type Courtroom, type Vote } from '../../test/voting/standing/courtroom.ts';
import { shareCounts, type Store } from '../../server/voting/standing/shared-counts.ts';
import { openValkey } from '../../server/voting/standing/valkey.ts';

const COURTS = 3;
const MINUTE = 60_000;
const START = Date.parse('2026-11-24T09:59:50Z');

const OPTIONS = {
  now: new Date(START).toISOString(),
  sharedNetworks: { '192.0.2.0/24': 60 },
  carriers: { '198.51.100.0/24': 0 },
};

/** Of homes and of nobody in particular, of a /56 and the /48 around it, of a Wi-Fi, of a carrier, and of so many homes that there is a margin. */
const HOMES = ['203.0.113.1', '203.0.113.2', '203.0.113.3', ''];
const NESTED = ['2001:db8:1:1::1', '2001:db8:1:2::1', '2001:db8:1:101::1', '2001:db8:1:201::1'];
const LISTED = ['192.0.2.1', '192.0.2.2', '198.51.100.1', '198.51.100.2'];
const STREET = Array.from({ length: 24 }, (_, home) => `203.0.114.${home}`);
const ADDRESSES = [...HOMES, ...HOMES, ...NESTED, ...LISTED, ...LISTED, ...STREET];

export interface Told {
  readonly unalike: number;
  /** How often each judgement was given. */
  readonly judgements: Readonly<Record<string, number>>;
}

interface Shared {
  readonly room: Courtroom;
  readonly store: Store;
  readonly close: () => void;
}

/** Sends so many slips and bursts, by `draw` (0 to 1), with the clock moving on and groups being opened. `isShared`: or each court counts for itself. */
export async function compare(
  url: string,
  slips: number,
  draw: () => number,
  isShared = true,
): Promise<Told> {
  // Of each comparison another: what an earlier one counted is of other names.
  const key = randomBytes(32);
  const alone = openCourtroom(OPTIONS);
  const courts = await Promise.all(Array.from({ length: COURTS }, () => openShared(url, key, isShared)));
  const rooms = [alone, ...courts.map(({ room }) => room)];
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(draw() * values.length)];
    if (value === undefined) throw new RangeError('There is nothing to choose from.');
    return value;
  };
  const judgements: Record<string, number> = {};
  let [unalike, day] = [0, 24];
  try {
    for (let slip = 0; slip < slips; slip += 1) {
      if (draw() < 0.02) for (const room of rooms) room.move(MINUTE);
      if (draw() < 0.005) for (const room of rooms) room.move(47 * MINUTE);
      if (draw() < 0.005) {
        day += 1;
        const opened = [{ kind: pick(['score', 'answer'] as const), locationId: pick([PLACE, 8n]) }];
        for (const room of rooms) await room.look(`2026-11-${day}`, opened);
      }
      // Now and then so many at once that it is a flood, or more than a channel may bring.
      const times = draw() < 0.02 ? 70 : 1;
      const vote: Vote = {
        from: pick(times > 1 ? [...HOMES, ...LISTED] : ADDRESSES),
        place: pick([PLACE, 8n, 9n]),
        kind: pick(['score', 'answer', 'comment'] as const),
        fate: pick(['new', 'new', 'new', 'unavailable', 'receivedBefore'] as const),
      };
      for (let time = 0; time < times; time += 1) {
        const { room, store } = pick(courts);
        const [said, expected] = [await room.vote(vote), await alone.vote(vote)];
        // What it gave back is given back when this was answered.
        await store.readHash('nothing');
        judgements[expected] = (judgements[expected] ?? 0) + 1;
        if (said !== expected) unalike += 1;
      }
    }
  } finally {
    for (const { close } of courts) close();
  }
  return { unalike, judgements };
}

async function openShared(url: string, key: Buffer, isShared: boolean): Promise<Shared> {
  const { store, close } = await openValkey(url, {
    away: (error) => {
      throw error;
    },
    back: () => {},
  });
  const shared = isShared ? { shared: shareCounts(store, key, randomBytes) } : {};
  return { room: openCourtroom({ ...OPTIONS, ...shared }), store, close };
}
