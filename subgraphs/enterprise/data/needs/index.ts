import { chemicalsAndMaterials } from './chemicals-and-materials';
import { farming } from './farming';
import { foodProcessing } from './food-processing';
import { services } from './services';

/** Every version of every financing need, by id and then by version. */
export const needs = [...foodProcessing, ...chemicalsAndMaterials, ...farming, ...services];
