package nl.posiv.onboarding.notification.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.WorkPhones;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.notification.UnreachableReaders;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** HR corrects the address of a colleague, or has it tried again. */
@Component
class CorrectColleagueAddress implements CaseForm {

  /** The variable that holds the user id of the colleague. */
  static final String COLLEAGUE = "colleague";

  private final People people;
  private final WorkPhones phones;
  private final UnreachableReaders readers;
  private final AddressTexts texts;

  CorrectColleagueAddress(
      People people, WorkPhones phones, UnreachableReaders readers, AddressTexts texts) {
    this.phones = phones;
    this.people = people;
    this.readers = readers;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "correct-colleague-address";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Person colleague = colleague(context);
    Map<String, Object> shown =
        new HashMap<>(
            texts.show(
                readers.findColleague(colleague.userId()), colleague.email(), context.language()));
    shown.put("colleagueName", colleague.name());
    shown.put("colleaguePhone", phones.of(colleague.userId()).orElse(""));
    return shown;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    Person colleague = colleague(context);
    String corrected = AddressTexts.corrected(answers, colleague.email());
    if (corrected == null) {
      readers.tryColleagueAgain(colleague.userId());
    } else {
      people.correctAddress(colleague.userId(), corrected);
    }
    return Map.of();
  }

  private Person colleague(FormContext context) {
    return Optional.ofNullable(context.decision(COLLEAGUE))
        .map(UserId::new)
        .flatMap(people::find)
        .orElseThrow();
  }
}
