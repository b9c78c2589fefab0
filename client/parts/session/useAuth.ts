// Calls of /members/auth on pages of somebody who is signed in: where a refusal can be lifted, they wait and go on.
import { Refused } from '../connection/refused.ts';
import { callAuth } from './auth.ts';
import { useLift } from '../connection/Connection.tsx';
import { isLifted } from '../connection/refusals.ts';

/** `callAuth`, repeated after the person signed in again or confirmed. */
export function useAuth(): typeof callAuth {
  const lift = useLift();
  return async (path, body) => {
    try {
      return await callAuth(path, body);
    } catch (error) {
      if (!Refused.is(error) || !isLifted(error.code) || !(await lift(error.code))) throw error;
      return callAuth(path, body);
    }
  };
}
