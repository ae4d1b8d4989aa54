package nl.posiv.onboarding.notification;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.notification.NoticeAttribute.Trait;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.reference.ItemList;
import nl.posiv.onboarding.reference.ItemLists;
import org.springframework.stereotype.Component;

/**
 * What a municipality adds beneath mails: to those whom its cases are about, and to its own people.
 * It is said whose words these are. They are taken as they were typed; nothing in them is filled
 * in.
 */
@Component
class OwnSentences {

  private final ItemLists lists;
  private final Municipalities municipalities;
  private final People people;
  private final Texts texts;

  OwnSentences(ItemLists lists, Municipalities municipalities, People people, Texts texts) {
    this.lists = lists;
    this.municipalities = municipalities;
    this.people = people;
    this.texts = texts;
  }

  /** What stands beneath a mail of these parts, each sentence once. */
  List<String> beneath(List<Mail> mails, Language language) {
    return mails.stream()
        .filter(this::isOfOwn)
        .map(Mail::municipality)
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(municipality -> of(municipality, language))
        .toList();
  }

  private Stream<String> of(MunicipalityId municipality, Language language) {
    return lists.inUse(ItemList.MAIL_SENTENCES, municipality).stream()
        .map(
            item ->
                texts.get(language, "mail.own", municipalities.nameOf(municipality))
                    + " "
                    + item.wording().words().in(language));
  }

  /** A stranger may read at another address, and people of the programme need none of it. */
  private boolean isOfOwn(Mail mail) {
    if (mail.notice().has(Trait.TO_OTHER_ADDRESS) || mail.notice().has(Trait.DAYS_ONLY)) {
      return false;
    }
    if (mail.aboutReader()) {
      return mail.caseReference() != null && mail.caseReference().isOfPerson();
    }
    return mail.recipient() != null
        && people.posts(mail.recipient()).stream()
            .anyMatch(post -> Objects.equals(post.municipality(), mail.municipality()));
  }
}
