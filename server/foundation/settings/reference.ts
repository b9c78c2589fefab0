// Writes docs/settings.md and .env.example from the list of settings, so that both say what the server does.
import { writeFileSync } from 'node:fs';
import { SETTINGS, type Setting } from './list.ts';

const all = (): [string, Setting<unknown>][] => Object.entries(SETTINGS);

/** Names of settings, paths and commands stand out. */
const marked = (text: string): string =>
  text.replace(
    /\b(?:[A-Z]+_[A-Z_]+|PORT|HOST|DEMO)\b|\b[\w-]+\.(?:key|json)\b|https?:\/\/\S+|npm run operator -- \w+|mkdir -m 700/g,
    (name) => `\`${name}\``,
  );

/** The reference for docs/settings.md, in Markdown. */
export function settingsReference(): string {
  const sections = all().map(
    ([name, { says, unset, example }]) =>
      `## \`${name}\`\n\n${marked(says)}\n\n- Not set: ${marked(unset)}.\n- Example: \`${example}\`\n`,
  );
  return `# Settings

Made from \`server/foundation/settings/list.ts\` by \`node --import tsx server/foundation/settings/reference.ts\`; a test says when it is not
current. Settings are environment variables, read once, at the start. Where one cannot be, the server does not start,
and says all that is wrong at once. An empty value is as good as none.

${sections.join('\n')}`;
}

/** Words in lines of a comment. */
function commented(text: string): string {
  const lines = text.match(/\S.{0,116}(?=\s|$)/g) ?? [];
  return lines.map((line) => `# ${line}`).join('\n');
}

/** The example of a file of settings, with nothing set. */
export function settingsExample(): string {
  const entries = all().map(
    ([name, { says, unset, example }]) =>
      `${commented(says)}\n${commented(`Not set: ${unset}.`)}\n#${name}=${/[ ;<]/.test(example) ? `'${example}'` : example}\n`,
  );
  return `# The settings of Kazva. They are read once, at the start. Made from server/foundation/settings/list.ts.
# Nothing reads this file by itself. Copy it to .env, edit it, then start with it:
#   set -a; . ./.env; set +a; npm start

${entries.join('\n')}`;
}

if (process.argv[1] === import.meta.filename) {
  const root = new URL('../../../', import.meta.url);
  writeFileSync(new URL('docs/settings.md', root), settingsReference());
  writeFileSync(new URL('.env.example', root), settingsExample());
}
