// Sends something that takes long: with how far it is, and again where a refusal could be lifted.
import { useState } from 'react';
import { Refused } from '../connection/refused.ts';
import { useLift } from '../connection/Connection.tsx';
import { isLifted } from '../connection/refusals.ts';

/** The progress of what is under way, and a function that sends; what it is given tells the progress. */
export function useSending<Progress>(): [
  Progress | undefined,
  <Answer>(send: (onProgress: (progress: Progress) => void) => Promise<Answer>) => Promise<Answer>,
] {
  const lift = useLift();
  const [progress, onProgress] = useState<Progress>();
  return [
    progress,
    async (send) => {
      try {
        return await send(onProgress);
      } catch (error) {
        if (!Refused.is(error) || !isLifted(error.code) || !(await lift(error.code))) throw error;
        return await send(onProgress);
      } finally {
        onProgress(undefined);
      }
    },
  ];
}
