// The signs of every city as a vote looks them up: a block of codes at a time, whoever's they are, so that a code that leads nowhere costs
// what one that leads somewhere costs, and nobody can tell from how long an answer takes which sign of a block somebody else has scanned.
import type { Grant } from '../../access/grants/grant.ts';
import { createRecent, type RecentParts } from '../../foundation/database/recent-reads.ts';
import type { LedSign } from './store-led.ts';
import type { CodeRange } from './store-range.ts';
import type { SignCode } from '../../foundation/sign-code.ts';

/**
 * A block of more signs is halved. Codes are drawn at random, so a platform of more has blocks of 125 to 250, of all its cities;
 * one of less is a single block. Larger ones would tell less, and cost more: of 160,000 signs nearly every vote reads a block.
 */
export const MOST_IN_BLOCK = 250;
/** Some 60 MB of signs. */
const MOST_BLOCKS = 256;

/** Half of a half of … all codes, by the seven digits before the check digits. */
interface Half {
  /** 1 for all; the halves of n are 2n and 2n + 1. */
  readonly number: number;
  readonly first: number;
  readonly last: number;
}

const ALL: Half = { number: 1, first: 0, last: 9_999_999 };

function halves({ number, first, last }: Half): readonly [Half, Half] {
  const middle = Math.floor((first + last) / 2);
  return [
    { number: 2 * number, first, last: middle },
    { number: 2 * number + 1, first: middle + 1, last },
  ];
}

const digits = (seven: number): string => String(seven).padStart(7, '0');
const rangeOf = ({ first, last }: Half): CodeRange => ({
  from: `${digits(first)}00`,
  to: `${digits(last)}99`,
});

interface Block {
  readonly byCode: ReadonlyMap<string, LedSign>;
  readonly signs: readonly LedSign[];
}

/** What is known of a code. */
export interface Found {
  readonly sign: LedSign | null;
  /** The sign; of a code without one, another sign, always the same: whoever reads on for it does what a sign would make him do. */
  readonly standIn: LedSign | null;
}

export interface BlocksParts extends Pick<RecentParts<Half, Block>, 'now' | 'freshMs'> {
  /** Up to so many signs of a range. */
  readonly list: (range: CodeRange, most: number) => Promise<readonly LedSign[]>;
}

export type FindSign = (grant: Grant<'signs.find'>, code: SignCode) => Promise<Found>;

/** A memory of blocks, each at most `freshMs` old. */
export function createBlocks({ list, now, freshMs }: BlocksParts): FindSign {
  /** Those that hold too many. Signs are taken down, but their codes stay: what was halved stays so. */
  const halved = new Set<number>();
  const blocks = createRecent<Half, Block>({
    nameOf: ({ number }) => String(number),
    read: async (keys) => new Map(await Promise.all(keys.map(readBlock))),
    mostTogether: 1,
    mostKnown: MOST_BLOCKS,
    now,
    freshMs,
  });

  async function readBlock(half: Half): Promise<[string, Block]> {
    const signs = await list(rangeOf(half), MOST_IN_BLOCK + 1);
    if (signs.length > MOST_IN_BLOCK) halved.add(half.number);
    return [String(half.number), { signs, byCode: new Map(signs.map((sign) => [sign.code, sign])) }];
  }

  const halfOf = (seven: number): Half => {
    let half = ALL;
    while (halved.has(half.number)) {
      const [lower, upper] = halves(half);
      half = seven <= lower.last ? lower : upper;
    }
    return half;
  };

  return async (_grant, code) => {
    const seven = Number(code.slice(0, 7));
    for (;;) {
      const half = halfOf(seven);
      const block = await blocks.find(half);
      if (halved.has(half.number)) continue;
      const sign = block?.byCode.get(code) ?? null;
      const other = block?.signs[seven % block.signs.length] ?? null;
      return { sign, standIn: sign ?? other };
    }
  };
}
