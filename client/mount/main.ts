// The script of a round's page: round mode on this phone, a panel for each sign, and a queue that loses nothing.
import { startDelivering } from './deliver.ts';
import { startFinder } from './finder.ts';
import { startMode } from './mode.ts';
import { startPanel } from './panel.ts';

startFinder();
startPanel();
// What was told is sent by the link that is kept with the round.
void startMode().then(startDelivering);
