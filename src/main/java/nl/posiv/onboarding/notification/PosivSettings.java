package nl.posiv.onboarding.notification;

import jakarta.mail.internet.AddressException;
import java.net.URI;
import java.util.Objects;
import nl.posiv.onboarding.access.TaskDoor;
import nl.posiv.onboarding.address.MailAddress;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the application can be found, and who writes its mail.
 *
 * @param baseUrl address of the application as its users type it, without a path
 * @param mailFrom address of the sender
 * @param mailFromName name of the sender, beside the address
 * @param installation what tells this installation from another one with the same address, such as
 *     one for trying things out; empty where the address does
 */
@ConfigurationProperties("posiv")
record PosivSettings(
    URI baseUrl,
    String mailFrom,
    @DefaultValue("POSIV onboarding") String mailFromName,
    @DefaultValue("") String installation) {

  PosivSettings {
    if (MailAddress.of(mailFrom).isEmpty()) {
      throw new IllegalArgumentException(
          "posiv.mail-from is no address that mail can be sent from");
    }
  }

  /** This installation as people know it: whose database is another's, is a copy. */
  String installationName() {
    String host = Objects.requireNonNullElse(baseUrl.getHost(), baseUrl.toString());
    return installation.isBlank() ? host : host + " (" + installation.strip() + ")";
  }

  /** What our mail is from, and what names it. */
  String mailDomain() throws AddressException {
    String sender = MailAddress.toSend(mailFrom).getAddress();
    return sender.substring(sender.lastIndexOf('@') + 1);
  }

  /**
   * The list of tasks, or the home page, which has one for every screen.
   *
   * @param door null if it depends on the screen
   */
  String taskList(@Nullable TaskDoor door) {
    return baseUrl.resolve(door == null ? "/home" : door.list()).toString();
  }

  String front() {
    return baseUrl.resolve("/").toString();
  }

  String account() {
    return baseUrl.resolve("/account").toString();
  }

  /** A page with this path. */
  String page(String path) {
    return baseUrl.resolve(path).toString();
  }

  String failedSteps() {
    return baseUrl.resolve("/operations").toString();
  }

  String casePage(CaseReference reference) {
    if (reference.isAccessReview()) {
      return baseUrl.resolve("/people").toString();
    }
    String pages =
        reference.isOfPerson()
            ? "/cases/"
            : reference.isCouncilLetter()
                ? "/council/"
                : reference.isKnowledge()
                    ? "/knowledge/"
                    : reference.isFunding() ? "/funding/" : "/municipalities/";
    return baseUrl.resolve(pages + reference).toString();
  }

  String candidatePage(String token) {
    return baseUrl.resolve("/candidate/" + token).toString();
  }

  /**
   * A task.
   *
   * @param door null if it depends on the screen
   */
  String task(@Nullable TaskDoor door, String id) {
    return baseUrl.resolve(door == null ? TaskDoor.byScreen(id) : door.task(id)).toString();
  }
}
