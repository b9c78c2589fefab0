// The page of a programme of visits for the mystery client who has its link.
import { checklistPages } from '../../../client/checklist/pages.tsx';
import type { ChecklistPageQuery } from '../../../client/generated/operations.ts';
import type { House } from '../../api/context.ts';
import type { Files } from '../../foundation/html/files-in-memory.ts';
import { READ } from '../../foundation/methods.ts';
import { answerPassPage } from '../pages/pass-page.ts';
import type { Address } from '../router/address.ts';

interface ChecklistsApp {
  readonly house: House;
  readonly files: Files;
}

export const CHECKLISTS: readonly Address<ChecklistsApp>[] = [
  {
    door: 'citizens',
    methods: READ,
    path: '/checklist/:token',
    who: 'mysteryClient',
    answer: (asked) => {
      const assets = asked.app.files.checklist;
      const { operation, render } = checklistPages.programme;
      return answerPassPage<ChecklistPageQuery>(asked, {
        operation,
        script: assets.script,
        render: (language, data) => render(language, assets, data),
        dead: (language) => checklistPages.dead(language, assets),
        loadsScripts: false,
        permissions: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      });
    },
  },
];
