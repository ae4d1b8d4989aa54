package nl.posiv.onboarding.budget;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What PostgreSQL did in one database.
 *
 * @param statements that were sent to it; beginning and ending a transaction not counted
 * @param rows written: inserted, updated, deleted
 * @param wal bytes of its log
 */
record Cost(long statements, long rows, long wal) {

  static final Cost NOTHING = new Cost(0, 0, 0);

  /** What a piece of work costs in a database in which nothing else happens meanwhile. */
  static Cost of(JdbcClient server, String database, Runnable work) {
    server.sql("select pg_stat_statements_reset()").query().singleRow();
    work.run();
    return server
        .sql(
            """
            select sum(calls) as statements,
              sum(rows) filter (where query ~* '^\\s*(insert|update|delete|with)') as rows,
              sum(wal_bytes)::bigint as wal
            from pg_stat_statements s join pg_database d on d.oid = s.dbid
            where d.datname = :database and s.toplevel
              and query !~* '^\\s*(begin|commit|rollback|set |show |select pg_stat_)'
            """)
        .param("database", database)
        .query(
            (row, number) ->
                new Cost(row.getLong("statements"), row.getLong("rows"), row.getLong("wal")))
        .single();
  }

  Cost plus(Cost other) {
    return new Cost(statements + other.statements, rows + other.rows, wal + other.wal);
  }

  @Override
  public String toString() {
    return "%5d statements %5d rows %8d bytes of WAL".formatted(statements, rows, wal);
  }
}
