// The papers that are held against the code: README and its like, docs, decisions, and the READMEs of districts and packages.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DISTRICTS, root } from './sources.ts';

/** The names of the papers in docs/, as README leads to them. */
export const docs = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name));

const decisions = readdirSync(join(root, 'docs/decisions')).map((name) => join('docs/decisions', name));

const PACKAGES = ['packages/small-n', 'packages/ballot-box', 'client/ballot-client', 'sign-generator'];

/** READMEs beside what they speak of: whoever takes a package reads no other paper. */
const readmes = [...PACKAGES, 'prisma/cities', ...DISTRICTS.map((name) => join('server', name))].map(
  (folder) => join(folder, 'README.md'),
);

export const papers = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...docs, ...decisions, ...readmes];
