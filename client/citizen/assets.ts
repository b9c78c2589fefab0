// Reads the built styles and scripts that stand inside citizens' pages.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Assets } from '../parts/page/context.ts';

/**
 * The minified `style.css`, `results.css`, `report.css`, `desk.css`, `display.css`, `print.css`, `request.css`, `enhance.js`, `tablet.js`, `turns.js` and `request.js` of a build folder. Fails if one is missing,
 * or if one could end its own element early (`</`), or has a control character, which HTML forbids: they are written into the page as they are.
 */
export async function readAssets(folder: string): Promise<Assets> {
  const read = async (name: string): Promise<string> => {
    const text = await readFile(path.join(folder, name), 'utf8');
    if (/<\/|<!--|[^\P{Cc}\t\n\f\r]/u.test(text))
      throw new Error(`${name} in ${folder} cannot stand inside a page.`);
    return text.trim();
  };
  const [style, results, report, desk, display, print, script, tablet, turns, request, photo] =
    await Promise.all([
      read('style.css'),
      read('results.css'),
      read('report.css'),
      read('desk.css'),
      read('display.css'),
      read('print.css'),
      read('enhance.js'),
      read('tablet.js'),
      read('turns.js'),
      read('request.css'),
      read('request.js'),
    ]);
  return { style, results, report, desk, display, print, script, tablet, turns, request, photo };
}
