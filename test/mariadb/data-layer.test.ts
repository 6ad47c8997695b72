import { describeDataLayers } from './both/data-layer-laws';
import { mariadbStorage } from './server';

describeDataLayers('MariaDB', mariadbStorage);
