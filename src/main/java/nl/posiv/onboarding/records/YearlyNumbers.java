package nl.posiv.onboarding.records;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers what has a reference, within a year. */
public final class YearlyNumbers {

  private YearlyNumbers() {}

  /**
   * The next number of a year, from one on. Who asks at the same moment waits, and gets the one
   * after it.
   *
   * @param table with a {@code year}, which is its key, and a {@code last_number}
   */
  public static int next(JdbcClient jdbc, String table, int year) {
    return jdbc.sql(
            """
            insert into %s as n (year, last_number) values (:year, 1)
            on conflict (year) do update set last_number = n.last_number + 1
            returning last_number
            """
                .formatted(table))
        .param("year", year)
        .query(Integer.class)
        .single();
  }
}
