package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case that ended before anybody worked says why and when, to those who were told why. */
class EndedCaseSaysWhyTest extends JourneyTest {

  private static final String NO_REASON = "It ended before the work began.";
  private static final String UNDO = "complete-offboarding";
  private static final Map<String, Object> CLOSE = Map.of("outcome", "close");

  /** The ways to end, who reads why, and who reads only that it did. */
  enum Ending {
    UNWILLING(
        it -> it.doIt("confirm-willingness", Map.of("outcome", "declined")),
        "The candidate did not want to be put forward.",
        "ro3kvit"),
    NOMINATED_ALREADY(
        it -> {
          it.nominateAgain("utrecht");
          it.doIt("resolve-duplicate", Map.of("outcome", "same-person", "endThisCase", true));
        },
        "The candidate was nominated twice: the other case goes on.",
        "ro3kvit"),
    PLACED_ELSEWHERE(
        it -> {
          CaseReference taken = it.reference;
          CaseReference other = it.nominateAgain("arnhem");
          it.doIt("resolve-duplicate", Map.of("outcome", "same-person"));
          it.reference = taken;
          it.reach("sign-contract");
          it.reference = other;
        },
        "The candidate accepted the offer of another municipality.",
        "ro3kvit"),
    POOL_CONSENT_OVER(
        it -> {
          it.reach("nominate-from-pool");
          it.untilMorningOf(it.reference, NOMINATED.plusYears(2));
        },
        "The consent to stay in the pool was over.",
        "ro3kvit"),
    CLOSED(
        it -> {
          it.reach("nominate-from-pool");
          it.doIt("nominate-from-pool", CLOSE);
        },
        "Ro3kvit took the candidate out of the pool and closed the case.",
        "ro3kvit"),
    NOT_SELECTED(
        it -> {
          it.reach("choose-municipality");
          it.doIt("choose-municipality", CLOSE);
        },
        "The municipality did not choose the candidate (",
        "ro3kvit"),
    DECLINED(
        it -> {
          it.reach("record-offer-reply");
          it.doIt("record-offer-reply", Map.of("outcome", "declined", "reason", "Too far"));
          it.doIt("choose-municipality", CLOSE);
        },
        "The candidate declined the offer (",
        "ro3kvit"),
    ENTERED_BY_MISTAKE(
        it -> {
          it.reach("complete-entry");
          it.doIt("complete-entry", Map.of("outcome", "mistake", "reason", "Works in Zeist"));
        },
        "The person was entered by mistake",
        "ro3kvit"),
    WITHDREW(
        it -> {
          it.reach("sign-contract");
          it.report(HR, "candidate-withdrew");
        },
        "The candidate withdrew on ",
        "ro3kvit",
        HR,
        MANAGER,
        "!posiv"),
    MUNICIPALITY_LEFT(
        it -> {
          it.reach("sign-contract");
          it.report("ro3kvit", "municipality-left");
        },
        "The municipality stopped with this case on ",
        "ro3kvit",
        HR,
        MANAGER,
        "posiv"),
    DEATH(
        it -> {
          it.reach("sign-contract");
          it.report(HR, "death");
        },
        "The person has died.",
        "ro3kvit",
        HR,
        MANAGER,
        "posiv"),
    NO_RIGHT_TO_WORK(
        it -> {
          it.reach("resolve-right-to-work");
          it.doIt("resolve-right-to-work", Map.of("outcome", "end", "reason", "Refused"));
        },
        "The right to work could not be arranged in time.",
        "ro3kvit",
        HR,
        MANAGER,
        "!posiv"),
    NO_CERTIFICATE(
        it -> {
          it.reach("decide-after-vog");
          it.doIt("decide-after-vog", Map.of("outcome", "stop"));
        },
        "Without a certificate of conduct (VOG) the manager stopped the preparation.",
        HR,
        MANAGER,
        "!ro3kvit",
        "!posiv"),
    NO_SHOW(
        it -> {
          it.reach("confirm-start");
          it.doIt("confirm-start", Map.of("outcome", "no-show"));
        },
        "The candidate did not come on the first working day.",
        "ro3kvit",
        HR,
        MANAGER,
        MENTOR,
        "posiv");

    private final Consumer<EndedCaseSaysWhyTest> happens;
    private final String why;
    private final List<String> readers;

    /** Whoever reads only that it ended is marked. */
    Ending(Consumer<EndedCaseSaysWhyTest> happens, String why, String... readers) {
      this.happens = happens;
      this.why = why;
      this.readers = Arrays.asList(readers);
    }

    /** One once a municipality had the case, two once its offer was accepted. */
    int partsDone() {
      return switch (this) {
        case UNWILLING, NOMINATED_ALREADY, PLACED_ELSEWHERE, ENTERED_BY_MISTAKE -> 0;
        case POOL_CONSENT_OVER, CLOSED, NOT_SELECTED, DECLINED -> 1;
        default -> 2;
      };
    }
  }

  @LocalServerPort private int port;

  @BeforeEach
  void everybodyReadsEnglish() {
    everybodyReads(Language.EN);
  }

  @AfterEach
  void languagesOfTheDemo() {
    programme.reset();
  }

  @ParameterizedTest
  @EnumSource
  void readsOnThePageOfTheCase(Ending ending) {
    ending.happens.accept(this);
    if (openTasks(reference).contains(UNDO)) {
      assertThat(page(ending.readers.get(0)))
          .contains(ending.why)
          .doesNotContain("are being arranged");
      does(UNDO);
    }

    assertThat(page("ro3kvit").split("<li class=\"done\"", -1))
        .as("the parts of the journey that were done")
        .hasSize(1 + ending.partsDone());
    for (String reader : ending.readers) {
      boolean told = !reader.startsWith("!");
      String page = page(reader.replace("!", ""));
      assertThat(page).as(reader).contains(told ? ending.why : NO_REASON, "The case ended on ");
      if (!told) {
        assertThat(page).as(reader).doesNotContain(ending.why);
      }
    }
  }

  private CaseReference nominateAgain(String municipality) {
    journey = nominate(Forms.nomination(municipality, NOMINATED));
    reference = follow(new CaseReference(journey.getBusinessKey()));
    return reference;
  }

  private String page(String user) {
    return TasklistUser.signIn(port, user).page("/cases/" + reference).body();
  }
}
