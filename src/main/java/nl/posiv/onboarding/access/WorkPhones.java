package nl.posiv.onboarding.access;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.posiv.onboarding.records.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * At which number somebody can be called at work. People enter it themselves; it is shown to those
 * whose contact they are.
 */
@Component
public class WorkPhones {

  private static final Pattern NUMBER = Pattern.compile("[+]?[0-9 ()-]{6,30}");

  private final JdbcClient jdbc;

  WorkPhones(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Somebody's number, if they gave one. */
  public Optional<String> of(UserId user) {
    return jdbc.sql("select phone from posiv.work_phone where user_id = :user")
        .param("user", user.value())
        .query(String.class)
        .optional();
  }

  /**
   * Keeps a number in place of the one before; an empty one takes it back.
   *
   * @return whether it can be one
   */
  boolean enter(UserId user, String phone) {
    if (phone.isEmpty()) {
      jdbc.sql("delete from posiv.work_phone where user_id = :user")
          .param("user", user.value())
          .update();
      return true;
    }
    if (!NUMBER.matcher(phone).matches()) {
      return false;
    }
    jdbc.sql(
            """
            insert into posiv.work_phone (user_id, phone) values (:user, :phone)
            on conflict (user_id) do update set phone = excluded.phone
            """)
        .param("user", user.value())
        .param("phone", phone)
        .update();
    return true;
  }
}
