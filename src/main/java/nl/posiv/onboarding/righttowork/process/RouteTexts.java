package nl.posiv.onboarding.righttowork.process;

import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.RightToWorkData;
import nl.posiv.onboarding.righttowork.Route;
import org.springframework.stereotype.Component;

/**
 * Tells people which route was chosen and why. What is the programme's choice is not called law.
 */
@Component
class RouteTexts {

  private final RightToWork rightToWork;
  private final Texts texts;

  RouteTexts(RightToWork rightToWork, Texts texts) {
    this.rightToWork = rightToWork;
    this.texts = texts;
  }

  /** The name of the route. */
  String route(String caseReference, Language language) {
    return texts.get(language, "route." + chosen(caseReference).id());
  }

  /** Why this route, and that the permit was refused if it was. */
  String reason(String caseReference, Language language) {
    String key = "routeReason." + chosen(caseReference).id();
    RightToWorkData data = rightToWork.dataOf(caseReference).orElseThrow();
    String reason =
        texts
            .find(language, key + "." + data.residenceStatus())
            .orElseGet(() -> texts.get(language, key));
    return rightToWork.isPermitRefused(caseReference)
        ? texts.get(language, "routeReason.permit-refused") + " " + reason
        : reason;
  }

  private Route chosen(String caseReference) {
    return rightToWork.routeOf(caseReference).orElseThrow();
  }
}
