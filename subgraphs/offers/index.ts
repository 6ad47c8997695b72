export { OFFERS_PART, type OffersSettings, type RunningOffers, createOffers } from './create-offers';
export { offersEntities, offersMigrations } from './snapshots/schema';
