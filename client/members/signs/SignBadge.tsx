// The state of a sign in a word, and whether its place is silent.
import type { SignState, SignVoiceState } from '../../generated/operations.ts';
import { useSignsTexts } from './texts.ts';

type Props = { sign: { readonly state: SignState; readonly isRetired: boolean } };

export function SignBadge({ sign: { state, isRetired } }: Props) {
  const { states } = useSignsTexts();
  const shown = isRetired ? 'RETIRED' : state;
  return <span className={`badge sign-state ${shown}`}>{states[shown]}</span>;
}

/** Of a place that is heard nothing more is said than that. */
export function VoiceWord({ state }: { state: SignVoiceState }) {
  const { voices } = useSignsTexts();
  return <span className={state === 'SILENT' ? 'badge sign-state SILENT' : 'soft'}>{voices[state]}</span>;
}
