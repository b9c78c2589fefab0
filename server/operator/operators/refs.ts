// The type that cities and operators share in the schema: a second factor that was taken away.
import { builder } from '../../api/builder.ts';
import type { FactorTaken } from './factor-taken.ts';

/** What came of it, and whether the owner's letter went out. */
export interface ToldFactorTaken extends FactorTaken {
  readonly isSent: boolean;
}

export const FactorTakenType = builder.objectRef<ToldFactorTaken>('FactorTaken').implement({
  description: 'The second factor was taken away: the password alone lets in, to set up a new one.',
  fields: (t) => ({
    email: t.exposeString('email', { description: 'The address of the account.' }),
    sessions: t.exposeInt('sessions', { description: 'How many sessions of the account were ended.' }),
    isSent: t.exposeBoolean('isSent', { description: 'The letter to the owner went out.' }),
  }),
});
