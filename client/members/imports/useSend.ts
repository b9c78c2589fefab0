// Sends a table for the page, in its language and of its municipality.
import { useLanguage } from '../../parts/language/language.tsx';
import type { Progress } from '../../parts/sending/progress.ts';
import { useSending } from '../../parts/sending/useSending.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import type { Sent } from './plan.ts';
import { send } from './send.ts';

/** The progress of what is under way, and a function that sends the file. */
export function useSend(): [Progress | undefined, (file: File, agreed: string | null) => Promise<Sent>] {
  const { slug } = useMembership().municipality;
  const language = useLanguage();
  const [progress, sending] = useSending<Progress>();
  return [
    progress,
    (file, agreed) => sending((onProgress) => send({ slug, language, file, agreed, onProgress })),
  ];
}
