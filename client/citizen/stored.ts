// An invented example of every kind of row that a vote leaves behind; a test compares the columns with the database's.
import type { StoredTexts } from '../text/stored.bg.ts';

type Column = keyof StoredTexts['columns'];

/** Table → column → value, in the order of the database. The text of a comment stands in the page's language. */
export const storedRows: Readonly<
  Record<keyof StoredTexts['tables'], readonly (readonly [Column, string | null])[]>
> = {
  ballots: [
    ['municipality_id', '1'],
    ['id', '6e1f0a52-9c1b-4c57-8f5e-2b7d90c4a1e3'],
    ['location_id', '33'],
    ['kind', 'score'],
    ['standing', 'COUNTED'],
    ['key_id', 'b3d2c7f4-5a86-4e19-9d0c-71f8e6a2540b'],
    [
      'sealed',
      '9f02c1d4e8a75b3306fd91c2a4b8e7605d3c2f1a0b9e8d7c6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c2d1e0f7a',
    ],
  ],
  ballot_ids: [
    ['municipality_id', '1'],
    ['id', '6e1f0a52-9c1b-4c57-8f5e-2b7d90c4a1e3'],
    ['iso_week', '2026-W48'],
  ],
  ratings: [
    ['municipality_id', '1'],
    ['id', 'a90c35de-7712-4b0f-8a64-e05d1fb3c928'],
    ['location_id', '33'],
    ['score', '8'],
    ['standing', 'COUNTED'],
    ['published_on', '2026-11-25'],
    ['opening_id', 'd47b12a8-3e6f-4a91-b05c-8c92f7e1da36'],
  ],
  comments: [
    ['municipality_id', '1'],
    ['id', '0c8e4b71-f2a9-4d36-9e5b-63ad70c2f814'],
    ['location_id', '33'],
    ['standing', 'COUNTED'],
    ['month', '2026-11-01'],
    ['text', null],
    ['state', 'NEW'],
    ['hidden_because', 'NULL'],
    ['decided_by', 'NULL'],
  ],
};
