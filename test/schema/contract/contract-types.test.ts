import { type InterfaceTypeDefinitionNode, type ObjectTypeDefinitionNode, parse } from 'graphql';
import {
  type AmountRange,
  type BankProfile,
  type CollateralTerm,
  type ContractFields,
  type Criterion,
  type DayCountTerm,
  type Fee,
  type GuaranteeTerm,
  type Provenance,
  type RateComponent,
  type RepaymentTerm,
  type TermRange,
  type Turnaround,
  type TypedUnknown,
  type Validity,
  contractSelection,
  readBankContract,
} from '../../../schema';
import { createBank } from '../../../subgraphs/bank-kit';
import { profile } from '../../subgraphs/bank-kit/sample-entries';

type Members<T> = Record<keyof T & string, true>;

/*
 * The members of each class of the contract, complete or it does not compile: what is a member of
 * the class and no field of the schema would be written by a bank and never reach offers.
 */
const CONTRACT: Members<ContractFields> = {
  id: true, version: true, code: true, bankCode: true, effectiveFrom: true, recordedAt: true, backfilled: true,
  name: true, description: true, instrument: true, segments: true, purposes: true, currency: true, amount: true,
  term: true, rates: true, dayCount: true, repayments: true, guarantees: true, collaterals: true, fees: true,
  criteria: true, cooperationModel: true, channels: true, turnaround: true, validity: true, marketingState: true,
  predecessorIds: true, provenance: true, unknowns: true, illustrative: true,
};
const amount: Members<AmountRange> = { minimum: true, maximum: true, clause: true };
const term: Members<TermRange> = { minimumMonths: true, maximumMonths: true, clause: true };
const rates: Members<RateComponent> = {
  role: true, kind: true, disclosure: true, minimumRate: true, maximumRate: true, benchmark: true,
  minimumSpreadBasisPoints: true, maximumSpreadBasisPoints: true, repricing: true, tierMethod: true, minimumAmount: true,
  maximumAmount: true, minimumTermMonths: true, maximumTermMonths: true, taxCreditGrades: true, creditRatings: true,
  repaymentMethods: true, conditions: true, clause: true,
};
const dayCount: Members<DayCountTerm> = { convention: true, clause: true };
const repayments: Members<RepaymentTerm> = {
  method: true, creditReportCode: true, frequency: true, frequencyCreditReportCode: true, graceMonths: true, principalMonths: true,
  settlementDay: true, firstPeriod: true, stepRate: true, stepAmount: true,
};
const guarantees: Members<GuaranteeTerm> = { method: true, creditReportCode: true, statisticsCode: true };
const collaterals: Members<CollateralTerm> = {
  kind: true, required: true, minimumLoanToValue: true, maximumLoanToValue: true, tagged: true, insured: true, condition: true, clause: true,
};
const fees: Members<Fee> = {
  type: true, name: true, payer: true, payee: true, frequency: true, yearlyCap: true, totalCap: true, disclosure: true, amount: true, minimumAmount: true, maximumAmount: true,
  base: true, rate: true, minimumRate: true, maximumRate: true, refundable: true, condition: true, clause: true,
};
const criteria: Members<Criterion> = {
  kind: true, codes: true, excludedCodes: true, minimum: true, maximum: true, flag: true, text: true, undisclosed: true, clause: true,
};
const turnaround: Members<Turnaround> = { minimumWorkingDays: true, maximumWorkingDays: true, text: true };
const validity: Members<Validity> = { from: true, to: true };
const provenance: Members<Provenance> = { source: true, date: true, trust: true, lastUpdatedAt: true, links: true };
const unknowns: Members<TypedUnknown> = { field: true, reason: true, sourcePath: true, rawText: true, note: true };
const INNER: Readonly<Partial<Record<keyof ContractFields, object>>> = {
  amount, term, rates, dayCount, repayments, guarantees, collaterals, fees, criteria, turnaround, validity, provenance, unknowns,
};
/** `prefix` is derived from the code wherever it is needed, and not published. */
const PROFILE: Members<Omit<BankProfile, 'prefix'>> = {
  code: true, name: true, nameEn: true, kind: true, predecessorCodes: true, illustrative: true,
};

const sdl = createBank({ profile, fields: [], catalog: [] }).sdl();
const contract = readBankContract(sdl);
if (!contract) throw new Error('a bank publishes no contract');

/** `{ id amount { minimum } }` → each field with the names selected inside it, or null for a leaf. */
function selected(selection: string): Map<string, string[] | null> {
  const [operation] = parse(selection).definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error('no selection');
  return new Map(
    operation.selectionSet.selections.flatMap((field) =>
      field.kind === 'Field'
        ? [[field.name.value, field.selectionSet?.selections.flatMap((inner) => (inner.kind === 'Field' ? [inner.name.value] : [])) ?? null] as const]
        : [],
    ),
  );
}

describe('the contract as it is selected from a bank', () => {
  const selection = selected(contractSelection(contract));

  it('has every member of a product', () => {
    expect([...selection.keys()].sort()).toEqual(Object.keys(CONTRACT).sort());
  });

  it.each(Object.entries(INNER))('has every member of %s', (field, members) => {
    expect([...(selection.get(field) ?? [])].sort()).toEqual(Object.keys(members).sort());
  });

  it('has nothing inside any other field', () => {
    expect([...selection].filter(([field, inner]) => inner !== null && !(field in INNER))).toEqual([]);
  });
});

describe('the profile as a bank publishes it', () => {
  it('has every member but the prefix', () => {
    const type = parse(sdl).definitions.find(
      (definition): definition is ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode => 'name' in definition && definition.name?.value === 'BankProfile',
    );
    expect(type?.fields?.map(({ name }) => name.value).sort()).toEqual(Object.keys(PROFILE).sort());
  });
});
