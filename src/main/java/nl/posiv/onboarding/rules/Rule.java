package nl.posiv.onboarding.rules;

/**
 * The rules that code asks for by name. Each is a row, or a succession of rows, in the table {@code
 * rule}, which holds value, unit, validity and source.
 */
public enum Rule {
  /** Smallest number of inhabitants of a municipality that takes part. */
  MUNICIPALITY_MINIMUM_INHABITANTS("municipality-minimum-inhabitants"),
  /** Municipalities that can register themselves on one day. */
  PUBLIC_INTERESTS("public-interests"),
  /** Officials that the programme asks a municipality to take on. */
  OFFICIALS_PER_MUNICIPALITY("officials-per-municipality"),
  /** How often a municipality may ask for more information about one candidate. */
  INFORMATION_ROUNDS("information-rounds"),
  /** How long a consent to stay in the pool of candidates holds. */
  POOL_CONSENT("pool-consent"),
  /** How often somebody in the pool is asked whether they still want it. */
  POOL_QUESTION("pool-question"),
  /** Time after which they are reminded of that question. */
  POOL_QUESTION_REMINDER("pool-question-reminder"),
  /** Time after which Ro3kvit calls them. */
  POOL_QUESTION_SILENCE("pool-question-silence"),
  /** Time before the end of that consent at which Ro3kvit is reminded of it. */
  POOL_CONSENT_REMINDER("pool-consent-reminder"),
  /** How long the link in a mail opens the candidate's page. */
  CANDIDATE_LINK("candidate-link"),
  /** How far ahead anything is planned; a later date is taken for a typing error. */
  PLANNING_HORIZON("planning-horizon"),
  REFLECTION_PERIOD("reflection-period"),
  /** How long after a contract a decision what follows it is still taken. */
  UNDECIDED_CLOSES("undecided-closes"),
  SURVEY_AFTER("survey-after"),
  SURVEY_TERM("survey-term"),
  SURVEY_SET("survey-set"),
  EMERGENCY_LOOK("emergency-look"),
  /** Length of the first employment. */
  EMPLOYMENT_LENGTH("employment-length"),
  /** What must be left of a contract whose start moves towards another contract of the person. */
  SHORTEST_CONTRACT("shortest-contract"),
  /** How long the programme guides an official in a permanent contract. */
  PERMANENT_GUIDANCE("permanent-guidance"),
  /** Longest trial period of a contract of less than two years. */
  TRIAL_PERIOD_MAXIMUM("trial-period-maximum"),
  /** A contract has a trial period only if it is longer than this. */
  TRIAL_PERIOD_CONTRACT_LONGER_THAN("trial-period-contract-longer-than"),
  /** Time before the end of the trial period at which HR is reminded of it. */
  TRIAL_PERIOD_REMINDER("trial-period-reminder"),
  /** Time after the start within which the official has the core terms of the employment. */
  INFORMATION_DUTY_CORE("information-duty-core"),
  /** Time after the start within which the official has the other terms of the employment. */
  INFORMATION_DUTY_OTHER("information-duty-other"),
  /** Total length of successive fixed-term contracts. */
  CHAIN_MAXIMUM("chain-maximum"),
  /** Number of successive fixed-term contracts. */
  CHAIN_CONTRACTS("chain-contracts"),
  /** Longest time between two contracts of one chain. */
  CHAIN_GAP("chain-gap"),
  /** Working days between the notification to UWV and the first day of work. */
  UWV_NOTICE("uwv-notice"),
  /** Whether holders of the transition document are notified to UWV as well. */
  TRANSITION_DOCUMENT_NOTIFIED("transition-document-notified"),
  /** Longest stay for which a work permit without residence is enough. */
  WORK_PERMIT_LONGEST_STAY("work-permit-longest-stay"),
  /** Monthly pay of a highly skilled migrant from the age limit on. */
  HIGHLY_SKILLED_PAY("highly-skilled-pay"),
  /** Monthly pay of a highly skilled migrant below the age limit. */
  HIGHLY_SKILLED_PAY_YOUNG("highly-skilled-pay-young"),
  /** Least pay of the collective agreement of municipalities, by the hour. */
  CAO_MINIMUM_PAY("cao-minimum-pay"),
  /** Age from which the higher amount holds. */
  HIGHLY_SKILLED_AGE_LIMIT("highly-skilled-age-limit"),
  /** Age below which a birth date is taken for a typing error. */
  OFFICIAL_AGE_MINIMUM("official-age-minimum"),
  /** Age above which a birth date is taken for a typing error. */
  OFFICIAL_AGE_MAXIMUM("official-age-maximum"),
  /** Last day of the temporary protection of people from Ukraine. */
  TEMPORARY_PROTECTION_END("temporary-protection-end"),
  /** Time before the proof of the right to work ends at which HR is asked for new proof. */
  DOCUMENT_END_REMINDER("document-end-reminder"),
  /** Time before it ends at which HR and the official are reminded again. */
  DOCUMENT_END_REMINDER_SECOND("document-end-reminder-second"),
  /** And again. */
  DOCUMENT_END_REMINDER_THIRD("document-end-reminder-third"),
  /** And for the last time. */
  DOCUMENT_END_REMINDER_LAST("document-end-reminder-last"),
  /** How long the candidate may think about the offer. */
  OFFER_VALIDITY("offer-validity"),
  /** Absence from municipal shelter after which the place may go. */
  ABSENCE_PLACE("absence-place"),
  /** Absence from municipal shelter after which provisions may stop. */
  ABSENCE_PROVISIONS("absence-provisions"),
  /** Officials whom a mentor guides at the same time. */
  MENTOR_CAPACITY("mentor-capacity"),
  /** Time between two check-ins. */
  CHECK_IN_INTERVAL("check-in-interval"),
  /** Check-ins missed in a row of which the manager is told. */
  MISSED_CHECK_INS("missed-check-ins"),
  /** Time from the start to the mid-year evaluation. */
  MID_YEAR("mid-year"),
  /** Least time between an evaluation in between and the final one. */
  MID_YEAR_MARGIN("mid-year-margin"),
  /** More hours in one month are taken for a typing error. */
  MONTH_HOURS_MAXIMUM("month-hours-maximum"),
  /** Percentage by which the hours of a month may be above those of the contract. */
  MONTH_HOURS_MARGIN("month-hours-margin"),
  /** Working days before the end of the contract on which people are asked about its last month. */
  LAST_MONTH_ASKED("last-month-asked"),
  /** How often people are reminded that the work stands still for want of the next papers. */
  WORK_STOPPED_REMINDER("work-stopped-reminder"),
  /** How long after the end of a contract its hours can be corrected. */
  HOURS_CORRECTION("hours-correction"),
  /** Share of the hours meant for Ukraine. */
  TIME_SPLIT_TARGET("time-split-target"),
  /** Points by which the share may differ. */
  TIME_SPLIT_BAND("time-split-band"),
  /** Months over which the share is taken. */
  TIME_SPLIT_MONTHS("time-split-months"),
  /** Breaches in a row before it is discussed. */
  TIME_SPLIT_BREACHES("time-split-breaches"),
  /** Time from asking for the views in between to their closing. */
  MID_YEAR_VIEWS("mid-year-views"),
  /** Time from there to the closing of the official's answer. */
  MID_YEAR_ANSWER("mid-year-answer"),
  /** Time before the end at which the final evaluation starts. */
  EVALUATION_START("evaluation-start"),
  /** Time before the end at which the views on the contract close. */
  EVALUATION_VIEWS("evaluation-views"),
  /** Time before the end at which the official's answer to them closes. */
  EVALUATION_ANSWER("evaluation-answer"),
  /** Time before the end at which HR's summary closes. */
  EVALUATION_SUMMARY("evaluation-summary"),
  /** Time before the end at which the follow-up should be decided. */
  FOLLOW_UP_DECISION("follow-up-decision"),
  /** Time before the end at which people are warned that the notice must go out. */
  END_NOTICE_WARNING("end-notice-warning"),
  /** Time before the end at which the notice must have been received. */
  END_NOTICE("end-notice"),
  /** Length of a contract from which a notice of its end is owed. */
  END_NOTICE_CONTRACT_FROM("end-notice-contract-from"),
  /** Time after the last day of a task at which the managers of the municipality hear of it. */
  ESCALATION_MANAGER("escalation.manager"),
  /** Time after the last day of a task at which the programme leads hear of it. */
  ESCALATION_PROGRAMME("escalation.programme"),
  /** Attempts after which a mail that nobody accepts counts as a failed step. */
  MAIL_ATTEMPTS("mail-attempts"),
  /** Attempts after which an event that a municipality does not take is set aside. */
  WEBHOOK_ATTEMPTS("webhook-attempts"),
  /** How long systems of municipalities can ask what changed. */
  EVENT_RETENTION("event-retention"),
  /** How long it is kept who did what. */
  AUDIT_RETENTION("audit-retention"),
  /** How long documents of somebody with whom it came to no work are kept. */
  DOCUMENT_RETENTION_CANDIDATE("document-retention-candidate"),
  /** How long documents of the staff file are kept after work. */
  DOCUMENT_RETENTION_STAFF("document-retention-staff"),
  /** How long documents that pay is based on are kept after work. */
  DOCUMENT_RETENTION_PAYROLL("document-retention-payroll"),
  /** How long proofs of identity and residence are kept after the year in which work ended. */
  DOCUMENT_RETENTION_IDENTITY("document-retention-identity"),
  DRAFT_RETENTION("draft-retention"),
  /** How long a text for a council is kept after its last change. */
  COUNCIL_TEXT_RETENTION("council-text-retention"),
  /** How long it may be since somebody looked at a contact of the network. */
  NETWORK_CHECK("network-check"),
  /** How long somebody who left the network is kept. */
  NETWORK_RETENTION("network-retention"),
  /** How long somebody stays in the network at whom nobody looks. */
  NETWORK_UNLOOKED("network-unlooked"),
  /** How long until programme leads are told again of amounts that are to be looked at. */
  AMOUNTS_REMINDER("amounts-reminder"),
  /** How long after the beginning of a year it is looked at who still needs access. */
  ACCESS_REVIEW_YEARLY("access-review-yearly"),
  /** How long what such a review found is kept. */
  ACCESS_REVIEW_RETENTION("access-review-retention"),
  /** How long after the end of a year the letter to the council about it begins by itself. */
  COUNCIL_LETTER_YEARLY("council-letter-yearly"),
  /** How long the text of such a letter is kept after it was sent or stopped. */
  COUNCIL_LETTER_RETENTION("council-letter-retention"),
  /** How long a lesson is kept after it was published. */
  LESSON_RETENTION("lesson-retention"),
  /** How long one is kept that was not published, or was taken back. */
  LESSON_UNPUBLISHED_RETENTION("lesson-unpublished-retention"),
  /** How long after the beginning of a quarter its meeting begins by itself. */
  MEETING_QUARTERLY("meeting-quarterly"),
  /** How long a meeting is kept after it was held, cancelled or left out. */
  MEETING_RETENTION("meeting-retention"),
  /** How long before a report is due to a fund its task opens. */
  FUNDING_REPORT_AHEAD("funding-report-ahead"),
  /** How long after the deadline of a fund one can record that the application was in time. */
  FUNDING_HAND_IN_GRACE("funding-hand-in-grace"),
  /** How long the contact at a fund is kept after the end. */
  FUNDING_CONTACT_RETENTION("funding-contact-retention"),
  /** How long a joint application is kept after its end. */
  FUNDING_RETENTION("funding-retention"),
  /** How long the contact of a municipality that did not join is kept after the end. */
  PARTICIPATION_CONTACT_RETENTION("participation-contact-retention"),
  /** How long after its last mail an invitation waits for somebody. */
  INVITATION_RETENTION("invitation-retention"),
  /** How long after somebody is alone nobody is asked to look for a second official. */
  SECOND_OFFICIAL_GRACE("second-official-grace"),
  /** How often a second official is asked for. */
  SECOND_OFFICIAL_REMINDER("second-official-reminder"),
  /** For how long HR can put that aside. */
  SECOND_OFFICIAL_ASIDE("second-official-aside"),
  /** How long after that the reason is kept. */
  SECOND_OFFICIAL_RETENTION("second-official-retention"),
  /** Beyond which part of a budget it is said to be nearly used. */
  BUDGET_WARNING("budget-warning"),
  /** How long before a year without a budget that is said. */
  BUDGET_AHEAD("budget-ahead"),
  /** How often it is said again. */
  BUDGET_REMINDER("budget-reminder"),
  /** How long after it was filled or closed a place of a municipality is kept. */
  PLACE_RETENTION("place-retention");

  private final String id;

  Rule(String id) {
    this.id = id;
  }

  /** The rule's id in the table. */
  public String id() {
    return id;
  }
}
