package nl.posiv.onboarding.engine.task;

import jakarta.servlet.http.HttpServletRequest;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.language.Texts;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Says to somebody, in their language, that a task is not theirs to do. */
@Component
public class TaskRefusals {

  private static final String SAID = TaskRefusals.class.getName() + ".said";

  private final People people;
  private final Texts texts;

  TaskRefusals(People people, Texts texts) {
    this.people = people;
    this.texts = texts;
  }

  /** The refusal of somebody whose task it is not. */
  public AuthorizationException notYours(String userId) {
    return because("form.task-is-not-yours", userId);
  }

  /** The refusal of a task that somebody else took first. */
  AuthorizationException taken(String userId) {
    return because("form.task-is-taken", userId);
  }

  /** A refusal for another reason, of which the key of the sentence is known. */
  AuthorizationException because(String reason, String userId) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(SAID, true, RequestAttributes.SCOPE_REQUEST);
    }
    return new AuthorizationException(texts.get(people.languageOf(userId), reason));
  }

  /** Whether what a request was refused with is a sentence of ours, and not the engine's. */
  public static boolean isSaid(HttpServletRequest request) {
    return request.getAttribute(SAID) != null;
  }
}
