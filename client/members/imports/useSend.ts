// Sends a table for the page: with how far it is, and again where a refusal could be lifted.
import { useState } from 'react';
import { useLanguage } from '../language.tsx';
import { Refused } from '../refused.ts';
import { useLift } from '../session/Connection.tsx';
import { isLifted } from '../session/refusals.ts';
import { useMembership } from '../shell/membership.ts';
import type { Progress, Sent } from './plan.ts';
import { send } from './send.ts';

/** The progress of what is under way, and a function that sends the file. */
export function useSend(): [Progress | undefined, (file: File, agreed: string | null) => Promise<Sent>] {
  const { slug } = useMembership().municipality;
  const language = useLanguage();
  const lift = useLift();
  const [progress, onProgress] = useState<Progress>();
  const sendFile = async (file: File, agreed: string | null): Promise<Sent> => {
    const once = () => send({ slug, language, file, agreed, onProgress });
    try {
      return await once();
    } catch (error) {
      if (!Refused.is(error) || !isLifted(error.code) || !(await lift(error.code))) throw error;
      return await once();
    } finally {
      onProgress(undefined);
    }
  };
  return [progress, sendFile];
}
