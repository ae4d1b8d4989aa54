package nl.posiv.onboarding.access;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.posiv.onboarding.records.UserId;
import org.springframework.beans.factory.annotation.Value;
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
  private final String desk;

  /**
   * @param desk the number of Ro3kvit as a whole, for those who know nobody there; empty if it has
   *     none
   */
  WorkPhones(JdbcClient jdbc, @Value("${posiv.ro3kvit-phone:}") String desk) {
    if (!desk.isEmpty() && !NUMBER.matcher(desk).matches()) {
      throw new IllegalArgumentException("posiv.ro3kvit-phone is no phone number");
    }
    this.jdbc = jdbc;
    this.desk = desk;
  }

  /** The number of Ro3kvit as a whole, if it has one. */
  public Optional<String> ofRo3kvit() {
    return Optional.of(desk).filter(number -> !number.isEmpty());
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
  public boolean enter(UserId user, String phone) {
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
