import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CreditRating, LegalForm, Ownership, SizeClass, TaxCreditGrade } from '../../../schema';

/** One enterprise as it stands now; what it stated with a need is frozen there. Amounts are exact decimal texts in yuan. */
@Entity('enterprise')
export class EnterpriseEntity {
  @PrimaryColumn({ type: 'varchar', length: 18 })
  uscc!: string;

  @Column({ type: 'varchar', length: 191 })
  name!: string;

  @Column({ name: 'name_en', type: 'varchar', length: 191, nullable: true })
  nameEn!: string | null;

  /** GB/T 2260, always 6 digits. */
  @Column({ type: 'varchar', length: 6 })
  region!: string;

  /** GB/T 4754. */
  @Column({ type: 'varchar', length: 5, nullable: true })
  industry!: string | null;

  @Column({ name: 'industry_name', type: 'varchar', length: 191, nullable: true })
  industryName!: string | null;

  @Column({ name: 'legal_form', type: 'varchar', length: 32, nullable: true })
  legalForm!: LegalForm | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  ownership!: Ownership | null;

  @Column({ name: 'size_class', type: 'varchar', length: 16, nullable: true })
  sizeClass!: SizeClass | null;

  @Column({ type: 'int', nullable: true })
  employees!: number | null;

  @Column({ name: 'registered_capital', type: 'varchar', length: 32, nullable: true })
  registeredCapital!: string | null;

  @Column({ name: 'annual_revenue', type: 'varchar', length: 32, nullable: true })
  annualRevenue!: string | null;

  @Column({ name: 'total_assets', type: 'varchar', length: 32, nullable: true })
  totalAssets!: string | null;

  @Column({ name: 'established_on', type: 'varchar', length: 10, nullable: true })
  establishedOn!: string | null;

  @Column({ name: 'tax_credit_grade', type: 'varchar', length: 8, nullable: true })
  taxCreditGrade!: TaxCreditGrade | null;

  @Column({ name: 'credit_rating', type: 'varchar', length: 8, nullable: true })
  creditRating!: CreditRating | null;

  @Column({ name: 'main_business', type: 'text', nullable: true })
  mainBusiness!: string | null;

  @Column({ type: 'boolean' })
  illustrative!: boolean;
}
