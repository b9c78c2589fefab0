// What holds for every citizens' page in every state and language.
import { describe, expect, test } from 'vitest';
import { pages } from '../../../client/citizen/pages.tsx';
import type { PlaceResultsPageQuery } from '../../../client/generated/operations.ts';
import { languages } from '../../../client/text/texts.ts';
import { eachPlainText, type PlainText } from '../../../server/municipality/locations/plain-texts.ts';
import { everyPage } from './every-page.ts';
import * as fixtures from './fixtures.ts';
import { placeResults } from './results-fixtures.ts';

const { context } = fixtures;
const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;
const withoutTemplates = (html: string) => html.replace(/<template.*?<\/template>/g, '');

const manifest = /<link rel="manifest" href="\/tablet\.webmanifest"\/>/;

describe.each(languages)('every page in %s', (language) => {
  const states = Object.entries(
    everyPage({ ...fixtures.contextIn(language), path: `/?language=${language}` }),
  );

  test.each(states)('%s is a whole document with one heading', (_, html) => {
    expect(html.startsWith('<!doctype html><html lang="')).toBe(true);
    expect(html).toMatch(new RegExp(`<html lang="${language}"[ >]`));
    expect(count(withoutTemplates(html), /<h1[ >]/g)).toBe(1);
    expect(html).toMatch(/<title>[^<]+ · [^<]+<\/title>/);
    expect(html).not.toMatch(/\{[a-z]\w*\}|undefined|\[object|NaN/);
  });

  test.each(states)(
    '%s fits a strict content security policy and asks nobody else for anything',
    (name, html) => {
      // That of the thanks has how results are drawn apart, for the script to take along.
      expect(count(html, /<style/g)).toBe(name.startsWith('thanks') ? 2 : 1);
      expect(count(html, /<(style|script)/g)).toBe(count(html, /<(style|script)>/g));
      expect(html).not.toMatch(/\sstyle="|\son\w+="|javascript:|@import/);
      // What a page says of itself to whoever shares it has absolute addresses; a browser asks for none of them,
      // nor for a web site before somebody goes there, nor for an address that is told to be copied, nor for what a report
      // says in words.
      const asked = html
        .replace(/<p class="small">[^<]*<\/p>/g, '')
        .replace(
          /<(meta property="og:|link rel="canonical"|link rel="alternate" type="application\/json\+oembed")[^>]*>/g,
          '',
        )
        .replace(
          /<a href="https:[^"]*"(?: target="_blank")? rel="external(?: noopener noreferrer)?">.*?<\/a>/g,
          '',
        )
        .replace(/<(code|cite)>[^<]*<\/\1>/g, '');
      expect(asked.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\//);
      // A tablet may be installed; its manifest is ours, and the same in every language.
      // Photos of what was done are ours too, and of a published improvement alone.
      const photos = /<img src="\/results\/[a-z-]+\/photos\/[^>]*>/g;
      // A feed is for readers of news, oEmbed for other sites, a canonical link for those who search: no browser asks for any by itself.
      const links =
        /<link rel="(?:alternate" type="application\/atom\+xml"[^>]*href="\/results\/|alternate" type="application\/json\+oembed"|canonical")[^>]*>/g;
      expect(html.replace(manifest, '').replace(photos, '').replace(links, '')).not.toMatch(
        /<(link|img|iframe)(?![^>]*data:image)/,
      );
    },
  );

  test.each(states)('%s chooses nothing for anybody and repeats no id', (_, html) => {
    expect(html).not.toMatch(/<[^>]*\schecked/);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(states)('%s keeps a language chosen by hand in every link', (_, html) => {
    const links = [...html.replace(manifest, '').matchAll(/\s(?:href|action)="(\/[^"]*)"/g)].map(
      ([, link]) => link,
    );
    const left = links.filter((link) => !link?.includes('language='));
    // The kept form goes where it came from; a GET form carries the language in a hidden field; a file has none; the API is in English.
    const without = new Set([`/s/${fixtures.code}`, '/results/stara-zagora', '/graphql', '/graphql/schema']);
    expect(
      left.filter((link = '') => !without.has(link) && !/^\/results\/[^/]+\/data\/./.test(link)),
    ).toEqual([]);
  });
});

test('the page of the results of a place says all its plain texts', () => {
  const { location } = placeResults(fixtures.summary);
  const own: Partial<Record<PlainText, string>> = {
    website: 'https://said.example/of',
    firstDay: '2027-06-12',
    lastDay: '2027-06-14',
  };
  const texts: Pick<NonNullable<PlaceResultsPageQuery['location']>, PlainText> = eachPlainText(
    (name) => own[name] ?? `said of the ${name}`,
  );
  const html = pages.placeResults.render({
    context,
    data: { location: location && { ...location, ...texts } },
    period: undefined,
  });
  for (const text of Object.values(texts)) expect(html).toContain(text);
});

test('a place says where it is rated, unless it is no longer, or only a desk’s tablet', () => {
  const says = Object.entries(everyPage(context)).filter(([, html]) => html.includes('от табелата там'));
  expect(says.map(([state]) => state)).toEqual(['place-apart', 'place']);
});

test('the vote page is a plain form of ten radios that a browser can check', () => {
  const html = everyPage(context)['vote'] ?? '';
  expect(html).toMatch(/<form autoComplete="off"[^>]* action="\/s\/482913760\/vote" method="post">/);
  expect(html).toContain(`name="ballotId" value="${fixtures.ballotId}"/>`);
  expect(
    count(html, /<input id="score-\d+" type="radio" required=""[^>]* name="score" value="\d+"\/>/g),
  ).toBe(10);
  expect(html).toContain('aria-label="1 – много лошо"');
  expect(html).toContain('aria-label="10 – отлично"');
  expect(html).toContain('role="radiogroup" aria-labelledby="question"');
});

test('a demo city says so and is not indexed; a real one is', () => {
  const demo = everyPage(context)['results'];
  expect(demo).toContain('<meta name="robots" content="noindex"/>');
  expect(demo).toContain('Демонстрация');
  const { code } = everyPage(context);
  expect(code).not.toContain('noindex');
});

test('the page where a code is typed leads not to itself, every other page for readers does', () => {
  const { code, results } = everyPage(context);
  expect(code).not.toMatch(/href="\/(\?[^"]*)?">Въведете номер/);
  expect(results).toMatch(/href="\/(\?[^"]*)?">Въведете номер/);
});

test('few answers are a state of their own, with the reason', () => {
  const empty = everyPage(context)['place-empty'];
  expect(empty).toContain('Още няма достатъчно оценки');
  expect(empty).toContain('в група от поне 5');
  expect(empty).not.toContain('<svg role="img"');
});

test('the average is written in the way of the language, beside interval and number', () => {
  expect(everyPage(context)['place']).toMatch(/<strong>8,4<\/strong> от 10/);
  expect(everyPage(context)['place']).toContain('между 8,1 и 8,7');
  expect(everyPage(fixtures.contextIn('en'))['place']).toMatch(/<strong>8\.4<\/strong> out of 10/);
  expect(everyPage(context)['place']).toContain('214 оценки');
});

test('a vote that could not be taken stays in the page, ready to be sent again', () => {
  const kept = everyPage(context)['unavailable-kept'];
  expect(kept).toContain('<input type="hidden" name="score" value="8"/>');
  expect(kept).toContain(`<input type="hidden" name="ballotId" value="${fixtures.ballotId}"/>`);
  expect(kept).not.toContain('<script');
});
