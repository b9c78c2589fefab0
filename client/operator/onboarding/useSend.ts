// Sends the files for the page: with how far it is, and again where a refusal could be lifted.
import { useState } from 'react';
import type { Progress } from '../../members/imports/plan.ts';
import { useLanguage } from '../../members/language.tsx';
import { Refused } from '../../members/refused.ts';
import { useLift } from '../../members/session/Connection.tsx';
import { isLifted } from '../../members/session/refusals.ts';
import type { Answer } from './answer.ts';
import { send, type CityFiles } from './send.ts';

/** The progress of what is under way, and a function that sends the files. */
export function useSend(): [Progress | undefined, (files: CityFiles, isDone: boolean) => Promise<Answer>] {
  const language = useLanguage();
  const lift = useLift();
  const [progress, onProgress] = useState<Progress>();
  const sendFiles = async (files: CityFiles, isDone: boolean): Promise<Answer> => {
    const once = () => send({ files, language, isDone, onProgress });
    try {
      return await once();
    } catch (error) {
      if (!Refused.is(error) || !isLifted(error.code) || !(await lift(error.code))) throw error;
      return await once();
    } finally {
      onProgress(undefined);
    }
  };
  return [progress, sendFiles];
}
