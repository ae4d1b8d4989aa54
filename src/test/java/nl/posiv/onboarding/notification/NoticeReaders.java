package nl.posiv.onboarding.notification;

import java.util.List;

/** Who reads a notice, in words, for the documents. */
public final class NoticeReaders {

  private NoticeReaders() {}

  /** The readers of a notice; empty when those read it whose task it is about. */
  public static List<String> of(Notice notice) {
    return notice.audiences().stream().map(NoticeReaders::inWords).toList();
  }

  private static String inWords(Audience audience) {
    return switch (audience) {
      case CANDIDATE -> "the candidate";
      case OFFICIAL -> "the official";
      case RO3KVIT -> "Ro3kvit";
      case POSIV -> "the programme leads";
      case HR -> "HR";
      default -> "the " + audience.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    };
  }
}
