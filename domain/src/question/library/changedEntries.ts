import type { Trx } from '../../db/types.ts';

const changed = new WeakSet<Trx>();

/** Transactions that have changed what can be found and may still take it back. */
export const noteChangedEntries = (trx: Trx): void => {
  changed.add(trx);
};

export const hasChangedEntries = (trx: Trx): boolean => changed.has(trx);
