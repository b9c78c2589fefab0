// The pages of questions and settings.
import type { ComponentType } from 'react';
import type { Action } from '../../generated/operations.ts';
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import type { Route } from '../../parts/shell/route.ts';

type Load = () => Promise<ComponentType>;

const at = (path: string, load: Load, needs: Action = 'SETTINGS_READ'): Route => ({
  path,
  needs,
  Page: lazyComponent(load),
});

export const settingsRoutes: readonly Route[] = [
  {
    ...at('settings', async () => (await import('./Settings.tsx')).Settings),
    section: 'management',
    page: 'settings',
  },
  {
    ...at('questions', async () => (await import('./Questions.tsx')).Questions),
    section: 'management',
    page: 'questions',
  },
  at('questions/:id', async () => (await import('./Question.tsx')).Question),
  at('questions/new/:category', async () => (await import('./Question.tsx')).Question, 'QUESTIONS_EDIT'),
  at('settings/identity', async () => (await import('./Identity.tsx')).Identity),
  at('settings/contacts', async () => (await import('./Contacts.tsx')).Contacts),
  at('settings/languages', async () => (await import('./Languages.tsx')).Languages),
  at('settings/look', async () => (await import('./Look.tsx')).Look),
  at('settings/publishing', async () => (await import('./Publishing.tsx')).Publishing),
  at('settings/networks', async () => (await import('./Networks.tsx')).Networks),
  at('settings/journal', async () => (await import('./Journal.tsx')).Journal),
  at('settings/settlements', async () => (await import('./Settlements.tsx')).Settlements),
  at('settings/settlements/:id', async () => (await import('./Settlement.tsx')).Settlement),
  at('settings/categories', async () => (await import('./Categories.tsx')).Categories),
  at('settings/categories/:id', async () => (await import('./Category.tsx')).Category),
  at('settings/texts', async () => (await import('./PageTexts.tsx')).PageTexts),
  at('settings/texts/:language', async () => (await import('./PageTexts.tsx')).PageTexts),
];
