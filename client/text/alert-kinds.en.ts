// What alerts tell, in English.
import type { alertKindsBg } from './alert-kinds.bg.ts';

export const alertKindsEn: typeof alertKindsBg = {
  DROP: 'A drop in the average',
  RISE: 'A rise in the average',
  SILENT: 'A sign that fell silent',
  FLOOD: 'Many unconfirmed ratings',
  HOURS: 'Unconfirmed ratings after a change of opening hours',
};
