// Sends the files of a city for the page, in its language.
import type { Progress } from '../../parts/sending/progress.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useSending } from '../../parts/sending/useSending.ts';
import type { Answer } from './answer.ts';
import { send, type CityFiles } from './send.ts';

/** The progress of what is under way, and a function that sends the files. */
export function useSend(): [Progress | undefined, (files: CityFiles, isDone: boolean) => Promise<Answer>] {
  const language = useLanguage();
  const [progress, sending] = useSending<Progress>();
  return [
    progress,
    (files, isDone) => sending((onProgress) => send({ files, language, isDone, onProgress })),
  ];
}
