import type { BankProfile as PublishedProfile } from '../../schema';

/** Who a bank is; the code names its subgraph, its database and its ids. */
export type BankProfile = Readonly<PublishedProfile>;
