// A fault that is planted: a process that has read the private halves, and keeps them as keys that can be used.
import { createPrivateKey } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env['KEYS_DIR'] ?? '';
const names = readdirSync(folder).filter((name) => name.endsWith('.pem'));
globalThis.kept = names.map((name) => createPrivateKey(readFileSync(join(folder, name))));
