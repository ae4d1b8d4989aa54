package nl.posiv.onboarding.notification;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the application can be found, and who writes its mail.
 *
 * @param baseUrl address of the application as its users type it, without a path
 * @param mailFrom address of the sender
 */
@ConfigurationProperties("posiv")
record PosivSettings(URI baseUrl, String mailFrom) {

  String taskList() {
    return baseUrl.resolve("/camunda/app/tasklist/").toString();
  }

  String account() {
    return baseUrl.resolve("/account").toString();
  }

  String failedSteps() {
    return baseUrl.resolve("/operations").toString();
  }

  String candidatePage(String token) {
    return baseUrl.resolve("/candidate/" + token).toString();
  }

  String task(String id) {
    return baseUrl.resolve("/camunda/app/tasklist/default/#/?task=" + id).toString();
  }
}
