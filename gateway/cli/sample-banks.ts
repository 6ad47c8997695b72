import type { Bank } from '../../subgraphs/bank-kit';
import { abc } from '../../subgraphs/banks/abc';
import { icbc } from '../../subgraphs/banks/icbc';
import { mengyin } from '../../subgraphs/banks/mengyin';
import { rcb } from '../../subgraphs/banks/rcb';

/** The banks of the founding case, whose sample catalogs come with the project. */
export const SAMPLE_BANKS: readonly Bank[] = Object.freeze([abc, icbc, rcb, mengyin]);
