/** The present instant in ISO 8601 UTC; passed in, so that tests run at a fixed clock. */
export type Clock = () => string;

export const systemClock: Clock = () => new Date().toISOString();
