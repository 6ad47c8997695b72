import { describeProductRepository } from './both/product-repository-laws';
import { mariadbStorage } from './server';

describeProductRepository('MariaDB', mariadbStorage);
