// The certificate of thanks, as it is drawn in a child process.
import { loadFonts } from '../../foundation/pdf/fonts.ts';
import type { Certificate } from './certificate.ts';
import { drawCertificate } from './draw.ts';

export const certificate = async (it: Certificate): Promise<Buffer> => drawCertificate(it, await loadFonts());
