import type { Seed } from '../storage/seed';
import { enterprises } from './enterprises';
import { needs } from './needs';
import { projects } from './projects';
import { shares } from './shares';

/** What a first start fills the database with; all of it made up. */
export const sampleSeed: Seed = { enterprises, projects, needs, shares };
