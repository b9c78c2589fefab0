// The pages of improvements, and of the tasks that lead to them, and who may open them.
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import type { Route } from '../../parts/shell/route.ts';

export const actRoutes: readonly Route[] = [
  {
    path: 'improvements',
    needs: 'IMPROVEMENTS_MANAGE',
    Page: lazyComponent(async () => (await import('./Improvements.tsx')).Improvements),
    section: 'act',
    page: 'improvements',
  },
  {
    path: 'improvements/new',
    needs: 'IMPROVEMENTS_EDIT',
    Page: lazyComponent(async () => (await import('./NewImprovement.tsx')).NewImprovement),
  },
  {
    path: 'improvements/:id',
    needs: 'IMPROVEMENTS_MANAGE',
    Page: lazyComponent(async () => (await import('./Improvement.tsx')).Improvement),
  },
  {
    path: 'tasks',
    needs: 'TASKS_READ',
    Page: lazyComponent(async () => (await import('../tasks/Tasks.tsx')).Tasks),
    section: 'act',
    page: 'tasks',
  },
  {
    path: 'tasks/new',
    needs: 'TASKS_EDIT',
    Page: lazyComponent(async () => (await import('../tasks/NewTask.tsx')).NewTask),
  },
  {
    path: 'tasks/:id',
    needs: 'TASKS_READ',
    Page: lazyComponent(async () => (await import('../tasks/Task.tsx')).Task),
  },
];
