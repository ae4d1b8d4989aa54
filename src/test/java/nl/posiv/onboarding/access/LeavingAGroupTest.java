package nl.posiv.onboarding.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine does with what an identity provider says of a person. */
class LeavingAGroupTest extends CaseTest {

  private static final String USER = "provider.janneke";

  @Autowired private EngineAccounts accounts;
  @Autowired private People people;

  @Test
  void whoLeavesTheGroupGivesTheTaskBack() {
    // GIVEN somebody of HR and of the mentors in Utrecht who took a task of HR
    accounts.take(account("utrecht", Role.HR, Role.MENTOR));
    String review = takenReview();

    // WHEN the provider says that they are a mentor only
    accounts.take(account("utrecht", Role.MENTOR));

    // THEN the task is the group's again, and HR does not count them any more
    assertThat(task(review).getAssignee()).isNull();
    assertThat(groups()).containsExactly("mentor");
    assertThat(people.hasRole(new UserId(USER), Role.HR, new MunicipalityId("utrecht"))).isFalse();
  }

  @Test
  void whoStaysInTheGroupKeepsTheTask() {
    accounts.take(account("utrecht", Role.HR, Role.MENTOR));
    String review = takenReview();

    accounts.take(account("utrecht", Role.HR));

    assertThat(task(review).getAssignee()).isEqualTo(USER);
  }

  @Test
  void whoMovesToAnotherMunicipalityGivesTheTaskBack() {
    accounts.take(account("utrecht", Role.HR));
    String review = takenReview();

    accounts.take(account("arnhem", Role.HR));

    assertThat(task(review).getAssignee()).isNull();
    assertThat(
            engine.getIdentityService().createTenantQuery().userMember(USER).list().stream()
                .map(Tenant::getId))
        .containsExactly("arnhem");
  }

  @Test
  void whoHasNoRoleAnyMoreHasNothingLeft() {
    accounts.take(account("utrecht", Role.HR));
    String review = takenReview();

    accounts.leave(new UserId(USER));

    assertThat(task(review).getAssignee()).isNull();
    assertThat(groups()).isEmpty();
    assertThat(people.withRole(Role.HR, new MunicipalityId("utrecht")))
        .extracting(Person::userId)
        .doesNotContain(new UserId(USER));
  }

  @Test
  void theLanguageThatAPersonChoseStays() {
    accounts.take(account("utrecht", Role.HR));
    people.save(new Person(new UserId(USER), "Janneke", "janneke@example.org", Language.UK));

    accounts.take(account("utrecht", Role.HR));

    assertThat(people.find(new UserId(USER))).map(Person::language).contains(Language.UK);
  }

  private String takenReview() {
    CaseReference reference = nominatedCase("utrecht");
    startPhase("approval", reference, Map.of());
    String review = task(reference, "review-nomination").getId();
    engine.getTaskService().setAssignee(review, USER);
    return review;
  }

  private Task task(String id) {
    return engine.getTaskService().createTaskQuery().taskId(id).singleResult();
  }

  private List<String> groups() {
    return engine.getIdentityService().createGroupQuery().groupMember(USER).list().stream()
        .map(Group::getId)
        .toList();
  }

  private static ProviderAccount account(String municipality, Role... roles) {
    return new ProviderAccount(
        new Person(new UserId(USER), "Janneke", "janneke@example.org", Language.NL),
        Set.of(roles),
        MunicipalityId.of(municipality),
        true);
  }
}
