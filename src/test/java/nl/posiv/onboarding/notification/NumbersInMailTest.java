package nl.posiv.onboarding.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import nl.posiv.onboarding.access.WorkPhones;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is asked to call reads at which number of an office, and not whose it is. */
class NumbersInMailTest extends YearTest {

  private static final UserId HR = new UserId("hr-utrecht");

  @Autowired private Letters letters;
  @Autowired private WorkPhones phones;

  @AfterEach
  void numbersOfTheDemo() {
    programme.reset();
  }

  @Test
  void numbersOfHrAndOfRo3kvitStandInTheMailWithoutTheirNames() throws Exception {
    CaseReference reference = readyCase("utrecht");
    String ofHr = phones.of(HR).orElseThrow();
    String ofRo3kvit = phones.of(new UserId("ro3kvit")).orElseThrow();

    assertThat(text(Notice.OFFER_ACCEPTED, reference))
        .contains("Phone number of HR: " + ofHr, "Phone number of Ro3kvit: " + ofRo3kvit)
        .doesNotContain("HR Utrecht", "{");
  }

  @Test
  void whoKnowsNoNumberIsToldSo() throws Exception {
    CaseReference reference = readyCase("utrecht");
    phones.enter(HR, "");

    assertThat(text(Notice.OFFER_DECLINED, reference))
        .contains("We know no phone number of HR.")
        .doesNotContain("Phone number of HR");
  }

  private String text(Notice notice, CaseReference reference) throws Exception {
    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
    letters.write(
        message,
        Mail.telling(notice, reference, new MunicipalityId("utrecht"), null, true),
        new Reader("reader@example.org", Language.EN, "Olena"),
        null);
    message.saveChanges();
    Object content = message.getContent();
    // Beside a calendar file the texts are a part of their own.
    while (content instanceof MimeMultipart parts) {
      content = parts.getBodyPart(0).getContent();
    }
    return (String) content;
  }
}
