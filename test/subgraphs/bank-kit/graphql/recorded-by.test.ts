import { type ExecutionResult, graphql } from 'graphql';
import type { DataSource } from 'typeorm';
import { type Caller, principalOf } from '../../../../schema';
import { bankEntities, bankMigrations } from '../../../../subgraphs/bank-kit';
import { createBankContext } from '../../../../subgraphs/bank-kit/graphql/bank-context';
import { buildBankSchema } from '../../../../subgraphs/bank-kit/graphql/bank-schema';
import { ProductRepository } from '../../../../subgraphs/bank-kit/storage/product-repository';
import { ProductWriter } from '../../../../subgraphs/bank-kit/storage/product-writer';
import { openDatabase } from '../../../../subgraphs/chassis';
import { sqliteStorage } from '../../../mariadb/both/test-storage';
import { inputOf } from '../product-input';
import { entry, profile } from '../sample-entries';
import { NOW } from './open-bank';

const storage = sqliteStorage();
const { schema } = buildBankSchema(profile, []);
let dataSource: DataSource;
beforeAll(async () => {
  dataSource = await openDatabase({ storage: storage.storage, part: 'bank-test', entities: bankEntities, migrations: bankMigrations });
});
beforeEach(() => dataSource.query('DELETE FROM product_version'));
afterAll(async () => {
  await dataSource.destroy();
  await storage.dispose();
});

const ASKED: Caller = { principal: principalOf({ kind: 'bank', id: 'key-7', bank: profile.code }), part: 'gateway' };

it('a change is recorded as one by the principal that asks', async () => {
  const clock = (): string => NOW;
  const context = createBankContext(new ProductRepository(dataSource, profile.code), new ProductWriter(dataSource, profile.code, clock), clock, ASKED);
  const ask = (source: string, variableValues = {}): Promise<ExecutionResult> => graphql({ schema, source, variableValues, contextValue: context });
  const saved = await ask('mutation ($input: TestBankProductInput!) { testBankSaveProduct(input: $input) { changed } }', { input: inputOf(entry('a')) });
  const withdrawn = await ask('mutation { testBankWithdrawProduct(id: "test-bank:a") { changed } }');
  expect([saved.errors, withdrawn.errors]).toEqual([undefined, undefined]);
  expect(await dataSource.query('SELECT recorded_by FROM product_version')).toEqual([{ recorded_by: 'key-7' }, { recorded_by: 'key-7' }]);
});

it('who recorded a version and why is in no schema', () => {
  expect(buildBankSchema(profile, []).sdl).not.toMatch(/recordedBy|recorded_by/);
});
