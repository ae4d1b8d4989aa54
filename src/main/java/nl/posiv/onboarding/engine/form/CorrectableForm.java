package nl.posiv.onboarding.engine.form;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.rights.Rights;

/**
 * A form whose answers can be corrected after it was handed in, by whoever hands it in. The
 * questions are asked again with the rules of the form file and the ranges of its dates; what the
 * phase checks beyond that, it checks here as well.
 */
public interface CorrectableForm extends CaseForm {

  /** Who may correct it: whoever works on the task. */
  default Set<Role> correctors() {
    return Rights.answering(key());
  }

  /**
   * Questions on whose answer others have acted already. They are shown and not asked: a decision
   * is corrected by a decision.
   */
  default Set<String> settled(Recorded recorded) {
    return Set.of("outcome");
  }

  /** Answers that no column keeps, because the table itself says them. */
  default Map<String, Object> implied(Recorded recorded) {
    return Map.of();
  }

  /** Why those stay, and who can put them right, as the key of a sentence. */
  default String whySettled(Recorded recorded) {
    return "corrections.settled";
  }

  /**
   * Why nothing of it can be corrected now, because it would contradict something that was done.
   *
   * @return key of the sentence, which names the way that leads on; empty while it can be corrected
   */
  default Optional<String> closed(Recorded recorded) {
    return Optional.empty();
  }

  /** What one must know before one corrects it, as the key of a sentence; empty if nothing. */
  default Optional<String> note(Recorded recorded) {
    return Optional.empty();
  }

  /** How often something was put to a decision instead of corrected; see {@link #propose}. */
  default long version(Recorded recorded) {
    return 0;
  }

  /** What came of answers that are put to a decision. */
  enum Proposed {
    /** Somebody is asked to decide on them. */
    PROPOSED,
    /** All stays as it stands, so what was proposed before is taken back. */
    WITHDRAWN
  }

  /**
   * Puts other answers to whoever decided, where a decision is corrected by a decision.
   *
   * @param changed the questions that are answered otherwise than what stands there
   * @param reason why, in the corrector's own words
   * @return empty if they are corrected as they are
   * @throws AnswerRefusedException when that is not possible; nothing is then kept
   */
  default Optional<Proposed> propose(
      Recorded recorded, Set<String> changed, Answers answers, String reason) {
    return Optional.empty();
  }

  /** Whether the corrector has put just these answers to a decision already: a second click. */
  default boolean isProposed(
      Recorded recorded, Set<String> changed, Answers answers, String reason) {
    return false;
  }

  /**
   * Checks the corrected answers against the rules of the phase.
   *
   * @throws AnswerRefusedException when a rule is broken; nothing is then corrected
   */
  default void check(Recorded recorded, Answers answers) {}

  /** What followed from a correction, for whoever made it. */
  enum Followed {
    /** Nothing that anybody must know of. */
    NOTHING,
    /** Mail and link go to another address. */
    ADDRESS,
    /** The right to work is asked about again, because UWV was told otherwise. */
    NOTIFICATION,
    /** Days that count from a corrected one moved along. */
    DAYS,
    /** The reminders of the end of a document count from another day. */
    PROOF
  }

  /**
   * Makes follow what follows from another answer. Runs in the transaction that keeps it, once it
   * is kept.
   *
   * @param before as it stood until now
   * @throws AnswerRefusedException when that is not possible; nothing is then corrected
   */
  default Followed follow(Recorded before, Answers answers) {
    return Followed.NOTHING;
  }
}
