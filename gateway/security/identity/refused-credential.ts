/** Why a credential is not good: for the log alone. Whoever sent it learns only that it is not. */
export class RefusedCredential extends Error {
  constructor(
    /** One clause, without any part of the credential but its key id. */
    readonly reason: string,
    readonly keyId: string | null = null,
    options?: { cause: unknown },
  ) {
    super(reason, options);
    this.name = 'RefusedCredential';
  }
}
