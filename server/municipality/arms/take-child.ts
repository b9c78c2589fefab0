// Takes a drawing as arms in a child process (child-process/run-in-child.ts): its text comes in, arms or the reasons against them go out.
import type { Job } from '../../foundation/child-process/messages.ts';
import { takeArms, type Taken } from './take-arms.ts';

/** All that goes out. */
export type TakenPiece = Taken;

export const work: Job<TakenPiece, string>['work'] = async ({ say, hear }) =>
  say(await takeArms(await hear()));
