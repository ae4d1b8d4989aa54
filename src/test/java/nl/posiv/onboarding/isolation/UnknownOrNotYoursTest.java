package nl.posiv.onboarding.isolation;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.posiv.onboarding.isolation.OpenRequests.OpenRequest;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is somebody else's is answered like what is not there, through every request. */
class UnknownOrNotYoursTest extends CaseTest {

  private static final String NOTHING = "nothing-of-this-name";

  @LocalServerPort private int port;

  @Test
  void aTaskOfSomebodyElseIsAnsweredLikeNone() {
    CaseReference reference = nominatedCase("utrecht");
    startPhase("approval", reference, Map.of());
    String review = task(reference, "review-nomination").getId();
    SoftAssertions all = new SoftAssertions();
    for (String user :
        List.of("hr-arnhem", "manager-arnhem", "ro3kvit", "mentor-utrecht", "posiv", "privacy")) {
      TasklistUser session = TasklistUser.signIn(port, user);
      for (OpenRequest request : OpenRequests.all(user)) {
        if (!request.path().contains("task/" + NOTHING)
            && !request.path().contains("/tasks/" + NOTHING)) {
          continue;
        }
        all.assertThat(answer(session, request, review))
            .as("%s: %s", user, request)
            .isEqualTo(answer(session, request, UUID.randomUUID().toString()));
      }
    }
    all.assertAll();
  }

  @Test
  void aCaseOfAnotherMunicipalityIsAnsweredLikeNone() {
    CaseReference reference = nominatedCase("utrecht");
    startPhase("approval", reference, Map.of());
    SoftAssertions all = new SoftAssertions();
    for (String user : List.of("hr-arnhem", "manager-arnhem", "mentor-utrecht", "posiv")) {
      TasklistUser session = TasklistUser.signIn(port, user);
      if (!user.equals("posiv")) {
        all.assertThat(plain(session.page("/cases/" + reference), reference.value()))
            .as(user)
            .isEqualTo(plain(session.page("/cases/POSIV-2026-9999"), "POSIV-2026-9999"));
      }
    }
    all.assertAll();
  }

  private String answer(TasklistUser session, OpenRequest request, String id) {
    String path = request.path().replace(NOTHING, id);
    if (request.method().equals("GET")) {
      return plain(path.startsWith("/tasks") ? session.page(path) : session.get(path), id);
    }
    if (!path.startsWith("/tasks")) {
      return plain(session.post(path, Map.of("variables", Map.of(), "userId", "hr-arnhem")), id);
    }
    Map<String, String> fields = new HashMap<>();
    PageForm.in(session.page("/account").body()).stream()
        .findFirst()
        .ifPresent(form -> fields.put("token", form.fields().get("token")));
    return plain(session.sendForm(path, fields), id);
  }

  private static String plain(HttpResponse<String> answer, String id) {
    return answer.statusCode()
        + " "
        + answer
            .body()
            .replace(id, "ID")
            .replaceAll("(name=\"token\" value=|data-ends=)\"[^\"]*\"", "$1");
  }
}
