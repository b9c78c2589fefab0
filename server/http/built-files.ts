// What the client's build left: the explorers, workers, what pages are made of, and what all that is built of.
import {
  answerFile,
  INTEGRITY,
  CHECKLIST_WORKER,
  MOUNT_WORKER,
  WORKER,
  type Files,
} from '../foundation/html/files-in-memory.ts';
import { READ } from '../foundation/methods.ts';
import type { Address, Asked } from './router/address.ts';

interface FilesApp {
  readonly files: Files;
}

/** Answers with the file of the path. */
export async function answerBuilt({ request, response, url, app, noPage }: Asked<FilesApp>): Promise<void> {
  if (!answerFile(request, response, url.pathname, app.files)) await noPage();
}

const built = { methods: READ, who: 'anybody', answer: answerBuilt } as const;

export const BUILT_FILES: readonly Address<FilesApp>[] = [
  // Members' pages are made of them, too.
  { ...built, door: 'anywhere', path: '/assets/*' },
  ...[WORKER, MOUNT_WORKER, CHECKLIST_WORKER, INTEGRITY, '/tablet.webmanifest', '/explore'].map(
    (path): Address<FilesApp> => ({
      ...built,
      door: 'citizens',
      path,
    }),
  ),
];
