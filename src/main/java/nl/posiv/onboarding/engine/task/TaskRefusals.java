package nl.posiv.onboarding.engine.task;

import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.engine.OwnSentence;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.UserId;
import org.camunda.bpm.engine.AuthorizationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says to somebody, in their language, that a task is not theirs to do. */
@Component
public class TaskRefusals {

  private final People people;
  private final Texts texts;

  TaskRefusals(People people, Texts texts) {
    this.people = people;
    this.texts = texts;
  }

  /** The refusal of somebody whose task it is not. */
  public AuthorizationException notYours(UserId userId) {
    return because("form.task-is-not-yours", userId);
  }

  /** The refusal of a task that somebody else took first. */
  AuthorizationException taken(@Nullable UserId userId) {
    return because("form.task-is-taken", userId);
  }

  /** A refusal for another reason, of which the key of the sentence is known. */
  AuthorizationException because(String reason, @Nullable UserId userId) {
    OwnSentence.said();
    return new AuthorizationException(texts.get(people.languageOf(userId), reason));
  }
}
