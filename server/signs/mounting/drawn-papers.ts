// The papers of whoever puts signs up, as they are drawn in a child process.
import { loadFonts } from '../../foundation/pdf/fonts.ts';
import type { Mounting } from './gather.ts';
import { drawLabels } from './draw-labels.ts';
import { drawMountingList, type Owner } from './draw-list.ts';
import type { MountingLanguage } from './text/words.ts';

type Paper = [Mounting, Owner, MountingLanguage];

export const labels = async (...paper: Paper): Promise<Buffer> => drawLabels(...paper, await loadFonts());
export const list = async (...paper: Paper): Promise<Buffer> => drawMountingList(...paper, await loadFonts());
