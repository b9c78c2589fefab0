// The papers of whoever puts signs up, as they are drawn aside.
import { loadFonts } from '../../foundation/pdf/fonts.ts';
import type { Mounting } from './gather.ts';
import { drawLabels } from './labels.ts';
import { drawMountingList, type Owner } from './list.ts';
import type { MountingLanguage } from './text/words.ts';

type Paper = [Mounting, Owner, MountingLanguage];

export const labels = async (...paper: Paper): Promise<Buffer> => drawLabels(...paper, await loadFonts());
export const list = async (...paper: Paper): Promise<Buffer> => drawMountingList(...paper, await loadFonts());
