import { describeProductWriter } from './both/product-writer-laws';
import { mariadbStorage } from './server';

describeProductWriter('MariaDB', mariadbStorage, 3);
