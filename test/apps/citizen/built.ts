// The style and the scripts of citizens' pages as they are served: what the client's build left.
import path from 'node:path';
import { readAssets } from '../../../client/citizen/assets.ts';
import type { Assets } from '../../../client/parts/page/context.ts';

const DIST = path.join(import.meta.dirname, '../../../client/dist');

export const readBuilt = (): Promise<Assets> => readAssets(DIST);
