// Puts faults that were once found back into the server: node --import this file.
import { register } from 'node:module';

register('./planted-faults.mjs', import.meta.url);
