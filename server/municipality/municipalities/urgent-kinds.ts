// The kinds of places where somebody may be in danger: a list in prisma/templates.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../foundation/project-root.ts';
import type { CategoryIcon } from './category-icons.ts';

const URGENT_KINDS = JSON.parse(
  readFileSync(join(ROOT, 'prisma', 'templates', 'urgent-kinds.json'), 'utf8'),
) as readonly CategoryIcon[];

/** Whether thanks for a rating there tell whom to call when it cannot wait. */
export function isUrgentKind(icon: CategoryIcon): boolean {
  return URGENT_KINDS.includes(icon);
}
