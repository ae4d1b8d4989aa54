package nl.posiv.onboarding.language;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page of our own.
 *
 * @param links the pages that are for the reader
 * @param search key of what the reader may look for a case by; null if by nothing
 * @param reader who is signed in; null if nobody is
 */
public record Frame(
    Texts texts,
    Language language,
    List<Link> links,
    @Nullable String search,
    @Nullable Reader reader) {

  /**
   * A page that the reader can go to.
   *
   * @param page its address in the table of rights; that of the tasks can lead to another
   * @param current whether it is the one that is open
   */
  public record Link(String page, String href, String text, boolean current) {}

  /**
   * Who is signed in.
   *
   * @param as the reader's roles in words, with the municipality of each
   */
  public record Reader(String name, String as) {}

  /** The frame of a page whose reader has no account, in a language of their own. */
  public static Frame without(Texts texts, Language language) {
    return new Frame(texts, language, List.of(), null, null);
  }

  /** The frame in the model of a page. */
  public static Frame in(Map<String, Object> model) {
    return (Frame) Objects.requireNonNull(model.get("frame"));
  }

  /** The text of a key. */
  public String of(String key, Object... args) {
    return texts.get(language, key, args);
  }

  /** The code of the language. */
  public String getLang() {
    return language.code();
  }
}
