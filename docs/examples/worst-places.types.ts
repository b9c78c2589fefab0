// Written by `npx vitest run test/api/examples -u` from worst-places.graphql.
export {};
export type WorstPlacesQuery = { readonly placeResults: { readonly nodes: ReadonlyArray<{ readonly location: { readonly name: string }; readonly result: { readonly count: number; readonly average: number | null; readonly interval: { readonly lower: number; readonly upper: number } | null } }> } };
export type WorstPlacesQueryVariables = { city: string };
