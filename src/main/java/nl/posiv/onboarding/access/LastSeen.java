package nl.posiv.onboarding.access;

import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * On which day people were here last: enough to see who has never come and whose account nobody
 * needs, and too little to see how anybody works.
 */
@Component
public class LastSeen {

  private static final String DAY = LastSeen.class.getName();

  private final JdbcClient jdbc;
  private final ProgrammeClock clock;

  LastSeen(JdbcClient jdbc, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Somebody is here; kept once a day for each session. */
  @Transactional
  public void here(HttpSession session, UserId userId) {
    LocalDate today = clock.today();
    if (today.equals(session.getAttribute(DAY))) {
      return;
    }
    jdbc.sql(
            """
            insert into posiv.account_seen (user_id, first_on, last_on)
            select user_id, :today, :today from posiv.account where user_id = :user
            on conflict (user_id) do update set last_on = excluded.last_on
            where account_seen.last_on < excluded.last_on
            """)
        .param("user", userId.value())
        .param("today", today)
        .update();
    jdbc.sql(
            """
            update posiv.invitation set joined_on = :today
            where user_id = :user and joined_on is null and withdrawn_on is null
            """)
        .param("user", userId.value())
        .param("today", today)
        .update();
    session.setAttribute(DAY, today);
  }
}
