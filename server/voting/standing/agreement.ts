// What processes that count together make of a slip which this one has judged: theirs is the room that is left.
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { AgreedPeriod } from './counting-period.ts';
import type { Wave } from './flood.ts';
import { unconfirm } from './judge.ts';
import type { Judged } from './replay-cache.ts';
import type { SharedAsk, SharedCounts } from './shared-counts.ts';

export interface Submitted {
  readonly id: MunicipalityId;
  readonly agreed: AgreedPeriod;
  readonly judged: Judged;
  /** It was submitted before, and takes nothing again. */
  readonly isReplay: boolean;
  readonly wave: Wave;
}

/**
 * Asks for the slip, and notes the answer in what was judged. Where nobody answers, this process judges for itself. Turned: another
 * period has begun, and the slip is to be judged in it.
 */
export async function agree(
  shared: SharedCounts,
  submitted: Submitted,
): Promise<'turned' | 'flood' | 'judged'> {
  const { judged, isReplay } = submitted;
  // What it was judged to be is said of the same slip again.
  if (isReplay) await judged.agreement;
  const agreement = submit(shared, submitted);
  if (!isReplay) judged.agreement = agreement;
  return agreement;
}

async function submit(
  shared: SharedCounts,
  { id, agreed, judged, isReplay, wave }: Submitted,
): Promise<'turned' | 'flood' | 'judged'> {
  const taken = isReplay ? null : judged.taken;
  const answer = await shared.take(id, agreed, { ...textsOf(wave), ...roomOf(taken) });
  if (answer === null) {
    if (taken?.isTooMuch()) unconfirm(judged, 'NETWORK');
    return 'judged';
  }
  if (answer === 'turned' || answer === 'flood') return answer;
  if (answer === 'NETWORK' || answer === 'CHANNEL') unconfirm(judged, answer);
  else {
    taken?.isSharedWith(answer.giveBack);
    if (judged.arrival?.isFirst === true && !answer.isFirst)
      judged.arrival = { ...judged.arrival, isFirst: false };
  }
  return 'judged';
}

function textsOf({ networks, isListed, minute }: Wave): Pick<SharedAsk, 'networks' | 'isListed' | 'minute'> {
  return { networks: networks.map(({ name, cost }) => ({ name: String(name), cost })), isListed, minute };
}

/** None where it takes nothing. */
function roomOf(taken: Judged['taken']): Pick<SharedAsk, 'rooms' | 'group' | 'channel'> {
  if (taken === null) return { rooms: [], group: null, channel: null };
  const { group, channel, minute } = taken;
  return {
    rooms: taken.rooms.map(({ most, names: [name = 0, ...also] }) => ({
      name: String(name),
      most,
      also: also.map(String),
    })),
    group: group && { ...group, names: group.names.map(String) },
    channel: channel && { name: channel.name, minute, hour: channel.hour, quarter: channel.quarter },
  };
}
