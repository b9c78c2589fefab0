// `npm run drill -- NAME`: attacks or breaks one thing on purpose, and says whether its promise held.
import { chooseProgram } from '../programs.ts';

const about = 'Attacks or breaks one thing on purpose, and says whether its promise held.';
await chooseProgram({ command: 'npm run drill', about, folder: import.meta.dirname });
