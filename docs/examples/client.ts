// The ten places of a city that citizens like least. node --import tsx client.ts https://kazva.example stara-zagora
import { readFileSync } from 'node:fs';
import type { WorstPlacesQuery, WorstPlacesQueryVariables } from './worst-places.types.ts';

const [server = 'http://localhost:4000', city = 'stara-zagora'] = process.argv.slice(2);
const query = readFileSync(new URL('worst-places.graphql', import.meta.url), 'utf8');
const key = process.env['KAZVA_KEY'];

async function ask(variables: WorstPlacesQueryVariables): Promise<WorstPlacesQuery> {
  const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) };
  const body = JSON.stringify({ query, variables });
  const response = await fetch(`${server}/graphql`, { method: 'POST', headers, body });
  const answer = (await response.json()) as { data?: WorstPlacesQuery; errors?: { message: string }[] };
  if (!answer.data) throw new Error(answer.errors?.[0]?.message ?? response.statusText);
  return answer.data;
}

for (const { location, result } of (await ask({ city })).placeResults.nodes)
  console.log(`${result.average?.toFixed(1) ?? '–'}  ${location.name} (${result.count} ratings)`);
