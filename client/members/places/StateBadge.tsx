// Whether a place is rated, in a word.
import type { LocationState } from '../../generated/operations.ts';
import { usePlacesTexts } from './texts.ts';

export function StateBadge({ state }: { state: LocationState }) {
  const { states } = usePlacesTexts();
  return <span className={`badge ${state === 'IN_USE' ? 'on' : 'off'}`}>{states[state]}</span>;
}
