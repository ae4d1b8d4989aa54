package nl.posiv.onboarding.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.posiv.onboarding.letters.LetterKind;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.PrintedPaper;
import nl.posiv.onboarding.support.TasklistUser;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The file of a case of fifteen years ago is still read, printed, listed, and its letters made: by
 * people who were not there then, of rows that know nothing of what was asked later, and of ids
 * that nobody chooses any more.
 */
class OldFileTest extends JourneyTest {

  private static final int YEARS = 15;

  @LocalServerPort private int port;
  @Autowired private PlatformTransactionManager transactions;

  private final Map<String, TasklistUser> users = new HashMap<>();
  private final Set<LetterKind> made = EnumSet.noneOf(LetterKind.class);

  @Test
  void caseThatEndedFifteenYearsAgoIsRead() {
    yearThatIsOver();

    String text = everythingIsRead();

    assertThat(text)
        .contains("Testenko", "3 januari 2028", "handed over in person", "goes home to rebuild");
    assertThat(made)
        .as("nothing is missing for a letter")
        .contains(LetterKind.CONTRACT, LetterKind.END_NOTICE, LetterKind.CERTIFICATE);
  }

  /** As a migration leaves rows that were there before: a column that it adds is empty in them. */
  @Test
  void rowsThatAreOlderThanTheirColumnsAreRead() {
    yearThatIsOver();
    int emptied = emptyWhatMayBeEmpty();

    assertThat(everythingIsRead()).contains("Testenko");
    assertThat(emptied).isGreaterThan(30);
  }

  @Test
  void whatNobodyChoosesAnyMoreAndWhoLeftLongAgoStandInWithTheirIds() {
    yearThatIsOver();
    jdbc.sql("update posiv.nomination set expertise = '{water,steam}' where case_reference = :case")
        .param("case", reference.value())
        .update();
    jdbc.sql("update posiv.candidate set languages = '{uk,latin}'").update();
    jdbc.sql("update posiv.review set reviewed_by = 'hr-of-then' where case_reference = :case")
        .param("case", reference.value())
        .update();

    assertThat(everythingIsRead()).contains("Testenko", "steam", "latin", "hr-of-then");
  }

  private void yearThatIsOver() {
    reach("complete-offboarding");
    does("complete-offboarding");
    onMorningOf(END.plusYears(YEARS));
  }

  /** All that HR reads, in one text. */
  private String everythingIsRead() {
    SoftAssertions all = new SoftAssertions();
    String file = "/cases/" + reference;
    StringBuilder text = new StringBuilder();
    for (String user : List.of(HR, MANAGER, "ro3kvit")) {
      for (String path : List.of(file, "/overview?stage=ended", "/find?q=" + reference)) {
        HttpResponse<String> page = user(user).page(path);
        all.assertThat(page.statusCode()).as("%s of %s", path, user).isEqualTo(200);
        text.append(page.body());
      }
      text.append(PrintedPaper.of(user(user).file(file + ".pdf")).text());
    }
    for (String path : List.of("/contracts/" + reference, "/evaluations/" + reference)) {
      all.assertThat(user(HR).page(path).statusCode()).as(path).isEqualTo(200);
    }
    for (LetterKind kind : LetterKind.values()) {
      HttpResponse<byte[]> letter = user(HR).attachment(file + "/letters/" + kind.id() + ".pdf");
      // What a letter cannot be made without is said.
      all.assertThat(letter.statusCode()).as("%s", kind).isIn(200, 409);
      if (letter.statusCode() == 200) {
        made.add(kind);
      } else {
        all.assertThat(new String(letter.body(), StandardCharsets.UTF_8)).contains("<li");
      }
    }
    all.assertAll();
    return text.toString();
  }

  /** Each column of the case that holds something and need not. */
  private int emptyWhatMayBeEmpty() {
    List<String> columns =
        jdbc.sql(
                """
                select c.table_name || '.' || c.column_name from information_schema.columns c
                join information_schema.tables t
                  on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = 'posiv' and t.table_type = 'BASE TABLE'
                  and c.is_nullable = 'YES' and c.column_name not in ('case_reference')
                  and exists (select 1 from information_schema.columns r
                              where r.table_schema = 'posiv' and r.table_name = c.table_name
                                and r.column_name = 'case_reference')
                """)
            .query(String.class)
            .list();
    List<String> emptied = new ArrayList<>();
    TransactionTemplate each = new TransactionTemplate(transactions);
    for (String column : columns) {
      String table = column.substring(0, column.indexOf('.'));
      String name = column.substring(column.indexOf('.') + 1);
      try {
        each.executeWithoutResult(status -> empty(table, name));
        emptied.add(column);
      } catch (DataAccessException needed) {
        // A rule of the table says that this one is never empty.
      }
    }
    return emptied.size();
  }

  private void empty(String table, String column) {
    jdbc.sql("update posiv.%s set %s = null where case_reference = :case".formatted(table, column))
        .param("case", reference.value())
        .update();
  }

  private TasklistUser user(String id) {
    return users.computeIfAbsent(id, user -> TasklistUser.signIn(port, user));
  }
}
