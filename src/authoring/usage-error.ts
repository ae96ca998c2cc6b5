/** A mistake on the command line, told in a sentence. */
export class UsageError extends Error {}
