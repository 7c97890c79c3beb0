/** Kinds of columns. */
import type { ColumnType } from 'kysely';

export type Owned = { cooperationId: string };
export type WithDefault<T> = ColumnType<T, T | undefined, T>;
/** A JSON column: read as a value, written as its JSON text. */
export type Json<T> = ColumnType<T, string, string>;
export type JsonWithDefault<T> = ColumnType<T, string | undefined, string>;
