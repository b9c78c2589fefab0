// The script of a mystery client's page: a checklist for each visit, kept at each tap, and a queue that loses nothing.
import { ANSWERS_LATE } from '../parts/offline/storage.ts';
import { deliver, startDelivering } from './deliver.ts';
import { keepHere } from './keep.ts';
import { drawList } from './list.ts';
import { keepInPage } from './offline-store.ts';
import { startForm } from './visit-form.ts';

// Which visits are closed is known when the list is drawn.
void drawList().then(startForm);
// What is finished is sent by the link that is kept with the programme: the worker may take its time.
void keepHere();
void startDelivering();
// Storage that was slow has what was filled in before, and takes what only this page held.
addEventListener(ANSWERS_LATE, () => void keepInPage().then(keepHere).then(deliver));
