package nl.posiv.onboarding.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.posiv.onboarding.access.MailFrequency;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an official costs is the municipality's estimate; the official reads all else of it. */
class OfferCostReadersTest extends JourneyTest {

  @LocalServerPort private int port;
  @Autowired private People people;

  @AfterEach
  void languagesOfTheDemo() {
    programme.reset();
  }

  @ParameterizedTest
  @CsvSource({"hr-utrecht, true", "manager-utrecht, true", "official-utrecht, false"})
  void costIsReadByHrAndTheManagerAlsoAsItStoodBeforeACorrection(String reader, boolean reads) {
    script = script.answering("prepare-offer", Map.of("yearlyCost", 78000));
    reach("take-oath");
    jdbc.sql(
            """
            insert into posiv.correction
              (case_reference, record, record_id, before, reason, corrected_by, corrected_at)
            select case_reference, 'offer', id::text,
              to_jsonb(offer) || jsonb_build_object('yearly_cost', 70000), 'A digit', 'hr-utrecht',
              now()
            from posiv.offer where case_reference = :case
            """)
        .param("case", reference.value())
        .update();
    people.prefer(new UserId(reader), Language.EN, MailFrequency.AT_ONCE);

    String file = TasklistUser.signIn(port, reader).page("/cases/" + reference).body();

    assertThat(file).contains("Hours per week");
    assertThat(file.contains("Cost of a year")).isEqualTo(reads);
    assertThat(file.contains("A digit")).as("that it was corrected").isEqualTo(reads);
  }
}
