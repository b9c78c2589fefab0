// A site that serves what this checkout builds is found the same; each way to change a page on its way is found.
import { describe, expect, it } from 'vitest';
import { integrityOf, type NamedFile } from '../../client/integrity/files.ts';
import { KINDS } from '../../client/verify/rules.ts';
import { changing, inBody, inNames, inPolicy, standBetween, type Change } from './between.ts';
import { compare, siteToVerify, type Site } from './site.ts';

const site = siteToVerify();
const OTHER = 'c'.repeat(40);
const ONE_BYTE = inBody(/(<script>.{50})./s, '$1~');

describe('a site that serves what was published', () => {
  it('is the same in a vote page, the results that this leads to, workers, and all that it names', async () => {
    const { url, vote, results } = site();
    const { code, text, found } = await compare(url, vote);
    expect([code, found('differs', 'missing')]).toEqual([0, []]);
    expect(found('same')).toEqual([
      ...['style.css', 'enhance.js', 'policy'].map((name) => `same ${name} in ${vote}`),
      ...['style.css', 'report.css', 'policy'].map((name) => `same ${name} in ${results}`),
      ...['worker.js', 'mount-worker.js', 'checklist-worker.js'].map((name) => `same ${name} at /${name}`),
      ...[
        'results.css',
        'desk.css',
        'display.css',
        'print.css',
        'request.css',
        'mount.css',
        'checklist.css',
        'tablet.js',
        'turns.js',
        'request.js',
        'mount.js',
        'checklist.js',
      ].map((name) => `same ${name} as /integrity.json names it`),
    ]);
    expect(text).toContain('All 21 are the same as the checkout builds.');
    expect(text).toContain('cannot show that it serves everybody the same');
  });

  it('is the same on a tablet', async () => {
    const { url, tablet } = site();
    const { code, found } = await compare(url, tablet, KINDS.tablet);
    expect(code).toBe(0);
    expect(found('same')).toContain(`same tablet.js in ${tablet}`);
  });

  it('is the same where it names another commit that builds the same, and says how to come to that', async () => {
    const url = await changing(site().url, { '/integrity.json': inNames(() => ({ commit: OTHER })) });
    const { code, text } = await compare(url, site().vote);
    expect(code).toBe(0);
    expect(text).toContain(`git fetch && git checkout ${OTHER}`);
  });

  it('may send on at its own host', async () => {
    const { vote } = site();
    const behind = await changing(site().url, {});
    const url = await standBetween((request, response) => {
      const path = request.url ?? '/';
      if (path === vote) return void response.writeHead(301, { location: `${vote}?language=en` }).end();
      return void fetch(behind + path).then(async (answer) =>
        response.writeHead(200, Object.fromEntries(answer.headers)).end(await answer.text()),
      );
    });
    expect((await compare(url, vote)).code).toBe(0);
  });
});

/** As somebody does it who lets in what he changed. */
const letIn: Change = (answer) => {
  const script = /<script>(.*?)<\/script>/s.exec(answer.body)?.[1] ?? '';
  const changed = script.replace('(', '( ');
  return {
    body: answer.body.replace(script, () => changed),
    ...inPolicy(integrityOf(script), integrityOf(changed))(answer),
  };
};

const another: Change = (answer) => ({
  ...inBody('</body>', '<script src="https://elsewhere.example/a.js"></script></body>')(answer),
  ...inPolicy('script-src ', "script-src 'unsafe-inline' https: ")(answer),
});

const ofVote = (change: Change) => (at: Site) => ({ [at.vote]: change });
const ofNames = (change: Change) => () => ({ '/integrity.json': change });
const inVote =
  (...lines: readonly string[]) =>
  (at: Site) =>
    lines.map((line) => `${line} in ${at.vote}`);

const asOther = (file: NamedFile): NamedFile =>
  file.name === 'mount.js' ? { ...file, integrity: integrityOf('') } : file;

type Changes = Readonly<Record<string, Change>>;
const WAYS: readonly [string, (at: Site) => Changes, (at: Site) => readonly string[]][] = [
  ['one byte of script', ofVote(ONE_BYTE), inVote('differs enhance.js')],
  [
    'one byte of script, with a policy that lets it run',
    ofVote(letIn),
    inVote('differs enhance.js', 'differs policy'),
  ],
  ['no script', ofVote(inBody(/<script>.*?<\/script>/s, '')), inVote('missing enhance.js')],
  ['one more script', ofVote(another), inVote('differs enhance.js', 'differs policy')],
  ['one byte of style', ofVote(inBody('font', 'fonT')), inVote('differs style.css', 'differs policy')],
  [
    'a rule where a city’s colours stand',
    ofVote(inBody('<style>', '<style>main{display:none}')),
    inVote('differs style.css', 'differs policy'),
  ],
  [
    'a policy that lets it send elsewhere',
    ofVote(inPolicy("connect-src 'self'", 'connect-src *')),
    inVote('differs policy'),
  ],
  ['no policy', ofVote(() => ({ headers: {} })), inVote('missing policy')],
  [
    'a page of results',
    (at) => ({ [at.results]: inBody('</body>', '<script>a()</script></body>') }),
    (at) => [`differs script in ${at.results}`],
  ],
  ['the worker', () => ({ '/worker.js': inBody('(', '( ') }), () => ['differs worker.js at /worker.js']],
  [
    'a file that is named otherwise',
    ofNames(inNames(({ files }) => ({ files: files.map(asOther) }))),
    () => ['differs mount.js as /integrity.json names it'],
  ],
  [
    'a file that is not named',
    ofNames(inNames(({ files }) => ({ files: files.slice(1) }))),
    () => ['missing style.css in /integrity.json'],
  ],
  [
    'a file that no checkout builds',
    ofNames(
      inNames(({ files }) => ({ files: [...files, { name: 'a.js', bytes: 0, integrity: integrityOf('') }] })),
    ),
    () => ['missing a.js in the checkout'],
  ],
];

describe('what was changed on its way', () => {
  it.each(WAYS)('is found: %s', async (_name, changes, expected) => {
    const at = site();
    const { code, text, found } = await compare(await changing(at.url, changes(at)), at.vote);
    expect(found('differs', 'missing')).toEqual(expected(at));
    expect(code).toBe(1);
    expect(text).toContain('not what this commit builds');
  });

  it('shows nothing yet where the checkout is at another commit than the site names', async () => {
    const { url, vote } = site();
    const otherwise = { '/integrity.json': inNames(() => ({ commit: OTHER })), [vote]: ONE_BYTE };
    const { code, text, found } = await compare(await changing(url, otherwise), vote);
    expect([code, found('differs')]).toEqual([3, [`differs enhance.js in ${vote}`]]);
    expect(text).toContain(`git fetch && git checkout ${OTHER}`);
  });
});
