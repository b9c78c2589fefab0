// Whose pages these are: members' or operators'. Both sign in alike, and have an account; their API is not the same.
import { createContext } from 'react';

/** What their addresses begin with. */
export type WingName = 'members' | 'operator';

export const Wing = createContext<WingName>('members');
