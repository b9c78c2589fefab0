// What gives the ids of paper slips to every test: their secret is known.
import { createSlipIds } from '../../server/voting/piles/slip-ids.ts';

export const TEST_SLIP_IDS = createSlipIds(Buffer.alloc(32, 24));
