package nl.posiv.onboarding.demo;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Our tables that hold what happened in the programme; the others hold what it is made of. */
final class CaseTables {

  /**
   * What a reset empties is named here, never what it keeps: a table that nobody thought of is left
   * alone. The outbox is locked first: whoever is sending mail holds it and reads the others.
   */
  static final List<String> EMPTIED =
      List.of(
          "outbox",
          "absence",
          "appointment_decision",
          "bsn_registration",
          "calendar_entry",
          "candidate",
          "candidate_link",
          "case_number",
          "change_report",
          "check_in",
          "conduct_certificate",
          "conduct_decision",
          "contract",
          "contract_chain",
          "contract_signatures",
          "demo_clock",
          "demo_mail",
          "departure_told",
          "duplicate_decision",
          "end_notice",
          "failed_step",
          "follow_up",
          "given_terms",
          "identity_check",
          "intake_plan",
          "interview",
          "late_notice_settlement",
          "logged_hours",
          "mentor_assignment",
          "mentor_departure",
          "mentor_evaluation",
          "mentor_profile",
          "mentor_reply",
          "mid_year_evaluation",
          "missing_bsn",
          "nomination",
          "nomination_result",
          "oath",
          "offboarding",
          "offer",
          "offer_reply",
          "permit_application",
          "permit_decision",
          "person",
          "planned_interview",
          "pool_consent",
          "practical_help",
          "review",
          "right_to_work_data",
          "right_to_work_period",
          "right_to_work_resolution",
          "right_to_work_route",
          "ro3kvit_evaluation",
          "self_evaluation",
          "split_agreement",
          "start_confirmation",
          "started_form",
          "supplied_information",
          "uwv_notification",
          "wage_tax_repair",
          "workplace");

  private CaseTables() {}

  static void empty(JdbcClient jdbc) {
    String tables =
        EMPTIED.stream().map(table -> "posiv." + table).collect(Collectors.joining(", "));
    jdbc.sql("truncate table " + tables + " restart identity").update();
  }
}
