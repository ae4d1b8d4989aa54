package nl.posiv.onboarding.careers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.YearScript;

/**
 * How it goes with one official, from the nomination on. Nobody here exists.
 *
 * @param number tells everybody apart
 * @param start first day of work as it is agreed, a Monday
 * @param months length of the first contract
 */
record Life(int number, String municipality, Turn turn, LocalDate start, int months) {

  /** What becomes of it, or goes otherwise than usual on the way. */
  enum Turn {
    ENDS,
    EXTENDED,
    EXTENDED_TWICE,
    PERMANENT,
    UNWILLING,
    NOT_SUITABLE,
    NOT_SELECTED,
    NOT_APPROVED,
    OFFER_DECLINED,
    WITHDRAWS,
    PERMIT_REFUSED,
    NO_SHOW,
    RESIGNS,
    MENTOR_LEAVES,
    MUNICIPALITY_LEAVES,
    PROOF_RENEWED,
    RESIDENCE_LOST,
    PROOF_LATE,
    STATUS_RESTRICTED,
    NOTICE_FORGOTTEN,
    VIEWS_FORGOTTEN,
    CHECK_INS_FORGOTTEN,
    CONCERN
  }

  /** What somebody reports, and when. */
  record Report(String reporter, String change, LocalDate on, LocalDate effectiveOn) {}

  /** Days on which the work stands still. */
  record Standstill(LocalDate first, LocalDate over) {}

  private static final List<String> GIVEN_NAMES =
      List.of("Olena", "Taras", "Iryna", "Bohdan", "Yulia", "Maksym", "Zoriana", "Hryhorii");
  private static final List<String> FAMILY_NAMES =
      List.of("Vymyshlenko", "Kazkar", "Pryklad", "Nebuvalska", "Zmyslyk", "Testovych");

  String hr() {
    return "hr-" + municipality;
  }

  String manager() {
    return "manager-" + municipality;
  }

  String mentor() {
    return "mentor-%s-%d".formatted(municipality, number);
  }

  String deputy() {
    return "deputy-%s-%d".formatted(municipality, number);
  }

  String official() {
    return "official-%s-%d".formatted(municipality, number);
  }

  /** Of the person, before and after there is an account. */
  String address() {
    return "person%d@example.org".formatted(number);
  }

  LocalDate nominatedOn() {
    return start.minusWeeks(7);
  }

  LocalDate end() {
    return start.plusMonths(months).minusDays(1);
  }

  /** The last days of the contracts one after the other; none of a permanent one. */
  List<LocalDate> ends() {
    return switch (turn) {
      case EXTENDED -> List.of(end(), end().plusMonths(12));
      case EXTENDED_TWICE -> List.of(end(), end().plusMonths(12), end().plusMonths(24));
      default -> List.of(end());
    };
  }

  /** Until when the residence document holds that HR sees first. */
  LocalDate proofUntil() {
    return switch (turn) {
      case PROOF_RENEWED, RESIDENCE_LOST -> start.plusMonths(8);
      case PROOF_LATE -> start.plusWeeks(35).minusDays(1);
      default -> start.plusYears(5);
    };
  }

  /** From when until when nobody may work in between: the first day without, and the first with. */
  Optional<Standstill> standstill() {
    return Optional.ofNullable(
        switch (turn) {
          case PROOF_LATE -> new Standstill(proofUntil().plusDays(1), proofUntil().plusDays(17));
          case STATUS_RESTRICTED -> new Standstill(start.plusWeeks(17), start.plusDays(135));
          default -> null;
        });
  }

  Optional<Report> report() {
    return Optional.ofNullable(
        switch (turn) {
          case WITHDRAWS ->
              new Report("ro3kvit", "candidate-withdrew", start.minusWeeks(3), start.minusWeeks(3));
          case RESIGNS ->
              new Report(official(), "official-resigned", start.plusWeeks(17), start.plusWeeks(22));
          case MENTOR_LEAVES ->
              new Report("ro3kvit", "mentor-left", start.plusWeeks(17), start.plusWeeks(17));
          case STATUS_RESTRICTED ->
              new Report(hr(), "residence-changed", start.plusWeeks(17), start.plusWeeks(17));
          case MUNICIPALITY_LEAVES ->
              new Report(hr(), "municipality-left", start.plusWeeks(17), start.plusWeeks(22));
          default -> null;
        });
  }

  /** Whether whoever has a task leaves it for another day, or for good. */
  boolean isForgotten(String task, LocalDate today, LocalDate openedOn) {
    return switch (turn) {
      case NOTICE_FORGOTTEN -> task.equals("send-end-notice") && today.isBefore(end());
      case VIEWS_FORGOTTEN -> task.equals("self-evaluation") || task.equals("mentor-evaluation");
      case CHECK_INS_FORGOTTEN ->
          task.equals("log-check-in")
              && today.isBefore(openedOn.plusWeeks(7))
              && openedOn.isBefore(start.plusMonths(5));
      case PROOF_LATE -> task.equals("record-new-proof") && isStandingStillUntil(today);
      case STATUS_RESTRICTED ->
          task.equals("record-permit-decision") && isStandingStillUntil(today);
      // Of most officials nobody confirms the hours: nothing waits for it.
      default -> task.equals("confirm-hours") && number % 4 != 0;
    };
  }

  private boolean isStandingStillUntil(LocalDate today) {
    return standstill().filter(it -> today.isBefore(it.over())).isPresent();
  }

  /** What is answered in a task of the contract that ends on a day. */
  Map<String, Object> answers(String task, LocalDate lastDay, LocalDate today) {
    return otherwise(task, lastDay, today)
        .orElseGet(
            () -> {
              Map<String, Object> answers =
                  new HashMap<>(YearScript.at(municipality, start).step(task).answers(today));
              answers.putAll(ofThisOne(task, today));
              return answers;
            });
  }

  /** Who does a task that nobody in particular was given. */
  String doer(String task) {
    return switch (task) {
      case "choose-municipality", "confirm-hours" -> "ro3kvit";
      case "record-permit-decision", "resolve-right-to-work" -> hr();
      default -> YearScript.at(municipality, start).step(task).user();
    };
  }

  private Map<String, Object> ofThisOne(String task, LocalDate today) {
    return switch (task) {
      case "prepare-offer" -> Map.of("endDate", end());
      case "assign-mentor" ->
          mentorHasLeft(today)
              ? Map.of("mentor", deputy(), "deputyMentor", mentor())
              : Map.of("mentor", mentor(), "deputyMentor", deputy());
      case "collect-right-to-work" ->
          Map.of(
              "residenceStatus",
              turn == Turn.PERMIT_REFUSED
                      || turn == Turn.STATUS_RESTRICTED && !today.isBefore(start)
                  ? "work-restricted"
                  : "free-to-work",
              "documentValidUntil",
              proofUntil(today));
      case "record-new-proof" ->
          Map.of("residenceStatus", "free-to-work", "documentValidUntil", start.plusYears(5));
      case "draft-contract" -> Map.of("trialPeriod", hasTrialPeriod() ? "1" : "0");
      case "arrange-workplace" -> Map.of("officialUser", official());
      case "log-check-in" ->
          Map.of("concern", turn == Turn.CONCERN && today.isBefore(start.plusWeeks(6)));
      case "complete-offboarding" ->
          endsEarly() ? Map.of("contractEndedOn", today, "vogReturnedOn", today) : Map.of();
      default -> Map.of();
    };
  }

  private Optional<Map<String, Object>> otherwise(String task, LocalDate lastDay, LocalDate today) {
    int contract = ends().indexOf(lastDay);
    boolean isLast = contract < 0 || contract == ends().size() - 1;
    return Optional.ofNullable(
        switch (task) {
          case "choose-municipality" -> Map.of("outcome", "close");
          case "record-permit-decision" ->
              turn == Turn.STATUS_RESTRICTED
                  ? Map.of(
                      "outcome", "granted", "validFrom", today, "validUntil", start.plusYears(5))
                  : Map.of("outcome", "refused");
          case "resolve-right-to-work" -> Map.of("outcome", "end", "reason", "refused");
          case "confirm-willingness" ->
              turn == Turn.UNWILLING ? Map.of("outcome", "declined") : null;
          case "review-nomination" ->
              turn == Turn.NOT_SUITABLE
                  ? Map.of("outcome", "not-suitable", "reason", "no such work here")
                  : null;
          case "record-interview" ->
              turn == Turn.NOT_SELECTED
                  ? Map.of("outcome", "negative", "interviewDate", today, "reason", "other plans")
                  : null;
          case "decide-appointment" ->
              turn == Turn.NOT_APPROVED
                  ? Map.of("outcome", "reject", "reason", "no money this year")
                  : null;
          case "record-offer-reply" ->
              turn == Turn.OFFER_DECLINED ? Map.of("outcome", "declined") : null;
          case "confirm-start" -> turn == Turn.NO_SHOW ? Map.of("outcome", "no-show") : null;
          case "record-new-proof" -> turn == Turn.RESIDENCE_LOST ? Map.of("outcome", "lost") : null;
          case "decide-follow-up" ->
              turn == Turn.PERMANENT
                  ? Map.of("outcome", "permanent", "reason", "the work stays")
                  : isLast
                      ? null
                      : Map.of(
                          "outcome", "extend",
                          "newEndDate", ends().get(contract + 1),
                          "reason", "the work goes on");
          case "send-end-notice" ->
              isLast && turn != Turn.PERMANENT
                  ? null
                  : Map.of(
                      "noticeSentOn",
                      today,
                      "noticeReceivedOn",
                      today,
                      "deliveryProof",
                      "handed over in person",
                      "conditions",
                      "Scale 10, step 4");
          default -> null;
        });
  }

  private boolean endsEarly() {
    return Set.of(
            Turn.WITHDRAWS,
            Turn.PERMIT_REFUSED,
            Turn.NO_SHOW,
            Turn.RESIGNS,
            Turn.MUNICIPALITY_LEAVES,
            Turn.RESIDENCE_LOST)
        .contains(turn);
  }

  private boolean mentorHasLeft(LocalDate today) {
    return turn == Turn.MENTOR_LEAVES && !today.isBefore(start.plusWeeks(17));
  }

  private LocalDate proofUntil(LocalDate day) {
    return day.isBefore(start) ? proofUntil() : start.plusYears(5);
  }

  boolean hasTrialPeriod() {
    return end().isAfter(start.plusMonths(6));
  }

  Map<String, Object> nomination() {
    Map<String, Object> answers = new HashMap<>(Forms.nomination(municipality, nominatedOn()));
    answers.put("givenName", GIVEN_NAMES.get(number % GIVEN_NAMES.size()));
    answers.put("familyName", FAMILY_NAMES.get(number / GIVEN_NAMES.size()));
    answers.put("email", address());
    answers.put("phone", "+380 67 %03d %02d %02d".formatted(100 + number * 7, number, number));
    return answers;
  }
}
