package nl.posiv.onboarding.participation.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.access.Invitations;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.participation.NamedPerson;
import nl.posiv.onboarding.participation.Participations;
import nl.posiv.onboarding.participation.Stage;
import org.springframework.stereotype.Component;

/** HR, a manager and a mentor at least: without them a nomination would reach nobody. */
@Component
class NamePeople extends JoiningForm {

  private static final Map<String, Role> ASKED = asked();

  NamePeople(Participations participations) {
    super(participations);
  }

  private static Map<String, Role> asked() {
    Map<String, Role> asked = new LinkedHashMap<>();
    asked.put("hr", Role.HR);
    asked.put("manager", Role.MANAGER);
    asked.put("mentor", Role.MENTOR);
    asked.put("secondMentor", Role.MENTOR);
    asked.put("clerk", Role.COUNCIL_CLERK);
    return asked;
  }

  @Override
  public String key() {
    return "name-people";
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    List<NamedPerson> people = new ArrayList<>();
    ASKED.forEach(
        (who, role) -> {
          boolean named = answers.has(who + "Name");
          boolean reachable = answers.has(who + "Email");
          answers.expect(named || !reachable, who + "Name", "participation.both");
          answers.expect(reachable || !named, who + "Email", "participation.both");
          answers.expect(
              !named || Invitations.isName(answers.text(who + "Name")),
              who + "Name",
              "participation.no-name");
          if (named && reachable) {
            people.add(
                new NamedPerson(role, answers.text(who + "Name"), answers.text(who + "Email")));
          }
        });
    answers.refuseMistakes();
    record(context, step(context));
    participations.name(context.caseReference(), people);
    participations.move(context.caseReference(), Stage.AGREEMENT);
    return Map.of();
  }
}
