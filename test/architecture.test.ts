// The house's rules that a machine can check: who imports whom, what is called how, how long a file may be.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  APPS,
  client,
  DISTRICTS,
  found,
  importing,
  inRoom,
  listIn,
  root,
  sources,
  withoutComments,
} from './sources.ts';

describe('who imports whom', () => {
  const IO =
    /^(node:(fs|net|http|child_process|os|timers|process).*|pg|@prisma\/.*|prisma\/generated\/.*|graphql|@apollo\/.*|@pothos\/.*|react.*|pdfkit)$/;
  const PURE =
    /\/(rules|policy|layout|qr|formats)\.ts$|^server\/foundation\/(ballot|days|municipality-id|positions|retirement|score-statistics|sign-code|sign-states|texts\/per-language)\.ts$|^server\/(municipality\/(locations\/location-kinds|municipalities\/category-icons)|http\/router\/match)\.ts$/;

  it('pure files import nothing that reads, writes, waits or asks', () => {
    expect(found((source) => PURE.test(source.path) && importing(IO)(source))).toEqual([]);
    const impure = /process\.env|new Date\(\)|Date\.now|Math\.random|randomUUID|randomBytes/;
    expect(found(({ path, text }) => PURE.test(path) && impure.test(text))).toEqual([]);
  });

  it('no district of the server knows one above it', () => {
    const districtOf = (path: string): number =>
      DISTRICTS.indexOf(/^server\/([a-z]+)\//.exec(path)?.[1] ?? 'above all');
    const up = sources
      .filter(inRoom('server'))
      .flatMap(({ path, imports }) =>
        imports
          .filter((name) => districtOf(path) !== -1 && districtOf(name) > districtOf(path))
          .map((name) => `${path} -> ${name}`),
      );
    expect(up).toEqual([]);
    const beside = sources.filter(inRoom('server')).filter(({ path }) => districtOf(path) === -1);
    expect(beside.map(({ path }) => path)).toEqual(['server/build.ts', 'server/count.ts', 'server/main.ts']);
  });

  it('no two folders of the server import each other, types included', () => {
    const roads = new Set(
      sources
        .filter(inRoom('server'))
        .flatMap(({ path, imports }) => imports.map((name) => `${dirname(path)} <-> ${dirname(name)}`)),
    );
    const pairs = [...roads].filter((road) => {
      const [from = '', to = ''] = road.split(' <-> ');
      // A noun's own texts may name what they are about.
      return from < to && to !== `${from}/text` && roads.has(`${to} <-> ${from}`);
    });
    expect(pairs).toEqual([]);
  });

  it('client and sign generator never import the server, deploy/ its foundation alone', () => {
    const NEVER = {
      client: /^server\//,
      'sign-generator': /^server\//,
      deploy: /^server\/(?!foundation\/)|^client\//,
    };
    for (const [room, others] of Object.entries(NEVER))
      expect(found((source) => inRoom(room)(source) && importing(others)(source))).toEqual([]);
  });

  it('no app of the client imports another: what several of them share stands in client/parts/', () => {
    const appOf = (path: string) => APPS.find((app) => path.startsWith(`client/${app}/`));
    const across = client.flatMap(({ path, imports }) =>
      imports
        .filter((name) => appOf(name) !== undefined && appOf(name) !== appOf(path))
        .map((name) => `${path} -> ${name}`),
    );
    expect(across).toEqual([]);
  });

  it('no two folders of the client import each other', () => {
    const edges = new Set(
      client.flatMap(({ path, imports }) =>
        imports
          .filter((name) => name.startsWith('client/'))
          .map((name) => `${dirname(path)} -> ${dirname(name)}`),
      ),
    );
    const mutual = [...edges].filter((edge) => {
      const [from = '', to = ''] = edge.split(' -> ');
      return from < to && edges.has(`${to} -> ${from}`);
    });
    expect(mutual).toEqual([]);
  });

  it('the server knows of the client its pages, their texts and types, and its operations, no more', () => {
    const DOORS =
      /^client\/(citizen\/(atom\.ts|pages\.tsx|pictures\.tsx|badges\.tsx|Badge\.tsx|feeds\.ts|calendars\.ts|icalendar\.ts|mutations\.ts|assets\.ts)|parts\/(page\/context|embed\/html|colour\/colour|offline\/slip)\.ts|(fitter|checklist)\/(pages\.tsx|assets\.ts)|print\/pages\.tsx|text\/(texts|translated|formats|say|mistakes|(imports|forms|members|people|papers|journal|hours|own-texts)\.(bg|en))\.ts|journal\/(rows|words|deeds|actors)\.ts|documents\/(part|privacy|accessibility|blocks)\.ts|reports\/(blocks|shapes|sections\/written|draft|charts\/tracks)\.ts|map\/((draw|Drawing)\.tsx|places\.ts)|generated\/(operations|manifest)\.ts)$/;
    const others = sources
      .filter(inRoom('server'))
      .flatMap(({ path, imports }) =>
        imports
          .filter((name) => name.startsWith('client/') && !DOORS.test(name))
          .map((name) => `${path} -> ${name}`),
      );
    expect(others).toEqual([]);
  });

  it('only stores, the database room, the box and the commands touch PostgreSQL', () => {
    const MAY =
      /\/store(-[a-z]+)?\.ts$|^server\/foundation\/database\/|^server\/voting\/ballots\/box\.ts$|^server\/http\/(health|announce)\.ts$|^server\/operator\/(seed|demo)\//;
    expect(
      found(
        (source) =>
          !MAY.test(source.path) && importing(/^(pg|@prisma\/client|prisma\/generated\/.*)$/)(source),
      ),
    ).toEqual([]);
  });

  it('graphql.ts never touches PostgreSQL', () => {
    expect(
      found(
        (source) => source.path.endsWith('/graphql.ts') && importing(/^(pg|prisma\/generated\/.*)$/)(source),
      ),
    ).toEqual([]);
  });

  it('only the sign generator, which prints, and one file of the server, which reports, import pdfkit', () => {
    const MAY =
      /^(sign-generator\/(faces|pdfx|slides\/screen-file)|server\/foundation\/pdf\/tagged-pdf)\.ts$/;
    expect(found((source) => importing(/^pdfkit$/)(source) && !MAY.test(source.path))).toEqual([]);
  });

  it('nothing imports itself in a circle, types included', () => {
    const edges = new Map(sources.map(({ path, imports }) => [path, imports]));
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      if (done.has(path) || trail.includes(path)) return;
      for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const { path } of sources) visit(path, []);
    expect(circles).toEqual([]);
  });
});

describe('who may do what', () => {
  it('only access/grant.ts mints a Grant', () => {
    expect(
      found(({ path, text }) => /as Grant</.test(text) && path !== 'server/access/grants/grant.ts'),
    ).toEqual([]);
  });

  it('only env.ts reads process.env', () => {
    const MAY = /^server\/foundation\/settings\/env\.ts$/;
    expect(
      found(({ path, text }) => path.startsWith('server/') && /process\.env/.test(text) && !MAY.test(path)),
    ).toEqual([]);
  });

  it('SQL is written in tagged templates only', () => {
    expect(found(({ text }) => /\$(queryRaw|executeRaw)Unsafe/.test(text))).toEqual([]);
    // A template without a tag, or a sum of strings, handed to query().
    const untagged = /\.query(<[^(]*>)?\(\s*(`[^`]*\$\{|['"][^'"]*['"]\s*\+)/;
    expect(
      found(({ path, text }) => !path.startsWith('server/foundation/database/') && untagged.test(text)),
    ).toEqual([]);
  });
});

describe('how it is written', () => {
  it('no file is longer than 400 lines, tests, benches and drills too', () => {
    const long = [...sources, ...['test', 'bench', 'drill'].flatMap(listIn)].filter(
      ({ lines }) => lines > 400,
    );
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it("Intl's objects are made once for a language or a zone, or once for a whole file: each costs more than a vote", () => {
    const ONCE =
      /^client\/text\/(formats|say)\.ts$|^server\/foundation\/local-time\.ts$|^sign-generator\/design\/days\.ts$/;
    const FOR_A_FILE =
      /^client\/(parts\/files\/csv\.ts|fitter\/Panel\.tsx)$|^server\/(municipality\/journal\/export|operator\/(documents\/values|onboarding\/city-settings|seed\/municipality-file)|foundation\/(sheets\/csv\/write|texts\/plurals))\.ts$|^sign-generator\/(job\/route|posters\/written)\.ts$/;
    const making = /\bnew Intl\.|\.toLocale(String|DateString|TimeString)\(/;
    // What is printed once, when something starts or is built.
    const FOR_A_START = /^server\/(http\/api-docs\/html|operator\/demo\/(furnish|demo-args))\.ts$/;
    expect(
      found(
        ({ path, text }) =>
          making.test(withoutComments(text)) &&
          ![ONCE, FOR_A_FILE, FOR_A_START].some((may) => may.test(path)),
      ),
    ).toEqual([]);
  });

  it('the first line of every file says what it does', () => {
    expect(found(({ text }) => !/^\/\/ \S/.test(text))).toEqual([]);
  });

  it('a name that stands in several folders of the server is one of the list, and every name of the list stands in some', () => {
    const folders = new Map<string, Set<string>>();
    for (const { path } of sources.filter(inRoom('server'))) {
      // A noun and its words are one; a store may be called by what it is for.
      const name = basename(path)
        .replace(/(\.(bg|en|tr))?\.tsx?$/, '')
        .replace(/^store-.*/, 'store');
      folders.set(name, (folders.get(name) ?? new Set()).add(dirname(path).replace(/\/text$/, '')));
    }
    const several = [...folders].filter(([, { size }]) => size > 1).map(([name]) => name);
    const [, table = ''] = readFileSync(join(root, 'docs/house.md'), 'utf8').split('## Names of files');
    const listed = [...table.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, names = '']) =>
      [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    );
    expect(several.toSorted()).toEqual(listed.toSorted());
  });

  it('there is no room without a purpose, and no barrel', () => {
    const PURPOSELESS = /(^|\/)(utils?|helpers?|lib|common|shared|services)\//;
    expect(found(({ path }) => PURPOSELESS.test(path))).toEqual([]);
    expect(found(({ path }) => /(^|\/)index\.tsx?$/.test(path))).toEqual([]);
  });

  it('nothing is left undone, skipped or of any type', () => {
    const undone = /\b(TODO|FIXME|XXX)\b|@ts-(ignore|nocheck)/;
    expect(
      found(({ text }) => undone.test(text) || /: any\b|\bas any\b/.test(withoutComments(text))),
    ).toEqual([]);
  });

  it('attributes stand as attributes: no literal is made only to be spread', () => {
    expect(found(({ path, text }) => path.endsWith('.tsx') && /\{\s*\.\.\.\s*\{/.test(text))).toEqual([]);
  });

  it('texts for people are not in the code: no Cyrillic outside text files and data', () => {
    expect(
      found(({ path, text }) => !/\/text\//.test(path) && /[а-яА-Я]/.test(withoutComments(text))),
    ).toEqual([]);
  });
});
