// The pages of tasks, and who may open them.
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import type { Route } from '../../parts/shell/route.ts';

export const tasksRoutes: readonly Route[] = [
  {
    path: 'tasks',
    needs: 'TASKS_READ',
    Page: lazyComponent(async () => (await import('./Tasks.tsx')).Tasks),
    section: 'act',
    page: 'tasks',
  },
  {
    path: 'tasks/new',
    needs: 'TASKS_EDIT',
    Page: lazyComponent(async () => (await import('./NewTask.tsx')).NewTask),
  },
  {
    path: 'tasks/:id',
    needs: 'TASKS_READ',
    Page: lazyComponent(async () => (await import('./Task.tsx')).Task),
  },
];
