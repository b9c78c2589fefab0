// What is true of an improvement: what was done or is to be, where and when, and in which state it is.
import type { MunicipalityId } from '../municipality-id.ts';
import type { Promised } from './promises.ts';

/** A photo, by the hash of what it holds; pixels of the large one. */
export interface Photo {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}

/** A photo as it is kept, both sizes as JPEG. */
export interface NewPhoto extends Photo {
  readonly large: Buffer;
  readonly small: Buffer;
}

/** Where something was done: at places; or for a category, a settlement, both, or everywhere. */
export interface Whereabouts {
  readonly locationIds: readonly bigint[];
  readonly categoryId: bigint | null;
  readonly settlementId: bigint | null;
}

/** Something that a municipality did. */
export interface Improvement extends Whereabouts {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
  /** A text per language. */
  readonly text: unknown;
  /** What citizens had said, per language; null where it is not told. */
  readonly said: unknown;
  /** YYYY-MM-DD: when it was done; until then when it is to be. */
  readonly doneOn: string;
  readonly photo: Photo | null;
  /** What the photo shows, per language. */
  readonly photoAlt: unknown;
  /** Null where it was never promised. */
  readonly promised: Promised | null;
}

/** How many improvements of one place can be asked for, and of a municipality. */
export const MOST_IMPROVEMENTS = 20;
export const MOST_IN_MUNICIPALITY = 50;

/** A draft is seen by members alone; what is planned is promised to everybody; what is withdrawn was published once, and never promised. */
const IMPROVEMENT_STATES = ['DRAFT', 'PLANNED', 'PUBLISHED', 'GIVEN_UP', 'WITHDRAWN'] as const;
export type ImprovementState = (typeof IMPROVEMENT_STATES)[number];

/** The state that the columns hold. */
export function improvementStateOf(row: {
  readonly isPublished: boolean;
  readonly withdrawnOn: Date | null;
  readonly promisedOn: Date | null;
  readonly givenUpOn: Date | null;
}): ImprovementState {
  if (row.isPublished) return 'PUBLISHED';
  if (row.promisedOn !== null) return row.givenUpOn === null ? 'PLANNED' : 'GIVEN_UP';
  return row.withdrawnOn === null ? 'DRAFT' : 'WITHDRAWN';
}

const PHOTO_SIZES = ['large', 'small'] as const;
export type PhotoSize = (typeof PHOTO_SIZES)[number];

/** The longest side of each size, in pixels. */
export const LONGEST_SIDE: Readonly<Record<PhotoSize, number>> = { large: 1_600, small: 640 };

/** Where everybody finds the photo, once an improvement with it is published. */
export function photoPath(slug: string, { hash }: Pick<Photo, 'hash'>, size: PhotoSize): string {
  return `/results/${slug}/photos/${hash}${size === 'small' ? '-small' : ''}.jpg`;
}
