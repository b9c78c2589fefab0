// Whether a member is bound to places: then he or she proposes to hide what was written there, and somebody else decides.
import { useMembership } from '../../parts/shell/membership.ts';

export function useIsBound(): boolean {
  return useMembership().scope !== null;
}
