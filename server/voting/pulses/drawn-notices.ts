// The notices of a pulse, as they are drawn in a child process.
import { loadFonts } from '../../foundation/pdf/fonts.ts';
import { drawNotices, type Notices } from './notice.ts';

export const notices = async (of: Notices): Promise<Buffer> => drawNotices(of, await loadFonts());
