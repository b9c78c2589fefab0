// Whether somebody may do anything about a place.
import { useMay } from '../../parts/shell/membership.ts';

export function useMayDo(): boolean {
  const [givesTasks, improves] = [useMay('TASKS_EDIT'), useMay('IMPROVEMENTS_EDIT')];
  return givesTasks || improves;
}
