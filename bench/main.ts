// `npm run bench -- NAME`: measures one thing beside its peers, and says of each goal whether it holds.
import { chooseProgram } from '../test/programs.ts';
import { takeTempFolder } from '../test/support/temp-folder.ts';
import { isTooBusy } from './report.ts';

// Whatever a bench makes goes with it, also when it is stopped in the middle.
takeTempFolder();

const about = 'Measures one thing beside its peers, and says of each goal whether it holds.';
const longest = ['votes', 'page', 'opendata'];
await chooseProgram({ command: 'npm run bench', about, folder: import.meta.dirname, longest, isTooBusy });
