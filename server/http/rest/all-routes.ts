// Everything that can be read under /api/v1: at which path, and by which operation of the schema. All else is made of these.
import { CITY_ROUTES } from './city-routes.ts';
import { RESULT_ROUTES } from './result-routes.ts';
import type { Route } from './route.ts';

export const ROUTES: readonly Route[] = [...CITY_ROUTES, ...RESULT_ROUTES];
