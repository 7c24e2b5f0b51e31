import type { QueryConfig, QueryResult, QueryResultRow } from 'pg';

/** A pool or a client inside a transaction: whatever can run one statement. */
export type Queryable = {
  query<R extends QueryResultRow = QueryResultRow>(
    text: string | QueryConfig,
    values?: unknown[],
  ): Promise<QueryResult<R>>;
};
