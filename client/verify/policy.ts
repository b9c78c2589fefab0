// Whether a page's content security policy lets in the style and the script that were compared, and no other.
import { integrityOf } from '../integrity/files.ts';

const NONE = "'none'";
/** What is no style and no script may come from the site itself. */
const OWN: ReadonlySet<string> = new Set([NONE, "'self'"]);
/** A picture may stand in the page. */
const IN_PAGE: ReadonlySet<string> = new Set([...OWN, 'data:', 'blob:']);
/** What does not follow from default-src. */
const BESIDE = ['base-uri', 'form-action'];

const hashed = (texts: readonly string[]): ReadonlySet<string> =>
  new Set([NONE, ...texts.map((text) => `'${integrityOf(text)}'`)]);

/** A header may carry several policies: a browser keeps to every one, so that one of them is enough. */
export function isStrict(header: string, styles: readonly string[], scripts: readonly string[]): boolean {
  const [ofStyles, ofScripts] = [hashed(styles), hashed(scripts)];
  const maySay = (name: string): ReadonlySet<string> => {
    if (name === 'default-src') return new Set([NONE]);
    if (name.startsWith('style-src')) return ofStyles;
    if (name.startsWith('script-src')) return ofScripts;
    return /^(img|font|media)-src$/.test(name) ? IN_PAGE : OWN;
  };
  return header.split(',').some((policy) => {
    const directives = policy.split(';').map((each) => {
      const [name = '', ...sources] = each.trim().split(/\s+/);
      return { name: name.toLowerCase(), sources };
    });
    const names = new Set(directives.map(({ name }) => name));
    return (
      ['default-src', ...BESIDE].every((name) => names.has(name)) &&
      directives.every(({ name, sources }) => sources.every((source) => maySay(name).has(source)))
    );
  });
}
