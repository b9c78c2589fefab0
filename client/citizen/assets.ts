// Reads the built style and script that stand inside every citizens' page.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Assets } from '../parts/page/context.ts';

/**
 * The minified `style.css`, `results.css`, `report.css`, `print.css`, `enhance.js` and `tablet.js` of a build folder. Fails if one is missing, or if one could end its own
 * element early (`</`): they are written into the page as they are.
 */
export async function readAssets(folder: string): Promise<Assets> {
  const [style = '', results = '', report = '', print = '', script = '', tablet = ''] = await Promise.all(
    ['style.css', 'results.css', 'report.css', 'print.css', 'enhance.js', 'tablet.js'].map((name) =>
      readFile(path.join(folder, name), 'utf8'),
    ),
  );
  if (/<\/|<!--/.test(style + results + report + print + script + tablet))
    throw new Error(`The built files in ${folder} cannot stand inside a page.`);
  return {
    style: style.trim(),
    results: results.trim(),
    report: report.trim(),
    print: print.trim(),
    script: script.trim(),
    tablet: tablet.trim(),
  };
}
