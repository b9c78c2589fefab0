// `npm run drill -- NAME`: attacks or breaks one thing on purpose, and says whether its promise held.
import { chooseProgram } from '../test/programs.ts';
import { takeTempFolder } from '../test/support/temp-folder.ts';

// Whatever a drill makes goes with it, also when it is stopped in the middle.
takeTempFolder();

const about = 'Attacks or breaks one thing on purpose, and says whether its promise held.';
const longest = ['linkage', 'rollout', 'upgrade', 'cells', 'canary', 'proxies', 'faults', 'floods'];
await chooseProgram({ command: 'npm run drill', about, folder: import.meta.dirname, longest });
