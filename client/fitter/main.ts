// The script of a round's page: round mode on this phone, a panel for each sign, and a queue that loses nothing.
import { ANSWERS_LATE } from '../parts/offline/storage.ts';
import { refresh, startDelivering } from './deliver.ts';
import { startFinder } from './finder.ts';
import { renewMode, startMode } from './mode.ts';
import { keepInPage } from './offline-store.ts';
import { startPanel } from './panel.ts';
import { loadStreets } from './round-streets.ts';

startFinder();
startPanel();
loadStreets();
// What was told is sent by the link that is kept with the round.
void startMode().then(startDelivering);
// Storage that was slow has what waited from before, and takes what only this page held.
addEventListener(ANSWERS_LATE, () => void keepInPage().then(renewMode).then(refresh));
