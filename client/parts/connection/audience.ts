// Whose pages these are: members' or operators'. Both sign in alike, and have an account; their API is not the same.
import { createContext } from 'react';

/** What their addresses begin with. */
export type AudienceName = 'members' | 'operator';

export const Audience = createContext<AudienceName>('members');
