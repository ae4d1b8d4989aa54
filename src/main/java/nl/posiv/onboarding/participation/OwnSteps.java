package nl.posiv.onboarding.participation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import org.springframework.stereotype.Component;

/**
 * The steps that a municipality does itself once those are invited who do them: its clerk what the
 * council does, HR or a manager the rest. As long as there is nobody, programme leads do them.
 */
@Component
public class OwnSteps {

  private static final List<Role> CLERK = List.of(Role.COUNCIL_CLERK);
  private static final List<Role> EXECUTIVE = List.of(Role.HR, Role.MANAGER);

  private static final Map<Stage, List<Role>> DOERS =
      Map.of(
          Stage.COUNCIL, CLERK,
          Stage.INVESTIGATION, CLERK,
          Stage.COLLEGE, EXECUTIVE,
          Stage.FINANCING, EXECUTIVE,
          Stage.PEOPLE, EXECUTIVE);

  private final Municipalities municipalities;
  private final People people;

  OwnSteps(Municipalities municipalities, People people) {
    this.municipalities = municipalities;
    this.people = people;
  }

  /** Whether people of a municipality can be invited, before it takes part too. */
  public boolean arePossible(Participation joining) {
    return municipalities.find(joining.tenant()).isPresent();
  }

  /** The task that people of the municipality have now; empty if it is for programme leads. */
  public Optional<String> taskOf(Participation joining) {
    return Optional.ofNullable(DOERS.get(joining.stage()))
        .filter(doers -> arePossible(joining))
        .filter(
            doers ->
                doers.stream().anyMatch(role -> !people.withRole(role, joining.tenant()).isEmpty()))
        .map(doers -> joining.stage().next());
  }
}
