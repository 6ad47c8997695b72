import { agriculture } from './agriculture';
import { chemicalsAndMaterials } from './chemicals-and-materials';
import { infrastructure } from './infrastructure';
import { logisticsEnergyTourism } from './logistics-energy-tourism';

/** The 42 key projects, sorted by id. */
export const projects = [...chemicalsAndMaterials, ...agriculture, ...logisticsEnergyTourism, ...infrastructure];
