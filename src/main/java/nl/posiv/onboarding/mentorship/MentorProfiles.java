package nl.posiv.onboarding.mentorship;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.records.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The themes and languages of mentors, by which one of them is suggested. */
@Service
@Transactional
public class MentorProfiles {

  private final JdbcClient jdbc;

  MentorProfiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is known of a mentor. */
  @Transactional(readOnly = true)
  public Optional<MentorProfile> find(UserId userId) {
    return jdbc.sql("select themes, languages from posiv.mentor_profile where user_id = :user")
        .param("user", userId.value())
        .query(MentorProfiles::profile)
        .optional();
  }

  /** Keeps what a mentor tells, in place of what was known. */
  public void save(UserId userId, MentorProfile profile) {
    jdbc.sql(
            """
            insert into posiv.mentor_profile (user_id, themes, languages)
            values (:user, :themes, :languages)
            on conflict (user_id)
            do update set themes = excluded.themes, languages = excluded.languages
            """)
        .param("user", userId.value())
        .param("themes", profile.themes().toArray(String[]::new))
        .param("languages", profile.languages().toArray(String[]::new))
        .update();
  }

  /** How much time a mentor has. */
  @Transactional(readOnly = true)
  MentorTime timeOf(UserId userId) {
    return jdbc.sql("select places, paused_until from posiv.mentor_profile where user_id = :user")
        .param("user", userId.value())
        .query(MentorTime.class)
        .optional()
        .orElse(MentorTime.UNSAID);
  }

  /** The same, with how much time the mentor has. */
  void save(UserId userId, MentorProfile profile, MentorTime time) {
    save(userId, profile);
    jdbc.sql(
            """
            update posiv.mentor_profile set places = :places, paused_until = :until
            where user_id = :user
            """)
        .param("user", userId.value())
        .param("places", time.places())
        .param("until", time.pausedUntil())
        .update();
  }

  private static MentorProfile profile(ResultSet row, int rowNumber) throws SQLException {
    return new MentorProfile(ids(row.getArray("themes")), ids(row.getArray("languages")));
  }

  private static List<String> ids(Array ids) throws SQLException {
    return List.of((String[]) ids.getArray());
  }
}
