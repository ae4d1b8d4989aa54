package nl.posiv.onboarding.notification.process;

import java.util.Map;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.notification.UnreachableReader;
import nl.posiv.onboarding.notification.UnreachableReaders;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** What the two forms about an address have in common. */
@Component
class AddressTexts {

  /** The outcome of both forms that is not to try again. */
  private static final String CORRECTED = "corrected";

  private final UnreachableReaders readers;
  private final Texts texts;

  AddressTexts(UnreachableReaders readers, Texts texts) {
    this.readers = readers;
    this.texts = texts;
  }

  /**
   * The address that does not work, and why.
   *
   * @param recipient user id of a colleague; null for the candidate of the case
   */
  Map<String, Object> show(
      String recipient, CaseReference caseReference, String address, Language language) {
    return Map.of(
        "addressShown",
        address,
        "reasonShown",
        readers
            .find(recipient, caseReference)
            .map(reader -> reason(reader, language))
            .orElseGet(() -> texts.get(language, "address.works")));
  }

  /** The address that was filled in, which must be another one; null to try again. */
  static String corrected(Answers answers, String before) {
    if (!answers.outcome().equals(CORRECTED)) {
      return null;
    }
    answers.require(!answers.text("email").equals(before), "email", "address.same");
    return answers.text("email");
  }

  private String reason(UnreachableReader reader, Language language) {
    return texts.get(
        language, reader.noAddress() ? "address.none" : "address.refused", reader.waiting());
  }
}
